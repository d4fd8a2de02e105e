/** What was read of each workbook before, so that only what changed is read again. */
import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { demandReadable } from '../../files/package';
import type { Given } from '../given';
import { save } from '../save';
import { where } from '../where';
import { storeFrom, type FoundLke, type KeptFile, type Stamp, type Store } from './store';

export const KEPT = '.lke-portal.json';

/** The clock of a disk may be this coarse: what changed within it may look unchanged. */
const COARSE_MS = 2000;

/** @returns the sum of a file; undefined where it cannot be read. */
export const sumOf = (path: string): Promise<string | undefined> =>
  readFile(path).then(
    (bytes) => createHash('sha256').update(bytes).digest('hex'),
    () => undefined,
  );

/** A file that is too large to be read needs no sum. */
function isReadable(size: number): boolean {
  try {
    demandReadable(size);
    return true;
  } catch {
    return false;
  }
}

/** What a reading hangs on besides the file: this very program, and what it was given. */
export async function keyOf({ laws, own }: Given): Promise<string> {
  const program = await readFile(realpathSync(process.argv[1]!));
  const given = JSON.stringify({ laws, own: own && { edition: own.edition, overrides: own.overrides } });
  return createHash('sha256').update(program).update(given).digest('hex');
}

export class Kept {
  private constructor(
    private readonly path: string,
    private readonly key: string,
    private readonly before: ReadonlyMap<string, KeptFile>,
    private readonly since: number,
    /** What was kept there is not ours, or spoilt: everything is read again. */
    readonly isDamaged: boolean,
  ) {}

  /** @param out folder of the result. @param key of `keyOf`: what was kept under another is not used. */
  static async in(out: string, key: string): Promise<Kept> {
    const path = join(out, KEPT);
    const text = await readFile(where(path), 'utf8').catch(() => undefined);
    const store = text === undefined ? undefined : storeFrom(text);
    const { at, files } = store?.key === key ? store : { at: 0, files: [] };
    return new Kept(path, key, new Map(files), at, text !== undefined && !store);
  }

  /** @returns how the file is now, and what was read of it where it is as it was; undefined where it cannot be looked at. */
  async look(file: string): Promise<{ stamp: Stamp; lkes?: FoundLke[] } | undefined> {
    const path = where(file);
    const found = await stat(path).catch(() => undefined);
    if (!found?.isFile() || !isReadable(found.size)) return undefined;
    const now = { size: found.size, modified: found.mtimeMs, changed: found.ctimeMs };
    const before = this.before.get(path);
    const lkes = () => before!.lkes.map((lke): FoundLke => ({ ...lke, file }));
    const looksSame =
      before?.stamp.size === now.size && before.stamp.modified === now.modified && before.stamp.changed === now.changed;
    const isOld = Math.max(now.modified, now.changed) + COARSE_MS < this.since;
    if (looksSame && isOld) return { stamp: before.stamp, lkes: lkes() };
    const sha256 = await sumOf(path);
    if (sha256 === undefined) return undefined;
    const stamp = { ...now, sha256 };
    return before?.stamp.sha256 === sha256 ? { stamp, lkes: lkes() } : { stamp };
  }

  /** What could not be read is tried again. @param at when the files were looked at. */
  async keep(
    files: Iterable<{ file: string; stamp?: Stamp; lkes: readonly FoundLke[]; problem?: unknown }>,
    at: number,
  ): Promise<void> {
    const kept = [...files].flatMap(({ file, stamp, lkes, problem }): [string, KeptFile][] =>
      stamp && !problem ? [[where(file), { stamp, lkes: lkes.map(({ file: _file, answers: _answers, ...lke }) => lke) }]] : [],
    );
    const store: Store = { key: this.key, at, files: kept };
    await save(where(this.path), new TextEncoder().encode(JSON.stringify(store)), true, this.path);
  }
}
