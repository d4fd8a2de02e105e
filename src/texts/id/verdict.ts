/** What the minimums say of a predicate: the sentence, and the few words that stand in a table. */
export const verdict = {
  met: 'Memenuhi semua syarat minimum {target}.',
  'met.open': 'Memenuhi semua syarat minimum {target}, apa pun isi pernyataan yang masih kosong.',
  after: 'Semua syarat nilai {target} terpenuhi, tetapi unit harus sudah berpredikat {after}.',
  open: 'Belum dapat dipastikan: {open} dari {of} syarat {target} bergantung pada pernyataan yang kosong.',
  unmet: 'Belum memenuhi {target}: {unmet} dari {of} syarat tidak tercapai.',
  'unmet.open': 'Belum memenuhi {target}: {unmet} dari {of} syarat tidak tercapai, {open} masih terbuka.',
  unconfirmed: 'Ambang batas edisi ini belum terkonfirmasi, sehingga {target} tidak dapat diputuskan.',
  'no-gates': 'Tidak ada syarat minimum yang dinyatakan untuk {target}, sehingga tidak dapat diputuskan.',
  'short.met': 'Memenuhi',
  'short.after': 'Memenuhi, menunggu predikat sebelumnya',
  'short.open': 'Belum dapat diputuskan',
  'short.unmet': 'Tidak memenuhi',
  'short.unconfirmed': 'Minimum edisi ini belum terkonfirmasi',
  'short.no-gates': 'Tidak ada minimum yang dinyatakan',
} as const;

export type VerdictText = keyof typeof verdict;
