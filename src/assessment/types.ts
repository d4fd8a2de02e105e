/** What goes into the judge and what comes out. No sheet, no Excel, no DOM. */

/** A cell's value as it was found; dates and errors arrive as text. */
export type Raw = string | number | boolean | null | undefined;

export type Role = 'unit' | 'tpi';

/** Answers of both roles to one statement or one input (`A.II.1.i.a#1`). */
export interface Answers {
  unit?: Raw;
  tpi?: Raw;
}

/**
 * By code of statement or input; the TPI's answer counts where given. `<statement>#scale` names one of the edition's
 * scales, for a statement whose own is only inferred.
 */
export type AnswerSheet = ReadonlyMap<string, Answers>;

/** low: blanks count 0. high: blanks count best. Equal when nothing is open. */
export interface Interval {
  low: number;
  high: number;
}

export interface Score extends Interval {
  /** Points at most. */
  weight: number;
}

export type GateStatus = 'met' | 'unmet' | 'open';

export interface GateResult extends Interval {
  predicate: string;
  /** Node code, `AREA.n` or `TOTAL`. */
  code: string;
  floor: number;
  /** floor - low where the gate is not met, else 0. */
  gap: number;
  status: GateStatus;
  /** The body whose own minimum this is; absent = the edition's. */
  setBy?: string;
}

export type Severity = 'error' | 'warning' | 'info';

export interface Place {
  sheet?: string;
  /** A1 address of one cell. */
  cell?: string;
  statement?: string;
  role?: Role;
}

/** A finding as a value; its sentence is in src/texts under the same code. */
export interface Problem {
  code: ProblemCode;
  severity: Severity;
  at: Place;
  data: Record<string, string | number>;
}

export type ProblemCode =
  | 'answer.blank' // info: {statement}
  | 'answer.out-of-scale' // error: {answer, scale}
  | 'answer.not-number' // error: {answer}
  | 'answer.not-whole' // error: {answer}
  | 'answer.ambiguous' // error: {answer}: a count as `1.000` or `100%`
  | 'answer.negative' // error: {answer}
  | 'answer.over-max' // error: {answer, max}
  | 'answer.cell-error' // error: {answer} e.g. #REF!
  | 'answer.cyrillic' // error: {answer, latin}: a letter of another alphabet that looks like one of the scale
  | 'answer.greek' // error: {answer, latin}
  | 'answer.from-formula' // info: {count, cells}
  | 'answer.no-result' // error: a formula that nobody has computed
  | 'answer.spelled' // info: {answer, read}
  | 'answer.unused' // warning: {answer}: beside no statement
  | 'answer.roles-differ' // info: {unit, tpi}
  | 'ratio.nothing-due' // info: {value}
  | 'ratio.done-over-due' // warning: {done, due}
  | 'ratio.contradiction' // warning: {parts, limit} counts that contradict each other
  | 'ratio.stated-total' // warning: {stated, sum}
  | 'ratio.input-blank' // warning: {input}: an info count left blank
  | 'scale.chosen' // info: {scale, inferred}: the assessor's scale in place of the inferred one
  | 'scale.unknown' // error: {found, choices}: no scale of the edition; the inferred one is used
  | 'scale.fixed' // warning: {found, scale}: the scale is sourced and not open to the assessor
  | 'gate.hidden-by-rounding' // info: {code, actual, floor}
  | 'evidence.missing' // warning
  | 'code.unknown' // error: {code}
  | 'code.duplicate' // error: {code}
  | 'code.missing' // error: {code}: statement not on the sheet
  | 'layout.column-missing' // error: {column}
  | 'layout.not-lke' // error
  | 'layout.not-zi' // error, an AKIP worksheet among files to be ranked
  | 'summary.missing' // warning: {count, cells}: the summary that our LKE asks is not in the workbook
  | 'lists.missing' // warning: {count, cells}: nor its lists of answers
  | 'score.highest-lacks' // warning: {count, points}: the sheet's highest score leaves missing statements out
  | 'layout.scale-changed' // warning: {found, scale}
  | 'layout.weight-changed' // warning: {found, weight}
  | 'sheet.formula-replaced' // error: {expected}
  | 'file.unreadable' // error: {reason}
  | 'edition.unknown' // error: {edition}
  | 'edition.other-year' // warning: {edition, year, inForce}: the year is governed by another edition
  | 'edition.no-law' // warning: {edition, year, from}: no edition governed that year
  | 'edition.gates-unconfirmed' // error: {edition}
  | 'survey.blank' // warning: {count}: answers left out of their element's mean
  | 'survey.out-of-scale' // error: {row, element, answer, min, max}; row counts from 1
  | 'survey.element-empty' // error: {element}
  | 'survey.element-missing' // error: {element}: no heading shows its code
  | 'survey.columns' // error: {found, expected}
  | 'survey.not-index' // error: {code}
  | 'survey.scale' // error: {scaleMax}
  | 'survey.scale-unstated' // error: {index, max}
  | 'survey.scale-range' // error: {scaleMax, least, most}; stated on a survey's sheet
  | 'survey.scale-no-basis' // error: {scaleMax, max}; stated on a survey's sheet
  | 'survey.looks-like-ikm' // error: {index, max, shown}
  | 'override.json' // error: {reason}
  | 'override.shape' // error: {path, message}
  | 'override.edition' // error: {asked, edition}
  | 'override.code' // error: {predicate, code, edition}
  | 'override.predicate' // error: {predicate, code}
  | 'override.duplicate' // error: {predicate, code}
  | 'override.looser' // error: {predicate, code, floor, minimum}
  | 'override.over-weight' // error: {predicate, code, floor, weight}
  | 'override.total-missing' // error: {predicate, edition}
  | 'override.survey' // error: {code}
  | 'score.missing' // error: {code, name}
  | 'score.not-number' // error: {code, answer}
  | 'argument.shape' // error: {name, expected}
  | FindingCode;

