/** The figures of an LKE to be drawn: areas around a middle, and every minimum as a bar. */
import { indexOf, TOTAL } from '../assessment';
import type { Checked } from '../reading/contract';
import type { Context } from './context';
import type { Picture } from './tree';

const COLORS = { score: '#1F3864', weight: '#BFBFBF', floor: '#C00000' };

/** @returns areas against weight and minimum, and minimums with what was reached; none where nothing was answered. */
export function pictureBlocks({ edition, assessment, verdict }: Checked, { say }: Context): Picture[] {
  if (assessment.answered === 0) return [];
  const { nameOf } = indexOf(edition);
  const gates = assessment.gates.filter(({ predicate }) => predicate === verdict?.target);
  const scoreOf = (code: string) => assessment.scores.get(code)!;
  const floors = new Map(gates.map(({ code, floor }) => [code, floor]));
  const codes = edition.areas.map(({ code }) => code);
  const least = `${say('column.floor')} ${verdict?.target ?? ''}`.trim();
  const score = (of: readonly string[]) => ({
    name: say('column.score'),
    values: of.map((code) => scoreOf(code).low),
    color: COLORS.score,
  });
  const floor = (of: readonly string[]) =>
    of.every((code) => floors.has(code))
      ? [{ name: least, values: of.map((code) => floors.get(code)!), color: COLORS.floor }]
      : [];
  const weight = { name: say('column.weight'), values: codes.map((code) => scoreOf(code).weight), color: COLORS.weight };
  // The total would dwarf the others.
  const tested = gates.flatMap(({ code }) => (code === TOTAL ? [] : [code]));
  const radar: Picture = {
    kind: 'picture',
    shape: 'radar',
    title: say('picture.areas'),
    names: edition.areas.map(({ name }) => name),
    series: [weight, ...floor(codes), score(codes)],
    numberFormat: '0',
  };
  if (tested.length === 0) return [radar];
  const bars: Picture = {
    kind: 'picture',
    shape: 'bars',
    title: say('picture.gates'),
    names: tested.map(nameOf),
    series: [score(tested), ...floor(tested)],
    numberFormat: '0.00',
  };
  return [radar, bars];
}
