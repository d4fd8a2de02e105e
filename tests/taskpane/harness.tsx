/**
 * The pane on a workbook in memory, for a look and for the Chromium test.
 * `?lkes=2` (how many LKE), `&fill=0.8` (share of the answers given), `&spoil` (mistakes of every severity),
 * `&strange` (an LKE of another arrangement with mistakes in its formulas), `&odd` (one that nobody recognises), `&names` (functions of ours that show #NAME?),
 * `&unsure` (an LKE that is hardly recognised), `&theirs` (a survey of others),
 * `&edition=10/2019` (of the LKEs), `&akip` (an AKIP worksheet), `&own` (rules of a body kept in the workbook),
 * `&survey=skm,survei-ipak` (surveys; `&asked=60` respondents, `&spoil` with answers out of scale),
 * `&plain` (the plainest form instead of ours), `&official` (the form of others with one column of answers), `&dark`, `&mac`,
 * `&old` (an Excel that does not tell what is selected), `&new` (somebody who has never assessed on the card), `&host` (the real door before the strict host instead of a workbook in memory); `?wait` draws nothing until `openPane` is called.
 */
import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { createRoot, type Root } from 'react-dom/client';
import { indexOf } from '../../src/assessment';
import { editions, findEdition } from '../../src/rules';
import { akipLkes } from '../../src/rules/akip';
import { loadWording } from '../../src/rules/wording';
import { App } from '../../src/taskpane/app';
import { engine as realEngine } from '../../src/taskpane/engine';
import { OWN_RULES, type PaneServices } from '../../src/taskpane/services';
import { keepCardPreferences } from '../../src/taskpane/state/card/preferences';
import { makerOf } from '../../src/taskpane/makers';
import { browserStorage, keepPreferences, USUAL, type Preferences } from '../../src/taskpane/state/preferences';
import { attachSession, type ClientRuntime } from '../../host/attach';
import { SimulatedHost } from '../../host/host';
import { createExcelDoor, DoorError } from '../../src/excel';
import { OfficialForm } from '../sheets/official-grid';
import { createFakeDoor, type FakeDoor } from './fake-door';
import { codesOf, plainEngine } from './plain-engine';
import { oddLke } from './odd';
import { strangeLke, theirSurvey, unknownFunctions, unsureLke } from './strange';

type Value = string | number | null;
type Column = 'unit' | 'tpi' | 'evidence';

declare global {
  interface Window {
    door: FakeDoor;
    /** With `&host`: the strict host behind the real door. */
    host?: SimulatedHost;
    OfficeExtension: ClientRuntime & { CommonUtility: { _doApiNotSupportedCheck: boolean } };
    /** Another workbook, and the pane as it is when it first opens, for somebody who prefers `preferences`. */
    openPane(query: string, preferences?: Partial<Preferences>): Promise<void>;
    /** What stands on the first LKE, by code. */
    answers(): Promise<Record<string, { unit?: unknown; tpi?: unknown }>>;
    /** The address of an answer, `LKE!H12`. */
    cellOf(code: string, column?: Column, lke?: number): Promise<string>;
    /** Types an answer as a person would. */
    answer(code: string, value: Value, column?: Column, lke?: number): Promise<void>;
  }
}

let asked = new URLSearchParams(window.location.search);
let engine = realEngine;
let door: FakeDoor;
let currentEdition = findEdition('')!;
let root: Root | undefined;

async function placeOf(code: string, column: Column, lke: number): Promise<{ sheet: string; cell: string }> {
  const { reading } = (await engine.judge(await door.read())).lkes[lke]!;
  return { sheet: reading.sheet, cell: reading.cells.get(code)![column]! };
}

window.cellOf = async (code, column = 'unit', lke = 0) => {
  const { sheet, cell } = await placeOf(code, column, lke);
  return `${sheet}!${cell}`;
};
window.answers = async () => Object.fromEntries((await engine.judge(await door.read())).lkes[0]!.reading.answers);
window.answer = async (code, value, column = 'unit', lke = 0) => {
  const { sheet, cell } = await placeOf(code, column, lke);
  if (window.host) await door.apply([{ sheet, cell, content: value }]);
  else door.type(sheet, cell, value);
};

function good(code: string): Value {
  const leaf = indexOf(currentEdition).leaf(code);
  if (!leaf) return code.endsWith('#1') ? 10 : 9;
  if (leaf.scale.kind === 'index') return 3.65;
  return leaf.scale.kind === 'choice' ? leaf.scale.options[code.length % 2]!.key : '95%';
}

async function addLke(unit: string, share: number, lke: number): Promise<void> {
  const identity = { unit, body: 'Kementerian Keuangan', year: 2026, target: 'WBK' };
  await door.write(await engine.plan(currentEdition, identity, await door.sheetNames()));
  const { reading } = (await engine.judge(await door.read())).lkes[lke]!;
  const codes = codesOf(currentEdition);
  const filled = codes.slice(0, Math.round(codes.length * share)).flatMap((code, i): [string, Value][] => {
    const { unit: cell, evidence } = reading.cells.get(code)!;
    const link: [string, Value][] = evidence && i % 9 !== 0 ? [[evidence, 'https://drive.example/1']] : [];
    return [[cell!, good(code)], ...link];
  });
  if (window.host) await door.apply(filled.map(([cell, content]) => ({ sheet: reading.sheet, cell, content })));
  else for (const [cell, value] of filled) door.type(reading.sheet, cell, value);
}

