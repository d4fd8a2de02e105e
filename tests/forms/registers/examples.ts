/** Plausible rows of an invented unit, for the pictures and the oracle. Headings in Indonesian; rows are 0-based from the first. */
import { day, type Values } from './filling';

export const identity = { unit: 'Kantor Pelayanan Contoh Utara', body: 'Kementerian Contoh', year: 2026 };

/** The day that the action plan is looked at. */
export const today = day('2026-06-15');

type Plan = [code: string, nth: number, values: Values];
const activity = (
  Kegiatan: string,
  Keluaran: string,
  Target: string,
  owner: string,
  deadline: string,
  rest: Values = {},
): Values => ({ Kegiatan, Keluaran, Target, 'Penanggung jawab': owner, Tenggat: day(deadline), ...rest });
const done = (finished: string, evidence: string | null = 'folder bersama'): Values => ({
  'Tanggal selesai': day(finished),
  Progres: 1,
  Status: 'Selesai',
  'Data dukung': evidence,
});

/** By indicator and row of its block. */
export const plan: Plan[] = [
  [
    'A.I.1.i',
    0,
    activity('Menetapkan tim ZI lewat seleksi terbuka', 'SK tim', '1 SK', 'Kepala kantor', '2026-01-31', {
      ...done('2026-01-28', 'SK-01.pdf'),
      Realisasi: 'SK terbit, 18 anggota',
    }),
  ],
  [
    'A.I.1.i',
    1,
    activity('Rapat kerja tim per area', 'Notulen', '12 rapat', 'Ketua tim', '2026-12-15', {
      Realisasi: '5 rapat',
      Progres: 0.42,
      Status: 'Berjalan',
    }),
  ],
  [
    'A.I.1.ii',
    0,
    activity('Menyusun dan menyosialisasikan rencana kerja ZI', 'Dokumen rencana', '1 dokumen', 'Sekretaris tim', '2026-02-28', {
      ...done('2026-03-09', 'rencana-zi.pdf'),
      Realisasi: 'Disahkan, dibagikan ke semua seksi',
    }),
  ],
  [
    'A.I.1.iii',
    0,
    activity('Memantau rencana kerja tiap bulan', 'Laporan bulanan', '12 laporan', 'Ketua tim', '2026-05-31', {
      Realisasi: '3 laporan',
      Progres: 0.25,
      Status: 'Berjalan',
      'Tindak lanjut': 'Jadwal ulang bersama kepala seksi',
    }),
  ],
  [
    'A.I.1.iv',
    0,
    activity('Lokakarya budaya kerja', 'Laporan kegiatan', '2 kali', 'Kasubbag umum', '2026-06-25', {
      Status: 'Belum mulai',
      Progres: 0,
    }),
  ],
  [
    'A.II.1.i',
    0,
    activity('Menunjuk agen perubahan tiap seksi', 'SK agen perubahan', '6 orang', 'Kepala kantor', '2026-03-31', {
      ...done('2026-03-20', null),
      Progres: 0.8,
    }),
  ],
  [
    'A.I.2.i',
    0,
    activity('Meninjau ulang SOP layanan utama', 'SOP baru', '9 SOP', 'Kasi pelayanan', '2026-04-30', {
      Realisasi: '4 SOP',
      Progres: 0.44,
      Status: 'Berjalan',
    }),
  ],
  [
    'A.I.2.iii',
    0,
    activity('Membuka daftar informasi publik di laman', 'Laman', '1 laman', 'Humas', '2026-08-31', {
      Progres: 0.6,
      Status: 'Berjalan',
    }),
  ],
  [
    'A.I.4.i',
    0,
    activity('Pimpinan memimpin rapat capaian triwulan', 'Notulen', '4 rapat', 'Kepala kantor', '2026-12-31', {
      Progres: 0.5,
      Status: 'Berjalan',
    }),
  ],
  [
    'A.I.5.i',
    0,
    activity('Kampanye tolak gratifikasi', 'Media informasi', '3 media', 'UPG', '2026-04-15', {
      ...done('2026-04-10', 'dok-upg.zip'),
    }),
  ],
  ['A.I.5.v', 0, { Kegiatan: 'Memetakan benturan kepentingan', Keluaran: 'Register', Status: 'Berjalan', Progres: 0.3 }],
  [
    'A.I.6.iv',
    0,
    activity('Survei kepuasan tiap triwulan', 'Laporan survei', '4 laporan', 'Kasi pelayanan', '2026-12-20', {
      Progres: 0.25,
      Status: 'Berjalan',
    }),
  ],
  [
    'A.II.6.i',
    0,
    activity('Layanan jemput bola hari Sabtu', 'Layanan', '24 kali', 'Kasi pelayanan', '2026-09-30', {
      Status: 'Dibatalkan',
      'Tindak lanjut': 'Digabung dengan layanan daring',
    }),
  ],
  [
    'B.I.a',
    0,
    activity('Survei mandiri persepsi anti korupsi', 'Laporan', '2 laporan', 'Tim survei', '2026-07-31', {
      Status: 'Belum mulai',
      Progres: 0,
    }),
  ],
];

