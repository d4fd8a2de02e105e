/** Every kind of workbook that we write: kind x edition x empty and filled x language, each once. */
import { buildLke } from '../../src/forms/lke';
import { buildRecap } from '../../src/forms/recap';
import { buildReview } from '../../src/forms/review';
import { WORKSHEET_IDS, worksheets } from '../../src/forms/worksheets';
import { editions, findEdition } from '../../src/rules';
import { readLke } from '../../src/reading/read';
import { loadWording } from '../../src/rules/wording';
import { areaOf, partsOf } from '../../src/sheet/range';
import type { Cell, SheetPlan, Validation, WorkbookPlan } from '../../src/sheet/plan';
import type { Language } from '../../src/texts';
import { bestBut, recapFrom, unit } from '../forms/recap/units';
import { gridsOf } from '../sheets/lke';

const LANGUAGES: readonly Language[] = ['id', 'en'];
const UNIT = { unit: '=KPP "Pratama" <X> & Rekan', body: '+Kementerian', year: 2026 };
const TEXTS = ['a & b <c> "d"', '=1+1', 'dua\nbaris', '  spasi  ', '_x0041_', '92,35%', '✓', 'é😀'];
const DAY = 46_000;

/** Numbers from 0 up to 1 that are the same in every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

function textsNamed(plan: WorkbookPlan, source: string): Cell[] {
  const formula = plan.names.find(({ name }) => `=${name}` === source)?.formula ?? source;
  const [, name, range] = /^='?(.+?)'?!(.+)$/.exec(formula)!;
  const { cells } = plan.sheets.find((sheet) => sheet.name === name)!;
  const { top, bottom, left } = areaOf(range!.replaceAll('$', ''));
  return cells.slice(top - 1, bottom).map((row) => row[left - 1]!);
}

/** Something that the rule allows. */
function fitting(plan: WorkbookPlan, { rule }: Validation, random: () => number): Cell {
  const among = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
  switch (rule.kind) {
    case 'list':
      return among(textsNamed(plan, rule.source));
    case 'date':
      return DAY + Math.floor(random() * 400);
    case 'whole':
      return Math.floor(rule.min + random() * (Math.min(rule.max ?? rule.min + 12, 1e9) - rule.min + 1));
    case 'decimal':
      return Math.round((rule.min + random() * (Math.min(rule.max ?? rule.min + 4, 1e9) - rule.min)) * 100) / 100;
    default:
      return among(TEXTS);
  }
}

/** The plan as people have worked in it: two of three open cells hold something that their rule allows. */
export function filled(plan: WorkbookPlan, seed: number): WorkbookPlan {
  const random = dice(seed);
  const fill = (sheet: SheetPlan): SheetPlan => {
    const cells = sheet.cells.map((row) => [...row]);
    for (const validation of sheet.validations)
      for (const { top, bottom, left, right } of partsOf(validation.range).map(areaOf))
        for (let row = top - 1; row < bottom; row++)
          for (let column = left - 1; column < right; column++)
            if (cells[row]?.[column] === null && random() < 2 / 3) cells[row]![column] = fitting(plan, validation, random);
    return { ...sheet, cells };
  };
  return { ...plan, sheets: plan.sheets.map(fill) };
}

/** An LKE with its review beside it. */
async function reviewed(language: Language): Promise<WorkbookPlan> {
  const edition = findEdition('90/2021')!;
  const wording = await loadWording(edition.id);
  const lke = buildLke(edition, wording, { ...UNIT, target: 'WBK' }, [], language);
  const taken = lke.sheets.map(({ name }) => name);
  const review = buildReview(edition, wording, readLke(gridsOf(lke)).readings[0]!, taken, language);
  return { ...lke, sheets: [...lke.sheets, ...review.sheets] };
}

async function empty(): Promise<Map<string, WorkbookPlan>> {
  const plans = new Map<string, WorkbookPlan>();
  for (const edition of editions) {
    const wording = await loadWording(edition.id);
    const target = edition.predicates[0]!.code;
    for (const language of LANGUAGES)
      plans.set(`lke ${edition.short} ${language}`, buildLke(edition, wording, { ...UNIT, target }, [], language));
  }
  for (const language of LANGUAGES) plans.set(`review ${language}`, await reviewed(language));
  for (const id of WORKSHEET_IDS)
    for (const language of LANGUAGES)
      for (const edition of editions)
        plans.set(`${id} ${edition.short} ${language}`, worksheets[id].build(edition, UNIT, [], language));
  return plans;
}

/** What does not ask for the edition is the same for all of them. */
function once(plans: ReadonlyMap<string, WorkbookPlan>): Map<string, WorkbookPlan> {
  const known = new Set<string>();
  return new Map(
    [...plans].filter(([, plan]) => {
      const text = JSON.stringify(plan);
      return !known.has(text) && known.add(text);
    }),
  );
}

const RECAP = recapFrom(
  unit({ file: 'satu.xlsx', identity: { unit: '=Satu' } }),
  unit({ file: 'dua.xlsx', identity: { unit: 'Dua' }, answers: bestBut({ 'A.I.1.i.a': 'Tidak', 'B.I.a': 2 }) }),
  unit({ file: 'tiga.xlsx', edition: '52/2014', identity: { unit: 'Tiga' } }),
);

export async function kinds(): Promise<Map<string, WorkbookPlan>> {
  const all = once(await empty());
  const worked = [...all].map(([name, plan], seed) => [`${name} filled`, filled(plan, seed + 1)] as const);
  const recaps = LANGUAGES.flatMap((language) => [
    [`recap ${language}`, buildRecap(RECAP, { language })] as const,
    [`recap ${language} empty`, buildRecap(recapFrom(), { language })] as const,
  ]);
  return new Map([...all, ...worked, ...recaps]);
}

const bare = (cell: Cell): unknown => {
  if (typeof cell === 'string') return '';
  return cell !== null && typeof cell === 'object' ? cell.f.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!|[\p{L}_]+!/gu, '') : cell;
};

/** One of those that differ by their words alone: what is computed in them is the same. */
export function computedAlike(plans: ReadonlyMap<string, WorkbookPlan>): Map<string, WorkbookPlan> {
  const known = new Set<string>();
  return new Map(
    [...plans].filter(([name, { sheets }]) => {
      // Fillings are random: two of the same sheet are never alike by chance.
      const shape = JSON.stringify([name.endsWith('filled'), sheets.map(({ cells }) => cells.map((row) => row.map(bare)))]);
      return !known.has(shape) && known.add(shape);
    }),
  );
}

/** All sheets of several plans in one workbook, each as its own file would have it: formulas may name sheets that are not there. */
export function bundled(plans: readonly WorkbookPlan[]): WorkbookPlan {
  const [first] = plans;
  return {
    ...first!,
    sheets: plans.flatMap(({ sheets }, n) => sheets.map((sheet) => ({ ...sheet, name: `${n} ${sheet.name}`.slice(0, 31) }))),
    names: plans.flatMap(({ names }, n) => names.map((one) => ({ ...one, name: `${one.name}_${n}` }))),
  };
}
