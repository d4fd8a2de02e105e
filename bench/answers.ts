/** A whole LKE, every statement answered, the same in every run. */
import { indexOf, type Answers, type Leaf, type Raw } from '../src/assessment';
import type { Edition } from '../src/rules/schema';

const pick = ({ scale }: Leaf, i: number): Raw => {
  if (scale.kind === 'choice') return scale.options[i % scale.options.length]!.key;
  return scale.kind === 'index' ? scale.max * 0.9 : '92,35%';
};

/** Answers by code: of the counts where the statement has counts. */
export function filled(edition: Edition): Map<string, Answers> {
  const answers = new Map<string, Answers>();
  indexOf(edition).leaves.forEach((leaf, i) => {
    const { code, ratio } = leaf.statement;
    if (ratio) ratio.inputs.forEach((input, n) => answers.set(input.code, { unit: 10 - n }));
    else answers.set(code, { unit: pick(leaf, i), tpi: i % 3 ? undefined : pick(leaf, i + 1) });
  });
  return answers;
}

/** The same as two ranges of `rows` rows, with a heading and empty rows at the end. */
export function asRanges(answers: ReadonlyMap<string, Answers>, rows: number): { codes: Raw[][]; entries: Raw[][] } {
  const cells = [...answers].map(([code, { unit, tpi }]) => [code, tpi ?? unit] as const);
  const at = (row: number) => (row === 0 ? (['Kode', 'Jawaban'] as const) : (cells[row - 1] ?? [null, null]));
  const column = (side: 0 | 1): Raw[][] => Array.from({ length: rows }, (_, row) => [at(row)[side]]);
  return { codes: column(0), entries: column(1) };
}
