/** Judged LKEs to report: of every edition, answered by one role or by both. */
import { indexOf, type Answers } from '../../src/assessment';
import { buildLke } from '../../src/forms/lke';
import type { Fill } from '../../src/forms/carry';
import { judgeAnswers } from '../../src/judged/workbook';
import type { Checked, Identity } from '../../src/reading/contract';
import type { Edition } from '../../src/rules/schema';
import type { Language } from '../../src/texts';
import { everywhere } from '../assessment/answers';
import { gridsOf } from '../sheets/lke';

export const unit: Identity = { unit: 'KPP Pratama Contoh', body: 'Kementerian Contoh', year: 2026, target: 'WBK' };

/** Numbers from 0 up to 1 that are the same in every run. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

const asUnit = (edition: Edition, which: 'best' | 'worst'): Map<string, Answers> =>
  new Map(Object.entries(everywhere(edition, which)).map(([code, answer]) => [code, { unit: answer }]));

/** What the unit says, what the TPI makes of it, and some left blank. */
export function mixed(edition: Edition, seed: number): Map<string, Answers> {
  const random = dice(seed);
  const answers = asUnit(edition, 'best');
  for (const { statement, scale } of indexOf(edition).leaves) {
    const { code } = statement;
    if (statement.ratio) continue;
    if (random() < 0.1) answers.delete(code);
    else if (scale.kind === 'choice')
      answers.set(code, { unit: scale.options[0]!.key, tpi: scale.options[Math.floor(random() * scale.options.length)]!.key });
    else if (scale.kind === 'index') answers.set(code, { unit: scale.max, tpi: Math.round(scale.max * random() * 100) / 100 });
  }
  return answers;
}

export const fillings: Record<string, (edition: Edition) => Map<string, Answers>> = {
  empty: () => new Map(),
  best: (edition) => asUnit(edition, 'best'),
  worst: (edition) => asUnit(edition, 'worst'),
  mixed: (edition) => mixed(edition, 7),
};

export function judgedLke(edition: Edition, fill: Fill = {}, own: Partial<Identity> = {}, language: Language = 'id'): Checked {
  const plan = buildLke(edition, {}, { ...unit, ...own }, [], language, fill);
  return judgeAnswers(gridsOf(plan)).lkes[0]!;
}
