/**
 * Work that takes longer than what asks for it: one at a time, and of those that wait only the last is done.
 * @returns the work as a function whose result is undefined where a later call overtook it.
 */
export function latest<A extends unknown[], R>(work: (...asked: A) => Promise<R>): (...asked: A) => Promise<R | undefined> {
  let count = 0;
  let before: Promise<unknown> = Promise.resolve();
  return (...asked) => {
    const own = ++count;
    const isLast = () => own === count;
    const result = before.then(() => (isLast() ? work(...asked) : undefined)).then((found) => (isLast() ? found : undefined));
    before = result.catch(() => undefined);
    return result;
  };
}
