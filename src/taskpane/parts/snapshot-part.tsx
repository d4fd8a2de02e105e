/** The answers of now, kept on the sheet of snapshots. */
import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { compareIn } from '../../judged/compare';
import type { Checked } from '../../reading/contract';
import type { Place } from '../../assessment/types';
import { usePane, useText } from '../pane-context';
import { takeSnapshot } from '../state/compare-view';
import { toldOf } from '../state/told';
import { useRowStyles } from './row-styles';
import { Section } from './section';

const useStyles = makeStyles({ lead: { margin: 0, color: tokens.colorNeutralForeground2 }, text: { overflowWrap: 'anywhere' } });

interface News {
  text: string;
  place?: Place;
}

export function SnapshotPart({ lke }: { lke: Checked }) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { services, language, tell, undisturbed, goTo } = usePane();
  const say = useText(compareIn);
  const [status, setStatus] = useState(say('keep.usual'));
  const [taking, setTaking] = useState(false);
  const [news, setNews] = useState<News>();
  const take = () => {
    if (taking) return;
    setTaking(true);
    undisturbed(() => takeSnapshot(services.door, lke, status, services.today(), language))
      .then(
        ({ number, place }) => setNews({ text: say('keep.done', { number, sheet: place.sheet }), place }),
        (error: unknown) => setNews({ text: say('keep.failed', { reason: tell(toldOf(error)) }) }),
      )
      .finally(() => setTaking(false));
  };
  return (
    <Section title={say('keep')}>
      <p className={styles.lead}>{say('keep.lead')}</p>
      <Field label={say('keep.status')}>
        <Input className={rows.narrow} value={status} onChange={(_, { value }) => setStatus(value)} maxLength={60} />
      </Field>
      <Button onClick={take} disabledFocusable={taking}>
        {say(taking ? 'keep.taking' : 'keep.take')}
      </Button>
      <div role="status">
        {news && (
          <MessageBar intent={news.place ? 'success' : 'error'} layout="multiline">
            <MessageBarBody className={styles.text}>{news.text}</MessageBarBody>
            {news.place && (
              <MessageBarActions>
                <Button size="small" onClick={() => goTo(news.place!)}>
                  {say('keep.show')}
                </Button>
              </MessageBarActions>
            )}
          </MessageBar>
        )}
      </div>
    </Section>
  );
}
