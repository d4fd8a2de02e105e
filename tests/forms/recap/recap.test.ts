import { indexOf, type VerdictStatus } from '../../../src/assessment';
import { fileResult, recapOf, type UnitResult } from '../../../src/forms/recap';
import { labelOf } from '../../../src/forms/recap/label';
import { best, bestBut, checked, recapFrom, total, unit, type Given } from './units';
import { edition90 } from '../../editions';

const index = indexOf(edition90);
const none = new Map();

describe('one LKE', () => {
  const verdicts: { name: string; given: Given; verdict: VerdictStatus; missed: string[] }[] = [
    { name: 'the best for WBK', given: { identity: { target: 'WBK' } }, verdict: 'met', missed: [] },
    { name: 'the best for WBBM, WBK held', given: { identity: { target: 'wbbm ', held: 'WBK' } }, verdict: 'met', missed: [] },
    {
      name: 'the best for WBBM, WBK not held',
      given: { identity: { target: 'WBBM', held: null } },
      verdict: 'after',
      missed: [],
    },
    {
      name: 'an index below its minimum',
      given: { identity: { target: 'WBK' }, answers: bestBut({ 'B.I.a': 3.5 }) },
      verdict: 'unmet',
      missed: ['B.I.a'],
    },
    {
      name: 'an index left blank',
      given: { identity: { target: 'WBK' }, answers: bestBut({ 'B.I.a': null }) },
      verdict: 'open',
      missed: ['B.I', 'B.I.a'],
    },
    { name: 'an edition without confirmed minimums', given: { edition: '10/2019' }, verdict: 'undetermined', missed: [] },
    { name: 'no target: held against the first', given: {}, verdict: 'met', missed: [] },
  ];

  test.each(verdicts)('$name: $verdict', ({ given, verdict, missed }) => {
    const found = unit(given);
    expect({ verdict: found.verdict.status, missed: found.missed.map(({ code }) => code) }).toEqual({ verdict, missed });
  });

  test.each([
    ['WBBM', { target: 'WBBM', given: true }],
    [undefined, { target: 'WBK', given: false }],
    ['entah', { target: 'WBK', given: false }],
  ])('a target of %s', (target, verdict) => expect(unit({ identity: { target } })).toMatchObject({ verdict }));

  test('scores of areas and components are those of the judge', () => {
    const one = checked({ answers: bestBut({ 'A.I.1.i.a': 'Tidak', 'B.II.a': 3 }) });
    const { areas, components, total: points } = fileResult('a.xlsx', [one], []).units[0]!;
    const scoreOf = (code: string) => expect.closeTo(one.assessment.scores.get(code)!.low, 8);
    expect(Object.keys(areas)).toEqual(['AREA.1', 'AREA.2', 'AREA.3', 'AREA.4', 'AREA.5', 'AREA.6']);
    expect(areas['AREA.1']!.low).toEqual(scoreOf('AREA.1'));
    expect(points.low).toEqual(scoreOf('TOTAL'));
    const codes = { enablers: 'A', results: 'B', ipak: 'B.I.a', performance: 'B.I.b', ipkp: 'B.II.a' } as const;
    for (const [key, code] of Object.entries(codes)) expect(components[key as 'ipak']!.low).toEqual(scoreOf(code));
  });

  test('an edition that lacks a component leaves it out', () => {
    const { components, areas } = unit({ edition: '52/2014' });
    expect(components.performance).toBeNull();
    expect(components.ipak?.low).toBeGreaterThan(0);
    expect(Object.keys(areas)).toHaveLength(6);
  });

  test('problems are counted by severity, and told once per kind', () => {
    const { counts, findings, answered, of } = unit({
      answers: bestBut({ 'A.I.1.i.a': 'F', 'A.I.1.i.b': 'X', 'A.I.2.i.a': null }),
    });
    expect(counts).toEqual({ error: 2, warning: 0, info: 0 });
    expect(findings.map(({ severity, count, first }) => [severity, count, first.code, first.at.statement])).toEqual([
      ['error', 2, 'answer.out-of-scale', 'A.I.1.i.a'],
    ]);
    expect([answered, of]).toEqual([110, 113]);
  });

  test('is plain data, to be sent from a worker', () => {
    const one = unit({ answers: none });
    expect(structuredClone(one)).toEqual(one);
    expect(JSON.parse(JSON.stringify(one))).toEqual(one);
  });
});

