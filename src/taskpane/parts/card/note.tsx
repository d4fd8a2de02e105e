/** The assessor's note: ready sentences to begin with; written when the box is left, or with Ctrl+Enter. */
import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useImperativeHandle, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { noteSentence } from '../../../judged/note-sentence';
import { useText } from '../../pane-context';
import { chosenKey } from '../../state/card/items';
import { phrasesFor, withSentence } from '../../state/card/phrases';
import { cardIn } from '../../state/card/text';
import type { Card } from '../../use-card';
import type { Phrases } from '../../use-phrases';

const useStyles = makeStyles({
  note: { marginTop: tokens.spacingVerticalM },
  none: { marginTop: tokens.spacingVerticalM, color: tokens.colorNeutralForeground2 },
  box: { width: '100%' },
  ready: { listStyle: 'none', margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0 },
  sentence: {
    display: 'block',
    width: '100%',
    justifyContent: 'flex-start',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    marginBottom: tokens.spacingVerticalXXS,
    overflowWrap: 'anywhere',
  },
});

/** What a cell holds at most. */
const LONGEST = 32_000;
const MOST_OFFERED = 5;

export interface NoteKeys {
  /** Into the box. */
  focus(): void;
  /** The first ready sentence into the box. */
  insert(): void;
}

interface Props {
  card: Card;
  phrases: Phrases;
  keys: Ref<NoteKeys>;
  /** Back to the card's keys. */
  leave(): void;
}

export function Note({ card, phrases, keys, leave }: Props) {
  const styles = useStyles();
  const say = useText(cardIn);
  const { item, wording, answers, column } = card;
  const who = say(`who.${card.who}`);
  const box = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState<string>();
  const stands = card.noteOf(item.code);
  const typed = draft ?? stands;
  const answer = chosenKey(item, answers, column);
  const ready = answer === undefined ? undefined : noteSentence(item.scale, wording[item.code], answer);
  const own = phrasesFor(phrases.all, item.code, answer).map(({ text }) => text);
  const offered = [...own, ...(ready === undefined ? [] : [ready])].slice(0, MOST_OFFERED);
  const write = () => {
    if (draft !== undefined && draft.trim() !== stands) card.writeNote(item.code, draft.trim());
    setDraft(undefined);
  };
  // The card may go elsewhere while somebody writes: what was written goes to its own statement.
  const last = useRef(write);
  last.current = write;
  useEffect(() => () => last.current(), []);
  const insert = (sentence: string | undefined) => {
    if (sentence === undefined) return;
    setDraft(withSentence(typed, sentence));
    box.current?.focus();
  };
  useImperativeHandle(keys, () => ({ focus: () => box.current?.focus(), insert: () => insert(offered[0]) }));
  if (!card.canWrite(item.code, 'note')) return <div className={styles.none}>{say('note.none', { who })}</div>;
  const press = (event: KeyboardEvent) => {
    const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (event.key !== 'Escape' && !isDone) return;
    event.preventDefault();
    write();
    leave();
  };
  return (
    <div className={styles.note}>
      <Field label={say('note', { who })} hint={draft === undefined ? undefined : say('note.unsaved')}>
        <Textarea
          className={styles.box}
          textarea={{ ref: box }}
          value={typed}
          maxLength={LONGEST}
          resize="vertical"
          onChange={(_, { value }) => setDraft(value)}
          onBlur={write}
          onKeyDown={press}
        />
      </Field>
      {offered.length > 0 && (
        <ul className={styles.ready} aria-label={say('ready')}>
          {offered
            .filter((sentence) => !typed.includes(sentence))
            .map((sentence) => (
              <li key={sentence}>
                <Button
                  className={styles.sentence}
                  size="small"
                  // The box keeps what was written so far until the sentence is in it.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => insert(sentence)}
                >
                  {sentence}
                </Button>
              </li>
            ))}
        </ul>
      )}
    </div>
  );
}
