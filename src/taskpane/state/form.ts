/** The form of Buat: what was typed, and what it means. */
import * as z from 'zod/mini';
import { inForceIn } from '../../rules/in-force';
import type { Edition } from '../../rules/schema';
import type { Identity } from '../../reading/contract';
import type { PaneKey } from '../../texts/id/pane';
import type { Told } from './told';
import { YEARS } from '../../sheet/years';

/** The LKE of Zona Integritas, among the kinds of worksheet that can be made. */
export const LKE = 'lke';

export interface FormFields {
  /** What to make: LKE, or the id of a maker. */
  kind: string;
  unit: string;
  body: string;
  year: string;
  target: string;
  edition: string;
  /** By a person; otherwise the edition follows the year. */
  editionChosen: boolean;
  held: boolean;
}
export type FieldName = keyof FormFields;
export type FormErrors = Partial<Record<FieldName, Told>>;
/** The edition is the LKE's; other worksheets know their own. */
export type FormReading = { ok: true; identity: Identity; edition?: Edition } | { ok: false; errors: FormErrors };

const LONGEST_NAME = 150;

/** @param year this year, offered first. */
export function startForm(edition: Edition | undefined, year: number): FormFields {
  const target = edition?.predicates[0]?.code ?? '';
  return {
    kind: LKE,
    unit: '',
    body: '',
    year: String(year),
    target,
    edition: edition?.id ?? '',
    editionChosen: false,
    held: false,
  };
}

/** @returns the year as a number once it is one that a worksheet is made for. */
export const yearOf = (typed: string): number | undefined => {
  const read = shape.shape.year.safeParse(typed);
  return read.success ? read.data : undefined;
};

const key = (name: PaneKey): PaneKey => name;

const shape = z.object({
  kind: z.string(),
  unit: z.string().check(z.trim(), z.minLength(1, key('form.unit.missing')), z.maxLength(LONGEST_NAME, key('form.unit.long'))),
  body: z.string().check(z.trim(), z.maxLength(LONGEST_NAME, key('form.body.long'))),
  year: z.pipe(
    z.pipe(z.string().check(z.trim(), z.regex(/^\d{4}$/, key('form.year.shape'))), z.transform(Number)),
    z.number().check(z.minimum(YEARS.min, key('form.year.range')), z.maximum(YEARS.max, key('form.year.range'))),
  ),
  edition: z.string(),
  editionChosen: z.boolean(),
  target: z.string(),
  held: z.boolean(),
});

/** @returns the form with an edition that there is: the one chosen, else the one that governs the year. */
export function amongEditions(form: FormFields, editions: readonly Edition[]): FormFields {
  const there = editions.some(({ id }) => id === form.edition);
  if (form.kind !== LKE || (there && form.editionChosen)) return form;
  const year = yearOf(form.year);
  const governing = (year === undefined ? undefined : inForceIn(editions, year)) ?? (there ? undefined : editions[0]);
  return governing ? { ...form, edition: governing.id, editionChosen: false } : form;
}

/**
 * @param fields as typed.
 * @param year an example year for the sentence about its shape.
 * @returns who is assessed under which edition; or, per field, the sentence to show beside it.
 */
export function readForm(fields: FormFields, editions: readonly Edition[], year: number): FormReading {
  const read = shape.safeParse(fields);
  const errors: FormErrors = {};
  for (const issue of read.error?.issues ?? [])
    errors[issue.path[0] as FieldName] ??= { key: issue.message as PaneKey, data: { example: String(year), ...yearsAsText } };
  const asked = fields.kind === LKE;
  const edition = asked ? editions.find(({ id }) => id === fields.edition) : undefined;
  if (asked && !edition) errors.edition = { key: 'form.edition.unknown' };
  const target = edition?.predicates.find(({ code }) => code === fields.target);
  if (asked && edition && !target) errors.target = { key: 'form.target.unknown' };
  if (!read.success || (asked && !target)) return { ok: false, errors };
  const held = target?.after && read.data.held ? target.after : null;
  return {
    ok: true,
    edition,
    identity: { unit: read.data.unit, body: read.data.body, year: read.data.year, target: target?.code ?? '', held },
  };
}

const yearsAsText = { from: String(YEARS.min), to: String(YEARS.max) };
