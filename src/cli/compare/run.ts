/** `lke compare`: two assessments, by what each difference is worth. */
import type { Side } from '../../assessment/compare';
import { admit } from '../../rules';
import { compareLkes, notComparedText, type ComparedLkes, type Operand } from '../../judged/compare';
import { keyOf, type Checked } from '../../reading/contract';
import { asked } from '../check-report';
import { compareTable, jsonCompared } from './table';
import type { LkesOfFile } from './report';
import { deadlineOf, deal } from '../deal';
import { readGiven, takeGiven } from '../given';
import { languageOf, readWords, type OptionTypes } from '../options';
import type { Order } from '../order';
import { complain, print, printJson } from '../print';
import { CliError } from '../say';

const TYPES: OptionTypes = {
  of: 'string',
  json: 'boolean',
  lang: 'string',
  overrides: 'string',
  rules: 'string',
  edition: 'string',
  sheet: 'string',
  map: 'string',
  deadline: 'string',
};
const USUAL_WIDTH = 120;
const SIDES: readonly Side[] = ['unit', 'tpi', 'tpn'];

/** `tpi`, `snapshot`, `snapshot:2`, `snapshot:2:unit`. */
type Named = { side: Side } | { side: Side; snapshot: number | 'last' };

function sideNamed(value: string, whole: string): Named {
  const [word = '', number, side = 'tpi'] = value.trim().toLowerCase().split(':');
  const isSide = (text: string): text is Side => SIDES.includes(text as Side);
  if (isSide(word) && number === undefined) return { side: word };
  const n = number === undefined || number === '' ? 'last' : Number(number);
  if (['snapshot', 'potret'].includes(word) && (n === 'last' || Number.isInteger(n)) && isSide(side))
    return { side, snapshot: n };
  throw new CliError('compare.of', { value: whole });
}

/** One name stands for both files; of a single file the TPI's answers, else those of now, stand against it. */
function pairNamed(value: string | undefined, files: number): [Named, Named] {
  if (value === undefined) return files === 1 ? [{ side: 'unit' }, { side: 'tpi' }] : [{ side: 'tpi' }, { side: 'tpi' }];
  const [one, other, ...more] = value.split(',').map((word) => sideNamed(word, value));
  if (!one || more.length > 0) throw new CliError('compare.of', { value });
  if (other) return [one, other];
  if (files > 1) return [one, one];
  if ('snapshot' in one) return [one, { side: one.side }];
  return one.side === 'tpi' ? [{ side: 'unit' }, one] : one.side === 'tpn' ? [{ side: 'tpi' }, one] : [one, { side: 'tpi' }];
}

/** The only LKE of a file; of several the one that the other file's is of, else a person must say which. */
function lkeOf({ file, lkes }: LkesOfFile, beside?: Checked): Checked {
  const alike = beside && lkes.filter(({ reading }) => reading.identity.unit === beside.reading.identity.unit);
  const [lke, ...others] = lkes.length > 1 && alike?.length === 1 ? alike : lkes;
  if (!lke) throw new CliError('compare.none', { file });
  if (others.length > 0)
    throw new CliError('compare.several', { file, sheets: lkes.map(({ reading }) => keyOf(reading)).join(', ') });
  return lke;
}

function operandOf({ file, snapshots }: LkesOfFile, lke: Checked, named: Named): Operand {
  const { side } = named;
  if (!('snapshot' in named)) {
    if (side === 'tpn' && !lke.tpn) throw new CliError('compare.no-tpn', { file });
    return { lke, side };
  }
  const own = snapshots.filter(({ sheet }) => sheet === lke.reading.sheet);
  const all = own.length > 0 ? own : snapshots;
  const { snapshot: wanted } = named;
  const snapshot = wanted === 'last' ? all.at(-1) : snapshots.find(({ number }) => number === wanted);
  if (!snapshot)
    throw new CliError('compare.no-snapshot', { file, value: wanted === 'last' ? '-' : wanted, count: snapshots.length });
  return { lke, side, snapshot };
}

/** @returns 0 compared, 2 not. @throws CliError */
export async function runCompare(args: readonly string[]): Promise<number> {
  const { options, words: files } = readWords('compare', args, TYPES);
  const language = languageOf(options.lang);
  if (files.length < 1 || files.length > 2) throw new CliError('compare.files');
  const named = pairNamed(options.of as string | undefined, files.length);
  const given = await readGiven(options, language);
  takeGiven(given);
  const width = process.stdout.columns || USUAL_WIDTH;
  const order: Order = {
    ...{ command: 'compare', json: options.json === true, language, width },
    given: { ...given, asked: await asked(options, language) },
  };
  const reports = (await deal<LkesOfFile>(files, order, deadlineOf(options.deadline))).map(({ told }) => told);
  for (const law of reports.flatMap(({ laws }) => laws)) admit(law);
  const unread = reports.find(({ whyNot }) => whyNot !== undefined);
  if (unread) {
    complain(unread.whyNot!);
    return 2;
  }
  const [first, second = first] = reports as [LkesOfFile, LkesOfFile?];
  const lke = lkeOf(first);
  const compared = compareLkes(operandOf(first, lke, named[0]), operandOf(second, lkeOf(second, lke), named[1]));
  if ('refused' in compared) {
    complain(notComparedText(compared, language));
    return 2;
  }
  show(compared, files, order);
  return 0;
}

function show(compared: ComparedLkes, files: readonly string[], { json, language, width }: Order): void {
  const names = files.length > 1 ? files : [];
  if (json) printJson(jsonCompared(compared, files, language));
  else print(compareTable(compared, names, { language, width }).join('\n'));
}
