/** The worksheets beside the LKE, by id. */
import type { Language } from '../../texts';
import type { RegisterText } from '../../texts/id/registers';
import { buildAccountability } from './accountability';
import { buildActionPlan } from './action-plan';
import { buildBudget } from './budget';
import { buildConflicts } from './conflicts';
import type { BuildRegister, Register, RegisterId } from './contract';
import { buildFollowUp } from './follow-up';
import { buildIndicators } from './indicators';
import { buildLaunch } from './launch';
import { buildTree } from './tree';
import { wordsIn } from './words';

export * from './contract';
export { statusItem, STANDINGS, type FollowUpOpen, type Standing } from './follow-up-keys';
export { isFollowUp, readFollowUps, type FollowUp, type FollowUpRow } from './follow-up-read';
export {
  buildAccountability,
  buildActionPlan,
  buildBudget,
  buildConflicts,
  buildFollowUp,
  buildIndicators,
  buildLaunch,
  buildTree,
};

const table: Record<RegisterId, { title: RegisterText; build: BuildRegister }> = {
  'pencanangan-pengusulan': { title: 'launch.title', build: buildLaunch },
  'rencana-aksi': { title: 'plan.title', build: buildActionPlan },
  'benturan-kepentingan': { title: 'conflict.title', build: buildConflicts },
  'efektivitas-anggaran': { title: 'budget.title', build: buildBudget },
  'pohon-kinerja': { title: 'tree.title', build: buildTree },
  'mutu-indikator': { title: 'indicator.title', build: buildIndicators },
  'tindak-lanjut': { title: 'follow.title', build: buildFollowUp },
  'nilai-akuntabilitas': { title: 'value.title', build: buildAccountability },
};

/** The title of a worksheet in a language. */
export const registerTitle = (id: RegisterId, language: Language = 'id'): string => wordsIn(language).text(table[id].title);

export const registers = Object.fromEntries(
  (Object.keys(table) as RegisterId[]).map((id): [RegisterId, Register] => [
    id,
    { id, title: registerTitle(id), build: table[id].build },
  ]),
) as Record<RegisterId, Register>;
