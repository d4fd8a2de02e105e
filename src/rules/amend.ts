/**
 * An amendment as a small patch on an edition: what it changes, and nothing else. A JSON Merge Patch (RFC 7396) in which
 * lists that have keys are written by key: `null` takes away, an object changes its members, a new key adds.
 */
import { isRecord } from './json';
import type { Edition, Gate, Node } from './schema';

type Change = Readonly<Record<string, unknown>> | null;
export type Changes = Readonly<Record<string, Change>>;

/** Members of an edition that an amendment writes as they are; an absent one stays as it was. */
type Plain = Partial<Pick<Edition, 'confidence' | 'total' | 'tolerance'>>;

export interface Amendment extends Plain {
  /** Id or another name of the edition that it amends. */
  amends: string;
  /** Absent = the edition keeps its name and dates: the amendment touches no figure of its worksheet. */
  id?: string;
  title?: string;
  short?: string;
  aliases?: string[];
  version?: string;
  inForce?: Edition['inForce'];
  gatesUnconfirmed?: boolean | null;
  settings?: Change;
  sources?: Changes;
  scales?: Changes;
  names?: Readonly<Record<string, string | null>>;
  wording?: Changes;
  /** By `<predicate> <code>`; null = none of the minimums hold any more. */
  gates?: Changes | null;
  /** By code. A new name of an area is that of its parts too. */
  areas?: Changes;
  predicates?: Changes;
  /** By id. */
  rulings?: Changes;
  /** Groups and statements by code; a new one joins the group whose code it lengthens. */
  nodes?: Changes;
  /** The conditions to propose; their criteria and exceptions by code, or as a list where they are all new. */
  proposal?: Change;
}

/** @returns the target as the patch changes it (RFC 7396); neither is touched. */
export function merged(target: unknown, patch: unknown): unknown {
  if (!isRecord(patch)) return patch;
  const result = isRecord(target) ? { ...target } : {};
  for (const [key, change] of Object.entries(patch)) {
    if (change === null) delete result[key];
    else result[key] = merged(result[key], change);
  }
  return result;
}

/** @param start what a new member has before its change. */
function withChanges<T>(list: readonly T[], keyOf: (one: T) => string, changes: Changes, start: (key: string) => object): T[] {
  const known = new Set(list.map(keyOf));
  const kept = list.filter((one) => changes[keyOf(one)] !== null).map((one) => merged(one, changes[keyOf(one)] ?? {}) as T);
  const added = Object.entries(changes).filter(([key, change]) => change !== null && !known.has(key));
  return [...kept, ...added.map(([key, change]) => merged(start(key), change) as T)];
}

const gateStart = (key: string): Partial<Gate> => {
  const [predicate = '', code = ''] = key.split(' ');
  return { predicate, code };
};
const byCode = ({ code }: { code: string }): string => code;
const codeStart = (code: string) => ({ code });

const parentOf = (code: string): string => code.slice(0, Math.max(0, code.lastIndexOf('.')));

function nodesWith(nodes: readonly Node[], changes: Changes, parent = ''): Node[] {
  const here = Object.fromEntries(
    Object.entries(changes).filter(([code]) => parentOf(code) === parent || nodes.some((node) => node.code === code)),
  );
  return withChanges(nodes, byCode, here, codeStart).map((node) =>
    'children' in node ? { ...node, children: nodesWith(node.children, changes, node.code) } : node,
  );
}

/** What takes away wins; else the later change. */
const both = (first: Changes, then: Changes): Changes => ({
  ...first,
  ...Object.fromEntries(Object.entries(then).map(([key, change]) => [key, change && { ...first[key], ...change }])),
});

