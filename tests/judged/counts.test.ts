/** One judged workbook, one count of its problems: the list, the recap, its table and the command line. */
import { recapColumns } from '../../src/forms/recap/columns';
import { problemsOf } from '../../src/cli/table';
import { judgeWorkbook } from '../../src/judged/workbook';
import type { Grid } from '../../src/sheet/plan';
import { withoutBlanks } from '../../src/taskpane/state/check-view';
import { recapWith } from '../../src/taskpane/state/recap-run';
import { countBySeverity } from '../../src/taskpane/state/store';
import { everywhere } from '../assessment/answers';
import { LookAlike } from '../reading/look-alike';
import { official } from '../sheets/arrangements';
import { edition, filled, gridsOf, planOf, type Filling } from '../sheets/lke';

const year = Number(edition.inForce.from.slice(0, 4));
const best: Filling = new Map(Object.entries(everywhere(edition, 'best')).map(([code, unit]) => [code, { unit }]));
/** Some blanks, an answer that is none, and evidence beside one of twenty. */
const some: Filling = new Map([...best].slice(0, 20).concat([['A.I.2.i.a', { unit: 'Mungkin' }]]));
const evidence = new Map([['A.I.1.i.b', 'https://contoh.go.id/1']]);

test.each<[string, Grid[]]>([
  ['our own LKE', gridsOf(filled(planOf({ year }), some, evidence))],
  ['the official form', [new LookAlike(official, some, new Map(), evidence).grid()]],
])('%s: evidence missing is one row, and all count alike', (_, grids) => {
  const { lkes, problems } = judgeWorkbook(grids);
  const [lke] = lkes;
  const listed = withoutBlanks([...lke!.problems, ...problems]);
  const lacking = listed.filter(({ code }) => code.startsWith('evidence'));
  expect(lacking).toMatchObject([{ code: 'evidence.lacking', data: { of: lke!.assessment.answered } }]);

  const recap = recapWith([], lkes, 'id', [], problems);
  const [unit] = recap.units;
  const counts = countBySeverity(listed);
  expect(counts.error).toBeGreaterThan(0);
  expect(unit!.counts).toEqual(counts);
  expect(unit!.evidenceMissing).toBe(lacking[0]!.data.count);
  const shown = recapColumns(recap, 'id').filter(({ key }) => ['evidence', 'errors', 'warnings', 'infos'].includes(key));
  expect(shown.map((column) => column.unit(unit!))).toEqual([lacking[0]!.data.count, counts.error, counts.warning, counts.info]);
  const lines = problemsOf(listed, { language: 'id', width: 400 }).filter((line) => line.startsWith('peringatan'));
  expect(lines).toHaveLength(counts.warning);
});
