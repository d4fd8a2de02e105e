/** What looks like an answer, whatever is asked. */
import { onceFor, parseAnswer, parseCount, type Raw } from '../../assessment';
import type { Edition } from '../../rules/schema';
import { spelled } from './spelling';

/** A sentence may follow an option, but no page of text. */
const LONGEST = 300;
const NUMBER_ONLY = /^[\s\d.,%+-]*$/;

/** A form has few different answers; what has many is something else. */
const MOST_KNOWN = 1000;
const knownOf = onceFor((_edition: Edition) => new Map<Raw, ReadonlySet<string>>());

/** The edition's scales by which this is an answer; `count` where it is a count. */
export function scalesOf(edition: Edition, raw: Raw): ReadonlySet<string> {
  const known = knownOf(edition);
  const found = known.get(raw) ?? asked(edition, raw);
  if (known.size < MOST_KNOWN) known.set(raw, found);
  return found;
}

function asked(edition: Edition, raw: Raw): ReadonlySet<string> {
  const found = new Set<string>();
  if (typeof raw === 'string' && raw.length > LONGEST) return found;
  for (const [name, scale] of Object.entries(edition.scales))
    if (parseAnswer(raw, scale).kind === 'read' || spelled(raw, scale)?.told) found.add(name);
  if (parseCount(raw).kind === 'read' || spelled(raw, 'count')?.told) found.add('count');
  return found;
}

/** Whether this is an option of a scale, in any spelling; a mere number is not. */
export function isOption(edition: Edition, raw: Raw): boolean {
  if (typeof raw === 'boolean') return true;
  if (typeof raw !== 'string' || NUMBER_ONLY.test(raw)) return false;
  return [...scalesOf(edition, raw)].some((name) => edition.scales[name]?.kind === 'choice');
}
