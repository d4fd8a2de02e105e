/** The rows of the action plan: a band per area, and below it a block of rows per indicator. */
import { letters } from '../../sheet/address';
import { sentence } from '../../sheet/expression';
import type { Cell } from '../../sheet/plan';
import type { PlanKey } from './action-plan-keys';
import { DONE, DROPPED } from './action-plan-state';
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

/** What the area's rows come to, on its band: late ones, mean progress, how many are done; behind it how many indicators have an activity. */
function bandOf(
  section: Section,
  { letter }: Places<PlanKey>,
  band: number,
  perIndicator: number,
  today: string,
  text: RegisterTexts,
) {
  const [first, last] = [band + 1, band + section.indicators.length * perIndicator];
  const rows = (key: PlanKey, down = 0) => `${letter(key)}${first + down + 1}:${letter(key)}${last + down + 1}`;
  const begun = Array.from({ length: perIndicator }, (_, down) => rows('case', down)).join('&');
  const [all, done] = [`COUNT(${rows('case')})`, `COUNTIF(${rows('statusNo')},${DONE})`];
  const lateCell = `${letter('lack')}${band + 1}`;
  const values: Partial<Record<PlanKey, Cell>> = {
    code: section.name,
    deadline: { f: `=IF(${lateCell}=0,"",${sentence(text('plan.band.late'), { late: lateCell })})` },
    progress: { f: `=IFERROR(SUM(${rows('counted')})/(${all}-COUNTIF(${rows('statusNo')},${DROPPED})),"")` },
    state: { f: `=IF(${all}=0,"",${sentence(text('plan.band.done'), { done, all })})` },
    statusNo: { f: `=SUMPRODUCT((${rows('code')}<>"")*(LEN(${begun})>0))` },
    lack: { f: `=COUNTIFS(${rows('deadline')},"<"&${today},${rows('statusNo')},"<${DONE}")` },
  };
  return values;
}

export function rowsOf(
  sections: readonly Section[],
  perIndicator: number,
  places: Places<PlanKey>,
  today: string,
  text: RegisterTexts,
): PlanRows {
  const found: PlanRows = { rows: [], blocks: [], bands: [] };
  const next = () => FIRST_ROW + found.rows.length;
  for (const section of sections) {
    const band = next();
    found.bands.push(band);
    found.rows.push({ kind: 'band', values: bandOf(section, places, band, perIndicator, today, text) });
    for (const { code, name } of section.indicators) {
      const first = next();
      const last = first + perIndicator - 1;
      found.blocks.push({ first, last });
      for (let n = 0; n < perIndicator; n++) found.rows.push({ kind: 'entry', values: n === 0 ? { code, indicator: name } : {} });
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
