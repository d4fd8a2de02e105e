/**
 * The native formulas of the LKE rows. A row asks only for cells of its own row and for whole, fixed columns,
 * in which it finds other rows by code: sorting and inserted rows change nothing.
 */
import { TOTAL } from '../../assessment';
import type { Ratio, Scale } from '../../rules/schema';
import { fixedColumn } from '../address';
import { letterOf, type ColumnKey } from '../columns';
import { choose, cleaned, figure, literal } from '../expression';
import type { Formula } from '../plan';
import type { Texts } from '../words';
import { lookupKey } from './lists';

/** What every row's formulas have in common. */
export interface Table {
  /** 0-based rows of the heading and of the total: the fixed columns reach from one to the other. */
  top: number;
  bottom: number;
  keys: string;
  values: string;
  text: Texts;
}

/** One row's formulas by column. */
export type RowFormulas = Partial<Record<ColumnKey, Formula>>;
type Own = (key: ColumnKey) => string;

const formula = (f: string): Formula => ({ f: `=${f}` });

/** Marks a counted answer that is an error value; no answer can be read so. */
const CELL_ERROR = '"#"';
const DIGITS = '0123456789'.split('');
/** What may remain of a number when its digits are taken away: separator, exponent, sign of the exponent. */
const SKELETONS = literal('||.|E|.E|E+|E-|.E+|.E-|');
const LARGEST_COUNT = figure(Number.MAX_SAFE_INTEGER);

export const column = (table: Table, key: ColumnKey): string => fixedColumn(letterOf(key), table.top, table.bottom);

const ownCells =
  (row: number): Own =>
  (key) =>
    `${letterOf(key)}${row + 1}`;

/** The TPI's answer where given, else the unit's; text cleaned, numbers as they are. */
const countedAnswer = (own: Own): string => {
  const asRead = (cell: string) => `IF(ISNUMBER(${cell}),${cell},${cleaned(cell)})`;
  const [unit, tpi] = [own('unit'), own('tpi')];
  return `IFERROR(IF(${cleaned(tpi)}="",${asRead(unit)},${asRead(tpi)}),${CELL_ERROR})`;
};

const whoCounts = (own: Own, text: Texts): string => {
  const [unit, tpi] = [literal(text('counts.unit')), literal(text('counts.tpi'))];
  return `IF(${own('counted')}="","",IFERROR(IF(${cleaned(own('tpi'))}="",${unit},${tpi}),${tpi}))`;
};

/** A code that stands twice counts once, at its first row. */
const firstRow = (own: Own, table: Table): string =>
  `IF(MATCH(${own('code')},${column(table, 'code')},0)=ROW()-ROW($A$${table.top + 1})+1,1,0)`;

const answerCells = (own: Own, table: Table): RowFormulas => ({
  counts: formula(whoCounts(own, table.text)),
  counted: formula(countedAnswer(own)),
  first: formula(firstRow(own, table)),
});

/** Low and high points; a blank or unreadable answer brings 0 at least and the whole share at most. */
const points = (own: Own): RowFormulas => ({
  score: formula(own('low')),
  scoreHigh: formula(own('high')),
  percent: formula(own('value')),
  low: formula(`${own('value')}*${own('weight')}*${own('readable')}`),
  high: formula(`IF(${own('readable')}=1,${own('low')},${own('weight')}*${own('first')})`),
});

/**
 * Text with decimal comma or point, sign, exponent and percent sign as a number, in every locale alike:
 * VALUE only ever sees digits.
 */
