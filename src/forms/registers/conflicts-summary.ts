/** The register in figures: every form, kind and cause against the status of its handling. */
import type { RegisterData } from '../../rules/registers-schema';
import type { Formula } from '../../sheet/plan';
import { questionKey, type ConflictKey } from './conflicts-keys';
import type { Places } from './fields';
import { count, type Block } from './summary';
import type { RegisterItem } from '../../rules/registers-schema';
import { literal } from '../../sheet/expression';
import type { Words } from './words';

/** Number 0 or -1 in a list: nothing chosen, or nothing that is in the list. */
const NONE = '"<=0"';

export function conflictBlocks(
  lists: Record<
    'forms' | 'kinds' | 'natures' | 'causes' | 'questions' | 'answers' | 'steps' | 'statuses',
    RegisterData['lists'][string]
  >,
  { abroad }: Places<ConflictKey>,
  { text, item }: Words,
): Block[] {
  const statuses = lists.statuses.items;
  const tests = [...statuses.map((_, index) => String(index + 1)), NONE];
  const countOf = (...pairs: [ConflictKey, string][]): Formula => ({
    f: `=COUNTIFS(${[['started', '1'], ...pairs].map(([key, test]) => `${abroad(key as ConflictKey)},${test}`).join(',')})`,
  });
  const block = (title: string, heading: string, items: readonly string[], key: ConflictKey): Block => ({
    title,
    headings: [heading, ...statuses.map(item), text('noStatus'), text('sum')],
    rows: [...items, text('notChosen')].map((name, index) => () => {
      const own: [ConflictKey, string] = [key, index < items.length ? String(index + 1) : NONE];
      return [name, ...tests.map((test) => countOf(own, ['statusNo', test])), countOf(own)];
    }),
    total: () => [text('total'), ...tests.map((test) => countOf(['statusNo', test])), countOf()],
    looks: [...tests, ''].map(() => count),
  });
  return [
    block(text('conflict.block.forms'), text('conflict.form'), lists.forms.items.map(item), 'formNo'),
    block(text('conflict.block.kinds'), text('conflict.kind'), lists.kinds.items.map(item), 'kindNo'),
    block(text('conflict.block.natures'), text('conflict.nature'), lists.natures.items.map(item), 'natureNo'),
    { ...block(text('conflict.block.causes'), text('conflict.cause'), lists.causes.items.map(item), 'causeNo'), newPage: true },
    block(text('conflict.block.steps'), text('conflict.step'), lists.steps.items.map(item), 'stepNo'),
    questionBlock(lists.questions.items, lists.answers.items, { abroad, text, item }),
  ];
}

/** The guide: each question by which a conflict is recognised, and how often it was answered yes or no. */
function questionBlock(
  questions: readonly RegisterItem[],
  answers: readonly RegisterItem[],
  { abroad, text, item }: Pick<Places<ConflictKey>, 'abroad'> & Pick<Words, 'text' | 'item'>,
): Block {
  return {
    title: text('conflict.block.questions'),
    headings: [text('conflict.question'), ...answers.map(item), text('conflict.unanswered')],
    rows: questions.map((question) => ({ row }) => {
      const own = abroad(questionKey(question.key));
      const counts = answers.map((answer): Formula => ({
        f: `=COUNTIFS(${abroad('started')},1,${own},${literal(item(answer))})`,
      }));
      return [item(question), ...counts, { f: `=SUM(${abroad('started')})-B${row}-C${row}` }];
    }),
    looks: [count, count, count],
  };
}
