/** The sentences of a verdict as the sheet itself puts them together: the same as everywhere else. */
import { indexOf, namesOfPredicate } from '../../assessment';
import type { Edition } from '../../rules/schema';
import { quoteSheet } from '../../sheet/address';
import { choose, literal } from '../../sheet/expression';
import type { Language } from '../../texts';
import { verdictIn } from '../../texts/verdict';
import type { Composed, SaidAt, Sayings } from './sayings';
import type { Names } from './names';
import { cellOf, placeIn } from './row-cells';
import type { LkeRow } from './rows';
import { predicateRow, ROW } from './summary-look';

export interface VerdictParts {
  edition: Edition;
  names: Names;
  rows: readonly LkeRow[];
  /** 0-based row of the first of them on the LKE. */
  first: number;
  language: Language;
}

/** By row of the LKE: the scale that is only inferred; a dash where none is. */
export const inferredScales = (rows: readonly LkeRow[]): string[] =>
  rows.map((row) => (row.kind === 'statement' && row.leaf.scaleIsOpen ? row.leaf.statement.scale.toUpperCase() : '-'));

export const hasInferred = (rows: readonly LkeRow[]): boolean =>
  rows.some((row) => row.kind === 'statement' && row.leaf.scaleIsOpen);

const computed = (expression: (at: Parameters<Composed['places']>[0]) => string): Composed => ({
  template: '{x}',
  places: (at) => ({ x: expression(at) }),
});

const onLke = ({ names, rows, first }: VerdictParts, key: Parameters<typeof cellOf>[0]): string =>
  `${quoteSheet(names.lke)}!${cellOf(key, first)}:${cellOf(key, first + rows.length - 1)}`;

/** Whose answers count: as many as the TPI gave, as many as count at all. */
function assessor(parts: VerdictParts): Sayings {
  const say = verdictIn(parts.language);
  const [tpi, counts] = [onLke(parts, 'tpi'), onLke(parts, 'counts')];
  return {
    tpi: computed(() => `SUMPRODUCT(ISNUMBER(1/LEN(TRIM(${tpi})))+ISERROR(${tpi}))`),
    counted: computed(() => `SUMPRODUCT(--(LEN(${counts})>0))`),
    'by.self': say('by.self'),
    'by.both': say('by.both'),
    'by.tpi': say('by.tpi'),
    by: computed((at) =>
      choose(
        [
          [`${at('tpi')}=0`, at('by.self')],
          [`${at('counted')}>${at('tpi')}`, at('by.both')],
        ],
        at('by.tpi'),
      ),
    ),
  };
}

/** Of the column `scales` on the same sheet: the inferred scales beside the rows of the LKE. */
function inferred(parts: VerdictParts): Sayings {
  if (!hasInferred(parts.rows)) return {};
  const of = indexOf(parts.edition).leaves.length;
  // A quotient is a number where both hold; what somebody's own formula went wrong in, is none.
  const asInferred = (scales: string) => `(TRIM(${onLke(parts, 'scale')})=${scales})`;
  return {
    'inferred count': computed((at) => `SUMPRODUCT(--ISNUMBER(${onLke(parts, 'value')}/${asInferred(at('scales'))}))`),
    'inferred said': {
      template: ` ${verdictIn(parts.language)('inferred', { of })}`,
      places: (at) => ({ count: at('inferred count') }),
    },
    inferred: computed((at) => `IF(${at('inferred count')}>0,${at('inferred said')},"")`),
  };
}

/** By predicate and status; `met` and `unmet` choose for themselves between what blanks leave open. */
function byPredicate({ edition, names, language }: VerdictParts): Sayings {
  const say = verdictIn(language);
  const summary = `${quoteSheet(names.summary)}!`;
  const isComplete = `${summary}$C$${ROW.answered + 1}=${indexOf(edition).leaves.length}`;
  const all = edition.predicates.map(({ code: target, after = '' }, n): Sayings => {
    const of = edition.gates.filter(({ predicate }) => predicate === target).length;
    const row = predicateRow(n) + 1;
    const [open, unmet] = [`${summary}$D$${row}`, `${summary}$E$${row}`];
    const told = (key: Parameters<typeof say>[0]): Composed => ({
      template: say(key, { target, after, of }),
      places: (at) => ({ by: at('by'), open, unmet }),
    });
    if (edition.gatesUnconfirmed) return { [`${target} none`]: say('unconfirmed', { target }) };
    if (of === 0) return { [`${target} none`]: say('no-gates', { target }) };
    const one = (key: string) => `${target} ${key}`;
    return {
      [one('met complete')]: told('met'),
      [one('met open')]: told('met.open'),
      [one('met')]: computed((at) => `IF(${isComplete},${at(one('met complete'))},${at(one('met open'))})`),
      ...(after && { [one('after')]: told('after') }),
      [one('open')]: told('open'),
      [one('unmet alone')]: told('unmet'),
      [one('unmet open')]: told('unmet.open'),
      [one('unmet')]: computed((at) => `IF(${open}>0,${at(one('unmet open'))},${at(one('unmet alone'))})`),
    };
  });
  return Object.assign({}, ...all) as Sayings;
}

/** Whatever a target may be called, in capitals as `placeIn` compares, with the number of its predicate. */
export function targetNames({ predicates }: Edition): { names: string[]; numbers: number[] } {
  const all = predicates.flatMap((one, n) => namesOfPredicate(one).map((name) => [name.toUpperCase(), n + 1] as const));
  return { names: all.map(([name]) => name), numbers: all.map(([, number]) => number) };
}

/** The code of the target by any of its names, from the columns `targets` and `target numbers`; an empty text where it is none. */
function target({ edition, names }: VerdictParts): Sayings {
  const cell = `TRIM(${quoteSheet(names.summary)}!$C$${ROW.target + 1})`;
  const cases = (at: SaidAt) =>
    edition.predicates.map(({ code }, n): [string, string] => [`${at('target number')}=${n + 1}`, literal(code)]);
  return {
    'target number': computed((at) => `IFERROR(${placeIn({ said: at('targets'), place: at('target numbers') }, cell)},0)`),
    target: computed((at) => choose(cases(at), '""')),
  };
}

/** How many minimums of the target are missed. */
function missed({ edition, names }: VerdictParts): Sayings {
  const summary = `${quoteSheet(names.summary)}!`;
  const each = edition.predicates.map(({ code }, n): [string, Composed] => [
    `missed ${code}`,
    computed((at) => `IF(${at('target')}=${literal(code)},${summary}$E$${predicateRow(n) + 1},0)`),
  ]);
  return { ...Object.fromEntries(each), missed: computed((at) => each.map(([key]) => at(key)).join('+')) };
}

export const verdictSayings = (parts: VerdictParts): Sayings => ({
  ...assessor(parts),
  ...inferred(parts),
  ...byPredicate(parts),
  ...target(parts),
  ...missed(parts),
});
