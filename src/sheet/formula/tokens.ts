/** A formula cut into words and signs. */

/** The formula holds something that this grammar does not know. */
export class FormulaError extends Error {}

const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|(#(?:REF!|DIV\/0!|N\/A|NAME\?|VALUE!|NUM!|NULL!))|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)|(\$?[A-Za-z]{1,3}\$?\d+(?![\w.(]))|(\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\w(]))|(\$?\d+:\$?\d+)|(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+)|([\p{L}_\\][\p{L}\p{N}_.]*)|(<=|>=|<>|[-+*/^&=<>%(),:]))/uy;

type Kind = 'text' | 'error' | 'sheet' | 'cell' | 'columns' | 'rows' | 'number' | 'word' | 'sign' | 'end';
const KINDS: readonly Kind[] = ['text', 'error', 'sheet', 'cell', 'columns', 'rows', 'number', 'word', 'sign'];

export interface Token {
  kind: Kind;
  text: string;
}

/** @throws FormulaError */
export function tokens(formula: string): Token[] {
  const found: Token[] = [];
  const source = formula.replace(/^=/, '').trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const match = TOKEN.exec(source);
    if (!match) throw new FormulaError(formula);
    let which = 1;
    while (match[which] === undefined) which++;
    found.push({ kind: KINDS[which - 1]!, text: match[which]! });
  }
  found.push({ kind: 'end', text: '' });
  return found;
}
