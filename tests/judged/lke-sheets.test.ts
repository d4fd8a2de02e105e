import { lkeSheets } from '../../src/judged/lke-sheets';
import { readLke } from '../../src/reading/read';
import { buildRecap, recapOf, fileResult } from '../../src/forms/recap';
import { createFakeDoor } from '../taskpane/fake-door';
import { strangeLke } from '../taskpane/strange';
import { judged } from '../taskpane/state/filled';

test.each(['id', 'en'] as const)('of a workbook with a recap in "%s" only the LKE is read', async (language) => {
  const door = createFakeDoor();
  door.addGrid(strangeLke());
  const recap = recapOf([fileResult('a', await judged({}), [])]);
  await door.write(buildRecap(recap, { language }));
  const sheets = lkeSheets(await door.read());
  expect(readLke(sheets).readings.map(({ sheet }) => sheet)).toEqual(['LKE 2025']);
});
