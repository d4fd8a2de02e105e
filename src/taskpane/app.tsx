/** The pane: header, the view chosen, and the ties between its state and the workbook. */
import { FluentProvider, makeStyles, type Theme, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { PaneProvider, usePane, useText } from './pane-context';
import { Announcer } from './parts/announcer';
import { CrashGuard } from './parts/crash-guard';
import { Header, panelId, tabId } from './parts/header';
import type { PaneServices } from './services';
import { keepCrash } from './state/preferences';
import { say } from './state/told';
import { hasMessage } from './state/message';
import { usePaneState } from './use-pane-state';
import { GenerateView } from './views/generate';

const useStyles = makeStyles({
  root: { height: '100vh', overflow: 'hidden' },
  page: { display: 'flex', flexDirection: 'column', height: '100%' },
  messages: { flexShrink: 0 },
  loading: { color: tokens.colorNeutralForeground2 },
  // What only screen readers hear is placed within; else it would make the page itself scroll.
  main: { position: 'relative', flexGrow: 1, overflowY: 'auto', overflowX: 'hidden', padding: tokens.spacingHorizontalL },
});

export interface AppProps {
  services: PaneServices;
  /** As light or dark as Office's own. */
  theme: Theme;
}

export function App({ services, theme }: AppProps) {
  const styles = useStyles();
  return (
    <FluentProvider theme={theme} className={styles.root}>
      <Pane services={services} />
    </FluentProvider>
  );
}

// Nothing is to be told at first; then it is there, also where the host has gone.
const loadMessages = () => import('./parts/messages');
const Messages = lazy(async () => ({ default: (await loadMessages()).Messages }));

function Pane({ services }: { services: PaneServices }) {
  const styles = useStyles();
  const pane = usePaneState(services);
  const told = useRef(false);
  told.current ||= hasMessage(pane.state);
  useEffect(() => void loadMessages().catch(() => undefined), []);
  return (
    <PaneProvider value={pane}>
      <CrashGuard language={pane.language}>
        <div className={styles.page}>
          <Header />
          <section aria-label={say(pane.language, 'app.messages')} className={styles.messages}>
            <Suspense>{told.current && <Messages />}</Suspense>
          </section>
          <CurrentView />
          <Announcer />
        </div>
      </CrashGuard>
    </PaneProvider>
  );
}

/** Only what is seen first is loaded at the start. */
const views = {
  generate: GenerateView,
  check: lazy(async () => ({ default: (await import('./views/check')).CheckView })),
  recap: lazy(async () => ({ default: (await import('./views/recap')).RecapView })),
  result: lazy(async () => ({ default: (await import('./views/result')).ResultView })),
};

const pages = {
  proposal: lazy(async () => ({ default: (await import('./views/proposal')).ProposalPage })),
  rules: lazy(async () => ({ default: (await import('./views/rules')).RulesPage })),
  way: lazy(async () => ({ default: (await import('./views/way')).WayPage })),
  card: lazy(async () => ({ default: (await import('./views/card')).CardPage })),
  form: lazy(async () => ({ default: (await import('./views/form')).FormPage })),
  portal: lazy(async () => ({ default: (await import('./views/portal')).PortalPage })),
  review: lazy(async () => ({ default: (await import('./views/review')).ReviewPage })),
  report: lazy(async () => ({ default: (await import('./views/report')).ReportPage })),
  compare: lazy(async () => ({ default: (await import('./views/compare')).ComparePage })),
  trial: lazy(async () => ({ default: (await import('./views/trial')).TrialPage })),
  overrides: lazy(async () => ({ default: (await import('./views/overrides')).OverridesPage })),
};

function CurrentView() {
  const styles = useStyles();
  const { state, language, services } = usePane();
  const t = useText();
  const { view, page } = state;
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    if (main.current) main.current.scrollTop = 0;
  }, [view, page]);
  const View = page ? pages[page] : views[view];
  return (
    <main ref={main} className={styles.main}>
      <div role="tabpanel" id={panelId(view)} aria-labelledby={tabId(view)}>
        <Suspense fallback={<p className={styles.loading}>{t('app.loading')}</p>}>
          <CrashGuard key={page ?? view} language={language} onCrash={() => keepCrash(services.storage)}>
            <View />
          </CrashGuard>
        </Suspense>
      </div>
    </main>
  );
}
