import { areaOf, overlap, partsOf } from '../sheet/range';

/** Excel takes an address of some 8,000 characters (OfficeDev/office-js#5198); half of that leaves room. */
const LONGEST_ADDRESS = 4000;

interface Group<T> {
  key: string;
  done: T;
  addresses: string[];
  length: number;
}

/**
 * Brings the ranges to which the same is done together, so that each look costs its calls once.
 * Where ranges overlap the later one still wins: nothing moves past a range that it overlaps.
 */
export function gather<T>(items: readonly { range: string; done: T }[]): { range: string; done: T }[] {
  const groups: Group<T>[] = [];
  for (const { range, done } of items) {
    const addresses = partsOf(range);
    const areas = addresses.map(areaOf);
    const free = (group: Group<T>) => !group.addresses.some((other) => areas.some((area) => overlap(area, areaOf(other))));
    const key = JSON.stringify(done);
    const length = addresses.join().length + 1;
    const fits = (group: Group<T>) => group.key === key && group.length + length <= LONGEST_ADDRESS;
    const group = [...groups].reverse().find((earlier) => fits(earlier) || !free(earlier));
    if (group && fits(group)) {
      group.addresses.push(...addresses);
      group.length += length;
    } else groups.push({ key, done, addresses: [...addresses], length });
  }
  return groups.map(({ addresses, done }) => ({ range: addresses.join(), done }));
}
