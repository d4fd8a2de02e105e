/** What takes long comes first, so that no processor waits for the other at the end. */
import Sequencer from '@jest/test-sequencer';

/** Jest knows how long a file took the last time; the first time it goes by its size. These take longer than theirs tells. */
const LONGEST = [
  'taskpane/setup',
  'e2e/grid',
  'e2e/workbench',
  'files/results',
  'taskpane/card',
  'oracle/surveys',
  'oracle/lke',
  'taskpane/pane',
  'files/valid',
  'oracle/akip',
  'taskpane/repair',
  'report/kinds',
  'next-edition',
  'report/lhe',
  'oracle/univer-sheets',
  'taskpane/handing',
  'oracle/univer',
];

const rankOf = ({ path }) => {
  const at = LONGEST.findIndex((name) => path.replaceAll('\\', '/').endsWith(`/tests/${name}.test.ts`));
  return at < 0 ? LONGEST.length : at;
};

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return sorted.some(({ duration }) => duration === undefined) ? sorted.sort((a, b) => rankOf(a) - rankOf(b)) : sorted;
  }
}
