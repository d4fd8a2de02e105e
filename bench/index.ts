/**
 * `npm run bench`: medians beside a peer that is measured in the same run, so that runs on different machines can be
 * compared. Figures, never verdicts: nothing fails. `-- --write` puts them into docs/benchmarks.md, with the machine;
 * `-- --large` gathers 5,000 files too, which takes minutes.
 */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { asShipped } from './as-shipped';
import { gathered } from './files';
import { cellsOf, HEADINGS, table, type Figure } from './measure';
import { pane } from './pane';
import { recognised } from './recogniser';
import { portal } from './serve';

const BUSY = 'The machine had other work too: absolute figures are larger than on an idle one, and ratios are rough.';

function page(figures: readonly Figure[], machine: string, seen: readonly string[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    '# Benchmarks',
    '',
    `Written by \`npm run bench -- --write\` on ${new Date().toISOString().slice(0, 10)}: ${machine}. Medians; a ratio compares with a peer in the same run.`,
    '',
    line(HEADINGS),
    line(HEADINGS.map(() => '---')),
    ...figures.map((figure) => line(cellsOf(figure))),
    '',
    ...seen.map((one) => `- ${one.trim()}`),
    '',
  ].join('\n');
}

async function main(): Promise<void> {
  const machine = `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
  // What else the machine works for makes every figure larger, most of all those of several processes.
  const [, minutes] = loadavg();
  const load = `load ${minutes!.toFixed(1)} at the start`;
  const busy = minutes! > cpus().length ? BUSY : '';
  const figures: Figure[] = [];
  for (const group of [asShipped, gathered, portal, pane]) figures.push(...(await group()));
  const seen = recognised();
  console.log(seen.join('\n'));
  console.log(`${machine}, ${load}\n${table([HEADINGS, ...figures.map(cellsOf)])}`);
  if (process.argv.includes('--write'))
    writeFileSync(
      new URL('../docs/benchmarks.md', import.meta.url),
      page(figures, `${machine}, ${load}`, [...seen, busy].filter(Boolean)),
    );
}

void main();
