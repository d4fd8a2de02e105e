/** What an LKE may look like, and the verdict that every surface must give. */
import { withOverrides, type Raw, type VerdictStatus } from '../../src/assessment';
import { findEdition } from '../../src/rules';
import type { Overrides } from '../../src/rules/overrides';
import type { Edition } from '../../src/rules/schema';
import { everywhere } from '../assessment/answers';

export interface VerdictCase {
  name: string;
  /** As the law has it, or as a body's own rules change it. */
  edition: string;
  own?: Overrides;
  target: string;
  held?: string;
  fill: 'nothing' | 'best' | 'worst';
  /** Beside the filling; null leaves blank. */
  but?: Record<string, Raw>;
  status: VerdictStatus;
  of: number;
}

const rules = (edition: string, ...floors: [predicate: string, code: string, floor: number][]): Overrides => ({
  edition,
  body: 'Kementerian Contoh',
  note: '',
  source: 'Keputusan 7',
  checked: '2026-11-21',
  gates: floors.map(([predicate, code, floor]) => ({ predicate, code, floor })),
  rulings: {},
  surveys: [],
});
const oneGate = rules('10/2019', ['WBK', 'TOTAL', 75]);

export const CASES: VerdictCase[] = [
  { name: 'nothing answered', edition: '90/2021', target: 'WBK', fill: 'nothing', status: 'open', of: 12 },
  { name: 'the best', edition: '90/2021', target: 'WBK', fill: 'best', status: 'met', of: 12 },
  { name: 'the best, WBK never held', edition: '90/2021', target: 'WBBM', fill: 'best', status: 'after', of: 12 },
  { name: 'the best, WBK held', edition: '90/2021', target: 'WBBM', held: 'WBK', fill: 'best', status: 'met', of: 12 },
  { name: 'the worst', edition: '90/2021', target: 'WBBM', held: 'WBK', fill: 'worst', status: 'unmet', of: 12 },
  {
    ...{ name: 'IPAK missed, IPKP blank', edition: '90/2021', target: 'WBK', fill: 'best', status: 'unmet', of: 12 },
    but: { 'B.I.a': 3.5, 'B.II.a': null },
  },
  {
    ...{ name: 'IPKP blank', edition: '90/2021', target: 'WBK', fill: 'best', status: 'open', of: 12 },
    but: { 'B.II.a': null },
  },
  {
    ...{ name: 'a statement blank that decides nothing', edition: '90/2021', target: 'WBK', fill: 'best', status: 'met', of: 12 },
    but: { 'A.I.1.i.a': null },
  },
  {
    ...{ name: 'a stricter total, just missed', edition: '90/2021', target: 'WBK', fill: 'best', status: 'unmet', of: 12 },
    own: rules('90/2021', ['WBK', 'TOTAL', 98]),
    but: { 'B.I.a': 3.6, 'B.I.b': 'C' },
  },
  { name: 'the best of 2014', edition: '52/2014', target: 'WBK', fill: 'best', status: 'met', of: 4 },
  { name: 'minimums unconfirmed', edition: '10/2019', target: 'WBK', fill: 'best', status: 'undetermined', of: 0 },
  {
    name: 'one minimum of its own, nothing answered',
    edition: '10/2019',
    own: oneGate,
    target: 'WBK',
    fill: 'nothing',
    status: 'open',
    of: 1,
  },
  {
    name: 'one minimum of its own, the best',
    edition: '10/2019',
    own: oneGate,
    target: 'WBK',
    fill: 'best',
    status: 'met',
    of: 1,
  },
  {
    name: 'the target has no minimum',
    edition: '10/2019',
    own: oneGate,
    target: 'WBBM',
    fill: 'nothing',
    status: 'undetermined',
    of: 0,
  },
  {
    ...{ name: 'the target has no minimum, the best', edition: '10/2019', own: oneGate, target: 'WBBM', held: 'WBK' },
    ...{ fill: 'best', status: 'undetermined', of: 0 },
  },
];

export const editionOf = ({ edition, own }: VerdictCase): Edition => {
  const found = findEdition(edition)!;
  return own ? withOverrides(found, own) : found;
};

export const answersOf = ({ edition, fill, but = {} }: VerdictCase): Map<string, { unit: Raw }> => {
  const all: Record<string, Raw> = { ...(fill === 'nothing' ? {} : everywhere(findEdition(edition)!, fill)), ...but };
  return new Map(Object.entries(all).map(([code, unit]) => [code, { unit }]));
};
