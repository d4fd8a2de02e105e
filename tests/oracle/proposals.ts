/** Conditions to propose, entered as people enter them. */
import fc from 'fast-check';
import type { Raw } from '../../src/assessment';
import { proposalOf } from '../../src/rules/proposal';
import type { Criterion, Edition, Proposal } from '../../src/rules/schema';
import { sheet as words } from '../../src/texts/id/sheet';
import type { Cell, SheetPlan, WorkbookPlan } from '../../src/sheet/plan';
import { put, withCells } from '../sheets/lke';

export interface ProposalFilling {
  bodyKind?: string;
  unitKind?: string;
  values: ReadonlyMap<string, Raw>;
}

const blank = fc.constantFrom<Raw>(null, '', ' ');
const wrong = fc.constantFrom<Raw>('?', '*', 'WTPP', 'entah', '#N/A', '#DIV/0!', -1, '1.250,00', 'level');

function good(rules: Proposal, kind: Criterion['kind']): fc.Arbitrary<Raw> {
  switch (kind) {
    case 'percent':
      return fc.constantFrom<Raw>(1, 1, 1, 0.99, 0.999999, '100%', '100 %', '99,9%', '1', '0,5', 1.5, '120%');
    case 'level':
    case 'years':
      return fc.constantFrom<Raw>(3, 3, 4, 2, 1, 0, 2.99, 'Level 3', 'level 2', ' LEVEL  4', '3,0', '2.5', '1e0', '200%');
    default: {
      const { options, synonyms = {} } = rules.choices[kind];
      const all = [...options, ...options, ...Object.keys(synonyms)];
      const texts = fc
        .constantFrom(...all)
        .chain((text) => fc.constantFrom<Raw>(text, text, text.toLowerCase(), ` ${text}\u00a0`));
      return kind === 'yes-no' ? fc.oneof({ weight: 8, arbitrary: texts }, fc.constantFrom<Raw>(1, 0, true, false)) : texts;
    }
  }
}

/** How often each is blank or wrong, of ten good ones. */
export function anyProposal(edition: Edition, blanks: number, wrongs: number): fc.Arbitrary<ProposalFilling> {
  const rules = proposalOf(edition.id)!;
  const held = (code: string) => code.endsWith('-held');
  const entries = rules.criteria
    .filter(({ code }) => !held(code))
    .map(({ code, kind }) =>
      fc
        .oneof(
          { weight: 10, arbitrary: good(rules, kind) },
          { weight: blanks, arbitrary: blank },
          { weight: wrongs, arbitrary: wrong },
        )
        .map((value) => [code, value] as const),
    );
  const kinds = rules.bodyKinds.map(({ code }) => code);
  const units = rules.exceptions.flatMap((one) => one.units.map(({ code }) => code));
  return fc.record({
    bodyKind: fc.constantFrom(...kinds, ...kinds, ...kinds, undefined),
    unitKind: fc.constantFrom(undefined, ...(units.length ? [undefined, units[0], units[units.length - 1]] : [])),
    values: fc.tuple(...entries).map((all) => new Map<string, Raw>(all)),
  });
}

const nameOf = (code: string | undefined, all: readonly { code: string; name: string }[]): Cell =>
  all.find((one) => one.code === code)?.name ?? null;

/** The plan with the entries typed into its summary. */
export function withProposal(
  plan: WorkbookPlan,
  edition: Edition,
  { bodyKind, unitKind, values }: ProposalFilling,
): WorkbookPlan {
  const [summary, ...others] = plan.sheets as [SheetPlan, ...SheetPlan[]];
  const rules = proposalOf(edition.id)!;
  const row = (label: string) => summary.cells.findIndex((cells) => cells[0] === label || cells[13] === label);
  const units = rules.exceptions.flatMap((one) => one.units);
  const changes: [number, number, Cell][] = [
    [row(words['proposal.bodyKind']), 2, nameOf(bodyKind, rules.bodyKinds)],
    ...(units.length ? [[row(words['proposal.unitKind']), 2, nameOf(unitKind, units)] as [number, number, Cell]] : []),
    ...[...values].map(([code, value]): [number, number, Cell] => [row(code), 2, put(value)]),
  ];
  return { ...plan, sheets: [withCells(summary, changes), ...others] };
}
