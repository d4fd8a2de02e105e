/**
 * The shape of an edition of the law as data. Types come from these schemas; the bundles that
 * only need the data import the types and leave zod out.
 */
import * as z from 'zod';

/** How sure a figure is. `unconfirmed` figures are refused with a text, never used; `stated` ones a body set for itself. */
export const confidence = z.enum(['certain', 'high', 'medium', 'inferred', 'unconfirmed', 'stated']);

/** `lke:8` = row 8 of the source `lke`; `lke` alone = the source as a whole. */
export const sourceRef = z.string().regex(/^[a-z0-9-]+(:.+)?$/);

export const source = z.strictObject({
  citation: z.string().min(8),
  /** The day somebody last compared our figures with it. */
  checked: z.iso.date(),
});

const day = z.string().regex(/^\d{4}(-\d{2}-\d{2})?$/);

/** When rules hold. The year alone where the day is not known. */
export const inForce = z.strictObject({
  from: day,
  /** The last day, where nothing later replaces them. */
  until: day.optional(),
  source: sourceRef,
  confidence,
});

/** Where a figure was read, and how sure; absent = as what it is a part of. */
const readAt = { source: sourceRef.optional(), confidence: confidence.optional() };

const scale = z.discriminatedUnion('kind', [
  z.strictObject({
    ...readAt,
    kind: z.literal('choice'),
    /** Best first; `value` is 0 to 1, literally as the regulation prints it. */
    options: z
      .array(
        z.strictObject({
          key: z.string(),
          value: z.number().min(0).max(1),
          /** What the option means for every statement of the scale; else the wording of each says it. */
          meaning: z.string().optional(),
        }),
      )
      .min(2),
    /** Other spellings that are read as one of the keys. */
    synonyms: z.record(z.string(), z.string()).optional(),
  }),
  z.strictObject({ ...readAt, kind: z.literal('ratio') }),
  z.strictObject({ ...readAt, kind: z.literal('index'), max: z.number().positive() }),
]);

const input = z.strictObject({
  /** `<statement>#<n>`; `#due` is a stated total of the due parts. */
  code: z.string(),
  name: z.string(),
  /** `due` inputs add up to the denominator; `info` takes no part in the value. */
  role: z.enum(['due', 'done', 'info']),
  source: sourceRef,
});

/** Consistency of counts: the sum of `parts` may not exceed the sum of `limit`. */
const check = z.strictObject({ parts: z.array(z.string()).min(1), limit: z.array(z.string()).min(1) });

const ratio = z.strictObject({
  /**
   * achievement: min(1, done / due), 0 when nothing was due.
   * duty: min(1, done / due), 1 when nothing was due.
   * reduction: `due` = the year before, `done` = this year; max(0, (before - now) / before).
   */
  kind: z.enum(['achievement', 'duty', 'reduction']),
  inputs: z.array(input).min(2),
  checks: z.array(check).optional(),
});

const statement = z.strictObject({
  level: z.literal('statement'),
  code: z.string(),
  scale: z.string(),
  /** Only where the statement stands alone under a sum (the Hasil statements). */
  weight: z.number().positive().optional(),
  name: z.string().optional(),
  ratio: ratio.optional(),
  /** How sure the scale is; absent = as sure as the edition. An assessor may set an `inferred` one. */
  scaleConfidence: confidence.optional(),
  /** The same of its own weight. */
  weightConfidence: confidence.optional(),
  /** What supports the answer, as check marks beside it; no score of its own. */
  supports: z.array(z.strictObject({ code: z.string(), name: z.string() })).optional(),
  source: sourceRef,
});

export const GROUP_LEVELS = ['component', 'subcomponent', 'area', 'indicator', 'subindicator'] as const;

const group = z.strictObject({
  level: z.enum(GROUP_LEVELS),
  code: z.string(),
  name: z.string(),
  weight: z.number().positive(),
  weightConfidence: confidence.optional(),
  /** mean: mean of the statements' values x weight; sum: sum of the children's points. */
  aggregate: z.enum(['mean', 'sum']),
  source: sourceRef,
  get children(): z.ZodArray<z.ZodUnion<readonly [typeof group, typeof statement]>> {
    return z.array(z.union([group, statement])).min(1);
  },
});

/** An area as the minimums see it: the same area of Pemenuhan and Reform together. */
const area = z.strictObject({
  code: z.string().regex(/^AREA\.\d$/),
  name: z.string(),
  parts: z.array(z.string()).min(1),
  ...readAt,
});

const gate = z.strictObject({
  predicate: z.string(),
  /** A node's code, an area's `AREA.n`, or `TOTAL`. */
  code: z.string(),
  /** Points; or a share of the code's weight. Exactly one of them. */
  floor: z.number().positive().optional(),
  share: z.number().positive().max(1).optional(),
  /** The same floor on the answer's own scale, where people know it so (index 3.60, letter C). */
  shownAs: z.string().optional(),
  source: sourceRef,
  confidence,
});

