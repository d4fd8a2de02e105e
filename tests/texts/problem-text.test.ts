/** Figures in sentences: short, in the language's own sign, and never two that differ alike. */
import { problemText } from '../../src/texts';
import type { Problem, ProblemCode } from '../../src/assessment/types';

const told = (code: ProblemCode, data: Problem['data'], language: 'id' | 'en' = 'id') =>
  problemText({ code, severity: 'warning', at: { statement: 'A.I.1' }, data }, language);

test.each<[string, ProblemCode, Problem['data'], string]>([
  [
    'the total on the sheet',
    'score.total-differs',
    { shown: 95.57619047619, true: 95.7095238 },
    'Lembar menunjukkan nilai akhir 95,58; menurut jawabannya 95,71.',
  ],
  [
    'two that are nearly the same',
    'score.total-differs',
    { shown: 95.57619, true: 95.5759 },
    'Lembar menunjukkan nilai akhir 95,5762; menurut jawabannya 95,5759.',
  ],
  [
    'an error instead of a total',
    'score.total-differs',
    { shown: '#REF!', true: 80 / 3 },
    'Lembar menunjukkan nilai akhir #REF!; menurut jawabannya 26,67.',
  ],
  [
    'a formula typed over',
    'sheet.formula-replaced',
    { expected: 2 / 3 },
    'Rumus pada sel ini telah diganti angka; seharusnya 0,67.',
  ],
  [
    'a formula typed over with nearly the same',
    'sheet.formula-replaced',
    { expected: 2 / 3, found: 0.67 },
    'Rumus pada sel ini telah diganti angka; seharusnya 0,667.',
  ],
  [
    'what it does to the score',
    'score.differs',
    { is: 1.7333, should: 1.7341, points: 0.0008 },
    'Nilai A.I.1 pada lembar tidak sama dengan nilai jawabannya. Nilai di lembar 1,733, seharusnya 1,734 (+0,001 poin).',
  ],
])('%s', (_, code, data, text) => expect(told(code, data)).toBe(text));

test('in English with its point', () => expect(told('sheet.formula-replaced', { expected: 2 / 3 }, 'en')).toMatch(/0\.67\b/));
