/**
 * LKE sheets as others make them, with formulas of their own: laid out from an edition and our own wording, so that
 * every arrangement and every defect can be made at will.
 */
import { indexOf, scaleText, type Raw } from '../../src/assessment';
import type { Edition, Group, Node, Scale, Statement, Wording } from '../../src/rules/schema';
import type { Grid } from '../../src/sheet/plan';
import { cellAt, letters } from '../../src/sheet/address';
import { Calculator } from '../../src/sheet/formula/evaluate';
import { CellError } from '../../src/sheet/formula/values';
import { official2021 } from '../../src/reading/layouts/official-2021.data';
import type { Filling } from '../sheets/lke';

export type Part =
  | 'no'
  | 'code'
  | 'outline'
  | 'weight'
  | 'criteria'
  | 'scale'
  | 'unit'
  | 'value'
  | 'percent'
  | 'note'
  | 'evidence'
  | 'tpi'
  | 'tpiNote'
  | 'local';

export interface Arrangement {
  edition: Edition;
  wording: Wording;
  parts: readonly Part[];
  /** Titles by part; two rows where a title is a pair. `''` leaves it out. */
  titles: Partial<Record<Part, string | readonly [string, string]>>;
  /** Columns of the outline: 6 as in the official form, or 1 with the number before the words. */
  outline: 1 | 6;
  /** Rows above the heading. */
  above: number;
  formulas: boolean;
  /** Statements (and their counts) that the sheet does not have. */
  without: readonly string[];
  sheet: string;
}

type Value = Grid['values'][number][number];

const last = (code: string): string => code.split('.').pop()!;
const LEVELS: Readonly<Record<string, number>> = { component: 0, subcomponent: 1, area: 2, indicator: 3, subindicator: 4 };

const SCALE_TITLE: Partial<Record<Part, string>> = {
  no: 'No',
  code: 'Kode',
  outline: 'Uraian',
  weight: 'Bobot',
  criteria: 'Kriteria',
  scale: 'Pilihan Jawaban',
  unit: 'Jawaban Unit Kerja',
  value: 'Nilai',
  percent: '%',
  note: 'Catatan Unit Kerja',
  evidence: 'Data Dukung',
  tpi: 'Jawaban TPI',
  tpiNote: 'Catatan TPI',
  local: 'PIC Dokumen',
};

export class LookAlike {
  readonly values: Value[][] = [];
  readonly formulas: (string | null)[][] = [];
  readonly rows = new Map<string, number>();
  private readonly columns = new Map<Part, number>();
  private readonly width: number;
  private next: number;

  constructor(
    readonly how: Arrangement,
    private readonly filling: Filling = new Map(),
    private readonly notes: ReadonlyMap<string, string> = new Map(),
    private readonly evidence: ReadonlyMap<string, string> = new Map(),
  ) {
    let column = 0;
    for (const part of how.parts) {
      if (!this.columns.has(part)) this.columns.set(part, column);
      column += part === 'outline' ? how.outline : 1;
    }
    this.width = column;
    this.next = how.above;
    this.heading();
    how.edition.tree.forEach((node) => this.node(node));
    if (how.formulas) this.addUp();
  }

  column(part: Part): number {
    return this.columns.get(part)!;
  }
  /** A1 of a part in a code's row. */
  at(code: string, part: Part): string {
    return cellAt(this.rows.get(code)!, this.column(part));
  }

  set(code: string, part: Part, value: Value | { f: string }): this {
    return this.put(this.rows.get(code)!, this.column(part), value);
  }

  put(row: number, column: number, value: Value | { f: string }): this {
    for (const rows of [this.values, this.formulas]) while (rows.length <= row) rows.push(Array<null>(this.width).fill(null));
    const formula = typeof value === 'object' && value !== null;
    this.values[row]![column] = formula ? null : value;
    this.formulas[row]![column] = formula ? value.f : null;
    return this;
  }

