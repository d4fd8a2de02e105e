/** Which units the portal is told, by the table of units; of the others why not. */
import { editionNamed } from '../assessment/editions';
import type { Unsaid } from './answers';
import type { PortalLke } from './lke';
import { fileName, isNamed } from './places';
import { faultOf, type Unit, type UnitFault } from './units';

export interface Told<Lke extends PortalLke = PortalLke> {
  unit: Unit;
  lke: Lke;
}

/** Why a unit is not told. */
export type Stop =
  | { why: 'no-lke' | 'many'; file: string; sheet: string }
  | { why: 'taken'; other: number }
  | { why: 'edition'; edition: string }
  | { why: 'fault'; fault: UnitFault }
  | { why: 'unsaid'; unsaid: readonly [Unsaid, ...Unsaid[]] };

export interface Stopped {
  unit: Unit;
  stop: Stop;
}

export interface Telling<Lke extends PortalLke = PortalLke> {
  told: Told<Lke>[];
  stopped: Stopped[];
  /** LKEs that no row of the table means. */
  unlisted: Lke[];
}

function stopOf(unit: Unit, lke: PortalLke, ids: ReadonlyMap<string, number>): Stop | undefined {
  const edition = editionNamed(lke.edition);
  if (!edition || !lke.isAsked) return { why: 'edition', edition: edition?.short ?? lke.edition };
  const fault = faultOf(unit, { ...lke, edition }, ids);
  if (fault) return { why: 'fault', fault };
  const [first, ...more] = lke.unsaid;
  return first && { why: 'unsaid', unsaid: [first, ...more] };
}

function byFileName<Lke extends PortalLke>(lkes: readonly Lke[]): (unit: Unit) => Lke[] {
  const found = new Map<string, Lke[]>();
  for (const lke of lkes) {
    const name = fileName(lke.file);
    const same = found.get(name);
    if (same) same.push(lke);
    else found.set(name, [lke]);
  }
  return ({ file, sheet }) => (found.get(fileName(file)) ?? []).filter((lke) => lke.sheet === sheet && isNamed(lke.file, file));
}

/** @param units rows of the table. @param lkes all that were found. */
export function tell<Lke extends PortalLke>(units: readonly Unit[], lkes: readonly Lke[]): Telling<Lke> {
  const meant = byFileName(lkes);
  const takenBy = new Map<Lke, number>();
  const ids = new Map<string, number>();
  for (const { id } of units) ids.set(id.toLowerCase(), (ids.get(id.toLowerCase()) ?? 0) + 1);
  const told: Told<Lke>[] = [];
  const stopped: Stopped[] = [];
  for (const unit of units) {
    const [lke, ...others] = meant(unit);
    const stop = (stop: Stop) => void stopped.push({ unit, stop });
    const { file, sheet } = unit;
    if (!lke || others.length > 0) {
      stop({ why: lke ? 'many' : 'no-lke', file, sheet });
      continue;
    }
    const other = takenBy.get(lke);
    takenBy.set(lke, other ?? unit.row);
    const why = other === undefined ? stopOf(unit, lke, ids) : ({ why: 'taken', other } as const);
    if (why) stop(why);
    else told.push({ unit, lke });
  }
  return { told, stopped, unlisted: lkes.filter((lke) => !takenBy.has(lke)) };
}
