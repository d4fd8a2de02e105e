import { currentEdition, editions, findEdition } from '../../src/rules';
import { editionSchema, type Gate, type Group } from '../../src/rules/schema';
import { groupsOf, inputsOf, statementsOf } from './tree';

const zi90 = findEdition('90/2021')!;
const groups = groupsOf(zi90.tree);
const statements = statementsOf(zi90.tree);
const inputs = inputsOf(zi90.tree);
const groupOf = (code: string): Group => groups.find((group) => group.code === code)!;

const repeated = (codes: readonly string[]): string[] => codes.filter((code, index) => codes.indexOf(code) !== index);

describe.each(editions.map((edition) => [edition.id, edition] as const))('edition %s', (_id, edition) => {
  const allGroups = groupsOf(edition.tree);
  const allStatements = statementsOf(edition.tree);

  test('has the shape of an edition', () => {
    expect(editionSchema.safeParse(edition).error?.issues ?? []).toEqual([]);
  });

  test('every sum adds up to the weight above', () => {
    const sums = allGroups.filter((group) => group.aggregate === 'sum');
    const off = sums.filter((group) => {
      const below = group.children.reduce((sum, child) => sum + (child.weight ?? NaN), 0);
      return !(Math.abs(below - group.weight) <= 1e-9);
    });
    expect(off.map((group) => group.code)).toEqual([]);
    expect(edition.tree.reduce((sum, root) => sum + root.weight, 0)).toBeCloseTo(edition.total, 9);
  });

  test('under a mean stand statements only, without a weight of their own', () => {
    const means = allGroups.filter((group) => group.aggregate === 'mean').flatMap((group) => group.children);
    expect(means.filter((child) => child.level !== 'statement' || child.weight !== undefined)).toEqual([]);
  });

  test('a code stands once and lengthens the code above it', () => {
    const codes = [...allGroups, ...allStatements, ...inputsOf(edition.tree)].map(({ code }) => code);
    expect(repeated(codes)).toEqual([]);
    const astray = allGroups.flatMap((group) => group.children.filter((child) => !child.code.startsWith(`${group.code}.`)));
    expect(astray.map((child) => child.code)).toEqual([]);
    const foreign = allStatements.flatMap(({ code, ratio }) =>
      (ratio?.inputs ?? []).filter((input) => !input.code.startsWith(`${code}#`)),
    );
    expect(foreign).toEqual([]);
  });

  test('every statement has a scale; a ratio has something due and something done', () => {
    expect(allStatements.filter(({ scale }) => !edition.scales[scale])).toEqual([]);
    const ratios = allStatements.filter(({ scale }) => edition.scales[scale]!.kind === 'ratio');
    const roles = ratios.map(({ ratio }) => new Set(ratio?.inputs.map((input) => input.role)));
    expect(roles.filter((role) => !role.has('due') || !role.has('done'))).toEqual([]);
    expect(allStatements.filter(({ ratio, scale }) => ratio && edition.scales[scale]!.kind !== 'ratio')).toEqual([]);
  });

  test('checks of counts name inputs of their own statement', () => {
    const astray = allStatements.flatMap(({ ratio }) => {
      const own = ratio?.inputs.map((input) => input.code) ?? [];
      return (ratio?.checks ?? []).flatMap(({ parts, limit }) => [...parts, ...limit]).filter((code) => !own.includes(code));
    });
    expect(astray).toEqual([]);
  });

  test('every figure has a source that is listed, with the day it was checked', () => {
    const figures = [
      ...allGroups,
      ...allStatements,
      ...inputsOf(edition.tree),
      ...edition.gates,
      ...edition.predicates,
      ...edition.rulings,
    ];
    const unsourced = figures.filter(({ source }) => !edition.sources[source.split(':')[0]!]);
    expect(unsourced).toEqual([]);
    const late = Object.values(edition.sources).filter(({ checked }) => Date.parse(checked) > Date.now() + 864e5);
    expect(late).toEqual([]);
  });

  test('every option is worth less than the one before it', () => {
    const scales = Object.values(edition.scales).flatMap((scale) => (scale.kind === 'choice' ? [scale] : []));
    const rising = scales.filter(({ options }) =>
      options.some(({ value }, index) => index > 0 && value >= options[index - 1]!.value),
    );
    expect(rising).toEqual([]);
    const keys = scales.map(({ options }) => options.map(({ key }) => key));
    expect(keys.flatMap(repeated)).toEqual([]);
    const lost = scales.flatMap(({ options, synonyms = {} }) =>
      Object.values(synonyms).filter((key) => !options.some((o) => o.key === key)),
    );
    expect(lost).toEqual([]);
  });

  test('gates, areas and names lead to codes that exist', () => {
    const codes = [...allGroups, ...allStatements].map(({ code }) => code);
    const areas = edition.areas.map(({ code }) => code);
    const known = [...codes, ...areas, 'TOTAL'];
    expect(edition.gates.filter(({ code }) => !known.includes(code))).toEqual([]);
    expect(Object.entries(edition.names).filter(([, code]) => !known.includes(code))).toEqual([]);
    expect(Object.keys(edition.names).filter((name) => name !== name.toLowerCase())).toEqual([]);
    expect(edition.areas.flatMap(({ parts }) => parts).filter((part) => !codes.includes(part))).toEqual([]);
  });

  test('a gate has a floor or a share, of a predicate that exists, once', () => {
    expect(edition.gates.filter(({ floor, share }) => (floor === undefined) === (share === undefined))).toEqual([]);
    const predicates = edition.predicates.map(({ code }) => code);
    expect(edition.gates.filter(({ predicate }) => !predicates.includes(predicate))).toEqual([]);
    expect(repeated(edition.gates.map(({ predicate, code }) => `${predicate} ${code}`))).toEqual([]);
    expect(edition.predicates.filter(({ after }) => after !== undefined && !predicates.includes(after))).toEqual([]);
  });
});

