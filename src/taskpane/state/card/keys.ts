/** What a key means on the card. */
import type { Item } from './items';

export type Order =
  { do: 'choose'; key: string } | { do: 'walk'; step: 1 | -1 } | { do: 'same' | 'search' | 'undo' | 'note' | 'ready' | 'clear' };

export interface Pressed {
  key: string;
  ctrl: boolean;
  /** Alt, or Cmd without Ctrl on a Mac: the browser's or Excel's own. */
  other: boolean;
}

/** Where the focus is: nowhere in particular, in a number's field, or where text is written. */
export type Focus = 'card' | 'number' | 'text';

const FIXED: Readonly<Record<string, Order>> = {
  ArrowDown: { do: 'walk', step: 1 },
  ArrowUp: { do: 'walk', step: -1 },
  '/': { do: 'search' },
  s: { do: 'same' },
  S: { do: 'same' },
};
const ON_CARD: Readonly<Record<string, Order>> = {
  ArrowRight: { do: 'walk', step: 1 },
  ArrowLeft: { do: 'walk', step: -1 },
  n: { do: 'note' },
  N: { do: 'note' },
  k: { do: 'ready' },
  K: { do: 'ready' },
  Delete: { do: 'clear' },
  Backspace: { do: 'clear' },
};

/** @returns what to do; nothing where the key is not the card's. */
export function orderOf({ key, ctrl, other }: Pressed, focus: Focus, { options }: Pick<Item, 'options'>): Order | undefined {
  if (other || focus === 'text') return undefined;
  if (ctrl) return key.toLowerCase() === 'z' ? { do: 'undo' } : undefined;
  const fixed = FIXED[key];
  if (fixed) return fixed;
  if (focus === 'number') return undefined;
  const pressed = key.toUpperCase();
  const option = options.find(({ press }) => press === pressed) ?? options[/^[1-9]$/.test(key) ? Number(key) - 1 : -1];
  return option ? { do: 'choose', key: option.key } : ON_CARD[key];
}
