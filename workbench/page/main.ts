/** The workbench: a live grid, the simulated Excel behind it, the task pane beside it. */
import { createGrid } from '../grid/univer';
import { GridEngine } from '../grid/engine';
import { Keyboard } from '../grid/keyboard';
import { SimulatedHost } from '../../host/host';
import { associatedNames, callAssociated } from '../../host/web';
import { fill, type Language } from '../../src/texts';
import { workbench as indonesian } from '../../src/texts/id/workbench';
import { workbench as english } from '../../src/texts/en/workbench';
import { downloadWorkbook } from './download';
import { showNotice } from './notice';
import { showPane } from './pane';
import { makeResizable } from './resize';
import './style.css';

const STORED_LANGUAGE = 'lke-zi-workbench-language';
const LOCALE: Record<Language, string> = { id: 'id-ID', en: 'en-US' };

const element = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

const language: Language = localStorage.getItem(STORED_LANGUAGE) === 'en' ? 'en' : 'id';
const texts = language === 'id' ? indonesian : english;
type Key = keyof typeof indonesian;

function nameThings(): void {
  document.documentElement.lang = language;
  document.title = texts['page.title'];
  const said: Record<string, Key> = {
    about: 'page.about',
    open: 'page.open',
    download: 'page.download',
    'language-label': 'page.language',
  };
  for (const [id, key] of Object.entries(said)) element(id).textContent = texts[key];
  element('open').title = texts['page.open.hint'];
  element('bar').setAttribute('aria-label', texts['page.title']);
  element('work').setAttribute('aria-label', texts['page.about']);
  element('grid').setAttribute('aria-label', texts['page.grid']);
  element('resize').setAttribute('aria-label', texts['page.resize']);
  element('pane').setAttribute('aria-label', texts['page.pane']);
  element<HTMLSelectElement>('language').value = language;
}

function start(): void {
  nameThings();
  const decimalComma = language === 'id';
  const engine = new GridEngine(createGrid(element('grid'), language).api);
  const host = new SimulatedHost({ engine, decimalComma });
  Object.assign(globalThis, { workbench: { host, engine, language: LOCALE[language] } });

  const keyboard = new Keyboard(engine, {
    decimalComma,
    refused: (why, message) => showNotice(message || texts[`refused.${why}`], texts['page.close']),
    selected: (sheetId, row, column) => {
      const prompt = host.book.find(sheetId)?.validations.at(row, column)?.prompt;
      element('prompt').textContent = prompt?.message ? `${prompt.title}  ${prompt.message}` : texts['prompt.none'];
    },
  });
  keyboard.held = (sheetId, row, column) => host.book.find(sheetId)?.content(row, column) ?? null;
  element('prompt').textContent = texts['prompt.none'];

  const frame = showPane({ container: element('pane'), host, locale: LOCALE[language], title: texts['page.pane'] });
  frame.addEventListener('load', () => void connectFunctions(engine, frame));
  makeResizable(element('resize'), element('pane'));
  const input = element<HTMLInputElement>('file');
  element('open').addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    // The same file may be chosen again.
    input.value = '';
    if (file) void open(host, file);
  });
  element('download').addEventListener('click', () => void save(host));
  element('language').addEventListener('change', ({ target }) => {
    localStorage.setItem(STORED_LANGUAGE, (target as HTMLSelectElement).value);
    location.reload();
  });
}

/** The add-in's own functions, called where they live: in the pane's window. */
async function connectFunctions(engine: GridEngine, frame: HTMLIFrameElement): Promise<void> {
  const names = associatedNames(frame);
  engine.registerFunctions(names, (name, args) => callAssociated(frame, name, args));
  await engine.recalculate();
}

/** The button says what goes on, and is not pressed twice. */
async function busy(name: 'open' | 'download', doing: Key, work: () => Promise<void>): Promise<void> {
  const button = element<HTMLButtonElement>(name);
  button.disabled = true;
  button.textContent = texts[doing];
  try {
    await work();
  } finally {
    button.disabled = false;
    button.textContent = texts[`page.${name}`];
  }
}

const save = (host: SimulatedHost): Promise<void> =>
  busy('download', 'page.downloading', () =>
    downloadWorkbook(host.book).catch((error: Error) =>
      showNotice(fill(texts['page.failed'], { reason: error.message }, language), texts['page.close']),
    ),
  );

const open = (host: SimulatedHost, chosen: File): Promise<void> =>
  busy('open', 'page.opening', async () => {
    const file = chosen.name;
    const { openFile } = await import('./open');
    const reason = await openFile(host, chosen, language);
    if (reason === undefined) showNotice(fill(texts['page.opened'], { file }, language), texts['page.close'], 'told');
    else showNotice(fill(texts['page.open.failed'], { file, reason }, language), texts['page.close']);
  });

start();
