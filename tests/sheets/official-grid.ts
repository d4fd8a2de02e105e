/** The official form as a grid, built from the edition: our own words, its places. */
import { scaleText } from '../../src/assessment';
import type { Node } from '../../src/rules/schema';
import type { Grid } from '../../src/sheet/plan';
import { official2021 as form } from '../../src/reading/layouts/official-2021.data';
import { edition, type Filling } from './lke';

type Value = Grid['values'][number][number];

/** Columns of the form, 0-based: B numbering, H weight, J scale, K answer, L value, O note, Q evidence. */
export const FORM = { outline: 1, weight: 7, scale: 9, answer: 10, value: 11, note: 14, evidence: 16 };
const WIDTH = 17;

const last = (code: string) => code.split('.').pop()!;
const rowOf = (source: string) => Number(source.split(':')[1]) - 1;

export class OfficialForm {
  readonly values: Value[][] = [];
  readonly formulas: (string | null)[][] = [];

  constructor(filling: Filling) {
    const { headings } = form;
    this.set(1, FORM.outline, headings.outline);
    this.set(1, FORM.weight, headings.weight);
    this.set(1, FORM.scale, headings.scale);
    this.set(1, FORM.answer, headings.answer);
    this.set(1, FORM.value, headings.value);
    this.set(1, FORM.note, headings.note);
    edition.tree.forEach((node) => this.node(node, filling));
    for (const [statement, row] of Object.entries(form.dueTotals)) {
      this.set(row - 1, FORM.outline + 4, '-');
      this.set(row - 1, FORM.outline + 5, 'jumlah wajib');
      this.set(row - 1, FORM.scale, form.count);
      const stated = filling.get(`${statement}#due`)?.unit;
      this.set(row - 1, FORM.answer, stated ?? 12, stated === undefined ? '=SUM(K1:K3)' : null);
    }
    this.set(220, 0, null);
  }

  set(row: number, column: number, value: Value, formula: string | null = null): void {
    for (const rows of [this.values, this.formulas]) while (rows.length <= row) rows.push(Array<null>(WIDTH).fill(null));
    this.values[row]![column] = value;
    this.formulas[row]![column] = formula;
  }

  grid(sheet = 'LKE ZI'): Grid {
    return { sheet, values: this.values, formulas: this.formulas };
  }

  private node(node: Node, filling: Filling): void {
    const row = rowOf(node.source);
    if (node.weight !== undefined) this.set(row, FORM.weight, node.weight);
    this.set(row, FORM.value, 0.5, '=SUM(L1)');
    if (node.level === 'statement') {
      const outline = FORM.outline + (node.code.startsWith('B') ? 2 : 4);
      this.set(row, outline, /^\d+$/.test(last(node.code)) ? '-' : `${last(node.code)}.`);
      this.set(row, outline + 1, `pernyataan ${node.code}`);
      const [other] = form.scales[node.scale] ?? [];
      this.set(row, FORM.scale, other ?? scaleText(edition.scales[node.scale]!));
      const direct = filling.get(node.code)?.unit ?? null;
      this.set(row, FORM.answer, direct ?? (node.ratio ? 0.99 : null), node.ratio && direct === null ? '=K3/K2' : null);
      for (const input of node.ratio?.inputs ?? []) {
        this.set(rowOf(input.source), FORM.outline + 5, `- ${input.name}`);
        this.set(rowOf(input.source), FORM.scale, form.count);
        this.set(rowOf(input.source), FORM.answer, filling.get(input.code)?.unit ?? null);
      }
      return;
    }
    const level = form.levels[node.level] ?? 4;
    if (node.level !== 'subindicator') this.set(row, FORM.outline + level, `${last(node.code)}.`);
    this.set(row, FORM.outline + level + 1, node.name.toUpperCase());
    node.children.forEach((child) => this.node(child, filling));
  }
}