/** By how an item begins. */
export const launch: [string, Values][] = [
  [
    'Pencanangan',
    {
      Tanggal: day('2026-01-12'),
      'Penanggung jawab': 'Kepala kantor',
      Status: 'Selesai',
      'Bukti (tautan)': 'pakta-integritas.pdf',
    },
  ],
  ['Pembangunan', { Tanggal: day('2026-12-31'), 'Penanggung jawab': 'Ketua tim ZI', Status: 'Berjalan' }],
  [
    'Syarat: penting',
    { Tanggal: day('2025-11-03'), 'Penanggung jawab': 'Sekretariat', Status: 'Selesai', 'Bukti (tautan)': 'SK-unit.pdf' },
  ],
  ['Menyusun rencana aksi', { Tanggal: day('2026-02-28'), 'Penanggung jawab': 'Sekretaris tim', Status: 'Selesai' }],
  ['Surat usulan', { 'Penanggung jawab': 'Inspektorat', Status: 'Belum', Catatan: 'menunggu penilaian TPI' }],
];

export const tree: Values[] = [
  {
    'Tingkat kinerja': 'Hasil',
    Jenjang: 'Instansi',
    Kinerja: 'Meningkatnya kepuasan pemohon',
    Indikator: 'Indeks kepuasan',
    Target: '3,6',
    'IKU/IKK': 'IKU',
    'Jenis ukuran': 'Indeks',
    'Penanggung jawab': 'Kepala kantor',
  },
  {
    'Tingkat kinerja': 'Hasil antara',
    Jenjang: 'Bidang',
    'No induk': 1,
    Kinerja: 'Berkurangnya waktu tunggu',
    Indikator: 'Rata-rata waktu layanan',
    Target: '15 menit',
    'IKU/IKK': 'IKU',
    'Jenis ukuran': 'Rata-rata',
    'Penanggung jawab': 'Kasi pelayanan',
  },
  {
    'Tingkat kinerja': 'Keluaran',
    Jenjang: 'Sub-bidang',
    'No induk': 2,
    Kinerja: 'Loket elektronik tersedia',
    Indikator: 'Banyak loket elektronik',
    Target: '6 loket',
    'IKU/IKK': 'IKK',
    'Jenis ukuran': 'Jumlah',
    'Penanggung jawab': 'Kasubbag umum',
  },
  {
    'Tingkat kinerja': 'Keluaran',
    Jenjang: 'Sub-bidang',
    Kinerja: 'Petugas terlatih',
    Indikator: 'Petugas bersertifikat',
    Target: '90%',
    'IKU/IKK': 'IKU',
    'Jenis ukuran': 'Persentase',
    'Penanggung jawab': 'Kasubbag umum',
  },
];

