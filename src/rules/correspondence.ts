/** Which statements of two editions ask for the same thing. Data; what is not in it has no counterpart. */
import older from './correspondence/52-2014_90-2021.json';

export interface Counterpart {
  /** The statement of the other edition that asks for the same. */
  code?: string;
  /** Statements that ask for part of it: nobody but a person can say which answer belongs where. */
  near: readonly string[];
}

interface Table {
  /** Editions whose statements bear the same codes and ask for the same. */
  from: readonly string[];
  to: string;
  pairs: Readonly<Record<string, string>>;
  near: Readonly<Record<string, readonly string[]>>;
}

const tables: readonly Table[] = [older];

/**
 * @param from, to ids of editions.
 * @returns for a statement's code of `from` its counterpart in `to`; undefined where the editions were never compared.
 */
export function correspondence(from: string, to: string): ((code: string) => Counterpart) | undefined {
  if (from === to || tables.some((table) => table.from.includes(from) && table.from.includes(to)))
    return (code) => ({ code, near: [] });
  for (const table of tables) {
    if (table.from.includes(from) && table.to === to)
      return (code) => ({ ...(table.pairs[code] ? { code: table.pairs[code] } : {}), near: table.near[code] ?? [] });
    if (table.to === from && table.from.includes(to)) return backwards(table);
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
