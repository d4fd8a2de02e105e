/** An edition as a form prints it: what the rows of a sheet may be. */
import { onceFor } from '../../assessment';
import type { Edition, Group, Node, Statement, Wording } from '../../rules/schema';
import { official2021 } from '../layouts/official-2021.data';
import { wordsOf, type Words } from './likeness';
import { COUNT } from './outline';

export interface Item {
  code: string;
  kind: 'group' | 'statement' | 'input' | 'stated';
  /** The code's own last part: `ii`, `a`. */
  marker: string;
  scale?: string;
  weight?: number;
  name: Words;
  wording: Words;
}

const last = (code: string): string => code.split('.').pop()!;
const NONE: Words = new Set();
const UNWORDED: Wording = {};
const printed = onceFor((edition: Edition) => onceFor((wording: Wording): readonly Item[] => itemsAsPrinted(edition, wording)));

/** The edition as a form prints it, from top to bottom. */
export const itemsOf = (edition: Edition, wording: Wording = UNWORDED): readonly Item[] => printed(edition)(wording);

function itemsAsPrinted(edition: Edition, wording: Wording): Item[] {
  const items: Item[] = [];
  const group = ({ code, weight, name }: Group): Item => ({
    code,
    kind: 'group',
    marker: last(code),
    weight,
    name: wordsOf(name),
    wording: NONE,
  });
  const statement = ({ code, scale, weight, name }: Statement): Item => ({
    code,
    kind: 'statement',
    marker: /^\d+$/.test(last(code)) ? '-' : last(code),
    scale,
    weight,
    name: wordsOf(name ?? ''),
    wording: wordsOf(wording[code]?.text ?? ''),
  });
  const walk = (node: Node): void => {
    if (node.level !== 'statement') {
      items.push(group(node));
      node.children.forEach(walk);
      return;
    }
    items.push(statement(node));
    const stated = { kind: 'stated', marker: '-', scale: COUNT, name: NONE, wording: NONE } as const;
    if (node.code in official2021.dueTotals) items.push({ code: `${node.code}#due`, ...stated });
    for (const { code, name } of node.ratio?.inputs ?? [])
      items.push({ code, kind: 'input', marker: '-', scale: COUNT, name: wordsOf(name), wording: NONE });
  };
  edition.tree.forEach(walk);
  return items;
}
