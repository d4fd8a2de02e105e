/** Figures of 52/2014 and 10/2019, and how sure each is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { besideProject } from '../shared';
import { findEdition } from '../../src/rules';
import type { Edition } from '../../src/rules/schema';
import { groupsOf, statementsOf } from './tree';

const zi52 = findEdition('52/2014')!;
const zi10 = findEdition('10/2019')!;
const weightsOf = (edition: Edition, codes: readonly string[]) =>
  codes.map((code) => groupsOf(edition.tree).find((group) => group.code === code)!.weight);
const indicatorsOf = (edition: Edition, area: string) =>
  groupsOf(edition.tree).filter(({ level, code }) => level === 'indicator' && code.startsWith(`${area}.`));

const AREAS = ['A.I', 'A.II', 'A.III', 'A.IV', 'A.V', 'A.VI'];
test.each([
  ['52/2014', [5, 5, 15, 10, 15, 10]],
  ['10/2019', [8, 7, 10, 10, 15, 10]],
])('areas of %s', (short, weights) => expect(weightsOf(findEdition(short)!, AREAS)).toEqual(weights));

test.each<[string, number[], number[]]>([
  ['A.I', [1, 1, 2, 1], [1, 2, 2, 3]],
  ['A.II', [1.5, 2, 1.5], [2, 4, 1]],
  ['A.III', [2, 2, 3, 4, 3, 1], [0.5, 1, 2.5, 4, 1.5, 0.5]],
  ['A.IV', [5, 5], [5, 5]],
  ['A.V', [3, 3, 3, 3, 3], [3, 3, 3, 3, 3]],
  ['A.VI', [3, 3, 4], [3, 3, 4]],
])('indicators of %s in 52/2014 and in 10/2019', (area, old, amended) => {
  expect(indicatorsOf(zi52, area).map(({ weight }) => weight)).toEqual(old);
  expect(indicatorsOf(zi10, area).map(({ weight }) => weight)).toEqual(amended);
});

test.each([zi52, zi10].map((edition) => [edition.short, edition] as const))(
  'Hasil and the 81 statements of %s',
  (_short, edition) => {
    const statements = statementsOf(edition.tree);
    const hasil = statements.filter(({ code }) => code.startsWith('B.'));
    expect(hasil.map(({ code, weight }) => [code, weight])).toEqual([
      ['B.I.1', 15],
      ['B.I.2', 5],
      ['B.II.1', 20],
    ]);
    expect(statements.length - hasil.length).toBe(81);
  },
);

describe('how sure', () => {
  const codes = (edition: Edition, confidence: string) =>
    statementsOf(edition.tree).flatMap(({ code, scaleConfidence }) => (scaleConfidence === confidence ? [code] : []));

  test('52/2014: 15 scales of Pengungkit and the one of TLHP are sourced', () => {
    expect(statementsOf(zi52.tree).length - codes(zi52, 'inferred').length).toBe(16);
    expect(codes(zi52, 'inferred').filter((code) => code.startsWith('B'))).toEqual(['B.I.1', 'B.II.1']);
  });

  test('10/2019: 5 scales are high, 3 medium, 75 inferred', () => {
    expect(codes(zi10, 'high')).toEqual(['A.I.1.a', 'A.I.2.a', 'A.I.3.a', 'A.I.3.b', 'A.I.3.c']);
    expect(codes(zi10, 'medium')).toEqual(['A.I.1.b', 'A.I.2.b', 'A.I.2.c']);
    expect(codes(zi10, 'inferred')).toHaveLength(75);
  });

  test('10/2019: indicator weights of areas II to VI are inferred, those of I are not', () => {
    const inferred = groupsOf(zi10.tree).filter(({ weightConfidence }) => weightConfidence === 'inferred');
    expect(inferred).toEqual(AREAS.slice(1).flatMap((area) => indicatorsOf(zi10, area)));
    expect(inferred.every(({ source }) => source.startsWith('simpulan'))).toBe(true);
  });

  test('10/2019 has no minimum of ours', () => expect(zi10).toMatchObject({ gates: [], gatesUnconfirmed: true }));
});

test.each([
  ['TOTAL', 75, 85],
  ['B.I', 18, 18],
  ['B.I.1', 13.5, 13.5],
  ['B.I.2', 3.5, 3.5],
  ['B.II', undefined, 16],
])('minimum of %s in 52/2014: WBK %p, WBBM %p', (code, wbk, wbbm) => {
  const floor = (predicate: string) => zi52.gates.find((gate) => gate.predicate === predicate && gate.code === code)?.floor;
  expect([floor('WBK'), floor('WBBM')]).toEqual([wbk, wbbm]);
});

const shared = besideProject('rules-data');
if (!shared) {
  console.log('not run: ../shared absent');
  test.skip('not run: ../shared absent', () => undefined);
} else
  describe.each([zi52, zi10].map((edition) => [edition.id, edition] as const))('%s against its transcript', (id, edition) => {
    interface Transcribed {
      code: string;
      level: string;
      weight?: number | null;
      weight_inferred?: number | null;
      answer_type?: string | null;
      children?: Transcribed[];
    }
    const { tree } = JSON.parse(readFileSync(join(shared, `${id}.json`), 'utf8')) as { tree: Transcribed[] };
    const all = (nodes: Transcribed[]): Transcribed[] => nodes.flatMap((node) => [node, ...all(node.children ?? [])]);

    test('codes in order', () => {
      const ours = (nodes: Edition['tree'][number]['children']): string[] =>
        nodes.flatMap((node) => [node.code, ...(node.level === 'statement' ? [] : ours(node.children))]);
      expect(ours(edition.tree)).toEqual(all(tree).map(({ code }) => code));
    });

    test('weights that the transcript gives', () => {
      const known = all(tree).flatMap(({ code, weight, weight_inferred }) => {
        const figure = weight ?? weight_inferred;
        return figure === null || figure === undefined ? [] : [[code, figure]];
      });
      const nodes = [...groupsOf(edition.tree), ...statementsOf(edition.tree)];
      expect(known.filter(([code, figure]) => nodes.find((node) => node.code === code)!.weight !== figure)).toEqual([]);
    });

    test('scales that the transcript gives', () => {
      const known = all(tree).flatMap(({ code, level, answer_type }) =>
        level === 'pernyataan' && answer_type ? [[code, answer_type]] : [],
      );
      const ours = statementsOf(edition.tree).filter(
        ({ code, scaleConfidence }) => scaleConfidence !== 'inferred' && code.startsWith('A'),
      );
      expect(ours.map(({ code, scale }) => [code, scale.replace('Ya/Tidak', 'Y/T')])).toEqual(known);
    });
  });
