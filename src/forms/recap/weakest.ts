/** The sheets of what is weakest over all units, and of the problems. */
import { problemText } from '../../texts';
import type { Problem, Severity } from '../../assessment/types';
import type { SheetPlan } from '../../sheet/plan';
import { clipped, editionName, type RecapWords } from './columns';
import { labelOf } from './label';
import type { Context } from './sheets';
import { listSheet, type ColumnOf } from './tables';
import type { WeakArea, WeakStatement } from './types';

/** What statements and areas say alike: of which edition they are, and how many units were asked. */
const editionAndUnits = <Of extends { edition: string; units: number }>(say: RecapWords): ColumnOf<Of>[] => [
  { title: say('column.edition'), kind: 'text', width: 10, cell: ({ edition }) => editionName(edition) },
  { title: say('statements.units'), kind: 'count', width: 9, cell: ({ units }) => units },
];

const head = ({ say, whose, sheets }: Context, kind: 'statements' | 'areas' | 'findings') => ({
  name: sheets[kind],
  title: say(`${kind}.title`),
  whose,
  about: say(`${kind}.about`),
  footer: say('footer'),
});

export function statementsSheet(context: Context): SheetPlan {
  const { recap, say, wordings } = context;
  const columns: ColumnOf<WeakStatement>[] = [
    { title: say('statements.code'), kind: 'text', width: 13, cell: ({ code }) => code },
    {
      ...{ title: say('statements.text'), kind: 'text', width: 58 },
      cell: ({ edition, code }) => clipped(wordings[edition]?.[code]?.text ?? code),
    },
    ...editionAndUnits<WeakStatement>(say),
    { title: say('statements.mean'), kind: 'points', width: 12, bars: 1, cell: ({ mean }) => mean },
    { title: say('statements.below'), kind: 'count', width: 12, cell: ({ below }) => below },
    { title: say('statements.share'), kind: 'share', width: 10, bars: 1, cell: ({ below, units }) => below / units },
    { title: say('statements.open'), kind: 'count', width: 12, cell: ({ open }) => open },
    { title: say('statements.weight'), kind: 'points', width: 12, cell: ({ weight }) => weight },
    { title: say('statements.lost'), kind: 'points', width: 12, cell: ({ lost }) => lost },
  ];
  return listSheet({ ...head(context, 'statements'), columns, all: recap.statements, frozen: 1 });
}

/** Columns that the chart shows. */
export const AREA_NAME = 1;
export const AREA_SHARE = 6;

export function areasSheet(context: Context): SheetPlan {
  const { recap, say } = context;
  const columns: ColumnOf<WeakArea>[] = [
    { title: say('statements.code'), kind: 'text', width: 10, cell: ({ code }) => code.replace('AREA.', '') },
    { title: say('areas.name'), kind: 'text', width: 46, cell: ({ name }) => name },
    ...editionAndUnits<WeakArea>(say),
    { title: say('areas.weight'), kind: 'points', width: 9, cell: ({ weight }) => weight },
    { title: say('areas.mean'), kind: 'points', width: 11, cell: ({ mean }) => mean },
    { title: say('areas.share'), kind: 'share', width: 11, bars: 1, cell: ({ share }) => share },
    { title: say('areas.lost'), kind: 'points', width: 11, cell: ({ lost }) => lost },
    { title: say('areas.lowest'), kind: 'points', width: 11, cell: ({ lowest }) => lowest },
    { title: say('areas.highest'), kind: 'points', width: 11, cell: ({ highest }) => highest },
    { title: say('areas.missed'), kind: 'count', width: 14, cell: ({ missed }) => missed },
  ];
  return listSheet({ ...head(context, 'areas'), columns, all: recap.areas, frozen: 2 });
}

interface Found {
  file: string;
  unit: string | null;
  severity: Severity;
  count: number;
  first: Problem;
}

export function findingsSheet(context: Context): SheetPlan {
  const { recap, language, say } = context;
  const all: Found[] = [
    ...recap.broken.map(({ file, problem }) => ({ file, unit: null, severity: problem.severity, count: 1, first: problem })),
    ...recap.units.flatMap(({ file, unit, findings }) => findings.map((finding) => ({ file, unit, ...finding }))),
  ];
  const columns: ColumnOf<Found>[] = [
    { title: say('column.unit'), kind: 'text', width: 28, cell: labelOf },
    { title: say('findings.severity'), kind: 'text', width: 12, cell: ({ severity }) => say(`severity.${severity}`) },
    { title: say('findings.count'), kind: 'count', width: 9, cell: ({ count }) => count },
    { title: say('column.file'), kind: 'text', width: 22, cell: ({ file }) => file },
    { title: say('column.sheet'), kind: 'text', width: 14, cell: ({ first }) => first.at.sheet ?? null },
    { title: say('findings.cell'), kind: 'text', width: 10, cell: ({ first }) => first.at.cell ?? null },
    { title: say('findings.message'), kind: 'text', width: 60, cell: ({ first }) => clipped(problemText(first, language)) },
  ];
  return listSheet({ ...head(context, 'findings'), columns, all, frozen: 1 });
}
