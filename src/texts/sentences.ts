import type { Filled, ProblemCode } from '../assessment/problems';
import type { Codes, DataOf, NamesOf } from '../rules/codes';

export type { Codes, DataOf };

/** The names in braces of a sentence that is known as it stands. */
export type Places<Text> = Text extends `${string}{${infer Place}}${infer Rest}` ? Place | Places<Rest> : never;

/** Each sentence with its places, or never where a place has no datum of its problem to fill it. */
type Sound<Table> = {
  [Code in keyof Table]: Code extends ProblemCode
    ? [Exclude<Places<Table[Code]>, Filled<Code> | 'statement'>] extends [never]
      ? Table[Code]
      : never
    : Table[Code];
};

/** Sentences of problems as they stand: the compiler holds their places against the data of each problem. */
export const sentences = <const Table extends Partial<Record<ProblemCode, string>>>(table: Table & Sound<Table>): Table => table;

/** The same for the errors of a map. */
type Held<Table, Map extends Codes> = {
  [Code in keyof Table]: Code extends keyof Map
    ? [Exclude<Places<Table[Code]>, NamesOf<Map, Code>>] extends [never]
      ? Table[Code]
      : never
    : Table[Code];
};

/**
 * Sentences of a map of errors: one for every code, and each place has a datum of its error to fill it. `Besides` are
 * codes that may have one.
 */
export const sentencesOf =
  <Map extends Codes, Besides extends Codes = Map>() =>
  <const Table extends Record<keyof Map & string, string>>(table: Table & Held<Table, Map> & Held<Table, Besides>): Table =>
    table;

/** A table of sentences as the map of what each is filled with. */
export type MapOf<Table extends Record<string, string>> = { [Key in keyof Table & string]: readonly Places<Table[Key]>[] };

/** What a sentence is filled with, and what may follow; where it has no places, nothing need be said. */
export type Filling<Sentence, After extends unknown[] = []> = [Places<Sentence>] extends [never]
  ? [data?: Readonly<Record<string, never>>, ...after: Partial<After>]
  : [data: Readonly<Record<Places<Sentence>, string | number>>, ...after: Partial<After>];
