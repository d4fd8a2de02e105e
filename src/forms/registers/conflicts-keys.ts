/** The columns of the register, by name. */
import { registerData } from '../../rules/registers';

export type QuestionKey = `question.${string}`;
export const questionKey = (key: string): QuestionKey => `question.${key}`;

const BEFORE = ['number', 'subject', 'situation', 'form', 'kind', 'nature', 'cause'] as const;
const AFTER = ['step', 'status', 'handling', 'owner', 'state'] as const;
const HELPERS = ['odd', 'lack', 'case'] as const;
export type ConflictKey = (typeof BEFORE)[number] | (typeof AFTER)[number] | (typeof HELPERS)[number] | QuestionKey;

/** The questions by which a conflict of interest is recognised, one column each. */
export const QUESTIONS = registerData.conflicts.lists.questions.items.map(({ key }) => questionKey(key));
export const KEYS: readonly ConflictKey[] = [...BEFORE, ...QUESTIONS, ...AFTER, ...HELPERS];
/** Side by side, so that they are held against their lists together. */
export const LISTED: readonly ConflictKey[] = ['form', 'kind', 'nature', 'cause', ...QUESTIONS, 'step', 'status'];
