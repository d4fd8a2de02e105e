/** Our own LKE: columns by heading, rows by code, so that nothing depends on where they stand. */
import { indexOf, isBlank, onceFor, parseNumber, resolveCode, scaleText, TOTAL, type Problem } from '../../assessment';
import type { Overrides } from '../../rules/overrides';
import type { Edition } from '../../rules/schema';
import { cellAt } from '../../sheet/address';
import { columns, EARLIER, headingOf, type ColumnKey } from './our-columns';
import type { Grid } from '../../sheet/plan';
import type { MapColumn } from '../mapping';
import { languages, textsIn } from '../../sheet/words';
import { asComputed, headingsIn, height, plain, textAt, valueAt, writtenAt } from '../../sheet/grid';
import { allEditions, editionNamed, editionWith, isAkip } from '../../assessment/editions';
import { overridesFrom } from '../overrides';
import { identityIn, sealOn, summaryOf } from './identity';
import { adviceIn } from './advice';
import { lostSheets } from './lost';
import { proposalIn } from './proposal';
import { Collector, type Finding, type Layout } from './reader';
import { milder, problem } from '../../assessment/problems';

/** The columns that a reader needs; without the first three an answer cannot be read at all. */
const NEEDED: readonly ColumnKey[] = ['code', 'unit', 'tpi'];
const WANTED: readonly ColumnKey[] = ['weight', 'scale', 'evidence'];
/** So many of our headings in one row make it ours. */
const ENOUGH = 5;
/** So many codes in one column make it ours even where the headings are gone. */
const ENOUGH_CODES = 20;
const LONGEST_CODE = 40;
const LONGEST_TITLE = 200;

type Columns = ReadonlyMap<ColumnKey, number>;
interface Heading {
  row: number;
  columns: Columns;
  /** Made by an earlier version, whose formulas read more than Excel does. */
  earlier: boolean;
}

const keysByHeading = new Map<string, ColumnKey>(
  languages.flatMap((language) => columns.map(({ key }) => [plain(textsIn(language)(headingOf(key))), key] as const)),
);

const earlierHeadings = new Set(languages.flatMap((language) => EARLIER.map((key) => plain(textsIn(language)(`column.${key}`)))));

/** The look-up tables of our own LKE: scales and options, but never an answer. */
export const isLists = ({ values }: Grid): boolean =>
  languages.some((language) => values[0]?.[0] === textsIn(language)('lists.key'));

function headingAt(grid: Grid, row: number): Heading | undefined {
  const found = new Map<ColumnKey, number>();
  let earlier = false;
  for (const [name, column] of headingsIn(grid, row)) {
    earlier ||= earlierHeadings.has(name);
    const key = keysByHeading.get(name);
    if (key && !found.has(key)) found.set(key, column);
  }
  // A heading that also stands on other forms (Bobot, Nilai) proves little; these are our own.
  const own = (['code', 'unit', 'tpi', 'evidence', 'state', 'counts', 'note', 'tpiNote'] as const).filter((key) =>
    found.has(key),
  );
  return found.size >= ENOUGH && own.length >= 3 ? { row, columns: found, earlier } : undefined;
}

function headings(grid: Grid): Heading[] {
  const found: Heading[] = [];
  for (let row = 0; row < height(grid); row++) {
    const heading = headingAt(grid, row);
    if (heading) found.push(heading);
  }
  return found;
}

const column = (name: ColumnKey): string => textsIn('id')(headingOf(name));

function missingColumns(grid: Grid, heading: Heading): Problem[] {
  const at = { sheet: grid.sheet, cell: cellAt(heading.row, Math.min(...heading.columns.values())) };
  return [...NEEDED, ...WANTED]
    .filter((key) => !heading.columns.has(key))
    .map((key) => {
      const told = problem('layout.column-missing', at, { column: column(key) });
      return NEEDED.includes(key) ? told : milder(told);
    });
}

/** The stamp before the words: a title may also name the regulation that it amends. */
const EDITION_ID = /\b(?:zi|akip)-\d+-\d{4}\b/i;
/** Also stands in letters and decrees that somebody notes above the table, so a strange one proves nothing. */
const EDITION_SHORT = /\b\d{1,3}\/\d{4}\b/;

