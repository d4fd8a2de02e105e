/** Tells what no test noticed while the run still goes on: a whole room takes an hour, and whoever stops it keeps what it found. */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PluginKind, declareClassPlugin } from '@stryker-mutator/api/plugin';

const FILE = path.resolve('.cache/mutation-survivors.txt');
const UNNOTICED = ['Survived', 'NoCoverage'];

class Survivors {
  constructor() {
    mkdirSync(path.dirname(FILE), { recursive: true });
    writeFileSync(FILE, '');
    this.tested = new Map();
  }

  onMutantTested({ status, fileName, location: { start }, mutatorName, replacement = '' }) {
    const file = path.relative(process.cwd(), fileName);
    const count = (this.tested.get(file) ?? 0) + 1;
    this.tested.set(file, count);
    if (!UNNOTICED.includes(status)) return;
    const change = replacement.replace(/\s+/g, ' ').slice(0, 120);
    appendFileSync(FILE, `${file}:${start.line}:${start.column} (${count}.) ${status} ${mutatorName} ${change}\n`);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, 'survivors', Survivors)];
