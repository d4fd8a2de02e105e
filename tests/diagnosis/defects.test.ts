/** Every defect that circulating workbooks have, made on a clean sheet: found at its cell, with its effect, mended. */
import { TOTAL, type ProblemCode, type Raw } from '../../src/assessment';
import { applied, changesOf, repairs, undo } from '../../src/diagnosis/repair';
import { diagnose, type Finding } from '../../src/diagnosis';
import { readLke } from '../../src/reading/read';
import type { Grid } from '../../src/sheet/plan';
import { Calculator } from '../../src/sheet/formula/evaluate';
import { problemText } from '../../src/texts';
import { everywhere } from '../assessment/answers';
import { official } from '../sheets/arrangements';
import { edition, index, type Filling } from '../sheets/lke';
import { LookAlike, type Part } from '../reading/look-alike';

const best: Filling = new Map(Object.entries(everywhere(edition, 'best')).map(([code, unit]) => [code, { unit }]));
const evidence = new Map(index.statements.map(({ code }, n) => [code, `https://contoh.go.id/bukti/${n}`]));

interface Defect {
  name: string;
  answers?: Readonly<Record<string, Raw>>;
  notes?: Readonly<Record<string, string>>;
  evidence?: Readonly<Record<string, string>>;
  change?: (sheet: LookAlike) => void;
  others?: readonly Grid[];
  /** Expected findings, with their cells. */
  says: readonly {
    code: ProblemCode;
    at: readonly [code: string, part: Part];
    points?: number;
    data?: object;
    mended?: boolean;
  }[];
}

const value = (sheet: LookAlike, code: string) => sheet.at(code, 'value');
const gratification = ['A.I.5.i.a', 'A.I.5.i.b'] as const;