/** Without the stamp a sheet that lacks columns of ours is another's, which lacks nothing. */
const isStamped = (grid: Grid, from: number, until: number): boolean =>
  grid.values
    .slice(from, until)
    .some((row) => row.some((value) => typeof value === 'string' && value.length <= LONGEST_TITLE && EDITION_ID.test(value)));

/** The edition that the rows above the heading name; `asked` where they name one that does not ship. */
function editionAbove(grid: Grid, from: number, heading: number): { edition?: Edition; asked?: string; cell?: string } {
  let stranger: { asked: string; cell: string } | undefined;
  for (const name of [EDITION_ID, EDITION_SHORT]) {
    for (let row = from; row < heading; row++)
      for (let col = 0; col < (grid.values[row]?.length ?? 0); col++) {
        const asked = name.exec(textAt(grid, row, col))?.[0];
        if (!asked) continue;
        const edition = editionNamed(asked);
        if (edition) return { edition };
        if (name === EDITION_ID) stranger ??= { asked, cell: cellAt(row, col) };
      }
    if (stranger) return stranger;
  }
  return {};
}

const codeAt = (grid: Grid, edition: Edition, row: number, col: number): string | undefined =>
  resolveCode(edition, textAt(grid, row, col));

function codesIn(grid: Grid, edition: Edition, col: number): number {
  const index = indexOf(edition);
  const codes = grid.values.map((_, row) => codeAt(grid, edition, row, col) ?? '');
  // Each code once: a summary repeats the few that gates name.
  return new Set(codes.filter((code) => index.leaf(code) !== undefined)).size;
}

/** Where the statements' codes name the edition better than the words above. */
function editionByCodes(grid: Grid, col: number): Edition | undefined {
  const [best] = allEditions.map((edition) => ({ edition, hits: codesIn(grid, edition, col) })).sort((a, b) => b.hits - a.hits);
  return best && best.hits > 0 ? best.edition : undefined;
}

