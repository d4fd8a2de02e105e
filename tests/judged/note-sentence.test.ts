/** Ready sentences: the criterion that is not met, in our own words, with its quantifiers as they stand. */
import { indexOf } from '../../src/assessment';
import { noteSentence } from '../../src/judged/note-sentence';
import { editions } from '../../src/rules';
import { loadWording } from '../../src/rules/wording';
import { edition, index, wording } from '../sheets/lke';

const sentence = (code: string, key: string) => noteSentence(index.leaf(code)!.scale, wording[code], key);

test.each([
  [
    'A.I.1.i.a',
    'Tidak',
    'Ditemukan: Belum ada tim ZI di unit kerja. Belum terpenuhi untuk Ya: Tim ZI unit kerja sudah dibentuk.',
  ],
  ['A.I.1.i.a', 'Ya', 'Terpenuhi: Tim ZI unit kerja sudah dibentuk.'],
  ['A.I.2.i.a', 'C', 'Ditemukan: Hanya sebagian SOP yang mengacu. Belum terpenuhi untuk B: Seluruh SOP mengacu.'],
  [
    'A.II.2.iii.c',
    'D',
    'Ditemukan: syarat E terpenuhi, ditambah mampu memprakirakan dan melacak target. Belum terpenuhi untuk C: syarat D terpenuhi, ditambah manfaat terwujud sesuai target.',
  ],
  ['A.I.1.i.a', 'Z', undefined],
])('%s %s', (code, key, expected) => expect(sentence(code, key)).toBe(expected));

test('where our words say nothing, no sentence is made up', () => {
  expect(noteSentence(index.leaf('A.I.1.i.a')!.scale, undefined, 'Ya')).toBeUndefined();
  expect(noteSentence(index.leaf('A.I.1.i.a')!.scale, { text: 'x', criteria: { Tidak: 'Belum ada' } }, 'Tidak')).toBe(
    'Ditemukan: Belum ada.',
  );
});

test('every answer of every edition quotes its own criterion and the next better one, whole and no other', async () => {
  let count = 0;
  for (const one of editions) {
    const words = await loadWording(one.id);
    for (const { statement, scale } of indexOf(one).leaves) {
      if (scale.kind !== 'choice') continue;
      const criteria: Readonly<Record<string, string>> = words[statement.code]?.criteria ?? {};
      scale.options.forEach(({ key }, at) => {
        const said = noteSentence(scale, words[statement.code], key);
        if (criteria[key] === undefined) return expect(said).toBeUndefined();
        const plain = (text: string) => text.replace(/^[A-E] \+ /, '').replace(/\.$/, '');
        const better = criteria[scale.options[at - 1]?.key ?? ''];
        count++;
        expect(said).toContain(plain(criteria[key]));
        if (better !== undefined) expect(said).toContain(plain(better));
        expect(said!.startsWith('Terpenuhi: ')).toBe(at === 0);
      });
    }
  }
  expect(count).toBeGreaterThan(edition.tree.length * 100);
});
