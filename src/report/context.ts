/** What a report is made of beside what was judged, and the phrases that all reports share. */
import type { Reading } from '../reading/contract';
import type { Edition } from '../rules/schema';
import type { Language } from '../texts/language';
import { decidesText } from '../texts/verdict';
import { numberOf, placeAndDay } from './profile';
import type { Profile, Signer } from './profile-schema';
import type { Letter, Report, Signature } from './tree';
import { reportIn, type SayReport } from './words';

export interface Options {
  profile: Profile;
  language: Language;
  /** The pengendali teknis has passed it; else every page says that it is a draft. */
  passed?: boolean;
  /** The day of the report, `2026-11-27`; without one it is left to the hand. */
  date?: string;
  /** What is said of the check code over what is reported. */
  seal?: string;
}

export interface Context extends Options {
  say: SayReport;
  unit: string;
  year: string;
}

/** What holds together what a unit's name and year are in sentences. */
export function contextOf(options: Options, { unit, year }: Partial<Pick<Reading['identity'], 'unit' | 'year'>>): Context {
  const say = reportIn(options.language);
  return { ...options, say, unit: unit?.trim() || say('no-unit'), year: String(year ?? say('no-year')) };
}

/** The regulations that a report names: the profile's, else those by which it was judged. */
export const legalBasis = ({ profile }: Pick<Options, 'profile'>, judgedBy: readonly string[]): readonly string[] =>
  profile.legalBasis.length > 0 ? profile.legalBasis : judgedBy;

/** The edition with those it was made of. */
export const titlesOf = ({ title }: Edition, ...others: readonly (string | undefined)[]): string[] =>
  [...new Set([title, ...others])].filter((one) => one !== undefined);

const officeOf = ({ acting, role, title }: Signer, say: SayReport): string[] => {
  const office = title || say(`role.${role}`);
  const said = acting ? say('signer.acting', { acting, title: office }) : office;
  return title ? [say(`role.${role}`), said] : [said];
};

export function signatureOf(signer: Signer, say: SayReport): Signature {
  const { name, nip, rank } = signer;
  return {
    office: officeOf(signer, say),
    name: name || say('signer.name'),
    below: [rank, nip && say('signer.nip', { nip })].filter(Boolean),
  };
}

export const signersOf = ({ signers }: Profile, roles: readonly Signer['role'][]): Signer[] =>
  roles.flatMap((role) => signers.filter((one) => one.role === role));

/** Who writes the letter; where nobody is named, room for them. */
export const headOf = ({ profile, say }: Context): Signature =>
  signatureOf(
    signersOf(profile, ['penanggung-jawab'])[0] ?? { role: 'penanggung-jawab', name: '', nip: '', rank: '', title: '' },
    say,
  );

/** Who decides: the body's own sentence, else the one that all surfaces say. */
export const decidedBy = ({ profile, language }: Context): string => profile.decides || decidesText(language);

/** The team below the report, the controllers first; where nobody is named, room for a controller and a leader. */
export function teamSignatures({ profile, say }: Context): Signature[] {
  const team = signersOf(profile, ['pengendali-mutu', 'pengendali-teknis', 'ketua-tim', 'anggota']);
  const empty = (role: Signer['role']): Signer => ({ role, name: '', nip: '', rank: '', title: '' });
  return (team.length > 0 ? team : [empty('pengendali-teknis'), empty('ketua-tim')]).map((one) => signatureOf(one, say));
}

const filledIn = (text: string, { unit, year }: Context): string => text.replaceAll('{unit}', unit).replaceAll('{tahun}', year);

/** The letter around the annex. @param subject what it is about. */
export function letterOf(context: Context, subject: string, paragraphs: readonly string[], year: number | undefined): Letter {
  const { profile, say, date, language } = context;
  return {
    facts: [
      [say('number'), numberOf(profile, date, year)],
      [say('nature'), profile.nature],
      [say('annex'), say('annex.one')],
      [say('about'), subject],
    ],
    place: placeAndDay(profile, date, language),
    recipient: [say('to'), ...profile.recipient.map((line) => filledIn(line, context))],
    paragraphs,
    signature: headOf(context),
    copies: { heading: `${say('copies')}:`, names: profile.copies.map((line) => filledIn(line, context)) },
  };
}

/** What every report has at its edges. */
export function frameOf(
  context: Context,
  title: string,
): Pick<Report, 'title' | 'language' | 'look' | 'concept' | 'footer' | 'heading'> {
  const { profile, say, language, passed, unit, year } = context;
  const { letterhead, paper, margins, font, form } = profile;
  return {
    title,
    language,
    look: { letterhead, paper, margins, font, form },
    concept: passed ? '' : say('concept'),
    heading: [title, unit, year].map((line) => line.toUpperCase()),
    footer: say('footer', { title, unit, year }),
  };
}

/** What stands in small letters at the end. */
export const notesOf = (
  { say, seal, passed }: Context,
  rules: { title: string; version: string },
  ...more: readonly string[]
): string[] => [
  say('notes.judged', { edition: rules.title, version: rules.version }),
  ...more,
  ...(seal ? [seal] : []),
  ...(passed ? [] : [say('concept.why')]),
];
