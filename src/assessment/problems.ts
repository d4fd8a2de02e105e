/**
 * Every problem that we tell: its severity, and the names of what its sentence is filled with. The one place for both; the
 * texts of all languages, the documentation of the JSON and whoever tells a problem are held against it.
 */
import type { Place, Severity } from './place';

/** What judge and readers tell. */
const OF_THE_JUDGE = {
  'answer.blank': ['info'],
  'answer.out-of-scale': ['error', 'answer', 'scale'],
  'answer.not-number': ['error', 'answer'],
  'answer.not-whole': ['error', 'answer'],
  /** A count as `1.000` or `100%`. */
  'answer.ambiguous': ['error', 'answer'],
  'answer.negative': ['error', 'answer'],
  'answer.over-max': ['error', 'answer', 'max'],
  /** E.g. #REF!. */
  'answer.cell-error': ['error', 'answer'],
  /** A letter of another alphabet that looks like one of the scale. */
  'answer.cyrillic': ['error', 'answer', 'latin'],
  'answer.greek': ['error', 'answer', 'latin'],
  /** A person reads it, Excel and our sheets do not. */
  'answer.unclean': ['error', 'answer', 'meant'],
  /** Signs that nobody sees, and nothing else. */
  'answer.unseen': ['error'],
  'answer.from-formula': ['info', 'count', 'cells'],
  /** A formula that nobody has computed. */
  'answer.no-result': ['error'],
  'answer.spelled': ['info', 'answer', 'read'],
  /** Beside no statement. */
  'answer.unused': ['warning', 'answer'],
  'answer.roles-differ': ['info', 'unit', 'tpi'],
  'ratio.nothing-due': ['info', 'value'],
  'ratio.done-over-due': ['warning', 'done', 'due'],
  /** Counts that contradict each other. */
  'ratio.contradiction': ['warning', 'parts', 'limit', 'partNames', 'limitNames'],
  'ratio.stated-total': ['warning', 'stated', 'sum'],
  /** An info count left blank. */
  'ratio.input-blank': ['warning', 'input'],
  /** Answered statements whose scale is only inferred. */
  'scale.inferred': ['info', 'count', 'of'],
  /** The assessor's scale in place of the inferred one. */
  'scale.chosen': ['info', 'scale', 'inferred'],
  /** No scale of the edition; the inferred one is used. */
  'scale.unknown': ['error', 'found', 'choices'],
  /** Our sheet knows no scale of that name, so nothing counts. */
  'scale.unread': ['error', 'found', 'choices'],
  /** The scale is sourced and not open to the assessor. */
  'scale.fixed': ['warning', 'found', 'scale'],
  'gate.hidden-by-rounding': ['warning', 'code', 'actual', 'floor'],
  'evidence.lacking': ['warning', 'count', 'of'],
  'code.unknown': ['error', 'code'],
  'code.duplicate': ['error', 'code'],
  /** Statement not on the sheet. */
  'code.missing': ['error', 'code'],
  'layout.column-missing': ['error', 'column'],
  'layout.not-lke': ['error'],
  'layout.no-sheet': ['error', 'sheet', 'choices'],
  /** AKIP: a letter that follows from the criteria below; asked for where it does not follow. */
  'akip.criteria': ['info', 'letter', 'met', 'count'],
  'akip.criteria-open': ['error', 'open', 'count'],
  'akip.criteria-letters': ['error', 'count'],
  /** 12/2015: questions answered, but no points of the component. */
  'akip.questions': ['error', 'count'],
  /** Points of the component as the sum of its parts. */
  'akip.summed': ['info', 'count', 'sum'],
  /** A column beside the answers holds options, too, and nothing says whose they are. */
  'layout.answers-unread': ['warning', 'column', 'title', 'count'],
  'layout.unsure': ['error', 'sure', 'least'],
  /** Put together of several sheets. */
  'layout.together': ['info', 'count', 'sheets'],
  /** The summary that our LKE asks is not in the workbook. */
  'summary.missing': ['warning', 'count', 'cells'],
  /** Nor its lists of answers. */
  'lists.missing': ['warning', 'count', 'cells'],
  /** The sheet's highest score leaves missing statements out. */
  'score.highest-lacks': ['warning', 'count', 'points'],
  'layout.scale-changed': ['warning', 'found', 'scale'],
  'layout.weight-changed': ['warning', 'found', 'weight'],
  'sheet.formula-replaced': ['error', 'expected', 'found?'],
  'file.unreadable': ['error', 'reason'],
  'edition.unknown': ['error', 'edition'],
  /** Another edition fits a strange sheet as well; its heading names one whose statements it does not hold. */
  'edition.alike': ['warning', 'edition', 'other'],
  'edition.named-otherwise': ['warning', 'edition', 'other'],
  /** The year is governed by another edition. */
  'edition.other-year': ['warning', 'edition', 'year', 'inForce'],
  /** Its rules came as a file. */
  'edition.brought': ['warning', 'edition', 'file'],
  /** A file of rules that the workbook keeps. */
  'edition.refused': ['error', 'file', 'reason'],
  /** The rules that the sheet carries were changed. */
  'edition.broken': ['error'],
  /** Another law of the same name is known, from this file. */
  'edition.conflict': ['error', 'edition', 'file'],
  /** No edition governed that year. */
  'edition.no-law': ['warning', 'edition', 'year', 'from'],
  'edition.gates-unconfirmed': ['error', 'edition'],
  /** Follow-up of a recommendation: not begun, or never, and no reason; in progress, and nothing realised; done, and no evidence. */
  'follow-up.no-reason': ['warning', 'row', 'status'],
  'follow-up.no-milestone': ['warning', 'row', 'status'],
  'follow-up.no-evidence': ['warning', 'row', 'status'],
  'follow-up.status': ['warning', 'status', 'choices'],
  /** A condition to propose is answered as if every minimum were met. */
  'proposal.minimums-missed': ['warning', 'condition', 'target', 'count', 'of'],
  /** Answers left out of their element's mean. */
  'survey.blank': ['warning', 'count'],
  /** Row counts from 1. */
  'survey.out-of-scale': ['error', 'row', 'element', 'answer', 'min', 'max'],
  'survey.element-empty': ['error', 'element'],
  /** No heading shows its code. */
  'survey.element-missing': ['error', 'element'],
  'survey.columns': ['error', 'found', 'expected'],
  'survey.not-index': ['error', 'code'],
  'survey.scale': ['error', 'scaleMax'],
  'survey.scale-unstated': ['error', 'index', 'max'],
  /** Stated on a survey's sheet. */
  'survey.scale-range': ['error', 'scaleMax', 'least', 'most'],
  /** Stated on a survey's sheet. */
  'survey.scale-no-basis': ['error', 'scaleMax', 'max'],
  /** Of a table of others: answers in words, and why its own IKM is another. */
  'survey.scale-stated': ['info', 'scaleMax', 'basis'],
  'survey.worded': ['info', 'count'],
  'survey.ikm-weight': ['warning', 'stated', 'exact', 'weight'],
  'survey.ikm-differs': ['warning', 'stated', 'exact'],
  'survey.looks-like-ikm': ['error', 'index', 'max', 'shown'],
  'override.json': ['error', 'reason'],
  'override.shape': ['error', 'path', 'message'],
  'override.edition': ['error', 'asked', 'edition'],
  'override.code': ['error', 'predicate', 'code', 'edition'],
  'override.predicate': ['error', 'predicate', 'code'],
  'override.duplicate': ['error', 'predicate', 'code'],
  'override.looser': ['error', 'predicate', 'code', 'floor', 'minimum'],
  'override.over-weight': ['error', 'predicate', 'code', 'floor', 'weight'],
  'override.total-missing': ['error', 'predicate', 'edition'],
  'override.survey': ['error', 'code'],
  'score.missing': ['error', 'code', 'name'],
  'score.not-number': ['error', 'code', 'answer'],
  'argument.shape': ['error', 'name', 'expected'],
} as const satisfies Entries;

