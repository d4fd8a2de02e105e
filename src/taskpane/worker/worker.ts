/** The other thread: takes one job after the other. */
import { editions, give } from '../../rules';
import { loadWordings } from '../../rules/wording';
import type { Checked } from '../../reading/contract';
import type { JudgedWorkbook } from '../../judged/workbook';
import { crossed, diagnoseGrids, judgeGrids, lkesIn, openedOf, outcomeOf } from './jobs';
import type { Answer, Asked, Job } from './client';

const wordings = loadWordings(editions.map(({ id }) => id));

/** What was judged last: its diagnosis begins where the judging ended. */
let last: { turn: number; judged: JudgedWorkbook<Checked> } | undefined;

async function done(job: Job): Promise<unknown> {
  const words = await wordings;
  if (job.kind === 'diagnose') return last?.turn === job.turn ? diagnoseGrids(last.judged, job.grids) : undefined;
  give(job.laws);
  if (job.kind === 'open') return openedOf(job.name, job.file, words, job.own);
  if (job.kind === 'lkes') return lkesIn(job.name, job.file, words, job.own);
  if (job.kind === 'file') return outcomeOf(job.name, job.file, words, job.own);
  const judged = judgeGrids(job.grids, job.remembered, words, job.own, job.said);
  last = { turn: job.turn, judged };
  return crossed(judged);
}

const say = (answer: Answer): void => (postMessage as (message: unknown) => void)(answer);

addEventListener('message', ({ data: { id, job } }: MessageEvent<Asked>) => {
  done(job).then(
    (result) => say({ id, result }),
    (error: unknown) => say({ id, failed: error instanceof Error ? error.message : String(error) }),
  );
});
