/** What `lke portal` published, read as it is now: nothing else of the disk can be asked for. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { published } from '../../portal/contract';
import { fileOf, INDEX, type Published } from '../../portal/published';

export interface Found {
  bytes: Uint8Array<ArrayBuffer>;
  sha256: string;
}

export class Content {
  private known?: { stamp: string; index: Published };

  /** @param folder as `where` gives it. */
  constructor(private readonly folder: string) {}

  /** @throws where there is none that holds. */
  async index(): Promise<Published> {
    const path = join(this.folder, INDEX);
    const { mtimeMs, ctimeMs, size, ino } = await stat(path);
    const stamp = [mtimeMs, ctimeMs, size, ino].join();
    if (this.known?.stamp !== stamp) {
      const index = published.parse(JSON.parse(await readFile(path, 'utf8')));
      this.known = { stamp, index };
    }
    return this.known.index;
  }

  /** @returns what the index names, and only if it is that very content. */
  private async read(address: string, sha256: string): Promise<Found | undefined> {
    const bytes = await readFile(join(this.folder, fileOf(address, sha256))).catch(() => undefined);
    if (!bytes || createHash('sha256').update(bytes).digest('hex') !== sha256) return undefined;
    return { bytes, sha256 };
  }

  /** @returns undefined where nothing stands at the address. @throws where what the index names is not there. */
  async at(address: string): Promise<Found | undefined> {
    // What was published before may be gone between the index and the file.
    for (let attempt = 0; attempt < 2; attempt++) {
      const { content } = await this.index();
      const sha256 = Object.hasOwn(content, address) ? content[address] : undefined;
      if (sha256 === undefined) return undefined;
      const found = await this.read(address, sha256);
      if (found) return found;
      this.known = undefined;
    }
    throw new Error(`${address}: its file is not what the index names`);
  }
}
