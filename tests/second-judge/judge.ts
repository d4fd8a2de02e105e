/**
 * A second judge, written for the tests alone, from docs/ketetapan.md and the data of an edition: no line of src/assessment
 * is used. It walks the tree from the top and asks of every node "what are you worth at least and at most", where the
 * first judge adds up from the leaves. Answers are looked up as people write them.
 */
import type { Edition, Node, Ratio, Scale, Statement } from '../../src/rules/schema';

export type Cell = string | number | boolean | null | undefined;
export type Filled = ReadonlyMap<string, { unit?: Cell; tpi?: Cell }>;
type Span = readonly [least: number, most: number];

const UNKNOWN: Span = [0, 1];

export const seen = (cell: Cell): string =>
  cell === null || cell === undefined
    ? ''
    : [...String(cell)]
        .map((sign) => (/\p{Zs}/u.test(sign) ? ' ' : /\p{Cc}|\p{Cf}/u.test(sign) ? '' : sign))
        .join('')
        .split(' ')
        .filter(Boolean)
        .join(' ');

/** A number with a comma or a point, perhaps in percent. */
export function numeral(cell: Cell): number {
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'boolean') return NaN;
  const text = seen(cell).split(' ').join('');
  const percent = text.endsWith('%');
  const digits = (percent ? text.slice(0, -1) : text).replace(',', '.');
  if (digits === '' || /[^0-9.eE+-]/.test(digits)) return NaN;
  return Number(digits) / (percent ? 100 : 1);
}

/** The one that counts: the TPI's where it wrote something. */
const chosen = (filled: Filled, code: string): Cell => {
  const { unit, tpi } = filled.get(code) ?? {};
  return seen(tpi) === '' ? unit : tpi;
};

/** Worth of what is written under a scale; undefined where that is nothing. */
function worth(scale: Scale, cell: Cell): number | undefined {
  if (seen(cell) === '') return undefined;
  if (scale.kind !== 'choice') {
    const top = scale.kind === 'index' ? scale.max : 1;
    const number = numeral(cell);
    return number >= 0 && number <= top ? number / top : undefined;
  }
  const said = seen(cell).toUpperCase();
  const key = Object.entries(scale.synonyms ?? {}).find(([synonym]) => synonym.toUpperCase() === said)?.[1];
  const byWord = scale.options.find((option) => option.key.toUpperCase() === said || option.key === key);
  if (byWord) return byWord.value;
  // An option's value stands for it, plainly written: as a number, or as a percentage.
  const plain = said.replace(',', '.');
  return scale.options.find(({ value }) => plain === String(value) || plain === `${Number((value * 100).toFixed(2))}%`)?.value;
}

/** A whole number of things: undefined where blank, NaN where it is none. `1.000` may be a thousand, `100%` is no count. */
function count(cell: Cell): number | undefined {
  if (seen(cell) === '') return undefined;
  const text = typeof cell === 'number' ? '' : seen(cell).split(' ').join('');
  if (text.endsWith('%') || /[.,][0-9]{3}$/.test(text)) return NaN;
  const number = numeral(cell);
  return Number.isInteger(number) && number >= 0 ? number : NaN;
}

function ratioWorth(kind: Ratio['kind'], due: number, done: number): number {
  if (kind === 'reduction') return due === 0 ? Number(done === 0) : Math.max(0, 1 - done / due);
  if (due === 0) return done === 0 ? Number(kind === 'duty') : 1;
  return Math.min(1, done / due);
}

function worthOfCounts(ratio: Ratio, filled: Filled): number | undefined {
  const of = (role: string) =>
    ratio.inputs.filter((one) => one.role === role).map(({ code }) => count(chosen(filled, code)) ?? NaN);
  const total = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0);
  const value = ratioWorth(ratio.kind, total(of('due')), total(of('done')));
  return Number.isNaN(total([...of('due'), ...of('done')])) ? undefined : value;
}

function statementSpan(edition: Edition, { code, scale, ratio }: Statement, filled: Filled): Span {
  const direct = worth(edition.scales[scale]!, chosen(filled, code));
  if (!ratio) return direct === undefined ? UNKNOWN : [direct, direct];
  const counted = worthOfCounts(ratio, filled);
  // The TPI's counts beat its percentage, that beats the unit's counts, those beat the unit's percentage.
  const counting = ratio.inputs.filter(({ role }) => role !== 'info');
  const countedByTpi = counting.some((one) => !Number.isNaN(numeral(filled.get(one.code)?.tpi)));
  const percentOfTpi = !Number.isNaN(numeral(filled.get(code)?.tpi)) && !countedByTpi;
  const value = counted === undefined || percentOfTpi ? direct : counted;
  return value === undefined ? UNKNOWN : [value, value];
}

/** Points of every code of the tree, of the areas and of TOTAL. */
export function secondJudge(edition: Edition, filled: Filled): Map<string, Span> {
  const points = new Map<string, Span>();
  const plus = (spans: readonly Span[]): Span => [
    spans.reduce((sum, [least]) => sum + least, 0),
    spans.reduce((sum, [, most]) => sum + most, 0),
  ];
  const visit = (node: Node, weight: number): Span => {
    const span: Span =
      node.level === 'statement'
        ? (statementSpan(edition, node, filled).map((worthIs) => worthIs * weight) as unknown as Span)
        : plus(
            node.children.map((child) =>
              visit(child, node.aggregate === 'mean' ? weight / node.children.length : (child.weight ?? NaN)),
            ),
          );
    points.set(node.code, span);
    return span;
  };
  points.set('TOTAL', plus(edition.tree.map((node) => visit(node, node.weight))));
  for (const { code, parts } of edition.areas) points.set(code, plus(parts.map((part) => points.get(part)!)));
  return points;
}

/** Every minimum of a predicate, and what becomes of it. */
export function minimums(edition: Edition, points: ReadonlyMap<string, Span>): [string, string, number, string][] {
  const nodes = new Map<string, number>([['TOTAL', edition.total]]);
  const note = (node: Node): void => {
    nodes.set(node.code, node.weight ?? NaN);
    if (node.level !== 'statement') node.children.forEach(note);
  };
  edition.tree.forEach(note);
  for (const { code, parts } of edition.areas)
    nodes.set(
      code,
      parts.reduce((sum, part) => sum + nodes.get(part)!, 0),
    );
  return edition.gates.map(({ predicate, code, floor, share }) => {
    const needed = floor ?? share! * nodes.get(code)!;
    const [least, most] = points.get(code)!;
    const enough = (one: number) => one > needed || needed - one <= 1e-9;
    return [predicate, code, needed, enough(least) ? 'met' : enough(most) ? 'open' : 'unmet'];
  });
}
