/** The table for people, without a file. */
import type { Raw } from '../../src/assessment';
import { tableOf } from '../../src/cli/table';
import { checkLke, readLke } from '../../src/worksheet';
import { edition, everywhere } from '../assessment/answers';
import { filled, gridsOf, planOf } from '../worksheet/lke';

type Filling = Record<string, Raw>;

function tableFor(answers: Filling, language: 'id' | 'en'): string {
  const unit = new Map(Object.entries(answers).map(([code, value]) => [code, { unit: value, tpi: null }]));
  const { readings } = readLke(gridsOf(filled(planOf(), unit)));
  return tableOf('lke.xlsx', checkLke(readings[0]!), [], { language, width: 120 });
}

const best = everywhere(edition, 'best');
const without = (code: string): Filling => Object.fromEntries(Object.entries(best).filter(([one]) => one !== code));

test.each<[string, Filling, 'id' | 'en', RegExp]>([
  ['nothing answered', {}, 'id', /^Predikat +belum dapat dipastikan: 12 dari 12 syarat WBK bergantung pada isian kosong$/m],
  ['nothing answered', {}, 'en', /^Predicate +not decided yet: 12 of 12 minimums of WBK depend on blanks$/m],
  ['one index open', without('B.I.a'), 'id', /^Predikat +belum dapat dipastikan: 2 dari 12 syarat WBK bergantung/m],
  ['an index too low', { ...best, 'B.I.a': 2 }, 'id', /^Predikat +belum memenuhi syarat minimum$/m],
  ['one too low, the rest open', { 'B.I.a': 2 }, 'id', /^Predikat +belum memenuhi syarat minimum$/m],
  ['all at their best', best, 'id', /^Predikat +WBK; /m],
])('%s: the predicate in words', (_name, answers, language, line) => {
  expect(tableFor(answers, language)).toMatch(line);
});
