/**
 * The native formulas of the LKE rows. A row asks only for cells of its own row and for whole, fixed columns,
 * in which it finds other rows by code: sorting and inserted rows change nothing.
 */
import { TOTAL, worthOf, type Leaf } from '../../assessment';
import type { Ratio, Settings } from '../../rules/schema';
import { fixedColumn } from '../address';
import { letterOf, type ColumnKey } from '../columns';
import { choose, cleaned, figure, literal, sentence } from '../expression';
import type { Formula } from '../plan';
import type { Texts } from '../words';
import { lookupKey, MET, UNMET, type ScaleTable } from './lists';
import { effectiveKey, isUnknownScale, openScaleCells } from './open-scale';

/** What every row's formulas have in common. */
export interface Table {
  /** 0-based rows of the heading and of the total: the fixed columns reach from one to the other. */
  top: number;
  bottom: number;
  keys: string;
  values: string;
  scales?: ScaleTable;
  /** A body's own rulings. */
  settings?: Settings;
  text: Texts;
}

/** One row's formulas by column. */
export type RowFormulas = Partial<Record<ColumnKey, Formula>>;
export type Own = (key: ColumnKey) => string;

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

const isGiven = (cell: string): string => `IFERROR(${cleaned(cell)}<>"",TRUE)`;

/** The TPI where it has answered, else the unit. */
const whoCounts = (own: Own, text: Texts): string => {
  const [unit, tpi] = [literal(text('counts.unit')), literal(text('counts.tpi'))];
  return `IF(${isGiven(own('tpi'))},${tpi},IF(${isGiven(own('unit'))},${unit},""))`;
};

/** The answer of who counts; text cleaned, numbers as they are. */
const countedAnswer = (own: Own, text: Texts): string => {
  const asRead = (cell: string) => `IF(ISNUMBER(${cell}),${cell},${cleaned(cell)})`;
  const isTpi = `${own('counts')}=${literal(text('counts.tpi'))}`;
  return `IFERROR(IF(${isTpi},${asRead(own('tpi'))},${asRead(own('unit'))}),${CELL_ERROR})`;
};

/** The same as text, for answers that are looked up: numbers are spelled there too. */
const countedText = (own: Own, text: Texts): string => {
  const isTpi = `${own('counts')}=${literal(text('counts.tpi'))}`;
  return `IFERROR(${cleaned(`IF(${isTpi},${own('tpi')}&"",${own('unit')}&"")`)},${CELL_ERROR})`;
};

/** A code that stands twice counts once, at its first row. */
const firstRow = (own: Own, table: Table): string =>
  `(MATCH(${own('code')},${column(table, 'code')},0)=ROW()-ROW($A$${table.top + 1})+1)*1`;

const answerCells = (own: Own, table: Table): RowFormulas => ({
  counts: formula(whoCounts(own, table.text)),
  counted: formula(countedAnswer(own, table.text)),
  first: formula(firstRow(own, table)),
});

/** Points of a mean over the answered statements only, where a body rules so. */
function pointsOfAnswered(own: Own, table: Table, mean: NonNullable<Leaf['mean']>): Pick<RowFormulas, 'low' | 'high'> {
  const answered = `SUMIF(${column(table, 'code')},${literal(`${mean.code}.*`)},${column(table, 'readable')})`;
  return {
    low: formula(`IF(${own('readable')}=1,${own('value')}*${figure(mean.weight)}/${answered},0)`),
    high: formula(own('low')),
  };
}

/** Low and high points; a blank or unreadable answer brings 0 at least and the whole share at most. */
const points = (own: Own, table: Table, { mean }: Leaf): RowFormulas => ({
  score: formula(own('low')),
  scoreHigh: formula(own('high')),
  percent: formula(own('value')),
  ...(mean && table.settings?.blanks === 'exclude'
    ? pointsOfAnswered(own, table, mean)
    : {
        low: formula(`${own('value')}*${own('weight')}*${own('readable')}`),
        high: formula(`IF(${own('readable')}=1,${own('low')},${own('weight')}*${own('first')})`),
      }),
});

type NumberKey = 'counted' | 'written' | 'numeral' | 'skeleton' | 'mantissa' | 'number';

/**
 * Text with decimal comma or point, sign, exponent and percent sign as a number, in every locale alike:
 * VALUE only ever sees digits.
 */
export function numberCells(own: (key: NumberKey) => string): Record<Exclude<NumberKey, 'counted'>, Formula> {
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
  // As the parser: 1.000 in text may be one or a thousand, and a percentage is no count.
  const text = own('written');
  const integer = whole
    ? `,${number}=INT(${number}),IF(LEN(${text})>3,LEFT(RIGHT(${text},4),1),"")<>".",RIGHT(${text},1)<>"%"`
    : '';
  return `IF(ISNUMBER(${number}),IF(AND(${number}>=0,${number}<=${max}${integer}),${number},""),"")`;
};

const evidenceOrOk = (own: Own, text: Texts): string =>
  `IF(IFERROR(${cleaned(own('evidence'))}="",FALSE),${literal(text('state.noEvidence'))},${literal(text('state.ok'))})`;

const under = (own: Own): string => `${own('code')}&".*"`;

/** With supporting criteria: a link beside any of them is enough, and their marks are counted. */
function evidenceOrMarks(own: Own, table: Table, { statement }: Leaf): string {
  const { text } = table;
  const of = statement.supports?.length;
  if (!of) return evidenceOrOk(own, text);
  const codes = column(table, 'code');
  const linked = `COUNTIFS(${codes},${under(own)},${column(table, 'evidence')},"?*")`;
  const marks = `SUMIF(${codes},${under(own)},${column(table, 'valid')})`;
  const said = sentence(text('state.marks'), { marks, of: literal(String(of)) });
  return `IF(AND(IFERROR(${cleaned(own('evidence'))}="",FALSE),${linked}=0),${literal(text('state.noEvidence'))},${said})`;
}

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

