/** Which statements of two editions ask for the same thing. Data; what is not in it has no counterpart. */
import { findEdition } from '.';
import older from './correspondence/52-2014_90-2021.json';

export interface Counterpart {
  /** The statement of the other edition that asks for the same. */
  code?: string;
  /** Statements that ask for part of it: nobody but a person can say which answer belongs where. */
  near: readonly string[];
}

interface Table {
  from: string;
  to: string;
  pairs: Readonly<Record<string, string>>;
  near: Readonly<Record<string, readonly string[]>>;
}

const tables: readonly Table[] = [older];

/** The edition whose codes it keeps: an amendment asks the statements of what it amends. */
const rootOf = (id: string): string => findEdition(id)?.amends?.at(-1) ?? id;

/**
 * @param of, other ids of editions.
 * @returns for a statement's code of the first its counterpart in the second; undefined where they were never compared.
 */
export function correspondence(of: string, other: string): ((code: string) => Counterpart) | undefined {
  const [from, to] = [rootOf(of), rootOf(other)];
  if (from === to) return (code) => ({ code, near: [] });
  for (const table of tables) {
    if (table.from === from && table.to === to)
      return (code) => ({ ...(table.pairs[code] ? { code: table.pairs[code] } : {}), near: table.near[code] ?? [] });
    if (table.to === from && table.from === to) return backwards(table);
  }
  return undefined;
}

function backwards({ pairs, near }: Table): (code: string) => Counterpart {
  const codes = new Map(Object.entries(pairs).map(([old, now]) => [now, old]));
  return (code) => ({
    ...(codes.has(code) ? { code: codes.get(code)! } : {}),
    near: Object.keys(near).filter((old) => near[old]!.includes(code)),
  });
}
