/** The workbench: a live grid, the simulated Excel behind it, the task pane beside it. */
import { createGrid } from '../grid/univer';
import { GridEngine } from '../grid/engine';
import { Keyboard, type Refused } from '../grid/keyboard';
import { Keys } from '../grid/keys';
import { listKeys } from '../grid/lists';
import { QuickEntry } from '../grid/quick-entry';
import { Block } from '../../host/book/block';
import { SimulatedHost } from '../../host/host';
import { fill, type Language } from '../../src/texts';
import { workbench as indonesian } from '../../src/texts/id/workbench';
import { workbench as english } from '../../src/texts/en/workbench';
import { downloadWorkbook } from './download';
import { AddinFunctions } from './functions';
import { showNotice } from './notice';
import { showPane } from './pane';
import { makeResizable } from './resize';
import { watchUnsaved, type Unsaved } from './unsaved';
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
  const keys = new Keys();
  const engine = new GridEngine(createGrid(element('grid'), language));
  const host = new SimulatedHost({ engine, decimalComma });
  Object.assign(globalThis, { workbench: { host, engine, language: LOCALE[language] } });

  const functions = new AddinFunctions(engine, language, texts['function.too-few']);
  const keyboard = new Keyboard(engine, {
    decimalComma,
    refused: (refusals) => showNotice(refusalText(refusals), texts['page.close']),
    selected: (sheetId, row, column) => {
      const prompt = host.book.find(sheetId)?.validations.at(row, column)?.prompt;
      const error = functions.explanation(sheetId, row, column);
      const told = prompt?.message ? `${prompt.title}  ${prompt.message}` : texts['prompt.none'];
      element('prompt').textContent = error ?? told;
    },
  });
  keys.listen(listKeys(engine));
  new QuickEntry(
    engine,
    element('grid'),
    {
      isLocked: (...cell) => keyboard.isLocked(...cell),
      written: (...cell) => keyboard.written(...cell),
      commit: (...typed) => keyboard.type(...typed),
      refuse: () => showNotice(texts['refused.protected'], texts['page.close']),
    },
    keys,
  );
  keyboard.held = (sheetId, row, column) => host.book.find(sheetId)?.content(row, column) ?? null;
  keyboard.choices = (sheetId, row, column) => choicesOf(host, sheetId, row, column);
  element('prompt').textContent = texts['prompt.none'];

  const frame = showPane({ container: element('pane'), host, locale: LOCALE[language], title: texts['page.pane'] });
  frame.addEventListener('load', () => void functions.connect(frame));
  const unsaved = watchUnsaved(host.book, texts['page.unsaved']);
  makeResizable(element('resize'), element('pane'));
  const input = element<HTMLInputElement>('file');
  element('open').addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    // The same file may be chosen again.
    input.value = '';
    if (file && unsaved.mayGo()) void open(host, file, unsaved);
  });
  element('download').addEventListener('click', () => void save(host, unsaved));
  element('language').addEventListener('change', ({ target }) => {
    const select = target as HTMLSelectElement;
    if (!unsaved.mayGo()) {
      select.value = language;
      return;
    }
    localStorage.setItem(STORED_LANGUAGE, select.value);
    location.reload();
  });
}

function choicesOf({ book, typist }: SimulatedHost, sheetId: string, row: number, column: number): string[] {
  const rule = book.find(sheetId)?.validations.at(row, column)?.rule;
  const list = rule?.kind === 'list' ? typist.resolveList(sheetId, rule.source) : undefined;
  if (list?.entries) return list.entries;
  const source = list?.sheetId === undefined ? undefined : book.find(list.sheetId);
  if (!source || !list?.area) return [];
  return (new Block(source, list.area).values() ?? []).flat().map(String);
}

/** A single one says only why; of several, as a paste may bring, each is named with its cell and what was to be entered. */
function refusalText(refusals: readonly Refused[]): string {
  const why = ({ reason, message }: Refused): string => message || texts[`refused.${reason}`];
  if (refusals.length === 1) return why(refusals[0]!);
  const cells = refusals.map((one) => fill(texts['refused.cell'], { cell: one.cell ?? '', text: one.text ?? '' }, language));
  const reasons = [...new Set(refusals.map(why))];
  return fill(
    texts['refused.several'],
    { count: refusals.length, cells: cells.join(', '), reasons: reasons.join(' ') },
    language,
  );
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

const save = (host: SimulatedHost, unsaved: Unsaved): Promise<void> =>
  busy('download', 'page.downloading', () =>
    downloadWorkbook(host.book).then(unsaved.saved, (error: Error) =>
      showNotice(fill(texts['page.failed'], { reason: error.message }, language), texts['page.close']),
    ),
  );

const open = (host: SimulatedHost, chosen: File, unsaved: Unsaved): Promise<void> =>
  busy('open', 'page.opening', async () => {
    const file = chosen.name;
    const { openFile } = await import('./open');
    const outcome = await openFile(host, chosen, language);
    if ('reason' in outcome) {
      showNotice(fill(texts['page.open.failed'], { file, reason: outcome.reason }, language), texts['page.close']);
      return;
    }
    unsaved.saved();
    const lost = outcome.lost.map((one) => fill(texts[`lost.${one.kind}`], { count: one.count }, language));
    const told = lost.length === 0 ? 'page.opened' : 'page.opened.lost';
    showNotice(fill(texts[told], { file, lost: lost.join(', ') }, language), texts['page.close'], 'told');
  });

start();