// EXACT, since not every engine takes ? and * literally after an equals sign.
const spelled = (own: Own, table: Table, start: string): string => `EXACT(${table.keys},${start}&UPPER(${own('counted')}))`;

/** A letter or Ya/Tidak: looked up among all spellings that the judge reads. */
function choiceRow(own: Own, table: Table, leaf: Leaf): RowFormulas {
  const match = spelled(own, table, literal(lookupKey(leaf.statement.scale, '')));
  const state = choose(
    [...troubles(own, table.text), [`${own('readable')}=0`, literal(table.text('state.outOfScale'))]],
    evidenceOrMarks(own, table, leaf),
  );
  return {
    ...answerCells(own, table),
    counted: formula(countedText(own, table.text)),
    ...points(own, table, leaf),
    readable: formula(`${own('first')}*SIGN(SUMPRODUCT(${match}*1))`),
    value: formula(`SUMPRODUCT(${match}*${table.values})`),
    state: formula(state),
  };
}

/** A survey index: its share of the most. */
function indexRow(own: Own, table: Table, leaf: Leaf): RowFormulas {
  const max = leaf.scale.kind === 'index' ? leaf.scale.max : 1;
  const state = choose(
    [...troubles(own, table.text), ...numberTroubles(own, table.text, 'state.outOfRange')],
    evidenceOrOk(own, table.text),
  );
  return {
    ...answerCells(own, table),
    ...numberCells(own),
    ...points(own, table, leaf),
    valid: formula(within(own, figure(max))),
    readable: formula(`${own('first')}*COUNT(${own('valid')})`),
    value: formula(`IF(COUNT(${own('valid')})=1,${own('valid')}/${figure(max)},0)`),
    state: formula(state),
  };
}

/** A statement whose scale is only inferred: the one that the assessor names counts, whatever its kind. */
function openRow(own: Own, table: Table, leaf: Leaf, scales: ScaleTable): RowFormulas {
  const { text } = table;
  const match = spelled(own, table, `${effectiveKey(own, leaf, scales)}&"|"`);
  const max = own('scaleMax');
  const [twice, ...others] = troubles(own, text);
  const state = choose(
    [
      twice!,
      [isUnknownScale(own), literal(text('state.scaleUnknown'))],
      ...others,
      [`AND(${max}=0,${own('readable')}=0)`, literal(text('state.outOfScale'))],
      [`${max}=0`, evidenceOrOk(own, text)],
      ...numberTroubles(own, text, 'state.outOfRange'),
    ],
    evidenceOrOk(own, text),
  );
  return {
    ...answerCells(own, table),
    ...numberCells(own),
    ...points(own, table, leaf),
    ...openScaleCells(own, leaf, scales),
    valid: formula(within(own, max)),
    readable: formula(`${own('first')}*IF(${max}=0,SIGN(SUMPRODUCT(${match}*1)),COUNT(${own('valid')}))`),
    value: formula(`IF(${max}=0,SUMPRODUCT(${match}*${table.values}),IF(COUNT(${own('valid')})=1,${own('valid')}/${max},0))`),
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
function ratioValue(kind: Ratio['kind'], due: string, done: string, settings?: Settings): string {
  const nothing = figure(worthOf(kind, 0, 0, settings).value);
  if (kind === 'reduction') return `IF(${due}=0,IF(${done}=0,${nothing},0),MAX(0,(${due}-${done})/${due}))`;
  return `IF(${due}=0,IF(${done}=0,${nothing},1),MIN(1,${done}/${due}))`;
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
function ratioRow(own: Own, table: Table, leaf: Leaf, ratio: Ratio): RowFormulas {
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
    ...points(own, table, leaf),
    valid: formula(within(own, '1')),
    due: formula(total('due')),
    done: formula(total('done')),
    readable: formula(`IF(OR(${complete},${direct}),${own('first')},0)`),
    value: formula(
      `IF(${complete},${ratioValue(ratio.kind, own('due'), own('done'), table.settings)},IF(${direct},${own('valid')},0))`,
    ),
    state: formula(ratioState(own, table, ratio, complete)),
  };
}

export function statementRow(row: number, table: Table, leaf: Leaf): RowFormulas {
  const own = ownCells(row);
  const { ratio } = leaf.statement;
  if (ratio) return ratioRow(own, table, leaf, ratio);
  if (leaf.scaleIsOpen && table.scales) return openRow(own, table, leaf, table.scales);
  return leaf.scale.kind === 'choice' ? choiceRow(own, table, leaf) : indexRow(own, table, leaf);
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

/** A criterion that supports an answer: marked or not, nothing more. */
export function supportRow(row: number, table: Table): RowFormulas {
  const own = ownCells(row);
  const { text } = table;
  const said = (mark: string) => `EXACT(${own('counted')},${literal(mark)})`;
  const state = choose(
    [
      [`${own('counted')}=""`, literal(text('state.unmarked'))],
      [said(MET), literal(text('state.marked'))],
      [said(UNMET), literal(text('state.notMarked'))],
    ],
    literal(text('state.noMark')),
  );
  return {
    counts: formula(whoCounts(own, text)),
    counted: formula(countedText(own, text)),
    valid: formula(`${said(MET)}*1`),
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
