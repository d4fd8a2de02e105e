import { fileResult, recapCsv, recapOf, SEPARATORS } from '../../../src/forms/recap';
import { best, bestBut, checked, recapFrom, unit } from './units';

/** Reads CSV as a spreadsheet does. */
function parsed(csv: string, separator: string): string[][] {
  const rows: string[][] = [];
  const row: string[] = [];
  const field = new RegExp(`("(?:[^"]|"")*"|[^"${separator}\\r\\n]*)(${separator}|\\r\\n)`, 'gy');
  for (const [, content, end] of csv.replace(/^\ufeff/, '').matchAll(field)) {
    row.push(content!.startsWith('"') ? content!.slice(1, -1).replaceAll('""', '"') : content!);
    if (end === '\r\n') rows.push(row.splice(0));
  }
  return rows;
}

const byHeading = (csv: string, separator: string, row = 1): Record<string, string> => {
  const rows = parsed(csv, separator);
  return Object.fromEntries(rows[0]!.map((title, at) => [title, rows[row]![at]!]));
};

const names: [name: string, written: string][] = [
  ['KPP Pratama X', 'KPP Pratama X'],
  ['=1+1', "'=1+1"],
  ['=HYPERLINK("http://contoh";"klik")', '\'=HYPERLINK("http://contoh";"klik")'],
  ['+62 811', "'+62 811"],
  ['-2+3+cmd|calc', "'-2+3+cmd|calc"],
  ['@SUM(1)', "'@SUM(1)"],
  ['＝1+1', "'＝1+1"],
  ['A; B, "C"', 'A; B, "C"'],
  ['dua\r\nbaris', 'dua\r\nbaris'],
  ['Unit = baik', 'Unit = baik'],
];

test.each(names)('the unit %j is written %j', (name, written) => {
  const recap = recapFrom({ ...unit(), unit: name });
  expect(byHeading(recapCsv(recap), ';')['Unit kerja']).toBe(written);
  expect(byHeading(recapCsv(recap, 'en'), ',').Unit).toBe(written);
});

const hidden: [string, string][] = [
  ['  =1+1', "'  =1+1"],
  ['\t=1+1', "'\t=1+1"],
  ['\u00a0=1+1', "'\u00a0=1+1"],
];
test.each(hidden)('a body that hides a formula behind a space, %j, is written %j', (body, written) =>
  expect(byHeading(recapCsv(recapFrom({ ...unit(), body })), ';').Instansi).toBe(written),
);

const recap = recapFrom(
  unit({ identity: { unit: 'A' }, answers: bestBut({ 'A.I.1.i.a': 'Tidak' }) }),
  unit({ identity: { unit: 'B' } }),
);

test.each<['id' | 'en', string | undefined, string]>([
  ['id', undefined, '99,75'],
  ['id', ',', '99,75'],
  ['id', '\t', '99,75'],
  ['en', undefined, '99.75'],
  ['en', ';', '99.75'],
])('numbers in %s, parted by %j', (language, separator, shown) => {
  const csv = recapCsv(recap, language, separator);
  const row = byHeading(csv, separator ?? SEPARATORS[language], 2);
  expect(Object.values(row)).toContain(shown);
  expect(Object.values(row)[0]).toBe('2');
});

test('begins with a byte order mark and ends every line alike; all rows are as long as the heading', () => {
  const csv = recapCsv(recap);
  expect(csv.startsWith('\ufeffPeringkat;')).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
  const widths = parsed(csv, ';').map((row) => row.length);
  expect(widths).toEqual([widths[0], widths[0], widths[0]]);
});

test('a broken file is a row with its reason', () => {
  const problem = { code: 'file.unreadable', severity: 'error', at: {}, data: { reason: '=jahat()' } } as const;
  const csv = recapCsv(
    recapOf([fileResult('kiriman/=x.xlsx', [], [problem]), fileResult('b.xlsx', [checked({ answers: best() })], [])]),
  );
  expect(byHeading(csv, ';', 2)).toMatchObject({
    Peringkat: '',
    'Unit kerja': "'=x",
    Kesimpulan: 'Tidak terbaca',
    'Nilai total': '',
    Berkas: 'kiriman/=x.xlsx',
    Keterangan: 'Berkas tidak dapat dibaca: =jahat().',
  });
});
