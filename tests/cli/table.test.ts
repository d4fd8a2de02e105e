/** The table for people, without a file. */
import type { Problem, Raw } from '../../src/assessment';
import { problemsOf, tableOf } from '../../src/cli/table';
import { checkLke } from '../../src/judged/check';
import { readLke } from '../../src/reading/read';
import { edition, everywhere } from '../assessment/answers';
import { withProposal } from '../oracle/proposals';
import { filled, gridsOf, planOf } from '../sheets/lke';
import { jsonOf } from '../../src/cli/json';

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

const conditions: Filling = {
  ...{ 'body.opinion': 'WTP', 'body.sakip': 'BB', 'body.rb-index': 'B', 'body.spip': 3 },
  ...{ 'unit.core': 'Ya', 'unit.impact': 'Ya', 'unit.findings': 1, 'unit.lhkpn': 1, 'unit.lhkan': 1, 'unit.years': 2 },
  ...{ 'unit.sakip': 'BB', 'unit.lke': 'Ya', 'unit.survey': 'Ya' },
};

test.each<[string, Filling, 'id' | 'en', string, string]>([
  ['all met', conditions, 'id', 'met', 'Semua syarat pengusulan WBK terpenuhi.'],
  [
    'the body falls short',
    { ...conditions, 'body.opinion': 'TMP', 'body.sakip': 'D' },
    'id',
    'excused',
    'Usulan afirmasi: 2 syarat instansi belum terpenuhi.',
  ],
  [
    'the unit does, too',
    { ...conditions, 'body.opinion': 'TMP', 'unit.findings': 0.1 },
    'en',
    'unmet',
    'Not to be proposed for WBK yet: 1 conditions are not met.',
  ],
  ['nothing entered', {}, 'id', 'open', 'Belum dapat dipastikan untuk WBK: 13 dari 13 syarat belum diisi.'],
])('conditions to propose, %s: in the table and in the JSON', (_name, entries, language, status, sentence) => {
  const values = new Map(Object.entries(entries));
  const plan = withProposal(planOf(), edition, { bodyKind: 'pemda', unitKind: 'rsud', values });
  const checked = checkLke(readLke(gridsOf(plan)).readings[0]!);
  const table = tableOf('lke.xlsx', checked, [], { language, width: 120 });
  expect(table).toMatch(new RegExp(`^(Pengusulan|Proposal) +${sentence.replaceAll('.', '\\.')}$`, 'm'));
  const [told] = jsonOf(
    { file: 'lke.xlsx', lkes: [{ ...checked, findings: [], repairs: [] }], surveys: [], problems: [] },
    language,
  );
  expect(told).toMatchObject({ proposal: { status, message: sentence, conditions: expect.any(Array) } });
});

test.each([
  [9, 9, 0],
  [10, 10, 0],
  [11, 9, 2],
  [113, 9, 104],
])('of %i problems of a kind %i are told, and that there are %i more', (count, told, more) => {
  const alike = Array.from({ length: count }, (_, row): Problem => {
    const at = { sheet: 'LKE', cell: `N${row + 6}`, statement: 'A.I.1.i.a' };
    return { code: 'evidence.malformed', severity: 'warning', at, data: { link: 'htp://contoh' } };
  });
  const [, ...lines] = problemsOf(alike, { language: 'id', width: 120 });
  expect(lines.filter((line) => /LKE!N\d+/.test(line))).toHaveLength(told);
  expect(lines.filter((line) => line.includes('masalah sejenis'))).toHaveLength(more > 0 ? 1 : 0);
  if (more > 0) expect(lines.at(-1)).toContain(`dan ${more} masalah sejenis; --json menyebut semuanya`);
});
