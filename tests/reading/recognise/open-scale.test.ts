/** 52/2014 leaves most scales to the assessor: what stands in the scale's cell is part of the answer, in any arrangement. */
import { indexOf } from '../../../src/assessment';
import { findEdition } from '../../../src/rules';
import type { Wording } from '../../../src/rules/schema';
import wordingJson from '../../../src/rules/zi-52-2014/wording.json';
import { checkLke } from '../../../src/judged/check';
import { diagnosed } from '../../../src/diagnosis';
import { readLke } from '../../../src/reading/read';
import { arrangements } from '../../sheets/arrangements';
import { LookAlike } from '../look-alike';

const edition = findEdition('52/2014')!;
const wording = wordingJson as Wording;
const how = { ...arrangements['columns moved, with codes']!, edition, wording, above: 2 };
/** 10/2019 asks for the same statements; only a title tells the two apart. */
const TITLE = 'LKE Zona Integritas, PermenPANRB Nomor 52 Tahun 2014';
const { leaves } = indexOf(edition);
const open = leaves.find(({ scaleIsOpen, statement }) => scaleIsOpen && statement.scale === 'Ya/Tidak')!.statement.code;
const fixed = leaves.find(({ scaleIsOpen, scale, statement }) => !scaleIsOpen && !statement.ratio && scale.kind === 'choice');

function judged(code: string, scale: string, answer: string) {
  const sheet = new LookAlike(how, new Map([[code, { unit: answer }]])).set(code, 'scale', scale).put(0, 0, TITLE);
  const grids = [sheet.grid()];
  const { readings } = readLke(grids, { wordings: { [edition.id]: wording } });
  expect(readings.map((one) => [one.layout, one.edition])).toEqual([['unknown', edition.id]]);
  const checked = diagnosed(checkLke(readings[0]!), grids);
  const told = checked.problems.filter(({ code: problem, at }) => at.statement === code && problem !== 'answer.blank');
  return { value: checked.assessment.values.get(code)!.low, told, cell: sheet.at(code, 'scale') };
}

test.each<[string, string, number, string[]]>([
  ['A/B/C', 'B', 0.5, ['scale.chosen']],
  ['a / b / c', 'B', 0.5, ['scale.chosen']],
  ['A/B/C/D', 'C', 0.33, ['scale.chosen']],
  ['Ya/Tidak', 'Ya', 1, []],
  ['', 'Ya', 1, []],
  ['Baik/Buruk', 'Ya', 1, ['scale.unknown']],
])('the scale %j, answered %s', (scale, answer, value, told) => {
  const found = judged(open, scale, answer);
  expect(found.value).toBeCloseTo(value, 2);
  expect(found.told.map(({ code }) => code).filter((code) => code.startsWith('scale') || code.startsWith('layout'))).toEqual(
    told,
  );
  for (const { code, at } of found.told) if (code.startsWith('scale')) expect(at.cell).toBeDefined();
});

test('a scale that the edition fixes is still told as changed', () => {
  expect(fixed).toBeDefined();
  const { told } = judged(fixed!.statement.code, 'A/B/C/D/E', 'A');
  expect(told.map(({ code }) => code)).toContain('layout.scale-changed');
});