export const conflicts: Values[] = [
  {
    Subjek: 'Pejabat pengadaan',
    Bentuk: 'Gratifikasi',
    Jenis: 'Pemilihan mitra tidak profesional',
    Sifat: 'Non-keuangan',
    'Tugas dan kepentingan pribadi': 'Ya',
    Potensialitas: 'Ya',
    Proporsionalitas: 'Ya',
    'Presence of mind': 'Ya',
    Janji: 'Tidak',
    Langkah: '4. Tindakan',
    Sebab: 'Hubungan afiliasi',
    Situasi: 'Penyedia yang dinilai pernah menjadi rekan usaha keluarga',
    'Strategi penanganan': 'Menyatakan hubungan secara tertulis; penilaian dialihkan ke pejabat lain',
    'Penanggung jawab': 'Kasubbag umum',
    Status: 'Selesai',
  },
  {
    Subjek: 'Petugas loket',
    Bentuk: 'Penyalahgunaan jabatan',
    Jenis: 'Pelayanan publik dikomersialkan',
    Sifat: 'Keuangan',
    'Tugas dan kepentingan pribadi': 'Ya',
    Potensialitas: 'Ya',
    Proporsionalitas: 'Tidak',
    Langkah: '3. Strategi penanganan',
    Sebab: 'Penyalahgunaan wewenang',
    Situasi: 'Pemohon menawarkan imbalan agar berkas didahulukan',
    'Strategi penanganan': 'Antrean elektronik, kamera di loket, rotasi petugas tiap tiga bulan',
    'Penanggung jawab': 'Kasi pelayanan',
    Status: 'Sedang ditangani',
  },
  {
    Subjek: 'Pemeriksa lapangan',
    Bentuk: 'Pengawasan tidak sesuai prosedur',
    Jenis: 'Pengawasan atau penilaian menyimpang',
    Sebab: 'Hubungan afiliasi',
    Situasi: 'Memeriksa badan usaha milik kerabat',
    'Strategi penanganan': 'Daftar kerabat diperbarui tiap semester; penugasan diperiksa silang',
    'Penanggung jawab': 'Kasi pengawasan',
    Status: 'Dipantau',
  },
  {
    Subjek: 'Kepala seksi',
    Bentuk: 'Rangkap jabatan',
    Jenis: 'Izin diskriminatif',
    Sebab: 'Rangkap jabatan',
    Situasi: 'Menjadi pengurus koperasi yang mengajukan izin',
    'Strategi penanganan': 'Mundur dari kepengurusan atau dari proses izin',
    'Penanggung jawab': 'Kepala kantor',
    Status: 'Belum ditangani',
  },
  {
    Subjek: 'Panitia seleksi pegawai kontrak',
    Bentuk: 'Akses khusus (rekrutmen dan lain-lain)',
    Jenis: 'Pengangkatan karena kedekatan',
    Sebab: 'Kelemahan organisasi',
    Situasi: 'Pelamar berasal dari keluarga pegawai',
  },
  { Subjek: 'Bendahara', Bentuk: 'Penggunaan aset dinas', Jenis: 'Promosi tidak adil', Sebab: 'Gratifikasi', Status: 'Dipantau' },
];

