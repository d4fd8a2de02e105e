/** What every report begins with: who ordered it, who made it, by what law, and how far it reaches. */
import type { Checked } from '../reading/contract';
import { unproven } from '../reading/evidence';
import { showScore } from '../texts/number';
import { assessorText } from '../texts/verdict';
import { legalBasis, signersOf, type Context } from './context';
import { numberOf, placeAndDay } from './profile';
import { ROLES } from './roles';
import type { Cover, Part } from './tree';
import { paragraph, paragraphs } from './tree';

/** @param title of the report. */
export function coverOf(
  { say, unit, year, profile, date, language }: Context,
  title: string,
  assessed: number | undefined,
): Cover {
  return {
    title: [title, unit, year].map((line) => line.toUpperCase()),
    below: [`${say('number')}: ${numberOf(profile, date, assessed)}`, placeAndDay(profile, date, language)],
  };
}

export const legalPart = (context: Context, judgedBy: readonly string[]): Part => ({
  title: context.say('part.legal'),
  blocks: [{ kind: 'items', mark: 'letter', items: legalBasis(context, judgedBy) }],
});

/** @param aims each the end of a sentence. */
export const purposePart = ({ say }: Context, aims: readonly string[]): Part => ({
  title: say('part.purpose'),
  blocks: [paragraph(say('lhe.purpose')), { kind: 'items', mark: 'letter', items: aims }],
});

export function assignmentPart({ profile, say }: Context): Part {
  const { assignment } = profile;
  const team = signersOf(profile, ROLES);
  return {
    title: say('part.assignment'),
    blocks: [
      paragraph(assignment ? say('lhe.assignment', { assignment }) : say('lhe.assignment.none')),
      ...(team.length === 0
        ? []
        : [
            {
              kind: 'table',
              title: say('lhe.team'),
              columns: [
                { heading: say('no'), width: 6, align: 'center' },
                { heading: say('team.name'), width: 31 },
                { heading: say('team.nip'), width: 27 },
                { heading: say('team.title'), width: 19 },
                { heading: say('team.role'), width: 18 },
              ],
              rows: team.map(({ name, nip, title, role }, at) => [
                String(at + 1),
                name || say('signer.name'),
                nip || say('dash'),
                title || say('dash'),
                say(`role.${role}`),
              ]),
            } as const,
          ]),
    ],
  };
}

export function scopePart(lke: Checked, context: Context): Part {
  const { say, language, year } = context;
  const { edition, assessment, reading } = lke;
  const { answered, of, by, total } = assessment;
  const lacking = unproven(reading, edition, assessment);
  const own = edition.overridden;
  return {
    title: say('part.scope'),
    blocks: paragraphs(
      say('lhe.scope', { of, edition: edition.title, year, answered }),
      answered < of ? say('lhe.scope.blank', { blank: of - answered, high: showScore(total.high, undefined, language) }) : '',
      lacking && lacking.codes.length > 0 ? say('lhe.scope.evidence', { of: lacking.of, count: lacking.codes.length }) : '',
      by ? say('lhe.scope.by', { by: assessorText(by, language) }) : '',
      own ? say('lhe.scope.own', { body: own.body, source: own.source }) : '',
    ),
  };
}