function numberCells(own: Own): RowFormulas {
  const [raw, written, numeral, skeleton, mantissa] = [
    own('counted'),
    own('written'),
    own('numeral'),
    own('skeleton'),
    own('mantissa'),
  ];
  const signed = `ISNUMBER(FIND(LEFT(${written},1),"+-"))*1`;
  const percented = `(RIGHT(${written},1)="%")*1`;
  const digits = `SUBSTITUTE(${mantissa},".","")`;
  const decimals = `IF(ISNUMBER(FIND(".",${mantissa})),LEN(${mantissa})-FIND(".",${mantissa}),0)`;
  const exponent = `IF(LEN(${numeral})=LEN(${mantissa}),1,VALUE("1"&MID(${numeral},LEN(${mantissa})+1,9)))`;
  const sign = `IF(LEFT(${written},1)="-",-1,1)`;
  const percent = `IF(RIGHT(${written},1)="%",100,1)`;
  const wellFormed = `AND(ISNUMBER(FIND("|"&${skeleton}&"|",${SKELETONS})),LEN(${digits})>0)`;
  const value = `${sign}*VALUE(${digits})/10^${decimals}*${exponent}/${percent}`;
  return {
    written: formula(`IF(ISNUMBER(${raw}),"",SUBSTITUTE(SUBSTITUTE(UPPER(${raw})," ",""),",","."))`),
    numeral: formula(`IF(${written}="","",MID(${written},1+${signed},LEN(${written})-${signed}-${percented}))`),
    skeleton: formula(DIGITS.reduce((rest, digit) => `SUBSTITUTE(${rest},"${digit}","")`, numeral)),
    mantissa: formula(`LEFT(${numeral},FIND("E",${numeral}&"E")-1)`),
    number: formula(`IF(ISNUMBER(${raw}),${raw},IFERROR(IF(${wellFormed},${value},""),""))`),
  };
}

const within = (own: Own, max: string, whole = false): string => {
  const number = own('number');
  const integer = whole ? `,${number}=INT(${number})` : '';
  return `IF(ISNUMBER(${number}),IF(AND(${number}>=0,${number}<=${max}${integer}),${number},""),"")`;
};

const evidenceOrOk = (own: Own, text: Texts): string =>
  `IF(IFERROR(${cleaned(own('evidence'))}="",FALSE),${literal(text('state.noEvidence'))},${literal(text('state.ok'))})`;

/** What is said before any reading: code twice, blank, error value. */
const troubles = (own: Own, text: Texts, blank: string = literal(text('state.blank'))): [string, string][] => [
  [`${own('first')}=0`, literal(text('state.duplicate'))],
  [`${own('counted')}=""`, blank],
  [`${own('counted')}=${CELL_ERROR}`, literal(text('state.cellError'))],
];

const numberTroubles = (own: Own, text: Texts, otherwise: 'state.notWhole' | 'state.outOfRange'): [string, string][] => [
  [`NOT(ISNUMBER(${own('number')}))`, literal(text('state.notNumber'))],
  [`${own('number')}<0`, literal(text('state.negative'))],
  [`NOT(ISNUMBER(${own('valid')}))`, literal(text(otherwise))],
];

/** A letter or Ya/Tidak: looked up among all spellings that the judge reads. */
function choiceRow(own: Own, table: Table, scaleKey: string): RowFormulas {
  // EXACT, since not every engine takes ? and * literally after an equals sign.
  const match = `EXACT(${table.keys},${literal(lookupKey(scaleKey, ''))}&UPPER(${own('counted')}))`;
  const state = choose(
    [...troubles(own, table.text), [`${own('readable')}=0`, literal(table.text('state.outOfScale'))]],
    evidenceOrOk(own, table.text),
  );
  return {
    ...answerCells(own, table),
    ...points(own),
    readable: formula(`${own('first')}*SIGN(SUMPRODUCT(${match}*1))`),
    value: formula(`SUMPRODUCT(${match}*${table.values})`),
    state: formula(state),
  };
}

/** A survey index: its share of the most. */
function indexRow(own: Own, table: Table, max: number): RowFormulas {
  const state = choose(
    [...troubles(own, table.text), ...numberTroubles(own, table.text, 'state.outOfRange')],
    evidenceOrOk(own, table.text),
  );
  return {
    ...answerCells(own, table),
    ...numberCells(own),
    ...points(own),
    valid: formula(within(own, figure(max))),
    readable: formula(`${own('first')}*COUNT(${own('valid')})`),
    value: formula(`IF(COUNT(${own('valid')})=1,${own('valid')}/${figure(max)},0)`),
    state: formula(state),
  };
}

/** The numbers of other rows, found by their codes. */
function numbersOf(table: Table, codes: readonly string[]): { sum: string; given: string } {
  const cells = codes
    .map((code) => `INDEX(${column(table, 'valid')},MATCH(${literal(code)},${column(table, 'code')},0))`)
    .join(',');
  return { sum: `SUM(${cells})`, given: `COUNT(${cells})=${codes.length}` };
}

/** PermenPANRB 90/2021 Lampiran III, Reform, with the rulings nothing-due and done-over-due. */
function ratioValue(kind: Ratio['kind'], due: string, done: string): string {
  if (kind === 'reduction') return `IF(${due}=0,IF(${done}=0,1,0),MAX(0,(${due}-${done})/${due}))`;
  return `IF(${due}=0,IF(${done}=0,${kind === 'duty' ? 1 : 0},1),MIN(1,${done}/${due}))`;
}

