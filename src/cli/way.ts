/** The cheapest way to the target, as `lke check --way` tells it. */
import type { NoWay, Said, Way } from '../assessment/way';
import type { Checked } from '../reading/contract';
import { noWayText, outsideTexts, proofTexts, stepTexts, sumText, wayIn, wayOfLke, wayTarget } from '../judged/way';
import { columns } from './columns';
import type { Paper } from './table';

/** @returns undefined where there is no target, or a sheet was hardly recognised. */
export function wayOf(lke: Checked): Way | NoWay | undefined {
  const target = wayTarget(lke);
  return target === undefined ? undefined : wayOfLke(lke, target);
}

/** @returns the lines of it. */
export function wayLines(checked: Checked, { language, width }: Paper): string[] {
  const [way, target] = [wayOf(checked), wayTarget(checked) ?? ''];
  if (!way) return [];
  const heading = wayIn(language)('heading', { target });
  if ('refused' in way) return [heading, noWayText(checked, way, target, language)];
  const rows = way.steps.map((step) => {
    const [change, ...rest] = stepTexts(checked, step, target, language);
    return [`  ${step.code}`, change!, rest.join(', ')];
  });
  return [
    heading,
    ...outsideTexts(checked, way, language),
    sumText(checked, way, language),
    ...(rows.length > 0 ? columns(rows, 2, width) : []),
    ...proofTexts(checked, way, language),
  ];
}

export interface JsonWay {
  target: string;
  /** Whole steps in all; null where there is no way, with `message` saying why. */
  effort: number | null;
  /** Points that surveys are taken to bring. */
  assumed: number;
  /** Minimums that answers cannot meet. */
  outside: { code: string; floor: number; most: number; survey: boolean }[];
  steps: {
    statement: string;
    from: string | number | null;
    to: string | number | null;
    effort: number;
    gain: number;
    total: number;
    gates: readonly string[];
  }[];
  message: string;
}

const jsonSaid = (said: Said): string | number | null =>
  said.kind === 'blank' ? null : said.kind === 'option' ? said.key : said.value;

/** As the JSON of the command line has it. */
export function jsonWay(checked: Checked, language: Paper['language']): JsonWay | null {
  const [way, target] = [wayOf(checked), wayTarget(checked) ?? ''];
  if (!way) return null;
  if ('refused' in way)
    return { target, effort: null, assumed: 0, outside: [], steps: [], message: noWayText(checked, way, target, language) };
  return {
    target,
    effort: way.effort,
    assumed: way.assumed,
    outside: way.blocked.map(({ gate, most, assumed }) => ({ code: gate.code, floor: gate.floor, most, survey: assumed })),
    steps: way.steps.map(({ code, from, to, effort, gain, total, gates }) => ({
      ...{ statement: code, from: jsonSaid(from), to: jsonSaid(to), effort, gain, total, gates },
    })),
    message: sumText(checked, way, language),
  };
}
