/** The worksheets of AKIP share our layout, so all that works on an LKE meets them too. */
import { indexOf, type Answers } from '../../src/assessment';
import { readXlsx, writeXlsx } from '../../src/files';
import { akipLkes } from '../../src/rules/akip';
import type { Edition } from '../../src/rules/schema';
import { carryOver, wordingFrom } from '../../src/forms/carry';
import { checkLke } from '../../src/judged/check';
import { diagnosed } from '../../src/diagnosis';
import { readLke } from '../../src/reading/read';
import { readWith, recognise } from '../../src/reading/recognise';
import { repairs } from '../../src/diagnosis/repair';
import type { Grid } from '../../src/sheet/plan';
import type { Reading } from '../../src/reading/contract';
import { AKIP_IDS, worksheets, type AkipId } from '../../src/forms/worksheets';
import { filled } from '../sheets/lke';

const identity = { unit: 'Dinas Contoh', year: 2026, target: 'BB' };
const answersTo = (lke: Edition): Map<string, Answers> =>
  new Map(
    indexOf(lke).leaves.flatMap(({ statement: { code, supports = [] }, scale }) => [
      [code, { unit: scale.kind === 'choice' ? scale.options[1]!.key : 0.8 }] as const,
      ...supports.slice(0, 1).map((one) => [one.code, { unit: 'Ya' }] as const),
    ]),
  );

const cases = AKIP_IDS.flatMap((id, n) => {
  const lke = akipLkes[n]!;
  return [
    [`${lke.short}, blank`, id, lke, new Map<string, Answers>()],
    [`${lke.short}, filled`, id, lke, answersTo(lke)],
  ] as [string, AkipId, Edition, Map<string, Answers>][];
});

describe.each(cases)('%s', (_, id, lke, answers) => {
  let grids: Grid[];
  let reading: Reading;
  beforeAll(async () => {
    const year = Number(lke.inForce.from.slice(0, 4));
    grids = await readXlsx(await writeXlsx(filled(worksheets[id].build(undefined, { ...identity, year }), answers)));
    reading = readLke(grids).readings[0]!;
  });

  test('is diagnosed without a false word', () => {
    const { problems, findings } = diagnosed(checkLke(reading), grids);
    const quiet = ['answer.blank', 'evidence.lacking'];
    expect(problems.filter(({ code }) => !quiet.includes(code))).toEqual([]);
    expect(repairs(findings, grids)).toEqual([]);
  });

  test('is read by its mapping, remembered or not', () => {
    const again = [readWith(reading.mapping!, grids), ...readLke(grids, { mappings: [reading.mapping!] }).readings];
    const statements = indexOf(lke).statements.map(({ code }) => code);
    for (const one of again) {
      expect(one.edition).toBe(lke.id);
      expect(statements.map((code) => one.answers.get(code)?.unit)).toEqual(
        statements.map((code) => answers.get(code)?.unit ?? null),
      );
    }
  });

  test('is carried over whole, criteria too; not into an LKE of ZI', () => {
    const carried = carryOver(reading, lke);
    expect(carried.unmatched).toEqual([]);
    expect([...carried.answers.keys()].sort()).toEqual([...answers.keys()].sort());
    expect(() => carryOver({ ...reading, edition: 'zi-90-2021' }, lke)).toThrow(RangeError);
  });

  test('gives its sentences, and is nothing that recognition takes for an LKE of ZI', () => {
    expect(Object.keys(wordingFrom(reading, grids))).toEqual(indexOf(lke).statements.map(({ code }) => code));
    expect(recognise(grids).filter(({ mapping }) => mapping.edition.startsWith('zi-'))).toEqual([]);
  });
});
