/** How far a long command is, on standard error: one line that changes, or now and then a line where it cannot. */
import type { Language } from '../texts';
import { say } from './say';

const PAUSE = 200;
const STEP = 100;

export interface Progress {
  at(done: number): void;
  /** Takes the changing line away. */
  end(): void;
}

export function progressOn(stream: NodeJS.WriteStream, of: number, language: Language): Progress {
  const line = (done: number) => say('recap.progress', { done, of }, language);
  if (!stream.isTTY) {
    return { at: (done) => void (done % STEP === 0 && done < of && stream.write(`${line(done)}\n`)), end: () => {} };
  }
  let last = 0;
  return {
    at(done) {
      if (Date.now() - last < PAUSE) return;
      last = Date.now();
      stream.write(`\r${line(done)}\u001b[K`);
    },
    end: () => void stream.write('\r\u001b[K'),
  };
}
