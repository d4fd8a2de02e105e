/** The block of advice: what the grade that is aimed at still lacks, apart from the score. */
import type { Matrix } from '../../rules/schema';
import { fixedColumn } from '../../sheet/address';
import type { DropDown } from '../lke/lists';
import type { Names } from '../lke/names';
import { BORDER, headerStyle, inputStyle, looks, quietStyle, sectionStyle } from '../../sheet/palette';
import { choose, cleaned, literal, sentence } from '../../sheet/expression';
import type { Cell, Formula, SheetPlan, Validation } from '../../sheet/plan';
import type { Texts } from '../../sheet/words';

export interface AdviceParts {
  matrix: Matrix;
  names: Names;
  text: Texts;
  /** 0-based row of its title. */
  top: number;
  /** Fixed cell of the grade that is aimed at. */
  target: string;
}

export interface AdviceBlock {
  /** Values by column letter, a row each. */
  rows: Partial<Record<string, Cell>>[];
  styles: SheetPlan['styles'];
  merges: string[];
  validations: Validation[];
  conditionals: SheetPlan['conditionals'];
}

/** Hidden: the level that was entered and the one that is needed, from 1; the standing. */
const HELPER = { has: 'K', needs: 'L', standing: 'M' } as const;
const STANDING = { notAsked: 0, met: 1, open: 2, unmet: 3 } as const;

const formula = (f: string): Formula => ({ f: `=${f}` });

/** The place in a list of what a cell says, by any of its names; 0 where it says none of them. */
function numberIn(cell: string, list: readonly (readonly string[])[]): Formula {
  const said = `LOWER(${cleaned(cell)})`;
  const cases = list.map((names, index): [string, string] => {
    const tests = names.map((name) => `EXACT(${said},${literal(name.toLowerCase())})`);
    return [tests.length === 1 ? tests[0]! : `OR(${tests.join(',')})`, String(index + 1)];
  });
  return formula(`IFERROR(${choose(cases, '0')},0)`);
}
export const levelsName = (names: Names, aspect: string): string => names.list(`Saran_${aspect.replace(/[^\p{L}\p{N}]/gu, '')}`);
export const gradesName = (names: Names): string => names.list('Peringkat');

export const adviceLists = ({ grades, aspects }: Matrix, names: Names, text: Texts): DropDown[] => [
  { heading: text('akip.grade'), name: gradesName(names), items: grades },
  ...aspects.map(({ code, name, levels }) => ({ heading: name, name: levelsName(names, code), items: levels })),
];

const placesOf = ({ top, matrix }: AdviceParts) => ({
  note: top + 1,
  verdict: top + 2,
  heading: top + 3,
  first: top + 4,
  last: top + 3 + matrix.aspects.length,
});

/** By the grade that is aimed at; blank where the matrix asks for nothing. */
function byGrade({ matrix, top }: AdviceParts, aspect: Matrix['aspects'][number], show: (level: number) => string): Formula {
  const grade = gradeNo(top);
  const cases = matrix.grades.flatMap((name, index): [string, string][] => {
    const level = aspect.needed[name]!;
    return level === 0 ? [] : [[`${grade}=${index + 1}`, show(level)]];
  });
  return formula(choose(cases, '""'));
}

/** The place of the grade among those of the matrix; 0 where it is none. */
const gradeNo = (top: number): string => `$${HELPER.has}$${top + 3}`;

function aspectRow(parts: AdviceParts, aspect: Matrix['aspects'][number], row: number): Partial<Record<string, Cell>> {
  const { text } = parts;
  const own = (column: string) => `${column}${row + 1}`;
  const { has, needs, standing } = HELPER;
  const at = own(standing);
  const said: [string, string][] = [
    [`${at}=${STANDING.met}`, literal(text('status.met'))],
    [`${at}=${STANDING.open}`, literal(text('status.open'))],
    [`${at}=${STANDING.unmet}`, literal(text('status.unmet'))],
  ];
  const enough = `IF(${own(has)}>=${own(needs)},${STANDING.met},${STANDING.unmet})`;
  return {
    A: aspect.code,
    B: aspect.name,
    G: byGrade(parts, aspect, (level) => literal(aspect.levels[level]!)),
    I: formula(choose(said, '""')),
    ...(aspect.note && { J: aspect.note }),
    [has]: numberIn(
      own('C'),
      aspect.levels.map((level, index) => [level, String(index)]),
    ),
    [needs]: byGrade(parts, aspect, (level) => String(level + 1)),
    [standing]: formula(`IF(${own(needs)}="",0,IF(${own(has)}=0,${STANDING.open},${enough}))`),
  };
}

