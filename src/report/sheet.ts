/** A report as a sheet to be printed, for those without a word processor. Rows are 0-based. */
import { GENERATOR } from '../sheet/generator';
import { letters, rangeAt } from '../sheet/address';
import { wideRow } from '../sheet/blocks';
import { freeNumber, sheetName } from '../sheet/free-names';
import { BORDER, headerStyle } from '../sheet/palette';
import { LONGEST_TEXT, type Cell, type SheetPlan, type Style, type WorkbookPlan } from '../sheet/plan';
import { headingOf, laidOut, letter as letterMark, type Laid } from './marks';
import type { Report, Signature, Table } from './tree';

/** The page is cut into narrow columns; what stands on it takes as many as it needs. */
const GRID = 20;
const WIDTH = 4.6;
const LINE_HEIGHT = 15;
/** Excel's rows are no higher than 409 points: longer texts go on in the next row. */
const MOST_LINES = 24;
/** As Excel draws a column of that width: pixels, of which a figure of the usual font takes seven. */
const COLUMN_PIXELS = Math.trunc(WIDTH * 7 + 5);
const SIGN_PIXELS = 7;
const USUAL_SIZE = 11;

interface Span {
  /** First column. */
  at: number;
  columns: number;
}

interface Written {
  text: string;
  span: Span;
  style?: Style;
}

/** Columns dealt out by shares, each at least one. */
export function spansOf(shares: readonly number[]): Span[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  let [taken, sum] = [0, 0];
  return shares.map((share, n) => {
    sum += share;
    const left = shares.length - n - 1;
    const end = Math.min(GRID - left, Math.max(taken + 1, Math.round((GRID * sum) / all)));
    const span = { at: taken, columns: end - taken };
    taken = end;
    return span;
  });
}

const FULL: Span = { at: 0, columns: GRID };

/** The text in lines as wide as the span, at most; words longer than a line are cut. */
export function linesOf(text: string, { columns }: Pick<Span, 'columns'>, size = USUAL_SIZE): string[] {
  const room = Math.max(1, Math.floor(((columns * COLUMN_PIXELS - SIGN_PIXELS) / SIGN_PIXELS) * (USUAL_SIZE / size)));
  return text
    .slice(0, LONGEST_TEXT)
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .flatMap((line) => {
      const found: string[] = [];
      let now = '';
      for (const word of line.split(' ').flatMap((one) => one.match(new RegExp(`.{1,${room}}`, 'gsu')) ?? [''])) {
        if (now === '') now = word;
        else if (now.length + 1 + word.length <= room) now += ` ${word}`;
        else {
          found.push(now);
          now = word;
        }
      }
      return [...found, now];
    });
}

class Page {
  readonly cells: Cell[][] = [];
  readonly merges: string[] = [];
  readonly styles: SheetPlan['styles'] = [];
  readonly heights: NonNullable<SheetPlan['heights']> = [];
  readonly breaks: number[] = [];

  /** Texts beside each other, in as many rows as the longest takes. @param least height of the last row, in points. */
  row(written: readonly Written[], least = 0): void {
    const lines = written.map(({ text, span, style }) => linesOf(text, span, style?.size));
    const most = Math.max(1, ...lines.map((one) => one.length));
    for (let first = 0; first < most; first += MOST_LINES) {
      const row = this.cells.length;
      const shown = lines.map((one) => one.slice(first, first + MOST_LINES));
      const cells = wideRow(GRID);
      written.forEach(({ span, style }, n) => {
        const isWhole = first === 0 && lines[n]!.length <= MOST_LINES;
        const text = isWhole ? written[n]!.text.slice(0, LONGEST_TEXT) : shown[n]!.join('\n');
        cells[span.at] = text === '' ? null : text;
        const range = rangeAt(row, span.at, row, span.at + span.columns - 1);
        if (span.columns > 1) this.merges.push(range);
        this.styles.push({ range, style: { wrap: true, valign: 'top', ...style } });
      });
      this.cells.push(cells);
      const heights = shown.map(
        (one, n) => one.length * LINE_HEIGHT * Math.max(1, (written[n]!.style?.size ?? USUAL_SIZE) / USUAL_SIZE),
      );
      const height = Math.max(least, LINE_HEIGHT, ...heights);
      if (height > LINE_HEIGHT) this.heights.push({ row, count: 1, height });
    }
  }

  text(text: string, style?: Style, span: Span = FULL): void {
    this.row([{ text, span, ...(style && { style }) }]);
  }

  gap(): void {
    this.cells.push(wideRow(GRID));
  }

  /** What follows stands on a new page. */
  turn(): void {
    if (this.cells.length > 0) this.breaks.push(this.cells.length);
  }

  facts(rows: readonly (readonly [string, string])[], label = 6): void {
    for (const [name, value] of rows)
      this.row([
        { text: name, span: { at: 0, columns: label } },
        { text: `: ${value}`, span: { at: label, columns: GRID - label } },
      ]);
    this.gap();
  }

  items(items: readonly string[], mark: 'number' | 'letter' | 'dash'): void {
    items.forEach((text, n) => {
      const sign = mark === 'dash' ? '–' : `${mark === 'number' ? n + 1 : letterMark(n + 1)}.`;
      this.row([
        { text: sign, span: { at: 0, columns: 1 }, style: { align: 'right' } },
        { text, span: { at: 1, columns: GRID - 1 } },
      ]);
    });
    this.gap();
  }

