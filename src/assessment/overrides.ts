/** A body's own rules held against an edition, and the edition as they change it. */
import sentences from '../rules/override-rulings.json';
import type { Overrides, parseOverrides } from '../rules/overrides';
import type { Edition, Gate, Group, Node, Ruling, RulingId, Settings, Statement } from '../rules/schema';
import { floorOf, OVERRIDE } from './gates';
import { indexOf, resolveCode, TOTAL } from './tree';
import type { Problem, ProblemCode } from './types';
import { problem, retold, type ProblemData } from './problems';

const told = <Code extends ProblemCode>(code: Code, data: ProblemData<Code>): Problem => problem(code, {}, data);
const isFor = (edition: Edition, asked: string): boolean =>
  [edition.id, edition.short, ...edition.aliases].some((name) => name.toLowerCase() === asked.trim().toLowerCase());

type OwnGate = Overrides['gates'][number];

function gateProblems(edition: Edition, { predicate, code: asked, floor }: OwnGate): Problem[] {
  const code = resolveCode(edition, asked);
  if (!edition.predicates.some((one) => one.code === predicate)) return [told('override.predicate', { predicate, code: asked })];
  const weight = code === undefined ? undefined : indexOf(edition).weightOf(code);
  if (code === undefined || weight === undefined)
    return [told('override.code', { predicate, code: asked, edition: edition.short })];
  if (floor > weight + edition.tolerance) return [told('override.over-weight', { predicate, code, floor, weight })];
  const own = edition.gates.find((gate) => gate.predicate === predicate && gate.code === code);
  const minimum = own && !edition.gatesUnconfirmed ? floorOf(edition, own) : undefined;
  return minimum !== undefined && floor < minimum - edition.tolerance
    ? [told('override.looser', { predicate, code, floor, minimum })]
    : [];
}

function repeatedGates(edition: Edition, { gates }: Overrides): Problem[] {
  const seen = new Set<string>();
  return gates.flatMap(({ predicate, code: asked }) => {
    const code = resolveCode(edition, asked) ?? asked;
    const key = `${predicate} ${code}`;
    if (seen.has(key)) return [told('override.duplicate', { predicate, code })];
    seen.add(key);
    return [];
  });
}

/** Where our data has no minimums, a verdict on a body's single own one would be a guess. */
function missingTotals(edition: Edition, { gates }: Overrides): Problem[] {
  if (!edition.gatesUnconfirmed) return [];
  const named = [...new Set(gates.map(({ predicate }) => predicate))];
  const complete = new Set(gates.filter(({ code }) => resolveCode(edition, code) === TOTAL).map(({ predicate }) => predicate));
  return named
    .filter((predicate) => !complete.has(predicate))
    .map((predicate) => told('override.total-missing', { predicate, edition: edition.short }));
}

const surveyOf = (edition: Edition, asked: string) => {
  const leaf = indexOf(edition).leaf(resolveCode(edition, asked) ?? '');
  return leaf?.scale.kind === 'index' ? leaf : undefined;
};

/**
 * @returns what does not hold, as problems `override.*`: another edition, unknown code or predicate, a floor looser than
 * the edition's (unless its minimums are unconfirmed) or above the weight. None: withOverrides may be called.
 */
export function checkOverrides(edition: Edition, overrides: Overrides): Problem[] {
  if (!isFor(edition, overrides.edition)) return [told('override.edition', { asked: overrides.edition, edition: edition.short })];
  return [
    ...overrides.gates.flatMap((gate) => gateProblems(edition, gate)),
    ...repeatedGates(edition, overrides),
    ...missingTotals(edition, overrides),
    ...overrides.surveys.filter(({ code }) => !surveyOf(edition, code)).map(({ code }) => told('override.survey', { code })),
  ];
}

function gatesWith(edition: Edition, overrides: Overrides, scales: ReadonlyMap<string, string>): Gate[] {
  // The floor of a survey as its old index would be wrong on the new scale.
  const kept = edition.gates.map(({ shownAs, ...gate }) =>
    shownAs === undefined || scales.has(gate.code) ? gate : { ...gate, shownAs },
  );
  const gates: Gate[] = edition.gatesUnconfirmed ? [] : kept;
  for (const { predicate, code: asked, floor } of overrides.gates) {
    const code = resolveCode(edition, asked)!;
    const own: Gate = { predicate, code, floor, source: OVERRIDE, confidence: 'stated' };
    const at = gates.findIndex((gate) => gate.predicate === predicate && gate.code === code);
    if (at < 0) gates.push(own);
    else if (floorOf(edition, gates[at]!) !== floor) gates[at] = own;
  }
  const rank = new Map(edition.predicates.map(({ code }, index) => [code, index]));
  return gates.sort((a, b) => rank.get(a.predicate)! - rank.get(b.predicate)!);
}

