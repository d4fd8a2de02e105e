/** The texts of a workbook, each once, in the order in which cells first use them. */
import { element, text } from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export class Strings {
  private readonly known = new Map<string, number>();
  private used = 0;

  /** @returns the number by which a cell names the text. */
  id(value: string): number {
    this.used++;
    const id = this.known.get(value) ?? this.known.size;
    this.known.set(value, id);
    return id;
  }

  get isEmpty(): boolean {
    return this.used === 0;
  }

  xml(): string {
    const items = [...this.known.keys()].map((value) => `<si><t${kept(value)}>${text(value)}</t></si>`);
    return element('sst', { xmlns: MAIN, count: this.used, uniqueCount: items.length }, items.join(''));
  }
}

/** Spaces at the ends and line breaks are part of a text only where the file says so. */
const kept = (value: string) => (/^\s|\s$|\n/.test(value) ? ' xml:space="preserve"' : '');