  /** As a file holds it: with what the formulas give. */
  grid(others: readonly Grid[] = []): Grid {
    const { sheet } = this.how;
    const bare: Grid = { sheet, values: this.values, formulas: this.formulas };
    const calculator = new Calculator([bare, ...others]);
    const values = this.values.map((row, r) =>
      row.map((value, c): Value => {
        if (this.formulas[r]![c] === null) return value;
        const computed = calculator.value(sheet, r, c);
        return computed instanceof CellError ? computed.code : computed;
      }),
    );
    return { sheet, values, formulas: this.formulas.map((row) => [...row]) };
  }

  private has = (part: Part): boolean => this.columns.has(part);
  private ref = (row: number, part: Part): string => `${letters(this.column(part))}${row + 1}`;

  private heading(): void {
    const titles = this.how.parts.map((part) => [part, this.how.titles[part] ?? SCALE_TITLE[part] ?? ''] as const);
    const two = titles.some(([, title]) => typeof title !== 'string');
    let upper = '';
    for (const [part, title] of titles) {
      const [above, below] = typeof title === 'string' ? [title, ''] : title;
      // Merged over its neighbours: only the first cell of a merged title holds it.
      if (above !== '' && above !== upper) this.put(this.next, this.column(part), above);
      upper = above;
      if (two && below !== '') this.put(this.next + 1, this.column(part), below);
    }
    this.next += two ? 2 : 1;
  }

  private words(level: number, marker: string, text: string): void {
    const from = this.column('outline');
    if (this.how.outline === 1) {
      this.put(this.next, from, marker === '' ? text : `${marker === '-' ? '-' : `${marker}.`} ${text}`);
      return;
    }
    const at = Math.min(level, this.how.outline - 2);
    if (marker !== '') this.put(this.next, from + at, marker === '-' ? '-' : `${marker}.`);
    this.put(this.next, from + at + 1, text);
  }

  private row(code: string, level: number, marker: string, text: string): number {
    this.words(level, marker, text);
    if (this.has('no')) this.put(this.next, this.column('no'), this.next);
    if (this.has('code')) this.put(this.next, this.column('code'), code);
    if (this.has('local')) this.put(this.next, this.column('local'), 'Bagian Umum');
    this.rows.set(code, this.next);
    return this.next++;
  }

  private answer(row: number, code: string): void {
    const { unit = null, tpi = null } = this.filling.get(code) ?? {};
    const raw = (value: Raw): Value => value ?? null;
    if (this.has('unit')) this.put(row, this.column('unit'), raw(unit));
    if (this.has('tpi')) this.put(row, this.column('tpi'), raw(tpi));
    if (this.has('note')) this.put(row, this.column('note'), this.notes.get(code) ?? null);
    if (this.has('evidence')) this.put(row, this.column('evidence'), this.evidence.get(code) ?? null);
  }

  private node(node: Node): void {
    if (node.level === 'statement') return this.statement(node);
    const row = this.row(node.code, LEVELS[node.level]!, last(node.code), node.name);
    if (this.has('weight')) this.put(row, this.column('weight'), node.weight);
    node.children.forEach((child) => this.node(child));
  }

  private statement(statement: Statement): void {
    const { code, ratio, weight } = statement;
    if (this.how.without.includes(code)) return;
    const marker = /^\d+$/.test(last(code)) ? '-' : last(code);
    const row = this.row(code, 4, marker, this.how.wording[code]?.text ?? statement.name ?? code);
    const scale = this.how.edition.scales[statement.scale]!;
    this.put(row, this.column('scale'), scale.kind === 'index' ? `Nilai\n(0-${scale.max})` : scaleText(scale));
    if (weight !== undefined && this.has('weight')) this.put(row, this.column('weight'), weight);
    this.answer(row, code);
    if (this.has('criteria')) this.put(row, this.column('criteria'), 'Menurut kriteria yang berlaku bagi pernyataan ini');
    if (this.how.formulas) this.valueFormula(row, scale, weight !== undefined);
    if (!ratio) return;
    if (code in official2021.dueTotals) this.count(`${code}#due`, 'Jumlah seluruhnya yang wajib');
    for (const { code: input, name } of ratio.inputs) this.count(input, name);
    if (this.how.formulas && (this.filling.get(code)?.unit ?? null) === null) this.share(row, statement);
    const total = this.rows.get(`${code}#due`);
    if (this.how.formulas && total !== undefined && (this.filling.get(`${code}#due`)?.unit ?? null) === null) {
      const dues = ratio.inputs.filter(({ role }) => role === 'due').map((input) => this.ref(this.rows.get(input.code)!, 'unit'));
      this.put(total, this.column('unit'), { f: `=${dues.join('+')}` });
    }
  }

