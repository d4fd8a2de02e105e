/**
 * What the portal fetches, as files. Nothing is written over: another content is another file, and the index that names
 * them all changes at once. Whoever reads meanwhile has the old or the new.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PortalAnswer } from '../../portal/answers';
import { asText } from '../../portal/bundle';
import { published, unitAnswers, unitList } from '../../portal/contract';
import { addressOf, ANSWERS, answersOf, fileOf, INDEX, LISTS, listsOf, sumIn, type Published } from '../../portal/published';
import type { Told } from '../../portal/tell';
import { save } from '../save';
import { where } from '../where';
import { inTurns } from '../turns';
import { sumOf } from './kept';
import type { FoundLke, PublishedAs } from './store';

const AT_ONCE = 16;
const FOLDERS = [dirname(LISTS[0]), ANSWERS];

const json = (value: unknown): Uint8Array => new TextEncoder().encode(asText(value));

/** @returns its sum. */
async function put(out: string, address: string, value: unknown): Promise<string> {
  const bytes = json(value);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = join(out, fileOf(address, sha256));
  if ((await sumOf(where(path))) !== sha256) await save(where(path), bytes, true, path);
  return sha256;
}

const pathOf = (out: string, { id, sha256 }: PublishedAs): string => where(join(out, fileOf(addressOf(id), sha256)));

const answersIn = async (path: string): Promise<PortalAnswer[]> =>
  unitAnswers.parse(JSON.parse(await readFile(path, 'utf8'))).answers;

/**
 * Gives each told unit its answers, where it lacks them and what was published no longer does.
 * @returns files that have to be read for them.
 */
export async function lackingAnswers(out: string, told: readonly Told<FoundLke>[], tahun: number): Promise<string[]> {
  const lacking = await inTurns(told, AT_ONCE, async ({ unit, lke }) => {
    const { answers, published: before } = lke;
    if (answers) return [];
    if (!before) return [lke.file];
    const path = pathOf(out, before);
    if ((await sumOf(path)) !== before.sha256) return [lke.file];
    const isSame = before.id === unit.id && before.name === unit.name && before.tahun === tahun;
    if (!isSame) lke.answers = await answersIn(path);
    return [];
  });
  return [...new Set(lacking.flat())];
}

async function putAnswers(out: string, { unit, lke }: Told<FoundLke>, tahun: number): Promise<[string, string]> {
  const { id, name } = unit;
  const address = addressOf(id);
  if (lke.answers) {
    const sha256 = await put(out, address, unitAnswers.parse(answersOf(unit, lke.answers, tahun)));
    lke.published = { id, name, tahun, sha256 };
  }
  return [address, lke.published!.sha256];
}

/** Removes what we published before and no longer do: of that name, and its content is what the name says. */
async function sweep(out: string, { content }: Published): Promise<void> {
  const current = new Set(Object.entries(content).map(([address, sha256]) => where(join(out, fileOf(address, sha256)))));
  for (const folder of FOLDERS.map((address) => where(join(out, address)))) {
    const names = (await readdir(folder)).filter((name) => sumIn(name) && !current.has(join(folder, name)));
    await inTurns(names, AT_ONCE, async (name) => {
      const path = join(folder, name);
      if ((await sumOf(path))?.startsWith(sumIn(name)!)) await rm(path, { force: true });
    });
  }
}

/** @param told none of them lacks its answers. */
export async function publish(out: string, told: readonly Told<FoundLke>[], tahun: number): Promise<void> {
  await Promise.all(FOLDERS.map((folder) => mkdir(where(join(out, folder)), { recursive: true })));
  const answers = await inTurns(told, AT_ONCE, (one) => putAnswers(out, one, tahun));
  const lists = await Promise.all(
    listsOf(told, tahun).map(async ([address, list]) => [address, await put(out, address, unitList.parse(list))] as const),
  );
  const index = published.parse({ tahun, content: Object.fromEntries([...lists, ...answers]) });
  const path = join(out, INDEX);
  await save(where(path), json(index), true, path);
  await sweep(out, index);
}
