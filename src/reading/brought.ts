/** An edition that came as a file, on the sheet made by it: so that the workbook is judged by it on any machine. */
import type { Problem } from '../assessment';
import { problem } from '../assessment/problems';
import { admit, givenEditions, isTaken, knownEditions } from '../rules';
import { crossErrors } from '../rules/cross-checks';
import { inForceIn, thisYear } from '../rules/in-force';
import type { Edition } from '../rules/schema';
import { cellAt } from '../sheet/address';
import type { Grid } from '../sheet/plan';
import type { Reading } from './contract';

/** A cell of Excel holds 32,767 characters. */
const LONGEST_PART = 30_000;
const PART = /^edition (\d+)\/(\d+) ([0-9a-f]{8}) ([\s\S]*)$/;

/** FNV-1a: tells a text that somebody touched, not who. */
function sumOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Texts for cells, in order; none for an edition that ships. */
export function editionToCells(edition: Edition): string[] {
  if (!edition.brought) return [];
  // As it came: a body's own rules stand beside it, not in it.
  const text = JSON.stringify(knownEditions().find(({ id }) => id === edition.id) ?? edition);
  const [of, sum] = [Math.ceil(text.length / LONGEST_PART), sumOf(text)];
  return Array.from(
    { length: of },
    (_, n) => `edition ${n + 1}/${of} ${sum} ${text.slice(n * LONGEST_PART, (n + 1) * LONGEST_PART)}`,
  );
}

/** The same law, whatever its file was called. */
const lawOf = ({ brought: _, version: __, ...rest }: Edition): string => JSON.stringify(rest);

function editionIn(parts: readonly RegExpExecArray[]): Edition | undefined {
  const whole = [...parts].sort((a, b) => Number(a[1]) - Number(b[1]));
  const text = whole.map((part) => part[4]).join('');
  if (whole.length !== Number(whole[0]![2]) || sumOf(text) !== whole[0]![3]) return undefined;
  // Its shape was proven when the sheet was made, and the sum says that nobody has touched it since.
  const edition = JSON.parse(text) as Edition;
  return edition.brought && crossErrors(edition).length === 0 ? edition : undefined;
}

/** @returns the other law of its name that is known; nothing where it may stand beside all. */
export function admitted(edition: Edition): { known: string } | undefined {
  const known = knownEditions().find(({ id }) => id === edition.id);
  if (known && (isTaken(edition) || lawOf(known) !== lawOf(edition))) return { known: known.brought?.file ?? known.short };
  // Also what a person gave: it stays known of this sheet when that is taken away.
  if (!known || givenEditions().includes(known)) admit(edition);
  return undefined;
}

/** What the sheets of a workbook carry: the editions that are known now, and what is wrong with the others. */
export interface Carried {
  laws: Edition[];
  /** Of those that are broken, or another law under a name that is known; their sheets are not to be judged. */
  problems: Problem[];
}

function carriedBy(grid: Grid): { law: Edition } | { problem: Problem } | undefined {
  const found: { part: RegExpExecArray; cell: string }[] = [];
  grid.values.forEach((row, at) =>
    row.forEach((value, column) => {
      const part = typeof value === 'string' ? PART.exec(value) : null;
      if (part) found.push({ part, cell: cellAt(at, column) });
    }),
  );
  if (found.length === 0) return undefined;
  const law = editionIn(found.map(({ part }) => part));
  const at = { sheet: grid.sheet, cell: found[0]!.cell };
  if (!law) return { problem: problem('edition.broken', at, {}) };
  const conflict = admitted(law);
  return conflict ? { problem: problem('edition.conflict', at, { edition: law.short, file: conflict.known }) } : { law };
}

/** Makes the editions known that sheets of the workbook carry. */
export function admitCarried(grids: readonly Grid[]): Carried {
  const found = grids.flatMap((grid) => carriedBy(grid) ?? []);
  return {
    laws: found.flatMap((one) => ('law' in one ? [one.law] : [])),
    problems: found.flatMap((one) => ('problem' in one ? [one.problem] : [])),
  };
}

/**
 * A form that carries no stamp of ours keeps its arrangement when the law is amended: where a file brought the amendment
 * that governs its year, it is judged by that.
 * @param carried by sheets of the same workbook; what another workbook carries is not its law.
 */
export function underBrought(reading: Reading, carried: readonly Edition[]): Reading {
  if (reading.layout === 'ours') return reading;
  const laws = [...carried, ...givenEditions()].filter(({ amends }) => amends?.includes(reading.edition));
  const kin = [...knownEditions().filter(({ id }) => id === reading.edition), ...laws];
  const governing = inForceIn(kin, reading.identity.year ?? thisYear());
  return governing?.brought ? { ...reading, edition: governing.id } : reading;
}