describe('90/2021, figure by figure', () => {
  test.each([
    ['A', 60],
    ['A.I', 30],
    ['A.II', 30],
    ['B', 40],
    ['B.I', 22.5],
    ['B.II', 17.5],
    ['A.I.1', 4],
    ['A.I.2', 3.5],
    ['A.I.3', 5],
    ['A.I.4', 5],
    ['A.I.5', 7.5],
    ['A.I.6', 5],
    ['A.II.1', 4],
    ['A.II.2', 3.5],
    ['A.II.3', 5],
    ['A.II.4', 5],
    ['A.II.5', 7.5],
    ['A.II.6', 5],
    ['A.II.5.iii', 2],
    ['A.II.5.iii.a', 1],
    ['A.II.5.iii.b', 1],
  ])('%s weighs %d', (code, weight) => {
    expect(groupOf(code).weight).toBe(weight);
  });

  test.each([
    ['B.I.a', 17.5],
    ['B.I.b', 5],
    ['B.II.a', 17.5],
  ])('statement %s weighs %d', (code, weight) => {
    expect(statements.find((statement) => statement.code === code)!.weight).toBe(weight);
  });

  test.each([
    ['Ya/Tidak', 17],
    ['A/B/C', 36],
    ['A/B/C/D', 33],
    ['A/B/C/D/E', 16],
    ['%', 8],
  ])('scale %s is asked %d times in Pengungkit', (scale, count) => {
    expect(statements.filter((statement) => statement.code.startsWith('A.') && statement.scale === scale)).toHaveLength(count);
  });

  test('110 statements in Pengungkit, 3 in Hasil, 22 inputs', () => {
    expect(statements.filter(({ code }) => code.startsWith('A.'))).toHaveLength(110);
    expect(statements.filter(({ code }) => code.startsWith('B.')).map(({ scale }) => scale)).toEqual(['0-4', 'A/B/C/D/E', '0-4']);
    expect(inputs).toHaveLength(22);
  });

  test.each([
    ['Ya/Tidak', { Ya: 1, Tidak: 0 }],
    ['A/B/C', { A: 1, B: 0.5, C: 0 }],
    ['A/B/C/D', { A: 1, B: 0.67, C: 0.33, D: 0 }],
    ['A/B/C/D/E', { A: 1, B: 0.75, C: 0.5, D: 0.25, E: 0 }],
  ])('values of %s', (name, values) => {
    const scale = zi90.scales[name]!;
    expect(scale.kind === 'choice' && Object.fromEntries(scale.options.map(({ key, value }) => [key, value]))).toEqual(values);
  });

  test('an index is worth index / 4', () => expect(zi90.scales['0-4']).toMatchObject({ kind: 'index', max: 4 }));

  // Whether 0 of 0 counts 1 (duty) or 0 (achievement).
  test.each([
    ['A.II.1.i.a', 'achievement', 'due done'],
    ['A.II.1.i.b', 'achievement', 'due done'],
    ['A.II.3.iii.a', 'reduction', 'due done info'],
    ['A.II.4.i.1', 'achievement', 'due done'],
    ['A.II.5.ii.1', 'duty', 'due info done'],
    ['A.II.5.iii.a.1', 'duty', 'due due due done'],
    ['A.II.5.iii.b.1', 'duty', 'due due due done'],
    ['A.II.6.i.b', 'achievement', 'due done'],
  ])('ratio %s is a %s of %s', (code, kind, roles) => {
    const { ratio } = statements.find((statement) => statement.code === code)!;
    expect([ratio!.kind, ratio!.inputs.map(({ role }) => role).join(' ')]).toEqual([kind, roles]);
  });

  // Points, or a share of the weight; then how sure.
  type Floor = [code: string, wbk: Figure, wbbm: Figure];
  type Figure = [floor: number | `${number}%`, confidence: Gate['confidence'], shownAs?: string];
  test.each<Floor>([
    ['TOTAL', [75, 'high'], [85, 'high']],
    ['A', [40, 'high'], [48, 'high']],
    ['AREA.1', ['60%', 'high'], ['75%', 'high']],
    ['AREA.2', ['60%', 'high'], ['75%', 'high']],
    ['AREA.3', ['60%', 'high'], ['75%', 'high']],
    ['AREA.4', ['60%', 'high'], ['75%', 'high']],
    ['AREA.5', ['60%', 'high'], ['75%', 'high']],
    ['AREA.6', ['60%', 'high'], ['75%', 'high']],
    ['B.I', [18.25, 'high'], [19.5, 'medium']],
    ['B.I.a', [15.75, 'high', 'indeks 3,60'], [15.75, 'high', 'indeks 3,60']],
    ['B.I.b', [2.5, 'high', 'huruf C'], [3.75, 'medium', 'huruf B']],
    ['B.II.a', [14, 'high', 'indeks 3,20'], [15.75, 'high', 'indeks 3,60']],
  ])('minimum of %s', (code, wbk, wbbm) => {
    const figureOf = (predicate: string) => {
      const gate = zi90.gates.find((each) => each.predicate === predicate && each.code === code)!;
      return [gate.floor ?? `${gate.share! * 100}%`, gate.confidence, gate.shownAs];
    };
    expect(figureOf('WBK')).toEqual([...wbk, ...(wbk.length < 3 ? [undefined] : [])]);
    expect(figureOf('WBBM')).toEqual([...wbbm, ...(wbbm.length < 3 ? [undefined] : [])]);
  });

  test('12 minimums for each predicate, WBBM after WBK', () => {
    expect(zi90.gates.map(({ predicate }) => predicate).sort()).toEqual([...Array(12).fill('WBBM'), ...Array(12).fill('WBK')]);
    expect(zi90.predicates.map(({ code, after }) => [code, after])).toEqual([
      ['WBK', undefined],
      ['WBBM', 'WBK'],
    ]);
  });

  test('the minimum shown as an index or a letter is the minimum in points', () => {
    const worth = { 'indeks 3,60': (3.6 / 4) * 17.5, 'indeks 3,20': (3.2 / 4) * 17.5, 'huruf C': 0.5 * 5, 'huruf B': 0.75 * 5 };
    const shown = zi90.gates.filter(({ shownAs }) => shownAs);
    expect(shown).toHaveLength(6);
    for (const { shownAs, floor } of shown) expect(floor).toBeCloseTo(worth[shownAs as keyof typeof worth], 9);
  });

  test.each([1, 2, 3, 4, 5, 6])('AREA.%d is Pemenuhan and Reform of one area', (n) => {
    const area = zi90.areas.find(({ code }) => code === `AREA.${n}`)!;
    expect(area.parts).toEqual([`A.I.${n}`, `A.II.${n}`]);
    expect(area.parts.map((part) => groupOf(part).name)).toEqual([area.name, area.name]);
  });
});

describe('finding an edition', () => {
  test.each([
    ['90/2021', 'zi-90-2021'],
    ['90', 'zi-90-2021'],
    [90, 'zi-90-2021'],
    [' ZI-90-2021 ', 'zi-90-2021'],
    ['PermenPANRB 90/2021', 'zi-90-2021'],
    ['', currentEdition.id],
    [null, currentEdition.id],
    [undefined, currentEdition.id],
    ['90/2020', undefined],
    ['x', undefined],
  ])('%p is %p', (asked, id) => expect(findEdition(asked)?.id).toBe(id));

  test('no two editions share a name', () => {
    const names = editions.flatMap(({ id, aliases }) => [...new Set([id, ...aliases])]).map((name) => name.toLowerCase());
    expect(repeated(names)).toEqual([]);
  });
});
