/** What the last action led to, seen and heard. */
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePane, useText } from '../pane-context';
import { leavesAsBefore } from '../state/told';
import { tellRepair, wordsIn } from '../state/words';
import type { Session } from '../state/session';
import { CloseButton } from './close-button';
import { useSession } from '../use-session';

const useStyles = makeStyles({
  place: { marginTop: tokens.spacingVerticalM },
  actions: { flexWrap: 'wrap', '& button': { whiteSpace: 'nowrap' } },
  text: { overflowWrap: 'anywhere' },
});

type Kind = 'mapping' | 'recap' | 'carry' | 'identity' | '';
type Last = NonNullable<Session['news']>;
const keyOf = ({ told }: Last): string => ('words' in told ? told.words : told.before);

/**
 * @param about only news of this kind: what another page did is not told here.
 * @param children buttons beside the sentence.
 */
export function News({ about = '', children }: { about?: Kind | readonly Kind[]; children?: ReactNode }) {
  const styles = useStyles();
  const words = useText(wordsIn);
  const { language, goTo } = usePane();
  const [{ news: last }, set] = useSession();
  const news = last && [about].flat().some((kind) => keyOf(last).startsWith(kind)) ? last : undefined;
  const before = news && 'before' in news.told && leavesAsBefore(news.told.why) ? ` ${words('failed.before')}` : '';
  return (
    <div role="status">
      {news && (
        <MessageBar intent={news.failed ? 'error' : 'success'} layout="multiline" className={styles.place}>
          <MessageBarBody className={styles.text}>{tellRepair(language, news.told) + before}</MessageBarBody>
          <MessageBarActions
            className={styles.actions}
            containerAction={<CloseButton onClick={() => set({ news: undefined })} />}
          >
            {news.sheet && (
              <Button size="small" onClick={() => goTo({ sheet: news.sheet, cell: 'A1' })}>
                {words('carry.open')}
              </Button>
            )}
            {children}
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
