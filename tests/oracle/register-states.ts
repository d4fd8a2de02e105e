/** Rows of the worksheets beside the LKE, by heading, and what each must say about itself; `error` is an error value that somebody's own formula leaves. */
import { registerData } from '../../src/rules/registers';
import type { Cell, Grid } from '../../src/sheet/plan';
import { today } from '../forms/registers/examples';
import type { Values } from '../forms/registers/filling';

type Value = Grid['values'][number][number];
const NBSP = '\u00a0';
export const error: Cell & { f: string } = { f: '=1/0' };

export const whole = { Kegiatan: 'Rapat', 'Penanggung jawab': 'Ketua tim', Tenggat: today + 40 };
const finished = { ...whole, Status: 'Selesai', Progres: 1, 'Data dukung': 'notulen.pdf' };
const UNREAD = 'Progres atau status tidak terbaca';
const NO_DATE = 'Tenggat atau tanggal selesai bukan tanggal';
export const planStates: [Values, string][] = [
  [{}, ''],
  [whole, 'Belum jatuh tempo'],
  [{ ...whole, Kegiatan: null }, 'Kegiatan kosong'],
  [{ ...whole, Kegiatan: '   ' }, 'Kegiatan kosong'],
  [{ ...whole, Kegiatan: error }, 'Kegiatan kosong'],
  [{ ...whole, Status: 'Lancar' }, UNREAD],
  [{ ...whole, Status: '*' }, UNREAD],
  [{ ...whole, Status: error }, UNREAD],
  [{ ...whole, Progres: 'separuh' }, UNREAD],
  [{ ...whole, Progres: 1.01 }, UNREAD],
  [{ ...whole, Progres: -0.1 }, UNREAD],
  [{ ...whole, Progres: '50%' }, UNREAD],
  [{ ...whole, Progres: error }, UNREAD],
  [{ ...whole, Tenggat: 'akhir Juni' }, NO_DATE],
  [{ ...whole, Tenggat: error }, NO_DATE],
  [{ ...whole, 'Tanggal selesai': 'kemarin' }, NO_DATE],
  [{ ...whole, Tenggat: null }, 'Tenggat kosong'],
  [{ ...whole, 'Penanggung jawab': null }, 'Penanggung jawab kosong'],
  [{ ...whole, Tenggat: today - 1 }, 'Terlambat 1 hari'],
  [{ ...whole, Tenggat: today - 1, Status: ' berjalan ' }, 'Terlambat 1 hari'],
  // What Excel does not take for a listed word is marked; cleaning it is done where it is pasted.
  [{ ...whole, Tenggat: today - 1, Status: `Berjalan${NBSP}` }, UNREAD],
  [{ ...whole, Tenggat: today - 1, 'Penanggung jawab': null }, 'Penanggung jawab kosong'],
  [{ ...whole, Tenggat: today - 0.5 }, 'Terlambat 1 hari'],
  [{ ...whole, Tenggat: today }, 'Tenggat hari ini'],
  [{ ...whole, Tenggat: today + 1 }, 'Sisa 1 hari'],
  [{ ...whole, Tenggat: today + 14 }, 'Sisa 14 hari'],
  [{ ...whole, Tenggat: today + 15 }, 'Belum jatuh tempo'],
  [{ ...whole, Progres: 1 }, 'Status belum Selesai'],
  [{ ...whole, 'Tanggal selesai': today }, 'Status belum Selesai'],
  [{ ...whole, Status: 'Dibatalkan', Tenggat: today - 9 }, 'Dibatalkan'],
  [{ ...whole, Status: 'Dibatalkan', Tenggat: null, Progres: 1 }, 'Dibatalkan'],
  [finished, 'Selesai'],
  [{ ...finished, Status: 'SELESAI' }, 'Selesai'],
  [{ ...finished, Tenggat: today - 9 }, 'Selesai'],
  [{ ...finished, Progres: 0.99 }, 'Selesai, progres < 100%'],
  [{ ...finished, Progres: null }, 'Selesai'],
  [{ ...finished, 'Data dukung': null }, 'Selesai, data dukung kosong'],
  [{ ...finished, Tenggat: today - 5, 'Tanggal selesai': today - 2 }, 'Selesai, lewat 3 hari'],
  [{ ...finished, Tenggat: today - 5, 'Tanggal selesai': today - 5 }, 'Selesai'],
];

