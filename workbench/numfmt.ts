/**
 * numfmt as Univer gets it: it asks of every text, on the screen and in a formula, whether it is a date, a time or a number,
 * each time anew, which was a sixth of the work after an answer. What was asked is remembered.
 */
import * as numfmt from 'numfmt';

export * from 'numfmt';

const MOST = 50_000;

function remembering<Answer>(parse: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size === MOST) known.clear();
    const answer = parse(text);
    known.set(text, answer);
    return answer;
  };
}

export const parseDate = remembering((text) => numfmt.parseDate(text));
export const parseTime = remembering((text) => numfmt.parseTime(text));
export const parseNumber = remembering((text) => numfmt.parseNumber(text));
