/** Excel on the web takes 5 MB at once; half of that leaves room for letters of several bytes. */
const LARGEST = 2_500_000;
/** What asking for one range, reading and writing it costs beside its contents. */
const RANGE = 1_000;

/** @param size characters that one item sends */
export function portions<T>(items: readonly T[], size: (item: T) => number): T[][] {
  const found: T[][] = [];
  let room = 0;
  for (const item of items) {
    const needed = RANGE + size(item);
    if (needed > room) {
      found.push([]);
      room = LARGEST;
    }
    found.at(-1)!.push(item);
    room -= needed;
  }
  return found;
}
