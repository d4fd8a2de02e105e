/** Counts, a percentage or an index: fields in a row, each written when it is left, and the ratio that they give. */
import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { showScore } from '../../../texts/number';
import { usePane, useText } from '../../pane-context';
import { numberOf, rawOf, type Field as NumberField } from '../../state/card/items';
import { cardIn, rawText, shareText } from '../../state/card/text';
import type { Card } from '../../use-card';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, marginTop: tokens.spacingVerticalM },
  input: { minWidth: 0, width: '140px' },
  ratio: { fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  card: Card;
  first: RefObject<HTMLInputElement | null>;
  /** The last is entered: on to the next statement. */
  enter: Card['answer'];
}

export function Numbers({ card, first, enter }: Props) {
  const styles = useStyles();
  const { language } = usePane();
  const say = useText(cardIn);
  const { item, assessment } = card;
  const { low, high } = assessment.values.get(item.code)!;
  const score = assessment.scores.get(item.code)!;
  const points = { points: showScore(score.low, undefined, language), of: showScore(score.weight, undefined, language) };
  const isIndex = item.scale.kind === 'index';
  return (
    <div className={styles.list} role="group" aria-label={say('choices', { who: say(`who.${card.who}`), code: item.code })}>
      {item.fields.map((field, n) => (
        <One
          key={field.code}
          card={card}
          field={field}
          input={n === 0 ? first : undefined}
          isLast={n === item.fields.length - 1}
          enter={enter}
        />
      ))}
      <div className={styles.ratio} data-testid="ratio">
        {low !== high
          ? say('ratio.open')
          : isIndex
            ? say('worth.now', points)
            : say('ratio', { ratio: shareText(low, language), ...points })}
      </div>
    </div>
  );
}

interface OneProps {
  card: Card;
  field: NumberField;
  input?: RefObject<HTMLInputElement | null>;
  isLast: boolean;
  enter: Card['answer'];
}

function One({ card, field, input, isLast, enter }: OneProps) {
  const styles = useStyles();
  const { language } = usePane();
  const say = useText(cardIn);
  const { answers, column } = card;
  const [draft, setDraft] = useState<string>();
  const stands = rawText(rawOf(answers, field.code, column), language, field.kind);
  const typed = draft ?? stands;
  const wanted = draft === undefined || draft.trim() === '' ? undefined : numberOf(field, asTyped(draft, field));
  const wrong = draft !== undefined && draft.trim() !== '' && wanted === undefined;
  const unit = column === 'tpi' ? rawText(rawOf(answers, field.code, 'unit'), language, field.kind) : '';
  /** @returns whether the field holds what it shall. */
  const commit = (stay: boolean): boolean => {
    if (wrong) return false;
    const changed = draft !== undefined && draft !== stands ? [{ code: field.code, content: wanted ?? null }] : [];
    if (!stay) enter(changed, typed);
    else if (changed.length > 0) card.answer(changed, typed, true);
    setDraft(undefined);
    return true;
  };
  // Whoever walks on with a key has entered it.
  const last = useRef(commit);
  last.current = commit;
  useEffect(() => () => void last.current(true), []);
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' && draft !== undefined) {
      event.preventDefault();
      setDraft(undefined);
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const inputs = [...(event.currentTarget.closest('[role=group]')?.querySelectorAll('input') ?? [])];
    const next = inputs[inputs.indexOf(event.currentTarget) + 1];
    if (commit(!isLast)) next?.focus();
  };
  const label = field.name ?? (field.kind === 'index' ? say('field.index', { max: field.max ?? 0 }) : say('field.share'));
  return (
    <Field
      label={label}
      hint={unit === '' ? undefined : say('field.unit', { value: unit })}
      validationState={wrong ? 'error' : 'none'}
      validationMessage={wrong ? say('field.wrong', { typed: draft }) : undefined}
    >
      <Input
        className={styles.input}
        input={{ ref: input, 'data-number': '' } as never}
        value={typed}
        inputMode="decimal"
        autoComplete="off"
        maxLength={20}
        contentAfter={field.kind === 'share' && !typed.includes('%') ? '%' : undefined}
        onChange={(_, { value }) => setDraft(value)}
        onKeyDown={press}
        onBlur={() => commit(true)}
      />
    </Field>
  );
}

/** A bare number in the field of a percentage means percent. */
const asTyped = (typed: string, { kind }: NumberField): string =>
  kind === 'share' && /\d\s*$/.test(typed) ? `${typed.trim()}%` : typed;
