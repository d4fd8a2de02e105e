/** The thread that judges: one file after another, as the order says. It can be stopped without harm to the rest. */
import { parentPort, workerData } from 'node:worker_threads';
import { problem } from '../assessment/problems';
import { takeGiven } from './given';
import { judgeFile, wordings, type Asked, type Bounds, type Judged } from './judge';
import type { Order } from './order';
import type { Met } from './own-rules';

/** What comes back of one file, and which LKEs a body's own rules met there. */
export interface Report<T> {
  told: T;
  met: Met[];
}

/** What a command makes of a judged file. */
interface Clerk<T> {
  passOver?: Asked['passOver'];
  /** What waits for nothing is done at once, within the bounds. */
  tell(judged: Judged): T | Promise<T>;
}

async function clerkOf(order: Order): Promise<Clerk<unknown>> {
  if (order.command === 'recap') return (await import('./recap-report')).clerk();
  if (order.command === 'portal') return (await import('./portal/report')).clerk();
  if (order.command === 'compare') return (await import('./compare/report')).clerk(order);
  return (await import('./check-report')).clerk(order);
}

/** @returns what judges a file and reports of it. */
export async function deskOf(order: Order, bounds: Bounds = {}): Promise<(file: string) => Promise<Report<unknown>>> {
  const { within = (work) => work() } = bounds;
  const { language, given } = order;
  const rules = takeGiven(given);
  const { passOver, tell } = await clerkOf(order);
  const asked: Asked = { ...given.asked, passOver, ownRules: rules?.byEdition };
  return async (file) => {
    const judged = await judgeFile(file, language, asked, bounds);
    const { told, met } = within(() => ({ told: tell(judged), met: rules?.metIn(judged) ?? [] }));
    return { told: await told, met };
  };
}

/** In the thread: says that it is ready, then answers each file's name with its report. */
export async function serve(): Promise<void> {
  const [judge] = await Promise.all([deskOf(workerData as Order), wordings()]);
  parentPort!.on('message', (file: string) => void judge(file).then((report) => parentPort!.postMessage(report)));
  parentPort!.postMessage('ready');
}

/** The report of a file that could not be judged to its end. */
export async function refused(order: Order, file: string, reason: string): Promise<Report<unknown>> {
  const problems = [problem('file.unreadable', {}, { reason })];
  return { told: await (await clerkOf(order)).tell({ file, lkes: [], surveys: [], problems }), met: [] };
}
