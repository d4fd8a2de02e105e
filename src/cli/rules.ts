/** `npm run rules [edition] [--en]`: an edition and the grade tables, readable. */
import { editions, findEdition, gradeTables } from '../rules';
import { loadWording } from '../rules/wording';
import { regulationsPage } from './regulations-page';
import { editionTable, gradesTable, say, type Paper } from './rules-table';
import { complain, print } from './print';

const USUAL_WIDTH = 120;
const UNKNOWN_EDITION = 2;

/** @param args `90/2021` or another of its names; none = the edition in force. `--en` for English. @returns the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const paper: Paper = { language: args.includes('--en') ? 'en' : 'id', width: process.stdout.columns || USUAL_WIDTH };
  if (args.includes('--help') || args.includes('-h')) {
    print(say('help', paper.language, { known: editions.map(({ short }) => short).join(', ') }));
    return 0;
  }
  if (args.includes('--page')) {
    process.stdout.write(regulationsPage());
    return 0;
  }
  const asked = args.filter((arg) => arg !== '--en').join(' ');
  const edition = findEdition(asked);
  if (!edition) {
    const known = editions.map(({ short }) => short).join(', ');
    complain(say('edition.unknown', paper.language, { edition: asked, known }));
    return UNKNOWN_EDITION;
  }
  const parts = [
    editionTable(edition, await loadWording(edition.id), paper),
    ...gradeTables.map((table) => gradesTable(table, paper)),
  ];
  print(parts.join('\n\n'));
  return 0;
}

void main(process.argv.slice(2)).then((code) => (process.exitCode = code));
