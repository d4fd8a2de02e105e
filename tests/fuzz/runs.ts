/** How much is thrown at it: a little in the suite, `npm run fuzz` more. The seed makes a run repeatable: FUZZ_SEED. */
const SHORT = 40;

export const runs = Number(process.env.FUZZ_RUNS ?? SHORT);
export const seed = Number(process.env.FUZZ_SEED ?? 20261126);

/** What any answer may take: seconds of processor time, and megabytes more than there were. */
const LIMITS = { seconds: 2, megabytes: 512 };

const MEGABYTE = 2 ** 20;

/**
 * @returns what the call gives.
 * @throws where it took too long (processor time, so that a busy machine is no failure) or too much memory (the process's
 *   peak, where it rose meanwhile).
 */
export async function bounded<T>(call: () => T | Promise<T>, limits = LIMITS): Promise<T> {
  const [peak, held] = [process.resourceUsage().maxRSS, process.memoryUsage.rss()];
  const before = process.cpuUsage();
  const result = await call();
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  if (seconds > limits.seconds) throw new Error(`${seconds.toFixed(1)} s of processor time`);
  const { maxRSS } = process.resourceUsage();
  const megabytes = (maxRSS * 1024 - held) / MEGABYTE;
  if (maxRSS > peak && megabytes > limits.megabytes) throw new Error(`${megabytes.toFixed(0)} MB of memory`);
  return result;
}
