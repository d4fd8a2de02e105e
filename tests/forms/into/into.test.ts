/** An LKE into somebody's form: every answer, note and link that it has room for, in its spelling; the rest is told. */
import fc from 'fast-check';
import { applied } from '../../../src/diagnosis/repair';
import { coveredIn, editXlsx, readXlsx } from '../../../src/files';
import type { Fill } from '../../../src/forms/carry';
import { intoForm, type Into, type IntoOptions } from '../../../src/forms/into';
import { checkLke } from '../../../src/judged/check';
import { portalAnswers } from '../../../src/portal/answers';
import type { Grid, GridValidation } from '../../../src/sheet/plan';
import { indexOf } from '../../../src/assessment';
import { official2021 } from '../../../src/reading/layouts/official-2021.data';
import { edition } from '../../sheets/lke';
import { officialFile, portalFile } from '../../sheets/foreign';
import { fillings, lkeWith, readingOf } from '../../sheets/handed';
import { OfficialForm } from '../../sheets/official-grid';
import { findEdition } from '../../../src/rules';
import { buildLke } from '../../../src/forms/lke';
import { gridsOf } from '../../sheets/lke';

const official = (filling = new Map()): Grid[] => [new OfficialForm(filling).grid()];
const fill = (of: Partial<Record<string, { unit?: string | number; tpi?: string | number }>>, more: Fill = {}): Fill => ({
  answers: new Map(Object.entries(of)) as Fill['answers'],
  ...more,
});
const into = (grids: readonly Grid[], of: Fill, options?: IntoOptions): Into =>
  intoForm(readingOf(grids), grids, lkeWith(of), options);
const cellsOf = ({ entries }: Into) => entries.map(({ cell, new: value }) => [cell, value]);
const leftOf = ({ left }: Into) => left.map(({ code, part, why, cell }) => [code, part, why, cell]);

describe('answers', () => {
  test('are written where the form asks, as letters and numbers', () => {
    const { entries, left } = into(
      official(),
      fill({ 'A.I.1.i.a': { unit: 'ya' }, 'A.II.1.i.a#1': { unit: '3' }, 'B.I.a': { unit: '3,5' } }),
    );
    expect(entries.map(({ code, part, old, new: value }) => [code, part, old, value])).toEqual([
      ['A.I.1.i.a', 'unit', null, 'Ya'],
      ['A.II.1.i.a#1', 'unit', null, 3],
      ['B.I.a', 'unit', null, 3.5],
    ]);
    expect(left).toEqual([]);
  });

  test('that mean the same already stay as they are spelled', () => {
    const form = official(
      new Map([
        ['A.I.1.i.a', { unit: 'YA' }],
        ['A.I.1.i.b', { unit: 'b. sebagian' }],
      ]),
    );
    expect(into(form, fill({ 'A.I.1.i.a': { unit: 'Ya' }, 'A.I.1.i.b': { unit: 'B' } }))).toMatchObject({ entries: [], same: 2 });
  });

  test.each<[what: string, list: string | undefined, kind: string, becomes: string | undefined]>([
    ['the same words', '"A,B,C"', 'list', 'B'],
    ['small letters', '"a,b,c"', 'list', 'b'],
    ['sentences', '"a. semua;b. sebagian;c. tidak"', 'list', 'b. sebagian'],
    ['cells of another sheet', "'Daftar Isi'!$A$1:$A$3", 'list', 'b'],
    ['a name that leads somewhere', 'Pilihan', 'list', 'B'],
    ['nothing of the kind', '"Ya,Tidak"', 'list', undefined],
    ['numbers only', undefined, 'whole', undefined],
  ])('a list of %s', (_, list, kind, becomes) => {
    const rule: GridValidation = { ranges: 'K8:K9', kind, ...(list && { list }) };
    const words = [['a'], ['b'], ['c']];
    const grids = [
      { ...official()[0]!, validations: [rule] },
      { sheet: 'Daftar Isi', values: words, formulas: words.map(() => [null]) },
    ];
    const done = into(grids, fill({ 'A.I.1.i.b': { unit: 'B' } }));
    if (becomes) expect(cellsOf(done)).toEqual([['K9', becomes]]);
    else expect(leftOf(done)).toEqual([['A.I.1.i.b', 'unit', kind === 'list' ? 'list' : 'number', 'K9']]);
  });

  test('what cannot be read, and a share that the form computes, are told with their cells', () => {
    const done = into(official(), fill({ 'A.I.1.i.a': { unit: 'Mungkin' }, 'A.II.1.i.a': { unit: 0.5 } }));
    expect([done.entries, leftOf(done)]).toEqual([
      [],
      [
        ['A.I.1.i.a', 'unit', 'unread', 'K8'],
        ['A.II.1.i.a', 'unit', 'formula', 'K128'],
      ],
    ]);
  });

  test("a form with one column takes the unit's; the TPI's where they are asked for", () => {
    const both = fill(
      { 'A.I.1.i.a': { unit: 'Ya', tpi: 'Tidak' }, 'A.I.1.i.b': { unit: 'A' } },
      { notes: new Map([['A.I.1.i.a', { unit: 'u', tpi: 't' }]]) },
    );
    const unit = into(official(), both);
    expect(cellsOf(unit)).toEqual([
      ['K8', 'Ya'],
      ['K9', 'A'],
      ['O8', 'u'],
    ]);
    expect(leftOf(unit)).toEqual([
      ['A.I.1.i.a', 'tpi', 'no-column', undefined],
      ['A.I.1.i.a', 'tpiNote', 'no-column', undefined],
    ]);
    const tpi = into(official(), both, { single: 'tpi' });
    expect([cellsOf(tpi), tpi.left]).toEqual([
      [
        ['K8', 'Tidak'],
        ['K9', 'A'],
        ['O8', 't'],
      ],
      [],
    ]);
  });
});

