/** Which number formats Excel takes; it refuses the others. */
import { invalidArgument } from './errors';

const LONGEST = 255;
const SECTIONS = 4;
/** Quoted text, an escaped sign, a filler, a width, brackets; then what needs no quotes. */
const PIECE =
  /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|General|AM\/PM|A\/P|E[+-]|[yYmMdDhHsSeEgGbB]|[0#?.,%/@;]|[ $+\-():!^&'~{}<>=]|[^ -~]/y;
const BRACKETS =
  /^\[(?:(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d{1,2})|(?:[<>=]=?|<>)-?\d+(?:\.\d+)?|\$[^\]]*|h+|m+|s+|(?:DBNum\d))\]$/i;

/** @throws InvalidArgument */
export function checkedNumberFormat(format: string): string {
  if (format === '' || format.length > LONGEST) throw invalidArgument(`a number format of ${format.length} characters`);
  let sections = 1;
  for (let at = 0; at < format.length;) {
    PIECE.lastIndex = at;
    const piece = PIECE.exec(format)?.[0];
    if (piece === undefined || (piece.startsWith('[') && !BRACKETS.test(piece)))
      throw invalidArgument(`number format ${JSON.stringify(format)} at ${at + 1}`);
    if (piece === ';') sections++;
    at += piece.length;
  }
  if (sections > SECTIONS) throw invalidArgument(`number format ${JSON.stringify(format)} has ${sections} parts`);
  return format;
}