describe('ranks', () => {
  const [low, high] = [bestBut({ 'A.I.1.i.a': 'Tidak', 'B.I.a': 2 }), bestBut({ 'A.I.1.i.a': 'Tidak' })];
  const named = (name: string, answers = best()) => unit({ file: `${name}.xlsx`, identity: { unit: name }, answers });

  test.each<[string, UnitResult[], [string, number][]]>([
    [
      'by total',
      [named('c', low), named('a'), named('b', high)],
      [
        ['a', 1],
        ['b', 2],
        ['c', 3],
      ],
    ],
    [
      'ties share, the next is passed over',
      [named('c', low), named('b'), named('a')],
      [
        ['a', 1],
        ['b', 1],
        ['c', 3],
      ],
    ],
    [
      'all alike',
      [named('b', none), named('a', none)],
      [
        ['a', 1],
        ['b', 1],
      ],
    ],
    ['one', [named('a')], [['a', 1]]],
  ])('%s', (_, units, wanted) => expect(recapFrom(...units).units.map(({ unit: name, rank }) => [name, rank])).toEqual(wanted));

  test('equal points added up in another order are a tie', () => {
    const withTotal = (low: number) => {
      const one = checked({ identity: { unit: `unit ${low}` } });
      return fileResult('a.xlsx', [{ ...one, assessment: { ...one.assessment, total: { low, high: low } } }], []);
    };
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(recapOf([withTotal(0.1 + 0.2), withTotal(0.3)]).units.map(({ rank }) => rank)).toEqual([1, 1]);
  });
});

describe('the weakest', () => {
  const units = [
    bestBut({ 'B.I.a': 2, 'A.I.1.i.a': 'Tidak' }),
    bestBut({ 'B.I.a': 3 }),
    bestBut({ 'B.I.a': null, 'A.I.1.i.b': 'C' }),
    best(),
  ];
  const { statements, areas } = recapFrom(...units.map((answers) => unit({ answers, identity: { target: 'WBK' } })));

  test('statements: mean value, units below, blanks and points lost', () => {
    expect(statements.map(({ code, units: of, below, open }) => [code, of, below, open])).toEqual([
      ['B.I.a', 4, 3, 1],
      ['A.I.1.i.a', 4, 1, 0],
      ['A.I.1.i.b', 4, 1, 0],
    ]);
    const [survey, first] = statements;
    expect(survey!.mean).toBeCloseTo((0.5 + 0.75 + 0 + 1) / 4, 12);
    expect(survey!.lost).toBeCloseTo((17.5 * (0.5 + 0.25 + 1)) / 4, 12);
    expect(first!.lost).toBeCloseTo(index.shareOf('A.I.1.i.a') / 4, 12);
  });

  test('what is lost over all statements is what the totals lack', () => {
    const lost = statements.reduce((sum, one) => sum + one.lost, 0);
    expect(lost).toBeCloseTo(100 - units.reduce((sum, answers) => sum + total(answers), 0) / units.length, 9);
  });

  test('areas and single results: lowest share first', () => {
    expect(areas).toHaveLength(9);
    expect(areas.slice(0, 2).map(({ code }) => code)).toEqual(['B.I.a', 'AREA.1']);
    expect(areas[0]).toMatchObject({ units: 4, weight: 17.5, lowest: 0, highest: 17.5, missed: 3 });
    expect(areas[0]!.share).toBeCloseTo(0.5625, 12);
    expect(areas.at(-1)).toMatchObject({ share: 1, lost: 0, missed: 0 });
  });

  test('are told per edition', () => {
    const mixed = recapFrom(unit({ answers: none }), unit({ edition: '52/2014', answers: none }));
    expect(new Set(mixed.statements.map(({ edition }) => edition))).toEqual(new Set(['zi-90-2021', 'zi-52-2014']));
    expect(mixed.statements.every(({ units: of, mean }) => of === 1 && mean === 0)).toBe(true);
  });
});

