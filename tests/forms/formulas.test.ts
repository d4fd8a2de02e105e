/** Formulas that an auditor can follow: how many, how long, how much is hidden; of every LKE that we make. */
import { editions } from '../../src/rules';
import { buildLke } from '../../src/forms/lke';
import { REGISTER_IDS } from '../../src/forms/registers';
import { SURVEY_IDS } from '../../src/forms/surveys';
import { worksheets } from '../../src/forms/worksheets';
import type { SheetPlan, WorkbookPlan } from '../../src/sheet/plan';
import type { Language } from '../../src/texts';
import { edition, identity, planOf, wording } from '../sheets/lke';

interface Told {
  sheet: string;
  hidden: boolean;
  f: string;
}

const formulasOf = (plan: WorkbookPlan): Told[] =>
  plan.sheets.flatMap(({ name, cells, columns, hidden = false }) =>
    cells.flatMap((row) =>
      row.flatMap((cell, at) =>
        cell !== null && typeof cell === 'object'
          ? [{ sheet: name, hidden: hidden || columns[at]!.hidden === true, f: cell.f }]
          : [],
      ),
    ),
  );

const taken = (plan: WorkbookPlan) => plan.sheets.map(({ name }) => name);
const languages: Language[] = ['id', 'en'];
const lkes = languages.flatMap((language) =>
  editions.flatMap((of): [string, WorkbookPlan][] => {
    const first = buildLke(of, of === edition ? wording : {}, identity, [], language);
    return [
      [`${of.short}, ${language}`, first],
      [`${of.short}, ${language}, the second in its workbook`, buildLke(of, {}, identity, taken(first), language)],
    ];
  }),
);
const akips = languages.flatMap((language) =>
  (['lke-akip', 'lke-akip-2015'] as const).map((id): [string, WorkbookPlan] => [
    `${id}, ${language}`,
    worksheets[id].build(undefined, { ...identity, target: 'BB' }, [], language),
  ]),
);

const surveys = languages.flatMap((language) =>
  SURVEY_IDS.flatMap((id): [string, WorkbookPlan][] => {
    const first = worksheets[id].build(undefined, identity, [], language);
    return [
      [`${id}, ${language}`, first],
      [`${id}, ${language}, the second in its workbook`, worksheets[id].build(undefined, identity, taken(first), language)],
    ];
  }),
);

const TREE = { id: 'Pohon kinerja', en: 'Performance tree' };
const besideTree = languages.flatMap((language) =>
  (['mutu-indikator', 'efektivitas-anggaran'] as const).map((id): [string, WorkbookPlan] => {
    const tree = taken(worksheets['pohon-kinerja'].build(undefined, identity, [], language));
    const first = taken(worksheets[id].build(undefined, identity, [], language));
    const plan = worksheets[id].build(undefined, identity, [...tree, ...first], language);
    expect(plan.names.some(({ formula }) => formula.includes(TREE[language]))).toBe(true);
    return [`${id}, ${language}, the second in a workbook with a performance tree`, plan];
  }),
);

const registers = languages.flatMap((language) =>
  REGISTER_IDS.flatMap((id): [string, WorkbookPlan][] => {
    const first = worksheets[id].build(undefined, identity, [], language);
    return [
      [`${id}, ${language}`, first],
      [`${id}, ${language}, the second in its workbook`, worksheets[id].build(undefined, identity, taken(first), language)],
    ];
  }),
);

test('the LKE of 90/2021 has at most 1,150 formulas', () => {
  expect(formulasOf(planOf()).length).toBeLessThanOrEqual(1150);
});

describe.each([...lkes, ...akips])('%s', (_, plan) => {
  const lke = plan.sheets[1]!;
  const all = formulasOf(plan);

  test('visible formulas are at most 120 characters long, hidden ones 90', () => {
    const long = all.filter(({ hidden, f }) => f.length > (hidden ? 90 : 120));
    expect(long.map(({ f }) => [f.length, f])).toEqual([]);
  });

  test('three helper columns, none on the summary', () => {
    const hidden = ({ columns }: SheetPlan) => columns.filter((column) => column.hidden).length;
    expect(hidden(lke)).toBe(3);
    expect(hidden(plan.sheets[0]!)).toBe(0);
  });
});

describe.each(surveys)('%s', (_, plan) => {
  test('visible formulas are at most 120 characters long, hidden ones 90; three helper columns in all', () => {
    const long = formulasOf(plan).filter(({ hidden, f }) => f.length > (hidden ? 90 : 120));
    expect(long.map(({ f }) => [f.length, f])).toEqual([]);
    expect(plan.sheets.flatMap(({ columns }) => columns).filter(({ hidden }) => hidden)).toHaveLength(3);
  });
});

describe.each([...registers, ...besideTree])('%s', (_, plan) => {
  test('visible formulas are at most 120 characters long, hidden ones 90', () => {
    const long = formulasOf(plan).filter(({ hidden, f }) => f.length > (hidden ? 90 : 120));
    expect(long.map(({ f }) => [f.length, f])).toEqual([]);
  });

  test('three helper columns on a sheet at most, and nothing is computed on a sheet that nobody sees', () => {
    for (const { columns } of plan.sheets) expect(columns.filter(({ hidden }) => hidden).length).toBeLessThanOrEqual(3);
    const unseen = plan.sheets.filter(({ hidden }) => hidden).flatMap(({ cells }) => cells.flat());
    expect(unseen.filter((cell) => cell !== null && typeof cell === 'object')).toEqual([]);
  });
});