/** Office.js itself, and a strict Excel that it talks to. */
async function strictHost(): Promise<FakeDoor> {
  if (!('Excel' in window)) {
    await new Promise((loaded) => {
      const script = Object.assign(document.createElement('script'), { src: '/excel-win32-16.01.js', onload: loaded });
      document.head.append(script);
    });
    Object.assign(window, { Office: { context: { requirements: { isSetSupported: () => true } } } });
  }
  window.host = new SimulatedHost();
  attachSession(window.OfficeExtension, window.host);
  // What tests do to a workbook in memory they do here to the host.
  return createExcelDoor() as FakeDoor;
}

async function spoil(): Promise<void> {
  const mistakes: [string, Value, Column?][] = [
    ['A.I.1.i.a', 'Mungkin'],
    ['A.I.2.i.b', 'F'],
    ['A.II.5.ii.1#1', 'enam'],
    ['A.II.1.i.a#2', 120],
    ['A.I.3.i.b', 'C', 'tpi'],
    ['A.I.6.i.d', 'Tidak', 'tpi'],
  ];
  for (const [code, value, column] of mistakes) await window.answer(code, value, column);
}

/** Answers of 2 to 4, one element a little lower than the others. */
async function addSurvey(id: string, respondents: number): Promise<void> {
  const identity = { unit: 'KPP Pratama Contoh', body: 'Kementerian Keuangan', year: 2026, target: '' };
  await door.write(makerOf(id).plan(currentEdition.id, identity, await door.sheetNames()));
  const summary = (await door.sheetNames()).at(-2)!;
  const sheet = (await door.sheetNames()).at(-1)!;
  door.type(summary, 'C7', 75);
  for (let row = 0; row < respondents; row++)
    [...'BCDEFGHIJ'].forEach((column, n) =>
      door.type(sheet, `${column}${row + 7}`, n === 4 ? 2 + (row % 2) : 3 + ((row + n) % 2)),
    );
  if (!asked.has('spoil')) return;
  door.type(sheet, 'C9', 7);
  door.type(sheet, 'D8', null);
}

async function addAkip(): Promise<void> {
  const identity = { unit: 'Dinas Contoh', body: 'Pemerintah Kota Contoh', year: 2026, target: 'BB' };
  await door.write(makerOf('akip').plan(akipLkes[0]!.id, identity, await door.sheetNames()));
  const { reading } = (await engine.judge(await door.read())).lkes.at(-1)!;
  for (const { code } of indexOf(akipLkes[0]!).statements.slice(2))
    door.type(reading.sheet, reading.cells.get(code)!.unit!, 'BB');
}

const stricter = () => ({
  edition: currentEdition.short,
  body: 'Kementerian Keuangan',
  note: '',
  source: 'Keputusan Inspektur Jenderal Nomor 5 Tahun 2026',
  checked: '2026-05-01',
  gates: [{ predicate: 'WBK', code: 'TOTAL', floor: 80 }],
  rulings: {},
  surveys: [],
});

async function start(): Promise<void> {
  engine = asked.has('plain') ? plainEngine : realEngine;
  window.host = undefined;
  window.door = door = asked.has('host') ? await strictHost() : createFakeDoor();
  if (asked.has('old')) door.follow = () => Promise.reject(new DoorError('excel.too-old', { detail: 'onSelectionChanged' }));
  currentEdition = findEdition(asked.get('edition'))!;
  const count = Number(asked.get('lkes') ?? 0);
  const share = Number(asked.get('fill') ?? 0.8);
  for (let i = 0; i < count; i++) await addLke(i === 0 ? 'KPP Pratama Contoh' : `KPP Pratama Lain ${i}`, share, i);
  if (asked.has('akip')) await addAkip();
  for (const id of asked.get('survey')?.split(',') ?? []) await addSurvey(id, Number(asked.get('asked') ?? 60));
  if (asked.has('own')) await door.remember(OWN_RULES, JSON.stringify({ [currentEdition.id]: stricter() }));
  if (asked.has('spoil') && count > 0) await spoil();
  if (asked.has('official')) door.addGrid(new OfficialForm(new Map()).grid());
  if (asked.has('strange')) door.addGrid(strangeLke());
  if (asked.has('unsure')) door.addGrid(unsureLke(await loadWording(currentEdition.id)));
  if (asked.has('theirs')) door.addGrid(theirSurvey());
  if (asked.has('odd')) door.addGrid(oddLke());
  if (asked.has('names')) door.addGrid(unknownFunctions());
  const services: PaneServices = {
    door,
    engine: async () => engine,
    editions,
    storage: browserStorage(),
    today: () => new Date(2026, 5, 1),
    downloads: !asked.has('mac'),
  };
  root = createRoot(document.getElementById('root')!);
  root.render(<App services={services} theme={asked.has('dark') ? webDarkTheme : webLightTheme} />);
}

window.openPane = async (query, preferences = {}) => {
  root?.unmount();
  keepCardPreferences(browserStorage(), { name: '', guided: !query.includes('&new') });
  keepPreferences(browserStorage(), { ...USUAL, ...preferences });
  asked = new URLSearchParams(query);
  await start();
};

if (!asked.has('wait')) void start();
