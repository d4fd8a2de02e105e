/** What can be compared with what, files opened for it, and snapshots taken. */
import { rolesIn } from '../../assessment/seal';
import type { Side } from '../../assessment/compare';
import { editionWith } from '../../assessment/editions';
import type { ExcelDoor } from '../../excel/contract';
import { keepSnapshot, type Snapshot } from '../../forms/snapshots';
import { compareIn, operandText, type Operand } from '../../judged/compare';
import { sealedOf, sealOf } from '../../judged/seal';
import { admitted } from '../../reading/brought';
import { keyOf, type Checked } from '../../reading/contract';
import { loadWording } from '../../rules/wording';
import type { Language } from '../../texts';
import type { Kept } from '../services';
import type { Helper } from '../worker/client';
import type { OpenedOutcome } from '../worker/jobs';
import { askOfFile, reasonOf } from './ask-file';

/** Something to compare, as a list offers it. */
export interface Choice {
  value: string;
  text: string;
  operand: Operand;
}

/** LKEs and snapshots of one workbook. */
export interface Source {
  /** Name of the file; absent for the open workbook. */
  file?: string;
  lkes: readonly Checked[];
  snapshots: readonly Snapshot[];
}

const begun = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const NOW: readonly Side[] = ['unit', 'tpi'];

function ofSource({ file, lkes, snapshots }: Source, language: Language): Choice[] {
  const say = compareIn(language);
  const named = (lke: Checked, text: string): string => {
    const of = [file, lkes.length > 1 ? keyOf(lke.reading) : ''].filter(Boolean).join(', ');
    return begun(of ? say('choice.of', { choice: text, of }) : text);
  };
  return lkes.flatMap((lke): Choice[] => {
    const key = [file ?? '', keyOf(lke.reading)].join('\n');
    const sides: readonly Side[] = lke.tpn ? [...NOW, 'tpn'] : NOW;
    const now = sides.map((side) => ({
      value: `${key}\n${side}`,
      text: named(lke, say('choice.now', { side: say(`side.${side}`) })),
      operand: { lke, side },
    }));
    const own = snapshots.filter(({ sheet }) => sheet === lke.reading.sheet || lkes.length === 1);
    const kept = own.flatMap((snapshot) =>
      rolesIn(snapshot.answers).map((side) => {
        const operand = { lke, side, snapshot };
        return { value: `${key}\n${snapshot.number}\n${side}`, text: named(lke, operandText(operand, language)), operand };
      }),
    );
    return [...now, ...kept.reverse()];
  });
}

/** Of the open workbook first, the LKE that is shown before the others. */
export function choicesOf(sources: readonly Source[], shown: Checked, language: Language): Choice[] {
  const [first, ...files] = sources;
  const { lkes = [], snapshots = [] } = first ?? {};
  const ordered = [shown, ...lkes.filter((lke) => keyOf(lke.reading) !== keyOf(shown.reading))];
  return [{ lkes: ordered, snapshots }, ...files].flatMap((source) => ofSource(source, language));
}

/** Unit against TPI; where the TPI has answered nothing yet, what was kept last against now. */
export function pairOf(choices: readonly Choice[], shown: Checked): [string, string] {
  const own = choices.filter(({ operand }) => operand.lke === shown);
  const [unit, tpi] = own as [Choice, Choice];
  const kept = own.find(({ operand }) => operand.snapshot);
  const byTpi = rolesIn(sealedOf(shown)).includes('tpi');
  return kept && !byTpi ? [kept.value, tpi.value] : [unit.value, tpi.value];
}

/** @returns what the file holds, or why there is nothing to compare with. */
export async function openSource(
  helper: Helper,
  file: File,
  { own = {}, laws = [] }: Kept,
  language: Language,
): Promise<Source | { refused: string }> {
  const say = compareIn(language);
  const job = { kind: 'open' as const, name: file.name, file, own, laws };
  const outcome = await askOfFile<'open', OpenedOutcome>(helper, job);
  if ('unreadable' in outcome)
    return { refused: say('file.unreadable', { file: file.name, reason: reasonOf(outcome.unreadable, language) }) };
  for (const law of outcome.laws) admitted(law);
  const { lkes, snapshots = [] } = outcome.opened;
  if (lkes.length === 0) return { refused: say('file.none', { file: file.name }) };
  const judged = lkes.map((lke) => ({ ...lke, edition: editionWith(lke.reading.edition, lke.reading.overrides) }));
  return { file: file.name, lkes: judged, snapshots };
}

const dayOf = (today: Date): string =>
  [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/**
 * Writes the answers of now beside those that are kept: into a new sheet, or into empty columns.
 * @returns the number that it has, and where it stands.
 * @throws DoorError with nothing written.
 */
export async function takeSnapshot(
  door: Pick<ExcelDoor, 'read' | 'write' | 'apply'>,
  lke: Checked,
  status: string,
  today: Date,
  language: Language,
): Promise<{ number: number; place: { sheet: string; cell: string } }> {
  const { reading, edition, assessment } = lke;
  const [grids, wording, sealed] = await Promise.all([door.read(), loadWording(edition.id), sealOf(lke)]);
  const taken = {
    ...{ date: dayOf(today), status: status.trim(), sheet: reading.sheet, unit: reading.identity.unit ?? '' },
    ...{ edition: edition.id, score: assessment.total.low, seal: sealed?.code ?? '', answers: sealedOf(lke) },
  };
  const kept = keepSnapshot(grids, taken, edition, wording, language);
  if ('plan' in kept) await door.write(kept.plan);
  else await door.apply(kept.cells);
  return { number: kept.number, place: kept.place };
}
