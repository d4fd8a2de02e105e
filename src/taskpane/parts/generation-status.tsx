/** How making an LKE goes: a question, progress, what was made, or why nothing was. */
import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { usePane, useText } from '../pane-context';
import { LKE } from '../state/form';
import type { Made } from '../state/generate';
import { CloseButton } from './close-button';
import { resultsOf } from '../state/store';
import { leavesAsBefore } from '../state/told';

const useStyles = makeStyles({
  place: { marginTop: tokens.spacingVerticalM },
  progress: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  sheets: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  text: { display: 'block' },
  actions: { flexWrap: 'wrap', '& button': { whiteSpace: 'nowrap' } },
});

export function GenerationStatus() {
  const { step } = usePane().state.generation;
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (step !== 'idle') ref.current?.scrollIntoView({ block: 'nearest' });
  }, [step]);
  return (
    <div ref={ref}>
      <CurrentStep />
    </div>
  );
}

function CurrentStep() {
  const styles = useStyles();
  const { state, dispatch, tell, generate, goTo } = usePane();
  const t = useText();
  const { generation, form } = state;
  const dismiss = () => dispatch({ type: 'generation', generation: { step: 'idle' } });
  switch (generation.step) {
    case 'idle':
      return null;
    case 'running':
      return (
        <div className={`${styles.place} ${styles.progress}`}>
          <ProgressBar aria-label={t(`generate.${generation.phase}`)} />
          <span>{t(`generate.${generation.phase}`)}</span>
        </div>
      );
    case 'asking':
      return (
        <MessageBar intent="warning" layout="multiline" className={styles.place}>
          <MessageBarBody>
            <MessageBarTitle>{t('generate.same.title')}</MessageBarTitle>
            <span className={styles.text}>
              {t('generate.same.text', { sheet: generation.sheet, unit: form.unit.trim(), year: form.year.trim() })}
            </span>
          </MessageBarBody>
          <MessageBarActions className={styles.actions}>
            <Button size="small" onClick={() => generate(true)}>
              {t('generate.same.yes')}
            </Button>
            <Button size="small" onClick={() => goTo({ sheet: generation.sheet, cell: 'A1' })}>
              {t('generate.same.open')}
            </Button>
            <Button size="small" appearance="transparent" onClick={dismiss}>
              {t('generate.cancel')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      );
    case 'done':
      return <Success made={generation.made} />;
    case 'failed':
      return (
        <MessageBar intent="error" layout="multiline" className={styles.place}>
          <MessageBarBody>
            <MessageBarTitle>{t(form.kind === LKE ? 'generate.failed.title' : 'generate.failed.other')}</MessageBarTitle>
            <span className={styles.text}>
              {tell(generation.told)} {leavesAsBefore(generation.told) && t('generate.failed.before')}
            </span>
          </MessageBarBody>
        </MessageBar>
      );
  }
}

function Success({ made }: { made: Made }) {
  const styles = useStyles();
  const { state, dispatch, goTo } = usePane();
  const t = useText();
  const dismiss = () => dispatch({ type: 'generation', generation: { step: 'idle' } });
  const isLke = made.kind === LKE;
  const hasResult = isLke || resultsOf(state).some(({ reading }) => made.sheets.includes(reading.sheet));
  return (
    <MessageBar intent="success" layout="multiline" className={styles.place}>
      <MessageBarBody>
        <MessageBarTitle>{t(isLke ? 'generate.done.title' : 'generate.done.other')}</MessageBarTitle>
        <span className={styles.text}>{t('generate.done.sheets')}</span>
        <ul className={styles.sheets}>
          {made.sheets.map((sheet) => (
            <li key={sheet}>
              <Link as="button" onClick={() => goTo({ sheet, cell: 'A1' })}>
                {sheet}
              </Link>
            </li>
          ))}
        </ul>
        {made.kept.length > 0 && <span className={styles.text}>{t('generate.done.kept', { sheets: made.kept.join(', ') })}</span>}
        {made.unprinted && <span className={styles.text}>{t('generate.done.unprinted')}</span>}
      </MessageBarBody>
      <MessageBarActions className={styles.actions} containerAction={<CloseButton onClick={dismiss} />}>
        {made.start && (
          <Button size="small" appearance="primary" onClick={() => goTo(made.start!)}>
            {t('generate.done.start')}
          </Button>
        )}
        {hasResult && (
          <Button size="small" onClick={() => dispatch({ type: 'view', view: 'result' })}>
            {t('generate.done.next')}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