const predicate = z.strictObject({
  code: z.string(),
  name: z.string(),
  /** A predicate that must have been held before. */
  after: z.string().optional(),
  source: sourceRef,
});

const ruling = z.strictObject({
  id: z.enum([
    'blanks',
    'nothing-due',
    'done-over-due',
    'area-minimum',
    'comparison',
    'stated-total',
    'predicate-before',
    'scale-inferred',
  ]),
  /** Why we decided, in Indonesian and in English. */
  id_text: z.string(),
  en_text: z.string(),
  source: sourceRef,
});

/** Our rulings as a body may change them; absent = as the rulings of the edition say. */
export const settings = z.strictObject({
  blanks: z.enum(['zero', 'exclude']).optional(),
  /** The value of 0 of 0. */
  nothingDue: z
    .strictObject({ duty: z.number().min(0).max(1).optional(), achievement: z.number().min(0).max(1).optional() })
    .optional(),
});

export const editionSchema = z.strictObject({
  id: z.string().regex(/^(zi|akip)-\d+-\d{4}$/),
  title: z.string(),
  /** `90/2021`. */
  short: z.string(),
  /** What a person may type instead of the id. */
  aliases: z.array(z.string()),
  /** The version of this data, stamped on every sheet. */
  version: z.string(),
  inForce,
  confidence,
  total: z.number().positive(),
  /** Set where the minimums are unconfirmed: every gate is then refused with this reason. */
  gatesUnconfirmed: z.boolean().optional(),
  /** Comparisons with a minimum are unrounded, within this. */
  tolerance: z.number().positive(),
  sources: z.record(z.string(), source),
  scales: z.record(z.string(), scale),
  /** Best last: a body climbs from the first to the last. None where the score leads to a grade. */
  predicates: z.array(predicate),
  /** The grade table of the total, where there is one. */
  gradeTable: z.string().optional(),
  settings: settings.optional(),
  /** Set on a copy that a body's own rules have changed; what they touch has the source `override`. */
  overridden: z.strictObject({ body: z.string(), note: z.string(), source: z.string() }).optional(),
  gates: z.array(gate),
  areas: z.array(area),
  /** Well-known names (lower case) of codes: `ipak` = B.I.a. */
  names: z.record(z.string(), z.string()),
  rulings: z.array(ruling),
  /** Ids of the editions that this one amends, the nearest first. */
  amends: z.array(z.string()).optional(),
  /** Short words of a file's own statements; those of what it amends ship. */
  get wording() {
    return wordingSchema.optional();
  },
  /** The conditions to propose a unit, where they are known. */
  get proposal() {
    return proposalSchema.optional();
  },
  /** Set on an edition that came as a file: nobody of this project has checked its figures. */
  brought: z.strictObject({ file: z.string() }).optional(),
  tree: z.array(group).min(1),
});

/** Our own short wording, one entry per statement code; criteria per option key. */
export const wordingSchema = z.record(
  z.string(),
  z.strictObject({
    text: z.string().min(3),
    criteria: z.record(z.string(), z.string().min(2)).optional(),
    note: z.string().optional(),
  }),
);

/** Grades of a score 0-100, best first. `above` is exclusive, `from` inclusive: one of them. */
export const grade = z.strictObject({
  grade: z.string(),
  predicate: z.string(),
  meaning: z.string().optional(),
  above: z.number().optional(),
  from: z.number().optional(),
  ...readAt,
});
export const gradeTableSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  short: z.string(),
  aliases: z.array(z.string()),
  version: z.string(),
  inForce,
  max: z.number(),
  grades: z.array(grade).min(2),
  source: sourceRef,
  confidence,
  sources: z.record(z.string(), source),
});

/** Minimum requirements per grade, as advice: how far each aspect must be, as a position in its own levels. */
export const matrixSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  version: z.string(),
  inForce,
  confidence,
  source: sourceRef,
  sources: z.record(z.string(), source),
  /** Best first. */
  grades: z.array(z.string()).min(2),
  aspects: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      /** Where our reading is not what the matrix prints. */
      note: z.string().optional(),
      /** From nothing upward. */
      levels: z.array(z.string()).min(2),
      needed: z.record(z.string(), z.number().int().min(0)),
    }),
  ),
});

export const CRITERION_KINDS = ['opinion', 'grade', 'index-grade', 'level', 'percent', 'years', 'yes-no'] as const;

/** A grade or opinion at least this good; a number at least this large (percent: 1 = 100%); true = yes. */
const needed = z.union([z.string(), z.number(), z.literal(true)]);