const defects: readonly Defect[] = [
  {
    name: 'a mean over too few rows',
    answers: { 'A.I.1.iv.d': 'D' },
    change: (sheet) =>
      sheet.set('A.I.1.iv', 'value', {
        f: `=AVERAGE(${value(sheet, 'A.I.1.iv.a')}:${value(sheet, 'A.I.1.iv.c')})*${sheet.at('A.I.1.iv', 'weight')}`,
      }),
    says: [
      {
        code: 'range.misses',
        at: ['A.I.1.iv', 'value'],
        points: -0.375,
        data: { missing: 'A.I.1.iv.d', is: 1.5, should: 1.125 },
        mended: true,
      },
    ],
  },
  {
    name: 'a mean of one part and its own statement instead of a sum of two parts',
    answers: { 'A.II.5.iii.a.1#4': 0 },
    change: (sheet) =>
      sheet.set('A.II.5.iii', 'value', {
        f: `=AVERAGE(${value(sheet, 'A.II.5.iii.a')}:${value(sheet, 'A.II.5.iii.a.1#2')})*${sheet.at('A.II.5.iii', 'weight')}`,
      }),
    says: [{ code: 'range.misses', at: ['A.II.5.iii', 'value'], points: 1, data: { missing: 'A.II.5.iii.b' }, mended: true }],
  },
  {
    name: 'a sum that forgets an area',
    change: (sheet) =>
      sheet.set('A.I', 'value', {
        f: `=SUM(${['A.I.1', 'A.I.2', 'A.I.3', 'A.I.4', 'A.I.5'].map((code) => value(sheet, code)).join(',')})`,
      }),
    says: [
      { code: 'range.misses', at: ['A.I', 'value'], points: 5, data: { missing: 'A.I.6', is: 25, should: 30 }, mended: true },
    ],
  },
  {
    name: 'a sum that counts a neighbour too',
    change: (sheet) =>
      sheet.set('A.I.2', 'value', {
        f: `=SUM(${value(sheet, 'A.I.2.i')},${value(sheet, 'A.I.2.ii')},${value(sheet, 'A.I.2.iii')},${value(sheet, 'A.I.3.i')})`,
      }),
    says: [{ code: 'range.extra', at: ['A.I.2', 'value'], points: -0.25, mended: true }],
  },
  {
    name: 'a total without Hasil',
    change: (sheet) => sheet.set(TOTAL, 'value', { f: `=${value(sheet, 'A')}` }),
    says: [{ code: 'range.misses', at: [TOTAL, 'value'], points: 40, data: { missing: 'B' }, mended: true }],
  },
  {
    name: 'a scale overwritten',
    answers: { 'A.I.1.i.b': 'C' },
    change: (sheet) => sheet.set('A.I.1.i.a', 'scale', 'Ya'),
    says: [
      {
        code: 'layout.scale-changed',
        at: ['A.I.1.i.a', 'scale'],
        points: 0.25,
        data: { found: 'Ya', is: 0, should: 0.25 },
        mended: true,
      },
    ],
  },
  {
    name: 'another scale of the edition in its place',
    answers: { 'A.I.1.i.b': 'B' },
    change: (sheet) => sheet.set('A.I.1.i.b', 'scale', 'A/B/C/D'),
    says: [{ code: 'layout.scale-changed', at: ['A.I.1.i.b', 'scale'], points: -0.0425, mended: true }],
  },
  {
    name: 'a weight changed',
    change: (sheet) => sheet.set('A.I.1.i', 'weight', 0.75),
    says: [
      {
        code: 'layout.weight-changed',
        at: ['A.I.1.i', 'weight'],
        points: -0.25,
        data: { found: 0.75, weight: 0.5 },
        mended: true,
      },
    ],
  },
  {
    name: 'blanks left out of the mean',
    answers: { 'A.I.1.iv.b': null, 'A.I.1.iv.c': null, 'A.I.1.iv.d': null },
    says: [
      { code: 'blank.inflates', at: ['A.I.1.iv', 'value'], points: -1.125, data: { blank: 3, of: 4, is: 1.5, should: 0.375 } },
    ],
  },
  {
    name: 'a letter out of scale left out of the mean',
    answers: { 'A.I.1.i.b': 'F' },
    says: [{ code: 'answer.out-of-scale', at: ['A.I.1.i.b', 'unit'], points: -0.25, data: { answer: 'F', scale: 'A/B/C' } }],
  },
  {
    name: 'an answer that only we can read',
    answers: { 'A.I.1.i.b': ' b ' },
    says: [{ code: 'formula.unread', at: ['A.I.1.i.b', 'unit'], points: -0.125, data: { answer: 'b', worth: 0.5 } }],
  },
  {
    name: 'a formula that differs from its neighbours',
    answers: { 'A.I.1.i.b': 'B' },
    change: (sheet) => sheet.set('A.I.1.i.b', 'value', { f: `=IF(${sheet.at('A.I.1.i.b', 'unit')}="C",0,1)` }),
    says: [{ code: 'formula.differs', at: ['A.I.1.i.b', 'value'], points: -0.125, mended: true }],
  },
  {
    name: 'a number typed over a value',
    answers: { 'A.I.1.i.b': 'C' },
    change: (sheet) => sheet.set('A.I.1.i.b', 'value', 1),
    says: [
      {
        code: 'sheet.formula-replaced',
        at: ['A.I.1.i.b', 'value'],
        points: -0.25,
        data: { expected: 0, found: 1 },
        mended: true,
      },
    ],
  },
  {
    name: 'a number typed over a score',
    answers: { 'A.I.4.i.a': 'C' },
    change: (sheet) => sheet.set('A.I.4', 'value', 5),
    says: [{ code: 'sheet.formula-replaced', at: ['A.I.4', 'value'], points: -2.5 / 3, data: { found: 5 }, mended: true }],
  },
  {
    name: 'a share typed beside its counts',
    change: (sheet) => sheet.set('A.II.4.i.1', 'unit', 0.5),
    says: [{ code: 'ratio.share-typed', at: ['A.II.4.i.1', 'unit'], points: 1, data: { typed: 0.5, counted: 1 } }],
  },
  {
    name: 'nothing due: the division by zero climbs to the total',
    answers: { 'A.II.4.i.1#1': 0, 'A.II.4.i.1#2': 0 },
    says: [{ code: 'formula.divides-by-zero', at: ['A.II.4.i.1', 'unit'], data: { error: '#DIV/0!', is: '#DIV/0!', should: 0 } }],
  },
  {
    name: 'an indicator without any answer',
    answers: Object.fromEntries(gratification.map((code) => [code, null])),
    says: [{ code: 'formula.divides-by-zero', at: ['A.I.5.i', 'value'], data: { is: '#DIV/0!', should: 0 } }],
  },
  {
    name: 'a blank survey',
    answers: { 'B.II.a': null },
    says: [{ code: 'formula.text-as-number', at: ['B.II.a', 'value'], data: { error: '#VALUE!', is: '#VALUE!', should: 0 } }],
  },
  {
    name: 'one of our functions, unknown to the Excel that saved the file',
    change: (sheet) => sheet.set('A', 'criteria', { f: '=_xldudf_ZI_SCORE(A1:B9,"A.I")' }),
    says: [{ code: 'formula.unknown-name', at: ['A', 'criteria'], data: { error: '#NAME?' }, mended: true }],
  },
  {
    name: 'a count against its note',
    notes: { 'A.II.5.ii.1#2': 'Tidak ada pengaduan yang masih berjalan', 'A.II.4.i.1#1': '1. Kinerja\n2. Anggaran\n3. Layanan' },
    answers: { 'A.II.5.ii.1#1': 6, 'A.II.5.ii.1#2': 1, 'A.II.5.ii.1#3': 5, 'A.II.4.i.1#1': 5, 'A.II.4.i.1#2': 3 },
    says: [
      { code: 'count.contradicts-note', at: ['A.II.5.ii.1#2', 'unit'], data: { count: 1, says: 0 } },
      { code: 'count.contradicts-note', at: ['A.II.4.i.1#1', 'unit'], points: 0.8, data: { count: 5, says: 3, supposed: 1 } },
    ],
  },
  {
    name: 'a note that says all is done',
    notes: { 'A.II.5.ii.1#1': 'Ada 6 pengaduan, semuanya sudah ditindaklanjuti' },
    answers: { 'A.II.5.ii.1#1': 6, 'A.II.5.ii.1#2': 1, 'A.II.5.ii.1#3': 1 },
    says: [
      { code: 'count.note-says-done', at: ['A.II.5.ii.1#1', 'unit'], points: 2.5, data: { due: 6, done: 1, supposed: 1 } },
      { code: 'count.unaccounted', at: ['A.II.5.ii.1#1', 'unit'], data: { parts: 2, all: 6, left: 4 } },
    ],
  },
  {
    name: 'a typed total against its parts',
    answers: {
      ...{ 'A.II.5.iii.b.1#due': 12, 'A.II.5.iii.b.1#1': 0, 'A.II.5.iii.b.1#2': 1 },
      ...{ 'A.II.5.iii.b.1#3': 12, 'A.II.5.iii.b.1#4': 12 },
    },
    says: [{ code: 'ratio.stated-total', at: ['A.II.5.iii.b.1#due', 'unit'], points: -1 / 13, data: { stated: 12, sum: 13 } }],
  },
  {
    name: 'an IKM of 87,65 read as an index of 4',
    notes: { 'B.II.a': 'Hasil survei kepuasan, IKM = 87,65%' },
    says: [
      {
        code: 'survey.contradicts-note',
        at: ['B.II.a', 'unit'],
        points: (3.506 / 4 - 1) * 17.5,
        data: { typed: 4, says: 87.65, index: 3.506, max: 4 },
      },
    ],
  },
  {
    name: 'links that lead nowhere',
    evidence: { 'A.I.1.i.a': 'htps:/drive.google.com', 'A.I.1.i.b': 'C:\\Users\\ZI\\bukti.pdf' },
    says: [
      { code: 'evidence.malformed', at: ['A.I.1.i.a', 'evidence'] },
      { code: 'evidence.local', at: ['A.I.1.i.b', 'evidence'] },
    ],
  },
  {
    name: 'one link for many statements',
    evidence: Object.fromEntries(['A.I.1.i.a', 'A.I.1.i.b', 'A.I.1.ii.a'].map((code) => [code, 'https://contoh.go.id/semua'])),
    says: [{ code: 'evidence.repeated', at: ['A.I.1.i.a', 'evidence'], data: { times: 3 } }],
  },
  {
    name: 'answers without evidence',
    evidence: { 'A.I.2.i.a': '', 'A.I.2.i.b': '' },
    says: [{ code: 'evidence.lacking', at: ['A.I.2.i.a', 'evidence'], data: { count: 2 } }],
  },
  {
    name: 'a statement in two rows',
    change: (sheet) => {
      const row = sheet.rows.get('A.I.1.i.b')!;
      sheet.put(sheet.values.length, 0, null);
      const again = sheet.values.length - 1;
      sheet.values[row]!.forEach((cell, column) => sheet.put(again, column, cell));
      sheet.rows.set('again', again);
    },
    says: [{ code: 'code.duplicate', at: ['again', 'outline'], data: { code: 'A.I.1.i.b' } }],
  },
];

