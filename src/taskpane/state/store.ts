/** All that the pane knows, and what may happen to it. No React, no Excel. */
import type { Place, Problem, Severity } from '../../assessment/types';
import type { Language } from '../../texts';
import type { Edition } from '../../rules/schema';
import { keyOf, type Checked } from '../../reading/contract';
import { withFindings } from '../../diagnosis/with-findings';
import type { CheckedSurvey } from '../../forms/surveys';
import type { Snapshot } from '../../forms/snapshots';
import type { Findings } from '../services';
import type { Diagnosis } from '../worker/jobs';
import { amongEditions, type FieldName, type FormErrors, type FormFields } from './form';
import type { Made, Phase } from './generate';
import { changedSession, freshSession, type Session, type SessionChange } from './session';
import type { Told } from './told';

export type View = 'generate' | 'check' | 'result' | 'recap';
export const VIEWS: readonly View[] = ['generate', 'check', 'result', 'recap'];
/** Pages over a view, each opened from where it is needed. */
export type Page =
  'proposal' | 'overrides' | 'rules' | 'way' | 'card' | 'form' | 'portal' | 'review' | 'report' | 'compare' | 'trial';
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export type Generation =
  | { step: 'idle' }
  | { step: 'asking'; sheet: string }
  | { step: 'running'; phase: Phase }
  | { step: 'done'; made: Made }
  | { step: 'failed'; told: Told };

export type Workbook = { status: 'unread' } | { status: 'read'; found: Findings } | { status: 'unreadable'; told: Told };

export interface PaneState {
  language: Language;
  view: View;
  page?: Page;
  form: FormFields;
  errors: FormErrors;
  generation: Generation;
  workbook: Workbook;
  /** Of the last reading that was diagnosed. */
  diagnosis?: Diagnosis;
  /** Sheet of the LKE or survey shown (`keyOf`), where somebody chose one. */
  sheet?: string;
  /** A view failed in the last sitting: none is opened unasked. */
  wary?: boolean;
  /** Sheets made last in this pane. */
  fresh: readonly string[];
  /** The predicate tested, where other than the LKE's own target. */
  target?: string;
  /** Severities left out of Periksa. */
  hidden: readonly Severity[];
  /** Per area the blank statement last jumped to. */
  jumps: Readonly<Record<string, string>>;
  /** The last thing to be said aloud. */
  said?: Told;
  /** The cell on a hidden sheet that could not be shown. */
  concealed?: Place;
  session: Session;
}

export type Action =
  | { type: 'language'; language: Language }
  | { type: 'view'; view: View }
  | { type: 'page'; page?: Page }
  | { type: 'field'; name: FieldName; value: string | boolean }
  /** Those to choose from, as files bring and take them. */
  | { type: 'editions'; editions: readonly Edition[] }
  | { type: 'invalid'; errors: FormErrors }
  | { type: 'generation'; generation: Generation }
  | { type: 'read'; found: Findings }
  | { type: 'unreadable'; told: Told }
  | { type: 'diagnosed'; diagnosis: Diagnosis }
  | { type: 'sheet'; sheet: string }
  | { type: 'target'; target: string }
  | { type: 'severity'; severity: Severity }
  | { type: 'jumped'; area: string; statement: string }
  | { type: 'said'; told?: Told; hidden?: Place }
  | { type: 'session'; change: SessionChange };

export const startState = (language: Language, form: FormFields): PaneState => ({
  language,
  view: 'generate',
  form,
  errors: {},
  generation: { step: 'idle' },
  workbook: { status: 'unread' },
  fresh: [],
  hidden: [],
  jumps: {},
  session: freshSession,
});

