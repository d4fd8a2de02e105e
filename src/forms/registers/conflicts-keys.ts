/** The columns of the register, by name. */
import { registerData } from '../../rules/registers';

export type QuestionKey = `question.${string}`;
export const questionKey = (key: string): QuestionKey => `question.${key}`;

const BEFORE = ['number', 'subject', 'form', 'kind', 'nature', 'cause', 'situation'] as const;
const AFTER = ['step', 'handling', 'owner', 'status', 'state'] as const;
const HELPERS = ['started', 'formNo', 'kindNo', 'natureNo', 'causeNo', 'stepNo', 'statusNo', 'odd', 'case', 'level'] as const;
export type ConflictKey = (typeof BEFORE)[number] | (typeof AFTER)[number] | (typeof HELPERS)[number] | QuestionKey;

/** The questions by which a conflict of interest is recognised, one column each. */
export const QUESTIONS = registerData.conflicts.lists.questions.items.map(({ key }) => questionKey(key));
export const KEYS: readonly ConflictKey[] = [...BEFORE, ...QUESTIONS, ...AFTER, ...HELPERS];
