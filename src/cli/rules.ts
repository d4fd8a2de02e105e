/** `npm run rules [edition] [--en]`: an edition and what governs beside it, readable, each figure with its source and confidence. */
import { editions, findEdition } from '../rules';
import { gradeTables } from '../rules/grades';
import { akipLkes, findAkipLke } from '../rules/akip';
import { proposalOf } from '../rules/proposal';
import { perception, sampleRule, skm } from '../rules/surveys';
import { loadWording } from '../rules/wording';
import { regulationsPage } from './regulations-page';
import { conditionsTable, surveyTables } from './rules-beside';
import { editionTable, gradesTable, say, type Paper } from './rules-table';
import { complain, print } from './print';

const USUAL_WIDTH = 120;
const UNKNOWN_EDITION = 2;

/** @param args `90/2021` or another of its names; none = the edition in force. `--en` for English. @returns the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const paper: Paper = { language: args.includes('--en') ? 'en' : 'id', width: process.stdout.columns || USUAL_WIDTH };
  const known = [...editions, ...akipLkes].map(({ short }) => short).join(', ');
  if (args.includes('--help') || args.includes('-h')) {
    print(say('help', paper.language, { known }));
    return 0;
  }
  if (args.includes('--page')) {
    process.stdout.write(regulationsPage());
    return 0;
  }
  const asked = args.filter((arg) => arg !== '--en').join(' ');
  const edition = findEdition(asked) ?? findAkipLke(asked);
  if (!edition) {
    complain(say('edition.unknown', paper.language, { edition: asked, known }));
    return UNKNOWN_EDITION;
  }
  const conditions = proposalOf(edition.id);
  const parts = [
    editionTable(edition, await loadWording(edition.id), paper),
    ...(conditions ? [conditionsTable(conditions, paper)] : []),
    ...(edition.gradeTable ? [] : surveyTables(skm, perception, sampleRule, paper)),
    ...gradeTables.map((table) => gradesTable(table, paper)),
  ];
  print(parts.join('\n\n'));
  return 0;
}

void main(process.argv.slice(2)).then((code) => (process.exitCode = code));
