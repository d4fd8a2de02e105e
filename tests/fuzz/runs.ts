/** How much is thrown at it: a little in the suite, `npm run fuzz` more. The seed makes a run repeatable: FUZZ_SEED. */
const SHORT = 40;

export const runs = Number(process.env.FUZZ_RUNS ?? SHORT);
export const seed = Number(process.env.FUZZ_SEED ?? 20261126);

/** Seconds of processor time that any answer may take. */
const LONGEST = 2;

/** @returns what the call gives. @throws where it took too long: processor time, so that a busy machine is no failure. */
export async function inTime<T>(call: () => T | Promise<T>): Promise<T> {
  const before = process.cpuUsage();
  const result = await call();
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  if (seconds > LONGEST) throw new Error(`${seconds.toFixed(1)} s of processor time`);
  return result;
}
