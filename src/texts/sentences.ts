import type { Filled, ProblemCode } from '../assessment/problems';

type Places<Text> = Text extends `${string}{${infer Place}}${infer Rest}` ? Place | Places<Rest> : never;

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
