/** What the other thread does with a body's own rules. */
import { indexOf } from '../../../src/assessment';
import type { Overrides } from '../../../src/rules/overrides';
import { diagnoseGrids, judgeGrids } from '../../../src/taskpane/worker/jobs';
import { strangeLke } from '../strange';
import { edition90 } from '../../editions';

const survey = indexOf(edition90).leaves.find(({ scale }) => scale.kind === 'index')!.statement.code;

const rules = (change: Partial<Overrides>): Record<string, Overrides> => ({
  [edition90.id]: {
    ...{ edition: edition90.short, body: 'Inspektorat', note: '', source: 'Edaran 7/2026', checked: '2026-11-21' },
    ...{ gates: [], rulings: {}, surveys: [], ...change },
  },
});

/** The total that the answers earn, as the diagnosis holds it against the sheet's. */
const trueTotal = (own?: Record<string, Overrides>): unknown =>
  Object.values(diagnoseGrids(judgeGrids([strangeLke()], null, {}, own), [strangeLke()]).sheets)
    .flatMap(({ findings }) => findings)
    .find(({ code }) => code === 'score.total-differs')?.data.true;

test.each<[string, Record<string, Overrides> | undefined, number]>([
  ['the regulation alone', undefined, 95.96],
  ['rules that change no score', rules({ gates: [{ predicate: 'WBK', code: 'TOTAL', floor: 99 }] }), 95.96],
  ['a longer survey scale makes the same index less', rules({ surveys: [{ code: survey, scaleMax: 5 }] }), 92.46],
  [
    'rules for another edition',
    { '52/2014': { ...rules({ surveys: [{ code: survey, scaleMax: 5 }] })[edition90.id]!, edition: '52/2014' } },
    95.96,
  ],
])('the diagnosis by %s', (_, own, total) => expect(trueTotal(own)).toBeCloseTo(total, 2));
