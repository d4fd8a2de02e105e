import { useText } from '../pane-context';
import { setupIn } from '../state/setup-text';
/** A file of rules chosen by a person: read, or refused with the reasons and nothing changed. */
import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { useRef, useState, type ChangeEvent, type ReactNode } from 'react';

const MOST_SENTENCES = 5;

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  reasons: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  last: { display: 'block' },
});

export interface JsonFileProps {
  label: string;
  /** Kilobytes. */
  most: number;
  /** @returns why the file is not taken; nothing where it is. */
  take(text: string, file: string): Promise<readonly string[]>;
  /** Buttons beside the one that chooses. */
  children?: ReactNode;
}

export function JsonFile({ label, most, take, children }: JsonFileProps) {
  const styles = useStyles();
  const say = useText(setupIn);
  const chooser = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<{ file: string; reasons: readonly string[] } | undefined>();
  const reasonsOf = async (file: File): Promise<readonly string[]> => {
    if (file.size > most * 1024) return [say('file.too-large', { size: Math.ceil(file.size / 1024), most })];
    try {
      return await take(await file.text(), file.name);
    } catch (error) {
      return [say('file.unreadable', { reason: (error as Error).message })];
    }
  };
  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    // The same file, once mended, is chosen again.
    target.value = '';
    if (!file) return;
    const reasons = [...new Set(await reasonsOf(file))].slice(0, MOST_SENTENCES);
    setRefused(reasons.length > 0 ? { file: file.name, reasons } : undefined);
  };
  return (
    <>
      <div className={styles.buttons}>
        <Button onClick={() => chooser.current?.click()}>{label}</Button>
        {children}
      </div>
      <input
        ref={chooser}
        type="file"
        accept=".json,application/json"
        aria-label={label}
        hidden
        onChange={(event) => void read(event)}
      />
      {refused && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{say('file.refused', { file: refused.file })}</MessageBarTitle>
            <ul className={styles.reasons}>
              {refused.reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
            <span className={styles.last}>{say('file.unchanged')}</span>
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
