/** The form of Buat as it is typed. What it means is looked at when somebody makes the sheet: form-check.ts. */
import { inForceIn } from '../../rules/in-force';
import type { Edition } from '../../rules/schema';
import type { Identity } from '../../reading/contract';
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
  const year = /^\d{4}$/.test(typed.trim()) ? Number(typed) : NaN;
  return year >= YEARS.min && year <= YEARS.max ? year : undefined;
};

/** @returns the form with an edition that there is: the one chosen, else the one that governs the year. */
export function amongEditions(form: FormFields, editions: readonly Edition[]): FormFields {
  const there = editions.some(({ id }) => id === form.edition);
  if (form.kind !== LKE || (there && form.editionChosen)) return form;
  const year = yearOf(form.year);
  const governing = (year === undefined ? undefined : inForceIn(editions, year)) ?? (there ? undefined : editions[0]);
  return governing ? { ...form, edition: governing.id, editionChosen: false } : form;
}
