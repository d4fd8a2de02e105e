/** The judge, the plan, the functions: what is computed in memory. */
import './runtime';
import { assess } from '../src/assessment';
import { buildLke } from '../src/forms/lke';
import { score } from '../src/functions/zi-score';
import { currentEdition } from '../src/rules';
import { loadWording } from '../src/rules/wording';
import { asRanges, filled } from './answers';
import { median, type Figure } from './measure';

const copyOf = (data: unknown) => () => void JSON.parse(JSON.stringify(data));

export async function computed(): Promise<Figure[]> {
  const answers = filled(currentEdition);
  const { codes, entries } = asRanges(answers, 200);
  const wording = await loadWording(currentEdition.id);
  const identity = { unit: 'KPP Pratama Contoh', year: 2026, target: 'WBK' };
  const plan = () => buildLke(currentEdition, wording, identity);
  const copy = 'a JSON copy of the same data';
  return [
    {
      work: 'judge a whole LKE',
      ours: await median(() => assess(currentEdition, answers)),
      unit: 'ms',
      peer: copy,
      theirs: await median(copyOf([...answers])),
    },
    {
      work: 'ZI.SCORE on 200 rows',
      ours: await median(() => score(codes, entries, [['TOTAL']])),
      unit: 'ms',
      peer: copy,
      theirs: await median(copyOf([codes, entries])),
    },
    { work: 'plan of an LKE', ours: await median(plan), unit: 'ms', peer: copy, theirs: await median(copyOf(plan())), goal: 3 },
  ];
}
