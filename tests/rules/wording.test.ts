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
