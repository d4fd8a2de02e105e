/**
 * Puts sheets of a release, filled by hand as it were, into tests/upgrade: later versions have to open them, judge them as
 * this one does and keep what was answered. Before a release: `npx tsx scripts/release-sheets.ts`.
 * Of another commit, with its own code: `npx tsx scripts/release-sheets.ts COMMIT [KIND...]`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import JSZip from 'jszip';
import { indexOf, type Answers, type Raw } from '../src/assessment';
import { editionWith } from '../src/assessment/editions';
import { readXlsx } from '../src/files';
import { editXlsx, type CellValue } from '../src/files/edit';
import type { Overrides } from '../src/rules/overrides';
import { readLke } from '../src/reading/read';
import { spotAt } from '../src/sheet/address';
import type { Grid } from '../src/sheet/plan';
import { kept, type Kept, type Released } from '../tests/upgrade/released';

const root = path.resolve(__dirname, '..');
const IDENTITY = { unit: 'KPP Pratama Contoh', body: 'Kementerian Contoh', year: 2026, target: 'WBK' };
const RESPONDENTS = 30;
const OWN: Overrides = {
  ...{ edition: '90/2021', body: IDENTITY.body, note: '', source: 'Edaran 7/2026', checked: '2026-11-21' },
  ...{ gates: [{ predicate: 'WBK', code: 'TOTAL', floor: 80 }], rulings: {}, surveys: [] },
};

/** Words of `lke new`; the first that a version knows is taken. */
const KINDS: Record<string, readonly (readonly string[])[]> = {
  'zi-90-2021': [
    ['--target', 'WBK', '--overrides', 'own.json', '--review'],
    ['--target', 'WBK'],
  ],
  'akip-88-2021': [['--sheet', 'lke-akip']],
  skm: [['--sheet', 'skm']],
};

/** `lke` as that version has it. @returns what it printed; undefined where it did not want to. */
type Lke = (...args: string[]) => string | undefined;

/** A check that found something says so by its exit code. */
const DONE = [0, 1];

function checkedOut(commit: string): { at: string; name: string; done(): void } {
  const at = mkdtempSync(path.join(tmpdir(), 'release-'));
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  git('worktree', 'add', '--detach', '--force', at, commit);
  symlinkSync(path.join(root, 'node_modules'), path.join(at, 'node_modules'));
  const name = `${versionAt(at)}-${git('rev-parse', '--short', commit)}`;
  return { at, name, done: () => void git('worktree', 'remove', '--force', at) };
}

const versionAt = (at: string): string =>
  (JSON.parse(readFileSync(path.join(at, 'package.json'), 'utf8')) as { version: string }).version;

/** Every kind of scale with an answer of its own, some rows blank, some seen by the assessors. */
function answerOf(edition: string, code: string, at: number): Answers {
  const leaf = indexOf(editionWith(edition)).leaf(code);
  const one = (n: number): Raw => {
    if (!leaf && code.includes('#')) return code.endsWith('#1') ? 10 : 7;
    if (!leaf) return n % 2 === 0 ? 'Ya' : 'Tidak';
    if (leaf.scale.kind === 'choice') return leaf.scale.options[n % leaf.scale.options.length]!.key;
    return leaf.scale.kind === 'index' ? 3.6 : 0.875;
  };
  if (at % 13 === 5) return {};
  return { unit: one(at), ...(at % 7 === 0 && { tpi: one(at + 1) }) };
}

function lkeEntries(grids: readonly Grid[]): { values: CellValue[]; kept: Kept } | undefined {
  const [reading] = readLke(grids).readings;
  if (!reading) return undefined;
  const grid = grids.find(({ sheet }) => sheet === reading.sheet)!;
  const typed = (cell: string): boolean => {
    const { row, column } = spotAt(cell)!;
    return !grid.formulas[row]?.[column];
  };
  const values: CellValue[] = [];
  const put = (cell: string | undefined, value: Raw): boolean => {
    const open = cell !== undefined && value !== undefined && value !== null && typed(cell);
    if (open) values.push({ sheet: reading.sheet, cell, value });
    return open;
  };
  const found: Kept = { answers: {}, evidence: {}, notes: {} };
  [...reading.cells].forEach(([code, cells], at) => {
    const { unit, tpi } = answerOf(reading.edition, code, at);
    const answers = { ...(put(cells.unit, unit) && { unit }), ...(put(cells.tpi, tpi) && { tpi }) };
    if (Object.keys(answers).length > 0) found.answers[code] = answers;
    const link = `https://drive.example/${at}`;
    if (at % 9 === 0 && put(cells.evidence, link)) found.evidence[code] = link;
    const note = `=catatan ${at}; "dua"`;
    if (at % 10 === 0 && put(cells.note, note)) found.notes[code] = { unit: note };
  });
  const { unit, body, year } = IDENTITY;
  const own = reading.overrides?.body;
  return { values, kept: { ...found, identity: { unit, body, year }, ...(own && { body: own }) } };
}

