/** The assessor's note: written when the box is left, or with Ctrl+Enter. */
import { Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useText } from '../../pane-context';
import { cardIn } from '../../state/card/text';
import type { Card } from '../../use-card';

const useStyles = makeStyles({
  field: { marginTop: tokens.spacingVerticalM },
  none: { marginTop: tokens.spacingVerticalM, color: tokens.colorNeutralForeground2 },
  box: { width: '100%' },
});

/** What a cell holds at most. */
const LONGEST = 32_000;

interface Props {
  card: Card;
  box: RefObject<HTMLTextAreaElement | null>;
  /** Back to the card's keys. */
  leave(): void;
}

export function Note({ card, box, leave }: Props) {
  const styles = useStyles();
  const say = useText(cardIn);
  const { item, column } = card;
  const who = say(`who.${column}`);
  const [draft, setDraft] = useState<string>();
  const stands = card.noteOf(item.code);
  const write = () => {
    if (draft !== undefined && draft.trim() !== stands) card.writeNote(item.code, draft.trim());
    setDraft(undefined);
  };
  // The card may go elsewhere while somebody writes: what was written goes to its own statement.
  const last = useRef(write);
  last.current = write;
  useEffect(() => () => last.current(), []);
  if (!card.canWrite(item.code, 'note')) return <div className={styles.none}>{say('note.none', { who })}</div>;
  const press = (event: KeyboardEvent) => {
    const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (event.key !== 'Escape' && !isDone) return;
    event.preventDefault();
    write();
    leave();
  };
  return (
    <Field className={styles.field} label={say('note', { who })} hint={draft === undefined ? undefined : say('note.unsaved')}>
      <Textarea
        className={styles.box}
        textarea={{ ref: box }}
        value={draft ?? stands}
        maxLength={LONGEST}
        resize="vertical"
        onChange={(_, { value }) => setDraft(value)}
        onBlur={write}
        onKeyDown={press}
      />
    </Field>
  );
}
