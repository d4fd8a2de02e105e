/** The task pane beside the grid: over https with the real loader, over http with the client alone. */
import type { SimulatedHost } from '../../host/host';
import { openPane } from '../../host/web';

export interface PanePlace {
  container: HTMLElement;
  host: SimulatedHost;
  locale: string;
  title: string;
}

const PANE = '../pane/taskpane.html';

export function showPane({ container, host, locale, title }: PanePlace): HTMLIFrameElement {
  if (location.protocol === 'https:') {
    return openPane({ container, host, uiLocale: locale, title, taskpaneUrl: new URL(PANE, location.href).href }).frame;
  }
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.src = PANE;
  container.append(frame);
  return frame;
}
