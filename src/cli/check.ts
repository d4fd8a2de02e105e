/** `lke check`: files judged, for people or for programs. */
import { asked, JUDGED, type CheckReport } from './check-report';
import { deadlineOf, deal } from './deal';
import type { Order } from './order';
import { readGiven, takeGiven } from './given';
import { languageOf, readWords, type OptionTypes } from './options';
import { sealAsked } from './seal-report';
import { CliError } from './say';
import { complain, print, printJson } from './print';

const TYPES: OptionTypes = {
  json: 'boolean',
  lang: 'string',
  overrides: 'string',
  rules: 'string',
  edition: 'string',
  sheet: 'string',
  map: 'string',
  deadline: 'string',
  unit: 'string',
  body: 'string',
  year: 'string',
  target: 'string',
  held: 'string',
  way: 'boolean',
  plan: 'string',
  force: 'boolean',
  seal: 'string',
};
const USUAL_WIDTH = 120;

/** @returns 0 judged, 1 problems of severity error, 2 unreadable: the worst of the files. */
export async function runCheck(args: readonly string[]): Promise<number> {
  const { options, words: files } = readWords('check', args, TYPES);
  const language = languageOf(options.lang);
  if (files.length === 0) throw new CliError('check.no-files');
  const out = options.plan as string | undefined;
  if (out !== undefined && !/\.xlsx$/i.test(out)) throw new CliError('option.out', { value: out });
  const seal = sealAsked(options.seal);
  const seconds = deadlineOf(options.deadline);
  const given = await readGiven(options, language);
  const rules = takeGiven(given);
  const width = process.stdout.columns || USUAL_WIDTH;
  const order: Order = {
    ...{
      command: 'check',
      json: options.json === true,
      way: options.way === true,
      plan: out !== undefined,
      language,
      width,
      ...(seal && { seal }),
    },
    given: { ...given, asked: await asked(options, language) },
  };
  const reports = await deal<CheckReport>(files, order, seconds);
  rules?.note(reports.flatMap(({ met }) => met));
  for (const remark of rules?.remarks(language) ?? []) complain(remark);
  show(
    reports.map(({ told }) => told),
    order,
  );
  if (out !== undefined) {
    const plans = reports.flatMap(({ told }) => told.plans ?? []);
    complain(await (await import('./way-plan')).savePlan(plans, out, options.force === true, language));
  }
  return Math.max(JUDGED, ...reports.map(({ told }) => told.code));
}

function show(all: readonly CheckReport[], { json, width }: Order): void {
  for (const { whyNot } of all) if (whyNot !== undefined) complain(whyNot);
  if (json) {
    printJson(all.flatMap(({ elements }) => elements));
    return;
  }
  const tables = all.flatMap((one) => one.tables);
  if (tables.length > 0) print(tables.join(`\n\n${'='.repeat(Math.min(width, USUAL_WIDTH))}\n\n`));
}
