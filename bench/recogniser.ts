/** What the recogniser finds of known arrangements, takes wrongly and misses: look here after changing its weights. */
import fc from 'fast-check';
import { indexOf } from '../src/assessment';
import { recognise } from '../src/reading/recognise';
import { fillingWith } from '../tests/sheets/fillings';
import { LookAlike } from '../tests/reading/look-alike';
import { arrangements } from '../tests/sheets/arrangements';

interface Tally {
  found: number;
  wrong: number;
  missed: number;
}

/** @param aided by our own words for the statements. */
function tally(name: string, aided: boolean): Tally {
  const how = arrangements[name]!;
  const { edition, wording } = how;
  const index = indexOf(edition);
  const [filled] = fc.sample(fillingWith({ blanks: 1, wrongs: 0, tpi: 10 }, index), { numRuns: 1, seed: 7 });
  const sheet = new LookAlike(how, filled);
  const [seen] = recognise([sheet.grid()], aided ? { wordings: { [edition.id]: wording } } : {});
  const rows = seen?.mapping.rows ?? {};
  const tallied: Tally = { found: 0, wrong: 0, missed: 0 };
  for (const { code } of index.statements) {
    if (rows[code] === undefined) tallied.missed++;
    else if (rows[code] - 1 === sheet.rows.get(code)) tallied.found++;
    else tallied.wrong++;
  }
  return tallied;
}

/** @returns lines: each arrangement with and without our words, and all together. */
export function recognised(): string[] {
  const lines: string[] = [];
  for (const aided of [true, false]) {
    const all: Tally = { found: 0, wrong: 0, missed: 0 };
    for (const name of Object.keys(arrangements)) {
      const one = tally(name, aided);
      for (const key of ['found', 'wrong', 'missed'] as const) all[key] += one[key];
      if (one.wrong + one.missed > 0) lines.push(`  ${name}: ${one.wrong} wrong, ${one.missed} missed`);
    }
    const of = all.found + all.wrong + all.missed;
    lines.push(
      `recogniser ${aided ? 'with' : 'without'} our words: ${all.found} of ${of} statements found, ${all.wrong} wrong, ${all.missed} missed`,
    );
  }
  return lines;
}
