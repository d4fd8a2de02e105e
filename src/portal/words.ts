/** What is said of handing LKEs to the portal, wherever it is shown. */
import { portal as en } from '../texts/en/portal';
import { portal as id } from '../texts/id/portal';
import type { Language } from '../texts';
import { sayer } from '../texts/sayer';
import type { Unsaid } from './answers';
import type { Stop } from './tell';

export const portalIn = sayer({ id, en });

/** @returns what could not be said, with its cell. */
export function unsaidText({ why, code, answer, sheet, cell }: Unsaid, language: Language): string {
  return portalIn(language)(`unsaid.${why}`, { code, answer, at: cell ? `${sheet}!${cell}` : sheet });
}

/** @returns one sentence why a unit is not told; of many answers that could not be said the first. */
export function stopText(stop: Stop, language: Language): string {
  const say = portalIn(language);
  switch (stop.why) {
    case 'fault':
      return say(`fault.${stop.fault}`);
    case 'unsaid': {
      const [first, ...more] = stop.unsaid;
      const text = unsaidText(first, language);
      return more.length === 0 ? text : say('unsaid.more', { text, more: more.length });
    }
    default:
      return say(stop.why, { ...stop });
  }
}
