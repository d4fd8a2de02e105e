/** What the minimums say of a predicate: the sentence, and the few words that stand in a table. */
export const verdict = {
  met: 'Nilai minimum {target} terpenuhi menurut {by}.',
  'met.open': 'Nilai minimum {target} terpenuhi menurut {by}, apa pun isi pernyataan yang masih kosong.',
  after: 'Nilai minimum {target} terpenuhi menurut {by}, tetapi unit harus sudah berpredikat {after}.',
  open: 'Belum dapat dipastikan: {open} dari {of} syarat {target} bergantung pada pernyataan yang kosong.',
  unmet: 'Belum memenuhi {target}: {unmet} dari {of} syarat tidak tercapai.',
  'unmet.open': 'Belum memenuhi {target}: {unmet} dari {of} syarat tidak tercapai, {open} masih terbuka.',
  unconfirmed: 'Ambang batas edisi ini belum terkonfirmasi, sehingga {target} tidak dapat diputuskan.',
  unsure: 'Susunan lembarnya belum pasti, jadi {target} tidak disimpulkan; konfirmasi pemetaannya.',
  'no-gates': 'Tidak ada syarat minimum yang dinyatakan untuk {target}, sehingga tidak dapat diputuskan.',
  'by.tpi': 'penilaian TPI',
  'by.self': 'penilaian mandiri',
  'by.both': 'penilaian TPI dan, pada isian yang belum dinilai TPI, penilaian mandiri',
  decides: 'Nilai ini usulan: predikat diputuskan TPN, atau instansi yang berwenang atas WBK mandiri.',
  inferred: '{count} dari {of} pernyataan dinilai dengan pilihan yang disimpulkan.',
  'short.met': 'Nilai minimum terpenuhi',
  'short.after': 'Nilai minimum terpenuhi, menunggu predikat sebelumnya',
  'short.open': 'Belum dapat diputuskan',
  'short.unmet': 'Belum memenuhi',
  'short.unconfirmed': 'Minimum edisi ini belum terkonfirmasi',
  'short.unsure': 'Susunan lembar belum pasti',
  'short.no-gates': 'Tidak ada minimum yang dinyatakan',
} as const;

export type VerdictText = keyof typeof verdict;
