/**
 * The pane on a workbook in memory, for a look and for the Chromium test.
 * `?lkes=2` (how many LKE), `&fill=0.8` (share of the answers given), `&spoil` (mistakes of every severity),
 * `&plain` (the plainest form instead of ours), `&dark`.
 */
import { createRoot } from 'react-dom/client';
import { indexOf } from '../../src/assessment';
import { currentEdition, editions } from '../../src/rules';
import { App } from '../../src/taskpane/app';
import { engine as realEngine } from '../../src/taskpane/engine';
import type { PaneServices } from '../../src/taskpane/services';
import { browserStorage } from '../../src/taskpane/state/preferences';
import { createFakeDoor, type FakeDoor } from './fake-door';
import { codesOf, plainEngine } from './plain-engine';

type Value = string | number | null;
type Column = 'unit' | 'tpi' | 'evidence';

declare global {
  interface Window {
    door: FakeDoor;
    /** The address of an answer, `LKE!H12`. */
    cellOf(code: string, column?: Column, lke?: number): Promise<string>;
    /** Types an answer as a person would. */
    answer(code: string, value: Value, column?: Column, lke?: number): Promise<void>;
  }
}

const asked = new URLSearchParams(window.location.search);
const engine = asked.has('plain') ? plainEngine : realEngine;
const door = createFakeDoor();
const codes = codesOf(currentEdition);

async function placeOf(code: string, column: Column, lke: number): Promise<{ sheet: string; cell: string }> {
  const { reading } = engine.judge(await door.read()).lkes[lke]!;
  return { sheet: reading.sheet, cell: reading.cells.get(code)![column]! };
}

window.door = door;
window.cellOf = async (code, column = 'unit', lke = 0) => {
  const { sheet, cell } = await placeOf(code, column, lke);
  return `${sheet}!${cell}`;
};
window.answer = async (code, value, column = 'unit', lke = 0) => {
  const { sheet, cell } = await placeOf(code, column, lke);
  door.type(sheet, cell, value);
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
  const { reading } = engine.judge(await door.read()).lkes[lke]!;
  codes.slice(0, Math.round(codes.length * share)).forEach((code, i) => {
    const { unit: cell, evidence } = reading.cells.get(code)!;
    door.type(reading.sheet, cell!, good(code));
    if (evidence && i % 9 !== 0) door.type(reading.sheet, evidence, 'https://drive.example/1');
  });
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

async function start(): Promise<void> {
  const count = Number(asked.get('lkes') ?? 0);
  const share = Number(asked.get('fill') ?? 0.8);
  for (let i = 0; i < count; i++) await addLke(i === 0 ? 'KPP Pratama Contoh' : `KPP Pratama Lain ${i}`, share, i);
  if (asked.has('spoil')) await spoil();
  const services: PaneServices = {
    door,
    engine: async () => engine,
    editions,
    storage: browserStorage(),
    today: () => new Date(2026, 5, 1),
  };
  createRoot(document.getElementById('root')!).render(<App services={services} dark={asked.has('dark')} />);
}

void start();
