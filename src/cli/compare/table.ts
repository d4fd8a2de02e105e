/** What `lke compare` prints, for people and for programs. */
import type { Raw } from '../../assessment';
import type { Change, Turn } from '../../assessment/compare';
import {
  areaName,
  areaText,
  changeText,
  compareIn,
  effectText,
  headTexts,
  operandText,
  paperText,
  turnText,
  unmatchedText,
  type ComparedLkes,
  type Operand,
} from '../../judged/compare';
import type { Language } from '../../texts';
import { verdictLabel } from '../../texts/verdict';
import { columns } from '../columns';
import type { Paper } from '../table';

const section = (title: string, rows: readonly string[][], flexible: number, width: number): string[] =>
  rows.length === 0
    ? []
    : [
        '',
        title,
        ...columns(
          rows.map(([first, ...rest]) => [`  ${first}`, ...rest]),
          flexible,
          width,
        ),
      ];

/** @param files their names, where there are two. */
export function compareTable(compared: ComparedLkes, files: readonly string[], { language, width }: Paper): string[] {
  const say = compareIn(language);
  const { edition, comparison, unmatched } = compared;
  const { differences, areas, turns, evidence, notes } = comparison;
  const [one, other] = [operandText(compared.one, language, files[0]), operandText(compared.other, language, files[1])];
  const changed = areas.filter(({ from, to, effects }) => from !== to || effects !== 0);
  const papers = (all: typeof evidence) => all.map((paper) => [paper.code, paperText(paper, language)]);
  return [
    say('between', { one, other }),
    ...headTexts(compared, language),
    ...section(
      say('differences'),
      differences.map((one) => [one.code, changeText(edition, one, language), effectText(edition, one, language)]),
      1,
      width,
    ),
    ...section(
      say('areas'),
      changed.map((one) => [areaName(edition, one, language), areaText(one, language)]),
      1,
      width,
    ),
    ...section(
      say('gates'),
      turns.map((one) => [turnText(edition, one, language)]),
      0,
      width,
    ),
    ...section(say('evidence'), papers(evidence), 1, width),
    ...section(say('notes'), papers(notes), 1, width),
    ...section(
      say('unmatched'),
      unmatched.map((one) => [one.code, unmatchedText(one, language)]),
      1,
      width,
    ),
  ];
}

const jsonOperand = ({ lke, side, snapshot }: Operand, file: string) => ({
  file,
  sheet: lke.reading.sheet,
  unit: lke.reading.identity.unit ?? null,
  year: lke.reading.identity.year ?? null,
  side,
  snapshot: snapshot ? { number: snapshot.number, date: snapshot.date, status: snapshot.status, seal: snapshot.seal } : null,
});

const jsonRaw = (raw: Raw): string | number | boolean | null => raw ?? null;
const jsonChange = ({ code, from, to, effects }: Change) => ({ code, from, to, effects });
const jsonTurn = ({ predicate, code, floor, from, to }: Turn) => ({ predicate, code, floor, from, to });

/** As the JSON of the command line has it; see docs/json.md. */
export function jsonCompared(compared: ComparedLkes, files: readonly string[], language: Language) {
  const { edition, comparison, own, unmatched } = compared;
  const { total, rest, verdicts, differences, areas, turns, evidence, notes } = comparison;
  return {
    one: jsonOperand(compared.one, files[0]!),
    other: jsonOperand(compared.other, files[1] ?? files[0]!),
    edition: edition.id,
    total: { from: total.from, to: total.to, effects: total.effects, rest },
    own: own ? { edition: own.edition.id, total: own.assessment.total.low } : null,
    verdicts: verdicts.after.map((verdict, n) => ({
      predicate: verdict.target,
      from: { status: verdicts.before[n]!.status, label: verdictLabel(verdicts.before[n]!, language) },
      to: { status: verdict.status, label: verdictLabel(verdict, language) },
    })),
    areas: areas.map(jsonChange),
    gates: turns.map(jsonTurn),
    differences: differences.map(({ code, area, parts, from, to, effect, turns: alone }) => ({
      ...{ statement: code, area, effect },
      answers: parts.map((part) => ({ code: part.code, from: jsonRaw(part.from), to: jsonRaw(part.to) })),
      ...{ from: from.low, to: to.low },
      gates: alone.map(jsonTurn),
    })),
    evidence: evidence.map(({ code, kind, from, to }) => ({ statement: code, kind, from: from ?? null, to: to ?? null })),
    notes: notes.map(({ code, kind, from, to }) => ({ statement: code, kind, from: from ?? null, to: to ?? null })),
    unmatched: unmatched.map((one) => ({
      statement: one.code,
      why: one.why,
      near: one.near,
      message: unmatchedText(one, language),
    })),
    message: headTexts(compared, language),
  };
}