describe('a sum of those due, which the form asks for beside its parts', () => {
  const [statement] = Object.keys(official2021.dueTotals) as [string];
  const due = indexOf(edition)
    .leaf(statement)!
    .statement.ratio!.inputs.filter(({ role }) => role === 'due');
  const parts = Object.fromEntries(due.map(({ code }, at) => [code, { unit: at + 1 }]));
  const sum = (due.length * (due.length + 1)) / 2;
  const typed = official(new Map([[`${statement}#due`, { unit: 99 }]]));

  test('is written where it is typed: the form computes with it', () =>
    expect(into(typed, fill(parts)).entries.map((one) => [one.code, one.old, one.new])).toContainEqual([
      `${statement}#due`,
      99,
      sum,
    ]));

  test('stays where a part is not known, and is told', () => {
    const { entries, kept } = into(typed, fill({ [due[0]!.code]: { unit: 1 } }));
    expect(entries.map(({ code }) => code)).toEqual([due[0]!.code]);
    expect(kept.map(({ code, text }) => [code, text])).toEqual([[`${statement}#due`, '99']]);
  });

  test('is left to the formula where there is one', () =>
    expect(into(official(), fill(parts)).entries.map(({ code }) => code)).toEqual(due.map(({ code }) => code)));
});

describe('texts', () => {
  test('what the form says beyond the LKE stays and is told', () => {
    const form = official(new Map([['A.I.1.i.a', { unit: 'Ya' }]]));
    const done = into(form, fill({}));
    expect(done.entries).toEqual([]);
    expect(done.kept).toEqual([expect.objectContaining({ code: 'A.I.1.i.a', part: 'unit', cell: 'K8', text: 'Ya' })]);
  });

  test('a cell within a merged one takes none; a link that stays is told', async () => {
    const bytes = await officialFile();
    const grids = await readXlsx(bytes);
    const notes = new Map([
      ['A.I.1.i.b', { unit: 'satu' }],
      ['A.I.1.ii.a', { unit: 'dua' }],
    ]);
    const done = into(grids, fill({}, { notes, evidence: new Map([['A.I.1.i.a', 'https://baru.example']]) }), {
      covered: await coveredIn(bytes),
    });
    expect(cellsOf(done)).toEqual([
      ['O9', 'satu'],
      ['Q8', 'https://baru.example'],
    ]);
    expect(leftOf(done)).toEqual([['A.I.1.ii.a', 'note', 'merged', 'O11']]);
    expect(done.linked).toEqual([{ sheet: 'LKE ZI', cell: 'Q8' }]);
  });
});

