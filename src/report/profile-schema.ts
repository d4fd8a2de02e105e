/**
 * A body's own way of writing reports: its letterhead, paper, numbers and signers. The shape, and its text as a file for
 * colleagues. Uses zod; what a report makes of it is beside it.
 */
import * as z from 'zod';
import { en, id } from 'zod/locales';
import { isPng } from './logo';
import { ROLES } from './roles';

/** Longer than any name or sentence of a letter; what is longer was pasted by mistake. */
const LONGEST = 2000;
const line = z.string().trim().max(LONGEST);
const lines = z.array(line).max(40);
const centimetres = z.number().min(0.5).max(6);

export const FORMS = ['surat', 'bab', 'romawi'] as const;
export const PAPERS = ['A4', 'F4'] as const;

const signer = z.strictObject({
  role: z.enum(ROLES),
  name: line.default(''),
  nip: line.default(''),
  /** Pangkat, with golongan. */
  rank: line.default(''),
  /** Jabatan. */
  title: line.default(''),
  acting: z.enum(['Plt.', 'Plh.', 'a.n.']).optional(),
});

export const profileSchema = z.strictObject({
  format: z.literal('zi-lke-laporan-1'),
  letterhead: z
    .strictObject({
      /** The body, above all its units; the last line is the unit that writes. */
      names: lines.default([]),
      address: lines.default([]),
      /** `data:image/png;base64,...` */
      logo: z.string().max(200_000).refine(isPng).optional(),
    })
    .default({ names: [], address: [] }),
  paper: z.enum(PAPERS).default('A4'),
  /** Centimetres. */
  margins: z
    .strictObject({ top: centimetres, right: centimetres, bottom: centimetres, left: centimetres })
    .default({ top: 2, right: 2, bottom: 2.5, left: 3 }),
  font: z
    .strictObject({ name: z.string().trim().min(1).max(60), size: z.number().min(8).max(14), spacing: z.number().min(1).max(2) })
    .default({ name: 'Arial', size: 12, spacing: 1.15 }),
  form: z.enum(FORMS).default('surat'),
  /** `{nomor}` stays blank until the report is registered; `{bulan}`, `{tahun}`. */
  number: line.default('{nomor}/{bulan}/{tahun}'),
  nature: line.default('Biasa'),
  city: line.default(''),
  /** `{unit}` is the unit's name. */
  recipient: lines.default(['Kepala {unit}', 'di tempat']),
  copies: lines.default([]),
  /** None = the regulations by which it was judged. */
  legalBasis: lines.default([]),
  /** The task letter: number, date, days. */
  assignment: line.default(''),
  signers: z.array(signer).max(60).default([]),
  /** Who decides on the predicate, where it is not the ministry's team. */
  decides: line.default(''),
  /** Names of the states of follow-up: ours, or those of the audit board. */
  followUp: z.enum(['umum', 'bpk']).default('umum'),
});

export type Profile = z.infer<typeof profileSchema>;
export type Signer = Profile['signers'][number];

const locales = { id: id().localeError, en: en().localeError };

/** Where it does not fit, and why; `path` is empty where the text is no JSON. */
export interface ProfileError {
  path: string;
  message: string;
}

/**
 * @param json a file's text, or what was read from it.
 * @param language of the messages about the shape.
 * @returns the profile with what it leaves out filled in; or what does not fit.
 */
export function parseProfile(
  json: unknown,
  language: 'id' | 'en' = 'id',
): { ok: true; profile: Profile } | { ok: false; errors: ProfileError[] } {
  let data = json;
  if (typeof json === 'string') {
    try {
      data = JSON.parse(json);
    } catch (error) {
      return { ok: false, errors: [{ path: '', message: (error as Error).message }] };
    }
  }
  const shape = profileSchema.safeParse(data, { error: locales[language] });
  if (shape.success) return { ok: true, profile: shape.data };
  return { ok: false, errors: shape.error.issues.map(({ path, message }) => ({ path: path.join('.') || '-', message })) };
}
