import { column, outcome } from './runtime';
import { improve } from '../../src/functions/zi-improve';
import { everywhere } from '../assessment/answers';
import { edition90 } from '../editions';

const OF = edition90.short;
const best = everywhere(edition90, 'best');
const asked = (changed: Record<string, unknown>, target: unknown = 'WBK', edition: unknown = OF) => {
  const all = { ...best, ...changed };
  return outcome(() => improve(column(...Object.keys(all)), column(...Object.values(all)), target, edition));
};

test.each<[string, Record<string, unknown>, unknown]>([
  ['every minimum met: one row that says so', {}, [['Semua syarat minimum WBK terpenuhi', '', '', '', '']]],
  [
    'Capaian Kinerja below its minimum: one step',
    { 'B.I.b': 'D' },
    [['B.I.b', 'D', 'C', expect.any(Number), expect.any(Number)]],
  ],
  [
    'a survey below its minimum is said, and left to the survey',
    { 'B.I.a': 3 },
    [['B.I.a', 13.125, 15.75, 'di luar jawaban (hasil survei); dianggap terpenuhi', 13.125]],
  ],
])('%s', (_, changed, rows) => expect(asked(changed)).toEqual(rows));

test.each<[string, Record<string, unknown>, unknown, unknown, string]>([
  ['an answer that cannot be read', { 'A.I.1.i.a': 'Mungkin' }, 'WBK', OF, '#VALUE! Jawaban "Mungkin"'],
  ['a predicate that is none', {}, 'WBX', OF, '#VALUE! Predikat "WBX" tidak dikenal'],
])('%s is refused', (_, changed, target, of, said) => expect(asked(changed, target, of)).toMatch(said));

test('an edition without confirmed minimums has no way', () => {
  expect(outcome(() => improve(column('TOTAL'), column(''), 'WBK', '10/2019'))).toMatch(/^#N\/A .*10\/2019/);
});
