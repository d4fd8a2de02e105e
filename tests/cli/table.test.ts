/** The table for people, without a file. */
import type { Problem, Raw } from '../../src/assessment';
import { problemsOf, tableOf } from '../../src/cli/table';
import { checkLke } from '../../src/judged/check';
import { readLke } from '../../src/reading/read';
import { edition, everywhere } from '../assessment/answers';
import { filled, gridsOf, planOf } from '../sheets/lke';

type Filling = Record<string, Raw>;

function tableFor(answers: Filling, language: 'id' | 'en'): string {
  const unit = new Map(Object.entries(answers).map(([code, value]) => [code, { unit: value, tpi: null }]));
  const { readings } = readLke(gridsOf(filled(planOf(), unit)));
  return tableOf('lke.xlsx', checkLke(readings[0]!), [], { language, width: 120 });
}

const best = everywhere(edition, 'best');
const without = (code: string): Filling => Object.fromEntries(Object.entries(best).filter(([one]) => one !== code));

test.each<[string, Filling, 'id' | 'en', RegExp]>([
  [
    'nothing answered',
    {},
    'id',
    /^Terhadap WBK +Belum dapat dipastikan: 12 dari 12 syarat WBK bergantung pada pernyataan yang kosong\.$/m,
  ],
  ['nothing answered', {}, 'en', /^Against WBK +Not decided yet: 12 of 12 minimums of WBK depend on blanks\.$/m],
  ['one index open', without('B.I.a'), 'id', /^Terhadap WBK +Belum dapat dipastikan: 2 dari 12 syarat WBK bergantung/m],
  ['an index too low', { ...best, 'B.I.a': 2 }, 'id', /^Terhadap WBK +Belum memenuhi WBK: 2 dari 12 syarat tidak tercapai\.$/m],
  [
    'one too low, the rest open',
    { 'B.I.a': 2 },
    'id',
    /^Terhadap WBK +Belum memenuhi WBK: 2 dari 12 syarat tidak tercapai, 10 masih/m,
  ],
  [
    'all at their best',
    best,
    'id',
    /^Terhadap WBBM +Nilai minimum WBBM terpenuhi menurut penilaian .*, tetapi unit harus sudah/m,
  ],
])('%s: the verdict in words', (_name, answers, language, line) => {
  expect(tableFor(answers, language)).toMatch(line);
});

test.each([
  [9, 9, 0],
  [10, 10, 0],
  [11, 9, 2],
  [113, 9, 104],
])('of %i problems of a kind %i are told, and that there are %i more', (count, told, more) => {
  const alike = Array.from({ length: count }, (_, row): Problem => {
    const at = { sheet: 'LKE', cell: `N${row + 6}`, statement: 'A.I.1.i.a' };
    return { code: 'evidence.missing', severity: 'warning', at, data: { statement: 'A.I.1.i.a' } };
  });
  const [, ...lines] = problemsOf(alike, { language: 'id', width: 120 });
  expect(lines.filter((line) => /LKE!N\d+/.test(line))).toHaveLength(told);
  expect(lines.filter((line) => line.includes('masalah sejenis'))).toHaveLength(more > 0 ? 1 : 0);
  if (more > 0) expect(lines.at(-1)).toContain(`dan ${more} masalah sejenis; --json menyebut semuanya`);
});