const conflict = {
  Subjek: 'Petugas',
  Bentuk: 'Gratifikasi',
  Jenis: 'Kebijakan berpihak',
  Sifat: 'Keuangan',
  Sebab: 'Rangkap jabatan',
  Situasi: 'Ada',
  Langkah: '3. Strategi penanganan',
  'Strategi penanganan': 'Rotasi',
  'Penanggung jawab': 'Kepala',
  Status: 'Dipantau',
};
/** The identifying questions, answered. */
const answers = {
  'Tugas dan kepentingan pribadi': 'Ya',
  Potensialitas: 'Tidak',
  Proporsionalitas: 'ya',
  'Presence of mind': 'Ya',
  Janji: 'Tidak',
};
export const conflictStates: [Values, string][] = [
  [{}, ''],
  [{ ...conflict, ...answers }, 'Lengkap'],
  [conflict, 'Pertanyaan belum lengkap'],
  [{ ...conflict, ...answers, Janji: null }, 'Pertanyaan belum lengkap'],
  [{ ...conflict, ...answers, Janji: 'Entah' }, 'Di luar pilihan'],
  [{ ...conflict, ...answers, Bentuk: 'gratifikasi ' }, 'Lengkap'],
  [{ ...conflict, Bentuk: 'Lain' }, 'Di luar pilihan'],
  [{ ...conflict, ...answers, Bentuk: '*' }, 'Di luar pilihan'],
  [{ ...conflict, ...answers, Bentuk: '1. Kerangka kebijakan' }, 'Di luar pilihan'],
  [{ ...conflict, Sebab: error }, 'Di luar pilihan'],
  ...Object.keys(conflict).map((key): [Values, string] => [{ ...conflict, [key]: null }, `${key} kosong`]),
];

const spent = { Kegiatan: 'Pelatihan', 'Anggaran (Rp)': 1000, Relevan: 'Ya' };
export const budgetStates: [Values, string][] = [
  [{}, ''],
  [spent, 'Lengkap'],
  [{ ...spent, 'Anggaran (Rp)': 0 }, 'Lengkap'],
  [{ ...spent, 'Anggaran (Rp)': '1.000.000' }, 'Anggaran bukan angka'],
  [{ ...spent, 'Anggaran (Rp)': -1 }, 'Anggaran bukan angka'],
  [{ ...spent, 'Anggaran (Rp)': error }, 'Anggaran bukan angka'],
  [{ ...spent, 'Anggaran (Rp)': null }, 'Anggaran (Rp) kosong'],
  [{ ...spent, Relevan: 'Mungkin' }, 'Di luar pilihan'],
  [{ ...spent, Relevan: null }, 'Relevan kosong'],
  [{ ...spent, Kegiatan: null }, 'Kegiatan kosong'],
  [{ Tujuan: 'Tujuan saja' }, 'Kegiatan kosong'],
];

const criteria = registerData.indicators.lists.criteria.items.map(({ id }) => id);
const allYes = Object.fromEntries(criteria.map((name) => [name, 'Ya']));
export const judged = {
  Sasaran: 'Pelayanan prima',
  Tingkat: 'Hasil',
  Indikator: 'Indeks kepuasan',
  'Kinerja atau kerja': 'Kinerja',
  ...allYes,
};
/** The words are those that the wording was found to hold, of a condition and of an activity. */
export const indicatorStates: [Values, state: string, met: Value, words: [condition: string, activity: string]][] = [
  [{}, '', '', ['', '']],
  [judged, 'Lengkap', 6, ['', '']],
  [{ ...judged, Sasaran: 'Meningkatnya mutu' }, 'Lengkap', 6, ['meningkatnya', '']],
  [{ ...judged, Sasaran: 'MENURUNNYA keluhan' }, 'Lengkap', 6, ['menurunnya', '']],
  [{ ...judged, Sasaran: 'Terlaksananya rapat' }, 'Berbeda dari petunjuk', 6, ['', 'terlaksananya']],
  [{ ...judged, Sasaran: 'Terlaksananya rapat', 'Kinerja atau kerja': 'Kerja' }, 'Lengkap', 6, ['', 'terlaksananya']],
  [{ ...judged, Sasaran: 'Terwujudnya x', 'Kinerja atau kerja': 'Kerja' }, 'Berbeda dari petunjuk', 6, ['terwujudnya', '']],
  [{ ...judged, Sasaran: null, Indikator: 'Tersalurkannya bantuan' }, 'Berbeda dari petunjuk', 6, ['', 'tersalurkannya']],
  [{ ...judged, Sasaran: 'Terwujudnya x', Indikator: 'terbangunnya y' }, 'Lengkap', 6, ['terwujudnya', 'terbangunnya']],
  [{ ...judged, Sasaran: error }, 'Lengkap', 6, ['', '']],
  [{ ...judged, Spesifik: 'Tidak', Relevan: 'tidak' }, 'Lengkap', 4, ['', '']],
  [{ ...judged, Spesifik: null }, 'Dinilai 5 dari 6 kriteria', 5, ['', '']],
  [{ ...judged, Spesifik: 'Kurang' }, 'Di luar pilihan', 5, ['', '']],
  [{ ...judged, Tingkat: null }, 'Tingkat kosong', 6, ['', '']],
  [{ ...judged, Tingkat: 'Dampak' }, 'Di luar pilihan', 6, ['', '']],
  [{ ...judged, 'Kinerja atau kerja': null }, 'Kinerja atau kerja kosong', 6, ['', '']],
  [{ ...judged, Indikator: null }, 'Indikator kosong', 6, ['', '']],
];