/** Nine answers of each respondent, below the heading of the last sheet. */
function surveyEntries(grids: readonly Grid[]): { values: CellValue[]; kept: Kept } {
  const { sheet } = grids.at(-1)!;
  const values = Array.from({ length: RESPONDENTS }, (_, row) =>
    [...'BCDEFGHIJ'].map((column, n) => ({ sheet, cell: `${column}${row + 7}`, value: 2 + ((row + n) % 3) })),
  );
  return { values: values.flat(), kept: { answers: {}, evidence: {}, notes: {} } };
}

/** Whoever types without computing leaves no results behind. */
async function withoutResults(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  for (const file of zip.file(/xl\/worksheets\/sheet\d+\.xml$/)) {
    const xml = await file.async('string');
    zip.file(file.name, xml.replace(/<\/f><v>[^<]*<\/v>|<\/f><v\/>/g, '</f>'), { date: file.date });
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 9 } });
}

async function released(lke: Lke, folder: string, kind: string): Promise<{ bytes: Uint8Array; expected: Released } | undefined> {
  const file = path.join(folder, `${kind}.xlsx`);
  const identity = ['--unit', IDENTITY.unit, '--body', IDENTITY.body, '--year', String(IDENTITY.year)];
  if (!KINDS[kind]!.some((more) => lke('new', ...identity, ...more, '--out', file) !== undefined)) return undefined;
  const blank = new Uint8Array(readFileSync(file));
  const grids = await readXlsx(blank);
  const entries = lkeEntries(grids) ?? surveyEntries(grids);
  const bytes = await withoutResults(await editXlsx(blank, entries.values));
  writeFileSync(file, bytes);
  // A machine that is busy is no reason to give up; the first versions knew no deadline.
  const said = lke('check', '--json', '--deadline', '300', file) ?? lke('check', '--json', file);
  const [check] = JSON.parse(said!) as Record<string, unknown>[];
  return { bytes, expected: { check: kept(check!), ...entries.kept } };
}

async function main([commit, ...kinds]: readonly string[]): Promise<void> {
  const { at, name, done } = commit ? checkedOut(commit) : { at: root, name: versionAt(root), done: () => {} };
  const folder = mkdtempSync(path.join(tmpdir(), 'release-'));
  const command = [path.join(root, 'node_modules/tsx/dist/cli.mjs'), path.join(at, 'src/cli/main.ts')];
  const lke: Lke = (...args) => {
    const { status, stdout } = spawnSync(process.execPath, [...command, ...args], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    return DONE.includes(status!) ? stdout : undefined;
  };
  try {
    writeFileSync(path.join(folder, 'own.json'), JSON.stringify(OWN));
    const out = path.join(root, 'tests/upgrade', name);
    mkdirSync(out, { recursive: true });
    const expected: Record<string, Released> = {};
    for (const kind of kinds.length > 0 ? kinds : Object.keys(KINDS)) {
      const made = await released(lke, folder, kind);
      console.log(`${name}/${kind}: ${made ? `${Math.round(made.bytes.length / 1024)} KB` : 'belum ada / not yet there'}`);
      if (!made) continue;
      writeFileSync(path.join(out, `${kind}.xlsx`), made.bytes);
      expected[kind] = made.expected;
    }
    writeFileSync(path.join(out, 'expected.json'), `${JSON.stringify(expected)}\n`);
  } finally {
    done();
    rmSync(folder, { recursive: true });
  }
}

void main(process.argv.slice(2));
