/** The steps of a way, put into the action plan on request. */
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Place } from '../../assessment/types';
import type { Way } from '../../assessment/way';
import { wayIn } from '../../judged/way';
import type { Checked } from '../../reading/contract';
import { usePane, useText } from '../pane-context';
import { intoPlan, type InPlan } from '../state/plan-view';
import { toldOf } from '../state/told';
import { Section } from './section';

const useStyles = makeStyles({ lead: { margin: 0, color: tokens.colorNeutralForeground2 }, text: { overflowWrap: 'anywhere' } });

interface News {
  text: string;
  intent: 'success' | 'warning' | 'error';
  place?: Place;
}

export function PlanPart({ lke, way }: { lke: Checked; way: Way }) {
  const styles = useStyles();
  const { services, language, tell, undisturbed, goTo } = usePane();
  const say = useText(wayIn);
  const [working, setWorking] = useState(false);
  const [news, setNews] = useState<News>();
  const told = ({ sheet, count, left, cell }: InPlan): News => {
    const done = count > 0 ? say('plan.done', { count, sheet }) : left.length === 0 ? say('plan.there', { sheet }) : '';
    const lacking = left.length > 0 ? say('plan.left', { codes: left.join(', ') }) : '';
    return {
      text: [done, lacking].filter(Boolean).join(' '),
      intent: left.length > 0 ? 'warning' : 'success',
      place: { sheet, cell: cell ?? 'A1' },
    };
  };
  const add = () => {
    if (working) return;
    setWorking(true);
    undisturbed(() => intoPlan(services.door, lke, way, services.today().getFullYear(), language))
      .then(
        (done) => setNews(told(done)),
        (error: unknown) => setNews({ text: say('plan.failed', { reason: tell(toldOf(error)) }), intent: 'error' }),
      )
      .finally(() => setWorking(false));
  };
  return (
    <Section title={say('plan')}>
      <p className={styles.lead}>{say('plan.lead')}</p>
      <Button onClick={add} disabledFocusable={working}>
        {say(working ? 'plan.adding' : 'plan.add')}
      </Button>
      <div role="status">
        {news && (
          <MessageBar intent={news.intent} layout="multiline">
            <MessageBarBody className={styles.text}>{news.text}</MessageBarBody>
            {news.place && (
              <MessageBarActions>
                <Button size="small" onClick={() => goTo(news.place!)}>
                  {say('plan.show')}
                </Button>
              </MessageBarActions>
            )}
          </MessageBar>
        )}
      </div>
    </Section>
  );
}
