/** This side of the worker: one question, one answer. */
import type { Grid } from '../../sheet/plan';
import type { Edition } from '../../rules/schema';
import type { OwnRules } from '../state/own-rules';
import type { Crossing, Diagnosis, FileOutcome, LkesOutcome, OpenedOutcome } from './jobs';

export type Job =
  | {
      kind: 'judge';
      turn: number;
      grids: readonly Grid[];
      remembered: string | null;
      said: string | null;
      own: OwnRules;
      laws: readonly Edition[];
    }
  /** Of what was judged in that turn; undefined where another was judged since. */
  | { kind: 'diagnose'; turn: number; grids: readonly Grid[] }
  /** LKEs judged and snapshots of a file, to compare with. */
  | { kind: 'open'; name: string; file: Blob; own: OwnRules; laws: readonly Edition[] }
  | { kind: 'file'; name: string; file: Blob; own: OwnRules; laws: readonly Edition[] }
  /** What the LKEs of a file say, without judging them. */
  | { kind: 'lkes'; name: string; file: Blob; own: OwnRules; laws: readonly Edition[] };

export interface Asked {
  id: number;
  job: Job;
}
export type Answer = { id: number; result: unknown } | { id: number; failed: string };

type Results = { judge: Crossing; diagnose: Diagnosis | undefined; file: FileOutcome; lkes: LkesOutcome; open: OpenedOutcome };

export interface Helper {
  /** @throws Error where the worker failed, was stopped or cannot be started. */
  ask<K extends Job['kind']>(job: Extract<Job, { kind: K }>): Promise<Results[K]>;
  /** Ends the worker at once, in the midst of its work; the next question starts another. */
  stop(): void;
}

/** What the client asks of a Worker. */
export type Port = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

export function createHelper(start: () => Port): Helper {
  let port: Port | undefined;
  let last = 0;
  const waiting = new Map<number, Waiting>();

  const stop = (reason = 'stopped'): void => {
    port?.terminate();
    port = undefined;
    for (const { reject } of waiting.values()) reject(new Error(reason));
    waiting.clear();
  };

  const opened = (): Port => {
    if (port) return port;
    const own = start();
    own.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      const one = waiting.get(data.id);
      waiting.delete(data.id);
      if ('failed' in data) one?.reject(new Error(data.failed));
      else one?.resolve(data.result);
    });
    // Out of memory, or the script did not load: the next question begins anew.
    own.addEventListener('error', (event: ErrorEvent) => port === own && stop(event.message || 'worker failed'));
    return (port = own);
  };

  return {
    async ask<K extends Job['kind']>(job: Extract<Job, { kind: K }>) {
      const to = opened();
      const id = ++last;
      return new Promise<Results[K]>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        to.postMessage({ id, job } satisfies Asked);
      });
    },
    stop: () => stop(),
  };
}
