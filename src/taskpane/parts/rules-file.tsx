/** A body's own rules out to a file, and in from one. */
import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState, type ChangeEvent } from 'react';
import { writeOverrides, type Overrides } from '../../rules/overrides';
import type { Edition } from '../../rules/schema';
import { problemText } from '../../texts';
import { usePane } from '../pane-context';
import { readRules } from '../state/own-rules';
import { Section } from './section';
import { useSetupText } from './setup-text';

const MOST_KB = 256;
const MOST_SENTENCES = 5;

const useStyles = makeStyles({
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  reasons: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  summary: { cursor: 'pointer' },
  text: { width: '100%', marginTop: tokens.spacingVerticalS },
  last: { display: 'block' },
});

export interface RulesFileProps {
  edition: Edition;
  kept?: Overrides;
  take(overrides: Overrides, edition: Edition, file: string): void;
}

export function RulesFile({ edition, kept, take }: RulesFileProps) {
  const styles = useStyles();
  const { language } = usePane();
  const say = useSetupText();
  const chooser = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<{ file: string; reasons: string[] } | undefined>();
  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    // The same file, once mended, is chosen again.
    target.value = '';
    if (!file) return;
    const fail = (reasons: string[]) => setRefused({ file: file.name, reasons: [...new Set(reasons)].slice(0, MOST_SENTENCES) });
    if (file.size > MOST_KB * 1024)
      return fail([say('own.import.too-large', { size: Math.ceil(file.size / 1024), most: MOST_KB })]);
    try {
      const rules = await readRules(await file.text(), language);
      if (!rules.ok) return fail(rules.problems.map((problem) => problemText(problem, language)));
      setRefused(undefined);
      take(rules.overrides, rules.edition, file.name);
    } catch (error) {
      fail([say('own.import.unreadable', { reason: (error as Error).message })]);
    }
  };
  return (
    <Section title={say('own.file')}>
      <p className={styles.hint}>{say('own.file.hint')}</p>
      <div className={styles.buttons}>
        <Button onClick={() => chooser.current?.click()}>{say('own.import')}</Button>
        {kept && <Button onClick={() => download(kept, edition)}>{say('own.export')}</Button>}
      </div>
      <input
        ref={chooser}
        type="file"
        accept=".json,application/json"
        aria-label={say('own.import')}
        hidden
        onChange={(event) => void read(event)}
      />
      {refused && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{say('own.import.failed', { file: refused.file })}</MessageBarTitle>
            <ul className={styles.reasons}>
              {refused.reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
            <span className={styles.last}>{say('own.import.unchanged')}</span>
          </MessageBarBody>
        </MessageBar>
      )}
      {/* Some desktop panes refuse downloads. */}
      {kept && (
        <details>
          <summary className={styles.summary}>{say('own.export.text')}</summary>
          <Textarea
            className={styles.text}
            readOnly
            rows={8}
            value={writeOverrides(kept)}
            aria-label={say('own.export.text')}
            onFocus={({ target }) => target.select()}
          />
        </details>
      )}
    </Section>
  );
}

const fileName = ({ body }: Overrides, { id }: Edition): string =>
  `ketentuan-${id}-${body
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}.json`;

function download(kept: Overrides, edition: Edition): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([writeOverrides(kept)], { type: 'application/json' }));
  link.download = fileName(kept, edition);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