const service = {
  Tujuan: 'Pelayanan yang mudah dan bersih',
  'Indikator tujuan': 'Indeks kepuasan masyarakat',
  'Sasaran strategis': 'Meningkatnya kepuasan pemohon',
  'Indikator sasaran': 'Indeks kepuasan pemohon',
  'Target sasaran': '3,60',
  'Sasaran program': 'Layanan selesai tepat waktu',
  'Target program': '95%',
};
export const budget: Values[] = [
  {
    ...service,
    Kegiatan: 'Pelatihan petugas loket',
    Keluaran: 'Petugas terlatih',
    'Target keluaran': '24 orang',
    'Anggaran (Rp)': 85_000_000,
    Relevan: 'Ya',
  },
  {
    Kegiatan: 'Antrean daring',
    Keluaran: 'Aplikasi',
    'Target keluaran': '1 aplikasi',
    'Anggaran (Rp)': 240_000_000,
    Relevan: 'Ya',
  },
  {
    Kegiatan: 'Studi banding ke luar negeri',
    Keluaran: 'Laporan',
    'Target keluaran': '1 laporan',
    'Anggaran (Rp)': 310_000_000,
    Relevan: 'Tidak',
  },
  {
    Tujuan: 'Aparatur yang akuntabel',
    'Indikator tujuan': 'Nilai SAKIP',
    'Sasaran strategis': 'Meningkatnya akuntabilitas kinerja',
    'Indikator sasaran': 'Nilai evaluasi internal',
    'Target sasaran': '82',
    'Sasaran program': 'Pelaporan kinerja yang andal',
    'Target program': '4 laporan',
    Kegiatan: 'Pendampingan penyusunan indikator',
    Keluaran: 'Dokumen indikator',
    'Target keluaran': '6 seksi',
    'Anggaran (Rp)': 60_000_000,
    Relevan: 'Ya',
  },
  {
    Kegiatan: 'Pengadaan seragam peringatan',
    Keluaran: 'Seragam',
    'Target keluaran': '80 setel',
    'Anggaran (Rp)': 48_000_000,
    Relevan: 'Tidak',
  },
  {
    Kegiatan: 'Pemeliharaan basis data kinerja',
    Keluaran: 'Basis data',
    'Target keluaran': '1 paket',
    'Anggaran (Rp)': 72_500_000,
  },
];

const criteria = ['Spesifik', 'Terukur', 'Dapat dicapai', 'Relevan', 'Berbatas waktu', 'Berorientasi hasil'];
/** One letter per criterion: y, t, or a dash where nothing is chosen. */
const judged = (letters: string): Values =>
  Object.fromEntries(criteria.map((name, index) => [name, { y: 'Ya', t: 'Tidak' }[letters[index]!] ?? null]));

export const indicators: Values[] = [
  {
    Sasaran: 'Meningkatnya kepuasan pemohon layanan',
    Tingkat: 'Hasil',
    Indikator: 'Indeks kepuasan masyarakat tahunan',
    'Kinerja atau kerja': 'Kinerja',
    ...judged('yyyyyy'),
  },
  {
    Sasaran: 'Terlaksananya sosialisasi antikorupsi',
    Tingkat: 'Hasil',
    Indikator: 'Jumlah sosialisasi yang dilaksanakan',
    'Kinerja atau kerja': 'Kinerja',
    ...judged('yyyytt'),
    Catatan: 'Ukur perubahan pengetahuan peserta',
  },
  {
    Sasaran: 'Menurunnya pengaduan berulang',
    Tingkat: 'Hasil antara',
    Indikator: 'Persentase pengaduan berulang per triwulan',
    'Kinerja atau kerja': 'Kinerja',
    ...judged('yyytyy'),
  },
  {
    Sasaran: 'Terbangunnya ruang layanan ramah difabel',
    Tingkat: 'Keluaran',
    Indikator: 'Jumlah ruang layanan yang memenuhi standar',
    'Kinerja atau kerja': 'Kerja',
    ...judged('yyyyyt'),
  },
  {
    Sasaran: 'Terwujudnya layanan digital dan terlaksananya pelatihan',
    Tingkat: 'Hasil antara',
    Indikator: 'Persentase layanan yang dapat diselesaikan daring',
    ...judged('tyyy--'),
  },
  {
    Sasaran: 'Pelayanan prima',
    Tingkat: 'Hasil',
    Indikator: 'Nilai survei internal',
    'Kinerja atau kerja': 'Kinerja',
    ...judged('tyyyty'),
  },
];

/** The values that an activity shows. */
const shows = (...names: string[]): Values => Object.fromEntries(names.map((name) => [name, '✓']));

