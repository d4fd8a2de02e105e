import { findEdition } from '../../../src/rules';
import type { Overrides } from '../../../src/rules/overrides';
import { ownRulesFrom, ownRulesText, readRules, standing, withOwnRules } from '../../../src/taskpane/state/own-rules';
import { problemText } from '../../../src/texts';
import { judged } from './filled';

const rules: Overrides = {
  edition: '90/2021',
  body: 'Kementerian Contoh',
  note: '',
  source: 'Edaran 1',
  checked: '2026-05-01',
  gates: [{ predicate: 'WBK', code: 'TOTAL', floor: 80 }],
  rulings: {},
  surveys: [],
};
const [ID, OLD] = ['zi-90-2021', 'zi-10-2019'];

describe('what the workbook keeps', () => {
  test.each<[string, string | null, string[], string[]]>([
    ['nothing', null, [], []],
    ['one edition', JSON.stringify({ [ID]: rules }), [ID], []],
    ['two editions', JSON.stringify({ [ID]: rules, [OLD]: { ...rules, edition: OLD } }), [ID, OLD], []],
    ['no JSON', '{', [], ['override.json']],
    ['damaged beside whole', JSON.stringify({ [ID]: rules, x: { edition: '52/2014' } }), [ID], ['override.shape']],
    [
      'looser than the regulation',
      JSON.stringify({ [ID]: { ...rules, gates: [{ ...rules.gates[0], floor: 70 }] } }),
      [],
      ['override.looser'],
    ],
    ['null', 'null', [], []],
  ])('%s', async (_name, text, editions, problems) => {
    const found = await ownRulesFrom(text, 'id');
    expect([Object.keys(found.own), [...new Set(found.problems.map(({ code }) => code))]]).toEqual([editions, problems]);
  });

  test('one edition changes, the others stay, and the last one gone leaves nothing', () => {
    const both = JSON.stringify({ [ID]: rules, [OLD]: { ...rules, edition: OLD } });
    const without = ownRulesText(both, ID, null);
    expect(Object.keys(JSON.parse(without!) as object)).toEqual([OLD]);
    expect(Object.keys(JSON.parse(ownRulesText(both, ID, { ...rules, body: 'Lain' })!) as object).sort()).toEqual(
      [OLD, ID].sort(),
    );
    expect(ownRulesText(JSON.stringify({ [ID]: rules }), ID, null)).toBeNull();
  });

  test.each<[string, string | null, object]>([
    ['that does not hold stays beside a new one', JSON.stringify({ [OLD]: { edition: OLD } }), { [OLD]: { edition: OLD } }],
    ['no JSON', '{', {}],
    ['a list', '[1]', {}],
    ['nothing', null, {}],
  ])('what is kept: %s', (_name, kept, rest) => {
    expect(JSON.parse(ownRulesText(kept, ID, rules)!)).toEqual({ ...rest, [ID]: rules });
  });
});

test.each<[string, unknown, string]>([
  ['not JSON', 'bukan json', 'Berkas ketentuan instansi bukan JSON yang utuh'],
  ['another thing', '[]', 'tidak sesuai'],
  ['an unknown edition', JSON.stringify({ ...rules, edition: '1/1999' }), '1/1999'],
  [
    'an unknown code',
    JSON.stringify({ ...rules, gates: [{ predicate: 'WBK', code: 'Z.9', floor: 1 }] }),
    '"Z.9", yang tidak ada dalam edisi 90/2021',
  ],
])('a file with %s is refused in a sentence', async (_name, text, sentence) => {
  const read = await readRules(text, 'id');
  if (read.ok) throw new Error('was taken');
  expect(read.problems.map((problem) => problemText(problem, 'id')).join(' ')).toContain(sentence);
});

describe('a sheet and the rules of its workbook', () => {
  const other: Overrides = { ...rules, gates: [{ predicate: 'WBK', code: 'TOTAL', floor: 90 }] };
  test.each<[string, Overrides | undefined, Overrides | undefined, number | undefined, string]>([
    ['neither has any', undefined, undefined, undefined, 'same'],
    ['only the workbook', undefined, rules, 80, 'sheet-lags'],
    ['only the sheet', rules, undefined, 80, 'same'],
    ['both the same, written differently', { ...rules, note: 'x', checked: '2026-01-01' }, rules, 80, 'same'],
    ['both, and they differ: the sheet wins', other, rules, 90, 'sheet-differs'],
  ])('%s', async (_name, onSheet, kept, floor, expected) => {
    const [lke] = await judged({});
    const own = kept ? { [ID]: kept } : {};
    const reading = withOwnRules({ ...lke!.reading, ...(onSheet && { overrides: onSheet }) }, own);
    expect([reading.overrides?.gates[0]?.floor, standing(reading, own)]).toEqual([floor, expected]);
  });
});

test('editions named here exist', () => expect([ID, OLD].map((id) => findEdition(id)?.id)).toEqual([ID, OLD]));
