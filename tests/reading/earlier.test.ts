/** Workbooks that earlier versions made (tests/fixtures/earlier), as people still have them: recognised, read, judged alike. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readXlsx } from '../../src/files';
import { carryOver } from '../../src/forms/carry';
import { editionWith } from '../../src/assessment/editions';
import { checkLke } from '../../src/judged/check';
import { readLke } from '../../src/reading/read';

const folder = path.join(__dirname, '../fixtures/earlier');
const expected = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')) as Record<string, Expected>;

interface Expected {
  edition: string;
  identity: object;
  total: { low: number; high: number };
  predicate: string | null;
  answered: number;
  gates: string[];
  overridden: string | null;
  notes: number;
  evidence: number;
}

test.each(Object.keys(expected))('%s', async (name) => {
  const { readings, problems } = readLke(await readXlsx(new Uint8Array(readFileSync(path.join(folder, `${name}.xlsx`)))));
  expect(problems).toEqual([]);
  expect(readings).toHaveLength(1);
  const [reading] = readings;
  const { assessment } = checkLke(reading!);
  const { edition, identity, total, predicate, answered, gates, overridden, notes, evidence } = expected[name]!;
  expect(reading).toMatchObject({ layout: 'ours', edition, identity });
  expect(reading!.asExcel).toBeUndefined();
  expect(reading!.overrides?.body ?? null).toBe(overridden);
  expect([reading!.notes?.size, reading!.evidence.size]).toEqual([notes, evidence]);
  expect(assessment.total.low).toBeCloseTo(total.low, 9);
  expect(assessment.total.high).toBeCloseTo(total.high, 9);
  expect([assessment.predicate, assessment.answered]).toEqual([predicate, answered]);
  expect(assessment.gates.map((gate) => `${gate.predicate} ${gate.code} ${gate.floor} ${gate.status}`)).toEqual(gates);
  expect(carryOver(reading!, editionWith(edition)).answers.size).toBeGreaterThan(0);
});
