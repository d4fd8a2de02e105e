/** The sheets of what is weakest over all units, and of the problems. */
import { problemText } from '../../texts';
import type { Cell, SheetPlan } from '../../sheet/plan';
import { clipped, editionName } from './columns';
import { labelOf } from './recap';
import type { Context } from './sheets';
import { tableSheet } from './tables';

export function statementsSheet({ recap, say, sheets, wordings }: Context): SheetPlan {
  return tableSheet({
    name: sheets.statements,
    title: say('statements.title'),
    about: say('statements.about'),
    columns: [
      { title: say('statements.code'), kind: 'text', width: 13 },
      { title: say('statements.text'), kind: 'text', width: 85 },
      { title: say('column.edition'), kind: 'text', width: 10 },
      { title: say('statements.units'), kind: 'count', width: 9 },
      { title: say('statements.mean'), kind: 'points', width: 12, bars: 1 },
      { title: say('statements.below'), kind: 'count', width: 12 },
      { title: say('statements.share'), kind: 'share', width: 10, bars: 1 },
      { title: say('statements.open'), kind: 'count', width: 12 },
      { title: say('statements.weight'), kind: 'points', width: 12 },
      { title: say('statements.lost'), kind: 'points', width: 12 },
    ],
    rows: recap.statements.map(({ edition, code, units, mean, below, open, weight, lost }) => [
      code,
      clipped(wordings[edition]?.[code]?.text ?? code),
      editionName(edition),
      units,
      mean,
      below,
      below / units,
      open,
      weight,
      lost,
    ]),
    frozen: 1,
    footer: say('footer'),
  });
}

/** Columns that the chart shows. */
export const AREA_NAME = 1;
export const AREA_SHARE = 6;

export function areasSheet({ recap, say, sheets }: Context): SheetPlan {
  return tableSheet({
    name: sheets.areas,
    title: say('areas.title'),
    about: say('areas.about'),
    columns: [
      { title: say('statements.code'), kind: 'text', width: 10 },
      { title: say('areas.name'), kind: 'text', width: 46 },
      { title: say('column.edition'), kind: 'text', width: 10 },
      { title: say('statements.units'), kind: 'count', width: 9 },
      { title: say('areas.weight'), kind: 'points', width: 9 },
      { title: say('areas.mean'), kind: 'points', width: 11 },
      { title: say('areas.share'), kind: 'share', width: 11, bars: 1 },
      { title: say('areas.lost'), kind: 'points', width: 11 },
      { title: say('areas.lowest'), kind: 'points', width: 11 },
      { title: say('areas.highest'), kind: 'points', width: 11 },
      { title: say('areas.missed'), kind: 'count', width: 14 },
    ],
    rows: recap.areas.map((area): Cell[] => {
      const { code, name, edition, units, weight, mean, share, lost, lowest, highest, missed } = area;
      return [code, name, editionName(edition), units, weight, mean, share, lost, lowest, highest, missed];
    }),
    frozen: 2,
    footer: say('footer'),
  });
}

export function findingsSheet({ recap, language, say, sheets }: Context): SheetPlan {
  const all = [
    ...recap.broken.map(({ file, problem }) => ({ file, unit: null, severity: problem.severity, count: 1, first: problem })),
    ...recap.units.flatMap(({ file, unit, findings }) => findings.map((finding) => ({ file, unit, ...finding }))),
  ];
  return tableSheet({
    name: sheets.findings,
    title: say('findings.title'),
    about: say('findings.about'),
    columns: [
      { title: say('column.unit'), kind: 'text', width: 34 },
      { title: say('findings.severity'), kind: 'text', width: 12 },
      { title: say('findings.count'), kind: 'count', width: 9 },
      { title: say('column.file'), kind: 'text', width: 34 },
      { title: say('column.sheet'), kind: 'text', width: 14 },
      { title: say('findings.cell'), kind: 'text', width: 10 },
      { title: say('findings.message'), kind: 'text', width: 110 },
    ],
    rows: all.map(({ file, unit, severity, count, first }) => [
      labelOf({ unit, file }),
      say(`severity.${severity}`),
      count,
      file,
      first.at.sheet ?? null,
      first.at.cell ?? null,
      clipped(problemText(first, language)),
    ]),
    frozen: 1,
    footer: say('footer'),
  });
}
