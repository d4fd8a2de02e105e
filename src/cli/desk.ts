/** The thread that judges: one file after another, as the order says. It can be stopped without harm to the rest. */
import { parentPort, workerData } from 'node:worker_threads';
import { takeRules } from './brought';
import { judgeFile, wordings, type Asked, type Judged } from './judge';
import { OwnRules, type Met } from './own-rules';
import type { Words } from './options';
import type { Language } from '../texts';

/** What is wanted of every file; it goes from thread to thread. */
export interface Order {
  command: 'check' | 'recap';
  options: Words['options'];
  language: Language;
  /** Columns of the screen. */
  width: number;
}

/** What comes back of one file, and which LKEs a body's own rules met there. */
export interface Report<T> {
  told: T;
  met: Met[];
}

/** What a command makes of a judged file. */
interface Clerk<T> {
  asked(): Promise<Asked>;
  tell(judged: Judged): T;
}

async function clerkOf(order: Order): Promise<Clerk<unknown>> {
  if (order.command === 'recap') return (await import('./recap-report')).clerk();
  return (await import('./check-report')).clerk(order);
}

/** @returns what judges a file and reports of it. */
export async function deskOf(order: Order): Promise<(file: string) => Promise<Report<unknown>>> {
  const { options, language } = order;
  await takeRules(options.rules as string | undefined, language);
  const rules = await OwnRules.from(options.overrides as string | undefined, language);
  const clerk = await clerkOf(order);
  const asked = await clerk.asked();
  return async (file) => {
    const judged = await judgeFile(file, language, { ...asked, ownRules: rules?.byEdition });
    return { told: clerk.tell(judged), met: rules?.metIn(judged) ?? [] };
  };
}

/** In the thread: says that it is ready, then answers each file's name with its report. */
export async function serve(): Promise<void> {
  const [judge] = await Promise.all([deskOf(workerData as Order), wordings()]);
  parentPort!.on('message', (file: string) => void judge(file).then((report) => parentPort!.postMessage(report)));
  parentPort!.postMessage('ready');
}

/** The report of a file that could not be judged to its end. */
export const reportOf = async (order: Order, judged: Judged): Promise<Report<unknown>> => ({
  told: (await clerkOf(order)).tell(judged),
  met: [],
});