/** The conditions to propose a unit. */
export const proposalSchema = z.strictObject({
  edition: z.string(),
  title: z.string(),
  version: z.string(),
  inForce,
  sources: z.record(z.string(), source),
  /** What a criterion of such a kind may be, best first. */
  choices: z.record(
    z.enum(['opinion', 'grade', 'index-grade', 'yes-no']),
    z.strictObject({ options: z.array(z.string()).min(2), synonyms: z.record(z.string(), z.string()).optional() }),
  ),
  bodyKinds: z.array(z.strictObject({ code: z.string(), name: z.string() })).min(1),
  /** The last day to propose, each year; the name says what may change it. */
  deadline: z.strictObject({ day: z.number().int(), month: z.number().int(), name: z.string() }).optional(),
  criteria: z.array(
    z.strictObject({
      code: z.string(),
      level: z.enum(['body', 'unit']),
      kind: z.enum(CRITERION_KINDS),
      name: z.string(),
      /** What else it is called, codes among them. */
      names: z.array(z.string()).optional(),
      /** By predicate, where it is asked; by kind of body, where they differ. */
      required: z.record(z.string(), z.union([needed, z.record(z.string(), needed)])),
      /** What a reader must know beside it, where it does not stand in the regulation itself. */
      note: z.string().optional(),
      /** Yes says that every minimum of the predicate is met, which the LKE itself knows better. */
      saysMinimums: z.literal(true).optional(),
      source: sourceRef,
      confidence,
    }),
  ),
  /** Units that may be proposed for these predicates although conditions of this level are not met. */
  exceptions: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      text: z.string(),
      bodyKind: z.string(),
      predicates: z.array(z.string()).min(1),
      level: z.enum(['body', 'unit']),
      units: z.array(z.strictObject({ code: z.string(), name: z.string() })).min(1),
      source: sourceRef,
      confidence,
    }),
  ),
  /** What goes with a proposal. */
  papers: z
    .array(z.strictObject({ code: z.string().regex(/^paper\./), name: z.string(), source: sourceRef, confidence }))
    .optional(),
});

const surveyHead = {
  id: z.string(),
  title: z.string(),
  version: z.string(),
  inForce,
  confidence,
  source: sourceRef,
  sources: z.record(z.string(), source),
};
/** How answers that are missing count, as editions have their rulings. */
const surveyRulings = z
  .array(z.strictObject({ id: z.literal('unanswered'), id_text: z.string(), en_text: z.string(), source: sourceRef }))
  .min(1);
/** What one respondent may answer to one question: whole numbers. */
const answerScale = z.strictObject({ min: z.number().int(), max: z.number().int() });
const surveyPart = z.strictObject({ code: z.string(), name: z.string() });

/** A satisfaction survey: the mean of the means of its elements, all of one weight, x factor. */
export const satisfactionSchema = z.strictObject({
  ...surveyHead,
  short: z.string(),
  scale: answerScale,
  rulings: surveyRulings,
  factor: z.number().positive(),
  elements: z.array(surveyPart).min(1),
  /** Read after rounding to so many decimals; best first, each from its printed lower bound. */
  grades: z.strictObject({
    decimals: z.number().int(),
    min: z.number(),
    max: z.number(),
    rows: z.array(z.strictObject({ grade: z.string(), predicate: z.string(), from: z.number() })).min(2),
  }),
});

export const perceptionSchema = z.strictObject({
  ...surveyHead,
  scale: answerScale,
  rulings: surveyRulings,
  surveys: z
    .array(
      z.strictObject({
        ...surveyPart.shape,
        /** The survey's name in use; `name` is that of its index. */
        survey: z.string(),
        /** What a body may word its own questions by. */
        themes: z.array(z.strictObject({ id: z.string(), en: z.string() })).min(1),
        themesSource: sourceRef,
        themesConfidence: confidence,
      }),
    )
    .min(1),
});

export const sampleSchema = z.strictObject({
  ...surveyHead,
  /** As people write it; the figures below are its own. */
  formula: z.string(),
  chiSquare: z.number().positive(),
  proportion: z.number().positive().max(1),
  margin: z.number().positive().max(1),
});

export type Satisfaction = z.infer<typeof satisfactionSchema>;
export type Perception = z.infer<typeof perceptionSchema>;
export type SampleRule = z.infer<typeof sampleSchema>;
export type Proposal = z.infer<typeof proposalSchema>;
export type Criterion = Proposal['criteria'][number];
export type Matrix = z.infer<typeof matrixSchema>;
export type InForce = z.infer<typeof inForce>;
export type Edition = z.infer<typeof editionSchema>;
export type Group = z.infer<typeof group>;
export type Statement = z.infer<typeof statement>;
export type Node = Group | Statement;
export type Scale = z.infer<typeof scale>;
export type ChoiceScale = Extract<Scale, { kind: 'choice' }>;
export type Ratio = z.infer<typeof ratio>;
export type RatioInput = z.infer<typeof input>;
export type Gate = z.infer<typeof gate>;
export type Ruling = z.infer<typeof ruling>;
export type RulingId = Ruling['id'];
export type Wording = z.infer<typeof wordingSchema>;
export type Settings = z.infer<typeof settings>;
export type GradeTable = z.infer<typeof gradeTableSchema>;
export type Confidence = z.infer<typeof confidence>;
