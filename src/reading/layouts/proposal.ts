/** What is entered about the conditions to propose: read from the summary that belongs to an LKE. */
import { clean, isBlank, type Raw } from '../../assessment';
import { proposalOf } from '../../rules/proposal';
import type { Edition, Proposal } from '../../rules/schema';
import { cellAt } from '../../sheet/address';
import type { Identity, ProposalReading } from '../contract';
import type { Grid } from '../../sheet/plan';
import type { Texts } from '../../sheet/words';
import { height, plain, textAt, valueAt } from '../../sheet/grid';

interface Place {
  row: number;
  column: number;
}

/** The section's heading row: the codes stand below its first column, the answers below its own. */
function sectionIn(grid: Grid, text: Texts): { heading: number; code: number; answer: number } | undefined {
  const [criterion, answer] = [plain(text('proposal.criterion')), plain(text('proposal.answer'))];
  for (let row = 0; row < height(grid); row++) {
    const names = (grid.values[row] ?? []).map((value) => (typeof value === 'string' ? plain(value) : ''));
    const [name, entered] = [names.indexOf(criterion), names.indexOf(answer)];
    if (name < 1 || entered <= name) continue;
    // Codes stand beyond the paper; before the names on sheets of earlier versions.
    const code = names.indexOf(plain(text('summary.code')));
    return { heading: row, code: code >= 0 ? code : name - 1, answer: entered };
  }
  return undefined;
}

const named = (said: string, all: readonly { code: string; name: string }[]): string | undefined =>
  all.find(({ code, name }) => [code, name].some((one) => one.toLowerCase() === said.toLowerCase()))?.code;

/** What was held before stands above on the summary; its own row only repeats it. */
function heldValue(edition: Edition, code: string, held: Identity['held']): Raw | undefined {
  const after = edition.predicates.find((one) => one.after)?.after;
  if (!after || code !== `unit.${after.toLowerCase()}-held`) return undefined;
  return held === undefined ? null : held === after ? 'Ya' : 'Tidak';
}

function choiceBeside(grid: Grid, label: Place | undefined, column: number, all: Proposal['bodyKinds']): string | undefined {
  return label && named(clean(valueAt(grid, label.row, column)), all);
}

function papersIn(
  grid: Grid,
  { heading, code, answer }: { heading: number; code: number; answer: number },
  { papers = [] }: Proposal,
  link: number | undefined,
): Map<string, { state: string; link: string }> {
  const known = new Set(papers.map((paper) => paper.code));
  const found = new Map<string, { state: string; link: string }>();
  for (let row = heading + 1; row < height(grid); row++) {
    const paper = textAt(grid, row, code);
    const said = { state: textAt(grid, row, answer), link: link === undefined ? '' : textAt(grid, row, link) };
    if (known.has(paper) && !found.has(paper) && (said.state || said.link)) found.set(paper, said);
  }
  return found;
}

/**
 * @param summary the grid, its words, and where its labels stand.
 * @returns the entries, or undefined where the edition has no conditions or the summary no such section.
 */
export function proposalIn(
  { grid, text, rows }: { grid: Grid; text: Texts; rows: ReadonlyMap<string, Place> },
  edition: Edition,
  held: Identity['held'],
): ProposalReading | undefined {
  const rules = proposalOf(edition.id);
  const section = rules && sectionIn(grid, text);
  if (!rules || !section) return undefined;
  const known = new Set(rules.criteria.map(({ code }) => code));
  const values = new Map<string, Raw>();
  const cells = new Map<string, string>();
  for (let row = section.heading + 1; row < height(grid); row++) {
    const code = textAt(grid, row, section.code);
    if (!known.has(code) || cells.has(code)) continue;
    const own = heldValue(edition, code, held);
    const value = own === undefined ? valueAt(grid, row, section.answer) : own;
    if (!isBlank(value)) values.set(code, value);
    cells.set(code, cellAt(row, section.answer));
  }
  const papers = papersIn(grid, section, rules, rows.get(plain(text('proposal.paper.link')))?.column);
  const beside = (label: string, all: Proposal['bodyKinds']) => choiceBeside(grid, rows.get(plain(label)), section.answer, all);
  const bodyKind = beside(text('proposal.bodyKind'), rules.bodyKinds);
  const unitKind = beside(
    text('proposal.unitKind'),
    rules.exceptions.flatMap(({ units }) => units),
  );
  return {
    sheet: grid.sheet,
    values,
    cells,
    ...(papers.size > 0 && { papers }),
    ...(bodyKind && { bodyKind }),
    ...(unitKind && { unitKind }),
  };
}
