/** The native formulas of the LKE rows: short ones, each over cells that a reader can see from where it stands. */
import { indexOf, TOTAL, type Leaf } from '../../assessment';
import type { Edition, Node } from '../../rules/schema';
import { choose, figure, formula, literal } from '../../sheet/expression';
import type { Formula } from '../../sheet/plan';
import { MET, UNMET, type Texts } from '../../sheet/words';
import { ratioRow } from './ratio-formulas';
import {
  cellOf,
  cellsOf,
  countedAnswer,
  countedMark,
  evidenceOrOk,
  type Own,
  ownCells,
  placeIn,
  type RowFormulas,
  type Table,
  unanswered,
} from './row-cells';

const points = (own: Own): RowFormulas => ({
  score: formula(`IF(ISNUMBER(${own('value')}),${own('value')}*${own('weight')},0)`),
  high: formula(`IF(ISNUMBER(${own('value')}),${own('score')},${own('weight')})`),
});

/** Points of a mean over the answered statements only, where a body rules so; a blank can lift that mean at most to all of it. */
function pointsOfAnswered(own: Own, table: Table, mean: NonNullable<Leaf['mean']>): RowFormulas {
  const rows = mean.children.map(({ code }) => table.rowOf(code));
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const all = `${cellOf('value', first)}:${cellOf('value', last)}`.replace(/\d+/g, '$$$&');
  const weight = cellOf('weight', table.rowOf(mean.code)).replace(/\d+/, '$$$&');
  return {
    score: formula(`IF(ISNUMBER(${own('value')}),${own('value')}*${weight}/COUNT(${all}),0)`),
    high: formula(`IF(ISNUMBER(${own('value')}),${own('score')},${own('weight')}*(1-IFERROR(AVERAGE(${all}),0)))`),
  };
}

export function pointsOf(own: Own, table: Table, { mean }: Leaf): RowFormulas {
  return mean && table.settings?.blanks === 'exclude' ? pointsOfAnswered(own, table, mean) : points(own);
}

const upTo = (own: Own, max: string): string =>
  `IF(ISNUMBER(${own('counts')}),IF(AND(${own('counts')}>=0,${own('counts')}<=${max}),${own('counts')}/${max},""),"")`;

function valueCells(own: Own, { lists }: Table, { statement, scale, scaleIsOpen }: Leaf): RowFormulas {
  if (scaleIsOpen && lists.open) {
    const { answers, scales } = lists.open;
    const [number, counts] = [own('valid'), own('counts')];
    const share = `IF(ISNUMBER(${counts}),IF(AND(${counts}>=0,${counts}<=-${number}),-${counts}/${number},""),"")`;
    return {
      valid: formula(`IFERROR(${placeIn(scales, `TRIM(${own('scale')})`)},0)`),
      aid: formula(placeIn(answers, `${number}&"|"&TRIM(${counts})`)),
      value: formula(`IF(${number}<0,${share},INDEX(${answers.worth},1+${own('aid')}))`),
    };
  }
  if (scale.kind !== 'choice') return { value: formula(upTo(own, figure(scale.kind === 'index' ? scale.max : 1))) };
  const own_ = lists.answers.get(statement.scale)!;
  return { value: formula(`INDEX(${own_.worth},1+${placeIn(own_, `TRIM(${own('counts')})`)})`) };
}

const wrongOf = ({ scale, scaleIsOpen }: Leaf, text: Texts): string =>
  text(scaleIsOpen || scale.kind === 'choice' ? 'state.outOfScale' : 'state.outOfRange');

/** What is said of an answer that counts; beside supporting criteria, how many of them are marked. */
function accepted(own: Own, row: number, { statement }: Leaf, text: Texts): RowFormulas & { state: Formula } {
  const of = statement.supports?.length ?? 0;
  if (of === 0) return { state: formula(evidenceOrOk(own, text)) };
  const supports = Array.from({ length: of }, (_, n) => row + 1 + n);
  // A link beside any of them is enough.
  const links = cellsOf('evidence', [row, ...supports]);
  const [before = '', after = ''] = text('state.marks', { of }).split('{marks}');
  const marks = `SUMPRODUCT(--(TRIM(${cellsOf('counts', supports)})=${literal(MET)}))`;
  return {
    aid: formula([before && `${literal(before)}&`, marks, after && `&${literal(after)}`].join('')),
    state: formula(`IF(COUNTIF(${links},"?*")=0,${literal(text('state.noEvidence'))},${own('aid')})`),
  };
}

export function statementRow(row: number, table: Table, leaf: Leaf): RowFormulas {
  const own = ownCells(row);
  const { text } = table;
  const { ratio } = leaf.statement;
  const base = { counts: countedAnswer(own, text), ...pointsOf(own, table, leaf) };
  if (ratio) return { ...base, ...ratioRow(row, table, ratio) };
  const said = accepted(own, row, leaf, text);
  const state = formula(`IF(ISNUMBER(${own('value')}),${said.state.f.slice(1)},${unanswered(own, text, wrongOf(leaf, text))})`);
  return Object.assign(base, valueCells(own, table, leaf), said, { state });
}

/** A criterion that supports an answer: marked or not, nothing more. */
export function supportRow(row: number, table: Table): RowFormulas {
  const own = ownCells(row);
  const { text } = table;
  const state = choose(
    [
      [`${own('counts')}=""`, literal(text('state.unmarked'))],
      [`TRIM(${own('counts')})=${literal(MET)}`, literal(text('state.marked'))],
      [`TRIM(${own('counts')})=${literal(UNMET)}`, literal(text('state.notMarked'))],
    ],
    literal(text('state.noMark')),
  );
  return { counts: countedMark(own, text), state: formula(state) };
}

/** Rows that a node's parts stand in; the counts between statements hold no points. */
function partRows(nodes: readonly Node[], table: Table): number[] {
  const rows: number[] = [];
  for (const node of nodes) {
    const below = node.level === 'statement' ? (node.ratio?.inputs.length ?? 0) + (node.supports?.length ?? 0) : 0;
    const row = table.rowOf(node.code);
    for (let n = 0; n <= below; n++) rows.push(row + n);
  }
  return rows;
}

/** A group adds up its parts, and so does the total. */
export function groupRow(row: number, table: Table, code: string, edition: Edition): RowFormulas {
  const own = ownCells(row);
  const node = indexOf(edition).node(code);
  const nodes = code === TOTAL ? edition.tree : node && node.level !== 'statement' ? node.children : [];
  const rows = partRows(nodes, table);
  return {
    score: formula(`SUM(${cellsOf('score', rows)})`),
    high: formula(`SUM(${cellsOf('high', rows)})`),
    percent: formula(`${own('score')}/${own('weight')}`),
  };
}
