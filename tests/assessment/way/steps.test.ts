/** What can still be improved: every better answer, what it costs and what it brings. */
import { assess, indexOf, type Answers, type Raw } from '../../../src/assessment';
import { improvable } from '../../../src/assessment/way';
import { findEdition } from '../../../src/rules';
import { edition, sheetOf } from '../answers';

const zi52 = findEdition('52/2014')!;
type Options = Parameters<typeof improvable>[3];
/** Of one statement: where it stands, and of each better answer what it is, its effort, its value and its points. */
function better(code: string, answers: Record<string, Raw | Answers>, options?: Options, of = edition) {
  const sheet = sheetOf(answers);
  const one = improvable(of, sheet, assess(of, sheet), options).find((each) => each.code === code);
  const share = indexOf(of).shareOf(code);
  return (
    one && {
      from: one.from,
      to: one.better.map(({ to, effort, value, gain }) => [
        to.kind === 'option' ? to.key : to.kind === 'blank' ? 'blank' : `${to.kind} ${to.value}`,
        effort,
        Number(value.toFixed(9)),
        Number((gain / share).toFixed(9)),
      ]),
    }
  );
}
const [LETTER, RATIO, INDEX] = ['A.I.1.i.b', 'A.II.4.i.1', 'B.I.a'];

test.each<[string, Raw, object | undefined]>([
  [
    'at its worst: every better letter, one step each',
    'C',
    {
      from: { kind: 'option', key: 'C' },
      to: [
        ['B', 1, 0.5, 0.5],
        ['A', 2, 1, 1],
      ],
    },
  ],
  ['in the middle', 'B', { from: { kind: 'option', key: 'B' }, to: [['A', 1, 1, 0.5]] }],
  ['as a percentage', '50%', { from: { kind: 'option', key: 'B' }, to: [['A', 1, 1, 0.5]] }],
  ['at its best: nothing', 'A', undefined],
  [
    'blank: from nothing',
    null,
    {
      from: { kind: 'blank' },
      to: [
        ['B', 1, 0.5, 0.5],
        ['A', 2, 1, 1],
      ],
    },
  ],
  [
    'unreadable: from nothing',
    'Z',
    {
      from: { kind: 'blank' },
      to: [
        ['B', 1, 0.5, 0.5],
        ['A', 2, 1, 1],
      ],
    },
  ],
])('a letter %s', (_, raw, expected) => expect(better(LETTER, { [LETTER]: raw })).toEqual(expected));

test.each<[string, Record<string, Raw>, object | undefined]>([
  [
    'between two tenths: the next tenth is the first step',
    { [RATIO]: 0.85 },
    {
      from: { kind: 'share', value: 0.85 },
      to: [
        ['share 0.9', 1, 0.9, 0.05],
        ['share 1', 2, 1, 0.15],
      ],
    },
  ],
  [
    'on a tenth: the one after it',
    { [RATIO]: 0.8 },
    {
      from: { kind: 'share', value: 0.8 },
      to: [
        ['share 0.9', 1, 0.9, 0.1],
        ['share 1', 2, 1, 0.2],
      ],
    },
  ],
  ['of counts', { [`${RATIO}#1`]: 10, [`${RATIO}#2`]: 9 }, { from: { kind: 'share', value: 0.9 }, to: [['share 1', 1, 1, 0.1]] }],
  ['that is whole: nothing', { [RATIO]: 1 }, undefined],
])('a share %s', (_, answers, expected) => expect(better(RATIO, answers)).toEqual(expected));

test('a share of nothing has ten steps', () => {
  const all = better(RATIO, { [RATIO]: 0 })!;
  expect(all.to).toHaveLength(10);
  expect(all.to[0]).toEqual(['share 0.1', 1, 0.1, 0.1]);
});

test('a survey rises by tenths of a point, and only where surveys may be improved', () => {
  const answers = { [INDEX]: 3.75 };
  expect(better(INDEX, answers)).toBeUndefined();
  expect(better(INDEX, answers, { surveys: false })).toBeUndefined();
  expect(better(INDEX, answers, { surveys: true })).toEqual({
    from: { kind: 'index', value: 3.75 },
    to: [
      ['index 3.8', 1, 0.95, 0.0125],
      ['index 3.9', 2, 0.975, 0.0375],
      ['index 4', 3, 1, 0.0625],
    ],
  });
  expect(better(INDEX, {}, { surveys: true })).toMatchObject({ from: { kind: 'blank' } });
  expect(better(INDEX, {}, { surveys: true })!.to).toHaveLength(40);
});

test('effort is per step, and of the statement that it is given for', () => {
  const effort = new Map([[LETTER, 3]]);
  expect(better(LETTER, { [LETTER]: 'C' }, { effort })!.to.map(([, one]) => one)).toEqual([3, 6]);
  expect(better(RATIO, { [RATIO]: 0.8 }, { effort })!.to.map(([, one]) => one)).toEqual([1, 2]);
});

test.each([
  ['itself', LETTER],
  ['its indicator', 'A.I.1.i'],
  ['its area', 'AREA.1'],
  ['its component', 'A'],
])('a statement stays as it is where %s is locked; others do not', (_, code) => {
  const options = { locked: new Set([code]) };
  expect(better(LETTER, { [LETTER]: 'C' }, options)).toBeUndefined();
  expect(better('B.I.b', {}, options)).toBeDefined();
  expect(better(LETTER, { [LETTER]: 'C' }, { locked: new Set(['A.I.2']) })).toBeDefined();
});

const half = ['A', 1, 1, 0.5];
const third = ['B', 1, 0.67, 0.34];
test.each<[string, Raw, Record<string, Raw | Answers>, unknown[]]>([
  ['the inferred one', 'B', {}, [half]],
  ["the assessor's", 'C', { 'A.II.2.a#scale': 'A/B/C/D' }, [third, ['A', 2, 1, 0.67]]],
  ["the TPI's over the unit's", 'C', { 'A.II.2.a#scale': { unit: 'Ya/Tidak', tpi: 'A/B/C/D' } }, [third, ['A', 2, 1, 0.67]]],
])('steps are of the scale that counts: %s', (_, answer, scale, to) =>
  expect(better('A.II.2.a', { 'A.II.2.a': answer, ...scale }, {}, zi52)!.to).toEqual(to),
);

test('statements come in the order of the edition', () => {
  const all = improvable(edition, new Map(), assess(edition, new Map()), { surveys: true }).map(({ code }) => code);
  expect(all).toEqual(indexOf(edition).statements.map(({ code }) => code));
});