type Numbers = ReturnType<typeof numbersOf>;
const exceeds = (parts: Numbers, limit: Numbers): string =>
  `IFERROR(AND(${parts.given},${limit.given},${parts.sum}>${limit.sum}),FALSE)`;

function ratioState(own: Own, table: Table, ratio: Ratio, complete: string): string {
  const { text } = table;
  const checks = ratio.checks ?? [];
  const contradictions = checks.map(({ parts, limit }): [string, string] => [
    exceeds(numbersOf(table, parts), numbersOf(table, limit)),
    literal(text('state.contradiction')),
  ]);
  const over: [string, string][] =
    ratio.kind === 'reduction' ? [] : [[`${own('done')}>${own('due')}`, literal(text('state.overDue'))]];
  const counts = choose([...contradictions, ...over], evidenceOrOk(own, text));
  const started = `COUNT(${own('due')},${own('done')})=0`;
  const blank = `IF(${started},${literal(text('state.blank'))},${literal(text('state.partial'))})`;
  const [twice, ...others] = troubles(own, text, blank);
  return choose(
    [twice!, [complete, counts], ...others, ...numberTroubles(own, text, 'state.outOfRange')],
    evidenceOrOk(own, text),
  );
}

/** A share from counts in other rows; a percentage typed here serves where they are incomplete. */
function ratioRow(own: Own, table: Table, ratio: Ratio): RowFormulas {
  const total = (role: 'due' | 'done') => {
    const { sum, given } = numbersOf(
      table,
      ratio.inputs.filter((input) => input.role === role).map((input) => input.code),
    );
    return `IFERROR(IF(${given},${sum},""),"")`;
  };
  const complete = `COUNT(${own('due')},${own('done')})=2`;
  const direct = `COUNT(${own('valid')})=1`;
  return {
    ...answerCells(own, table),
    ...numberCells(own),
    ...points(own),
    valid: formula(within(own, '1')),
    due: formula(total('due')),
    done: formula(total('done')),
    readable: formula(`IF(OR(${complete},${direct}),${own('first')},0)`),
    value: formula(`IF(${complete},${ratioValue(ratio.kind, own('due'), own('done'))},IF(${direct},${own('valid')},0))`),
    state: formula(ratioState(own, table, ratio, complete)),
  };
}

export function statementRow(row: number, table: Table, scaleKey: string, scale: Scale, ratio?: Ratio): RowFormulas {
  const own = ownCells(row);
  if (ratio) return ratioRow(own, table, ratio);
  if (scale.kind === 'choice') return choiceRow(own, table, scaleKey);
  return indexRow(own, table, scale.kind === 'index' ? scale.max : 1);
}

/** A count under a ratio: no points of its own. */
export function inputRow(row: number, table: Table): RowFormulas {
  const own = ownCells(row);
  const state = choose(
    [...troubles(own, table.text), ...numberTroubles(own, table.text, 'state.notWhole')],
    literal(table.text('state.ok')),
  );
  return {
    ...answerCells(own, table),
    ...numberCells(own),
    valid: formula(within(own, LARGEST_COUNT, true)),
    state: formula(state),
  };
}

/** Every group adds up the statements whose code begins with its own; the total adds up all. */
export function groupRow(row: number, table: Table, code: string): RowFormulas {
  const own = ownCells(row);
  const add = (key: 'low' | 'high') =>
    code === TOTAL ? `SUM(${column(table, key)})` : `SUMIF(${column(table, 'code')},${own('code')}&".*",${column(table, key)})`;
  return {
    score: formula(add('low')),
    scoreHigh: formula(add('high')),
    percent: formula(`${own('score')}/${own('weight')}`),
  };
}

/** Whether the area that this group is part of reaches the minimum of the target; blank where there is none. */
export function areaState(status: string, floor: string, text: Texts): Formula {
  const said = choose(
    [
      [`N(${floor})=0`, '""'],
      [`${status}=${literal(text('status.met'))}`, literal(text('state.areaMet'))],
      [`${status}=${literal(text('status.open'))}`, literal(text('state.areaOpen'))],
    ],
    literal(text('state.areaUnmet')),
  );
  return formula(said);
}
