/** The figures of an LKE as tables: by component and area, and against the minimums. */
import { assess, indexOf, resolveCode, TOTAL, type Assessment, type GateResult } from '../assessment';
import { answersOf } from '../assessment/compare';
import type { Checked } from '../reading/contract';
import type { Edition, Node } from '../rules/schema';
import { showFloor, showGap, showScore, showWeight } from '../texts/number';
import { assessorText } from '../texts/verdict';
import type { Context } from './context';
import type { Block, Column, Table } from './tree';
import { paragraph, paragraphs } from './tree';

/** What may stand beside the score that counts. */
export interface Beside {
  /** Judged from the unit's answers alone, where the TPI's count. */
  unit?: Assessment;
  /** Last year's LKE, as judged. */
  last?: Checked;
}

/** @returns what the unit gave itself; undefined where no answer of the TPI stands beside. */
export function unitAssessment({ edition, reading, assessment }: Checked): Assessment | undefined {
  if (assessment.by !== 'tpi' && assessment.by !== 'both') return undefined;
  const { answers, identity, asExcel } = reading;
  const own = answersOf(answers, 'unit');
  const given = [...own.values()].some(({ unit }) => unit !== undefined && unit !== null && unit !== '');
  return given ? assess(edition, own, { held: identity.held, asExcel }) : undefined;
}

/** A share of a weight, as people write it. */
export const percentOf = (score: number, weight: number, language: Context['language']): string =>
  `${showScore(weight > 0 ? (100 * score) / weight : 0, undefined, language)}%`;

/** Components, their parts and areas; where nothing is below, statements that stand alone. */
function rowsOf(edition: Edition, withResults: boolean): { code: string; name: string; level: number }[] {
  const results = resolveCode(edition, 'hasil');
  const walk = (node: Node, level: number): { code: string; name: string; level: number }[] => {
    if (!withResults && node.code === results) return [];
    if (node.level === 'statement' && node.weight === undefined) return [];
    if (node.level === 'indicator' || node.level === 'subindicator') return [];
    const below = node.level === 'statement' ? [] : node.children.flatMap((child) => walk(child, level + 1));
    return [{ code: node.code, name: node.name ?? node.code, level }, ...below];
  };
  return edition.tree.flatMap((root) => walk(root, 0));
}

/** Only the same edition asks for the same: else nothing but the totals is held against each other. */
export const comparable = ({ edition }: Pick<Checked, 'edition'>, last: Checked | undefined): Checked | undefined =>
  last && last.edition.id === edition.id ? last : undefined;

export function scoreBlocks(lke: Checked, context: Context, { unit, last }: Beside, withResults = true): Block[] {
  const { say, language } = context;
  const { edition, assessment } = lke;
  const earlier = comparable(lke, last);
  const main = unit ? say('column.tpi') : say('column.counted');
  const columns: Column[] = [
    { heading: say('column.code'), width: 11 },
    { heading: say('column.component'), width: 36 },
    { heading: say('column.weight'), width: 10, align: 'right' },
    ...(unit ? [{ heading: say('column.unit'), width: 10, align: 'right' } as const] : []),
    { heading: main, width: 10, align: 'right' },
    { heading: say('column.percent'), width: 12, align: 'right' },
    ...(earlier ? [{ heading: say('column.last'), width: 11, align: 'right' } as const] : []),
  ];
  const rows = [...rowsOf(edition, withResults), { code: TOTAL, name: context.say('lhe.total'), level: 0 }];
  const cells = rows.map(({ code, name, level }) => {
    const { low, weight } = assessment.scores.get(code)!;
    const floor = assessment.gates.find((gate) => gate.code === code && gate.predicate === lke.verdict?.target)?.floor;
    const show = (points: number | undefined) =>
      points === undefined ? say('dash') : showScore(points, floor, language, edition.tolerance);
    return [
      code === TOTAL ? '' : code,
      level === 0 ? name.toUpperCase() : name,
      showWeight(weight, language),
      ...(unit ? [show(unit.scores.get(code)?.low)] : []),
      show(low),
      percentOf(low, weight, language),
      ...(earlier ? [show(earlier.assessment.scores.get(code)?.low)] : []),
    ];
  });
  const table: Table = {
    kind: 'table',
    title: say('lhe.scores'),
    columns,
    rows: cells,
    strong: rows.flatMap(({ level }, at) => (level === 0 ? [at] : [])),
  };
  const both = assessment.by === 'both' && unit ? say('lhe.both', { column: main, by: assessorText('both', language) }) : '';
  return [table, ...paragraphs(both, lastText(lke, last, context))];
}

/** What became of last year's total. */
export function lastText(lke: Checked, last: Checked | undefined, { say, language }: Context): string {
  if (!last) return '';
  const [before, after] = [last.assessment.total.low, lke.assessment.total.low];
  const shown = (points: number) => showScore(points, undefined, language);
  if (!comparable(lke, last))
    return say('lhe.last.other', {
      edition: last.edition.short,
      total: shown(before),
      weight: showWeight(last.edition.total, language),
    });
  const difference = after - before;
  const change =
    Math.abs(difference) <= lke.edition.tolerance
      ? say('change.same')
      : say(difference > 0 ? 'change.up' : 'change.down', { points: showGap(Math.abs(difference), language) });
  return say('lhe.last', { before: shown(before), after: shown(after), change });
}

/** How a minimum stands, in a few words. */
export const statusText = ({ status, gap }: Pick<GateResult, 'status' | 'gap'>, { say, language }: Context): string =>
  status === 'unmet' ? say('gate.unmet', { gap: showGap(gap, language) }) : say(`gate.${status}`);

/** Every minimum of the target with its score. */
export function gateBlocks(lke: Checked, context: Context): Block[] {
  const { say, language } = context;
  const { edition, assessment, verdict } = lke;
  const index = indexOf(edition);
  const gates = assessment.gates.filter(({ predicate }) => predicate === verdict?.target);
  if (gates.length === 0) return [];
  const nameOf = (code: string) => (code === TOTAL ? say('lhe.total') : index.nameOf(code));
  const table: Table = {
    kind: 'table',
    columns: [
      { heading: say('column.gate'), width: 45 },
      { heading: say('column.floor'), width: 15, align: 'right' },
      { heading: say('column.score'), width: 15, align: 'right' },
      { heading: say('column.status'), width: 25 },
    ],
    rows: gates.map(({ code, floor, low, gap, status, setBy }) => [
      setBy ? say('gate.set-by', { name: nameOf(code), body: setBy }) : nameOf(code),
      showFloor(floor, language),
      showScore(low, floor, language, edition.tolerance),
      statusText({ status, gap }, context),
    ]),
  };
  const doubts = gates.flatMap(({ code, doubt }) => (doubt ? [say('gate.doubt', { name: nameOf(code), doubt })] : []));
  return [table, ...doubts.map(paragraph)];
}