export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case 'language':
      return { ...state, language: action.language, said: undefined };
    case 'view':
      return { ...state, view: action.view, page: undefined, said: undefined, concealed: undefined };
    case 'page':
      return { ...state, page: action.page, said: undefined, concealed: undefined };
    case 'field':
      return withField(state, action.name, action.value);
    case 'editions':
      return { ...state, form: amongEditions(state.form, action.editions) };
    case 'invalid':
      return { ...state, errors: action.errors, generation: { step: 'idle' } };
    case 'generation':
      return withGeneration(state, action.generation);
    case 'read':
      return withFound(state, action.found);
    case 'unreadable':
      return { ...state, workbook: { status: 'unreadable', told: action.told } };
    case 'diagnosed':
      return { ...state, diagnosis: action.diagnosis };
    case 'sheet':
      return { ...state, sheet: action.sheet, target: undefined, jumps: {} };
    case 'target':
      return { ...state, target: action.target };
    case 'severity':
      return { ...state, hidden: toggled(state.hidden, action.severity) };
    case 'jumped':
      return { ...state, jumps: { ...state.jumps, [action.area]: action.statement } };
    case 'said':
      return { ...state, said: action.told, concealed: action.hidden };
    case 'session':
      return { ...state, session: changedSession(state.session, action.change) };
  }
}

/** A question about what was typed before is answered by typing on. */
function withField(state: PaneState, name: FieldName, value: string | boolean): PaneState {
  const generation = state.generation.step === 'asking' ? { step: 'idle' as const } : state.generation;
  return { ...state, generation, form: { ...state.form, [name]: value }, errors: without(state.errors, name) };
}

function withGeneration(state: PaneState, generation: Generation): PaneState {
  const next = { ...state, errors: {}, generation };
  if (generation.step !== 'done') return next;
  return { ...next, sheet: undefined, fresh: generation.made.sheets, target: undefined, jumps: {} };
}

/** The first reading opens on what the workbook holds, unless somebody went elsewhere by then; later ones leave the reader where they are. */
function withFound(state: PaneState, found: Findings): PaneState {
  const untouched =
    state.view === 'generate' && state.page === undefined && state.generation.step === 'idle' && state.form.unit === '';
  const first = untouched && !state.wary && state.workbook.status === 'unread';
  const settled = (found.calculation ?? 'done') === 'done';
  const next: PaneState = {
    ...state,
    workbook: { status: 'read', found },
    diagnosis: settled ? state.diagnosis : undefined,
  };
  return first && resultsOf(next).length > 0 ? { ...next, view: 'result' } : next;
}

function without(errors: FormErrors, name: FieldName): FormErrors {
  const rest = { ...errors };
  delete rest[name];
  return rest;
}

const toggled = (hidden: readonly Severity[], severity: Severity): Severity[] =>
  hidden.includes(severity) ? hidden.filter((one) => one !== severity) : [...hidden, severity];

export const lkesOf = (state: PaneState): readonly Checked[] =>
  state.workbook.status === 'read' ? state.workbook.found.lkes : [];

export const surveysOf = (state: PaneState): readonly CheckedSurvey[] =>
  state.workbook.status === 'read' ? state.workbook.found.surveys : [];

/** What Hasil and Periksa can show. */
export type Result = Checked | CheckedSurvey;

export const isLke = (result: Result): result is Checked => 'assessment' in result;

/** LKEs first, then surveys. */
export const resultsOf = (state: PaneState): readonly Result[] =>
  state.workbook.status === 'read' ? [...state.workbook.found.lkes, ...state.workbook.found.surveys] : [];

/** The chosen one while it is there, else the one made last, else the first. */
export function shownResult(state: PaneState): Result | undefined {
  const results = resultsOf(state);
  const on = (sheets: readonly (string | undefined)[]) => results.find(({ reading }) => sheets.includes(keyOf(reading)));
  return on([state.sheet]) ?? on(state.fresh) ?? results[0];
}

/** What the workbook keeps of other days. */
export const snapshotsOf = (state: PaneState): readonly Snapshot[] =>
  (state.workbook.status === 'read' ? state.workbook.found.snapshots : undefined) ?? [];

/** None where a survey is shown. */
export function shownLke(state: PaneState): Checked | undefined {
  const shown = shownResult(state);
  return shown && isLke(shown) ? shown : undefined;
}

/** Problems of an LKE with its diagnosis, or of a survey. */
export const problemsOf = ({ diagnosis }: PaneState, shown: Result | undefined): readonly Problem[] =>
  shown ? withFindings(shown.problems, diagnosis?.sheets[keyOf(shown.reading)]?.findings ?? []) : [];

export function countBySeverity(problems: readonly Problem[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of problems) counts[severity]++;
  return counts;
}
