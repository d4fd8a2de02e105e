import prepared from '../../src/rules/zi-52-2014/wording.json';
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

  test('has a criterion for every option of the scale, best first', () => {
    const off = statements.filter(({ code, scale }) => {
      const keys = Object.keys(wording[code]!.criteria ?? {});
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

// The edition itself is still to come; its wording waits for it.
describe('wording of zi-52-2014', () => {
  const wording: Wording = wordingSchema.parse(prepared);

  test('81 statements in Pengungkit, 3 in Hasil, each short and none said twice', () => {
    const codes = Object.keys(wording);
    expect([codes.filter((code) => code.startsWith('A.')).length, codes.filter((code) => code.startsWith('B.')).length]).toEqual([
      81, 3,
    ]);
    const texts = Object.values(wording).map(({ text }) => text);
    expect(texts.filter((text) => text.length > STATEMENT)).toEqual([]);
    expect(new Set(texts).size).toBe(texts.length);
  });

  test('where the criteria were not found, a note says so', () => {
    const silent = Object.entries(wording).filter(([, { criteria, note }]) => !criteria && !note?.includes('belum'));
    expect(silent).toEqual([]);
    const sourced = Object.keys(wording).filter((code) => wording[code]!.criteria);
    expect(sourced).toEqual(['A.I.1.a', 'A.I.1.b', 'A.I.2.a', 'A.I.2.b', 'A.I.2.c', 'B.I.2']);
  });
});