/** What every defect that moves the total is followed by. */
const ASIDE: readonly ProblemCode[] = ['score.total-differs', 'score.stale'];

function made({ answers = {}, notes = {}, evidence: links = {}, change }: Partial<Defect>): { sheet: LookAlike; grids: Grid[] } {
  const filling = new Map(best);
  for (const [code, unit] of Object.entries(answers)) filling.set(code, { unit });
  const evidences = new Map([...new Map([...evidence, ...Object.entries(links)])].filter(([, link]) => link !== ''));
  const sheet = new LookAlike(official, filling, new Map(Object.entries(notes)), evidences);
  change?.(sheet);
  return { sheet, grids: [sheet.grid()] };
}

const diagnosedIn = (grids: readonly Grid[]): Finding[] => {
  const { readings, problems } = readLke(grids);
  expect(problems).toEqual([]);
  return diagnose(readings[0]!, grids);
};

const place = (sheet: LookAlike, [code, part]: readonly [string, Part]): string => {
  const column = part === 'outline' && code === 'again' ? sheet.column('outline') : sheet.column(part);
  return sheet.at(code, part).replace(/^[A-Z]+/, () => String.fromCharCode(65 + column));
};

test('a clean sheet has nothing to tell', () => expect(diagnosedIn(made({}).grids)).toEqual([]));

