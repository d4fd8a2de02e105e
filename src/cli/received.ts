/** The answers of one unit as the portal has them, from a file: for `lke new --from`. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { editionNamed } from '../assessment/editions';
import { fromPortal, PORTAL_EDITION, type FromPortal, type Oddity } from '../portal/back';
import { published, receivedAnswers, unitList, type ReceivedAnswers } from '../portal/contract';
import { fileOf, INDEX, LISTS } from '../portal/published';
import type { Edition } from '../rules/schema';
import { systemReason } from './judge';
import { CliError, say } from './say';
import { where } from './where';

export interface Received {
  answers: ReceivedAnswers;
  /** As options are given: what the file, and the list beside it, say of the unit. */
  identity: Partial<Record<'unit' | 'year' | 'target', string>>;
}

async function jsonOf(file: string): Promise<unknown> {
  const text = await readFile(where(file), 'utf8').catch((error: unknown) => {
    throw new CliError('new.from.unreadable', { file, reason: systemReason(error, 'id') }, { cause: error });
  });
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new CliError('new.from.unreadable', { file, reason: say('new.from.not-json') }, { cause });
  }
}

/** The lists of units in the folder that the answers stand in: ours by its index, those of others by their address. */
async function listsIn(root: string): Promise<unknown[]> {
  const textOf = (path: string) =>
    readFile(where(join(root, path)), 'utf8')
      .then((text) => JSON.parse(text) as unknown)
      .catch(() => undefined);
  const { data } = published.safeParse(await textOf(INDEX));
  return Promise.all(
    LISTS.map((address) => {
      const sum = data?.content[address];
      return textOf(sum === undefined ? `${address.slice(1)}.json` : fileOf(address, sum));
    }),
  );
}

/** The lists say what a unit is proposed for. */
async function targetOf(file: string, id: string | undefined): Promise<string | undefined> {
  const units = (await listsIn(join(dirname(file), '..', '..'))).flatMap((list) => unitList.safeParse(list).data?.units ?? []);
  const category = units.find((unit) => unit.id === id)?.kategori;
  return category && (category === 'WBBM' ? 'WBBM' : 'WBK');
}

/** @throws CliError where the file is none of the contract's. */
export async function receive(file: string): Promise<Received> {
  const json = await jsonOf(file);
  if (unitList.safeParse(json).success) throw new CliError('new.from.list', { file });
  const { data, error } = receivedAnswers.safeParse(json);
  if (!data) {
    throw new CliError('new.from.shape', { file, path: error.issues[0]!.path.join('.') || '-' });
  }
  const target = await targetOf(file, data.unit_id);
  return {
    answers: data,
    identity: {
      ...(data.nama_unit?.trim() && { unit: data.nama_unit.trim() }),
      ...(data.tahun !== undefined && { year: String(data.tahun) }),
      ...(target && { target }),
    },
  };
}

function oddText(odd: Oddity): string {
  switch (odd.why) {
    case 'unknown-id':
      return say('new.from.unknown-id', { id: odd.id });
    case 'twice':
      return say('new.from.twice', { id: odd.id, code: odd.code });
    case 'unread':
      return say('new.from.unread', { id: odd.id, code: odd.code, answer: odd.answer });
    case 'member':
      return say('new.from.member', { name: odd.name, count: odd.count });
    case 'too-long':
      return say('new.from.too-long', { id: odd.id, code: odd.code });
  }
}

/** @throws CliError where the LKE is of another edition than the portal asks for. */
export function fillFrom({ answers }: Received, edition: Edition): { fill: FromPortal['fill']; odd: string[] } {
  if (edition.id !== PORTAL_EDITION) {
    const portal = editionNamed(PORTAL_EDITION)!.short;
    throw new CliError('new.from.edition', { portal, edition: edition.short });
  }
  const { fill, odd } = fromPortal(answers, edition);
  return { fill, odd: odd.map(oddText) };
}
