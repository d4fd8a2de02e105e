import { indexOf, type AnswerSheet, type Answers, type Raw } from '../../src/assessment';
import type { Edition } from '../../src/rules/schema';
import { edition90 } from '../editions';

export const edition = edition90;

/** The unit's answers as a sheet. */
export const sheetOf = (answers: Record<string, Raw | Answers>): AnswerSheet =>
  new Map(Object.entries(answers).map(([code, a]) => [code, a !== null && typeof a === 'object' ? a : { unit: a }]));

/** Every statement at its best (`best`) or worst (`worst`) answer; counts 4 of 4 or 0 of 4. */
export function everywhere(of: Edition, which: 'best' | 'worst'): Record<string, Raw> {
  const answers: Record<string, Raw> = {};
  for (const { statement, scale } of indexOf(of).leaves) {
    if (statement.ratio) {
      const reduction = statement.ratio.kind === 'reduction';
      for (const input of statement.ratio.inputs)
        answers[input.code] =
          input.role === 'due'
            ? 4
            : input.role === 'info'
              ? 0
              : (which === 'best') === !reduction
                ? 4 * (reduction ? 1 : dueParts(statement))
                : 0;
    } else if (scale.kind === 'choice') {
      const options = scale.options;
      answers[statement.code] = (which === 'best' ? options[0] : options[options.length - 1])!.key;
    } else answers[statement.code] = which === 'best' && scale.kind === 'index' ? scale.max : 0;
  }
  return answers;
}

const dueParts = (statement: { ratio?: { inputs: { role: string }[] } }) =>
  statement.ratio!.inputs.filter((i) => i.role === 'due').length;
