/** What is said of a ratio where a form asks for its counts only: it stands beside the count of what was done. */
import type { RatioInput } from '../rules/schema';

/** @returns the count that speaks for all; undefined where there is none. */
export const speaking = <Input extends Pick<RatioInput, 'role'>>(inputs: readonly Input[]): Input | undefined =>
  inputs.find(({ role }) => role === 'done') ?? inputs[0];

/** Texts that shall stand in one cell: below each other in their order; one whose lines are there already is not said again. */
export function asOne(...texts: readonly (string | undefined)[]): string | undefined {
  const said: string[] = [];
  for (const one of texts) if (one && !said.some((other) => `\n${other}\n`.includes(`\n${one}\n`))) said.push(one);
  return said.length > 0 ? said.join('\n') : undefined;
}
