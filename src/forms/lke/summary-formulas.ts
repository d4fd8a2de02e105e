/** The native formulas of the summary: scores by code from the LKE sheet, gates, and the verdict in words. */
import { indexOf, TOTAL } from '../../assessment';
import { yearsOfEdition } from '../../assessment/editions';
import type { Edition } from '../../rules/schema';
import { fixedColumn, quoteSheet } from '../../sheet/address';
import { letterOf } from '../../reading/layouts/our-columns';
import { choose, figure, literal, sentence } from '../../sheet/expression';
import type { Formula } from '../../sheet/plan';
import type { Texts } from '../../sheet/words';
import type { Table } from './row-cells';

/** Where things stand on the summary, 0-based rows; columns are letters. */
export interface SummaryPlaces {
  target: string;
  held: string;
  gates: { first: number; last: number };
}

export interface SummaryContext {
  edition: Edition;
  text: Texts;
  lke: string;
  table: Table;
  places: SummaryPlaces;
}

const formula = (f: string): Formula => ({ f: `=${f}` });
const USUAL_DIGITS = 2;
const MOST_DIGITS = 12;

export const lkeColumn = ({ lke, table }: SummaryContext, key: 'code' | 'low' | 'high' | 'readable'): string =>
  `${quoteSheet(lke)}!${fixedColumn(letterOf(key), table.top, table.bottom)}`;

/** Points of a code: all statements whose code begins with it, or the statement itself. */
export function scoreOf(context: SummaryContext, code: string, codeCell: string, which: 'low' | 'high'): Formula {
  const [codes, points] = [lkeColumn(context, 'code'), lkeColumn(context, which)];
  if (code === TOTAL) return formula(`SUM(${points})`);
  const area = context.edition.areas.find((one) => one.code === code);
  if (area) return formula(area.parts.map((part) => `SUMIF(${codes},${literal(`${part}.*`)},${points})`).join('+'));
  const isStatement = indexOf(context.edition).leaf(code) !== undefined;
  return formula(`SUMIF(${codes},${isStatement ? codeCell : `${codeCell}&".*"`},${points})`);
}

/** Says so where the year is not one that the edition governs. */
export function yearRemark(edition: Edition, year: string, text: Texts): Formula {
  const { first, last } = yearsOfEdition(edition);
  const outside = last === undefined ? `${year}<${first}` : `OR(${year}<${first},${year}>${last})`;
  const data = { edition: edition.short, first: String(first), last: String(last) };
  const said = text(last === undefined ? 'summary.yearSince' : 'summary.yearSpan', data);
  return formula(`IF(ISNUMBER(${year}),IF(${outside},${literal(said)},""),"")`);
}

export const answered = (context: SummaryContext): Formula => formula(`SUM(${lkeColumn(context, 'readable')})`);

const gateColumn = ({ places }: SummaryContext, column: string) => fixedColumn(column, places.gates.first, places.gates.last);

/** The target's floor for this code; blank where the target has none. */
export function targetFloor(context: SummaryContext, codeCell: string): Formula {
  const match = `${gateColumn(context, 'C')},${context.places.target},${gateColumn(context, 'A')},${codeCell}`;
  return formula(`IF(COUNTIFS(${match})=0,"",SUMIFS(${gateColumn(context, 'G')},${match}))`);
}

const at = (row: number) => (column: string) => `${column}${row + 1}`;
const reaches = (score: string, floor: string, edition: Edition) => `${score}>=${floor}-${figure(edition.tolerance)}`;

/** met, open or unmet in words; blank where there is no floor. */
export function statusOf({ edition, text }: SummaryContext, row: number): Formula {
  if (edition.gatesUnconfirmed) return formula(literal(text('status.unconfirmed')));
  const own = at(row);
  const said = choose(
    [
      [`${own('G')}=""`, '""'],
      [reaches(own('D'), own('G'), edition), literal(text('status.met'))],
      [reaches(own('E'), own('G'), edition), literal(text('status.open'))],
    ],
    literal(text('status.unmet')),
  );
  return formula(said);
}

export const gapOf = ({ text }: SummaryContext, row: number): Formula => {
  const own = at(row);
  return formula(`IF(${own('G')}="","",IF(${own('I')}=${literal(text('status.met'))},0,${own('G')}-${own('D')}))`);
};

/** The least score that meets the minimum. */
export const enoughFor = ({ edition }: SummaryContext, row: number): Formula =>
  formula(`${at(row)('G')}-${figure(edition.tolerance)}`);

