/** Where a form has room for what an LKE says. */
import { indexOf } from '../../assessment';
import { placeAt } from '../../sheet/address';
import type { Edition } from '../../rules/schema';
import { speaking } from '../../reading/beside';
import type { Reading } from '../../reading/contract';

export const PARTS = ['unit', 'tpi', 'note', 'tpiNote', 'evidence', 'scale'] as const;
/** Answers and notes of both roles, links, and the scale where the edition leaves it open. */
export type Part = (typeof PARTS)[number];

export interface Spotted {
  sheet: string;
  /** In A1. */
  cell: string;
}

export type NoPlace = 'no-row' | 'no-column';

/** Finds cells by code and part. */
export class Places {
  private readonly index;

  constructor(
    private readonly form: Reading,
    edition: Edition,
  ) {
    this.index = indexOf(edition);
  }

  /** Whether both roles answer in it. */
  get hasTpi(): boolean {
    return [...this.form.cells.values()].some(({ tpi }) => tpi !== undefined);
  }

  at(code: string, part: Part): Spotted | NoPlace {
    const { cells, mapping } = this.form;
    if (part === 'scale') return this.spotted(cells.get(`${code}#scale`)?.unit) ?? 'no-column';
    const own = cells.get(code);
    if (!own) return 'no-row';
    if (part === 'tpiNote') {
      const [column, row] = [mapping?.columns.tpiNote, mapping?.rows[this.rowOf(code)]];
      return column && row ? { sheet: this.form.sheet, cell: `${column}${row}` } : 'no-column';
    }
    // The answer of a ratio is none of its counts, beside which the form speaks of it.
    const isAnswer = part === 'unit' || part === 'tpi';
    if (isAnswer && this.isLent(code)) return 'no-row';
    return this.spotted(own[part]) ?? 'no-column';
  }

  /** The code whose cells hold what is said of this one: of a ratio without a row its count's. */
  rowOf(code: string): string {
    return this.isLent(code) ? speaking(this.there(code))!.code : code;
  }

  private there(code: string) {
    const inputs = this.index.leaf(code)?.statement.ratio?.inputs ?? [];
    return inputs.filter((input) => this.form.cells.has(input.code));
  }

  private isLent(code: string): boolean {
    const own = this.form.cells.get(code)?.unit ?? this.form.cells.get(code)?.tpi;
    return (
      own !== undefined &&
      this.there(code).some((input) => {
        const { unit, tpi } = this.form.cells.get(input.code)!;
        return own === unit || own === tpi;
      })
    );
  }

  private spotted(address: string | undefined): Spotted | undefined {
    if (address === undefined) return undefined;
    const { sheet = this.form.sheet, cell } = placeAt(address);
    return { sheet, cell };
  }
}