/** What the diagnosis of a whole sheet tells; any of it may carry its effect. */
const OF_THE_DIAGNOSIS = {
  'range.misses': ['error', 'missing', 'cells'],
  'range.extra': ['error', 'cells'],
  'blank.inflates': ['error', 'blank', 'of'],
  'formula.unread': ['warning', 'answer', 'worth'],
  'formula.differs': ['error', 'answer', 'worth'],
  'formula.divides-by-zero': ['error', 'error'],
  'formula.text-as-number': ['error', 'error'],
  'formula.lost-reference': ['error', 'error'],
  'formula.unknown-name': ['error', 'error'],
  'formula.error': ['error', 'error'],
  'ratio.share-typed': ['warning', 'typed', 'counted'],
  'count.contradicts-note': ['warning', 'count', 'says'],
  'count.note-says-done': ['warning', 'due', 'done'],
  'count.unaccounted': ['warning', 'parts', 'all', 'left'],
  'survey.contradicts-note': ['warning', 'typed', 'says', 'index', 'max'],
  'evidence.malformed': ['warning', 'link'],
  'evidence.local': ['warning', 'link'],
  'evidence.repeated': ['info', 'link', 'times'],
  'list.missing': ['warning', 'count', 'cells'],
  'list.wrong': ['warning', 'list', 'scale'],
  'list.misplaced': ['warning', 'list'],
  'recap.elsewhere': ['warning', 'named', 'shows'],
  'recap.weight': ['warning', 'code', 'found', 'weight'],
  'score.stale': ['warning', 'shown', 'now', 'cells'],
  'score.differs': ['warning'],
  'score.total-differs': ['error', 'shown', 'true'],
  /** So many formulas that not all were looked at. */
  'diagnosis.none': ['info'],
  'diagnosis.stopped': ['warning'],
} as const satisfies Entries;

