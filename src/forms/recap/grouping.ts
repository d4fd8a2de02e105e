/** Units by the folder that their file lies in, as bodies keep a folder for each unit of the first echelon. */
import type { VerdictStatus } from '../../assessment';
import type { Checking, Group, UnitResult } from './types';

const foldersOf = (file: string): string[] => file.split(/[\\/]/).slice(0, -1);

/** @returns the group of a file: the first folder below the one that holds all of them; null where it lies in that one. */
export function groupingOf(files: readonly string[]): (file: string) => string | null {
  const [first = [], ...others] = files.map(foldersOf);
  const apart = first.findIndex((folder, n) => others.some((folders) => folders[n] !== folder));
  const common = apart < 0 ? first.length : apart;
  return (file) => foldersOf(file)[common] ?? null;
}

export const CHECKINGS: readonly Checking[] = ['none', 'partly', 'whole'];
export const VERDICTS: readonly VerdictStatus[] = ['met', 'after', 'open', 'unmet', 'undetermined'];

const countBy = <Key extends string>(keys: readonly Key[], values: readonly Key[]): Record<Key, number> =>
  Object.fromEntries(keys.map((key) => [key, values.filter((value) => value === key).length])) as Record<Key, number>;

/** @returns the groups by name; none where all files lie in one folder. */
export function groupsOf(units: readonly (UnitResult & { group: string | null })[]): Group[] {
  const names = [...new Set(units.map(({ group }) => group))];
  if (names.every((name) => name === null)) return [];
  return names
    .sort((a, b) => (a ?? '').localeCompare(b ?? ''))
    .map((name): Group => {
      const own = units.filter(({ group }) => group === name);
      const totals = own.map(({ total }) => total.low);
      return {
        name,
        units: own.length,
        mean: totals.reduce((sum, total) => sum + total, 0) / totals.length,
        lowest: Math.min(...totals),
        highest: Math.max(...totals),
        verdicts: countBy(
          VERDICTS,
          own.map(({ verdict }) => verdict.status),
        ),
        checking: countBy(
          CHECKINGS,
          own.map(({ checking }) => checking),
        ),
      };
    });
}
