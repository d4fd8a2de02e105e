/**
 * The form of PermenPANRB 90/2021, Lampiran III, as its workbook circulates: where things stand, and nothing else.
 * The row of each node, statement and count is the edition's source `lke:ROW`.
 */
export const official2021 = {
  edition: 'zi-90-2021',
  source: 'lke',
  /** Headings as the form prints them; `outline` begins the columns of numbering and ends before `weight`. */
  headings: {
    outline: 'Penilaian',
    weight: 'Bobot',
    scale: 'Pilihan Jawaban',
    answer: 'Jawaban',
    value: 'Nilai',
    note: 'Catatan/Keterangan/Penjelasan',
  },
  /** 0-based row of the headings. */
  headingRow: 1,
  /** Evidence has no heading; it stands so many columns after the note. */
  evidenceAfterNote: [2, 1],
  /** What stands in the scale column of a count. */
  count: 'Jumlah',
  /** Other ways in which the form writes a scale. */
  scales: { '0-4': ['Nilai (0-4)'] } as Readonly<Record<string, readonly string[]>>,
  /** Rows that hold the total of those due above its parts; typed numbers there are stated totals. */
  dueTotals: { 'A.II.5.iii.a.1': 178, 'A.II.5.iii.b.1': 185 } as Readonly<Record<string, number>>,
  /** Columns of the numbering, counted from `outline`. */
  levels: { component: 0, subcomponent: 1, area: 2, indicator: 3 } as Readonly<Record<string, number>>,
};
