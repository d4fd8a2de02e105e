/** What `lke portal` wrote, as whoever asks for an address would get it. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf, type Published } from '../../../src/portal/published';

export const indexOf = (out: string): Published => JSON.parse(readFileSync(join(out, 'portal.json'), 'utf8')) as Published;

/** @returns undefined where nothing stands there. @throws where the index names what is not so. */
export function at(out: string, address: string): unknown {
  const sha256 = indexOf(out).content[address];
  if (sha256 === undefined) return undefined;
  const bytes = readFileSync(join(out, fileOf(address, sha256)));
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  return JSON.parse(bytes.toString());
}

export const answerFiles = (out: string): string[] => readdirSync(join(out, 'lke/jawaban-unit')).sort();
