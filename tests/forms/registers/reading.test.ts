/** A worksheet beside the LKE is no LKE, and hides none. */
import { readLke } from '../../../src/reading/read';
import { REGISTER_IDS } from '../../../src/forms/registers';
import { gridsOf, planOf } from '../../sheets/lke';
import { samples } from './samples';

const lke = gridsOf(planOf());

test.each(REGISTER_IDS)('%s alone is not taken for an LKE', (id) => {
  const { readings, problems } = readLke(gridsOf(samples[id]()));
  expect(readings).toEqual([]);
  expect(problems.map(({ code }) => code)).toEqual(['layout.not-lke']);
});

test.each(REGISTER_IDS)('%s beside an LKE changes nothing of what is read', (id) => {
  const grids = gridsOf(samples[id]());
  const alone = readLke(lke);
  expect(alone.readings).toHaveLength(1);
  expect(readLke([...grids, ...lke])).toEqual(alone);
  expect(readLke([...lke, ...grids])).toEqual(alone);
});
