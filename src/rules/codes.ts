/** Codes of errors with the names of what their sentences are filled with; `name?` is not always there. Types only. */
export type Codes = Readonly<Record<string, readonly string[]>>;

type Optional<Name> = Name extends `${infer Bare}?` ? Bare : never;
type Needed<Name> = Name extends `${string}?` ? never : Name & string;

/** Every name, whether always there or not. */
export type NamesOf<Map extends Codes, Code extends keyof Map> = Needed<Map[Code][number]> | Optional<Map[Code][number]>;

/** What one who tells the code has to give, and nothing else. */
export type DataOf<Map extends Codes, Code extends keyof Map> = [NamesOf<Map, Code>] extends [never]
  ? Readonly<Record<string, never>>
  : Readonly<Record<Needed<Map[Code][number]>, string | number>> &
      Readonly<Partial<Record<Optional<Map[Code][number]>, string | number>>>;
