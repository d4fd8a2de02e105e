/** Invented fillings for the pictures of the worksheets: plausible, mostly good, a few weak spots, a few still open. */
import { indexOf, type Answers, type Leaf, type Raw } from '../src/assessment';
import { editions } from '../src/rules';
import { akipLkes, akipMatrix } from '../src/rules/akip';
import type { Edition } from '../src/rules/schema';
import { loadWording } from '../src/rules/wording';
import { buildAkip } from '../src/forms/akip';
import { buildLke } from '../src/forms/lke';
import type { Cell, SheetPlan, WorkbookPlan } from '../src/sheet/plan';
import { buildSurvey, type SurveyId } from '../src/forms/surveys';
import { surveys as surveyWords } from '../src/texts/id/surveys';
import { sheet as words } from '../src/texts/id/sheet';
import { filled, withCells } from '../tests/sheets/lke';

const EVIDENCE = 'https://contoh.id/';
const VALUE_COLUMN = 2;

/** Those at the given place of every so many. */
const nth = (n: number, of: number, at: number): boolean => n % of === at;

function answerTo({ scale, statement, mean }: Leaf, n: number): Answers {
  if (statement.ratio || (mean && nth(n, 37, 9))) return {};
  if (scale.kind === 'index') return { unit: scale.max * (statement.code.startsWith('B.II') ? 0.855 : 0.9275) };
  if (scale.kind !== 'choice') return { unit: 0.9 };
  const pick = (step: number): Raw => scale.options[Math.min(step, scale.options.length - 1)]!.key;
  const unit = pick(nth(n, 5, 2) || nth(n, 7, 4) ? 1 : 0);
  return nth(n, 6, 2) ? { unit, tpi: pick(1) } : { unit };
}

const COUNTS: Record<string, number> = { '#1': 8, '#2': 6, '#3': 5, '#4': 19 };

function lkeAnswers(edition: Edition, shift: number): Map<string, Answers> {
  const { leaves, inputs } = indexOf(edition);
  const counts = [...inputs.keys()].map((code) => [code, { unit: COUNTS[code.slice(code.indexOf('#'))] ?? 4 }] as const);
  return new Map([...leaves.map((leaf, n) => [leaf.statement.code, answerTo(leaf, n + shift)] as const), ...counts]);
}

const evidenceOf = (codes: readonly string[]): Map<string, string> =>
  new Map(codes.filter((_, n) => !nth(n, 8, 5)).map((code) => [code, EVIDENCE + code.toLowerCase()]));

/** What is entered beside labels or codes on the summary. */
function withEntries(plan: WorkbookPlan, entries: Readonly<Record<string, Cell>>): WorkbookPlan {
  const [summary, ...others] = plan.sheets as [SheetPlan, ...SheetPlan[]];
  const rows = Object.entries(entries).map(([label, value]): [number, number, Cell] => {
    const row = summary.cells.findIndex((cells) => cells.includes(label));
    if (row < 0) throw new Error(`no row ${label}`);
    return [row, VALUE_COLUMN, value];
  });
  return { ...plan, sheets: [withCells(summary, rows), ...others] };
}

const proposals: Readonly<Record<string, Readonly<Record<string, Cell>>>> = {
  '90/2021': {
    [words['proposal.bodyKind']]: 'Kementerian/lembaga',
    'body.opinion': 'WTP',
    'body.sakip': 'BB',
    'body.rb-index': 'CC',
    'body.spip': 3,
    'unit.core': 'Ya',
    'unit.impact': 'Ya',
    'unit.findings': 1,
    'unit.lhkpn': 0.98,
    'unit.years': 2,
    'unit.sakip': 'B',
  },
};

const years: Readonly<Record<string, number>> = { '52/2014': 2018, '10/2019': 2020 };

/** @param shift where the weak spots are. */
export async function sampleLke(short: string, unit = 'KPP Pratama Contoh', shift = 0): Promise<WorkbookPlan> {
  const edition = editions.find((one) => one.short === short)!;
  const identity = {
    unit,
    body: 'Kementerian Contoh',
    year: years[short] ?? 2026,
    target: 'WBK',
  };
  const plan = buildLke(edition, await loadWording(edition.id), identity);
  const answers = lkeAnswers(edition, shift);
  const statements = indexOf(edition).statements.map(({ code }) => code);
  return withEntries(filled(plan, answers, evidenceOf(statements)), proposals[short] ?? {});
}

const LETTERS = 'A BB BB A B BB BB BB BB BB B BB'.split(' ');
const POINT_SHARES = [0.82, 0.79, 0.8, 0.75, 0.77];

export async function sampleAkip(short: string): Promise<WorkbookPlan> {
  const lke = akipLkes.find((one) => one.short === short)!;
  const plan = buildAkip(lke, await loadWording(lke.id), {
    unit: 'Dinas Contoh',
    body: 'Kabupaten Contoh',
    year: 2026,
    target: 'BB',
  });
  const { leaves } = indexOf(lke);
  const answers = leaves.flatMap(({ statement, scale, share }, n): [string, Answers][] => [
    [statement.code, { unit: scale.kind === 'choice' ? LETTERS[n]! : Math.round(POINT_SHARES[n]! * share * 100) / 100 }],
    ...(statement.supports ?? []).map(({ code }, at): [string, Answers] => [code, { unit: nth(at + n, 6, 4) ? '✗' : '✓' }]),
  ]);
  const proven = leaves.flatMap(({ statement }) => (statement.supports ?? [statement]).map(({ code }) => code));
  const state = akipMatrix.aspects.map(({ code, levels }, n) => [code, levels[nth(n, 4, 2) ? 1 : levels.length - 1]!] as const);
  return withEntries(filled(plan, new Map(answers), evidenceOf(proven)), Object.fromEntries(state));
}

const QUESTIONS: Partial<Record<SurveyId, readonly string[]>> = {
  'survei-ipak': [
    'Bebas dari permintaan imbalan',
    'Tidak ada perantara',
    'Biaya sesuai tarif',
    'Layanan tanpa membedakan',
    'Mudah melapor',
  ],
  'survei-ipkp': ['Syarat jelas', 'Prosedur mudah', 'Waktu sesuai janji', 'Petugas cakap dan ramah', 'Sarana nyaman'],
};
const ELEMENTS_OF_SKM = 9;
/** 0-based: words of the questions, then a row per respondent. */
const QUESTION_ROW = 5;

export function sampleSurvey(id: SurveyId): WorkbookPlan {
  const plan = buildSurvey(id, undefined, { unit: 'Dinas Contoh', body: 'Kabupaten Contoh', year: 2026 });
  const entered = withEntries(plan, { [surveyWords.population]: 60 });
  const [summary, responses] = entered.sheets as [SheetPlan, SheetPlan];
  const asked = QUESTIONS[id] ?? [];
  const width = asked.length || ELEMENTS_OF_SKM;
  const questions = asked.map((said, n): [number, number, Cell] => [QUESTION_ROW, 1 + n, said]);
  const answers = Array.from({ length: 50 }, (_, row) =>
    Array.from({ length: width }, (_, n): [number, number, Cell] => {
      const answer = nth(row * 3 + n, 17, 5) ? 2 : nth(row + n * 2, id === 'survei-ipkp' ? 2 : 3, 1) ? 3 : 4;
      const odd = row === 6 && n === 3 ? 7 : row === 9 && n === 1 ? null : answer;
      return [QUESTION_ROW + 1 + row, 1 + n, odd];
    }),
  ).flat();
  return { ...entered, sheets: [summary, withCells(responses, [...questions, ...answers])] };
}
