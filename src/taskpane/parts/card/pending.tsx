/** What is not on the sheet yet, and why: nothing of it is lost. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { usePane, useText } from '../../pane-context';
import { placeKey } from '../../state/contents';
import { counts, type Entry } from '../../state/card/queue';
import { cardIn, contentText } from '../../state/card/text';

const useStyles = makeStyles({
  bar: { marginTop: tokens.spacingVerticalS },
  waiting: { marginTop: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

/** As long as Excel keeps up nobody needs to know. */
const MANY = 5;

interface Props {
  entries: readonly Entry[];
  retry(): void;
  discard(): void;
  settle(entry: Entry, whose: 'mine' | 'theirs'): void;
}

export function Pending({ entries, retry, discard, settle }: Props) {
  const styles = useStyles();
  const { language, tell } = usePane();
  const say = useText(cardIn);
  const { failed, waiting } = counts(entries);
  const said = (content: Parameters<typeof contentText>[0]) => contentText(content, language);
  return (
    <>
      {waiting >= MANY && <div className={styles.waiting}>{say('waiting', { count: waiting })}</div>}
      {entries
        .filter(({ state }) => state === 'changed')
        .map((entry) => {
          const answer = said(entry.content);
          const found = said(entry.found ?? null);
          return (
            <MessageBar key={placeKey(entry)} className={styles.bar} intent="warning" layout="multiline" data-testid="changed">
              <MessageBarBody>
                <MessageBarTitle>{say('changed', { place: placeKey(entry) })}</MessageBarTitle>
                {say('changed.text', { code: entry.code, found, answer })}
              </MessageBarBody>
              <MessageBarActions>
                <Button onClick={() => settle(entry, 'theirs')}>{say('changed.theirs', { found })}</Button>
                <Button onClick={() => settle(entry, 'mine')}>{say('changed.mine', { answer })}</Button>
              </MessageBarActions>
            </MessageBar>
          );
        })}
      {failed > 0 && (
        <MessageBar className={styles.bar} intent="error" layout="multiline" data-testid="failed">
          <MessageBarBody>
            <MessageBarTitle>{say('failed', { count: failed })}</MessageBarTitle>
            <ul className={styles.list}>
              {entries
                .filter(({ state }) => state === 'failed')
                .map((entry) => (
                  <li key={placeKey(entry)}>
                    {say('failed.one', {
                      place: placeKey(entry),
                      code: entry.code,
                      answer: said(entry.content),
                      reason: entry.told ? tell(entry.told) : '',
                    })}
                  </li>
                ))}
            </ul>
            {say('failed.kept')}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={discard}>{say('failed.drop')}</Button>
            <Button onClick={retry}>{say('retry')}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}