/** An area that is called otherwise, with its parts of the same name, and found by that name. */
function renamed(base: Edition, areas: Changes): { nodes: Changes; names: Record<string, string> } {
  const found = base.areas.flatMap(({ code, name: old, parts }) => {
    const name = areas[code]?.name;
    return typeof name === 'string' && name !== old ? [{ code, old, name, parts }] : [];
  });
  const groups = (nodes: readonly Node[]): Node[] =>
    nodes.flatMap((one) => [one, ...('children' in one ? groups(one.children) : [])]);
  const nameOf = new Map(groups(base.tree).map((node) => [node.code, node.name]));
  return {
    nodes: Object.fromEntries(
      found.flatMap(({ old, name, parts }) => parts.filter((part) => nameOf.get(part) === old).map((part) => [part, { name }])),
    ),
    names: Object.fromEntries(found.map(({ name, code }) => [name.toLowerCase(), code])),
  };
}

function proposalWith(proposal: Edition['proposal'], edition: string, change: Change | undefined): Edition['proposal'] {
  if (change === null) return undefined;
  if (!change) return proposal && { ...proposal, edition };
  const { criteria = {}, exceptions = {}, ...rest } = change;
  const list = <T extends { code: string }>(all: readonly T[] = [], changes: unknown): T[] =>
    Array.isArray(changes) ? (changes as T[]) : withChanges(all, byCode, changes as Changes, codeStart);
  return {
    ...(merged(proposal, rest) as NonNullable<typeof proposal>),
    edition,
    criteria: list(proposal?.criteria, criteria),
    exceptions: list(proposal?.exceptions, exceptions),
  };
}

/**
 * @param base the edition that the amendment names, with its conditions to propose where they are to be kept.
 * @returns a changed copy with a name and dates of its own; not yet held against the shape of an edition.
 */
export function amended(base: Edition, amendment: Amendment): Edition {
  const { amends: _, gates, areas = {}, predicates = {}, rulings = {}, nodes = {}, proposal, ...plain } = amendment;
  const names = renamed(base, areas);
  const { proposal: __, ...head } = merged(base, plain) as Edition;
  const conditions = proposalWith(base.proposal, head.id, proposal);
  const ancestors = head.id === base.id ? base.amends : [base.id, ...(base.amends ?? [])];
  return {
    ...head,
    ...(ancestors && { amends: ancestors }),
    inForce: amendment.inForce ?? base.inForce,
    names: { ...head.names, ...names.names },
    gates: gates === null ? [] : withChanges(base.gates, ({ predicate, code }) => `${predicate} ${code}`, gates ?? {}, gateStart),
    areas: withChanges(base.areas, byCode, areas, codeStart),
    predicates: withChanges(base.predicates, byCode, predicates, codeStart),
    rulings: withChanges(
      base.rulings,
      ({ id }) => id,
      rulings,
      (id) => ({ id }),
    ),
    tree: nodesWith(base.tree, both(names.nodes, nodes)) as Edition['tree'],
    ...(conditions && { proposal: conditions }),
  };
}

/** @returns what an amendment changes or takes away though the base does not have it, by part and key. */
export function astray(base: Edition, amendment: Amendment): { part: string; key: string }[] {
  const nodes = (list: readonly Node[]): string[] =>
    list.flatMap((one) => [one.code, ...('children' in one ? nodes(one.children) : [])]);
  const has: Record<'gates' | 'areas' | 'predicates' | 'rulings' | 'nodes', string[]> = {
    gates: base.gates.map(({ predicate, code }) => `${predicate} ${code}`),
    areas: base.areas.map(byCode),
    predicates: base.predicates.map(byCode),
    rulings: base.rulings.map(({ id }) => id),
    nodes: nodes(base.tree),
  };
  const parts = Object.keys(has) as (keyof typeof has)[];
  return parts.flatMap((part) => {
    const changes = amendment[part] ?? {};
    const known = new Set(has[part]);
    const lost = Object.entries(changes).filter(([key, change]) => {
      if (known.has(key)) return false;
      const parent = parentOf(key);
      return change === null || (part === 'nodes' && parent !== '' && !known.has(parent) && !(parent in changes));
    });
    return lost.map(([key]) => ({ part, key }));
  });
}
