/** The rows of the action plan: a band per area, and below it a block of rows per indicator. */
import { letters } from '../../sheet/address';
import { literal, sentence } from '../../sheet/expression';
import type { Cell } from '../../sheet/plan';
import type { PlanKey } from './action-plan-keys';
import { FIRST_ROW, type Places } from './fields';
import type { Section } from './sections';
import type { Row } from './table';
import type { RegisterTexts } from './words';

export interface PlanRows {
  rows: Row<PlanKey>[];
  /** The rows of each indicator, 0-based. */
  blocks: { first: number; last: number }[];
  bands: number[];
}

export const rowCount = (sections: readonly Section[], perIndicator: number): number =>
  sections.reduce((sum, { indicators }) => sum + 1 + indicators.length * perIndicator, 0);

/** What the area's rows come to, on its band: late ones, mean progress, how many are done. */
function bandOf(section: Section, { column }: Places<PlanKey>, numbers: { done: number; dropped: number }, text: RegisterTexts) {
  const of = (...tests: [PlanKey, string][]) =>
    `COUNTIFS(${[['area', literal(section.code)] as const, ...tests].map(([key, test]) => `${column(key)},${test}`).join(',')})`;
  const started: [PlanKey, string] = ['started', '1'];
  const [all, done, late] = [of(started), of(started, ['statusNo', String(numbers.done)]), of(['overdue', '1'])];
  const active = of(started, ['statusNo', `"<>${numbers.dropped}"`]);
  const progress = `SUMIFS(${column('counted')},${column('area')},${literal(section.code)})/${active}`;
  const values: Partial<Record<PlanKey, Cell>> = {
    code: section.name,
    deadline: { f: `=IF(${late}=0,"",${sentence(text('plan.band.late'), { late })})` },
    progress: { f: `=IF(${active}=0,"",${progress})` },
    state: { f: `=IF(${all}=0,"",${sentence(text('plan.band.done'), { done, all })})` },
  };
  return values;
}

export function rowsOf(
  sections: readonly Section[],
  perIndicator: number,
  places: Places<PlanKey>,
  numbers: { done: number; dropped: number },
  text: RegisterTexts,
): PlanRows {
  const found: PlanRows = { rows: [], blocks: [], bands: [] };
  const next = () => FIRST_ROW + found.rows.length;
  for (const section of sections) {
    found.bands.push(next());
    found.rows.push({ kind: 'band', values: bandOf(section, places, numbers, text) });
    for (const { code, name } of section.indicators) {
      const first = next();
      const last = first + perIndicator - 1;
      found.blocks.push({ first, last });
      const started = `${places.letter('started')}${first + 1}:${places.letter('started')}${last + 1}`;
      const head = { code, indicator: name, planned: { f: `=IF(SUM(${started})>0,1,0)` } };
      for (let n = 0; n < perIndicator; n++)
        found.rows.push({ kind: 'entry', values: { ...(n === 0 && head), area: section.code } });
    }
  }
  return found;
}

/** Code and name of an indicator stand once, beside all its rows. */
export const mergesOf = ({ blocks }: PlanRows): string[] =>
  blocks
    .filter(({ first, last }) => last > first)
    .flatMap(({ first, last }) => [0, 1].map((column) => `${letters(column)}${first + 1}:${letters(column)}${last + 1}`));

/** The rows of an area fold away below its band. */
export const outlineOf = ({ rows, bands }: PlanRows): { first: number; last: number }[] =>
  bands.map((band, index) => ({ first: band + 1, last: (bands[index + 1] ?? FIRST_ROW + rows.length) - 1 }));
