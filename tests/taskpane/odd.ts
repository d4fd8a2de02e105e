/** An LKE that nobody can recognise by itself: headings that say nothing, and hardly an answer. */
import { indexOf, type Raw } from '../../src/assessment';
import type { Edition } from '../../src/rules/schema';
import type { Grid } from '../../src/sheet/plan';
import { edition90 } from '../editions';

export interface Odd {
  edition?: Edition;
  /** Without codes the rows say only what they are about. */
  texts?: Readonly<Record<string, string>>;
  answers?: Readonly<Record<string, Raw>>;
}

/** Column B holds the code, or the words where `texts` are given; column D the answer. Rows begin at 4. */
export function oddLke({ edition = edition90, texts, answers = { 'A.I.1.i.a': 'Ya', 'A.I.1.i.b': 'A' } }: Odd = {}): Grid {
  const index = indexOf(edition);
  const row = (code: string): Grid['values'][number] => [null, texts ? (texts[code] ?? null) : code, null, answers[code] ?? null];
  const rows = index.leaves.flatMap(({ statement: { code, ratio } }) => [
    code,
    ...(ratio?.inputs ?? []).map((input) => input.code),
  ]);
  const values: Grid['values'] = [
    ['Berkas tim', null, null, null],
    [null, null, null, null],
    ['#', 'Perihal', 'Ket', 'Isi'],
    ...rows.map(row),
  ];
  return { sheet: 'Berkas', values, formulas: values.map((cells) => cells.map(() => null)) };
}
