import { DoorError } from '../../../src/excel/contract';
import { leavesAsBefore, tell, toldOf } from '../../../src/taskpane/state/told';
import { pane as en } from '../../../src/texts/en/pane';
import { pane as id, type PaneKey } from '../../../src/texts/id/pane';

test('a failure of Excel is told by the door in the language of the moment', () => {
  const told = toldOf(new DoorError('excel.sheet-missing', { sheet: 'LKE' }));
  expect(tell('id', told)).toBe('Lembar "LKE" tidak ada lagi dalam buku kerja ini.');
  expect(tell('en', told)).toContain('"LKE"');
});

test.each<[unknown, string]>([
  [new Error('x'), 'Terjadi kesalahan yang tidak terduga: x.'],
  ['y', 'Terjadi kesalahan yang tidak terduga: y.'],
])('%p is told as unexpected', (error, sentence) => expect(tell('id', toldOf(error))).toBe(sentence));

test.each<[DoorError['code'], boolean]>([
  ['excel.protected', true],
  ['excel.busy', true],
  ['excel.failed', false],
  ['excel.not-undone', false],
  ['excel.not-restored', false],
])('%s: to be said that the workbook is as before: %p', (code, said) => {
  expect(leavesAsBefore(toldOf(new DoorError(code, {} as never)))).toBe(said);
});

describe('both languages fill in the same', () => {
  const blanks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  test.each(Object.keys(id) as PaneKey[])('%s', (key) => expect(blanks(en[key])).toEqual(blanks(id[key])));
});
