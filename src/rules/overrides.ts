/**
 * A body's own stricter minimums, rulings and survey scales: the shape, and its text as a file for colleagues.
 * Uses zod; what they change is in src/assessment/overrides.ts.
 */
import * as z from 'zod';
import { en, id } from 'zod/locales';
import { settings } from './schema';

const ownGate = z.strictObject({
  predicate: z.string().min(1),
  /** A code or a well-known name of the edition. */
  code: z.string().min(1),
  /** Points. */
  floor: z.number().positive(),
});

/** The body asks its survey on another scale than the edition's. */
const ownSurvey = z.strictObject({ code: z.string().min(1), scaleMax: z.number().positive() });

export const overridesSchema = z.strictObject({
  /** `90/2021` or another name of the edition. */
  edition: z.string().min(1),
  body: z.string().min(2),
  note: z.string().default(''),
  /** The decree or circular that says so. */
  source: z.string().min(3),
  /** The day it was last compared with that source. */
  checked: z.iso.date(),
  gates: z.array(ownGate).default([]),
  rulings: settings.default({}),
  surveys: z.array(ownSurvey).default([]),
});

export type Overrides = z.infer<typeof overridesSchema>;

/** The same keys as the problems in src/texts. */
export interface OverridesError {
  code: 'override.json' | 'override.shape';
  data: Record<string, string | number>;
}

const locales = { id: id().localeError, en: en().localeError };

/**
 * @param json a file's text, or the fields of a form.
 * @param language of the messages about the shape.
 * @returns the overrides, not yet held against their edition (checkOverrides does that); or what does not fit.
 */
export function parseOverrides(
  json: unknown,
  language: 'id' | 'en' = 'id',
): { ok: true; overrides: Overrides } | { ok: false; errors: OverridesError[] } {
  let data = json;
  if (typeof json === 'string') {
    try {
      data = JSON.parse(json);
    } catch (error) {
      return { ok: false, errors: [{ code: 'override.json', data: { reason: (error as Error).message } }] };
    }
  }
  const shape = overridesSchema.safeParse(data, { error: locales[language] });
  if (shape.success) return { ok: true, overrides: shape.data };
  const errors = shape.error.issues.map(({ path, message }): OverridesError => ({
    code: 'override.shape',
    data: { path: path.join('.') || '-', message },
  }));
  return { ok: false, errors };
}

/** @returns the text of a file that parseOverrides reads back as it was. */
export const writeOverrides = (overrides: Overrides): string => `${JSON.stringify(overrides, null, 2)}\n`;
