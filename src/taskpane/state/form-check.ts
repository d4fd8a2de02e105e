/** What was typed on Buat, and what it means. Apart from the form: the library that reads it is not needed at the start. */
import * as z from 'zod/mini';
import type { Edition } from '../../rules/schema';
import type { PaneKey } from '../../texts/id/pane';
import { YEARS } from '../../sheet/years';
import { LKE, type FieldName, type FormErrors, type FormFields, type FormReading } from './form';

const LONGEST_NAME = 150;

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