describe('editions', () => {
  const older = findEdition('52/2014')!;
  const grids = gridsOf(buildLke(older, {}, { unit: 'U', year: 2016, target: 'WBK' }));

  test('another one takes what corresponds to it; the rest is told with its reason', () => {
    const done = into(grids, fill({ 'A.I.1.i.a': { unit: 'Ya' }, 'A.II.1.i.a#1': { unit: 3 } }));
    expect([...done.entries, ...done.left].map(({ code }) => code).length).toBeGreaterThanOrEqual(2);
    expect(done.left.every(({ why }) => ['no-counterpart', 'several', 'other-scale'].includes(why))).toBe(true);
  });

  test('where it leaves the scale open, the form is told the scale of the answer', () => {
    const open = [...readingOf(grids).cells.keys()].find((code) => code.endsWith('#scale'))!;
    const code = open.replace('#scale', '');
    const lke = readingOf(
      gridsOf(
        buildLke(older, {}, { unit: 'U', year: 2016, target: 'WBK' }, [], 'id', {
          answers: new Map([
            [open, { unit: 'A/B/C/D/E' }],
            [code, { unit: 'E' }],
          ]),
        }),
      ),
    );
    const done = intoForm(readingOf(grids), grids, lke);
    expect(done.entries.map((one) => [one.code, one.part, one.new])).toEqual([
      [code, 'scale', 'A/B/C/D/E'],
      [code, 'unit', 'E'],
    ]);
    const after = readingOf(applied(grids, done.entries));
    expect(after.answers.get(code)?.unit).toBe('E');
  });
});

/** What an LKE says, as the portal would be told it. */
const said = (reading: Parameters<typeof checkLke>[0]) => portalAnswers(checkLke(reading)).answers;

test("into the portal's workbook and read again, an LKE says what it said", async () => {
  const bytes = await portalFile();
  const form = await readXlsx(bytes);
  const covered = await coveredIn(bytes);
  await fc.assert(
    fc.asyncProperty(fillings, async (filling) => {
      const lke = lkeWith(filling);
      const done = intoForm(readingOf(form), form, lke, { covered });
      expect(done.left).toEqual([]);
      const values = done.entries.map(({ sheet, cell, new: value }) => ({ sheet, cell, value: value as string }));
      expect(said(readingOf(await readXlsx(await editXlsx(bytes, values))))).toEqual(said(lke));
    }),
    { numRuns: 8 },
  );
}, 120_000);

test(
  "into the official form and read again, so does the unit's side",
  () =>
    fc.assert(
      fc.property(fillings, (filling) => {
        const form = official();
        const lke = lkeWith(filling);
        const done = intoForm(readingOf(form), form, lke);
        expect(done.left.filter(({ part }) => part !== 'tpi' && part !== 'tpiNote')).toEqual([]);
        const unit = (all: ReturnType<typeof said>) => all.map((one) => ({ ...one, jawaban_tpi: null, catatan_tpi: null }));
        const after = readingOf(applied(form, done.entries));
        expect(unit(said(after))).toEqual(unit(said(lke)));
        const byUnit = { ...lke, answers: new Map([...lke.answers].map(([code, own]) => [code, { unit: own.unit }])) };
        expect(checkLke(after).assessment.total).toEqual(checkLke(byUnit).assessment.total);
      }),
      { numRuns: 8 },
    ),
  120_000,
);
