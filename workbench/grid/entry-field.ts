/** The field over a cell in which an entry is typed. It takes keys also while the keyboard is somewhere else. */
import type { Typed } from './editor';

/** A letter or a sign; no keys of an input method, and none that are orders. */
export const isSign = ({ key, ctrlKey, metaKey, altKey, shiftKey, isComposing }: KeyboardEvent): boolean =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey && !isComposing && !(key === ' ' && shiftKey);

export class EntryField {
  private readonly element = document.createElement('textarea');
  private readonly before = document.activeElement;

  /**
   * @param container what it is put into, where `box` has its place
   * @param label the cell's address, for those who do not see where it stands
   */
  constructor(
    container: HTMLElement,
    label: string,
    { text, caret }: Typed,
    box: Partial<CSSStyleDeclaration>,
    private readonly changed: () => void,
  ) {
    const { element } = this;
    element.className = 'quick-entry';
    element.rows = 1;
    element.value = text;
    element.setAttribute('aria-label', label);
    Object.assign(element.style, box);
    container.append(element);
    element.addEventListener('input', changed);
    this.focus();
    element.setSelectionRange(caret, caret);
  }

  get text(): string {
    return this.element.value;
  }

  get caret(): number {
    return this.element.selectionStart;
  }

  /** Whether a part of the text is selected. */
  get isMarked(): boolean {
    return this.element.selectionStart !== this.element.selectionEnd;
  }

  get hasKeyboard(): boolean {
    return document.activeElement === this.element;
  }

  focus(): void {
    this.element.focus();
  }

  isAt(target: EventTarget | null): boolean {
    return target === this.element;
  }

  insert(sign: string): void {
    this.replace(this.element.selectionStart, this.element.selectionEnd, sign);
  }

  /** The caret goes behind what is put in. */
  replace(from: number, to: number, text: string): void {
    this.element.setRangeText(text, from, to, 'end');
    this.changed();
  }

  /** A key that was pressed while the keyboard was not here. */
  press(event: KeyboardEvent): void {
    const { caret, text } = this;
    if (isSign(event)) this.insert(event.key);
    else if (event.key === 'Backspace') this.erase(caret - 1);
    else if (event.key === 'Delete') this.erase(caret + 1);
    else {
      const moves: Record<string, number> = { ArrowLeft: caret - 1, ArrowRight: caret + 1, Home: 0, End: text.length };
      const to = Math.max(moves[event.key] ?? caret, 0);
      this.element.setSelectionRange(to, to);
    }
  }

  /** What is selected; else from the caret to there. */
  private erase(to: number): void {
    if (!this.isMarked) this.element.setSelectionRange(Math.max(Math.min(this.caret, to), 0), Math.max(this.caret, to));
    this.insert('');
  }

  remove(): void {
    this.element.remove();
  }

  /** The keyboard goes back to where it was. */
  giveBack(): void {
    if (this.before instanceof HTMLElement) this.before.focus();
  }
}