/** As many decimals as it takes for a miss to look like one: 74.996 is not 75.00. */
export function digitsOf({ text }: SummaryContext, row: number): Formula {
  const own = at(row);
  const cases = Array.from({ length: MOST_DIGITS - USUAL_DIGITS }, (_, step): [string, string] => {
    const digits = USUAL_DIGITS + step;
    return [`ROUND(${own('D')},${digits})<${own('M')}`, String(digits)];
  });
  const met: [string, string] = [`${own('I')}=${literal(text('status.met'))}`, String(USUAL_DIGITS)];
  return formula(choose([met, ...cases], String(MOST_DIGITS)));
}

/** @param doubt where the minimum was read, if that is not sure. */
export function remarkOf({ text }: SummaryContext, row: number, doubt?: string): Formula {
  const own = at(row);
  const digits = own('K');
  const shown = (value: string) => `FIXED(${value},${digits},TRUE)`;
  // The gap is taken from the score as shown, so that both add up to the minimum.
  const gap = `${own('G')}-ROUND(${own('D')},${digits})`;
  const short = sentence(text('remark.short'), { score: shown(own('D')), gap: shown(gap), floor: shown(own('G')) });
  const [alone, after] = doubt === undefined ? ['""', short] : [literal(doubt), `${short}&${literal(` ${doubt}`)}`];
  return formula(`IF(${own('I')}=${literal(text('status.met'))},${alone},${after})`);
}

export const targetGap = ({ places }: SummaryContext, row: number): Formula => {
  const own = at(row);
  return formula(`IF(${own('C')}=${places.target},${own('H')},0)`);
};

const countGates = (context: SummaryContext, predicate: string, status?: 'met' | 'unmet'): string => {
  const { text } = context;
  const which = status ? `,${gateColumn(context, 'I')},${literal(text(`status.${status}`))}` : '';
  return `COUNTIFS(${gateColumn(context, 'C')},${predicate}${which})`;
};

const wasHeld = ({ places, text }: SummaryContext): string => `${places.held}=${literal(text('lists.yes'))}`;
// Written with <> because the workbench's engine answers #VALUE! to NOT(cell="text").
const wasNotHeld = ({ places, text }: SummaryContext): string => `${places.held}<>${literal(text('lists.yes'))}`;

/** The highest predicate whose gates are all met and that may follow what was held. */
export function predicateOf(context: SummaryContext): Formula {
  const { edition, text } = context;
  if (edition.gatesUnconfirmed) return formula(literal(text('summary.unconfirmed')));
  const cases = [...edition.predicates].reverse().flatMap(({ code, after }): [string, string][] => {
    const gates = edition.gates.filter((gate) => gate.predicate === code).length;
    if (gates === 0) return [];
    const met = `${countGates(context, literal(code), 'met')}=${gates}`;
    return [[after ? `AND(${met},${wasHeld(context)})` : met, literal(code)]];
  });
  return formula(choose(cases, literal(text('summary.none'))));
}

export function verdictFormula(context: SummaryContext): Formula {
  const { edition, text, places } = context;
  if (edition.gatesUnconfirmed) return formula(literal(text('verdict.unconfirmed')));
  const { target } = places;
  const of = countGates(context, target);
  const met = `${countGates(context, target, 'met')}=${of}`;
  const unmet = countGates(context, target, 'unmet');
  const open = `${of}-${countGates(context, target, 'met')}`;
  const later = edition.predicates.flatMap(({ code, after }): [string, string][] =>
    after
      ? [
          [
            `AND(${target}=${literal(code)},${met},${wasNotHeld(context)})`,
            sentence(text('verdict.notHeld'), { target, after: literal(after) }),
          ],
        ]
      : [],
  );
  const known = edition.predicates.map(({ code }) => `${target}=${literal(code)}`);
  const cases: [string, string][] = [
    ...(known.length
      ? [[`AND(${of}=0,OR(${known.join(',')}))`, sentence(text('verdict.noGates'), { target })] as [string, string]]
      : []),
    [`${of}=0`, literal(text('verdict.noTarget'))],
    ...later,
    [met, sentence(text('verdict.met'), { target })],
    [`${unmet}>0`, sentence(text('verdict.unmet'), { target, count: unmet, of })],
  ];
  return formula(choose(cases, sentence(text('verdict.open'), { target, count: open })));
}

/** The gate of the target that lacks most points, with what it lacks. */
export function shortageOf(context: SummaryContext): Formula {
  const { text, places, edition } = context;
  if (edition.gatesUnconfirmed) return formula('""');
  const gaps = gateColumn(context, 'L');
  const pick = (column: string) => `INDEX(${gateColumn(context, column)},MATCH(MAX(${gaps}),${gaps},0))`;
  const worst = sentence(text('shortage.worst'), { name: pick('B'), remark: pick('J') });
  const cases: [string, string][] = [
    [`${countGates(context, places.target)}=0`, literal(text('verdict.noTarget'))],
    [`MAX(${gaps})<=0`, sentence(text('shortage.none'), { target: places.target })],
  ];
  return formula(choose(cases, worst));
}
