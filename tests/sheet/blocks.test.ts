import { across, notes, placedRow, tableLook, twoLines, unitLine, wideRow } from '../../src/sheet/blocks';
import { choiceEntry, yearEntry } from '../../src/sheet/entries';
import { textsIn } from '../../src/sheet/words';

test('rows are as wide as their sheet', () => {
  expect(wideRow(4, ['a', 2])).toEqual(['a', 2, null, null]);
  expect(placedRow(4, { C: 'c', A: 'a' })).toEqual(['a', null, 'c', null]);
});

test('notes are a heading and numbered lines', () => {
  expect(notes('Sumber', ['satu', 'dua'])).toEqual([['Sumber'], [1, 'satu'], [2, 'dua']]);
});

test('whose a sheet is; a body that is not given leaves no comma', () => {
  expect(unitLine('C5', 'C6', 'C7', 'Tahun')).toBe('C5&IF(C6="","",", "&C6)&", Tahun "&C7');
});

test('places count rows from 0', () => {
  expect(across('C', 'F', [4, 6])).toEqual(['C5:F5', 'C7:F7']);
  expect(twoLines([4])).toEqual([{ row: 4, count: 1, height: 30 }]);
  expect(tableLook({ heading: 2, bottom: 5, right: 3 }).map(({ range }) => range)).toEqual(['A3:D3', 'A4:D6']);
});

test.each(['id', 'en'] as const)('entries say what they accept and refuse, %s', (language) => {
  const words = textsIn(language);
  const choice = choiceEntry('C8', 'ZI_Predikat', { title: 'x', text: 'y' }, ['WBK', 'WBBM'], words);
  expect(choice).toMatchObject({ range: 'C8', rule: { kind: 'list', source: '=ZI_Predikat' } });
  expect(choice.error!.text).toContain('WBK, WBBM');
  const year = yearEntry('C7', words);
  expect(year.rule).toEqual({ kind: 'whole', min: 2000, max: 2100 });
  expect(year.error!.text).toMatch(/2000.*2100/);
});
