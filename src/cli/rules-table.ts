/** An edition and the grade tables as text that a person can hold against the regulation. */
import { floorOf, indexOf, meaningsOf, referenceOf, referenceOfArea, type Reference } from '../assessment';
import { yearsOfEdition } from '../assessment/editions';
import { gradeTables } from '../rules/grades';
import { yearsOf, type Years } from '../rules/in-force';
import type { Confidence, Edition, Gate, GradeTable, Node, Ratio, RatioInput, Scale, Statement, Wording } from '../rules/schema';
import { fill, type Data, type Language } from '../texts';
import { rules as enTexts } from '../texts/en/rules';
import { rules as idTexts } from '../texts/id/rules';
import { showFloor } from '../texts/number';
import { columns } from './columns';

export interface Paper {
  language: Language;
  /** Characters in a line. */
  width: number;
}

/** @returns a sentence of this audience by its key. */
export function say(key: keyof typeof idTexts, language: Language, data: Data = {}): string {
  return fill((language === 'id' ? idTexts : enTexts)[key], data, language);
}

export type Row = readonly string[];

export const heading = (rows: Row[], keys: (keyof typeof idTexts)[], language: Language): Row[] => [
  keys.map((key) => say(key, language)),
  ...rows,
];

/** A line of the tree; a figure without a confidence of its own is as sure as its edition. */
const treeRow = (code: string, name: string, { weight = '', scale = '', source = '', sure = '' } = {}): Row => [
  code,
  name,
  weight,
  scale,
  source,
  sure,
];

export const sureOf = (confidence: Confidence, language: Language): string => say(`confidence.${confidence}`, language);

/** The same by name, for a line of the tree. */
function readIn(edition: Edition, figure: Parameters<typeof referenceOf>[1], language: Language) {
  const { source = '', confidence } = referenceOf(edition, figure);
  return { source, sure: sureOf(confidence, language) };
}

function scaleText(scale: Scale, language: Language): string {
  if (scale.kind === 'ratio') return say('scale.ratio', language);
  if (scale.kind === 'index') return say('scale.index', language, { max: scale.max });
  return scale.options.map(({ key, value }) => fill('{key} = {value}', { key, value }, language)).join(', ');
}

/** Where a figure was read and how sure it is, as the last two columns. */
const readCells = ({ source = '', confidence }: Reference, language: Language): Row => [source, sureOf(confidence, language)];

const scaleRows = (edition: Edition, language: Language): Row[] =>
  Object.entries(edition.scales).flatMap(([name, scale]): Row[] => [
    [name, scaleText(scale, language), ...readCells(referenceOf(edition, scale), language)],
    ...meaningsOf(scale).map(({ key, meaning }): Row => ['', `${key}: ${meaning}`, '', '']),
  ]);

function roleOf(ratio: Ratio, { role }: RatioInput, language: Language): string {
  if (ratio.kind === 'reduction' && role !== 'info') return say(role === 'due' ? 'role.before' : 'role.now', language);
  return say(`role.${role}`, language);
}

interface TreePaper extends Paper {
  edition: Edition;
}

const ratioRows = (ratio: Ratio, indent: string, { language, edition }: TreePaper): Row[] => [
  treeRow('', `${indent}${say(`ratio.${ratio.kind}`, language)}`),
  ...ratio.inputs.map((input) =>
    treeRow(input.code, `${indent}${input.name} (${roleOf(ratio, input, language)})`, readIn(edition, input, language)),
  ),
];

function statementRows(statement: Statement, wording: Wording, indent: string, paper: TreePaper): Row[] {
  const { language, edition } = paper;
  const { code, scale } = statement;
  const { text, criteria = {}, note } = wording[code] ?? { text: '' };
  const weight = statement.weight === undefined ? '' : showFloor(statement.weight, language);
  const below = `${indent}  `;
  return [
    treeRow(code, indent + text, { weight, scale, ...readIn(edition, statement, language) }),
    ...Object.entries(criteria).map(([key, criterion]) => treeRow('', `${below}${key}: ${criterion}`)),
    ...(note ? [treeRow('', below + say('note', language, { note }))] : []),
    ...(statement.ratio ? ratioRows(statement.ratio, below, paper) : []),
  ];
}

function treeRows(node: Node, wording: Wording, paper: TreePaper, depth = 0): Row[] {
  const indent = '  '.repeat(depth);
  if (node.level === 'statement') return statementRows(node, wording, indent, paper);
  const name = node.level === 'indicator' || node.level === 'subindicator' ? node.name : node.name.toUpperCase();
  const weight = showFloor(node.weight, paper.language);
  return [
    treeRow(node.code, indent + name, { weight, ...readIn(paper.edition, node, paper.language) }),
    ...node.children.flatMap((child) => treeRows(child, wording, paper, depth + 1)),
  ];
}

function gateRow(edition: Edition, gate: Gate, language: Language): Row {
  const index = indexOf(edition);
  const percent = fill('{share}%', { share: Math.round((gate.share ?? 0) * 1e4) / 100 }, language);
  const weight = showFloor(index.weightOf(gate.code) ?? 0, language);
  const name = gate.code === 'TOTAL' ? say('total', language) : index.nameOf(gate.code);
  const detail = gate.share === undefined ? (gate.shownAs ?? '') : say('gate.share', language, { percent, weight });
  const floor = showFloor(floorOf(edition, gate), language);
  return [gate.code, name, floor, detail, ...readCells(referenceOf(edition, gate), language)];
}

