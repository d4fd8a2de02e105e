/** What a file holds that does not travel through the workbench: named, so that nobody misses it after downloading. */

/** A package, as far as it is looked at: the paths of its parts, and the XML of its workbook and sheets. */
export interface Held {
  paths: readonly string[];
  workbook: string;
  sheets: readonly string[];
}

export const LOST = [
  'macros',
  'images',
  'charts',
  'comments',
  'pivots',
  'tables',
  'connections',
  'externalLinks',
  'controls',
  'hyperlinks',
  'errors',
  'validations',
  'conditionals',
  'hiddenRows',
  'groups',
  'filters',
  'sparklines',
  'print',
  'passwords',
  'properties',
] as const;
export type Lost = (typeof LOST)[number];

const PARTS: Partial<Record<Lost, RegExp>> = {
  macros: /(^|\/)vbaproject\.bin$/i,
  images: /(^|\/)media\/[^/]+$/i,
  charts: /(^|\/)chart(ex)?\d*\.xml$/i,
  comments: /(^|\/)(comments|threadedcomment)\d*\.xml$/i,
  pivots: /(^|\/)pivottable\d*\.xml$/i,
  tables: /(^|\/)tables\/[^/]+\.xml$/i,
  connections: /(^|\/)(connections|querytable\d*)\.xml$/i,
  externalLinks: /(^|\/)externallink\d*\.xml$/i,
  controls: /(^|\/)(ctrlprops|activex)\/[^/]+\.xml$/i,
  properties: /(^|\/)docprops\/custom\.xml$/i,
};

/** An element by its name, whatever its prefix, and what its attributes say. */
const element = (name: string, attributes = ''): RegExp => new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])${attributes}`, 'g');

/** Kinds and bounds that the writer of files does not know: they become a rule that lets everything pass. */
const VALIDATIONS = [
  element('dataValidation', '[^>]*\\stype="(?:custom|time|textLength)"'),
  element('dataValidation', '[^>]*\\soperator="(?:notBetween|equal|notEqual|lessThan|lessThanOrEqual|greaterThan)"'),
];
const SHEET: Partial<Record<Lost, readonly RegExp[]>> = {
  hyperlinks: [element('hyperlink')],
  // The error of a formula comes again when it is computed.
  errors: [element('c', '[^>]*\\st="e"[^>]*><(?:\\w+:)?v>')],
  validations: VALIDATIONS,
  conditionals: [element('cfRule')],
  hiddenRows: [element('row', '[^>]*\\shidden="(?:1|true)"')],
  groups: [element('row', '[^>]*\\soutlineLevel="[1-9]"'), element('col', '[^>]*\\soutlineLevel="[1-9]"')],
  filters: [element('autoFilter')],
  sparklines: [element('sparkline')],
  print: ['pageSetup', 'headerFooter', 'rowBreaks', 'printOptions'].map((name) => element(name)),
  passwords: [element('(?:sheet|workbook)Protection', '[^>]*\\s(?:password|hashValue|workbookPassword|workbookHashValue)="[^"]')],
};

const count = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0;

/** @returns what there is of each kind, in the order of `LOST`; kinds of which there is nothing are left out. */
export function lostOf({ paths, workbook, sheets }: Held): { kind: Lost; count: number }[] {
  const texts = [workbook, ...sheets];
  return LOST.flatMap((kind) => {
    const inParts = paths.filter((path) => PARTS[kind]?.test(path)).length;
    const inTexts = (SHEET[kind] ?? []).reduce((sum, pattern) => sum + texts.reduce((n, text) => n + count(pattern, text), 0), 0);
    return inParts + inTexts > 0 ? [{ kind, count: inParts + inTexts }] : [];
  });
}
