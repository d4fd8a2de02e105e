/** Random answers as people type them: clean, messy, blank, wrong, of two roles. */
import fc from 'fast-check';
import { clean, spellings, type Answers, type EditionIndex, type Raw } from '../../src/assessment';
import type { Edition, Scale } from '../../src/rules/schema';
import { index, type Filling } from './lke';

const NBSP = '\u00a0';
const NARROW = '\u202f';
const messy = (text: string): fc.Arbitrary<string> =>
  fc.constantFrom(
    ...[text, text.toLowerCase(), text.toUpperCase(), ` ${text} `],
    ...[`${NBSP}${text}`, `${text}${NBSP} `, `${NARROW}${text}${NARROW}`, `${text}\u200b`, `${text}\n`],
    ...[`\u2003${text}`, `${text}\u3000`, `\ufeff${text}`, `${text}\t`, `  ${text}   `],
  );

const written = (value: number): fc.Arbitrary<Raw> => {
  const text = String(value);
  const percent = String(Math.round(value * 1e8) / 1e6);
  return fc.constantFrom<Raw>(value, text, text.replace('.', ','), ` ${text}`, `${percent}%`, `${percent.replace('.', ',')} %`);
};

const blank = fc.constantFrom<Raw>(null, null, null, null, '', ' ', '  ', NBSP, NARROW);
const wrong = fc.constantFrom<Raw>(
  'F',
  'tidak tahu',
  'A/B',
  '1.250,00',
  '1.000',
  '100%',
  '-',
  '?',
  '*',
  'A*',
  '~*',
  'A~?',
  '2026-01-31',
  '31/01/2026',
  '=A',
  '-3',
  '5-',
  '1e',
  '12/3',
  99.5,
  -1,
  '#DIV/0!',
  '#N/A',
);

function choice(scale: Scale): fc.Arbitrary<Raw> {
  if (scale.kind !== 'choice') throw new Error('not a choice');
  const known = spellings(scale);
  const numbers = scale.options.map((option) => option.value);
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...scale.options.map((option) => option.key as Raw)) },
    { weight: 2, arbitrary: fc.constantFrom(...known.map((one) => one.text)).chain(messy) },
    // LibreOffice takes TRUE for 1 wherever it stands; Excel only where it is listed.
    {
      weight: 1,
      arbitrary: fc.constantFrom<Raw>(...numbers, ...(known.some(({ text }) => text === 'TRUE') ? [true, false] : [])),
    },
  );
}

const share = fc.integer({ min: 0, max: 10_000 }).chain((n) => written(n / 10_000));
const survey = (max: number): fc.Arbitrary<Raw> =>
  fc.oneof(
    fc.integer({ min: 0, max: max * 100 }).chain((n) => written(n / 100)),
    fc.constantFrom<Raw>(0, max, '3,6', '3.60', '1e0', '+2'),
  );
const count = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 12 }) },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 0, max: 12 })
      .chain((n) => fc.constantFrom<Raw>(String(n), ` ${n} `, `${n},0`, `${n}.`, '1 0', '700%', '2,5')),
  },
);

const forRole = (good: fc.Arbitrary<Raw>, blanks: number, wrongs: number): fc.Arbitrary<Raw> =>
  fc.oneof({ weight: 20, arbitrary: good }, { weight: blanks, arbitrary: blank }, { weight: wrongs, arbitrary: wrong });

/** How a form is filled: how often blank, how often wrong (of 20 good ones), how often the TPI answers too. */
export interface Habit {
  blanks: number;
  wrongs: number;
  tpi: number;
}

const answersOf = (good: fc.Arbitrary<Raw>, { blanks, wrongs, tpi }: Habit): fc.Arbitrary<Answers> =>
  fc.record({
    unit: forRole(good, blanks, wrongs),
    tpi: fc.oneof({ weight: tpi, arbitrary: forRole(good, blanks, wrongs) }, { weight: 10, arbitrary: blank }),
  });

/** A scale as an assessor writes it: clean, messy, blank, none of the edition's. */
const scaleWritten = (key: string): fc.Arbitrary<Raw> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant<Raw>(key) },
    {
      weight: 3,
      arbitrary: fc.constantFrom<Raw>(key.toLowerCase(), ` ${key} `, key.split('/').join(' / '), `Nilai ${key}`, `${NBSP}${key}`),
    },
    { weight: 1, arbitrary: fc.constantFrom<Raw>(null, '', ' ', 'X/Y', '*', 4, `${key}?`, '#N/A') },
  );

const answerOn = (scale: Scale): fc.Arbitrary<Raw> =>
  scale.kind === 'choice' ? choice(scale) : scale.kind === 'index' ? survey(scale.max) : share;

/** Answers to every statement and count of the edition; where the scale is open, any scale too. */
export function fillingWith(habit: Habit, of: EditionIndex = index, scales?: Edition['scales']): fc.Arbitrary<Filling> {
  const entries: fc.Arbitrary<readonly [string, Answers]>[] = [];
  const open: fc.Arbitrary<(readonly [string, Answers])[]>[] = [];
  for (const { statement, scale, scaleIsOpen, scaleCode } of of.leaves) {
    if (scaleIsOpen && scales) {
      const keys = fc.oneof(fc.constant(statement.scale), fc.constantFrom(...Object.keys(scales)));
      open.push(
        keys.chain((key) =>
          fc.record({ named: scaleWritten(key), answers: answersOf(answerOn(scales[key]!), habit) }).map(({ named, answers }) => [
            [scaleCode, { unit: named }],
            [statement.code, answers],
          ]),
        ),
      );
      continue;
    }
    const good = statement.ratio
      ? fc.oneof({ weight: 3, arbitrary: blank }, share)
      : scale.kind === 'index'
        ? survey(scale.max)
        : choice(scale);
    entries.push(answersOf(good, habit).map((answers) => [statement.code, answers] as const));
  }
  for (const code of of.inputs.keys()) entries.push(answersOf(count, habit).map((answers) => [code, answers] as const));
  return fc.tuple(fc.tuple(...entries), fc.tuple(...open)).map(([all, named]) => new Map([...all, ...named.flat()]));
}

export const anyFilling: fc.Arbitrary<Filling> = fc
  .record({ blanks: fc.constantFrom(0, 1, 6, 60), wrongs: fc.constantFrom(0, 1, 5), tpi: fc.constantFrom(0, 3, 20) })
  .chain(fillingWith);

/** Univer reads a text that looks like a number as one, and trims every kind of space: Excel does neither. */
export const withoutTextNumbers = (filling: Filling): Filling =>
  new Map(
    [...filling].map(([code, answers]) => [
      code,
      Object.fromEntries(
        Object.entries(answers).map(([role, raw]) => [role, typeof raw === 'string' ? (/\d/.test(raw) ? 'A' : clean(raw)) : raw]),
      ),
    ]),
  );
