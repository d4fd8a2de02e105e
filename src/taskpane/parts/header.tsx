import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { usePane, useText } from '../pane-context';
import { countBySeverity, problemsOf, shownResult, VIEWS, type View } from '../state/store';
import { Hidden } from './hidden';
import { Tabs } from './tabs';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexShrink: 0,
    alignItems: 'center',
    justifyContent: 'space-between',
    paddingInline: '4px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  language: { minWidth: 0, paddingInline: tokens.spacingHorizontalS },
  // As Fluent's small badge, which brings all sizes and colours.
  errors: {
    boxSizing: 'border-box',
    minWidth: '16px',
    height: '16px',
    paddingInline: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorPaletteRedBackground3,
    color: tokens.colorNeutralForegroundOnBrand,
    fontSize: tokens.fontSizeBase100,
    lineHeight: '16px',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'center',
  },
  tab: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
});

export const panelId = (view: View): string => `panel-${view}`;
export const tabId = (view: View): string => `tab-${view}`;

export function Header() {
  const styles = useStyles();
  const { state, dispatch, language } = usePane();
  const t = useText();
  const other = language === 'id' ? 'en' : 'id';
  return (
    <header className={styles.header}>
      <Hidden as="h1">{t('app.title')}</Hidden>
      <Tabs
        label={t('app.views')}
        selected={state.view}
        onSelect={(view) => dispatch({ type: 'view', view })}
        items={VIEWS.map((view) => ({
          value: view,
          id: tabId(view),
          panel: view === state.view ? panelId(view) : undefined,
          content: (
            <span className={styles.tab}>
              {t(`view.${view}`)}
              {view === 'check' && <ErrorCount />}
            </span>
          ),
        }))}
      />
      <Button
        className={styles.language}
        appearance="subtle"
        size="small"
        lang={other}
        aria-label={t('app.other-language')}
        title={t('app.other-language')}
        onClick={() => dispatch({ type: 'language', language: other })}
      >
        {other.toUpperCase()}
      </Button>
    </header>
  );
}

const MOST_SHOWN = 99;

function ErrorCount() {
  const styles = useStyles();
  const { state } = usePane();
  const t = useText();
  const errors = countBySeverity(problemsOf(state, shownResult(state))).error;
  if (errors === 0) return null;
  return (
    <span className={styles.errors} role="img" aria-label={t('view.check.errors', { count: errors })}>
      {errors > MOST_SHOWN ? `${MOST_SHOWN}+` : errors}
    </span>
  );
}