type Entries = Record<string, readonly [Severity, ...string[]]>;

export const PROBLEMS = { ...OF_THE_JUDGE, ...OF_THE_DIAGNOSIS };
export type ProblemCode = keyof typeof PROBLEMS;
export type FindingCode = keyof typeof OF_THE_DIAGNOSIS;

/** A finding as a value; its sentence is in src/texts under the same code. */
export interface Problem {
  code: ProblemCode;
  severity: Severity;
  at: Place;
  data: Record<string, string | number>;
}

type Names<Code extends ProblemCode> = (typeof PROBLEMS)[Code] extends readonly [Severity, ...infer All extends string[]]
  ? All[number]
  : never;
type Optional<Name> = Name extends `${infer Bare}?` ? Bare : never;

/** The names of a problem's data; `name?` in the table is not always there. */
export type Filled<Code extends ProblemCode> = Exclude<Names<Code>, `${string}?`> | Optional<Names<Code>>;

/** What the total gains when the problem is mended; what the part it touches is and should be; only if a note is right. */
export interface Effect {
  points?: number;
  is?: string | number;
  should?: number;
  supposed?: string | number;
}

/** What a problem's sentence is filled with, with the effect where it is known. */
export type ProblemData<Code extends ProblemCode> = Record<Exclude<Names<Code>, `${string}?`>, string | number> &
  Partial<Record<Optional<Names<Code>>, string | number>> &
  Effect;

/** A problem whose data were held against its code where it was made. */
export const retold = (code: ProblemCode, at: Place, data: Problem['data']): Problem => ({
  code,
  severity: PROBLEMS[code][0],
  at,
  data,
});

/** The same where it stands in nobody's way: a warning. */
export const milder = (told: Problem): Problem => ({ ...told, severity: 'warning' });

/** @param at its place; sheet and cell may be added by whoever knows them. */
export const problem = <Code extends ProblemCode>(code: Code, at: Place, data: ProblemData<Code>): Problem =>
  retold(code, at, data);
