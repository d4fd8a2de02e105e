/** The rules that a sheet sets for its cells, gathered while its cells are read. */
import type { GridValidation } from '../sheet/plan';
import type { Attributes, Listener } from './parse';

/** More rules than that is no form, and nobody asks for them. */
const MOST = 5000;

/** Hears the same events as the reader of cells. Rules of newer Excels hold their ranges as text. */
export class ValidationReader implements Listener {
  readonly found: GridValidation[] = [];
  private rule: { kind: string; ranges: string; list: string } | undefined;
  private inside: 'list' | 'ranges' | undefined;

  open(name: string, attributes: Attributes): void {
    if (name === 'dataValidation') this.rule = { kind: attributes.type ?? 'any', ranges: attributes.sqref ?? '', list: '' };
    else if (name === 'formula1') this.inside = 'list';
    else if (name === 'sqref') this.inside = 'ranges';
    else if (name === 'formula2') this.inside = undefined;
  }

  text(piece: string): void {
    if (this.rule && this.inside) this.rule[this.inside] += piece;
  }

  close(name: string): void {
    if (name === 'formula1' || name === 'sqref') this.inside = undefined;
    if (name !== 'dataValidation' || !this.rule) return;
    const { kind, ranges, list } = this.rule;
    this.rule = undefined;
    if (this.found.length < MOST)
      this.found.push({ ranges: ranges.trim(), kind, ...(kind === 'list' ? { list: list.trim() } : {}) });
  }
}

/** Two that hear the same part. */
export const both = (first: Listener, second: Listener): Listener => ({
  open(name, attributes) {
    first.open?.(name, attributes);
    second.open?.(name, attributes);
  },
  text(piece) {
    first.text?.(piece);
    second.text?.(piece);
  },
  close(name) {
    first.close?.(name);
    second.close?.(name);
  },
});
