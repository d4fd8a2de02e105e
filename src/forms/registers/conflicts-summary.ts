/** The register in figures: every form, kind and cause against the status of its handling. */
import type { RegisterData, RegisterItem } from '../../rules/registers-schema';
import type { Formula } from '../../sheet/plan';
import { questionKey, type ConflictKey } from './conflicts-keys';
import type { NumberedContext } from './numbered';
import { count, countWhere, crossBlock, type Block } from './summary';

type Context = NumberedContext<ConflictKey, never>;
type Lists = Record<
  'forms' | 'kinds' | 'natures' | 'causes' | 'questions' | 'answers' | 'steps' | 'statuses',
  RegisterData['lists'][string]
>;

export function conflictBlocks(lists: Lists, context: Pick<Context, 'words' | 'places' | 'named'>): Block[] {
  const { words, places, named } = context;
  const { text, item } = words;
  const block = (title: string, key: 'form' | 'kind' | 'nature' | 'cause' | 'step', { items }: RegisterData['lists'][string]) =>
    crossBlock({
      title,
      headings: [text(`conflict.${key}`), text('noStatus'), text('sum')],
      names: [items.map(item), lists.statuses.items.map(item)],
      held: [named(key), named('status')],
      none: text('notChosen'),
      total: text('total'),
      all: `COUNT(${places.abroad('case')})`,
    });
  return [
    block(text('conflict.block.forms'), 'form', lists.forms),
    block(text('conflict.block.kinds'), 'kind', lists.kinds),
    block(text('conflict.block.natures'), 'nature', lists.natures),
    block(text('conflict.block.causes'), 'cause', lists.causes),
    block(text('conflict.block.steps'), 'step', lists.steps),
    questionBlock(lists.questions.items, lists.answers.items, context),
  ];
}

/** The guide: each question by which a conflict is recognised, and how often it was answered yes or no. */
function questionBlock(
  questions: readonly RegisterItem[],
  answers: readonly RegisterItem[],
  { places: { abroad }, words: { text, item } }: Pick<Context, 'words' | 'places'>,
): Block {
  return {
    title: text('conflict.block.questions'),
    headings: [text('conflict.question'), ...answers.map(item), text('conflict.unanswered')],
    rows: questions.map((question) => ({ row, first }) => {
      const own = abroad(questionKey(question.key));
      const counts = ['B', 'C'].map((letter): Formula => ({ f: `=${countWhere([own, `${letter}$${first - 1}`])}` }));
      return [item(question), ...counts, { f: `=COUNT(${abroad('case')})-B${row}-C${row}` }];
    }),
    looks: [count, count, count],
  };
}
