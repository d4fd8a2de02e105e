/**
 * Files dealt out to threads, as many as there are processors: none has longer than the deadline, none takes more memory
 * than its share, and whatever becomes of one is that file's row and nobody else's. One small file needs no thread.
 */
import { availableParallelism } from 'node:os';
import { realpathSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Report } from './desk';
import type { Order } from './order';
import { parseNumber } from '../assessment/parse';
import { CliError, say } from './say';

const DEADLINE_SECONDS = 10;
const MOST_THREADS = 4;
const MEMORY_MB = 1024;

/** @param asked `--deadline`, in seconds. @throws CliError where it is none. */
export function deadlineOf(asked: string | boolean | undefined): number {
  if (asked === undefined) return DEADLINE_SECONDS;
  const seconds = parseNumber(String(asked));
  if (!seconds || seconds < 0) throw new CliError('option.deadline', { value: String(asked) });
  return seconds;
}

/** A thread that judges, made when it is needed and again after it had to be stopped. */
class Desk {
  private worker?: Promise<Worker>;

  constructor(
    private readonly order: Order,
    private readonly seconds: number,
  ) {}

  private open(): Promise<Worker> {
    return (this.worker ??= new Promise((ready, failed) => {
      const worker = new Worker(realpathSync(process.argv[1]!), {
        workerData: this.order,
        argv: process.argv.slice(2),
        resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
      });
      worker.once('message', () => ready(worker));
      worker.once('error', failed);
    }));
  }

  async report(file: string): Promise<Report<unknown>> {
    const worker = await this.open();
    const reason = await new Promise<Report<unknown> | string>((done) => {
      const late = setTimeout(
        () => done(say('file.too-slow', { seconds: this.seconds }, this.order.language)),
        this.seconds * 1000,
      );
      const stop = (error: Error) => {
        clearTimeout(late);
        done(say('file.failed', { reason: (error as NodeJS.ErrnoException).code ?? error.message }, this.order.language));
      };
      worker.once('error', stop);
      worker.once('message', (report: Report<unknown>) => {
        clearTimeout(late);
        worker.off('error', stop);
        done(report);
      });
      worker.postMessage(file);
    });
    if (typeof reason !== 'string') return reason;
    await this.close();
    return (await import('./desk')).refused(this.order, file, reason);
  }

  async close(): Promise<void> {
    const worker = await this.worker?.catch(() => undefined);
    this.worker = undefined;
    await worker?.terminate();
  }
}

/**
 * @param files as the person named them.
 * @param seconds that one file may take.
 * @param after each file: how many are done.
 * @returns a report per file, in the order of the files.
 */
export async function deal<T>(
  files: readonly string[],
  order: Order,
  seconds: number,
  after: (done: number) => void = () => {},
): Promise<Report<T>[]> {
  const [only] = files;
  const small = files.length === 1 ? await (await import('./small')).atOnce(only!, order, seconds) : undefined;
  if (small) {
    after(1);
    return [small as Report<T>];
  }
  const reports: Report<T>[] = [];
  const waiting = files.map((file, at) => [file, at] as const).reverse();
  let done = 0;
  const work = async (desk: Desk): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [file, at] = next;
      reports[at] = (await desk.report(file)) as Report<T>;
      after(++done);
    }
  };
  const threads = Math.min(files.length, availableParallelism(), MOST_THREADS);
  const desks = Array.from({ length: threads }, () => new Desk(order, seconds));
  try {
    await Promise.all(desks.map(work));
  } finally {
    await Promise.all(desks.map((desk) => desk.close()));
  }
  return reports;
}
