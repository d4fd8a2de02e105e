/** `lke seal`: the seal of every LKE of a file, to be printed beside signatures. */
import { admit } from '../rules';
import { rolesText, sealIn, sealOf } from '../judged/seal';
import type { LkesOfFile } from './compare/report';
import { deadlineOf, deal } from './deal';
import { readGiven, takeGiven } from './given';
import { languageOf, readWords, type OptionTypes } from './options';
import type { Order } from './order';
import { complain, print, printJson } from './print';
import { CliError } from './say';

const TYPES: OptionTypes = { json: 'boolean', lang: 'string', overrides: 'string', rules: 'string', deadline: 'string' };
const UNREADABLE = 2;

/** @returns 0 sealed, 2 where a file has nothing to seal. @throws CliError */
export async function runSeal(args: readonly string[]): Promise<number> {
  const { options, words: files } = readWords('seal', args, TYPES);
  const language = languageOf(options.lang);
  if (files.length === 0) throw new CliError('seal.no-files');
  const given = await readGiven(options, language);
  takeGiven(given);
  const order: Order = { command: 'compare', json: options.json === true, language, width: 0, given };
  const reports = (await deal<LkesOfFile>(files, order, deadlineOf(options.deadline))).map(({ told }) => told);
  for (const law of reports.flatMap(({ laws }) => laws)) admit(law);
  const say = sealIn(language);
  const rows = [];
  let code = 0;
  for (const { file, lkes, whyNot } of reports) {
    const all = await Promise.all(lkes.map(async (lke) => ({ sheet: lke.reading.sheet, seal: await sealOf(lke) })));
    const sealed = all.flatMap(({ sheet, seal }) => (seal ? [{ file, sheet, ...seal }] : []));
    rows.push(...sealed);
    if (sealed.length > 0) continue;
    code = UNREADABLE;
    complain(whyNot ?? `${file}: ${say('none')}`);
  }
  if (order.json) printJson(rows.map(({ file, sheet, code: seal, roles }) => ({ file, sheet, seal, roles })));
  else
    for (const { file, sheet, code: seal, roles } of rows)
      print(`${file}, ${sheet}: ${say('of', { code: seal, roles: rolesText(roles, language) })}`);
  return code;
}
