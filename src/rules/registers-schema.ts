/** The shape of the neighbouring worksheets' data: what their drop-downs offer, and how many rows they have. */
import * as z from 'zod';
import { source } from './schema';

const item = z.strictObject({ key: z.string().regex(/^[a-z][A-Za-z]*$/), id: z.string().min(1), en: z.string().min(1) });

/** `source` is a key of `sources`. */
const list = z.strictObject({ source: z.string(), items: z.array(item).min(1) });

const word = z.strictObject({ word: z.string().min(3), source: z.string() });

export const registerSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  version: z.string(),
  /** Rows, days: whole numbers. */
  settings: z.record(z.string(), z.number().int().positive()),
  lists: z.record(z.string(), list),
  /** Words that point to something, in the language of the sheets they are looked for in: Indonesian. */
  words: z.record(z.string(), z.array(word).min(1)).optional(),
  sources: z.record(z.string(), source),
});

export type RegisterData = z.infer<typeof registerSchema>;
export type RegisterItem = z.infer<typeof item>;
