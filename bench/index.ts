/**
 * `npm run bench`: figures beside their budgets. Times are medians; each also as a multiple of a peer that is measured in
 * the same run (a JSON copy of the same data), so that runs on different machines can be compared.
 */
import './runtime';
import { Bench } from 'tinybench';
import { assess } from '../src/assessment';
import { score } from '../src/functions/zi-score';
import { currentEdition } from '../src/rules';
import { loadWording } from '../src/rules/wording';
import { buildLke } from '../src/forms/lke';
import { asRanges, filled } from './answers';
import { sizes } from './sizes';

const copyOf = (data: unknown) => () => void JSON.parse(JSON.stringify(data));

interface Measured {
  name: string;
  /** Milliseconds. */
  budget: number;
  run: () => void;
  /** A JSON copy of what goes in (or, for the plan, of what comes out). */
  peer: () => void;
}

async function cases(): Promise<Measured[]> {
  const answers = filled(currentEdition);
  const { codes, entries } = asRanges(answers, 200);
  const wording = await loadWording(currentEdition.id);
  const identity = { unit: 'KPP Pratama Contoh', year: 2026, target: 'WBK' };
  return [
    { name: 'judge a whole LKE', budget: 0.1, run: () => void assess(currentEdition, answers), peer: copyOf([...answers]) },
    {
      name: 'ZI.SCORE on 200 rows',
      budget: 0.5,
      run: () => void score(codes, entries, [['TOTAL']]),
      peer: copyOf([codes, entries]),
    },
    {
      name: 'build the plan of an LKE',
      budget: 15,
      run: () => void buildLke(currentEdition, wording, identity),
      peer: copyOf(buildLke(currentEdition, wording, identity)),
    },
  ];
}

/** Median in milliseconds. */
function median(bench: Bench, name: string): number {
  const result = bench.getTask(name)?.result;
  if (!result || !('latency' in result)) throw new Error(`${name} was not measured`);
  return result.latency.p50;
}

function show(what: string, figure: number, unit: string, budget: number, ratio = ''): void {
  const verdict = figure <= budget ? 'within' : 'OVER';
  console.log(
    `${what.padEnd(26)} ${figure.toFixed(3).padStart(8)} ${unit}   budget ${`${budget} ${unit}`.padEnd(7)} ${verdict.padEnd(6)} ${ratio}`,
  );
}

async function main(): Promise<void> {
  const bench = new Bench({ time: 1000, warmupTime: 300 });
  const all = await cases();
  for (const { name, run, peer } of all) bench.add(name, run).add(`peer: ${name}`, peer);
  await bench.run();
  for (const { name, budget } of all) {
    const own = median(bench, name);
    const ratio = own / median(bench, `peer: ${name}`);
    show(name, own, 'ms', budget, `${ratio.toFixed(2)} x a JSON copy of the same data`);
  }
  const { functions, pane } = sizes();
  show('functions.js gzipped', functions, 'KB', 60);
  show('pane gzipped at start', pane, 'KB', 220);
}

void main();
