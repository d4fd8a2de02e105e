/** What the formulas of every row are made of: whose answer counts, how it is read, what it is worth, what is said of it. */
import type { Leaf } from '../../assessment';
import type { Settings } from '../../rules/schema';
import { fixedColumn } from '../../sheet/address';
import { letterOf, type ColumnKey } from '../../reading/layouts/our-columns';
import { cleaned, figure, literal, sentence } from '../../sheet/expression';
import type { Formula } from '../../sheet/plan';
import type { Texts } from '../../sheet/words';
import type { ScaleTable } from './lists';

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

export const formula = (f: string): Formula => ({ f: `=${f}` });

/** Marks a counted answer that is an error value; no answer can be read so. */
const CELL_ERROR = '"#"';
const DIGITS = '0123456789'.split('');
/** What may remain of a number when its digits are taken away: separator, exponent, sign of the exponent. */
const SKELETONS = literal('||.|E|.E|E+|E-|.E+|.E-|');

export const column = (table: Table, key: ColumnKey): string => fixedColumn(letterOf(key), table.top, table.bottom);

export const ownCells =
  (row: number): Own =>
  (key) =>
    `${letterOf(key)}${row + 1}`;

const isGiven = (cell: string): string => `IFERROR(${cleaned(cell)}<>"",TRUE)`;

/** The TPI where it has answered, else the unit. */
export const whoCounts = (own: Own, text: Texts): string => {
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
export const countedText = (own: Own, text: Texts): string => {
  const isTpi = `${own('counts')}=${literal(text('counts.tpi'))}`;
  return `IFERROR(${cleaned(`IF(${isTpi},${own('tpi')}&"",${own('unit')}&"")`)},${CELL_ERROR})`;
};

/** A code that stands twice counts once, at its first row. */
const firstRow = (own: Own, table: Table): string =>
  `(MATCH(${own('code')},${column(table, 'code')},0)=ROW()-ROW($A$${table.top + 1})+1)*1`;

export const answerCells = (own: Own, table: Table): RowFormulas => ({
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
export const points = (own: Own, table: Table, { mean }: Leaf): RowFormulas => ({
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

export const within = (own: Own, max: string, whole = false): string => {
  const number = own('number');
  // As the parser: 1.000 in text may be one or a thousand, and a percentage is no count.
  const text = own('written');
  const integer = whole
    ? `,${number}=INT(${number}),IF(LEN(${text})>3,LEFT(RIGHT(${text},4),1),"")<>".",RIGHT(${text},1)<>"%"`
    : '';
  return `IF(ISNUMBER(${number}),IF(AND(${number}>=0,${number}<=${max}${integer}),${number},""),"")`;
};

export const evidenceOrOk = (own: Own, text: Texts): string =>
  `IF(IFERROR(${cleaned(own('evidence'))}="",FALSE),${literal(text('state.noEvidence'))},${literal(text('state.ok'))})`;

const under = (own: Own): string => `${own('code')}&".*"`;

/** With supporting criteria: a link beside any of them is enough, and their marks are counted. */
export function evidenceOrMarks(own: Own, table: Table, { statement }: Leaf): string {
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
export const troubles = (own: Own, text: Texts, blank: string = literal(text('state.blank'))): [string, string][] => [
  [`${own('first')}=0`, literal(text('state.duplicate'))],
  [`${own('counted')}=""`, blank],
  [`${own('counted')}=${CELL_ERROR}`, literal(text('state.cellError'))],
];

export const numberTroubles = (own: Own, text: Texts, otherwise: 'state.notWhole' | 'state.outOfRange'): [string, string][] => [
  [`NOT(ISNUMBER(${own('number')}))`, literal(text('state.notNumber'))],
  [`${own('number')}<0`, literal(text('state.negative'))],
  [`NOT(ISNUMBER(${own('valid')}))`, literal(text(otherwise))],
];
