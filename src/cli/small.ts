/**
 * One small file is judged where the command runs: a thread of its own takes longer to begin than the judging. The
 * deadline holds here, too: reading is bounded by limits, and what is done with the cells is stopped when time is up.
 */
import { stat } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { FileError, type FileErrorCode } from '../files/problem';
import { deskOf, refused, type Report } from './desk';
import type { Order } from './order';
import { say } from './say';
import { where } from './where';

const MOST_BYTES = 256 * 1024;
const LIMITS = { unpacked: 8 * 2 ** 20, cells: 60_000, text: 4_000_000 };
const BEYOND: readonly FileErrorCode[] = ['file.too-large', 'file.too-many-cells', 'file.too-much-text'];

/** Small packed, large unpacked. */
const isBeyond = (error: unknown): boolean => error instanceof FileError && BEYOND.includes(error.code);

export class Late extends Error {}

/**
 * Does work that waits for nothing, also where it would never end.
 * @param milliseconds that it may take.
 * @throws Late when they are over.
 */
export function within<T>(work: () => T, milliseconds: number): T {
  if (milliseconds < 1) throw new Late();
  let result: { of: T } | undefined;
  try {
    // Node's own watch over a script stops also what the script has called.
    runInNewContext('work()', { work: () => void (result = { of: work() }) }, { timeout: Math.ceil(milliseconds) });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? new Late() : error;
  }
  return result!.of;
}

/** What is not there is small: that is told at once. A pipe may have no end. */
const isSmall = (file: string): Promise<boolean> =>
  stat(where(file)).then(
    (found) => found.isDirectory() || (found.isFile() && found.size <= MOST_BYTES),
    () => true,
  );

/** @returns its report; undefined where it takes a thread. */
export async function atOnce(file: string, order: Order, seconds: number): Promise<Report<unknown> | undefined> {
  if (!(await isSmall(file))) return undefined;
  // Compiling for the long run takes longer than it saves within one small file: a fifth of the whole.
  setFlagsFromString('--no-opt');
  const until = performance.now() + seconds * 1000;
  const judge = await deskOf(order, {
    limits: LIMITS,
    within: (work) => within(work, until - performance.now()),
    ends: (error) => error instanceof Late || isBeyond(error),
  });
  try {
    return await judge(file);
  } catch (error) {
    if (isBeyond(error)) {
      setFlagsFromString('--opt');
      return undefined;
    }
    if (!(error instanceof Late)) throw error;
    return refused(order, file, say('file.too-slow', { seconds }, order.language));
  }
}
