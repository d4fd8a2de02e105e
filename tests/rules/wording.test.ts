import { editions } from '../../src/rules';
import { wordingSchema, type Edition, type Scale, type Statement, type Wording } from '../../src/rules/schema';
import { loadWording } from '../../src/rules/wording';
import { statementsOf } from './tree';

/** Excel's limit of an input prompt. */
const PROMPT = 255;
const STATEMENT = 120;

const keysOf = (scale: Scale, name: string): string[] => (scale.kind === 'choice' ? scale.options.map(({ key }) => key) : [name]);

describe.each(editions.map((edition) => [edition.id, edition] as const))('wording of %s', (id, edition: Edition) => {
  let wording: Wording;
  let statements: Statement[];
  beforeAll(async () => {
    wording = await loadWording(id);
    statements = statementsOf(edition.tree);
  });

  test('has the shape of a wording', () => {
    expect(wordingSchema.safeParse(wording).error?.issues ?? []).toEqual([]);
  });

  test('words every statement and nothing else', () => {
    expect(Object.keys(wording).sort()).toEqual(statements.map(({ code }) => code).sort());
  });

  test('has a criterion for every option of the scale, best first; or a note that none was found', () => {
    const off = statements.filter(({ code, scale }) => {
      const { criteria, note } = wording[code]!;
      if (!criteria && edition.confidence !== 'certain') return !note?.includes('belum');
      const keys = Object.keys(criteria ?? {});
      return keys.join() !== keysOf(edition.scales[scale]!, scale).join();
    });
    expect(off.map(({ code }) => code)).toEqual([]);
  });

  test('the criteria of a statement fit an input prompt', () => {
    const blocks = Object.entries(wording).map(([code, { criteria = {} }]) => {
      const lines = Object.entries(criteria).map(([key, text]) => `${key}: ${text}`);
      return [code, lines.join('\n').length] as const;
    });
    expect(blocks.filter(([, length]) => length > PROMPT)).toEqual([]);
  });

  test('a statement is one short sentence without a full stop', () => {
    const off = Object.values(wording).filter(
      ({ text }) => text.length > STATEMENT || text.endsWith('.') || text !== text.trim(),
    );
    expect(off).toEqual([]);
  });

  test('no two options of a statement say the same', () => {
    const same = Object.entries(wording).filter(([, { criteria = {} }]) => {
      const texts = Object.values(criteria).map((text) => text.toLowerCase());
      return new Set(texts).size < texts.length;
    });
    expect(same.map(([code]) => code)).toEqual([]);
  });

  test('no two statements say the same', () => {
    const texts = Object.values(wording).map(({ text }) => text.toLowerCase());
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });
});

test('an edition without a wording is refused', async () => {
  await expect(loadWording('zi-1-1900')).rejects.toThrow('zi-1-1900');
});

test.each([
  ['zi-52-2014', ['A.I.1.a', 'A.I.1.b', 'A.I.2.a', 'A.I.2.b', 'A.I.2.c', 'B.I.2']],
  ['zi-10-2019', ['B.I.2']],
])('%s: criteria were found for these only', async (id, sourced) => {
  const wording = await loadWording(id);
  expect(Object.keys(wording).filter((code) => wording[code]!.criteria)).toEqual(sourced);
});

/** Where a short sentence lost what decides: a quantifier, a level, a condition the regulation does not make. */
test.each<[edition: string, code: string, option: string | null, says: string[], not: string[]]>([
  ['zi-90-2021', 'A.I.3.iv.b', null, ['level di atasnya'], ['atasan']],
  ['zi-90-2021', 'A.I.3.vi.a', null, ['secara berkala'], ['selalu']],
  ['zi-90-2021', 'A.I.2.i.a', null, ['mengacu pada'], ['dasar']],
  ['zi-90-2021', 'A.I.6.ii.f', 'C', ['Replikasi', 'pengembangan'], []],
  ['zi-90-2021', 'A.II.5.i.1', 'A', ['mekanisme kerja baru', 'lebih efektif', 'efisien', 'terkendali'], []],
  ['zi-90-2021', 'A.I.2.ii.a', 'B', [], ['tanpa inovasi']],
  ['zi-90-2021', 'A.I.6.i.d', 'Tidak', ['Belum diumumkan'], ['salah satu']],
  ['zi-90-2021', 'A.I.1.iii.a', null, ['Seluruh'], []],
  ['zi-90-2021', 'A.I.4.i.a', 'A', ['selalu', 'setiap'], []],
  ['zi-90-2021', 'A.I.4.i.b', 'A', ['selalu', 'setiap'], []],
  ['zi-90-2021', 'A.I.4.i.c', 'A', ['selalu', 'setiap'], []],
  ['zi-90-2021', 'A.I.5.ii.d', null, ['seluruh pihak'], []],
  ['zi-90-2021', 'A.I.6.ii.a', 'D', ['sebagian kecil'], []],
  ['zi-90-2021', 'A.I.6.ii.a', 'E', ['seluruhnya'], []],
  ...['zi-52-2014', 'zi-10-2019'].flatMap((edition): [string, string, null, string[], string[]][] => [
    [edition, 'A.I.3.a', null, ['Seluruh'], []],
    [edition, 'A.II.1.a', null, ['mengacu pada'], ['dasar']],
    [edition, 'A.III.4.b', null, ['level di atasnya'], ['atasan']],
    [edition, 'A.III.6.a', null, ['secara berkala'], []],
  ]),
])('%s %s %p is true to its meaning', async (edition, code, option, says, not) => {
  const { text, criteria } = (await loadWording(edition))[code]!;
  const said = option === null ? text : criteria![option]!;
  for (const part of says) expect(said).toContain(part);
  for (const part of not) expect(said.toLowerCase()).not.toContain(part);
});
