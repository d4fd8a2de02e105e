/** Names of sheets and of ranges that do not collide with what a workbook already holds. */
import type { Edition } from '../../rules/schema';
import { freeNumber, rangeName, sheetName } from '../../sheet/free-names';

export interface Names {
  summary: string;
  lke: string;
  lists: string;
  scale(key: string): string;
  predicates: string;
  yesNo: string;
  /** The choices themselves, and every answer of any of them: for statements whose choices are open. */
  scales: string;
  proposal(kind: string): string;
  /** The marks of supporting criteria. */
  marks: string;
  /** Any other list. */
  list(key: string): string;
  answers: string;
}

const scaleName = (key: string) => `Skala_${key.replace(/[^\p{L}\p{N}]/gu, '')}`;
const PREDICATES = 'Predikat';
const YES_NO = 'Pilihan_YaTidak';
const proposalName = (kind: string) => `Usul_${kind.replace(/[^\p{L}\p{N}]/gu, '')}`;
const SCALES = 'Skala';
const ANSWERS = 'Jawaban';
const MARKS = 'Tanda';

/**
 * One number for all: the first LKE of a workbook has none, the second is `LKE (2)` with `ZI_Skala_ABC_2`.
 * @param prefix what the names of ranges begin with.
 * @param taken names of sheets, and of workbook names where they are known; case does not matter.
 */
export function freeNames(
  edition: Edition,
  titles: { summary: string; lke: string; lists: string },
  taken: readonly string[],
  prefix = 'ZI',
): Names {
  const namesOf = (n: number): Names => {
    const [sheet, range] = [(title: string) => sheetName(title, n), (name: string) => rangeName(`${prefix}_${name}`, n)];
    // Nobody opens it by hand, and every formula that names it is easier to read without quotes.
    const hidden = (title: string) => (n === 1 ? title : `${title}${n}`);
    return {
      summary: sheet(titles.summary),
      lke: sheet(titles.lke),
      lists: hidden(titles.lists),
      scale: (key) => range(scaleName(key)),
      predicates: range(PREDICATES),
      yesNo: range(YES_NO),
      scales: range(SCALES),
      marks: range(MARKS),
      list: range,
      proposal: (kind) => range(proposalName(kind)),
      answers: range(ANSWERS),
    };
  };
  const all = ({ summary, lke, lists, predicates, yesNo, scales, answers, proposal, scale }: Names): string[] => [
    ...[summary, lke, lists, predicates, yesNo, scales, answers, proposal('bodyKind')],
    ...Object.keys(edition.scales).map(scale),
  ];
  return namesOf(freeNumber(taken, (n) => all(namesOf(n))));
}
