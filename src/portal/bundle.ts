/** All that the portal fetches of some units, as `lke portal` writes it: the same files, of the same content. */
import type { ReadLke } from './lke';
import { published, unitAnswers, unitList } from './contract';
import { addressOf, answersOf, fileOf, INDEX, listsOf } from './published';
import type { Told } from './tell';

export interface PortalFile {
  path: string;
  text: string;
}

/** As it stands in a file. */
export const asText = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

async function sumOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * @param tahun the year that is written.
 * @returns the index last: it names the others. @throws ZodError where something is not as the contract wants it.
 */
export async function bundleOf(told: readonly Told<ReadLke>[], tahun: number): Promise<PortalFile[]> {
  const values = [
    ...listsOf(told, tahun).map(([address, list]) => [address, unitList.parse(list)] as const),
    ...told.map(({ unit, lke }) => [addressOf(unit.id), unitAnswers.parse(answersOf(unit, lke.answers, tahun))] as const),
  ];
  const content: Record<string, string> = {};
  const files: PortalFile[] = [];
  for (const [address, value] of values) {
    const text = asText(value);
    content[address] = await sumOf(text);
    files.push({ path: fileOf(address, content[address]), text });
  }
  return [...files, { path: INDEX, text: asText(published.parse({ tahun, content })) }];
}
