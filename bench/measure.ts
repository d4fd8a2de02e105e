/** Medians of what is done again and again, and the table that they are shown in. */
import { readFileSync } from 'node:fs';
import { Bench } from 'tinybench';

/** @returns the median in milliseconds. */
export async function median(run: () => unknown, time = 1_500): Promise<number> {
  const bench = new Bench({ time, warmupTime: time / 5 });
  bench.add('run', async () => void (await run()));
  await bench.run();
  const result = bench.getTask('run')?.result;
  if (!result || !('latency' in result)) throw new Error('not measured');
  return result.latency.p50;
}

export async function once(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** @returns the most memory that a process has had so far, in MB; 0 where the system does not tell or it is gone. */
export function peakOf(pid: number): number {
  try {
    const [, peak] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(peak ?? 0) / 1024;
  } catch {
    return 0;
  }
}

export interface Figure {
  work: string;
  ours: number;
  unit: 'ms' | 's' | 'KB' | 'MB';
  /** What does the same, or its like, in the same run. */
  peer?: string;
  theirs?: number;
  /** At most: as a multiple of the peer, else in the unit. */
  goal?: number;
  /** What has to be known of it. */
  note?: string;
}

const shown = (figure: number): string =>
  figure < 10 ? figure.toFixed(3) : figure < 100 ? figure.toFixed(1) : figure.toFixed(0);

const ratioOf = ({ ours, theirs }: Figure): number | undefined => (theirs === undefined ? undefined : ours / theirs);

/** @returns the cells of a figure's line. */
export function cellsOf(figure: Figure): string[] {
  const { work, ours, unit, peer = '', theirs, goal, note = '' } = figure;
  const ratio = ratioOf(figure);
  const held = goal === undefined ? '' : (ratio ?? ours) <= goal ? 'holds' : 'OVER';
  return [
    work,
    `${shown(ours)} ${unit}`,
    theirs === undefined ? peer : `${peer}: ${shown(theirs)} ${unit}`,
    ratio === undefined ? '' : `${ratio < 0.1 ? ratio.toFixed(3) : ratio.toFixed(2)} x`,
    goal === undefined ? '' : `${goal}${ratio === undefined ? ` ${unit}` : ' x'}`,
    held,
    note,
  ];
}

export const HEADINGS = ['work', 'ours', 'peer in the same run', 'ratio', 'goal', '', 'note'];

/** A table for the screen. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
