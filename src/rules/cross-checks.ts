/** What the shape of an edition cannot say: sums, references, codes that stand twice. */
import { editionError, type EditionError } from './errors';
import type { Edition, Group, Node, Statement } from './schema';

/** The tree laid flat once, for every check. */
interface Flat {
  groups: Group[];
  statements: Statement[];
  weights: ReadonlyMap<string, number | undefined>;
}

function flatten(edition: Edition): Flat {
  const groups: Group[] = [];
  const statements: Statement[] = [];
  const walk = (node: Node): void => {
    if (node.level === 'statement') statements.push(node);
    else {
      groups.push(node);
      node.children.forEach(walk);
    }
  };
  edition.tree.forEach(walk);
  const own = [...groups, ...statements].map((node) => [node.code, node.weight] as const);
  const weightIn = new Map(own);
  const areas = edition.areas.map(({ code, parts }) => {
    return [code, parts.reduce((sum, part) => sum + (weightIn.get(part) ?? 0), 0)] as const;
  });
  return { groups, statements, weights: new Map([...own, ...areas, ['TOTAL', edition.total]]) };
}

const repeated = (all: readonly string[]): string[] => [...new Set(all.filter((one, index) => all.indexOf(one) !== index))];

function codeErrors({ groups, statements }: Flat): EditionError[] {
  const inputs = statements.flatMap((statement) => statement.ratio?.inputs ?? []);
  const codes = [...groups, ...statements, ...inputs].map(({ code }) => code);
  return [
    ...repeated(codes).map((code) => editionError('code.twice', { code })),
    ...groups.flatMap((group) =>
      group.children
        .filter(({ code }) => !code.startsWith(`${group.code}.`))
        .map(({ code }) => editionError('code.astray', { code, parent: group.code })),
    ),
    ...statements.flatMap(({ code, ratio }) =>
      (ratio?.inputs ?? [])
        .filter((input) => !input.code.startsWith(`${code}#`))
        .map((input) => editionError('input.astray', { code: input.code, statement: code })),
    ),
  ];
}

function weightErrors(edition: Edition, { groups }: Flat): EditionError[] {
  const off = (sum: number, whole: number) => Math.abs(sum - whole) > edition.tolerance;
  const total = edition.tree.reduce((sum, root) => sum + root.weight, 0);
  const inGroups = groups.flatMap((group) => {
    if (group.aggregate === 'mean') {
      const idle = group.children.filter((child) => child.level !== 'statement' || child.weight !== undefined);
      return idle.map(({ code }) => editionError('weight.idle', { code }));
    }
    const bare = group.children.filter(({ weight }) => weight === undefined);
    if (bare.length) return bare.map(({ code }) => editionError('weight.missing', { code }));
    const sum = group.children.reduce((all, { weight }) => all + weight!, 0);
    return off(sum, group.weight) ? [editionError('sum', { code: group.code, sum, weight: group.weight })] : [];
  });
  return [...inGroups, ...(off(total, edition.total) ? [editionError('total', { sum: total, total: edition.total })] : [])];
}

function scaleErrors({ scales }: Edition): EditionError[] {
  return Object.entries(scales).flatMap(([name, scale]) => {
    if (scale.kind !== 'choice') return [];
    const keys = scale.options.map(({ key }) => key);
    const rising = scale.options.some(({ value }, index) => index > 0 && value >= scale.options[index - 1]!.value);
    const lost = Object.values(scale.synonyms ?? {}).filter((key) => !keys.includes(key));
    return [
      ...(rising || repeated(keys).length ? [editionError('scale.order', { scale: name })] : []),
      ...lost.map((key) => editionError('scale.synonym', { scale: name, key })),
    ];
  });
}

function statementErrors({ scales }: Edition, { statements }: Flat): EditionError[] {
  return statements.flatMap(({ code, scale, ratio }) => {
    const kind = scales[scale]?.kind;
    if (!kind) return [editionError('scale.unknown', { code, scale })];
    if (!ratio) return [];
    const roles = ratio.inputs.map(({ role }) => role);
    const own = ratio.inputs.map((input) => input.code);
    const foreign = (ratio.checks ?? []).flatMap(({ parts, limit }) => [...parts, ...limit]).filter((one) => !own.includes(one));
    return [
      ...(kind === 'ratio' ? [] : [editionError('ratio.scale', { code, scale })]),
      ...(roles.includes('due') && roles.includes('done') ? [] : [editionError('ratio.roles', { code })]),
      ...foreign.map((input) => editionError('check.input', { code, input })),
    ];
  });
}

function gateErrors(edition: Edition, { weights, statements, groups }: Flat): EditionError[] {
  const predicates = edition.predicates.map(({ code }) => code);
  // A statement under a mean has a share, not a weight of its own.
  const shares = new Map(
    groups.flatMap(({ aggregate, weight, children }) =>
      aggregate === 'mean' ? children.map(({ code }) => [code, weight / children.length] as const) : [],
    ),
  );
  const known = new Set([...weights.keys(), ...statements.map(({ code }) => code)]);
  const each = edition.gates.flatMap(({ predicate, code, floor, share }) => {
    const weight = weights.get(code) ?? shares.get(code);
    return [
      ...(predicates.includes(predicate) ? [] : [editionError('gate.predicate', { predicate, code })]),
      ...(known.has(code) ? [] : [editionError('gate.code', { predicate, code })]),
      ...((floor === undefined) === (share === undefined) ? [editionError('gate.floor', { predicate, code })] : []),
      ...(floor !== undefined && weight !== undefined && floor > weight + edition.tolerance
        ? [editionError('gate.over-weight', { predicate, code, floor, weight })]
        : []),
    ];
  });
  const names = edition.gates.map(({ predicate, code }) => `${predicate} ${code}`);
  const twice = repeated(names).map((name) => {
    const [predicate, code] = name.split(' ');
    return editionError('gate.twice', { predicate: predicate!, code: code! });
  });
  return [...each, ...twice];
}

function referenceErrors(edition: Edition, { weights, groups, statements }: Flat): EditionError[] {
  const predicates = edition.predicates.map(({ code }) => code);
  const owned = [
    ...[...groups, ...statements, ...statements.flatMap(({ ratio }) => ratio?.inputs ?? [])],
    ...edition.predicates,
    ...edition.gates,
    ...edition.rulings.map(({ id, source }) => ({ code: id, source })),
  ];
  return [
    ...edition.areas.flatMap(({ code: area, parts }) =>
      parts.filter((code) => !weights.has(code)).map((code) => editionError('area.part', { area, code })),
    ),
    ...Object.entries(edition.names).flatMap(([name, code]) =>
      weights.has(code) ? [] : [editionError('name.code', { name, code })],
    ),
    ...edition.predicates.flatMap(({ code, after }) =>
      after === undefined || predicates.includes(after) ? [] : [editionError('predicate.after', { predicate: code, after })],
    ),
    ...owned.flatMap(({ code, source }) =>
      edition.sources[source.split(':')[0]!] ? [] : [editionError('source.unknown', { owner: code, source })],
    ),
  ];
}

/** @returns every figure and reference that does not hold; none for an edition that can be judged. */
export function crossErrors(edition: Edition): EditionError[] {
  const flat = flatten(edition);
  return [
    ...codeErrors(flat),
    ...weightErrors(edition, flat),
    ...scaleErrors(edition),
    ...statementErrors(edition, flat),
    ...gateErrors(edition, flat),
    ...referenceErrors(edition, flat),
  ];
}
