import { keepCrash, keepPreferences, readPreferences } from '../../../src/taskpane/state/preferences';

const store = (text: string | null) => ({ getItem: () => text, setItem: () => undefined });
const forbidden = {
  getItem: (): string => {
    throw new Error('SecurityError');
  },
  setItem: (): void => {
    throw new Error('QuotaExceededError');
  },
};
const usual = { language: 'id', body: '', crashed: false };

test.each<[string, Parameters<typeof readPreferences>[0], object]>([
  ['nothing kept', store(null), usual],
  ['English', store('{"language":"en"}'), { ...usual, language: 'en' }],
  ['a body', store('{"language":"id","body":"DJP"}'), { ...usual, body: 'DJP' }],
  ['a language we do not have', store('{"language":"fr"}'), usual],
  ['no JSON', store('{'), usual],
  ['another shape', store('[1]'), usual],
  ['storage forbidden', forbidden, usual],
  ['no storage', undefined, usual],
])('%s', (_name, storage, expected) => expect(readPreferences(storage)).toEqual(expected));

test('what is kept is read again', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  };
  keepPreferences(storage, { language: 'en', body: 'DJP' });
  expect(readPreferences(storage)).toEqual({ language: 'en', body: 'DJP', crashed: false });
});

test('a store that refuses does no harm', () => {
  expect(() => keepPreferences(forbidden, { language: 'en', body: '' })).not.toThrow();
});

test('a view that failed is kept until the next sitting has begun', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  };
  keepPreferences(storage, { language: 'en', body: 'DJP' });
  keepCrash(storage);
  expect(readPreferences(storage)).toEqual({ language: 'en', body: 'DJP', crashed: true });
  keepPreferences(storage, { language: 'en', body: 'DJP' });
  expect(readPreferences(storage).crashed).toBe(false);
});
