/** Errors of a cell. Excel shows a sentence only with #VALUE! and #N/A, so there are no others. */
import type { Problem, ProblemCode } from '../assessment';
import { fill, problemText } from '../texts';
import type { Filling } from '../texts/sentences';
import { functions as texts } from '../texts/id/functions';
import { retold } from '../assessment/problems';

export type TextKey = keyof typeof texts;

/** A sentence of the functions' own table. Cells speak Indonesian: a workbook is read by others than its author. */
export const say = <Key extends TextKey>(key: Key, ...[data = {}]: Filling<(typeof texts)[Key]>): string =>
  fill(texts[key], data, 'id');

const sentence = (code: ProblemCode, data: Problem['data']): string => problemText(retold(code, {}, data), 'id');

const invalid = (message: string) => new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message);
const notAvailable = (message: string) => new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, message);

/** #VALUE! with a sentence of the functions' table. */
export const refused = <Key extends TextKey>(key: Key, ...data: Filling<(typeof texts)[Key]>) => invalid(say(key, ...data));

/** #VALUE! with the sentence of a problem. */
export const refusedFor = (code: ProblemCode, data: Problem['data']) => invalid(sentence(code, data));

/** #VALUE!: the argument has not the shape that is expected. */
export const misshapen = <Key extends TextKey>(name: string, key: Key, ...data: Filling<(typeof texts)[Key]>) =>
  refusedFor('argument.shape', { name, expected: say(key, ...data) });

/** #N/A with a sentence of the functions' table. */
export const absent = <Key extends TextKey>(key: Key, ...data: Filling<(typeof texts)[Key]>) => notAvailable(say(key, ...data));

/** #N/A with the sentence of a problem. */
export const absentFor = (code: ProblemCode, data: Problem['data']) => notAvailable(sentence(code, data));
