/** The block of advice: what the grade that is aimed at still lacks, apart from the score. */
import type { Matrix } from '../../rules/schema';
import type { DropDown, Lists } from '../lke/lists';
import type { Names } from '../lke/names';
import { columnAt } from '../../sheet/address';
import { across, headingLooks, tableLook } from '../../sheet/blocks';
import { choiceEntry } from '../../sheet/entries';
import { BORDER, inputStyle, looks, quietStyle } from '../../sheet/palette';
import { formula, literal } from '../../sheet/expression';
import type { Cell, SheetPlan, Validation } from '../../sheet/plan';
import type { Texts } from '../../sheet/words';

export interface AdviceParts {
  matrix: Matrix;
  names: Names;
  text: Texts;
  lists: Pick<Lists, 'saying' | 'column'>;
  /** 0-based row of its title. */
  top: number;
}

export interface AdviceBlock {
  /** Values by column letter, a row each. */
  rows: Partial<Record<string, Cell>>[];
  styles: SheetPlan['styles'];
  merges: string[];
  validations: Validation[];
  conditionals: SheetPlan['conditionals'];
}

export const levelsName = (names: Names, aspect: string): string => names.list(`Saran_${aspect.replace(/[^\p{L}\p{N}]/gu, '')}`);
export const gradesName = (names: Names): string => names.list('Peringkat');

export const adviceLists = ({ grades, aspects }: Matrix, names: Names, text: Texts): DropDown[] => [
  { heading: text('akip.grade'), name: gradesName(names), items: grades },
  ...aspects.map(({ code, name, levels }) => ({ heading: name, name: levelsName(names, code), items: levels })),
];

const placesOf = ({ top, matrix }: Pick<AdviceParts, 'top' | 'matrix'>) => ({
  note: top + 1,
  verdict: top + 2,
  heading: top + 3,
  first: top + 4,
  last: top + 3 + matrix.aspects.length,
});

/** By code of an aspect: the fixed cell of how far it is. */
export const enteredCells = (parts: Pick<AdviceParts, 'top' | 'matrix'>): ReadonlyMap<string, string> =>
  new Map(parts.matrix.aspects.map(({ code }, n) => [code, `$C$${placesOf(parts).first + n + 1}`]));

function aspectRow({ lists }: AdviceParts, { code, name }: Matrix['aspects'][number]): Partial<Record<string, Cell>> {
  const [needs, standing] = [lists.saying(`needs ${code}`), lists.saying(`standing ${code}`)];
  const show = (place: string, column: string) => formula(`IF(${place}=0,"",INDEX(${lists.column(column)},${place}))`);
  return {
    A: name,
    K: code,
    G: show(needs, `levels ${code}`),
    I: show(standing, 'status'),
  };
}

export function buildAdvice(parts: AdviceParts): AdviceBlock {
  const { matrix, text, names, top, lists } = parts;
  const at = placesOf(parts);
  const source = matrix.sources[matrix.source.split(':')[0]!]!.citation;
  const statuses = `I${at.first + 1}:I${at.last + 1}`;
  const rows: AdviceBlock['rows'] = [
    { A: text('akip.advice') },
    { A: text('akip.advice.note', { source }) },
    {
      A: text('akip.advice.verdict'),
      C: formula(lists.saying('advice')),
    },
    {
      A: text('akip.advice.aspect'),
      K: text('summary.code'),
      C: text('akip.advice.has'),
      G: text('akip.advice.needs'),
      I: text('summary.status'),
    },
    ...matrix.aspects.map((aspect) => aspectRow(parts, aspect)),
    ...matrix.aspects.flatMap(({ name, note }) => (note ? [{ A: `${name}: ${note}` }] : [])),
  ];
  const looksBy = [
    ['status.met', looks.good],
    ['status.unmet', looks.bad],
    ['status.open', looks.open],
  ] as const;
  return {
    rows,
    styles: [
      ...headingLooks([top]),
      { range: `A${at.note + 1}:J${at.note + 1}`, style: { ...quietStyle, italic: true } },
      { range: `C${at.verdict + 1}`, style: { bold: true, align: 'left' } },
      ...tableLook({ heading: at.heading, bottom: at.last, right: columnAt('I')! }, { valign: 'center', wrap: true }),
      { range: `A${at.last + 2}:J${top + rows.length + 1}`, style: { ...quietStyle, wrap: false } },
      { range: `C${at.first + 1}:F${at.last + 1}`, style: { ...inputStyle, border: BORDER, align: 'left' } },
    ],
    merges: [
      ...across('C', 'J', [at.verdict]),
      ...Array.from({ length: at.last - at.heading + 1 }, (_, n) => at.heading + n).flatMap((row) => [
        ...across('A', 'B', [row]),
        ...across('C', 'F', [row]),
        ...across('G', 'H', [row]),
      ]),
    ],
    validations: matrix.aspects.map(({ code, name, levels }, index) =>
      choiceEntry(
        `C${at.first + index + 1}`,
        levelsName(names, code),
        { title: text('akip.advice.has'), text: name },
        levels,
        text,
      ),
    ),
    conditionals: looksBy.map(([key, style]) => ({
      range: statuses,
      formula: `=$I${at.first + 1}=${literal(text(key))}`,
      style,
    })),
  };
}
