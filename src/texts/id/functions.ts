/** What the custom functions say in a cell or in its error. The help of each function is its JSDoc. */
export const functions = {
  'answer.unreadable': '{sentence} (baris ke-{row} dari rentang jawaban)',
  'code.not-statement':
    'Kode {code} bukan pernyataan, jadi isian "{answer}" tidak dapat dinilai; isi pada pernyataan di bawahnya.',
  'code.twice': 'Kode {code} muncul lebih dari sekali dengan isian berbeda ("{first}" dan "{second}").',
  'grade.outside': 'Nilai {score} di luar 0 sampai {max}.',
  'grade.not-number': 'Nilai "{score}" bukan angka.',
  'minimum.none': '{code} ({name}) tidak mempunyai nilai minimum untuk {predicate}.',
  'part.no-score': '{code} adalah hitungan, tidak bernilai sendiri.',
  'predicate.none': 'Belum memenuhi',
  'predicate.unknown': 'Predikat "{predicate}" tidak dikenal; pilih {choices}.',
  'scale.unknown': 'Pilihan jawaban "{scale}" tidak dikenal; pilih {choices}.',
  'score.negative': 'Nilai {code} ({score}) tidak boleh negatif.',
  'score.over-weight': 'Nilai {code} ({score}) melebihi bobotnya ({weight}); isi dalam poin, bukan indeks atau persen.',
  'shape.one-cell': 'satu sel atau satu nilai',
  'shape.same-size': 'berukuran sama dengan {other}',
  'shape.yes-no': 'TRUE atau FALSE',
  'unmet.none': 'Semua syarat minimum {predicate} terpenuhi',
  'value.here': 'sel ini',
};
