/**
 * Sheets of every version that people have (scripts/release-sheets.ts makes them): they open, are judged as that version
 * judged them, keep what was answered, and hand it on to a fresh sheet. Those of 0.1.0-6ffc89b went through LibreOffice.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import type { Answers } from '../../src/assessment';
import { editionWith } from '../../src/assessment/editions';
import { readXlsx, writeXlsx } from '../../src/files';
import { carryOver } from '../../src/forms/carry';
import { buildLke } from '../../src/forms/lke';
import { checkLke } from '../../src/judged/check';
import type { Reading } from '../../src/reading/contract';
import { readLke } from '../../src/reading/read';
import { loadWording } from '../../src/rules/wording';
import { lke } from '../cli/lke';
import { kept, type Released } from './released';

const versions = readdirSync(__dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const sheets = versions.flatMap(({ name: version }) => {
  const all = JSON.parse(readFileSync(path.join(__dirname, version, 'expected.json'), 'utf8')) as Record<string, Released>;
  return Object.entries(all).map(([kind, expected]) => [`${version}/${kind}.xlsx`, expected] as const);
});
const grids = (name: string) => readXlsx(new Uint8Array(readFileSync(path.join(__dirname, name))));
const said = (answers: ReadonlyMap<string, Answers>) =>
  Object.fromEntries(
    [...answers].flatMap(([code, one]) => {
      const given = Object.entries(one).filter(([, value]) => value !== null && value !== undefined);
      return given.length > 0 ? [[code, Object.fromEntries(given)]] : [];
    }),
  );

/** Entered in place of a scale in the sheets that hold every mistake: since then they are refused, not passed over. */
const NO_SCALES = ['4', '*', 'Ya/Tidak?', 'A/B/C?'];

/** What each statement is worth: written otherwise in a fresh sheet, an answer is worth the same. */
const worth = (reading: Reading, without: ReadonlySet<string>) =>
  [...checkLke(reading).assessment.values].filter(([code]) => !without.has(code));

test('the version that is being made has its sheets, made by it', async () => {
  const { version } = JSON.parse(readFileSync(path.join(__dirname, '../../package.json'), 'utf8')) as { version: string };
  expect(versions.map(({ name }) => name)).toContain(version);
  for (const [name] of sheets.filter(([one]) => one.startsWith(`${version}/`))) {
    const zip = await JSZip.loadAsync(readFileSync(path.join(__dirname, name)));
    expect(await zip.file('docProps/core.xml')!.async('string')).toContain(`zi-lke ${version}<`);
  }
});

test('all are judged as their version judged them', async () => {
  const names = sheets.map(([name]) => name);
  const { out, err } = await lke(__dirname, 'check', '--json', '--deadline', '300', ...names);
  const told = JSON.parse(out) as (Record<string, unknown> & { file: string })[];
  const byFile = told.map((one) => [one.file, kept(one)]);
  expect([err, byFile]).toEqual(['', sheets.map(([name, { check }]) => [name, check])]);
}, 120_000);

describe.each(sheets.filter(([, { identity }]) => identity))('%s', (name, expected) => {
  const { answers, evidence, notes, identity, body } = expected;

  test('keeps whose it is, what was answered, and what stands beside it', async () => {
    const { readings, problems } = readLke(await grids(name));
    expect([problems, readings.length]).toEqual([[], 1]);
    const [reading] = readings;
    expect(reading!.identity).toMatchObject(identity!);
    expect(reading!.overrides?.body).toBe(body);
    expect(said(reading!.answers)).toEqual(answers);
    expect(Object.fromEntries(reading!.evidence)).toEqual(evidence);
    expect(Object.fromEntries(reading!.notes!)).toEqual(notes);
  });

  if (!String(expected.check.edition).startsWith('akip'))
    test('hands all of it on to a fresh LKE', async () => {
      const [reading] = readLke(await grids(name)).readings;
      const { edition: id, overrides } = reading!;
      const edition = editionWith(id, overrides);
      const carried = carryOver(reading!, edition);
      const plan = buildLke(edition, await loadWording(id), { unit: 'X', year: 2027, target: 'WBK' }, [], 'id', carried);
      const fresh = readLke(await readXlsx(await writeXlsx(plan))).readings[0]!;
      // Errors of somebody's formulas are left behind, and said.
      expect(carried.unmatched.filter(({ why }) => why !== 'cell-error')).toEqual([]);
      const scales = [...reading!.answers].filter(
        ([code, { unit }]) => code.endsWith('#scale') && NO_SCALES.includes(String(unit)),
      );
      const without = new Set([
        ...carried.unmatched.map(({ code }) => code),
        ...scales.map(([code]) => code.replace('#scale', '')),
      ]);
      expect(worth(fresh, without)).toEqual(worth(reading!, without));
      expect(Object.fromEntries(fresh.evidence)).toEqual(evidence);
      expect(Object.fromEntries(fresh.notes!)).toEqual(notes);
    });
});
