/** Which answers of two sheets differ, statement by statement, as whoever judges them reads them. */
import type { Edition } from '../../rules/schema';
import { asExcel as excelHand } from '../as-excel';
import { counted } from '../findings';
import { asPerson, clean, type Hand, type Parsed } from '../parse';
import { indexOf, type EditionIndex } from '../tree';
import type { AnswerSheet, Raw } from '../types';

/** Whose answers are compared: the unit's own; those that count (the TPI's, else the unit's); TPN's, else those that count. */
export type Side = 'unit' | 'tpi' | 'tpn';

/** One answer, count or choice of scale that differs. */
export interface Part {
  code: string;
  from: Raw;
  to: Raw;
}

/**
 * @param sheet answers of both roles.
 * @param tpn what TPN answered, by code; only for the side of TPN.
 * @returns the answers that are that side's, as a sheet that the judge takes.
 */
export function answersOf(sheet: AnswerSheet, side: Side, tpn: ReadonlyMap<string, Raw> = new Map()): AnswerSheet {
  if (side === 'tpi') return sheet;
  if (side === 'unit') return new Map([...sheet].map(([code, { unit }]) => [code, { unit }]));
  const codes = new Set([...sheet.keys(), ...tpn.keys()]);
  return new Map([...codes].map((code) => [code, { ...sheet.get(code), ...(clean(tpn.get(code)) && { tpi: tpn.get(code) }) }]));
}

/** The statement that an answer belongs to: a count's, a scale's, a stated total's, a supporting mark's. */
export function statementOf({ inputs, statements }: EditionIndex, code: string): string {
  const known = inputs.get(code)?.statement.code;
  if (known) return known;
  return statements.find(({ supports = [] }) => supports.some((mark) => mark.code === code))?.code ?? code.split('#')[0]!;
}

function readBy(edition: Edition, code: string, hand: Hand): (raw: Raw) => Parsed | undefined {
  const index = indexOf(edition);
  if (index.inputs.has(code)) return hand.count;
  const leaf = index.leaf(code);
  // Where an assessor sets the scale, what an answer means hangs on it: the text is compared.
  return leaf && !leaf.scaleIsOpen ? hand.readerOf(leaf.scale) : () => undefined;
}

/** The same for two answers that the judge takes for the same. */
function meaning(parsed: Parsed | undefined, raw: Raw): string {
  if (parsed?.kind === 'read') return `=${parsed.value}`;
  return parsed?.kind === 'blank' ? '' : clean(raw).toUpperCase();
}

/**
 * @param asExcel whether each sheet's answers are read as the formulas of our own sheets read them.
 * @returns by statement the answers that do not mean the same; statements where all do are absent.
 */
export function partsThatDiffer(
  edition: Edition,
  before: AnswerSheet,
  after: AnswerSheet,
  asExcel: { before?: boolean; after?: boolean } = {},
): Map<string, Part[]> {
  const index = indexOf(edition);
  const [was, is] = [asExcel.before ? excelHand : asPerson, asExcel.after ? excelHand : asPerson];
  const found = new Map<string, Part[]>();
  for (const code of new Set([...before.keys(), ...after.keys()])) {
    const [from, to] = [counted(before.get(code), was.isBlank), counted(after.get(code), is.isBlank)];
    if (meaning(readBy(edition, code, was)(from), from) === meaning(readBy(edition, code, is)(to), to)) continue;
    const statement = statementOf(index, code);
    found.set(statement, [...(found.get(statement) ?? []), { code, from, to }]);
  }
  return found;
}
