/** What the conditions to propose look up on the sheet of lists. */
import type { Criterion, Proposal } from '../../rules/schema';
import type { Cell } from '../../sheet/plan';
import type { Texts } from '../../sheet/words';
import type { Block, Lookup } from './lookup';

export interface ProposalLists {
  /** By kind of choice: how good an answer is, the larger the better; of what is not listed the word for open. */
  choices: ReadonlyMap<string, Lookup>;
  /** `WBK|PEMDA` -> 1: the column of what is needed. */
  selector: Pick<Lookup, 'said' | 'place'>;
  /** `1|RSUD` -> 1: by the column of what is needed, the exception that the unit falls under. */
  exceptions?: Pick<Lookup, 'said' | 'place'>;
  /** By code of the condition, a row of cells: as people read it, and as it is compared; a dash where nothing is asked. */
  shown(code: string): string;
  needed(code: string): string;
}

type Needed = string | number | true;
type Kind = keyof Proposal['choices'];

export const isChoice = (kind: Criterion['kind']): kind is Kind =>
  kind === 'opinion' || kind === 'grade' || kind === 'index-grade' || kind === 'yes-no';

export const predicatesOf = ({ criteria }: Proposal): string[] => [
  ...new Set(criteria.flatMap(({ required }) => Object.keys(required))),
];

/** How far a paper of the proposal is. */
export const paperStates = (text: Texts): string[] => [text('proposal.paper.done'), text('proposal.paper.none')];

/** What stands where a predicate asks for nothing. */
const NOTHING = '-';

const worthOf = ({ choices }: Proposal, kind: Kind, option: string): number => {
  const { options } = choices[kind];
  return options.length - options.indexOf(option);
};

const optionOf = ({ choices }: Proposal, kind: Kind, needed: Needed): string =>
  needed === true ? choices[kind].options[0]! : String(needed);

function shown(rules: Proposal, { kind }: Criterion, needed: Needed): Cell {
  if (kind === 'percent') return `${Number(needed) * 100}%`;
  return isChoice(kind) ? optionOf(rules, kind, needed) : String(needed);
}

const compared = (rules: Proposal, { kind }: Criterion, needed: Needed): Cell =>
  isChoice(kind) ? worthOf(rules, kind, optionOf(rules, kind, needed)) : Number(needed);

interface Blocks {
  choices: Block;
  selector: Block;
  exceptions: Block;
  shown: Block;
  needed: Block;
}

export interface ProposalBlocks {
  rules: Proposal;
  blocks: Blocks;
  places: ReadonlyMap<string, { first: number; last: number }>;
}

const combinations = (rules: Proposal) =>
  predicatesOf(rules).flatMap((predicate) => rules.bodyKinds.map((body) => ({ predicate, body })));

export function proposalBlocks(rules: Proposal, text: Texts): ProposalBlocks {
  const places = new Map<string, { first: number; last: number }>();
  const choices: Cell[][] = [];
  for (const [kind, { options, synonyms = {} }] of Object.entries(rules.choices)) {
    const said = [...options.map((option) => [option, option] as const), ...Object.entries(synonyms)];
    const rows = said.map(([word, option], n): Cell[] => [word.toUpperCase(), worthOf(rules, kind as Kind, option), n + 1]);
    places.set(kind, { first: choices.length, last: choices.length + rows.length + 1 });
    choices.push([kind, text('status.open'), 0], ...rows, [{ f: '=""' }, text('proposal.blank'), rows.length + 1]);
  }
  const all = combinations(rules);
  const names = ({ name, code }: { name: string; code: string }) => [...new Set([name.toUpperCase(), code.toUpperCase()])];
  const table = (show: (criterion: Criterion, needed: Needed) => Cell): Cell[][] =>
    rules.criteria.map((criterion) =>
      all.map(({ predicate, body }) => {
        const asked = criterion.required[predicate];
        const needed = typeof asked === 'object' ? asked[body.code] : asked;
        return needed === undefined ? NOTHING : show(criterion, needed);
      }),
    );
  const columns = all.map(({ predicate, body }) => `${predicate} ${body.code}`);
  return {
    rules,
    places,
    blocks: {
      choices: { headings: [text('lists.proposalKey'), text('lists.proposalRank'), text('lists.place')], rows: choices },
      selector: {
        headings: [text('lists.selector'), text('lists.place')],
        rows: all.flatMap(({ predicate, body }, n) => names(body).map((name): Cell[] => [`${predicate}|${name}`, n + 1])),
      },
      exceptions: {
        headings: [text('proposal.unitKind'), text('lists.place')],
        rows: rules.exceptions.flatMap(({ predicates, bodyKind, units }, n) =>
          all.flatMap(({ predicate, body }, at) =>
            predicates.includes(predicate) && body.code === bodyKind
              ? units.flatMap((unit) => names(unit).map((name): Cell[] => [`${at + 1}|${name}`, n + 1]))
              : [],
          ),
        ),
      },
      shown: { headings: columns, rows: table((criterion, needed) => shown(rules, criterion, needed)) },
      needed: { headings: columns, rows: table((criterion, needed) => compared(rules, criterion, needed)) },
    },
  };
}

/** @param at an absolute address on the sheet of lists: block, column, first and last row. */
export function addressed(
  { rules, blocks, places }: ProposalBlocks,
  at: (block: Block, column?: number, first?: number, last?: number) => string,
): ProposalLists {
  const across = (block: Block, code: string): string => {
    const row = rules.criteria.findIndex((criterion) => criterion.code === code);
    const [first, last] = [at(block, 0, row, row), at(block, block.headings.length - 1, row, row)].map(
      (one) => one.split(':')[0]!,
    );
    return `${first}:${last!.slice(last!.lastIndexOf('!') + 1)}`;
  };
  return {
    choices: new Map(
      [...places].map(([kind, { first, last }]): [string, Lookup] => [
        kind,
        {
          said: at(blocks.choices, 0, first, last),
          worth: at(blocks.choices, 1, first, last),
          place: at(blocks.choices, 2, first, last),
        },
      ]),
    ),
    selector: { said: at(blocks.selector), place: at(blocks.selector, 1) },
    ...(blocks.exceptions.rows.length > 0 && { exceptions: { said: at(blocks.exceptions), place: at(blocks.exceptions, 1) } }),
    shown: (code) => across(blocks.shown, code),
    needed: (code) => across(blocks.needed, code),
  };
}