function gatesOf(edition: Edition, { language, width }: Paper): string[] {
  if (edition.gatesUnconfirmed) return [say('gates.none', language, { edition: edition.short })];
  return edition.predicates.flatMap(({ code, name, after }) => {
    const rows = edition.gates.filter((gate) => gate.predicate === code).map((gate) => gateRow(edition, gate, language));
    const title = say(after ? 'gate.after' : 'gate.predicate', language, { code, name, after: after ?? '' });
    const keys = ['code', 'name', 'floor', 'detail', 'source', 'confidence'] as const;
    const table = heading(
      rows,
      keys.map((key) => `column.${key}` as const),
      language,
    );
    return ['', title, ...columns(table, 1, width)];
  });
}

const yearsText = ({ first, last }: Years, language: Language): string =>
  last === undefined
    ? say('years.since', language, { first: String(first) })
    : say('years.span', language, { first: String(first), last: String(last) });

/** From when, how sure, and where it was read. */
export const datesText = ({ inForce }: Pick<Edition, 'inForce'>, language: Language): string =>
  say('dates', language, { ...inForce, confidence: say(`confidence.${inForce.confidence}`, language) });

export const sourceRows = (sources: Edition['sources'], language: Language): Row[] =>
  Object.entries(sources).map(([name, { citation, checked }]) => [name, say('checked', language, { citation, date: checked })]);

/** @returns the whole edition: scales, tree with wording, areas, minimums, rulings, sources. */
export function editionTable(edition: Edition, wording: Wording, paper: Paper): string {
  const { language, width } = paper;
  const tree = heading(
    edition.tree.flatMap((root) => treeRows(root, wording, { ...paper, edition })),
    ['column.code', 'column.name', 'column.weight', 'column.scale', 'column.source', 'column.confidence'],
    language,
  );
  const areaRows = edition.areas.map((area): Row => {
    const { code, name, parts } = area;
    const weight = showFloor(indexOf(edition).weightOf(code) ?? 0, language);
    return [code, `${name} (${parts.join(' + ')})`, weight, ...readCells(referenceOfArea(edition, area), language)];
  });
  const areaHeads = ['column.code', 'column.name', 'column.weight', 'column.source', 'column.confidence'] as const;
  const areas = edition.areas.length ? heading(areaRows, [...areaHeads], language) : [];
  const rulings = edition.rulings.map(({ id, id_text, en_text, source }): Row => [
    id,
    language === 'id' ? id_text : en_text,
    source,
  ]);
  const scaleHeads = ['column.scale', 'column.value', 'column.source', 'column.confidence'] as const;
  const scales = heading(scaleRows(edition, language), [...scaleHeads], language);
  const head = [
    say('head', language, { title: edition.title, short: edition.short }),
    ...say('facts', language, {
      years: yearsText(yearsOfEdition(edition), language),
      dates: datesText(edition, language),
      confidence: say(`confidence.${edition.confidence}`, language),
      total: edition.total,
      version: edition.version,
    }).split('\n'),
  ];
  return [
    ...head.flatMap((line) => columns([[line]], 0, width)),
    ...['', say('part.scales', language), ...columns(scales, 1, width)],
    ...['', say('part.tree', language), ...columns(tree, 1, width)],
    ...['', say('part.areas', language), ...columns(areas, 1, width)],
    ...['', say('part.gates', language), ...gatesOf(edition, paper)],
    ...['', say('part.rulings', language), ...columns(rulings, 1, width)],
    ...['', say('part.sources', language), ...columns(sourceRows(edition.sources, language), 1, width)],
  ].join('\n');
}

/** @returns a grade table with its bounds, as printed: `above` excludes its bound, `from` includes it. */
export function gradesTable(table: GradeTable, { language, width }: Paper): string {
  const rows = table.grades.map((row, index): Row => {
    const { grade, predicate, above, from = 0 } = row;
    const better = table.grades[index - 1];
    const top = better ? (better.above ?? better.from!) : table.max;
    const key = above !== undefined ? 'grade.above' : from === top ? 'grade.exactly' : 'grade.from';
    return [
      grade,
      predicate,
      say(key, language, { above: above ?? 0, from, top }),
      ...readCells(referenceOf(table, row), language),
    ];
  });
  const confidence = say(`confidence.${table.confidence}`, language);
  const heads = ['grade', 'predicate', 'range', 'source', 'confidence'] as const;
  return [
    `${say('part.grades', language)}: ${table.title} (${table.short}); ${say('column.confidence', language).toLowerCase()}: ${confidence}`,
    `${yearsText(yearsOf(table, gradeTables), language)}; ${datesText(table, language)}`,
    ...columns(
      heading(
        rows,
        heads.map((key) => `column.${key}` as const),
        language,
      ),
      1,
      width,
    ),
    ...columns(sourceRows(table.sources, language), 1, width),
  ].join('\n');
}
