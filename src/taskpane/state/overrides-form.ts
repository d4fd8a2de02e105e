/** The form of a body's own rules: what was typed, what it means, and what is wrong where. */
import { checkOverrides, floorOf, indexOf, OVERRIDE, parseNumber, resolveCode, TOTAL, type Problem } from '../../assessment';
import { parseOverrides, type Overrides } from '../../rules/overrides';
import type { Edition } from '../../rules/schema';
import { problemText, type Data, type Language } from '../../texts';
import { saySetup, type SetupKey } from './setup-text';
import { retold } from '../../assessment/problems';

export interface OverridesFields {
  body: string;
  source: string;
  note: string;
  /** `2026-06-01`. */
  checked: string;
  /** By `WBK TOTAL`. */
  floors: Readonly<Record<string, string>>;
  blanks: '' | 'zero' | 'exclude';
  duty: string;
  achievement: string;
  /** By the statement's code. */
  scales: Readonly<Record<string, string>>;
}

export interface FloorRow {
  /** `WBK TOTAL`. */
  key: string;
  predicate: string;
  code: string;
  /** Absent for the total. */
  name?: string;
  weight: number;
  /** The edition's own; absent where it has none. */
  floor?: number;
}

export type OverridesMessage = { problem: Problem } | { key: SetupKey; data?: Data };
/** By `body`, `floor WBK TOTAL`, `scale B.I.a` ...; `form` where no field is to blame. */
export type OverridesErrors = Readonly<Record<string, OverridesMessage>>;

export const messageText = (message: OverridesMessage, language: Language): string =>
  'problem' in message ? problemText(message.problem, language) : saySetup(language, message.key, message.data);

const keyOf = (predicate: string, code: string): string => `${predicate} ${code}`;
const shown = (value: number | undefined, language: Language): string =>
  value === undefined ? '' : String(value).replace('.', language === 'id' ? ',' : '.');

/** Every minimum that the edition has, every area, the surveys, and what the rules at hand name besides. */
export function floorRows(edition: Edition, overrides?: Overrides): FloorRow[] {
  const index = indexOf(edition);
  const usual = [...new Set([TOTAL, ...edition.gates.map(({ code }) => code), ...edition.areas.map(({ code }) => code)])];
  const surveys = surveyRows(edition).map(({ code }) => code);
  return edition.predicates.flatMap(({ code: predicate }) => {
    const named = (overrides?.gates ?? []).filter((gate) => gate.predicate === predicate);
    const codes = new Set([...usual, ...surveys, ...named.map(({ code }) => resolveCode(edition, code) ?? code)]);
    return [...codes].map((code): FloorRow => {
      const own = edition.gates.find((gate) => gate.predicate === predicate && gate.code === code && gate.source !== OVERRIDE);
      const floor = own && !edition.gatesUnconfirmed ? floorOf(edition, own) : undefined;
      const name = code === TOTAL ? {} : { name: index.nameOf(code) };
      return {
        key: keyOf(predicate, code),
        predicate,
        code,
        weight: index.weightOf(code) ?? 0,
        ...name,
        ...(floor !== undefined && { floor }),
      };
    });
  });
}

/** Statements whose answer is an index of a survey. */
export function surveyRows(edition: Edition): { code: string; name: string; max: number }[] {
  const index = indexOf(edition);
  return index.statements.flatMap(({ code }) => {
    const scale = index.leaf(code)?.scale;
    return scale?.kind === 'index' ? [{ code, name: index.nameOf(code), max: scale.max }] : [];
  });
}

/** @param today `2026-06-01`. */
export function fieldsOf(edition: Edition, overrides: Overrides | undefined, today: string, language: Language): OverridesFields {
  const { nothingDue, blanks } = overrides?.rulings ?? {};
  const code = (asked: string) => resolveCode(edition, asked) ?? asked;
  return {
    body: overrides?.body ?? '',
    source: overrides?.source ?? '',
    note: overrides?.note ?? '',
    checked: overrides?.checked ?? today,
    floors: Object.fromEntries(
      (overrides?.gates ?? []).map((gate) => [keyOf(gate.predicate, code(gate.code)), shown(gate.floor, language)]),
    ),
    blanks: blanks ?? '',
    duty: shown(nothingDue?.duty, language),
    achievement: shown(nothingDue?.achievement, language),
    scales: Object.fromEntries((overrides?.surveys ?? []).map((one) => [code(one.code), shown(one.scaleMax, language)])),
  };
}

