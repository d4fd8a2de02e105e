/** The sheet of kept snapshots. */
export const snapshots = {
  sheet: 'Potret',
  title: 'Potret penilaian',
  note: 'Setiap kolom adalah jawaban satu peran pada satu tanggal. Kolom yang sudah ada tidak pernah ditimpa; kolom baru ditambahkan di kanan.',
  number: 'Potret ke-',
  date: 'Tanggal',
  role: 'Peran',
  status: 'Status',
  lke: 'Lembar LKE',
  unit: 'Unit kerja',
  edition: 'Edisi',
  score: 'Nilai',
  seal: 'Segel',
  code: 'Kode',
  statement: 'Pernyataan',
  'role.unit': 'Unit kerja',
  'role.tpi': 'TPI',
  'role.tpn': 'TPN',
  footer: 'Potret penilaian, {sheet}',
} as const;

export type SnapshotKey = keyof typeof snapshots;
