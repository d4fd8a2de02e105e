/** What a person gives beside the files: read and refused once, then handed to every thread that judges. */
import { give } from '../rules';
import type { Edition } from '../rules/schema';
import type { Language } from '../texts';
import { takeRules } from './brought';
import type { Asked } from './judge';
import { OwnRules, type HeldRules } from './own-rules';
import type { Words } from './options';

export interface Given {
  /** Of `--rules`. */
  laws: readonly Edition[];
  /** Of `--overrides`. */
  own?: HeldRules;
  /** What is known of the sheets that they do not say themselves. */
  asked: Pick<Asked, 'only' | 'mappings' | 'said'>;
}

/** Reads `--rules` and `--overrides`; the laws are known to what follows. @throws CliError with the reason why one does not hold. */
export async function readGiven({ rules, overrides }: Words['options'], language: Language): Promise<Given> {
  const law = await takeRules(rules as string | undefined, language);
  const own = await OwnRules.from(overrides as string | undefined, language);
  return { laws: law ? [law] : [], ...(own && { own: own.held }), asked: {} };
}

/** Makes what was read elsewhere hold here. @returns the body's own rules, where there are any. */
export function takeGiven({ laws, own }: Given): OwnRules | undefined {
  give(laws);
  return own && OwnRules.of(own);
}
