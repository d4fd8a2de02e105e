/** How often one client may ask: a bucket that fills evenly, so that a burst of a minute's worth passes. */
const MINUTE_MS = 60_000;
const MOST_CLIENTS = 10_000;

interface Bucket {
  left: number;
  at: number;
}

export class Limit {
  /** The longest unused first. */
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly perMinute: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** @returns 0 where the request may pass, else the whole seconds until one may. */
  take(client: string): number {
    const at = this.now();
    const { left, at: before } = this.buckets.get(client) ?? { left: this.perMinute, at };
    const filled = Math.min(this.perMinute, left + ((at - before) * this.perMinute) / MINUTE_MS);
    const passes = filled >= 1;
    this.buckets.delete(client);
    this.buckets.set(client, { left: passes ? filled - 1 : filled, at });
    const [oldest] = this.buckets.size > MOST_CLIENTS ? this.buckets.keys() : [];
    if (oldest !== undefined) this.buckets.delete(oldest);
    return passes ? 0 : Math.ceil(((1 - filled) * MINUTE_MS) / this.perMinute / 1000);
  }
}
