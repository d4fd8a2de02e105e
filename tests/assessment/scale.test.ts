/** Which scale an answer is read by: the edition's, or the assessor's where the edition leaves it open. */
import { assess, meaningsOf, scaleNamed, type Answers, type Raw } from '../../src/assessment';
import { answerScale } from '../../src/assessment/answer-scale';
import { indexOf } from '../../src/assessment';
import { findEdition } from '../../src/rules';
import { edition } from './answers';

const zi52 = findEdition('52/2014')!;
const [OPEN, SOURCED] = ['A.II.2.a', 'A.I.1.b'];
const CHOICES = 'Ya/Tidak, A/B/C, A/B/C/D, A/B/C/D/E, %, 0-4';

test.each<[Raw, string | undefined]>([
  ['A/B/C', 'A/B/C'],
  ['a / b / c', 'A/B/C'],
  ['ya/tidak', 'Ya/Tidak'],
  ['0-4', '0-4'],
  ['Nilai 0-4', '0-4'],
  ['nilai  0 - 4', '0-4'],
  ['%', '%'],
  ['Skala Nilai 0-4', undefined],
  ['A/B/nilai C', undefined],
  ['A/B', undefined],
  ['', undefined],
  [null, undefined],
])('%j names the scale %p', (raw, name) => expect(scaleNamed(zi52, raw)).toBe(name));

describe('where an assessor names a scale', () => {
  const judged = (code: string, scale: Answers, asExcel = false, answer: Raw = 'B') => {
    const sheet = new Map<string, Answers>([
      [code, { unit: answer }],
      [`${code}#scale`, scale],
    ]);
    const { values, problems } = assess(zi52, sheet, { asExcel });
    const { low, high } = values.get(code)!;
    return {
      value: low === high ? low : [low, high],
      told: problems.filter(({ at }) => at.statement === code).map(({ severity, code: of, data }) => [severity, of, data]),
    };
  };

  test.each<[string, string, Answers, number | number[], unknown[]]>([
    ['nothing', OPEN, {}, 0.5, []],
    ['a space', OPEN, { unit: ' ' }, 0.5, []],
    ['its own', OPEN, { unit: 'A/B/C' }, 0.5, []],
    ['another', OPEN, { unit: 'A/B/C/D' }, 0.67, [['info', 'scale.chosen', { scale: 'A/B/C/D', inferred: 'A/B/C' }]]],
    [
      'the TPI another',
      OPEN,
      { unit: 'A/B/C', tpi: 'A/B/C/D' },
      0.67,
      [['info', 'scale.chosen', { scale: 'A/B/C/D', inferred: 'A/B/C' }]],
    ],
    ['none there is', OPEN, { unit: 'A/B' }, 0.5, [['error', 'scale.unknown', { found: 'A/B', choices: CHOICES }]]],
    ['its own where it is sourced', SOURCED, { unit: 'A/B/C' }, 0.5, []],
    [
      'another where it is sourced',
      SOURCED,
      { unit: 'A/B/C/D' },
      0.5,
      [['warning', 'scale.fixed', { found: 'A/B/C/D', scale: 'A/B/C' }]],
    ],
    [
      'none there is where it is sourced',
      SOURCED,
      { unit: 'x' },
      0.5,
      [['warning', 'scale.fixed', { found: 'x', scale: 'A/B/C' }]],
    ],
  ])('%s (%s)', (_, code, scale, value, told) => expect(judged(code, scale)).toEqual({ value, told }));

  test.each<[string, string, Answers, number | number[], unknown[]]>([
    ['as listed', OPEN, { unit: 'A/B/C/D' }, 0.67, [['info', 'scale.chosen', { scale: 'A/B/C/D', inferred: 'A/B/C' }]]],
    ['in small letters', OPEN, { unit: 'a/b/c/d' }, 0.67, [['info', 'scale.chosen', { scale: 'A/B/C/D', inferred: 'A/B/C' }]]],
    [
      'as only a person reads it: nothing counts',
      OPEN,
      { unit: 'a / b / c / d' },
      [0, 1],
      [
        ['error', 'scale.unread', { found: 'a / b / c / d', choices: CHOICES }],
        ['info', 'answer.blank', {}],
      ],
    ],
    [
      'where it is sourced the sheet asks nobody',
      SOURCED,
      { unit: 'a / b' },
      0.5,
      [['warning', 'scale.fixed', { found: 'a / b', scale: 'A/B/C' }]],
    ],
    [
      'emptied: nothing counts',
      OPEN,
      {},
      [0, 1],
      [
        ['error', 'scale.unread', { found: '', choices: CHOICES }],
        ['info', 'answer.blank', {}],
      ],
    ],
  ])('on our own sheet, %s', (_, code, scale, value, told) => expect(judged(code, scale, true)).toEqual({ value, told }));
});

test('on a sheet of ours that has no column for scales, the inferred one counts', () => {
  const { values, problems } = assess(zi52, new Map([[OPEN, { unit: 'B' }]]), { asExcel: true });
  expect(values.get(OPEN)).toMatchObject({ low: 0.5, high: 0.5 });
  expect(problems.filter(({ at }) => at.statement === OPEN)).toEqual([]);
});

test.each<[string, string, Record<string, Answers>, string]>([
  ['nobody named one', OPEN, {}, 'A/B/C'],
  ['the unit named one', OPEN, { [`${OPEN}#scale`]: { unit: 'Ya/Tidak' } }, 'Ya/Tidak'],
  ['the TPI named another', OPEN, { [`${OPEN}#scale`]: { unit: 'Ya/Tidak', tpi: '%' } }, '%'],
  ['none there is', OPEN, { [`${OPEN}#scale`]: { unit: 'A/B' } }, 'A/B/C'],
  ['where it is sourced', SOURCED, { [`${SOURCED}#scale`]: { unit: 'Ya/Tidak' } }, 'A/B/C'],
])('an answer is offered the choices of the scale that counts: %s', (_, code, answers, scale) =>
  expect(answerScale(zi52, new Map(Object.entries(answers)), indexOf(zi52).leaf(code)!)).toBe(zi52.scales[scale]),
);

test('what an option means is told where the scale says it for every statement', () => {
  expect(
    meaningsOf({
      kind: 'choice',
      options: [
        { key: 'A', value: 1, meaning: 'ada' },
        { key: 'B', value: 0 },
      ],
    } as never),
  ).toEqual([{ key: 'A', meaning: 'ada' }]);
  expect(meaningsOf(edition.scales['0-4']!)).toEqual([]);
  expect(meaningsOf(edition.scales['%']!)).toEqual([]);
});
