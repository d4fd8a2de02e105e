/** Per area: what was found, what the assessors noted, what is recommended. */
import { indexOf, resolveCode, type Assessment } from '../assessment';
import { improvable, type Improvable, type Step } from '../assessment/way';
import { saidText } from '../judged/way';
import type { Checked } from '../reading/contract';
import { sectionsOf, type Section } from '../forms/registers/sections';
import type { Wording } from '../rules/schema';
import { showFloor, showScore, showWeight } from '../texts/number';
import type { Context } from './context';
import { percentOf, statusText } from './scores';
import { lowered, meaningOf, textOf, within } from './phrases';
import { recommendationText } from './recommendations';
import type { Block, Part } from './tree';

export interface Found extends Context {
  wording: Wording;
  /** By code of statement: what is recommended. */
  steps: ReadonlyMap<string, Step>;
  /** By the unit's own answers. */
  own?: Assessment;
}

function conditionOf(lke: Checked, code: string, open: ReadonlyMap<string, Improvable>, found: Found): string {
  const { say, language, wording, own } = found;
  const text = textOf(lke, wording, code);
  const one = open.get(code);
  if (!one) return say('condition.full', { code, text });
  const [answer, means] = [saidText(one.from, language), meaningOf(wording, code, one.from)];
  const condition = say(means ? 'condition.means' : 'condition.answer', {
    ...{ code, text, answer },
    ...(means && { means: lowered(within(means)) }),
  });
  const [mine, counted] = [own?.values.get(code), lke.assessment.values.get(code)!];
  const raw = lke.reading.answers.get(code)?.unit;
  const differs = mine && mine.low !== counted.low && raw !== undefined && raw !== null && raw !== '';
  return differs ? say('condition.unit', { condition, unit: String(raw).trim() }) : condition;
}

function headOf(lke: Checked, { code }: Section, statements: readonly string[], found: Found): Block {
  const { say, language } = found;
  const { assessment, edition, verdict } = lke;
  const { low, weight } = assessment.scores.get(code)!;
  const gate = assessment.gates.find((one) => one.code === code && one.predicate === verdict?.target);
  const show = (points: number) => showScore(points, gate?.floor, language, edition.tolerance);
  const of = (points: number) =>
    say('area.of', { score: show(points), weight: showWeight(weight, language), percent: percentOf(points, weight, language) });
  const full = statements.filter((one) => assessment.values.get(one)!.low === 1).length;
  const own = found.own?.scores.get(code)?.low;
  return {
    kind: 'facts',
    rows: [
      [say('area.score'), of(low)],
      ...(own === undefined ? [] : [[say('area.unit'), of(own)] as const]),
      ...(gate
        ? [
            [
              say('area.floor', { target: gate.predicate }),
              say('area.floor.of', { floor: showFloor(gate.floor, language), status: statusText(gate, found) }),
            ] as const,
          ]
        : []),
      [say('area.statements'), say('area.full', { full, of: statements.length })],
    ],
  };
}

function tableOf(lke: Checked, statements: readonly string[], open: ReadonlyMap<string, Improvable>, found: Found): Block {
  const { say, steps } = found;
  const noteOf = (code: string) => {
    const notes = lke.reading.notes?.get(code);
    return (notes?.tpi ?? '').trim();
  };
  const told = statements.filter((code) => open.has(code) || noteOf(code) !== '');
  if (told.length === 0) return { kind: 'paragraph', text: say('area.nothing') };
  return {
    kind: 'table',
    columns: [
      { heading: say('no'), width: 6, align: 'center' },
      { heading: say('column.condition'), width: 38 },
      { heading: say('column.note'), width: 26 },
      { heading: say('column.recommendation'), width: 30 },
    ],
    rows: told.map((code, at) => {
      const step = steps.get(code);
      return [
        String(at + 1),
        conditionOf(lke, code, open, found),
        noteOf(code) || say('dash'),
        step ? recommendationText(lke, step, found) : say('dash'),
      ];
    }),
  };
}

/** @param withResults whether Hasil is among them. */
export function areaParts(lke: Checked, found: Found, withResults: boolean): Part[] {
  const { edition, reading, assessment } = lke;
  const index = indexOf(edition);
  const results = resolveCode(edition, 'hasil');
  const open = new Map(
    improvable(edition, reading.answers, assessment, { surveys: true }).map((one) => [one.code, one] as const),
  );
  return sectionsOf(edition)
    .filter(({ code }) => withResults || code !== results)
    .map((section): Part => {
      const statements = index.statementsUnder(section.code).map(({ code }) => code);
      return {
        title: section.name,
        blocks: [headOf(lke, section, statements, found), tableOf(lke, statements, open, found)],
      };
    });
}
