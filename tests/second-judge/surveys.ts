/** The second judge on surveys: column by column, where the first goes respondent by respondent. */
import type { Edition, Node, Satisfaction } from '../../src/rules/schema';
import type { Cell } from './judge';

interface Scale {
  min: number;
  max: number;
}

/** On our own sheets only numbers are numbers, and only spaces are nothing. */
const isNothing = (cell: Cell): boolean => cell === null || cell === undefined || String(cell).split(' ').join('') === '';

export interface Asked {
  /** What every respondent answered, a row each. */
  rows: readonly (readonly Cell[])[];
  scale: Scale;
  /** Whether all questions count, or those alone that somebody answered. */
  all: boolean;
}

export interface Outcome {
  respondents: number;
  /** Questions that count and that a respondent left blank. */
  partial: number;
  index?: number;
}

/** Index = mean of the means of the questions. docs/ketetapan.md, `unanswered`. */
export function surveyed({ rows, scale, all }: Asked): Outcome {
  const people = rows.filter((row) => !row.every(isNothing));
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => people.map((row) => row[at]));
  const asked = all ? columns : columns.filter((column) => !column.every(isNothing));
  const counts = (cell: Cell): cell is number => {
    for (let step = scale.min; step <= scale.max; step++) if (cell === step) return true;
    return false;
  };
  const means = asked.map((column) => {
    const valid = column.filter(counts);
    return valid.reduce((sum, one) => sum + one / valid.length, valid.length ? 0 : NaN);
  });
  const index = means.reduce((sum, mean) => sum + mean / means.length, means.length ? 0 : NaN);
  return {
    respondents: people.length,
    partial: asked.filter((column) => column.some(isNothing)).length,
    ...(Number.isNaN(index) ? {} : { index }),
  };
}

/** The grade of an IKM: a bound that is printed with two decimals is reached by what rounds to it. */
export function mutu({ grades: { rows } }: Satisfaction, ikm: number): string | undefined {
  const reached = rows.filter(({ from }) => ikm - from >= -0.005 - 1e-9).sort((one, other) => other.from - one.from);
  return reached[0]?.grade;
}

/** What a statement weighs, wherever in the tree it stands. */
export function weighs(edition: Edition, name: string): number {
  const nodes: Node[] = [...edition.tree];
  for (const node of nodes) {
    if (node.code === edition.names[name]) return node.weight!;
    if (node.level !== 'statement') nodes.push(...node.children);
  }
  throw new Error(`${edition.id} asks for no ${name}`);
}
