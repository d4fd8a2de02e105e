/** Register benturan kepentingan: whose interest may clash, how it shows, and how it is handled. */
import { registerData } from '../../rules/registers';
import { literal } from '../../sheet/expression';
import { KEYS, LISTED, QUESTIONS, questionKey, type ConflictKey } from './conflicts-keys';
import { conflictBlocks } from './conflicts-summary';
import { fieldsWith, type Field } from './fields';
import { numberedRegister, oddOf, type NumberedContext } from './numbered';
import { codeOf, missing, needsALook, type Saying } from './states';
import { countWhere } from './summary';
import { listOf } from './workbook';

const data = registerData.conflicts;
type QuestionName = 'interest' | 'potential' | 'proportion' | 'presence' | 'promise';

const REQUIRED = ['status', 'owner', 'handling', 'step', 'situation', 'cause', 'nature', 'kind', 'form', 'subject'] as const;
const SAYINGS: readonly Saying<ConflictKey>[] = [
  { key: 'complete', level: 'good', says: (text) => text('state.complete') },
  { key: 'questions', level: 'incomplete', blank: QUESTIONS, says: (text) => text('conflict.state.questions') },
  ...REQUIRED.map((key) => missing<ConflictKey>(key, (text) => text(`conflict.${key}`))),
  { key: 'notInList', level: 'wrong', says: (text) => text('state.notInList') },
];

type ListKey = 'forms' | 'kinds' | 'natures' | 'causes' | 'answers' | 'steps' | 'statuses';
type Context = NumberedContext<ConflictKey, ListKey>;

function fieldsOf({ words: { text, item }, lists }: Context): Field<ConflictKey>[] {
  const { open } = fieldsWith<ConflictKey>();
  const words = (key: 'subject' | 'situation' | 'handling' | 'owner', width: number) =>
    open(key, width, text(`conflict.${key}`), text(`conflict.${key}.prompt`));
  const choice = (key: 'form' | 'kind' | 'nature' | 'cause' | 'step' | 'status', width: number, of: ListKey) =>
    open(key, width, text(`conflict.${key}`), text(`conflict.${key}.prompt`), { kind: 'choice', of: lists[of] });
  return [
    words('subject', 26),
    words('situation', 36),
    choice('form', 24, 'forms'),
    choice('kind', 24, 'kinds'),
    choice('nature', 13, 'natures'),
    choice('cause', 20, 'causes'),
    ...data.lists.questions.items.map((question): Field<ConflictKey> => ({
      ...open(questionKey(question.key), 14, item(question), text(`conflict.question.${question.key as QuestionName}`), {
        kind: 'choice',
        of: lists.answers,
      }),
      style: { align: 'center' },
    })),
    choice('step', 20, 'steps'),
    choice('status', 15, 'statuses'),
    words('handling', 36),
    words('owner', 18),
  ];
}

export const buildConflicts = numberedRegister<ConflictKey, ListKey>({
  data,
  prefix: 'conflict',
  keys: KEYS,
  filled: ['subject', 'owner'],
  listed: LISTED,
  sayings: SAYINGS,
  lists: (words) => ({
    forms: listOf(words, 'conflict.form', data.lists.forms),
    kinds: listOf(words, 'conflict.kind', data.lists.kinds),
    natures: listOf(words, 'conflict.nature', data.lists.natures),
    causes: listOf(words, 'conflict.cause', data.lists.causes),
    answers: listOf(words, 'conflict.answer', data.lists.answers),
    steps: listOf(words, 'conflict.step', data.lists.steps),
    statuses: listOf(words, 'conflict.status', data.lists.statuses),
  }),
  fields: fieldsOf,
  state: 20,
  helpers: (context) => [fieldsWith<ConflictKey>().helper('odd', (_, row) => oddOf(context, LISTED, row))],
  said: (row, { places }) => {
    const at = places.at(row);
    return `IF(${at('odd')}>0,${codeOf(SAYINGS, 'notInList')},${at('lack')})`;
  },
  figures: ({ places: { column }, words: { item } }) => ({
    all: `COUNT(${column('case')})`,
    closed: countWhere([column('status'), literal(item(data.lists.statuses.items.find(({ key }) => key === 'closed')!))]),
    look: `COUNTIF(${column('case')},${needsALook(SAYINGS)})`,
  }),
  named: ['form', 'kind', 'nature', 'cause', 'step', 'status'],
  blocks: (context) => conflictBlocks(data.lists, context),
  tabColor: '#BF8F00',
});
