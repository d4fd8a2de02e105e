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
export const planStates: [Values, string][] = [
  [{}, ''],
  [whole, 'Belum jatuh tempo'],
  [{ ...whole, Kegiatan: null }, 'Kegiatan kosong'],
  [{ ...whole, Kegiatan: ` ${NBSP} ` }, 'Kegiatan kosong'],
  [{ ...whole, Status: 'Lancar' }, 'Di luar pilihan'],
  [{ ...whole, Status: error }, 'Di luar pilihan'],
  [{ ...whole, Progres: 'separuh' }, 'Progres tidak terbaca'],
  [{ ...whole, Progres: 1.01 }, 'Progres tidak terbaca'],
  [{ ...whole, Progres: -0.1 }, 'Progres tidak terbaca'],
  [{ ...whole, Progres: error }, 'Progres tidak terbaca'],
  [{ ...whole, Tenggat: 'akhir Juni' }, 'Tenggat bukan tanggal'],
  [{ ...whole, Tenggat: error }, 'Tenggat bukan tanggal'],
  [{ ...whole, 'Tanggal selesai': 'kemarin' }, 'Tanggal selesai bukan tanggal'],
  [{ ...whole, Tenggat: null }, 'Tenggat kosong'],
  [{ ...whole, 'Penanggung jawab': null }, 'Penanggung jawab kosong'],
  [{ ...whole, Tenggat: today - 1 }, 'Terlambat 1 hari'],
  [{ ...whole, Tenggat: today - 1, Status: ` berjalan${NBSP}` }, 'Terlambat 1 hari'],
  [{ ...whole, Tenggat: today - 0.5 }, 'Terlambat 1 hari'],
  [{ ...whole, Tenggat: today }, 'Tenggat hari ini'],
  [{ ...whole, Tenggat: today + 1 }, 'Sisa 1 hari'],
  [{ ...whole, Tenggat: today + 14 }, 'Sisa 14 hari'],
  [{ ...whole, Tenggat: today + 15 }, 'Belum jatuh tempo'],
  [{ ...whole, Progres: 1 }, 'Status belum Selesai'],
  [{ ...whole, 'Tanggal selesai': today }, 'Status belum Selesai'],
  [{ ...whole, Status: 'Dibatalkan', Tenggat: today - 9 }, 'Dibatalkan'],
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
export const indicatorStates: [Values, state: string, met: Value, hint: string][] = [
  [{}, '', '', ''],
  [judged, 'Lengkap', 6, 'tidak ada kata petunjuk'],
  [{ ...judged, Sasaran: 'Meningkatnya mutu' }, 'Lengkap', 6, 'mengarah ke kondisi: meningkatnya'],
  [{ ...judged, Sasaran: 'MENURUNNYA keluhan' }, 'Lengkap', 6, 'mengarah ke kondisi: menurunnya'],
  [{ ...judged, Sasaran: 'Terlaksananya rapat' }, 'Berbeda dari petunjuk', 6, 'mengarah ke kegiatan: terlaksananya'],
  [
    { ...judged, Sasaran: 'Terlaksananya rapat', 'Kinerja atau kerja': 'Kerja' },
    'Lengkap',
    6,
    'mengarah ke kegiatan: terlaksananya',
  ],
  [
    { ...judged, Sasaran: 'Terwujudnya x', 'Kinerja atau kerja': 'Kerja' },
    'Berbeda dari petunjuk',
    6,
    'mengarah ke kondisi: terwujudnya',
  ],
  [
    { ...judged, Sasaran: null, Indikator: 'Tersalurkannya bantuan' },
    'Berbeda dari petunjuk',
    6,
    'mengarah ke kegiatan: tersalurkannya',
  ],
  [{ ...judged, Sasaran: 'Terwujudnya x', Indikator: 'terbangunnya y' }, 'Lengkap', 6, 'campuran: terwujudnya, terbangunnya'],
  [{ ...judged, Sasaran: error }, 'Lengkap', 6, 'tidak ada kata petunjuk'],
  [{ ...judged, Spesifik: 'Tidak', Relevan: 'tidak' }, 'Lengkap', 4, 'tidak ada kata petunjuk'],
  [{ ...judged, Spesifik: null }, 'Dinilai 5 dari 6 kriteria', 5, 'tidak ada kata petunjuk'],
  [{ ...judged, Spesifik: 'Kurang' }, 'Di luar pilihan', 5, 'tidak ada kata petunjuk'],
  [{ ...judged, Tingkat: null }, 'Tingkat kosong', 6, 'tidak ada kata petunjuk'],
  [{ ...judged, Tingkat: 'Dampak' }, 'Di luar pilihan', 6, 'tidak ada kata petunjuk'],
  [{ ...judged, 'Kinerja atau kerja': null }, 'Kinerja atau kerja kosong', 6, 'tidak ada kata petunjuk'],
  [{ ...judged, Indikator: null }, 'Indikator kosong', 6, 'tidak ada kata petunjuk'],
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
