/** `lke check --way`: the same way as the pane and ZI.IMPROVE show. */
import type { Way } from '../../src/assessment/way';
import { wayTo } from '../../src/assessment/way';
import { jsonWay, wayLines } from '../../src/cli/way';
import { sumText } from '../../src/judged/way';
import { checkedBest } from '../sheets/checked';
import { edition } from '../sheets/lke';

const paper = { language: 'id', width: 120 } as const;

test('lines: what is beyond answers, the sum, a line per step, why nothing less will do', () => {
  const lke = checkedBest({ 'B.I.a': 3, 'B.I.b': 'D' });
  const way = wayTo(edition, lke.reading.answers, 'WBK', { asExcel: true }) as Way;
  const lines = wayLines(lke, paper);
  expect(lines[0]).toBe('Jalan ke WBK');
  expect(lines[1]).toMatch(/^Indeks Persepsi Anti Korupsi/);
  expect(lines).toContain(sumText(lke, way, 'id'));
  expect(lines).toContainEqual(expect.stringMatching(/^ +B\.I\.b +D menjadi C +\+/));
  expect(lines.at(-1)).toMatch(/^Dengan \d+ langkah/);
});

test('JSON: null from a blank, numbers for shares and indexes, the codes of what a step serves', () => {
  const told = jsonWay(checkedBest({ 'B.I.a': 3, 'B.I.b': null }), 'id');
  expect(told).toMatchObject({
    target: 'WBK',
    effort: expect.any(Number),
    assumed: expect.closeTo(15.75 - 13.125, 9),
    outside: [{ code: 'B.I.a', floor: 15.75, most: 13.125, survey: true }],
    steps: [{ statement: 'B.I.b', from: null, to: 'C', gates: expect.arrayContaining(['B.I.b']) }],
  });
});

test('nothing for AKIP', () => {
  const lke = { ...checkedBest({}), verdict: undefined };
  expect([jsonWay(lke, 'id'), wayLines(lke, paper)]).toEqual([null, []]);
});
