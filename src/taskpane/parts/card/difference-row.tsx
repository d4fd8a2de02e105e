/** One difference: from what to what, what it is worth, and what was agreed on it. */
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Difference } from '../../../assessment/compare';
import { clean } from '../../../assessment';
import { reviewWords, STATES, type OpenColumn } from '../../../forms/review';
import { changeText, effectText } from '../../../judged/compare';
import type { Checked } from '../../../reading/contract';
import { usePane, useText } from '../../pane-context';
import { cardIn } from '../../state/card/text';
import type { ReviewSheet } from '../../use-review';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { overflowWrap: 'anywhere' },
  code: { fontWeight: tokens.fontWeightSemibold, minWidth: 0, padding: 0 },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  entries: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalS },
  whole: { gridColumn: '1 / -1', minWidth: 0 },
  field: { minWidth: 0 },
  narrow: { minWidth: 0, width: '100%' },
});

interface Props {
  lke: Checked;
  difference: Difference;
  text: string | undefined;
  review: ReviewSheet | undefined;
}

export function DifferenceRow({ lke, difference, text, review }: Props) {
  const styles = useStyles();
  const { language, goTo } = usePane();
  const { code } = difference;
  const { sheet, cells } = lke.reading;
  const cell = cells.get(code)?.tpi ?? cells.get(code)?.unit;
  return (
    <li className={styles.row} data-testid={`difference-${code}`}>
      <span className={styles.words}>
        <Button
          className={styles.code}
          size="small"
          appearance="transparent"
          onClick={() => cell && goTo({ sheet, cell, statement: code })}
        >
          {code}
        </Button>{' '}
        {text}
      </span>
      <span>{changeText(lke.edition, difference, language)}</span>
      <span className={styles.small}>{effectText(lke.edition, difference, language)}</span>
      {review && <Entries code={code} review={review} />}
    </li>
  );
}

function Entries({ code, review }: { code: string; review: ReviewSheet }) {
  const styles = useStyles();
  const { language } = usePane();
  const say = useText(cardIn);
  const words = reviewWords(language);
  const stands = clean(review.said(code, 'state')).toLowerCase();
  const state = STATES.find((one) => (['id', 'en'] as const).some((table) => reviewWords(table)(`state.${one}`) === stands));
  return (
    <div className={styles.entries}>
      <Field className={styles.field} label={words('state')}>
        <Select
          className={styles.narrow}
          aria-label={say('state', { code })}
          value={state ?? 'open'}
          onChange={(_, { value }) => review.write(code, { state: words(`state.${value as (typeof STATES)[number]}`) })}
        >
          {STATES.map((one) => (
            <option key={one} value={one}>
              {words(`state.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Written code={code} column="agreed" label={words('agreed')} review={review} className={styles.field} />
      <Written code={code} column="reason" label={words('reason')} review={review} className={styles.whole} />
    </div>
  );
}

interface WrittenProps {
  code: string;
  column: Extract<OpenColumn, 'agreed' | 'reason'>;
  label: string;
  review: ReviewSheet;
  className: string;
}

/** Written when the field is left. */
function Written({ code, column, label, review, className }: WrittenProps) {
  const styles = useStyles();
  const [draft, setDraft] = useState<string>();
  const stands = clean(review.said(code, column));
  const write = () => {
    if (draft !== undefined && draft.trim() !== stands) review.write(code, { [column]: draft.trim() || null });
    setDraft(undefined);
  };
  return (
    <Field className={className} label={label}>
      <Input
        className={styles.narrow}
        value={draft ?? stands}
        autoComplete="off"
        maxLength={2000}
        onChange={(_, { value }) => setDraft(value)}
        onBlur={write}
        onKeyDown={({ key }) => key === 'Enter' && write()}
      />
    </Field>
  );
}