describe.each(defects.map((defect) => [defect.name, defect] as const))('%s', (_, defect) => {
  let sheet: LookAlike;
  let grids: Grid[];
  let found: Finding[];
  beforeAll(() => {
    ({ sheet, grids } = made(defect));
    found = diagnosedIn(grids);
  });

  test('is told at its cell, with its effect, and nothing else is', () => {
    const told = found.filter(({ code }) => !ASIDE.includes(code));
    expect(told.map(({ code, at }) => [code, at.cell]).sort()).toEqual(
      defect.says.map(({ code, at }) => [code, place(sheet, at)]).sort(),
    );
    for (const { code, at, points, data } of defect.says) {
      const one = told.find((finding) => finding.code === code && finding.at.cell === place(sheet, at))!;
      expect(one.at.sheet).toBe(official.sheet);
      if (points !== undefined) expect(one.data.points).toBeCloseTo(points, 9);
      for (const [key, wanted] of Object.entries(data ?? {}))
        if (typeof wanted === 'number') expect(one.data[key]).toBeCloseTo(wanted, 9);
        else expect(one.data[key]).toBe(wanted);
      expect(problemText(one, 'id')).not.toMatch(/[{}]|undefined|NaN/);
      expect(problemText(one, 'en')).not.toMatch(/[{}]|undefined|NaN/);
    }
  });

  test('mended where that is certain, left alone where it is not', () => {
    const all = repairs(found, grids);
    for (const { code, at, mended = false } of defect.says) {
      const repair = all.find((one) => one.finding.code === code && one.finding.at.cell === place(sheet, at))!;
      expect([code, repair.certain, repair.changes.length > 0]).toEqual([code, mended, mended]);
    }
    const changes = changesOf(all);
    const after = applied(grids, changes);
    const rest = diagnosedIn(after).map(({ code }) => code);
    for (const { code, mended } of defect.says) if (mended) expect(rest).not.toContain(code);
    expect(applied(after, undo(changes))).toEqual(grids.map((grid) => ({ ...grid, ...withoutCached(grid, changes) })));
    const answers = ['unit', 'note', 'evidence'].map((part) => String.fromCharCode(65 + sheet.column(part as Part)));
    expect(changes.filter(({ cell }) => answers.includes(cell.replace(/\d+/, '')))).toEqual([]);
  });
});

/** A formula that was put back has no value until somebody computes it. */
function withoutCached(grid: Grid, changes: readonly { sheet: string; cell: string; old: unknown }[]): Pick<Grid, 'values'> {
  const values = grid.values.map((row) => [...row]);
  for (const { cell, old } of changes) {
    if (typeof old !== 'object' || old === null) continue;
    const [, letter, row] = /^([A-Z])(\d+)$/.exec(cell)!;
    values[Number(row) - 1]![letter!.charCodeAt(0) - 65] = null;
  }
  return { values };
}

describe('the total', () => {
  test('is told beside what the answers earn, and adds up from the effects', () => {
    const wanted = defects.filter(({ name }) => /too few rows|weight changed|blanks left|out of scale/.test(name));
    const defect: Partial<Defect> = {
      answers: Object.assign({}, ...wanted.filter(({ name }) => !/too few/.test(name)).map(({ answers }) => answers)) as Record<
        string,
        Raw
      >,
      change: (sheet) => sheet.set('A.II.1.iii', 'weight', 2),
    };
    const { sheet, grids } = made(defect);
    const found = diagnosedIn(grids);
    const total = found.find(({ code }) => code === 'score.total-differs')!;
    const shown = new Calculator(grids).value(official.sheet, sheet.rows.get(TOTAL)!, sheet.column('value')) as number;
    expect(total).toMatchObject({ severity: 'error', at: { cell: sheet.at(TOTAL, 'value') }, data: { shown } });
    const effects = found.reduce((sum, { data }) => sum + (typeof data.points === 'number' ? data.points : 0), 0);
    expect(shown + effects).toBeCloseTo(total.data.true as number, 9);
  });

  test('a figure that its formula no longer gives is stale', () => {
    const { sheet, grids } = made({});
    grids[0]!.values[sheet.rows.get(TOTAL)!]![sheet.column('value')] = 88.8;
    expect(diagnosedIn(grids)).toMatchObject([
      { code: 'score.total-differs', data: { shown: 88.8, true: 100 } },
      { code: 'score.stale', at: { cell: sheet.at(TOTAL, 'value') }, data: { shown: 88.8, now: 100, cells: 1 } },
    ]);
  });
});

