/** The foot of every summary of an LKE: where it is signed, and what our rulings and sources are. Rows are 0-based. */
import type { Edition } from '../../rules/schema';
import { cellAt, letters } from '../../sheet/address';
import { across, notes } from '../../sheet/blocks';
import { BORDER, inputStyle } from '../../sheet/palette';
import type { Cell, SheetPlan, Style, Validation } from '../../sheet/plan';
import type { Texts } from '../../sheet/words';
import type { Language } from '../../texts';
import { teamCell } from './identity';

/** First and last columns of the three who sign; the last one takes what is left of the paper. */
const SIGN = [{ first: 0, last: 1 }, { first: 4, last: 7 }, { first: 9 }] as const;
const SIGNERS = ['supervisor', 'lead', 'members'] as const;
const NAMES = 3;
const SIGN_HEIGHT = 54;

export function signRows(text: Texts): Cell[][] {
  const line = (said: readonly Cell[]): Cell[] => {
    const cells = Array<Cell>(SIGN[2].first + 1).fill(null);
    said.forEach((cell, n) => (cells[SIGN[n]!.first] = cell));
    return cells;
  };
  const named = (key: (typeof SIGNERS)[number]): Cell => ({
    f: `=IF(${teamCell(key)}="","(.....................)",${teamCell(key)})`,
  });
  return [
    line([text('team.sign')]),
    line(SIGNERS.map((key) => text(`team.${key}`))),
    line([]),
    line(SIGNERS.map(named)),
    line([text('team.seal')]),
  ];
}

/** @param top row of the heading. @param right the last printed column, where that is not where the last one signs. */
export const signMerges = (top: number, right: string): string[] =>
  Array.from({ length: NAMES }, (_, n) => top + 1 + n).flatMap((row) =>
    SIGN.flatMap((columns) => {
      const [first, last] = [letters(columns.first), 'last' in columns ? letters(columns.last) : right];
      return first === last ? [] : across(first, last, [row]);
    }),
  );

export const signLook = (top: number, right: string): SheetPlan['styles'][number] => ({
  range: `A${top + 2}:${right}${top + NAMES + 1}`,
  style: { align: 'center', valign: 'bottom', wrap: true },
});

/** The open cell for the check code over what is signed. */
export const sealLook = (top: number): SheetPlan['styles'][number] => ({
  range: cellAt(top + NAMES + 1, 1),
  style: { ...inputStyle, border: BORDER, align: 'left' },
});

export const sealEntry = (top: number, text: Texts): Validation => ({
  range: cellAt(top + NAMES + 1, 1),
  rule: { kind: 'any' },
  prompt: { title: text('team.seal'), text: text('team.seal.prompt') },
});

/** Room for a hand between the office and the name. */
export const signHeight = (top: number): NonNullable<SheetPlan['heights']>[number] => ({
  row: top + 2,
  count: 1,
  height: SIGN_HEIGHT,
});

/** Our rulings in the language of the sheet, and the sources; a blank row above each. */
export const closingRows = ({ rulings, sources }: Edition, language: Language, text: Texts): Cell[][] => [
  [],
  ...notes(
    text('summary.rulings'),
    rulings.map((ruling) => (language === 'id' ? ruling.id_text : ruling.en_text)),
  ),
  [],
  ...notes(
    text('summary.sources'),
    Object.values(sources).map(({ citation }) => citation),
  ),
];

/** Rows of the headings and of the lines below `above`. */
export function closingSpots(cells: readonly Cell[][], above: number): { headings: number[]; lines: number[] } {
  const where = (test: (row: readonly Cell[]) => boolean) => cells.flatMap((row, at) => (at > above && test(row) ? [at] : []));
  return {
    headings: where(([first, second]) => first !== null && second === null),
    lines: where(([, second]) => typeof second === 'string'),
  };
}

/** @param right the last printed column; lines go over all columns but the number's. */
export function closingLooks(cells: readonly Cell[][], above: number, right: string, own: Style = {}): SheetPlan['styles'] {
  return [
    { range: `A${above + 2}:${right}${cells.length}`, style: { valign: 'top', align: 'left', ...own } },
    { range: `B${above + 2}:${right}${cells.length}`, style: { wrap: true } },
  ];
}
