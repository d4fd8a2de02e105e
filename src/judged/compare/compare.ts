/** Two judged LKEs, roles of one, or one and what was kept of it: compared on the rules of the second. */
import { assess, type Answers, type Assessment, type Raw } from '../../assessment';
import { answersOf, compareSides, type Compared, type Comparison, type Side } from '../../assessment/compare';
import { editionNamed } from '../../assessment/editions';
import { carryOver, type Unmatched } from '../../forms/carry';
import type { Snapshot } from '../../forms/snapshots';
import type { Checked, Reading } from '../../reading/contract';
import { correspondence } from '../../rules/correspondence';
import type { Edition } from '../../rules/schema';

/** One of the two that are compared. */
export interface Operand {
  /** Where it stands now; of a snapshot the LKE that it was taken of, or any other of its workbook. */
  lke: Checked;
  side: Side;
  /** In place of what stands in the cells now. */
  snapshot?: Snapshot;
  /** What TPN answered, where the side is TPN's; absent = as the review beside the LKE has it. */
  tpn?: ReadonlyMap<string, Raw>;
}

export interface ComparedLkes {
  one: Operand;
  other: Operand;
  /** The rules that both are judged by: the second's. */
  edition: Edition;
  comparison: Comparison;
  /** The first by its own rules, where those are others. */
  own?: { edition: Edition; assessment: Assessment };
  /** Answers of the first that have no place under the rules of the second. */
  unmatched: readonly Unmatched[];
}

export type NotCompared = { refused: 'no-correspondence'; from: string; to: string };

/** What an operand says, with the rules that it was judged by. */
interface Said {
  edition: Edition;
  reading: Reading;
}

function saidBy({ lke, side, snapshot, tpn = lke.tpn }: Operand): Said {
  const { reading, edition } = lke;
  if (!snapshot) return { edition, reading: { ...reading, answers: answersOf(reading.answers, side, tpn) } };
  const kept = new Map([...snapshot.answers].map(([code, { unit, tpi }]): [string, Answers] => [code, { unit, tpi }]));
  const keptTpn = new Map([...snapshot.answers].map(([code, answers]) => [code, answers.tpn]));
  const { overrides, notes: _, ...rest } = reading;
  const isSame = snapshot.edition === edition.id;
  return {
    edition: isSame ? edition : editionNamed(snapshot.edition)!,
    reading: {
      ...rest,
      ...(isSame && overrides && { overrides }),
      edition: snapshot.edition,
      answers: answersOf(kept, side, keptTpn),
      evidence: new Map(),
    },
  };
}

function notesOf({ notes }: Reading, side: Side): ReadonlyMap<string, string> | undefined {
  const role = side === 'unit' ? 'unit' : 'tpi';
  return notes && new Map([...notes].map(([code, texts]) => [code, texts[role] ?? '']));
}

const comparedOf = ({ reading: { answers, asExcel, identity } }: Said): Compared => ({
  answers,
  ...(asExcel && { asExcel }),
  held: identity.held,
});

const rulesOf = ({ id, overridden, gates, settings }: Edition): string => JSON.stringify([id, overridden, gates, settings]);

/** Both on the rules of the second; undefined where the two editions were never compared. */
function onRules(said: Said, to: Edition): (Said & { unmatched: readonly Unmatched[] }) | undefined {
  if (said.edition.id === to.id) return { edition: to, reading: said.reading, unmatched: [] };
  if (!correspondence(said.edition.id, to.id)) return undefined;
  const { answers, evidence, notes, unmatched } = carryOver(said.reading, to);
  return { edition: to, reading: { ...said.reading, edition: to.id, answers, evidence, notes }, unmatched };
}

/**
 * @param one, other roles of one LKE, two LKEs, or an LKE and a snapshot.
 * @returns what differs from the first to the second. Evidence and notes are compared only where both have them: a snapshot
 *   keeps neither, and notes of two roles are no two versions of one.
 */
export function compareLkes(one: Operand, other: Operand): ComparedLkes | NotCompared {
  const [own, second] = [saidBy(one), saidBy(other)];
  const first = onRules(own, second.edition);
  if (!first) return { refused: 'no-correspondence', from: own.edition.short, to: second.edition.short };
  const hasPapers = !one.snapshot && !other.snapshot;
  const papers = (said: Said, side: Side) => ({
    ...(hasPapers && { evidence: said.reading.evidence }),
    ...(hasPapers && one.side === other.side && { notes: notesOf(said.reading, side) }),
  });
  const comparison = compareSides(
    second.edition,
    { ...comparedOf(first), ...papers(first, one.side) },
    { ...comparedOf(second), ...papers(second, other.side) },
  );
  const { asExcel } = own.reading;
  const isOther = rulesOf(own.edition) !== rulesOf(second.edition);
  const assessment = isOther ? assess(own.edition, own.reading.answers, { ...(asExcel && { asExcel }) }) : undefined;
  return {
    one,
    other,
    edition: second.edition,
    comparison,
    ...(assessment && { own: { edition: own.edition, assessment } }),
    unmatched: first.unmatched,
  };
}
