/** Every worksheet that shares our layout, by name and by the years that it governs. */
import {
  allEditions,
  editionNamed,
  editionWith,
  fromFile,
  isAkip,
  otherYear,
  yearsOfEdition,
} from '../../src/assessment/editions';
import { findEdition } from '../../src/rules';
import { findAkipLke } from '../../src/rules/akip';
import { edition } from './answers';

const [zi52, zi10, akip88, akip12] = [findEdition('52/2014')!, findEdition('10/2019')!, findAkipLke()!, findAkipLke(12)!];

test.each([
  ['90/2021', false],
  ['52/2014', false],
  ['akip-88-2021', true],
  ['akip-12-2015', true],
])('%s is known by name; of AKIP: %p', (name, is) => {
  const found = editionNamed(name)!;
  expect(isAkip(found)).toBe(is);
  expect(allEditions).toContain(found);
});

test('no such edition', () => {
  expect(editionNamed('91/2099')).toBeUndefined();
  expect(() => editionWith('91/2099')).toThrow(new RangeError('No edition 91/2099'));
});

test('an edition comes as it is, or as a body changes it', () => {
  const own = {
    ...{ edition: '90/2021', body: 'Kementerian Contoh', note: '', source: 'SK 1', checked: '2026-01-01' },
    ...{ gates: [{ predicate: 'WBK', code: 'TOTAL', floor: 80 }], rulings: {}, surveys: [] },
  };
  expect(editionWith('zi-90-2021')).toBe(edition);
  expect(editionWith('zi-90-2021', own).overridden).toMatchObject({ body: 'Kementerian Contoh' });
});

test.each([
  ['52/2014', zi52, { first: 2014, last: 2018 }],
  ['10/2019', zi10, { first: 2019, last: 2020 }],
  ['90/2021', edition, { first: 2021 }],
  ['AKIP 12/2015', akip12, { first: 2015, last: 2020 }],
  ['AKIP 88/2021', akip88, { first: 2021 }],
])('%s governs %j', (_, of, years) => expect(yearsOfEdition(of)).toEqual(years));

test.each<[string, typeof edition, number | undefined, object | undefined]>([
  ['no year', edition, undefined, undefined],
  ['its first year', edition, 2021, undefined],
  ['a later year', edition, 2030, undefined],
  [
    'the year before',
    edition,
    2020,
    { code: 'edition.other-year', data: { edition: '90/2021', year: '2020', inForce: '10/2019' } },
  ],
  ['the last year of another', zi52, 2018, undefined],
  [
    'the year after that',
    zi52,
    2019,
    { code: 'edition.other-year', data: { edition: '52/2014', year: '2019', inForce: '10/2019' } },
  ],
  ['before any law', zi52, 2013, { code: 'edition.no-law', data: { edition: '52/2014', year: '2013', from: '2014' } }],
  [
    'AKIP goes by its own laws',
    akip12,
    2021,
    { code: 'edition.other-year', data: { edition: akip12.short, year: '2021', inForce: akip88.short } },
  ],
])('%s', (_, of, year, told) => {
  const problem = otherYear(of, year);
  if (told === undefined) expect(problem).toBeUndefined();
  else expect(problem).toEqual({ severity: 'warning', at: {}, ...told });
});

test('an edition that nobody knows is among those of its matter', () => {
  const next = { ...edition, id: 'zi-next', short: '7/2030', inForce: { ...edition.inForce, from: '2030' } };
  expect(yearsOfEdition(next)).toEqual({ first: 2030 });
  expect(otherYear(next, 2029)).toMatchObject({ code: 'edition.other-year', data: { inForce: '90/2021' } });
  expect(otherYear(next, 2030)).toBeUndefined();
});

test('rules that came as a file say so beside every result', () => {
  expect(fromFile(edition)).toEqual([]);
  expect(fromFile({ ...edition, brought: { file: 'baru.json' } })).toEqual([
    { code: 'edition.brought', severity: 'warning', at: {}, data: { edition: edition.short, file: 'baru.json' } },
  ]);
});
