/**
 * Reads the workbook again after it changed: a pause after the last change, one reading at a time,
 * none while sheets are being written, and never an older reading over a newer one.
 */
import { DoorError } from '../../excel/contract';

export interface LiveOptions<T> {
  read(): Promise<T>;
  show(found: T): void;
  fail(error: unknown): void;
  /** Milliseconds after the last change. */
  wait?: number;
  /** Milliseconds before Excel is asked again when it was busy (a cell being edited); doubles each time. */
  retry?: number;
}

export interface Live {
  /** Something changed: read soon. */
  changed(): void;
  /** Read now. */
  refresh(): void;
  /** No reading until resume; what is being read is dropped. */
  pause(): void;
  resume(): void;
  stop(): void;
}

const LONGEST_RETRY = 10_000;

export function createLive<T>({ read, show, fail, wait = 300, retry = 1000 }: LiveOptions<T>): Live {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = false;
  let again = false;
  let paused = 0;
  let stopped = false;
  let turn = 0;
  let nextRetry = retry;

  const soon = (delay: number): void => {
    clearTimeout(timer);
    if (!stopped && paused === 0) timer = setTimeout(() => void run(), delay);
  };

  const run = async (): Promise<void> => {
    if (stopped || paused > 0) return;
    if (reading) {
      again = true;
      return;
    }
    reading = true;
    const mine = turn;
    const current = () => !stopped && paused === 0 && mine === turn;
    try {
      const found = await read();
      nextRetry = retry;
      if (current()) show(found);
    } catch (error) {
      if (current()) giveUpOrRetry(error);
    } finally {
      reading = false;
      if (again) soon(0);
      again = false;
    }
  };

  const giveUpOrRetry = (error: unknown): void => {
    if (!(error instanceof DoorError && error.code === 'excel.busy')) return fail(error);
    soon(nextRetry);
    nextRetry = Math.min(nextRetry * 2, LONGEST_RETRY);
  };

  return {
    changed: () => soon(wait),
    refresh: () => soon(0),
    pause() {
      paused++;
      turn++;
      clearTimeout(timer);
    },
    resume() {
      paused = Math.max(0, paused - 1);
      soon(0);
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
