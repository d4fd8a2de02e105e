/** What the AKIP summary looks up on the sheet of lists: the table of grades, and how far each aspect of the advice is. */
import type { GradeTable, Matrix } from '../../rules/schema';
import { quoteSheet } from '../../sheet/address';
import { choose } from '../../sheet/expression';
import type { Cell } from '../../sheet/plan';
import type { Texts } from '../../sheet/words';
import type { MoreLists } from '../lke/lists';
import type { Composed, SaidAt, Sayings } from '../lke/sayings';

type Columns = NonNullable<MoreLists['columns']>;
type Aspect = Matrix['aspects'][number];

export interface AdviceLists {
  grades: GradeTable;
  matrix: Matrix;
  text: Texts;
  /** Within the tolerance, as everywhere. */
  tolerance: number;
}

/** How an aspect stands: not asked, or the place of its word in the column `status`. */
const STANDING = { met: 1, open: 2, unmet: 3 } as const;

/** Below every bound that counts itself in, so that one comparison serves both kinds. */
const JUST_BELOW = 1e-12;

/** From the lowest on: a score has the last of the grades whose bound is below it. */
function gradeColumns({ grades: { grades }, text, tolerance }: AdviceLists): Columns {
  const rows = [...grades].reverse();
  const bound = ({ above, from }: GradeTable['grades'][number]) => (above === undefined ? from! - JUST_BELOW : above + tolerance);
  return {
    bounds: { heading: text('summary.floor'), items: rows.map(bound) },
    grades: { heading: text('akip.grade'), items: rows.map(({ grade }) => grade) },
    predicates: { heading: text('akip.predicate'), items: rows.map(({ predicate }) => predicate) },
    meanings: { heading: text('akip.meaning'), items: rows.map(({ meaning = '' }): Cell => meaning || { f: '=""' }) },
  };
}

/** A level by its words, or by its place from 0. */
function aspectColumns({ grades }: Matrix, { code, name, levels, needed }: Aspect): Columns {
  const said = [...levels.map((level) => level.toUpperCase()), ...levels.map((_, n) => String(n))];
  const heading = name;
  return {
    [`levels ${code}`]: { heading, items: levels },
    [`said ${code}`]: { heading, items: said },
    [`place ${code}`]: { heading, items: said.map((_, n) => (n % levels.length) + 1) },
    // The place of the level; 0 where nothing is needed.
    [`needed ${code}`]: { heading, items: grades.map((grade) => (needed[grade]! === 0 ? 0 : needed[grade]! + 1)) },
  };
}

export function adviceColumns(parts: AdviceLists): Columns {
  const { matrix, text } = parts;
  const status = [text('status.met'), text('status.open'), text('status.unmet')];
  return {
    ...gradeColumns(parts),
    targets: { heading: text('summary.target'), items: matrix.grades },
    places: { heading: text('lists.place'), items: matrix.grades.map((_, n) => n + 1) },
    status: { heading: text('summary.status'), items: status },
    ...Object.assign({}, ...matrix.aspects.map((aspect) => aspectColumns(matrix, aspect))),
  };
}

const computed = (expression: (at: SaidAt) => string): Composed => ({
  template: '{x}',
  places: (at) => ({ x: expression(at) }),
});

/** EXACT, since look-ups take ? and * for anything. */
const placeOf = (said: string, places: string, cell: string): string =>
  `IFERROR(SUMPRODUCT(EXACT(${said},UPPER(TRIM(${cell})))*${places}),0)`;

/**
 * @param summary the sheet. @param target its fixed cell of the grade that is aimed at. @param entered by code of an aspect,
 * the fixed cell of how far it is.
 */
export function adviceSayings(
  { matrix, text }: AdviceLists,
  summary: string,
  target: string,
  entered: ReadonlyMap<string, string>,
): Sayings {
  const here = `${quoteSheet(summary)}!`;
  const each = (key: string, show: (aspect: Aspect) => Composed): [string, Composed][] =>
    matrix.aspects.map((aspect) => [`${key} ${aspect.code}`, show(aspect)]);
  const [first, last] = [matrix.aspects[0]!, matrix.aspects[matrix.aspects.length - 1]!];
  const count = (standing: number) =>
    computed((at) => `COUNTIF(${at(`standing ${first.code}`)}:${at(`standing ${last.code}`)},${standing})`);
  const told = (key: 'met' | 'unmet' | 'open', counted?: string): Composed => ({
    template: text(`akip.advice.${key}`),
    places: (at) => ({ target: `${here}${target}`, ...(counted && { count: at(counted) }) }),
  });
  return {
    target: computed((at) => placeOf(at('targets'), at('places'), `${here}${target}`)),
    ...Object.fromEntries([
      ...each('has', ({ code }) =>
        computed((at) => placeOf(at(`said ${code}`), at(`place ${code}`), `${here}${entered.get(code)!}`)),
      ),
      ...each('needs', ({ code }) => computed((at) => `IF(${at('target')}=0,0,INDEX(${at(`needed ${code}`)},${at('target')}))`)),
      ...each('standing', ({ code }) =>
        computed((at) => {
          const [has, needs] = [at(`has ${code}`), at(`needs ${code}`)];
          return choose(
            [
              [`${needs}=0`, '0'],
              [`${has}=0`, String(STANDING.open)],
              [`${has}>=${needs}`, String(STANDING.met)],
            ],
            String(STANDING.unmet),
          );
        }),
      ),
    ]),
    unmet: count(STANDING.unmet),
    open: count(STANDING.open),
    'said none': text('akip.advice.noTarget'),
    'said met': told('met'),
    'said unmet': told('unmet', 'unmet'),
    'said open': told('open', 'open'),
    'said both': computed((at) => `${at('said unmet')}&" "&${at('said open')}`),
    'said lacking': computed((at) => `IF(${at('open')}>0,${at('said both')},${at('said unmet')})`),
    advice: computed((at) =>
      choose(
        [
          [`${at('target')}=0`, at('said none')],
          [`${at('unmet')}>0`, at('said lacking')],
          [`${at('open')}>0`, at('said open')],
        ],
        at('said met'),
      ),
    ),
  };
}
