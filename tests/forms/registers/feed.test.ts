/** What a performance tree offers to the worksheets that are made beside it. */
import { createExcelDoor } from '../../../src/excel';
import { registers, REGISTER_IDS, type RegisterId } from '../../../src/forms/registers';
import { HEADING_ROW } from '../../../src/forms/registers/fields';
import type { WorkbookPlan } from '../../../src/sheet/plan';
import { attachHost } from '../../host/client';
import { identity } from './examples';
import { columnOf } from './filling';
import { letters } from '../../../src/sheet/address';

const tree = ['Pohon kinerja', 'Ringkasan pohon kinerja', 'Daftar pohon kinerja'];
const second = tree.map((name) => `${name} (2)`);
const made = (id: RegisterId, taken: readonly string[]) => registers[id].build(undefined, identity, taken);
const fromTree = (plan: WorkbookPlan) =>
  plan.names.flatMap(({ formula }) => /^='(Pohon kinerja(?: \(\d\))?)'!/.exec(formula)?.[1] ?? []);

test.each<[string, string[], string | undefined]>([
  ['none', [], undefined],
  ['a sheet of somebody else that only has its name', ['Pohon kinerja'], undefined],
  ['one', ['Sheet1', ...tree], 'Pohon kinerja'],
  ['one, in other case', tree.map((name) => name.toUpperCase()), 'Pohon kinerja'],
  ['the second, whose first is gone', second, 'Pohon kinerja (2)'],
  ['two: the one made last', [...second, ...tree], 'Pohon kinerja (2)'],
  ['of the second only a part', [...tree, second[0]!], 'Pohon kinerja'],
])('%s', (_, taken, expected) => {
  const names = fromTree(made('mutu-indikator', taken));
  expect([...new Set(names)]).toEqual(expected === undefined ? [] : [expected]);
});

test('only the sheets of indicators and of the budget are fed', () => {
  expect(REGISTER_IDS.filter((id) => id !== 'pohon-kinerja' && fromTree(made(id, tree)).length > 0)).toEqual([
    'efektivitas-anggaran',
    'mutu-indikator',
  ]);
});

test.each<[RegisterId, heading: string, offered: string]>([
  ['mutu-indikator', 'Indikator', 'ZI_MI_i'],
  ['mutu-indikator', 'Sasaran', 'ZI_MI_p'],
  ['efektivitas-anggaran', 'Tujuan', 'ZI_EA_p'],
  ['efektivitas-anggaran', 'Indikator tujuan', 'ZI_EA_i'],
  ['efektivitas-anggaran', 'Indikator sasaran', 'ZI_EA_i'],
  ['efektivitas-anggaran', 'Sasaran program', 'ZI_EA_p'],
])('%s offers the tree under %s, and refuses nothing', (id, heading, offered) => {
  const plan = made(id, tree);
  const table = plan.sheets[1]!;
  const first = `${letters(columnOf(table, heading))}${HEADING_ROW + 2}`;
  const found = table.validations.filter(({ range }) => range.startsWith(`${first}:`));
  expect(found.map(({ rule, error }) => [rule, error])).toEqual([[{ kind: 'list', source: `=${offered}` }, undefined]]);
  expect(plan.names.map(({ name }) => name)).toContain(offered);
});

test('made in the open workbook, it reads the tree that stands there', async () => {
  const attached = attachHost();
  try {
    const door = createExcelDoor();
    for (const id of ['pohon-kinerja', 'mutu-indikator', 'efektivitas-anggaran'] as const)
      await door.write(made(id, await door.sheetNames()));
    const { host } = attached;
    const plan = made('mutu-indikator', tree);
    const cell = (heading: string) => `${letters(columnOf(plan.sheets[1]!, heading))}${HEADING_ROW + 2}`;
    expect(host.content('Mutu indikator', cell('No di pohon'))).toEqual({ formula: expect.stringContaining('ZI_MI_i=C6') });
  } finally {
    attached.detach();
  }
});
