/** The profile that a report has without one of its body, and what its words become. */
import type { Language } from '../texts/language';
import { showDate } from '../texts/number';
import { decidesText } from '../texts/verdict';
import { reportIn } from './words';
import type { Profile } from './profile-schema';

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const BLANK = '........';

/** What is filled in before anybody has said anything: our own, to be changed. */
export const plainProfile = (body = ''): Profile => ({
  format: 'zi-lke-laporan-1',
  letterhead: { names: body ? [body] : [], address: [] },
  paper: 'A4',
  margins: { top: 2, right: 2, bottom: 2.5, left: 3 },
  font: { name: 'Arial', size: 12, spacing: 1.15 },
  form: 'surat',
  number: '{nomor}/{bulan}/{tahun}',
  nature: 'Biasa',
  city: '',
  recipient: ['Kepala {unit}', 'di tempat'],
  copies: [],
  legalBasis: [],
  assignment: '',
  signers: [],
  decides: '',
  followUp: 'umum',
});

/** One to be filled in by hand: everything is there, the signers in their order. */
export function draftProfile(body: string, language: Language): Profile {
  const say = reportIn(language);
  const signer = (role: Profile['signers'][number]['role']) => ({ role, name: '', nip: '', rank: '', title: '' });
  return {
    ...plainProfile(body),
    letterhead: { names: [body || say('draft.body'), say('draft.office')], address: [say('draft.address')] },
    number: 'LHE-{nomor}/{bulan}/{tahun}',
    city: say('draft.city'),
    copies: [say('draft.copy')],
    assignment: say('draft.assignment'),
    signers: [
      signer('penanggung-jawab'),
      signer('pengendali-mutu'),
      signer('pengendali-teknis'),
      signer('ketua-tim'),
      signer('anggota'),
      signer('anggota'),
    ],
    decides: decidesText(language),
  };
}

/** The text of a file that parseProfile reads back as it was. */
export const writeProfile = (profile: Profile): string => `${JSON.stringify(profile, null, 2)}\n`;

/** @param date `2026-11-27`; without one the month is blank. @param year of the assessment, for the number without a date. */
export function numberOf({ number }: Pick<Profile, 'number'>, date: string | undefined, year: number | undefined): string {
  const month = date && ROMAN[Number(date.slice(5, 7)) - 1];
  return number
    .replaceAll('{nomor}', BLANK)
    .replaceAll('{bulan}', month || BLANK)
    .replaceAll('{tahun}', date ? date.slice(0, 4) : String(year ?? BLANK));
}

/** Place and day of the letter; what is not known is left to the hand. */
export const placeAndDay = ({ city }: Pick<Profile, 'city'>, date: string | undefined, language: Language): string =>
  `${city || BLANK}, ${(date && showDate(date, language)) || BLANK}`;