  private count(code: string, name: string): void {
    const row = this.row(code, 4, '-', name);
    this.put(row, this.column('scale'), 'Jumlah');
    this.answer(row, code);
  }

  private share(row: number, { code, ratio }: Statement): void {
    const unit = (input: string) => this.ref(this.rows.get(input)!, 'unit');
    const total = this.rows.has(`${code}#due`)
      ? [`${code}#due`]
      : ratio!.inputs.filter(({ role }) => role === 'due').map((one) => one.code);
    const due = total.map(unit).join('+');
    const done = ratio!.inputs
      .filter(({ role }) => role === 'done')
      .map((one) => unit(one.code))
      .join('+');
    const blank = ratio!.inputs.map((one) => `${unit(one.code)}=""`).join(',');
    const reduced = `IF(AND(${due}=0,${done}=0),1,MAX(0,(${due}-${done})/(${due})))`;
    const share = ratio!.kind === 'reduction' ? reduced : `MIN(1,(${done})/(${due}))`;
    this.put(row, this.column('unit'), { f: `=IF(OR(${blank}),"Belum diisi",${share})` });
  }

  /** Every scale in one formula, copied down: it looks the scale up in its own row. */
  private valueFormula(row: number, scale: Scale, weighted: boolean): void {
    const [scaleCell, unit] = [this.ref(row, 'scale'), this.ref(row, 'unit')];
    const weight = weighted ? `*${this.ref(row, 'weight')}` : '';
    if (scale.kind === 'index') {
      this.put(row, this.column('value'), { f: `=IF(${unit}="","Belum diisi",${unit}/${scale.max})${weight}` });
      return;
    }
    let formula = '"-"';
    for (const one of Object.values(this.how.edition.scales)) {
      const text = scaleText(one);
      if (one.kind === 'index') continue;
      const value =
        one.kind === 'ratio'
          ? `IF(${unit}="","Belum diisi",${unit})`
          : one.options.reduceRight((rest, option) => `IF(${unit}="${option.key}",${option.value},${rest})`, '"Belum diisi"');
      formula = `IF(${scaleCell}="${text}",${value},${formula})`;
    }
    this.put(row, this.column('value'), { f: `=${formula}${weight}` });
  }

  private addUp(): void {
    const value = (code: string) => this.ref(this.rows.get(code)!, 'value');
    const there = ({ children }: Group) => children.filter((child) => this.rows.has(child.code)).map((child) => child.code);
    for (const group of indexOf(this.how.edition).groups) {
      const parts = there(group);
      const row = this.rows.get(group.code)!;
      if (parts.length === 0) continue;
      const [first, end] = [value(parts[0]!), value(parts[parts.length - 1]!)];
      const mean = `=AVERAGE(${first}:${end})*${this.ref(row, 'weight')}`;
      this.put(row, this.column('value'), { f: group.aggregate === 'mean' ? mean : `=SUM(${parts.map(value).join(',')})` });
      if (this.has('percent'))
        this.put(row, this.column('percent'), { f: `=${this.ref(row, 'value')}/${this.ref(row, 'weight')}` });
    }
    const total = this.next + 1;
    this.put(total, this.column('outline'), 'NILAI AKHIR').rows.set('TOTAL', total);
    this.put(total, this.column('value'), { f: `=${this.how.edition.tree.map((root) => value(root.code)).join('+')}` });
    this.put(total + 2, this.column('outline'), 'Diketahui oleh pimpinan unit kerja');
  }
}