export const values: Values[] = [
  {
    'Kegiatan atau tahap': 'Menetapkan standar pelayanan bersama pengguna',
    Keluaran: 'Standar pelayanan',
    'Pemangku kepentingan': 'Pemohon, ombudsman',
    ...shows('Transparansi', 'Keadilan', 'Kejelasan', 'Kepercayaan'),
  },
  {
    'Kegiatan atau tahap': 'Menerima dan memeriksa berkas',
    Keluaran: 'Tanda terima',
    'Pemangku kepentingan': 'Pemohon',
    ...shows('Tanggung jawab', 'Integritas', 'Konsistensi'),
  },
  {
    'Kegiatan atau tahap': 'Menindaklanjuti pengaduan',
    Keluaran: 'Jawaban tertulis',
    'Pemangku kepentingan': 'Pelapor, inspektorat',
    ...shows('Tanggung jawab', 'Keseimbangan', 'Kepercayaan'),
  },
  {
    'Kegiatan atau tahap': 'Mengumumkan capaian kinerja triwulan',
    Keluaran: 'Papan capaian',
    'Pemangku kepentingan': 'Masyarakat',
    ...shows('Kepemimpinan', 'Transparansi', 'Kejelasan'),
  },
  { 'Kegiatan atau tahap': 'Rapat evaluasi mingguan', Keluaran: 'Notulen' },
];

/** By the 0-based row of the discussion table: six rows per context. */
export const behaviours: [number, Values][] = [
  [
    0,
    {
      Masalah: 'Biaya layanan tidak terpampang di loket',
      Sebab: 'Papan lama belum diganti sesudah tarif berubah',
      Penyelesaian: 'Papan digital yang diperbarui dari satu sumber',
      'Perilaku akuntabel': 'Menyebut biaya dan waktu sebelum berkas diterima',
    },
  ],
  [
    6,
    {
      Masalah: 'Tanda terima ditulis tangan',
      Sebab: 'Aplikasi kasir belum dipakai di dua loket',
      Penyelesaian: 'Semua pembayaran lewat kanal elektronik',
      'Perilaku akuntabel': 'Menolak uang tunai dan melaporkan tawaran',
    },
  ],
  [12, { Masalah: 'Mobil dinas dipakai pada hari libur', Sebab: 'Kunci tidak dicatat' }],
  [
    24,
    {
      Masalah: 'Pegawai menangani berkas kerabat',
      Sebab: 'Hubungan keluarga tidak dinyatakan',
      Penyelesaian: 'Pernyataan tiap semester dan pengalihan berkas',
      'Perilaku akuntabel': 'Menyatakan hubungan sebelum diminta',
    },
  ],
];

const followed = (Rekomendasi: string, Status: string | null, rest: Values = {}): Values => ({
  Sumber: 'LHE 2025',
  Rekomendasi,
  Status,
  Reviu: 'Diperiksa',
  ...rest,
});

/** What became of last year's recommendations. */
export const followUps: Values[] = [
  followed('Agar tim ZI mewakili semua unsur', 'Tuntas', {
    Realisasi: 'SK diperbarui',
    Bukti: 'SK-7.pdf',
    Target: day('2026-03-31'),
  }),
  followed('Agar pemantauan dilakukan setiap bulan', 'Proses', {
    Realisasi: '5 dari 12 laporan',
    'Penanggung jawab': 'Sekretaris tim',
  }),
  followed('Agar standar pelayanan dimaklumatkan', 'Belum', { Catatan: 'Menunggu standar baru' }),
  followed('Agar survei dilakukan pihak lain', 'Tidak dapat ditindaklanjuti', { Catatan: 'Anggarannya tidak ada' }),
  followed('Agar pengaduan dijawab tepat waktu', 'Tuntas'),
  followed('Agar peta risiko diperbarui', 'Proses'),
  followed('Agar pegawai mengikuti asesmen', 'Belum sesuai', { Realisasi: 'Separuh pegawai' }),
  followed('Agar LHKPN disampaikan', 'Sesuai', { Bukti: 'Tanda terima' }),
  followed('Agar SOP ditinjau', 'Nanti saja'),
  followed('Agar situs diperbarui', null),
];