describe('files', () => {
  const broken = { code: 'layout.not-lke', severity: 'error', at: {}, data: {} } as const;

  test.each<[string, Parameters<typeof fileResult>, number, string | undefined]>([
    ['one LKE', ['a.xlsx', [checked({})], []], 1, undefined],
    ['two of them', ['a.xlsx', [checked({}), checked({})], []], 2, undefined],
    ['none', ['a.xlsx', [], [broken]], 0, 'layout.not-lke'],
    ['none, and nobody says why', ['a.xlsx', [], []], 0, 'layout.not-lke'],
    ['an AKIP worksheet', ['a.xlsx', [checked({ edition: 'akip-88-2021', answers: new Map() })], []], 0, undefined],
    [
      'an LKE beside one of AKIP',
      ['a.xlsx', [checked({}), checked({ edition: 'akip-88-2021', answers: new Map() })], []],
      1,
      undefined,
    ],
    ['an LKE beside a sheet that cannot be read', ['a.xlsx', [checked({})], [broken]], 1, undefined],
  ])('%s', (_, given, count, reason) => {
    const result = fileResult(...given);
    expect(result.units).toHaveLength(count);
    expect(result.broken?.problem.code).toBe(reason);
  });

  test('a broken one does not stop the rest', () => {
    const { units, broken: files } = recapOf([
      fileResult('b.xlsx', [], [broken]),
      fileResult('a.xlsx', [checked({})], []),
      fileResult('0.xlsx', [], [broken]),
    ]);
    expect(units.map(({ file }) => file)).toEqual(['a.xlsx']);
    expect(files.map(({ file }) => file)).toEqual(['0.xlsx', 'b.xlsx']);
  });

  test('AKIP worksheets stand apart, the highest score first', () => {
    const akip = (letter: string) =>
      checked({ edition: 'akip-88-2021', answers: new Map([['1.c', { unit: letter }]]), identity: { unit: `Dinas ${letter}` } });
    const { units: none, akip: found } = recapOf([fileResult('a.xlsx', [akip('B'), akip('AA')], [])]);
    expect(none).toEqual([]);
    expect(found.map(({ unit: name, total: of, answered }) => [name, of.low, answered])).toEqual([
      ['Dinas AA', 15, 1],
      ['Dinas B', 10.5, 1],
    ]);
  });

  test('per unit: TPI answers, answers without evidence, how sure the arrangement is', () => {
    const one = checked({ answers: new Map([...bestBut({}), ['A.I.1.i.a', { unit: 'Ya', tpi: 'Tidak' }]]) });
    const { reading } = one;
    expect(fileResult('a.xlsx', [one], []).units[0]).toMatchObject({ tpi: 1, evidenceMissing: null, confidence: 1 });
    const linked = { ...reading, evidence: new Map([['A.I.1.i.a', 'https://contoh.go.id/1']]), confidence: 0.7 };
    const [told] = fileResult('a.xlsx', [{ ...one, reading: linked }], []).units;
    expect(told).toMatchObject({ evidenceMissing: one.assessment.of - 1, confidence: 0.7 });
  });

  test('a unit judged by a law that was taken away since is listed without its weakest', () => {
    const gone = { ...unit(), edition: 'zi-7-2031' };
    expect(recapFrom(gone)).toMatchObject({ units: [{ edition: 'zi-7-2031', rank: 1 }], statements: [], areas: [] });
    expect(recapFrom(gone, unit({ answers: none })).statements).toEqual(recapFrom(unit({ answers: none })).statements);
  });

  test('nothing at all is an empty recap', () => {
    expect(recapOf([])).toEqual({ units: [], akip: [], surveys: [], broken: [], statements: [], areas: [], groups: [] });
  });

  test.each([
    [{ unit: 'KPP X', file: 'a.xlsx' }, 'KPP X'],
    [{ unit: null, file: 'kiriman/Kanwil 7/LKE KPP.v2.xlsx' }, 'LKE KPP.v2'],
    [{ unit: null, file: 'C:\\kiriman\\lke.xlsm' }, 'lke'],
  ])('%j is called %s', (one, name) => expect(labelOf(one)).toBe(name));
});

describe('one unit, one row', () => {
  const a = { identity: { unit: 'KPP A', year: 2026 } };
  const recapOfUnits = (...given: Given[]) => recapFrom(...given.map((one) => unit(one)));

  test('a second file with the same answers counts once, and is named', () => {
    const { units } = recapOfUnits({ ...a, file: 'a.xlsx' }, { identity: { unit: 'kpp a ', year: 2026 }, file: 'b.xlsx' });
    expect(units).toMatchObject([{ file: 'a.xlsx', copies: ['b.xlsx (LKE)'] }]);
  });

  test('a second file with other answers stays, and both say so', () => {
    const { units } = recapOfUnits(
      { ...a, file: 'a.xlsx' },
      { ...a, file: 'b.xlsx', answers: bestBut({ 'A.I.1.i.a': 'Tidak' }) },
    );
    expect(units.map(({ file, otherwise }) => [file, otherwise])).toEqual([
      ['a.xlsx', ['b.xlsx (LKE)']],
      ['b.xlsx', ['a.xlsx (LKE)']],
    ]);
  });

  test.each<[string, Given]>([
    ['another year', { identity: { unit: 'KPP A', year: 2025 } }],
    ['another unit', { identity: { unit: 'KPP B', year: 2026 } }],
    ['no name, in another file', { identity: {}, file: 'c.xlsx' }],
  ])('%s is another unit', (_, other) => {
    const { units } = recapOfUnits({ ...a, file: 'a.xlsx' }, other);
    expect(units.map(({ copies, otherwise }) => [copies, otherwise])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });
});