/**
 * What diagnosis of a whole sheet tells. Any of them may carry its effect: {points, is, should}, and `supposed` where it
 * holds only if a note is right and the figure wrong.
 */
export type FindingCode =
  | 'range.misses' // error: {missing, cells}
  | 'range.extra' // error: {cells}
  | 'blank.inflates' // error: {blank, of}
  | 'formula.unread' // warning: {answer, worth}
  | 'formula.differs' // error: {answer, worth}
  | 'formula.divides-by-zero' // error: {error}
  | 'formula.text-as-number' // error: {error}
  | 'formula.lost-reference' // error: {error}
  | 'formula.unknown-name' // error: {error}
  | 'formula.error' // error: {error}
  | 'ratio.share-typed' // warning: {typed, counted}
  | 'count.contradicts-note' // warning: {count, says}
  | 'count.note-says-done' // warning: {due, done}
  | 'count.unaccounted' // warning: {parts, all, left}
  | 'survey.contradicts-note' // warning: {typed, says, index, max}
  | 'evidence.malformed' // warning: {link}
  | 'evidence.local' // warning: {link}
  | 'evidence.repeated' // info: {link, times}
  | 'evidence.lacking' // warning: {count, of}
  | 'list.missing' // warning: {count, cells}
  | 'list.wrong' // warning: {list, scale}
  | 'list.misplaced' // warning: {list}
  | 'recap.elsewhere' // warning: {named, shows}
  | 'recap.weight' // warning: {code, found, weight}
  | 'score.stale' // warning: {shown, now, cells}
  | 'score.differs' // warning
  | 'score.total-differs'; // error: {shown, true}

export interface RulingUse {
  id: string;
  statement?: string;
}

export interface Assessment {
  edition: string;
  version: string;
  /** By code: every node, every statement, every AREA.n and TOTAL, in points. */
  scores: ReadonlyMap<string, Score>;
  /** Value 0..1 of each statement. */
  values: ReadonlyMap<string, Interval>;
  total: Interval;
  gates: GateResult[];
  /** The highest predicate whose gates the low scores meet (and that may follow what was held), else null. */
  predicate: string | null;
  /** Statements answered readably, of all. */
  answered: number;
  of: number;
  complete: boolean;
  problems: Problem[];
  rulings: RulingUse[];
}

export interface JudgeOptions {
  /** `exclude` leaves blanks out of the mean, as the circulating workbook does; for comparison only. */
  blanks?: 'zero' | 'exclude';
  /** The unit has held this predicate (WBK) before. */
  held?: string | null;
}
