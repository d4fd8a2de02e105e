/** Judged LKEs for recaps. */
import { findEdition } from '../../../src/rules';
import { editionNamed } from '../../../src/assessment/editions';
import { checkLke } from '../../../src/judged/check';
import type { Checked, Identity } from '../../../src/reading/contract';
import { recapOf, unitResult, type UnitResult } from '../../../src/forms/recap';
import { assess, type Answers } from '../../../src/assessment';
import { everywhere } from '../../assessment/answers';

export type Answered = ReadonlyMap<string, Answers>;

export const best = (edition = '90/2021'): Answered =>
  new Map(Object.entries(everywhere(findEdition(edition)!, 'best')).map(([code, unit]) => [code, { unit }]));

export const bestBut = (changes: Record<string, string | number | null>): Answered =>
  new Map([...best(), ...Object.entries(changes).map(([code, unit]) => [code, { unit }] as const)]);

export interface Given {
  file?: string;
  edition?: string;
  identity?: Partial<Identity>;
  answers?: Answered;
}

export function checked({ edition = '90/2021', identity = {}, answers = best(edition) }: Given): Checked {
  return checkLke({
    layout: 'ours',
    edition: editionNamed(edition)!.id,
    sheet: 'LKE',
    identity,
    answers,
    cells: new Map(),
    evidence: new Map(),
    problems: [],
  });
}

export const unit = (given: Given = {}): UnitResult => unitResult(given.file ?? 'unit.xlsx', checked(given));

export const recapFrom = (...units: UnitResult[]) => recapOf([{ units }]);

/** The judge's own word, apart from the recap. */
export const total = (answers: Answered): number => assess(findEdition('90/2021')!, answers).total.low;
