/** Inputs that grow: no pattern may take more than its share of time. */
import { readLke } from '../../src/reading/read';
import { checkLke } from '../../src/judged/check';
import { diagnosed } from '../../src/diagnosis';
import { LookAlike } from './look-alike';
import { official } from '../sheets/arrangements';
import { edition, wording } from '../sheets/lke';

/** As long as a cell holds. */
const LONGEST = 32_000;
const unending: Record<string, string> = {
  spaces: ' ',
  'line breaks': '\n',
  separators: ' ;,',
  'numbers in a list': '1. ',
  digits: '1',
  letters: 'a',
  options: 'A. ',
  'parts of links': 'https:// ',
  dots: '.',
  'brackets open': '(',
  'signs of no width': '\u200b',
};

/** Of the processor, in microseconds: a pattern that is quadratic takes minutes. */
const SOON = 5e6;

/** Beside some statements: in its answer, its note and its evidence. */
function sheetOf(text: string): LookAlike {
  const codes = [...new LookAlike({ ...official, formulas: false }, new Map()).rows.keys()].filter((_, at) => at % 20 === 0);
  const all = new Map(codes.map((code) => [code, text]));
  const filling = new Map(codes.map((code) => [code, { unit: text }]));
  return new LookAlike({ ...official, formulas: false }, filling, all, all);
}

test.each(Object.entries(unending))('%s without end are read, judged and diagnosed soon', (_, part) => {
  const text = `x${part.repeat(LONGEST / part.length)}x`;
  const grids = [sheetOf(text).grid()];
  const started = process.cpuUsage();
  for (const reading of readLke(grids, { wordings: { [edition.id]: wording } }).readings) diagnosed(checkLke(reading), grids);
  expect(process.cpuUsage(started).user).toBeLessThan(SOON);
});
