/**
 * The pane on a workbook in memory, for a look and for the Chromium test.
 * `?dark`, `?fill=0.8` (share of the statements answered), `?lkes=2`.
 */
import { createRoot } from 'react-dom/client';
import { indexOf } from '../../src/assessment';
import { currentEdition, editions } from '../../src/rules';
import { App } from '../../src/taskpane/app';
import type { PaneServices } from '../../src/taskpane/services';
import { browserStorage } from '../../src/taskpane/state/preferences';
import { createFakeDoor, type FakeDoor } from './fake-door';
import { codesOf, plainEngine } from './plain-engine';

declare global {
  interface Window {
    door: FakeDoor;
    /** Sheet and cell of an answer. */
    cellOf(code: string, column?: 'B' | 'C' | 'D'): string;
  }
}

const asked = new URLSearchParams(window.location.search);
const door = createFakeDoor();
const codes = codesOf(currentEdition);
const cellOf: Window['cellOf'] = (code, column = 'B') => `${column}${codes.indexOf(code) + 3}`;
Object.assign(window, { door, cellOf });

const first = (code: string): string | number => {
  const leaf = indexOf(currentEdition).leaf(code);
  if (!leaf) return code.endsWith('#1') ? 10 : 9;
  if (leaf.scale.kind === 'index') return 3.65;
  return leaf.scale.kind === 'choice' ? leaf.scale.options[code.length % 2]!.key : '95%';
};

async function addLke(unit: string, share: number): Promise<void> {
  const taken = await door.sheetNames();
  const identity = { unit, body: 'Kementerian Keuangan', year: 2026, target: 'WBK' };
  const plan = await plainEngine.plan(currentEdition, identity, taken);
  await door.write(plan);
  codes.slice(0, Math.round(codes.length * share)).forEach((code, i) => {
    door.type(plan.activate, cellOf(code), first(code));
    if (i % 9 !== 0) door.type(plan.activate, cellOf(code, 'D'), 'https://drive.example/1');
  });
}

/** Mistakes of every severity. */
function spoil(): void {
  door.type('LKE', cellOf('A.I.1.i.a'), 'Mungkin');
  door.type('LKE', cellOf('A.I.2.i.b'), 'F');
  door.type('LKE', cellOf('A.II.5.ii.1#1'), 'enam');
  door.type('LKE', cellOf('A.II.1.i.a#2'), 120);
  door.type('LKE', cellOf('A.I.3.i.b', 'C'), 'C');
  door.type('LKE', cellOf('A.I.6.i.d', 'C'), 'Tidak');
}

async function start(): Promise<void> {
  const count = Number(asked.get('lkes') ?? 0);
  for (let i = 0; i < count; i++)
    await addLke(i === 0 ? 'KPP Pratama Contoh' : `KPP Pratama Lain ${i}`, Number(asked.get('fill') ?? 0.8));
  if (asked.has('spoil')) spoil();
  const services: PaneServices = {
    door,
    engine: async () => plainEngine,
    editions,
    storage: browserStorage(),
    today: () => new Date(2026, 5, 1),
  };
  createRoot(document.getElementById('root')!).render(<App services={services} dark={asked.has('dark')} />);
}

void start();