const say = (template: string, data: Record<string, string>): string =>
  template.replace(/\{(\w+)\}/g, (_whole, name: string) => data[name] ?? '');

function ownSentence(id: RulingId, body: string, { blanks = 'zero', nothingDue }: Settings): Pick<Ruling, 'id_text' | 'en_text'> {
  const values = { duty: String(nothingDue?.duty ?? 1), achievement: String(nothingDue?.achievement ?? 0) };
  const sentence = sentences[id as 'blanks' | 'nothing-due'];
  const counted = sentences[`blanks.${blanks}`];
  return {
    id_text: say(sentence.id, {
      body,
      blanks: counted.id,
      duty: values.duty.replace('.', ','),
      achievement: values.achievement.replace('.', ','),
    }),
    en_text: say(sentence.en, { body, blanks: counted.en, ...values }),
  };
}

function rulingsWith(edition: Edition, { body, rulings }: Overrides): Ruling[] {
  const touched: RulingId[] = [
    ...(rulings.blanks ? (['blanks'] as const) : []),
    ...(rulings.nothingDue ? (['nothing-due'] as const) : []),
  ];
  const own = touched.map((id): Ruling => ({ id, ...ownSentence(id, body, rulings), source: OVERRIDE }));
  const kept = edition.rulings.map((ruling) => own.find(({ id }) => id === ruling.id) ?? ruling);
  return [...kept, ...own.filter((ruling) => !kept.includes(ruling))];
}

function withScales(node: Node, scales: ReadonlyMap<string, string>): Node {
  if (node.level !== 'statement') return { ...node, children: node.children.map((child) => withScales(child, scales)) };
  const scale = scales.get(node.code);
  return scale ? ({ ...node, scale, scaleConfidence: 'stated', source: OVERRIDE } satisfies Statement) : node;
}

/**
 * @param overrides such that checkOverrides finds nothing.
 * @returns a changed copy of the edition: touched gates, rulings and survey scales have the source `override`, which
 * names the body; `overridden` says so as a whole. An edition whose minimums were unconfirmed has the body's only.
 * @throws RangeError where checkOverrides finds something.
 */
export function withOverrides(edition: Edition, overrides: Overrides): Edition {
  const [first] = checkOverrides(edition, overrides);
  if (first) throw new RangeError(`${first.code} ${JSON.stringify(first.data)}`);
  const { body, note, source, checked, rulings, surveys } = overrides;
  const changed = surveys.flatMap(({ code, scaleMax }) => {
    const { statement, scale } = surveyOf(edition, code)!;
    return scale.kind === 'index' && scale.max === scaleMax
      ? []
      : [{ code: statement.code, name: `0-${scaleMax}`, max: scaleMax }];
  });
  const scales = new Map(changed.map(({ code, name }) => [code, name]));
  const settings: Settings = { ...edition.settings, ...rulings };
  const { gatesUnconfirmed, ...rest } = edition;
  return {
    ...rest,
    ...(gatesUnconfirmed && overrides.gates.length === 0 ? { gatesUnconfirmed } : {}),
    version: `${edition.version} + ${body}`,
    overridden: { body, note, source },
    sources: { ...edition.sources, [OVERRIDE]: { citation: [body, source, note].filter(Boolean).join('; '), checked } },
    ...(Object.keys(settings).length ? { settings } : {}),
    scales: { ...edition.scales, ...Object.fromEntries(changed.map(({ name, max }) => [name, { kind: 'index' as const, max }])) },
    gates: gatesWith(edition, overrides, scales),
    rulings: rulingsWith(edition, overrides),
    tree: scales.size ? edition.tree.map((root) => withScales(root, scales) as Group) : edition.tree,
  };
}

export type HeldOverrides = { ok: true; overrides: Overrides; edition: Edition } | { ok: false; problems: Problem[] };

/**
 * @param parsed what parseOverrides made of a file or of a form's fields.
 * @param find an edition by the name that the overrides give.
 * @returns the overrides with the edition that they hold for; or every reason why they do not.
 */
export function holdOverrides(
  parsed: ReturnType<typeof parseOverrides>,
  find: (asked: string) => Edition | undefined,
): HeldOverrides {
  if (!parsed.ok) return { ok: false, problems: parsed.errors.map(({ code, data }) => retold(code, {}, data)) };
  const { overrides } = parsed;
  const edition = find(overrides.edition);
  if (!edition) return { ok: false, problems: [told('edition.unknown', { edition: overrides.edition })] };
  const problems = checkOverrides(edition, overrides);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, overrides, edition };
}