  table({ title, columns, rows, strong = [] }: Table): void {
    if (title) this.text(title, { bold: true });
    const spans = spansOf(columns.map(({ width }) => width));
    const head: Style = { ...headerStyle, size: 10 };
    this.row(columns.map(({ heading }, n) => ({ text: heading, span: spans[n]!, style: head })));
    rows.forEach((row, at) =>
      this.row(
        row.map((text, n) => ({
          text,
          span: spans[n]!,
          style: {
            size: 10,
            border: BORDER,
            align: columns[n]!.align ?? 'left',
            ...(strong.includes(at) && { bold: true }),
          },
        })),
      ),
    );
    this.gap();
  }

  signatures(pairs: readonly (readonly (Signature | undefined)[])[]): void {
    const spans = spansOf([1, 1]);
    const rowOf = (pair: readonly (Signature | undefined)[], of: (one: Signature) => string, style: Style = {}, least = 0) =>
      this.row(
        pair.map((one, n) => ({ text: one ? of(one) : '', span: spans[n]!, style: { align: 'center', ...style } })),
        least,
      );
    for (const pair of pairs) {
      rowOf(pair, ({ place, office }) => [...(place ? [place] : []), ...office].join('\n'));
      rowOf(pair, ({ name }) => name, { bold: true, valign: 'bottom' }, 4 * LINE_HEIGHT);
      rowOf(pair, ({ below }) => below.join('\n'));
      this.gap();
    }
  }
}

/** A footer holds 255 signs, in which `&` gives orders. */
const MOST_FOOTER = 200;
const footerOf = (text: string): string => `${text.slice(0, MOST_FOOTER).replaceAll('&', '&&')} · &P`;

const CENTRED: Style = { align: 'center', bold: true };

function writeLaid(page: Page, block: Laid): void {
  if (block.kind === 'heading') {
    if (block.chapter) {
      if (!block.first) page.turn();
      page.text(block.mark, CENTRED);
      page.text(block.text.toUpperCase(), CENTRED);
    } else page.text(`${block.mark} ${block.text}`, { bold: true });
  } else if (block.kind === 'paragraph') page.text(block.text);
  else if (block.kind === 'items') page.items(block.items, block.mark);
  else if (block.kind === 'facts') page.facts(block.rows);
  else if (block.kind === 'table') page.table(block);
}

function writeLetter(page: Page, { letter, look }: Report): void {
  if (!letter) return;
  const { names, address } = look.letterhead;
  for (const name of names) page.text(name.toUpperCase(), { ...CENTRED, size: 13 });
  for (const line of address) page.text(line, { align: 'center', size: 9 });
  if (names.length + address.length > 0) page.gap();
  page.text(letter.place, { align: 'right' });
  page.facts(letter.facts, 3);
  for (const line of letter.recipient) page.text(line);
  page.gap();
  for (const text of letter.paragraphs) {
    page.text(text);
    page.gap();
  }
  page.signatures([[undefined, letter.signature]]);
  if (letter.copies.names.length > 0) {
    page.text(letter.copies.heading);
    page.items(letter.copies.names, 'number');
  }
}

/**
 * @param report as values.
 * @param name of the sheet. @param taken names of sheets in use; none of them is used again.
 * @returns one sheet, a page wide, with the letter and the body on pages of their own.
 */
export function reportPlan(report: Report, name: string, taken: readonly string[] = []): WorkbookPlan {
  const page = new Page();
  const concept = () => report.concept && page.text(report.concept, { bold: true, align: 'right', color: '#595959' });
  if (report.cover) {
    concept();
    for (const line of report.cover.title) page.text(line, { ...CENTRED, size: 14 });
    for (const line of report.cover.below) page.text(line, { align: 'center' });
    page.turn();
  }
  if (report.letter) {
    concept();
    writeLetter(page, report);
    page.turn();
  }
  concept();
  for (const line of headingOf(report)) page.text(line, CENTRED);
  for (const block of laidOut(report)) writeLaid(page, block);
  const { signatures } = report;
  page.signatures(Array.from({ length: Math.ceil(signatures.length / 2) }, (_, n) => [signatures[2 * n], signatures[2 * n + 1]]));
  for (const note of report.notes) page.text(note, { italic: true, size: 9, color: '#595959' });
  const number = freeNumber(taken, (n) => [sheetName(name, n)]);
  const sheet = sheetName(name, number);
  const { cells, merges, styles, heights, breaks } = page;
  return {
    sheets: [
      {
        name: sheet,
        columns: Array.from({ length: GRID }, () => ({ width: WIDTH })),
        cells,
        heights,
        styles,
        merges,
        validations: [],
        conditionals: [],
        protect: false,
        print: {
          landscape: false,
          area: `A1:${letters(GRID - 1)}${cells.length}`,
          breaks: [...new Set(breaks)].filter((row) => row > 0 && row < cells.length),
          footer: footerOf(report.footer),
        },
      },
    ],
    names: [],
    activate: sheet,
    stamp: { generator: GENERATOR },
  };
}
