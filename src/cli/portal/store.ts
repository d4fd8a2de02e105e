/** The shape of what is kept of each workbook: the file lies where anybody may change it. */
import * as z from 'zod';
import type { PortalAnswer } from '../../portal/answers';
import type { PortalLke } from '../../portal/lke';
import { ID } from '../../portal/units';
import { jsonIn } from '../../rules/json';

const sum = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().min(0);
const milliseconds = z.number().min(0);

/** As what a unit was published, and the sum of it. */
const publishedAs = z.strictObject({ id: z.string().regex(ID), name: z.string(), tahun: z.number().int(), sha256: sum });

/** How a change is seen. */
const stamp = z.strictObject({ size: count, modified: milliseconds, changed: milliseconds, sha256: sum });

const unsaid = z.strictObject({
  why: z.enum(['unread', 'share-only']),
  code: z.string(),
  role: z.enum(['unit', 'tpi']),
  answer: z.string(),
  sheet: z.string(),
  cell: z.string().optional(),
});

const keptLke = z.strictObject({
  sheet: z.string(),
  edition: z.string(),
  isAsked: z.boolean(),
  unit: z.string(),
  year: z.number().optional(),
  target: z.string().optional(),
  held: z.string().nullable().optional(),
  proposal: z.enum(['met', 'excused', 'unmet', 'open']).optional(),
  unsaid: z.array(unsaid),
  tally: z.strictObject({ asked: count, unit: count, tpi: count, notes: count, links: count, blank: z.array(z.string()) }),
  published: publishedAs.optional(),
});

const keptFile = z.strictObject({ stamp, lkes: z.array(keptLke) });

const store = z.strictObject({
  key: z.string(),
  /** When the files were looked at. */
  at: milliseconds,
  files: z.array(z.tuple([z.string(), keptFile])),
});

export type PublishedAs = z.infer<typeof publishedAs>;
export type Stamp = z.infer<typeof stamp>;
/** Its answers are here, or in what was published. */
export type FoundLke = PortalLke & { answers?: PortalAnswer[]; published?: PublishedAs };

export interface KeptFile {
  stamp: Stamp;
  lkes: Omit<FoundLke, 'file' | 'answers'>[];
}

export interface Store {
  key: string;
  at: number;
  files: [path: string, KeptFile][];
}

/** @returns undefined where the text is none of ours. */
export const storeFrom = (text: string): Store | undefined => store.safeParse(jsonIn(text)).data;
