/** Where the pane begins: Office answers, then it is drawn. */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { createExcelDoor } from '../excel';
import { editions } from '../rules';
import { App } from './app';
import { Notice } from './parts/notice';
import type { PaneServices } from './services';
import { seenBy } from './seen';
import { browserStorage, readPreferences } from './state/preferences';
import { say } from './state/told';
import { officeIsDark } from './theme';

const root = createRoot(document.getElementById('root')!);
const storage = browserStorage();

function showNotice(kind: 'no-excel' | 'no-office'): void {
  const { language } = readPreferences(storage);
  root.render(
    <FluentProvider theme={webLightTheme}>
      <Notice title={say(language, `app.${kind}.title`)} text={say(language, `app.${kind}.text`)} />
    </FluentProvider>,
  );
}

async function start(): Promise<void> {
  if (typeof Office === 'undefined') return showNotice('no-office');
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return showNotice('no-excel');
  const services: PaneServices = {
    door: createExcelDoor(),
    engine: async () => (await import('./engine')).engine,
    editions,
    storage,
    today: () => new Date(),
    downloads: Office.context?.platform !== Office.PlatformType?.Mac,
    seen: seenBy(document, Office.addin),
  };
  const dark = officeIsDark(Office.context?.officeTheme);
  const theme = dark ? (await import('./dark-theme')).webDarkTheme : webLightTheme;
  root.render(<App services={services} theme={theme} />);
}

void start();
