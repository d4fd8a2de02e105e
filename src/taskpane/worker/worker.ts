/** The other thread: takes one job after the other. */
import { editions } from '../../rules';
import { loadWordings } from '../../rules/wording';
import { diagnoseGrids, judgeFile } from './jobs';
import type { Answer, Asked, Job } from './client';

const wordings = loadWordings(editions.map(({ id }) => id));

async function done(job: Job): Promise<unknown> {
  const words = await wordings;
  if (job.kind === 'diagnose') return diagnoseGrids(job.grids, job.remembered, words, job.own);
  return judgeFile(job.name, job.file, words, job.own);
}

const say = (answer: Answer): void => (postMessage as (message: unknown) => void)(answer);

addEventListener('message', ({ data: { id, job } }: MessageEvent<Asked>) => {
  done(job).then(
    (result) => say({ id, result }),
    (error: unknown) => say({ id, failed: error instanceof Error ? error.message : String(error) }),
  );
});
