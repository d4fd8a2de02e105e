/** Two assessments compared in the reader's words, for every surface that shows them. */
import { clean, indexOf, isBlank, TOTAL, type GateStatus, type Raw } from '../../assessment';
import type { Change, Comparison, Difference, PaperChange, Part, Turn } from '../../assessment/compare';
import type { Unmatched } from '../../forms/carry';
import type { Edition } from '../../rules/schema';
import { compare as en } from '../../texts/en/compare';
import { compare as id, type CompareKey } from '../../texts/id/compare';
import type { Language } from '../../texts/language';
import { showFloor, showGap, showPercent, showScore, showWeight } from '../../texts/number';
import { sayer } from '../../texts/sayer';
import { verdictLabel } from '../../texts/verdict';
import type { ComparedLkes, NotCompared, Operand } from './compare';

export const compareIn = sayer<CompareKey>({ id, en });

/** Points with their sign; what is nothing has none. */
export function signed(points: number, language: Language): string {
  if (Math.abs(points) < 1e-9) return showScore(0, undefined, language);
  return `${points > 0 ? '+' : '\u2212'}${showGap(Math.abs(points), language)}`;
}

const nameOf = (edition: Edition, code: string, language: Language): string =>
  code === TOTAL ? compareIn(language)('total') : indexOf(edition).nameOf(code);

const LONGEST = 60;

function rawText(raw: Raw, language: Language): string {
  if (isBlank(raw)) return compareIn(language)('blank');
  if (typeof raw === 'number') return showWeight(raw, language);
  const text = clean(raw);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** @param file where it comes from, if that is to be said. */
export function operandText({ side, snapshot, lke }: Operand, language: Language, file?: string): string {
  const say = compareIn(language);
  const whose = say(`side.${side}`);
  if (snapshot) {
    const { number, date, status } = snapshot;
    return say('snapshot', { number, date, status: status || '-', side: whose });
  }
  if (file) return say('of-file', { side: whose, file });
  return say('of-lke', { side: whose, unit: lke.reading.identity.unit || lke.reading.sheet });
}

/** How much moved, and what becomes of the verdicts. */
export function totalsTexts(edition: Edition, { differences, total, verdicts }: Comparison, language: Language): string[] {
  const say = compareIn(language);
  const points = (value: number) => showScore(value, undefined, language);
  const isSame = differences.length === 0 && Math.abs(total.to - total.from) <= edition.tolerance;
  const moved = say('sum', {
    count: differences.length,
    from: points(total.from),
    to: points(total.to),
    change: signed(total.to - total.from, language),
  });
  const ofVerdicts = verdicts.after.map((verdict, n) => {
    const [from, to] = [verdicts.before[n]!, verdict].map((one) => verdictLabel(one, language));
    return say(from === to ? 'verdict.same' : 'verdict', { target: verdict.target, from: from!, to: to! });
  });
  return [isSame ? say('same') : moved, ...ofVerdicts];
}

/** By which rules the first one stands where it does, where they are not those of the second. */
function ownTexts({ edition, own, comparison }: ComparedLkes, language: Language): string[] {
  if (!own) return [];
  const say = compareIn(language);
  const points = (value: number) => showScore(value, undefined, language);
  const data = { total: points(own.assessment.total.low), from: points(comparison.total.from) };
  if (own.edition.id === edition.id) return [say('own.rules', data)];
  return [say('own.edition', { ...data, edition: own.edition.short, to: edition.short })];
}

/** What there is to know at once: how much moved, what becomes of the verdicts, and what the figures rest on. */
export function headTexts(compared: ComparedLkes, language: Language): string[] {
  const { total, rest } = compared.comparison;
  const effects = { effects: signed(total.effects, language), rest: signed(rest, language) };
  return [
    ...totalsTexts(compared.edition, compared.comparison, language),
    ...(rest !== 0 ? [compareIn(language)('rest', effects)] : []),
    ...ownTexts(compared, language),
  ];
}

function partText(edition: Edition, code: string, { code: part, from, to }: Part, language: Language): string {
  const said = { from: rawText(from, language), to: rawText(to, language) };
  if (part === code) return compareIn(language)('difference', said);
  return compareIn(language)('difference.part', { ...said, name: indexOf(edition).inputs.get(part)?.input.name ?? part });
}

/** From which answer to which. */
export function changeText(edition: Edition, { code, parts, from, to }: Difference, language: Language): string {
  if (parts.length > 0) return parts.map((part) => partText(edition, code, part, language)).join('; ');
  return compareIn(language)('difference', { from: showPercent(from.low), to: showPercent(to.low) });
}

/** What it is worth, and the minimums that it alone turns. */
export function effectText(edition: Edition, { effect, turns }: Difference, language: Language): string {
  const say = compareIn(language);
  const worth = Math.abs(effect) < edition.tolerance ? say('effect.none') : say('effect', { effect: signed(effect, language) });
  if (turns.length === 0) return worth;
  const gates = turns.map(({ code, predicate }) => `${nameOf(edition, code, language)} (${predicate})`).join(', ');
  return `${worth}; ${say('alone', { gates })}`;
}

export const areaName = (edition: Edition, { code }: Pick<Change, 'code'>, language: Language): string =>
  nameOf(edition, code, language);

export function areaText({ from, to }: Change, language: Language): string {
  const shown = { from: showScore(from, undefined, language), to: showScore(to, undefined, language) };
  if (Math.abs(to - from) < 1e-9) return compareIn(language)('area.same', shown);
  return compareIn(language)('area', { ...shown, change: signed(to - from, language) });
}

export function turnText(edition: Edition, { code, predicate, floor, from, to }: Turn, language: Language): string {
  const say = compareIn(language);
  const status = (one: GateStatus) => say(`status.${one}`);
  return say('gate', {
    ...{ name: nameOf(edition, code, language), predicate, floor: showFloor(floor, language) },
    ...{ from: status(from), to: status(to) },
  });
}

export const paperText = ({ kind, from, to }: PaperChange, language: Language): string =>
  `${compareIn(language)(`evidence.${kind}`)}: ${rawText(to ?? from, language)}`;

export const unmatchedText = ({ why, near }: Unmatched, language: Language): string =>
  compareIn(language)(`unmatched.${why}`, { near: near.join(', ') });

export const notComparedText = ({ refused, from, to }: NotCompared, language: Language): string =>
  compareIn(language)(`refused.${refused}`, { from, to });
