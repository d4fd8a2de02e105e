import { paneRepair as en } from '../../src/texts/en/pane-repair';
import { paneRepair as id, type PaneRepairKey } from '../../src/texts/id/pane-repair';

const blanks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test.each(Object.keys(id) as PaneRepairKey[])('%s fills in the same in both languages', (key) =>
  expect(blanks(en[key])).toEqual(blanks(id[key])),
);