interface Numbers {
  read(field: string, typed: string): number | undefined;
  errors: Record<string, OverridesMessage>;
}

function numbers(language: Language): Numbers {
  const errors: Record<string, OverridesMessage> = {};
  const example = language === 'id' ? '0,75' : '0.75';
  const read = (field: string, typed: string): number | undefined => {
    if (typed.trim() === '') return undefined;
    const number = parseNumber(typed);
    if (number === undefined || !Number.isFinite(number)) errors[field] = { key: 'number', data: { example } };
    return number;
  };
  return { read, errors };
}

/** The field that a part of the shape was typed in. */
function fieldOf(path: string, { gates, surveys }: Pick<Overrides, 'gates' | 'surveys'>): string {
  const [part, at, last] = path.split('.');
  if (part === 'gates' && gates[Number(at)]) return `floor ${keyOf(gates[Number(at)]!.predicate, gates[Number(at)]!.code)}`;
  if (part === 'surveys' && surveys[Number(at)]) return `scale ${surveys[Number(at)]!.code}`;
  return part === 'rulings' ? (last ?? 'form') : (part ?? 'form');
}

const MISSING: Readonly<Record<string, SetupKey>> = {
  body: 'own.body.missing',
  source: 'own.source.missing',
  checked: 'own.checked.missing',
};

function fieldOfProblem({ code, data }: Problem): string {
  if (code === 'override.survey') return `scale ${data.code}`;
  if (code === 'override.total-missing') return `floor ${keyOf(String(data.predicate), TOTAL)}`;
  return data.predicate === undefined ? 'form' : `floor ${keyOf(String(data.predicate), String(data.code))}`;
}

/** @returns rules that hold for the edition; or a sentence per field. */
export function readFields(
  edition: Edition,
  fields: OverridesFields,
  language: Language,
): { ok: true; overrides: Overrides } | { ok: false; errors: OverridesErrors } {
  const { read, errors } = numbers(language);
  const gates = floorsTyped(fields).flatMap(([key, typed]) => {
    const [predicate = '', code = ''] = key.split(/ (.*)/);
    const floor = read(`floor ${key}`, typed);
    return floor === undefined ? [] : [{ predicate, code, floor }];
  });
  const surveys = Object.entries(fields.scales).flatMap(([code, typed]) => {
    const scaleMax = read(`scale ${code}`, typed);
    return scaleMax === undefined ? [] : [{ code, scaleMax }];
  });
  const duty = read('duty', fields.duty);
  const achievement = read('achievement', fields.achievement);
  const nothingDue = { ...(duty !== undefined && { duty }), ...(achievement !== undefined && { achievement }) };
  const rulings = {
    ...(fields.blanks !== '' && { blanks: fields.blanks }),
    ...(Object.keys(nothingDue).length > 0 && { nothingDue }),
  };
  const { body, source, note, checked } = fields;
  const data: Overrides = {
    edition: edition.id,
    body: body.trim(),
    source: source.trim(),
    note: note.trim(),
    checked,
    gates,
    rulings,
    surveys,
  };
  const shape = parseOverrides(data, language);
  const told: Record<string, OverridesMessage> = {};
  if (!shape.ok)
    for (const { code, data: about } of shape.errors) {
      const field = fieldOf(String(about.path), data);
      const key = MISSING[field];
      told[field] ??= key ? { key } : { problem: retold(code, {}, about) };
    }
  for (const problem of checkOverrides(edition, data)) told[fieldOfProblem(problem)] ??= { problem };
  const all = { ...told, ...errors };
  if (Object.keys(all).length > 0) return { ok: false, errors: all };
  const empty = gates.length === 0 && surveys.length === 0 && Object.keys(rulings).length === 0;
  if (empty || !shape.ok) return { ok: false, errors: { form: { key: 'own.nothing' } } };
  return { ok: true, overrides: shape.overrides };
}

const floorsTyped = ({ floors }: OverridesFields) => Object.entries(floors).filter(([, typed]) => typed.trim() !== '');