const stage = {
  'Kegiatan atau tahap': 'Rapat',
  Keluaran: 'Notulen',
  'Pemangku kepentingan': 'Pegawai',
  Integritas: '✓',
  Keadilan: '✓',
};
export const valueStates: [Values, state: string, shown: Value][] = [
  [{}, '', ''],
  [stage, 'Lengkap', 2],
  [{ ...stage, Integritas: null, Keadilan: null }, 'Belum ada nilai', 0],
  [{ ...stage, Keadilan: 'ya' }, 'Tanda di luar pilihan', 1],
  [{ ...stage, Keadilan: error }, 'Tanda di luar pilihan', 1],
  [{ ...stage, 'Kegiatan atau tahap': null }, 'Kegiatan atau tahap kosong', 2],
  [{ ...stage, Keluaran: null }, 'Keluaran kosong', 2],
  [{ ...stage, 'Pemangku kepentingan': null }, 'Pemangku kepentingan kosong', 2],
];

/** Of the first item of the launch: what the row says. */
const launched = { Tanggal: today, 'Penanggung jawab': 'Kepala', Status: 'Selesai', 'Bukti (tautan)': 'pakta.pdf' };
export const launchStates: [Values, string][] = [
  [{}, ''],
  [launched, 'Selesai'],
  [{ ...launched, Status: 'selesai ' }, 'Selesai'],
  [{ ...launched, Status: 'Berjalan', 'Bukti (tautan)': null }, 'Belum selesai'],
  [{ ...launched, Status: 'Nanti' }, 'Di luar pilihan'],
  [{ ...launched, Status: error }, 'Di luar pilihan'],
  [{ ...launched, Status: null }, 'Status kosong'],
  [{ ...launched, Tanggal: 'kemarin' }, 'Tanggal tidak terbaca'],
  [{ ...launched, Tanggal: null }, 'Selesai, tanggal kosong'],
  [{ ...launched, 'Bukti (tautan)': ' ' }, 'Selesai, bukti kosong'],
  [{ ...launched, 'Penanggung jawab': null }, 'Penanggung jawab kosong'],
  [{ ...launched, Butir: null }, 'Butir kosong'],
];

const node = {
  'Tingkat kinerja': 'Hasil antara',
  Jenjang: 'Bidang',
  Kinerja: 'Membaiknya layanan',
  Indikator: 'Indeks layanan',
  Target: '3,5',
  'IKU/IKK': 'IKU',
  'Jenis ukuran': 'Indeks',
  'Penanggung jawab': 'Kepala bidang',
};
/** Below each other: a number is that of the row. */
export const treeStates: [Values, string][] = [
  [{ ...node, 'Tingkat kinerja': 'Hasil' }, 'Lengkap'],
  [{ ...node, 'No induk': 1 }, 'Lengkap'],
  [{ ...node, 'Tingkat kinerja': 'keluaran ', 'No induk': 2 }, 'Lengkap'],
  [node, 'Induk belum disebut'],
  [{ ...node, 'No induk': 3 }, 'Induk lebih rendah tingkatnya'],
  [{ ...node, 'No induk': 99 }, 'Induk belum disebut'],
  [{ ...node, 'No induk': 'satu' }, 'No induk tidak terbaca'],
  [{ ...node, 'No induk': error }, 'No induk tidak terbaca'],
  [{ ...node, 'IKU/IKK': 'IKX', 'No induk': 1 }, 'Di luar pilihan'],
  ...Object.keys(node).map((key): [Values, string] => [{ ...node, 'No induk': 1, [key]: null }, `${key} kosong`]),
  [{}, ''],
];

/** The tree of the cases below: one indicator stands in it twice, one has no target, one is an error. */
export const feedingTree: Values[] = [
  { 'Tingkat kinerja': 'Hasil', Kinerja: 'Pemohon puas', Indikator: 'Indeks kepuasan', 'Jenis ukuran': 'Indeks', Target: '3,6' },
  { 'Tingkat kinerja': 'Keluaran', Kinerja: 'Loket', Indikator: 'Banyak loket*', Target: '6 loket' },
  { Kinerja: 'Pengaduan', Indikator: 'Pengaduan selesai', Target: '90%' },
  { Kinerja: 'Pengaduan lagi', Indikator: 'Pengaduan selesai', Target: '95%' },
  { Kinerja: error, Indikator: 'Tanpa target' },
  { Kinerja: 'Rusak', Indikator: error, Target: '1' },
];

const NOT_FED = ['', '', '', '', ''];
/** The indicator chosen, and what is shown of the tree: number, condition, tier, measure, target. */
export const feedings: [Values[string], Value[]][] = [
  ['Indeks kepuasan', [1, 'Pemohon puas', 'Hasil', 'Indeks', '3,6']],
  ['indeks KEPUASAN', [1, 'Pemohon puas', 'Hasil', 'Indeks', '3,6']],
  ['Banyak loket*', [2, 'Loket', 'Keluaran', '', '6 loket']],
  ['Banyak*', NOT_FED],
  ['Tanpa target', [5, '', '', '', '']],
  ['Pengaduan selesai', ['?', '', '', '', '']],
  ['Indikator sendiri', NOT_FED],
  [error, NOT_FED],
  [null, NOT_FED],
];
