/** What is said where answers are tried without touching the sheet. */
export const trial = {
  heading: 'Coba jawaban lain',
  lead: 'Lembar tidak berubah sampai Anda menyimpannya. Yang dicoba langsung dinilai; penetapan tetap oleh TPN.',
  none: 'Tidak ada LKE di buku kerja ini.',
  role: 'Jawaban yang dicoba',
  'role.unit': 'Unit kerja',
  'role.tpi': 'TPI',
  area: 'Area',
  field: '{code} {text}',
  now: 'sekarang: {answer}',
  blank: 'kosong',
  unread: '"{answer}" bukan angka yang dapat dipakai di sini.',
  tried: 'Dicoba',
  'tried.none': 'Belum ada yang dicoba: ubah jawaban di bawah.',
  undo: 'Batalkan {code}',
  keep: 'Simpan {count} jawaban ke lembar',
  keeping: 'Menyimpan',
  drop: 'Buang semua',
  'kept.done': '{count} jawaban ditulis di lembar {sheet}.',
  'kept.undo': 'Urungkan',
  'kept.undone': 'Jawaban semula dikembalikan.',
  'kept.undone.but': 'Jawaban semula dikembalikan, kecuali yang sudah diubah orang lain: {cells}.',
  failed: 'Tidak ada yang ditulis: {reason}',
  'failed.undo': 'Tidak dikembalikan: {reason}',
} as const;

export type TrialKey = keyof typeof trial;
