import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  editionsOf,
  readRulesFile,
  refusedFiles,
  rulesFilesFrom,
  rulesFilesText,
  withRulesFile,
} from '../../../src/taskpane/state/rules-files';
import { problemText } from '../../../src/texts';

const law = readFileSync(join(__dirname, '../../fixtures/zi-7-2031.json'), 'utf8');
const whole = readFileSync(join(__dirname, '../../fixtures/zi-0-2030.json'), 'utf8');
const file = (text: string, name = 'aturan.json') => ({ file: name, text });

test.each<[string, string | null, string[], string[]]>([
  ['nothing', null, [], []],
  ['an amendment', JSON.stringify([file(law)]), ['zi-7-2031'], []],
  ['two, newest first', JSON.stringify([file(whole, 'utuh.json'), file(law)]), ['zi-7-2031', 'zi-0-2030'], []],
  ['as an editor of Windows saves it', JSON.stringify([file(`\ufeff${law}`)]), ['zi-7-2031'], []],
  [
    'damaged beside whole',
    JSON.stringify([file('{', 'rusak.json'), file(law)]),
    ['zi-7-2031'],
    ['Aturan rusak.json yang tersimpan di buku kerja ini tidak dipakai: Berkas edisi bukan JSON yang utuh'],
  ],
  [
    'a name of one that ships by now',
    JSON.stringify([file(law.replace('zi-7-2031', 'zi-90-2021'))]),
    [],
    ['Nama "zi-90-2021" sudah dipakai edisi lain'],
  ],
  ['what is none of ours', '{"a":1}', [], []],
  ['no JSON', '{', [], []],
])('%s', async (_name, kept, editions, told) => {
  const files = await rulesFilesFrom(kept, 'id');
  expect(editionsOf(files).map(({ id }) => id)).toEqual(editions);
  const problems = refusedFiles(files);
  expect(problems).toHaveLength(told.length);
  problems.forEach((one, n) => expect(problemText(one)).toContain(told[n]));
});

test('what is kept is the files, as they came; a later one of its edition takes the place of the earlier', async () => {
  const first = await readRulesFile(file(law), 'id');
  const later = await readRulesFile(file(law.replace('78', '79'), 'baru.json'), 'id');
  if (!('edition' in first && 'edition' in later)) throw new Error('the fixture is no edition');
  expect(rulesFilesText(withRulesFile([first], later))).toBe(JSON.stringify([file(later.text, 'baru.json')]));
  expect(rulesFilesText([])).toBeNull();
});

test('read once as long as nothing changes: the same editions', async () => {
  const kept = JSON.stringify([file(law)]);
  expect(editionsOf(await rulesFilesFrom(kept, 'id'))[0]).toBe(editionsOf(await rulesFilesFrom(kept, 'id'))[0]);
});
