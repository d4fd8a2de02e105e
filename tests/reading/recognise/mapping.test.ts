/** What a person corrects, and what a workbook remembers. */
import { assess } from '../../../src/assessment';
import { corrected, mappingsFromText, mappingsToText } from '../../../src/reading/mapping';
import { readLke } from '../../../src/reading/read';
import { readWith, recognise } from '../../../src/reading/recognise';
import { arrangements, official } from '../../sheets/arrangements';
import { edition, type Filling } from '../../sheets/lke';
import { LookAlike } from '../look-alike';

const filling: Filling = new Map([
  ['A.I.1.i.a', { unit: 'Ya', tpi: 'Tidak' }],
  ['B.II.a', { unit: 4, tpi: '3,2' }],
]);
const sheet = new LookAlike(arrangements['answers of both roles']!, filling);
const grids = [sheet.grid()];
const found = recognise(grids)[0]!.mapping;

describe('a correction', () => {
  test('a column set by hand is read instead, and is certain', () => {
    const other = corrected(found, { columns: { unit: found.columns.tpi!, tpi: null } });
    expect(other.confidence.columns).toMatchObject({ unit: 1 });
    expect(other.confidence.columns.tpi).toBeUndefined();
    const reading = readWith(other, grids);
    expect(reading.answers.get('B.II.a')).toEqual({ unit: '3,2', tpi: null });
    expect(found.columns.tpi).toBeDefined();
  });

  test('a row set by hand is read instead; one taken out is missing', () => {
    const other = corrected(found, { rows: { 'A.I.1.i.a': null, 'B.I.b': found.rows['A.I.1.i.a']! } });
    const reading = readWith(other, grids);
    expect(reading.answers.get('B.I.b')).toEqual({ unit: 'Ya', tpi: 'Tidak' });
    expect(reading.problems.map(({ code, at }) => [code, at.statement])).toContainEqual(['code.missing', 'A.I.1.i.a']);
  });

  test('wins over every layout', () => {
    const official2021 = new LookAlike(official, filling).grid();
    const own = recognise([official2021])[0]!.mapping;
    const other = corrected(own, { columns: { unit: null, tpi: own.columns.unit! } });
    const { readings } = readLke([official2021], { mappings: [other] });
    expect(readings[0]!.mapping).toEqual(other);
    expect(readings[0]!.answers.get('B.II.a')).toEqual({ unit: null, tpi: 4 });
  });
});

describe('what a workbook remembers', () => {
  test('comes back as it was and reads the same', () => {
    const [back] = mappingsFromText(mappingsToText([found]));
    expect(back).toEqual(found);
    const [one, two] = [readWith(found, grids), readWith(back!, grids)];
    expect(assess(edition, two.answers)).toEqual(assess(edition, one.answers));
  });

  test.each<[string, string]>([
    ['no JSON', '{'],
    ['no list', '{"sheet":"x"}'],
    ['a column that is none', JSON.stringify([{ ...found, columns: { unit: '4' } }])],
    ['a column that we do not know', JSON.stringify([{ ...found, columns: { salary: 'B' } }])],
    ['a row that is none', JSON.stringify([{ ...found, rows: { 'A.I.1.i.a': 0 } }])],
    ['a layout that is none', JSON.stringify([{ ...found, layout: 'theirs' }])],
    ['no confidence', JSON.stringify([{ ...found, confidence: undefined }])],
    ['a confidence above all', JSON.stringify([{ ...found, confidence: { whole: 2, columns: {} } }])],
  ])('%s is forgotten', (_, text) => expect(mappingsFromText(text)).toEqual([]));

  test('a sheet or an edition that is gone is said', () => {
    expect(() => readWith(found, [])).toThrow(RangeError);
    expect(() => readWith({ ...found, edition: 'zi-1-1999' }, grids)).toThrow(RangeError);
  });
});
