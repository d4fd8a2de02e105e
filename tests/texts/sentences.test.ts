/** What the compiler refuses: each line would be an error of its own if it did not. */
import { DoorError } from '../../src/excel/contract';
import { FileError, type FILE_ERRORS } from '../../src/files/problem';
import { CliError, say } from '../../src/cli/say';
import { refused } from '../../src/functions/errors';
import { editionError } from '../../src/rules/errors';
import { problem } from '../../src/assessment/problems';
import { sentencesOf, type MapOf } from '../../src/texts/sentences';

type Id = Readonly<{ 'file.found': 'Ada {count}' }>;
type Files = Pick<typeof FILE_ERRORS, 'file.empty' | 'file.too-deep'>;

/** Checked by tsc alone: `npm run lint` fails where a line below is no error any more. */
export const refusedByTheCompiler = [
  // @ts-expect-error no such code
  () => new FileError('file.lost', {}),
  // @ts-expect-error nothing to fill the limit with
  () => new FileError('file.too-deep', {}),
  // @ts-expect-error a datum that no sentence asks
  () => new FileError('file.empty', { limit: 1 }),
  // @ts-expect-error a datum of another name
  () => new DoorError('excel.sheet-missing', { name: 'LKE' }),
  // @ts-expect-error the path is lacking
  () => editionError('shape', { message: 'x' }),
  // @ts-expect-error the file is lacking
  () => new CliError('rules.refused', { reason: 'x' }),
  // @ts-expect-error no such sentence
  () => say('rules.accepted'),
  // @ts-expect-error the choices are lacking
  () => refused('edition.unknown', { edition: 'x' }),
  // @ts-expect-error the file is lacking
  () => problem('edition.brought', {}, { edition: 'x' }),
  // @ts-expect-error a place that the error does not fill
  () => sentencesOf<Files>()({ 'file.empty': 'Kosong {file}', 'file.too-deep': '{limit}' }),
  // @ts-expect-error a code without a sentence
  () => sentencesOf<Files>()({ 'file.empty': 'Kosong' }),
  // @ts-expect-error another place than in the first language
  () => sentencesOf<MapOf<Id>>()({ 'file.found': 'There are {number}' }),
];

test('a sentence is filled where it is told', () => {
  expect(say('rules.refused', { file: 'a.json', reason: 'x' })).toBe('Aturan a.json tidak dapat dipakai: x');
  expect(new FileError('file.too-deep', { limit: 9 })).toMatchObject({ code: 'file.too-deep', data: { limit: 9 } });
  expect(refusedByTheCompiler).toHaveLength(12);
});
