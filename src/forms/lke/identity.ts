/** The head of every summary of an LKE: whose it is, by which rules, who assessed it, and how far it is. Rows are 0-based. */
import type { Edition } from '../../rules/schema';
import type { Identity } from '../../reading/contract';
import { columnAt, letters, rangeAt } from '../../sheet/address';
import { across, titleLook, unitLine } from '../../sheet/blocks';
import { choiceEntry, refusal } from '../../sheet/entries';
import { BORDER, inputStyle, quietStyle } from '../../sheet/palette';
import type { Cell, SheetPlan, Style, Validation } from '../../sheet/plan';
import type { Texts } from '../../sheet/words';
import type { DropDown } from './lists';
import type { Names } from './names';

export const HEAD = { unit: 4, body: 5, year: 6, target: 7, last: 8 } as const;
const ROWS = Object.values(HEAD);

/** 0-based columns. */
const COLUMN = { value: 2, team: 7, teamValue: 9 } as const;
const TEAM = ['status', 'date', 'lead', 'members', 'supervisor'] as const;

/** The fixed cell of who assessed, or when. */
export const teamCell = (key: (typeof TEAM)[number]): string => `$${letters(COLUMN.teamValue)}$${ROWS[TEAM.indexOf(key)]! + 1}`;

export interface HeadParts {
  title: string;
  edition: Edition;
  identity: Identity;
  /** What the last row asks for. */
  last?: { label: string; value: Cell };
  text: Texts;
}

/** Everything above the result, without what fills the rows up. */
export function headRows({ title, edition, identity, last, text }: HeadParts): Cell[][] {
  const [unit, body, year] = [HEAD.unit, HEAD.body, HEAD.year].map((at) => `${letters(COLUMN.value)}${at + 1}`);
  const { overridden } = edition;
  const own: (readonly [string | null, Cell])[] = [
    [text('summary.unit'), identity.unit],
    [text('summary.body'), identity.body || null],
    [text('summary.year'), identity.year],
    [text('summary.target'), identity.target || null],
    last ? [last.label, last.value] : [null, null],
  ];
  return [
    [title],
    [{ f: `=${unitLine(unit!, body!, year!, text('lke.year'))}` }],
    [text('lke.edition', { title: edition.title, version: edition.version })],
    overridden ? [text('summary.overridden', { body: overridden.body, source: overridden.source })] : [],
    ...own.map(([label, value], n): Cell[] => {
      const cells = Array<Cell>(COLUMN.team + 1).fill(null);
      [cells[0], cells[COLUMN.value], cells[COLUMN.team]] = [label, value, text(`team.${TEAM[n]!}`)];
      return cells;
    }),
  ];
}

const OPEN = { ...inputStyle, border: BORDER, align: 'left', valign: 'center', wrap: true } satisfies Style;
const DATE: Style = { numberFormat: 'dd/mm/yyyy' };

export const headLooks: SheetPlan['styles'] = [
  titleLook,
  { range: 'A2', style: { bold: true } },
  { range: 'A3', style: quietStyle },
];

/** @param open the last row that takes an entry. @param right the last printed column. */
export function identityLooks(open: number, right: string): SheetPlan['styles'] {
  const end = columnAt(right)!;
  return [
    { range: rangeAt(HEAD.unit, 0, HEAD.last, end), style: { valign: 'center' } },
    { range: `C${HEAD.unit + 1}:F${open + 1}`, style: OPEN },
    { range: rangeAt(HEAD.unit, COLUMN.teamValue, HEAD.last, end), style: OPEN },
    { range: rangeAt(HEAD.body, COLUMN.teamValue, HEAD.body, end), style: DATE },
  ];
}

/** @param right the last printed column, where entries on the right go over several. */
export const identityMerges = (right?: string): string[] =>
  ROWS.flatMap((row) => [
    ...across('C', 'F', [row]),
    ...across('H', 'I', [row]),
    ...(right ? across(letters(COLUMN.teamValue), right, [row]) : []),
  ]);

/** The list of how far an assessment is. */
const STATES = 'StatusPenilaian';
const statesIn = (text: Texts): string[] => [text('team.self'), text('team.assessed'), text('team.final')];
export const teamList = (names: Names, text: Texts): DropDown => ({
  heading: text('team.status'),
  name: names.list(STATES),
  items: statesIn(text),
});

/** How far the assessment is, and when it was made. */
export const teamValidations = (names: Names, text: Texts): Validation[] => [
  choiceEntry(
    teamCell('status').replaceAll('$', ''),
    names.list(STATES),
    { title: text('team.status'), text: text('team.status.prompt') },
    statesIn(text),
    text,
  ),
  {
    range: teamCell('date').replaceAll('$', ''),
    rule: { kind: 'date' },
    prompt: { title: text('team.date'), text: text('team.date.prompt') },
    error: refusal(text, text('error.date')),
  },
];
