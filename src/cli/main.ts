/** `lke`: the LKE as files, without Excel. */
import { VERSION } from '../sheet/generator';
import { isMainThread } from 'node:worker_threads';
import { languageIn } from './options';
import { CliError, retell, say } from './say';
import { complain, print } from './print';

const WRONG_USAGE = 2;

// Commands load when they are called: the spreadsheet library is not needed to print the help.
async function run([command, ...args]: readonly string[]): Promise<number> {
  const asksHelp = (word: string | undefined) => word === '--help' || word === '-h';
  if (asksHelp(command) || (command && !command.startsWith('-') && args.some(asksHelp))) {
    print(say('help'));
    return 0;
  }
  switch (command) {
    case 'new':
      return (await import('./new')).runNew(args);
    case 'check':
      return (await import('./check')).runCheck(args);
    case 'recap':
      return (await import('./recap')).runRecap(args);
    case 'compare':
      return (await import('./compare/run')).runCompare(args);
    case 'seal':
      return (await import('./seal')).runSeal(args);
    case 'portal':
      return (await import('./portal/run')).runPortal(args);
    case 'report':
      return (await import('./report')).runReport(args);
    case 'fill':
      return (await import('./fill')).runFill(args);
    case 'serve':
      return (await import('./serve/run')).runServe(args);
    case '--version':
      print(VERSION);
      return 0;
    case undefined:
      throw new CliError('command.missing');
    default:
      throw new CliError('command.unknown', { command });
  }
}

const OUTPUT_FAILED = 3;

/** A reader that has enough closes the pipe: no failure. A full disk is one. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  complain(say('output.failed', { reason: error.code ?? error.message }, languageIn(process.argv)));
  process.exit(OUTPUT_FAILED);
});

/** What the words that the process was started with ask for; its exit code says how it went. */
export async function begin(): Promise<void> {
  // The same file is the thread that judges.
  if (!isMainThread) return (await import('./desk')).serve();
  try {
    // Not process.exit: a pipe still has to take what was printed.
    process.exitCode = await run(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    complain(retell(error.key, error.data, languageIn(process.argv)));
    process.exitCode = WRONG_USAGE;
  }
}

void begin();
