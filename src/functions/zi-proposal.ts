import { clean, isBlank, parseNumber, proposalResults, proposalVerdict, type ProposalResult, type Raw } from '../assessment';
import { proposalOf } from '../rules/proposal';
import type { Criterion, Proposal } from '../rules/schema';
import { problemText } from '../texts';
import { editionOf, isEmpty, predicateArgument, single, type Shown } from './arguments';
import { absent, refused, say } from './errors';
import { noteTwice, rowsOf } from './pairs';

/**
 * Syarat pengusulan yang belum terpenuhi atau belum diisi: syarat, yang disyaratkan, isian, dan keadaannya. Usulan afirmasi disebut di baris pertama.
 * @customfunction ZI.PROPOSAL
 * @param criteria Rentang kode atau nama syarat: body.opinion, body.sakip, unit.lhkpn ...; judul dan baris kosong dilewati.
 * @param values Rentang isian, berukuran sama dengan criteria: "WTP", "BB", 3, 100%, "Ya" ...
 * @param predicate Predikat yang diusulkan: "WBK" atau "WBBM".
 * @param [edition] Edisi LKE, misalnya "90/2021" (diubah 5/2024); bawaan: yang berlaku.
 * @param [bodyKind] Jenis instansi: "pemda" atau "kl"; boleh juga layanan afirmasi pada pemda (hanya untuk WBK), misalnya "rsud" atau "ptsp".
 * @returns Satu baris untuk setiap syarat yang belum terpenuhi, atau satu baris bahwa semua terpenuhi.
 */
export function proposal(
  criteria: unknown[][],
  values: unknown[][],
  predicate: unknown,
  edition?: unknown,
  bodyKind?: unknown,
): unknown[][] {
  const rules = editionOf(edition);
  const asked = predicateArgument(rules, single(predicate, 'predicate'));
  const conditions = proposalOf(rules.id);
  if (!conditions) throw absent('proposal.unconfirmed', { edition: rules.short });
  const given = valuesOf(conditions, criteria, values);
  const bodies = bodiesOf(conditions, single(bodyKind, 'bodyKind')).map(({ kind, unit }) => ({
    kind,
    results: proposalResults(conditions, given, asked, kind, unit),
  }));
  const rows = conditions.criteria.flatMap(({ code }) => rowOf(conditions, code, given.get(code), bodies));
  if (!rows.length) return [[say('proposal.none', { predicate: asked }), '', '', '']];
  const isExcused = bodies.every(({ results }) => proposalVerdict(results) === 'excused');
  return isExcused ? [[say('proposal.affirmative', { count: rows.length }), '', '', ''], ...rows] : rows;
}

interface Body {
  kind: string;
  results: ProposalResult[];
}

/** None where the condition is met. Without a kind of body it is met or unmet only where every kind would have it so. */
function rowOf(rules: Proposal, code: string, raw: Raw, bodies: readonly Body[]): Shown[][] {
  const asked = bodies.flatMap(({ kind, results }) =>
    results.filter((result) => result.code === code).map((result) => ({ kind, result })),
  );
  const first = asked[0]?.result;
  if (!first || asked.every(({ result }) => result.status === 'met')) return [];
  const sure = asked.length === bodies.length && asked.every(({ result }) => result.status === first.status);
  const actual = first.actual === undefined ? clean(raw) : shown(rules, first.kind, first.actual);
  return [[first.name, requiredBy(rules, asked), actual, sure ? stateOf(rules, first) : say('proposal.body-kind')]];
}

function requiredBy(rules: Proposal, asked: readonly { kind: string; result: ProposalResult }[]): Shown {
  const all = asked.map(({ kind, result }) => ({ kind, required: shown(rules, result.kind, result.required) }));
  const { required } = all[0]!;
  return all.every((one) => one.required === required) ? required : all.map((one) => `${one.required} (${one.kind})`).join(', ');
}

function stateOf(rules: Proposal, { name, status, problem, excused, note }: ProposalResult): string {
  const state = problem
    ? problemText({ ...problem, data: { statement: name, ...problem.data } })
    : say(status === 'open' ? 'proposal.open' : 'proposal.unmet');
  const exception = rules.exceptions.find(({ code }) => code === excused);
  if (exception) return say('proposal.excused', { state, exception: exception.name });
  return note ? say('proposal.noted', { state, note: note.replace(/\.$/, '') }) : state;
}

function shown({ choices }: Proposal, kind: Criterion['kind'], value: string | number | boolean): Shown {
  if (typeof value === 'boolean') return choices['yes-no'].options[value ? 0 : 1]!;
  return kind === 'percent' ? say('proposal.percent', { percent: Number(value) * 100 }) : value;
}

/** @returns every kind where none is named; an excepted unit stands for its kind. @throws #VALUE! listing what may be named. */
function bodiesOf({ bodyKinds, exceptions }: Proposal, raw: Raw): { kind: string; unit?: string }[] {
  if (isEmpty(raw)) return bodyKinds.map(({ code }) => ({ kind: code }));
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  const named = ({ code, name }: { code: string; name: string }) =>
    [code, name, ...name.split('/')].map(plain).includes(plain(clean(raw)));
  const body = bodyKinds.find(named);
  if (body) return [{ kind: body.code }];
  const found = exceptions.flatMap(({ bodyKind, units }) =>
    units.filter(named).map(({ code }) => ({ kind: bodyKind, unit: code })),
  );
  const all = [...bodyKinds, ...exceptions.flatMap(({ units }) => units)];
  if (!found.length)
    throw refused('proposal.body-unknown', { body: clean(raw), choices: all.map(({ code }) => code).join(', ') });
  return found.slice(0, 1);
}

const CODE = /^(body|unit)\.\S+$/i;

/** @throws #VALUE! for a condition that is not known, or one twice with different values. */
function valuesOf(rules: Proposal, criteria: unknown, values: unknown): Map<string, Raw> {
  const given = new Map<string, Raw>();
  for (const { code: text, entry } of rowsOf({ criteria, values })) {
    const asked = text.toLowerCase();
    const found = rules.criteria.find(({ code, name, names = [] }) =>
      [code, name, ...names].some((one) => one.toLowerCase() === asked),
    );
    if (!found) {
      if (CODE.test(text) || couldBeValue(rules, entry)) throw refused('proposal.unknown', { criterion: text });
      continue;
    }
    noteTwice(found.code, [given.get(found.code)], [entry]);
    if (!isBlank(entry) || !given.has(found.code)) given.set(found.code, entry);
  }
  return given;
}

/** What stands beside a heading is none of these. */
function couldBeValue({ choices }: Proposal, entry: Raw): boolean {
  const text = clean(entry).toLowerCase();
  const all = Object.values(choices).flatMap(({ options, synonyms = {} }) => [...options, ...Object.keys(synonyms)]);
  return parseNumber(entry) !== undefined || all.some((one) => one.toLowerCase() === text);
}