/** A code of any level; the roots are single letters. */
const CODE_OR_ROOT = /^[A-Z](\.[\p{L}\p{N}]+)*(#\w+)?$/iu;

const looksLikeCode = (text: string): boolean => /^[A-Za-z](\.[\p{L}\p{N}]+)+(#\w+)?$/u.test(text);

/** Codes of the criteria that support answers: no score, but marks, notes and links of their own. */
const supportsOf = onceFor((edition: Edition): ReadonlyMap<string, string> => {
  const codes = indexOf(edition).statements.flatMap((statement) => (statement.supports ?? []).map(({ code }) => code));
  return new Map(codes.map((code) => [code.toLowerCase(), code]));
});

function readRow(collector: Collector, edition: Edition, cols: Columns, row: number): string | undefined {
  const { grid } = collector;
  const index = indexOf(edition);
  const text = textAt(grid, row, cols.get('code')!);
  const at = (key: ColumnKey) => (cols.has(key) ? cellAt(row, cols.get(key)!) : undefined);
  const value = (key: ColumnKey) => (cols.has(key) ? valueAt(grid, row, cols.get(key)!) : null);
  const answered = !isBlank(value('unit')) || !isBlank(value('tpi'));
  if (text === '') return undefined;
  const code = resolveCode(edition, text) ?? supportsOf(edition).get(text.toLowerCase());
  if (code === undefined) {
    if (answered || looksLikeCode(text)) collector.problem('code.unknown', at('code')!, { code: text });
    return undefined;
  }
  const isLeaf = index.leaf(code) !== undefined;
  const isInput = code.includes('#');
  if (collector.cells.has(code)) {
    collector.problem('code.duplicate', at('code')!, { code }, code);
    return undefined;
  }
  if (cols.has('score') && !isInput) collector.computed(code, 'score', row, cols.get('score')!);
  if (cols.has('value') && isLeaf) collector.computed(code, 'value', row, cols.get('value')!);
  const noted = isLeaf || isInput || supportsOf(edition).has(code) ? { unit: cols.get('note'), tpi: cols.get('tpiNote') } : {};
  collector.row(code, row, noted);
  const isSupport = supportsOf(edition).has(code);
  if (!isLeaf && !isInput && !isSupport) return code;
  collector.answer(
    code,
    { unit: value('unit'), tpi: value('tpi') },
    { unit: at('unit'), tpi: at('tpi'), evidence: at('evidence'), note: at('note') },
  );
  const leaf = index.leaf(code);
  // Where the scale is only inferred, the one that stands there is part of the answer.
  if (leaf?.scaleIsOpen && cols.has('scale')) collector.answer(leaf.scaleCode, { unit: value('scale') }, { unit: at('scale') });
  const evidence = cols.has('evidence') ? writtenAt(grid, row, cols.get('evidence')!) : '';
  if (evidence !== '') collector.evidence.set(code, evidence);
  return code;
}

function compare(collector: Collector, edition: Edition, cols: Columns, row: number, code: string): void {
  const index = indexOf(edition);
  const leaf = index.leaf(code);
  const weight = code === TOTAL ? edition.total : index.weightOf(code);
  const { grid } = collector;
  if (leaf && !leaf.scaleIsOpen && cols.has('scale')) {
    const [found, scale] = [textAt(grid, row, cols.get('scale')!), scaleText(leaf.scale)];
    if (found.toLowerCase() !== scale.toLowerCase())
      collector.problem('layout.scale-changed', cellAt(row, cols.get('scale')!), { found, scale }, code);
  }
  if (weight !== undefined && cols.has('weight')) {
    const raw = valueAt(grid, row, cols.get('weight')!);
    const found = parseNumber(raw);
    if (found === undefined || Math.abs(found - weight) > edition.tolerance) {
      const shown = found ?? (textAt(grid, row, cols.get('weight')!) || '–');
      collector.problem('layout.weight-changed', cellAt(row, cols.get('weight')!), { found: shown, weight }, code);
    }
  }
}

function noteMissing(collector: Collector, edition: Edition, cell: string): void {
  const index = indexOf(edition);
  for (const code of [...index.statements.map((statement) => statement.code), ...index.inputs.keys()])
    if (!collector.cells.has(code)) collector.problem('code.missing', cell, { code }, code);
}

/** What a missing statement could still bring is open to the judge; the sheet has no row that adds it. */
function noteHighest(collector: Collector, edition: Edition, cols: Columns, heading: string): void {
  const { statements, shareOf } = indexOf(edition);
  const missing = statements.filter(({ code }) => !collector.cells.has(code));
  const points = missing.reduce((sum, { code }) => sum + shareOf(code), 0);
  if (points === 0 || edition.settings?.blanks === 'exclude' || !cols.has('high')) return;
  collector.problem('score.highest-lacks', collector.scoreCells.get(TOTAL) ?? heading, {
    count: missing.length,
    points,
  });
}

/** Our columns under the names that every layout shares. */
function mapped(columns: Columns): Map<MapColumn, number> {
  const names: readonly (readonly [MapColumn, ColumnKey])[] = [
    ['statement', 'text'],
    ...(['code', 'criteria', 'weight', 'scale', 'unit', 'tpi', 'value', 'score', 'percent'] as const).map(
      (key) => [key, key] as const,
    ),
    ...(['note', 'tpiNote', 'evidence'] as const).map((key) => [key, key] as const),
  ];
  return new Map(names.flatMap(([name, key]) => (columns.has(key) ? [[name, columns.get(key)!] as const] : [])));
}

/** A body's own rules, written above the heading when the sheet was made. */
function ownRules(collector: Collector, edition: Edition, from: number, heading: number): Overrides | undefined {
  const texts = collector.grid.values
    .slice(from, heading)
    .flatMap((row, at) =>
      row.flatMap((value, col) => (typeof value === 'string' ? [{ value, cell: cellAt(from + at, col) }] : [])),
    );
  const { overrides, problems } = overridesFrom(
    texts.map(({ value }) => value),
    edition,
  );
  const cell = texts.find(({ value }) => value.startsWith('overrides '))?.cell ?? cellAt(heading, 0);
  for (const told of problems) collector.tell(told, cell);
  return overrides;
}

function readTable(grid: Grid, all: readonly Grid[], heading: Heading, from: number, until: number): Finding {
  const problems = missingColumns(grid, heading);
  if (problems.length > 0 && !isStamped(grid, from, heading.row)) return { readings: [], problems: [] };
  const cell = cellAt(heading.row, heading.columns.get('code') ?? Math.min(...heading.columns.values()));
  const codeColumn = heading.columns.get('code');
  if (codeColumn === undefined) return { readings: [], problems };
  const above = editionAbove(grid, from, heading.row);
  if (above.asked && above.cell)
    problems.push(problem('edition.unknown', { sheet: grid.sheet, cell: above.cell }, { edition: above.asked }));
  const asMade = above.edition ?? (above.asked ? undefined : editionByCodes(grid, codeColumn));
  if (!asMade) return { readings: [], problems };
  const collector = new Collector(grid);
  collector.problems.push(...problems);
  const overrides = ownRules(collector, asMade, from, heading.row);
  const edition = editionWith(asMade.id, overrides);
  for (let row = heading.row + 1; row < until; row++) {
    const code = readRow(collector, edition, heading.columns, row);
    if (code !== undefined) compare(collector, edition, heading.columns, row, code);
  }
  noteMissing(collector, edition, cell);
  noteHighest(collector, edition, heading.columns, cell);
  const table = { grid, from, heading: heading.row, until, state: heading.columns.get('state') };
  collector.problems.push(...lostSheets(table, all));
  const summary = summaryOf(grid, from, heading.row, all);
  const identity = summary ? identityIn(summary, edition) : {};
  const seal = summary && sealOn(summary);
  const proposal = summary && proposalIn(summary, edition, identity.held);
  const advice = summary && isAkip(edition) ? adviceIn(summary) : undefined;
  const where = { heading: heading.row, columns: mapped(heading.columns) };
  const reading = collector.reading('ours', edition.id, cell, identity, where);
  return {
    readings: [
      {
        ...reading,
        ...(!heading.earlier && { asExcel: true }),
        ...(overrides && { overrides }),
        ...(summary && summary.grid !== grid && { summary: summary.grid.sheet }),
        ...(seal && { seal }),
        ...(proposal && { proposal }),
        ...(advice && { advice }),
      },
    ],
    problems: [],
  };
}

/** No heading, but our codes: somebody deleted the heading row. One pass, since the sheet may be anything. */
function headless(grid: Grid): Problem[] {
  const seen = new Map<number, { first: number; codes: Set<string> }>();
  grid.values.forEach((cells, row) =>
    cells.forEach((value, col) => {
      if (typeof value !== 'string' || value.length > LONGEST_CODE || !CODE_OR_ROOT.test(value.trim())) return;
      const known = seen.get(col) ?? { first: row, codes: new Set() };
      seen.set(col, { ...known, codes: known.codes.add(value.trim()) });
    }),
  );
  for (const [col, { first, codes }] of seen) {
    const known = (edition: Edition) =>
      [...codes].filter((code) => indexOf(edition).leaf(resolveCode(edition, code) ?? '')).length;
    if (!isStamped(grid, 0, first) || !allEditions.some((edition) => known(edition) >= ENOUGH_CODES)) continue;
    const at = { sheet: grid.sheet, cell: cellAt(Math.max(0, first - 1), col) };
    return [problem('layout.column-missing', at, { column: NEEDED.map(column).join(', ') })];
  }
  return [];
}

export const ours: Layout = {
  find(grid, all) {
    const found = headings(grid);
    if (found.length === 0) return { readings: [], problems: headless(grid) };
    const parts = found.map((heading, index) => {
      const from = index === 0 ? 0 : found[index - 1]!.row + 1;
      // Our formulas count a date as what it is, a number.
      return readTable(heading.earlier ? grid : asComputed(grid), all, heading, from, found[index + 1]?.row ?? height(grid));
    });
    return { readings: parts.flatMap((part) => part.readings), problems: parts.flatMap((part) => part.problems) };
  },
};