function verdictOf({ text, target, top }: AdviceParts, first: number, last: number): Formula {
  const count = (standing: number) => `COUNTIF(${fixedColumn(HELPER.standing, first, last)},${standing})`;
  const unmet = sentence(text('akip.advice.unmet'), { target, count: count(STANDING.unmet) });
  const open = sentence(text('akip.advice.open'), { target, count: count(STANDING.open) });
  return formula(
    choose(
      [
        [`${gradeNo(top)}=0`, literal(text('akip.advice.noTarget'))],
        [`AND(${count(STANDING.unmet)}>0,${count(STANDING.open)}>0)`, `${unmet}&" "&${open}`],
        [`${count(STANDING.unmet)}>0`, unmet],
        [`${count(STANDING.open)}>0`, open],
      ],
      sentence(text('akip.advice.met'), { target }),
    ),
  );
}

export function buildAdvice(parts: AdviceParts): AdviceBlock {
  const { matrix, text, names, top, target } = parts;
  const at = placesOf(parts);
  const source = matrix.sources[matrix.source.split(':')[0]!]!.citation;
  const statuses = `I${at.first + 1}:I${at.last + 1}`;
  const rows: AdviceBlock['rows'] = [
    { A: text('akip.advice') },
    { A: text('akip.advice.note', { source }) },
    {
      A: text('akip.advice.verdict'),
      C: verdictOf(parts, at.first, at.last),
      [HELPER.has]: numberIn(
        target,
        matrix.grades.map((grade) => [grade]),
      ),
    },
    {
      A: text('summary.code'),
      B: text('akip.advice.aspect'),
      C: text('akip.advice.has'),
      G: text('akip.advice.needs'),
      I: text('summary.status'),
    },
    ...matrix.aspects.map((aspect, index) => aspectRow(parts, aspect, at.first + index)),
  ];
  const looksBy = [
    ['status.met', looks.good],
    ['status.unmet', looks.bad],
    ['status.open', looks.open],
  ] as const;
  return {
    rows,
    styles: [
      { range: `A${top + 1}`, style: sectionStyle },
      { range: `A${at.note + 1}:J${at.note + 1}`, style: { ...quietStyle, italic: true } },
      { range: `C${at.verdict + 1}`, style: { bold: true, align: 'left' } },
      { range: `A${at.heading + 1}:I${at.heading + 1}`, style: headerStyle },
      { range: `A${at.first + 1}:I${at.last + 1}`, style: { border: BORDER, valign: 'center' } },
      { range: `C${at.first + 1}:F${at.last + 1}`, style: { ...inputStyle, border: BORDER, align: 'left' } },
    ],
    merges: [
      `C${at.verdict + 1}:J${at.verdict + 1}`,
      ...Array.from({ length: at.last - at.heading + 1 }, (_, index) => at.heading + index + 1).flatMap((row) => [
        `C${row}:F${row}`,
        `G${row}:H${row}`,
      ]),
    ],
    validations: matrix.aspects.map(({ code, name, levels }, index) => ({
      range: `C${at.first + index + 1}`,
      rule: { kind: 'list', source: `=${levelsName(names, code)}` },
      prompt: { title: text('akip.advice.has'), text: name },
      error: { title: text('error.title'), text: text('error.choice', { options: levels.join(', ') }) },
    })),
    conditionals: looksBy.map(([key, style]) => ({
      range: statuses,
      formula: `=$I${at.first + 1}=${literal(text(key))}`,
      style,
    })),
  };
}