describe('a recap on another sheet', () => {
  const { sheet, grids } = made({});
  const link = (code: string) => `='${official.sheet}'!${sheet.at(code, 'value')}`;
  const name = (code: string) => index.node(code)!.name!;
  const recap = (rows: readonly (readonly [string, number, string])[]): Grid => ({
    sheet: 'Rekap',
    hidden: true,
    values: rows.map(([words, weight]) => [words, weight, null]),
    formulas: rows.map(([, , formula]) => [null, null, formula]),
  });

  test.each<[string, Grid, object[]]>([
    ['as it should be', recap([[name('A.II.5.i'), 2.5, link('A.II.5.i')]]), []],
    [
      'a lost reference, mended where name and weight are those of one part',
      recap([[name('A.II.5.iii.b'), 1, `='${official.sheet}'!#REF!`]]),
      [
        {
          code: 'formula.lost-reference',
          severity: 'warning',
          at: { sheet: 'Rekap', cell: 'C1' },
          cure: [{ to: { formula: link('A.II.5.iii.b') } }],
        },
      ],
    ],
    [
      'a lost reference whose weight is another',
      recap([[name('A.II.5.iii.b'), 2.5, `='${official.sheet}'!#REF!`]]),
      [{ code: 'formula.lost-reference', at: { sheet: 'Rekap', cell: 'C1' } }],
    ],
    [
      'a row that shows another part',
      recap([[name('A.II.5.iii.a'), 2.5, link('A.II.5.i')]]),
      [{ code: 'recap.elsewhere', at: { sheet: 'Rekap', cell: 'C1' }, data: { named: 'A.II.5.iii.a', shows: 'A.II.5.i' } }],
    ],
    [
      'a weight of its own',
      recap([[name('A.II.5.i'), 3, link('A.II.5.i')]]),
      [{ code: 'recap.weight', data: { code: 'A.II.5.i', found: 3, weight: 2.5 } }],
    ],
  ])('%s', (_, other, said) => {
    const found = diagnosedIn([...grids, other]);
    expect(found).toMatchObject(said);
    expect(found).toHaveLength(said.length);
  });
});

describe('drop-down lists, where the file tells them', () => {
  const { sheet, grids } = made({});
  const cell = (code: string) => sheet.at(code, 'unit');
  const choices = index.leaves.filter(({ scale }) => scale.kind === 'choice');
  const rule = (codes: readonly string[], list: string) => ({ kind: 'list', ranges: codes.map(cell).join(' '), list });
  const whole = (except: readonly string[] = []) =>
    choices
      .filter(({ statement }) => !except.includes(statement.code))
      .map(({ statement, scale }) =>
        rule([statement.code], scale.kind === 'choice' ? `"${scale.options.map(({ key }) => key).join(',')}"` : ''),
      );

  test.each<[string, readonly { kind: string; ranges: string; list?: string }[], object[]]>([
    ['all as they should be', whole(), []],
    ['none at all: never meant to have them', [{ kind: 'whole', ranges: 'A1:Z99' }], []],
    [
      'one missing',
      whole(['A.I.1.i.b']),
      [{ code: 'list.missing', at: { cell: cell('A.I.1.i.b') }, data: { count: 1, cells: cell('A.I.1.i.b') } }],
    ],
    [
      'another scale',
      [...whole(['A.I.1.i.b']), rule(['A.I.1.i.b'], '"Ya,Tidak"')],
      [{ code: 'list.wrong', at: { cell: cell('A.I.1.i.b') }, data: { list: 'Ya/Tidak', scale: 'A/B/C' } }],
    ],
    ['a list that stands elsewhere', [...whole(['A.I.1.i.b']), rule(['A.I.1.i.b'], '=Daftar!$A$1:$A$3')], []],
    ['a list on a survey', [...whole(), rule(['B.II.a'], '"A,B,C"')], [{ code: 'list.misplaced', at: { cell: cell('B.II.a') } }]],
  ])('%s', (_, validations, said) => {
    const found = diagnosedIn([{ ...grids[0]!, validations }]);
    expect(found).toMatchObject(said);
    expect(found).toHaveLength(said.length);
  });
});
