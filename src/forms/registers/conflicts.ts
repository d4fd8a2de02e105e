/** Register benturan kepentingan: whose interest may clash, how it shows, and how it is handled. */
import { registerData } from '../../rules/registers';
import { KEYS, QUESTIONS, questionKey, type ConflictKey } from './conflicts-keys';
import { conflictBlocks } from './conflicts-summary';
import { fieldsWith, openRuns, type At, type Field } from './fields';
import type { Choices } from './lists';
import { numberedRegister } from './numbered';
import { choiceNumber, missing, NEEDS_A_LOOK, says, startedIn, stateFields, type Case } from './states';
import { literal } from '../../sheet/expression';
import { listOf } from './workbook';
import type { RegisterTexts, Words } from './words';

const data = registerData.conflicts;
type QuestionName = 'interest' | 'potential' | 'proportion' | 'presence' | 'promise';
const CLOSED = data.lists.statuses.items.findIndex(({ key }) => key === 'closed') + 1;

const REQUIRED = ['subject', 'form', 'kind', 'nature', 'cause', 'situation', 'step', 'handling', 'owner', 'status'] as const;
const CHOSEN = ['formNo', 'kindNo', 'natureNo', 'causeNo', 'stepNo', 'statusNo'] as const;

const asked = (at: At<ConflictKey>): string => `${at(QUESTIONS[0]!)}:${at(QUESTIONS[QUESTIONS.length - 1]!)}`;

function casesOf(at: At<ConflictKey>, text: RegisterTexts): Case[] {
  return [
    says('', 'quiet', `${at('started')}=0`),
    says(text('state.notInList'), 'wrong', `OR(MIN(${CHOSEN.map(at).join(',')})<0,${at('odd')}>0)`),
    ...REQUIRED.map((key) => missing(at(key), text(`conflict.${key}`), text('state.missing'))),
    says(text('conflict.state.questions'), 'incomplete', `COUNTA(${asked(at)})<${QUESTIONS.length}`),
    says(text('state.complete'), 'good'),
  ];
}

type ListKey = 'forms' | 'kinds' | 'natures' | 'causes' | 'answers' | 'steps' | 'statuses';

function fieldsOf({ text, item }: Words, lists: Record<ListKey, Choices>): Field<ConflictKey>[] {
  const { open, helper } = fieldsWith<ConflictKey>();
  const words = (key: 'subject' | 'situation' | 'handling' | 'owner', width: number) =>
    open(key, width, text(`conflict.${key}`), text(`conflict.${key}.prompt`));
  const choice = (key: 'form' | 'kind' | 'nature' | 'cause' | 'step' | 'status', width: number, of: Choices) =>
    open(key, width, text(`conflict.${key}`), text(`conflict.${key}.prompt`), { kind: 'choice', of });
  const state = stateFields<ConflictKey>(text('state'), 20, (at) => casesOf(at, text));
  const visible: Field<ConflictKey>[] = [
    { key: 'number', width: 5, heading: text('number'), style: { align: 'center' } },
    words('subject', 26),
    choice('form', 24, lists.forms),
    choice('kind', 24, lists.kinds),
    choice('nature', 13, lists.natures),
    choice('cause', 20, lists.causes),
    words('situation', 36),
    ...data.lists.questions.items.map((question): Field<ConflictKey> => ({
      ...open(questionKey(question.key), 14, item(question), text(`conflict.question.${question.key as QuestionName}`), {
        kind: 'choice',
        of: lists.answers,
      }),
      style: { align: 'center' },
    })),
    choice('step', 20, lists.steps),
    words('handling', 36),
    words('owner', 18),
    choice('status', 15, lists.statuses),
    state.shown,
  ];
  const runs = openRuns(visible);
  return [
    ...visible,
    helper('started', (_, row) => startedIn(runs, row)),
    helper('formNo', (at) => choiceNumber(at('form'), lists.forms)),
    helper('kindNo', (at) => choiceNumber(at('kind'), lists.kinds)),
    helper('natureNo', (at) => choiceNumber(at('nature'), lists.natures)),
    helper('causeNo', (at) => choiceNumber(at('cause'), lists.causes)),
    helper('stepNo', (at) => choiceNumber(at('step'), lists.steps)),
    helper('statusNo', (at) => choiceNumber(at('status'), lists.statuses)),
    helper(
      'odd',
      (at) => `COUNTA(${asked(at)})-${lists.answers.items.map((one) => `COUNTIF(${asked(at)},${literal(one)})`).join('-')}`,
    ),
    ...state.helpers,
  ];
}

export const buildConflicts = numberedRegister<ConflictKey, ListKey>({
  data,
  prefix: 'conflict',
  keys: KEYS,
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
  figures: (column) => ({
    all: `SUM(${column('started')})`,
    closed: `COUNTIFS(${column('started')},1,${column('statusNo')},${CLOSED})`,
    look: `COUNTIF(${column('level')},${NEEDS_A_LOOK})`,
  }),
  blocks: (places, words) => conflictBlocks(data.lists, places, words),
  tabColor: '#BF8F00',
});
