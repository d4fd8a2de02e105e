/**
 * What the portal's endpoints answer, as a schema: what is written is checked against it.
 * Source: technical guide to the API integration of ZI, version 1.0.0 (2026).
 */
import * as z from 'zod';
import { CATEGORIES, ID } from './units';

const year = z.number().int().min(2000).max(2100);
const words = z.string().min(1).nullable();

/** `/pengusulan/unit-wbk` and `/pengusulan/unit-wbbm`. */
export const unitList = z.strictObject({
  tahun: year,
  units: z.array(
    z.strictObject({ id: z.string().min(1), nama: z.string().min(1), kategori: z.enum(CATEGORIES), afirmasi: z.boolean() }),
  ),
});

/** `/lke/jawaban-unit/{unit_id}`. */
export const unitAnswers = z.strictObject({
  unit_id: z.string().min(1),
  nama_unit: z.string().min(1),
  tahun: year,
  answers: z.array(
    z.strictObject({
      soal_id: z.number().int().min(1),
      jawaban_unit: words,
      jawaban_tpi: words,
      catatan_unit: words,
      bukti_dukung_unit: words,
      catatan_tpi: words,
    }),
  ),
});

export const isAddress = (address: string): boolean => {
  const [, unit] = /^\/lke\/jawaban-unit\/(.*)$/s.exec(address) ?? [];
  return unit === undefined ? /^\/pengusulan\/unit-(wbk|wbbm)$/.test(address) : ID.test(unit);
};

/** Our own index of what is published. */
export const published = z.strictObject({
  tahun: year,
  content: z.record(z.string().refine(isAddress), z.string().regex(/^[0-9a-f]{64}$/)),
});

const given = z.union([z.string(), z.number()]).nullable();
const remark = z.string().nullable().optional();

/**
 * The answers of one unit as somebody's own system may give them: what the contract leaves open may lack, and what it does
 * not know is told by name (`besides`), not refused.
 */
export const receivedAnswers = z.looseObject({
  unit_id: z.string().optional(),
  nama_unit: z.string().optional(),
  tahun: z.number().int().optional(),
  answers: z.array(
    z.looseObject({
      soal_id: z.number().int(),
      jawaban_unit: given,
      jawaban_tpi: given.optional(),
      catatan_unit: remark,
      bukti_dukung_unit: remark,
      catatan_tpi: remark,
    }),
  ),
});
export type ReceivedAnswers = z.infer<typeof receivedAnswers>;

/** The members that the contract knows, of a unit and of an answer. */
export const KNOWN = {
  unit: ['unit_id', 'nama_unit', 'tahun', 'answers'],
  answer: ['soal_id', 'jawaban_unit', 'jawaban_tpi', 'catatan_unit', 'bukti_dukung_unit', 'catatan_tpi'],
} as const;
