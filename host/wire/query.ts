import type { QueryInfo } from '../protocol';
import type { WireObject } from './type';

type Told = Record<string, unknown>;

/** What `load` brings: the chosen properties, or all scalar ones when none are named. */
export function query(object: WireObject, info: QueryInfo): Told {
  const chosen = [...(info.Select ?? []), ...(info.Expand ?? [])];
  const told: Told = {};
  if (object.type.items) tellCollection(object, chosen, info, told);
  else tell(object, chosen, told);
  return told;
}

function tellCollection(collection: WireObject, chosen: readonly string[], info: QueryInfo, told: Told): void {
  const own = chosen.filter((name) => scalarName(collection, name) !== undefined);
  const ofItems = chosen.map((name) => name.replace(/^items\/?/i, '')).filter((name) => !own.includes(name));
  for (const name of own) tellScalar(collection, scalarName(collection, name)!, told);
  if (own.length > 0 && ofItems.length === 0) return;
  const skip = info.Skip ?? 0;
  const items = collection.type.items!(collection.target).slice(skip, info.Top === undefined ? undefined : skip + info.Top);
  told._Items = items.map((item) => {
    const entry: Told = item.id === undefined ? {} : { Id: item.id };
    tell(item, ofItems, entry);
    return entry;
  });
}

function tell(object: WireObject, chosen: readonly string[], told: Told): void {
  if (object.referenceId !== undefined) told._ReferenceId = object.referenceId;
  const names = chosen.filter((name) => name !== '');
  if (names.length === 0) {
    for (const name of Object.keys(object.type.scalars ?? {})) tellScalar(object, name, told);
  }
  for (const name of names) tellNamed(object, name, told);
}

function tellNamed(object: WireObject, path: string, told: Told): void {
  const [first = '', ...rest] = path.split('/');
  if (first === '*') return tell(object, [], told);
  const scalar = scalarName(object, first);
  if (scalar !== undefined) return tellScalar(object, scalar, told);
  const name = pascal(first);
  const next = object.navigate(name);
  if (next === null) {
    told[name] = null;
    return;
  }
  const inner = (told[name] ??= {}) as Told;
  if (next.type.items) tellCollection(next, rest.length > 0 ? [rest.join('/')] : [], {}, inner);
  else tell(next, rest.length > 0 ? [rest.join('/')] : [], inner);
}

function tellScalar(object: WireObject, name: string, told: Told): void {
  told[name] = object.scalar(name) ?? null;
}

const scalarName = (object: WireObject, name: string): string | undefined =>
  Object.keys(object.type.scalars ?? {}).find((known) => known.toLowerCase() === name.toLowerCase());

export const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
