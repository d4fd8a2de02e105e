/** Our LKE at its best but for some answers, read and judged. */
import type { Raw } from '../../src/assessment';
import { checkLke } from '../../src/judged/check';
import { readLke } from '../../src/reading/read';
import type { Checked } from '../../src/reading/contract';
import { everywhere } from '../assessment/answers';
import { edition, filled, gridsOf, planOf } from './lke';

export function checkedBest(changed: Record<string, Raw>): Checked {
  const answers = Object.entries({ ...everywhere(edition, 'best'), ...changed });
  const filling = new Map(answers.map(([code, unit]) => [code, { unit }]));
  return checkLke(readLke(gridsOf(filled(planOf(), filling))).readings[0]!);
}
