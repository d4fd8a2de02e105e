/** Recommendations and what became of them: into a sheet to be followed up, and from one into the next report. */
import { buildFollowUp, readFollowUps, registerTitle, statusItem, type FollowUp } from '../forms/registers';
import { saidText } from '../judged/way';
import type { Checked } from '../reading/contract';
import type { Wording } from '../rules/schema';
import type { Grid, WorkbookPlan } from '../sheet/plan';
import { contextOf, type Context, type Options } from './context';
import { improvements } from './improvements';
import { lowered, textOf } from './phrases';
import { recommendedFor, wholeRecommendation } from './recommendations';
import type { Block } from './tree';

/** What a judged worksheet recommends, one sentence each. */
function sentencesOf(lke: Checked, context: Context & { wording: Wording }): string[] {
  const { say, language, wording } = context;
  if (!lke.akip) return recommendedFor(lke).steps.map((step) => wholeRecommendation(lke, step, context));
  return improvements(lke).map(({ code, from, next }) =>
    say('akip.recommend', {
      text: lowered(textOf(lke, wording, code)),
      place: code,
      from: saidText(from, language),
      to: saidText(next.to, language),
    }),
  );
}

/**
 * @param lke whose recommendations are followed up.
 * @param taken names of sheets in use.
 * @returns the worksheet of follow-up, a row for each recommendation, all of them not begun yet.
 */
export function followUpPlan(lke: Checked, options: Options & { wording: Wording }, taken: readonly string[] = []): WorkbookPlan {
  const { identity } = lke.reading;
  const context = { ...options, ...contextOf(options, identity) };
  const { language, profile, say, year, unit } = context;
  const source = say('follow-up.source', { kind: say(lke.akip ? 'akip.sheet' : 'lhe.sheet'), year });
  const status = statusItem('none', profile.followUp)[language];
  const entries = sentencesOf(lke, context).map((recommendation) => ({ source, recommendation, status }));
  const whose = { unit, body: identity.body ?? '', year: identity.year ?? new Date().getFullYear() };
  return buildFollowUp(undefined, whose, taken, language, entries);
}

export const followUpTitle = (language: Options['language']): string => registerTitle('tindak-lanjut', language);

function tableOf({ rows }: FollowUp, { say, language, profile }: Context): Block {
  return {
    kind: 'table',
    columns: [
      { heading: say('no'), width: 6, align: 'center' },
      { heading: say('column.recommendation'), width: 36 },
      { heading: say('follow-up.realised'), width: 24 },
      { heading: say('follow-up.evidence'), width: 18 },
      { heading: say('column.status'), width: 16 },
    ],
    rows: rows.map(({ recommendation, realised, note, evidence, status, standing }, at) => [
      String(at + 1),
      recommendation || say('dash'),
      realised || note || say('dash'),
      evidence || say('dash'),
      standing ? statusItem(standing, profile.followUp)[language] : status || say('dash'),
    ]),
  };
}

/**
 * @param grids of this workbook, else of last year's: the first list that has rows is carried over.
 * @returns nothing where none has.
 */
export function earlierBlocks(options: Options, ...workbooks: readonly (readonly Grid[] | undefined)[]): Block[] | undefined {
  const found = workbooks
    .map((grids) => readFollowUps(grids ?? []).filter(({ rows }) => rows.length > 0))
    .find((all) => all.length > 0);
  if (!found) return undefined;
  const context = contextOf(options, {});
  const rows = found.flatMap((one) => one.rows);
  const count = (standing: string) => rows.filter((row) => row.standing === standing).length;
  const text = context.say('follow-up.sum', {
    ...{ all: rows.length, done: count('done'), begun: count('begun'), none: count('none'), never: count('never') },
  });
  return [{ kind: 'paragraph', text }, ...found.map((one) => tableOf(one, context))];
}
