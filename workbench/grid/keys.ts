/**
 * Keys before Univer has them. It listens on the window from its own start on, where the first to listen is the first to
 * hear: so these are made before it, and it never moves the selection under a list or a field that is open.
 */

/** A key that is taken does nothing else; one that is kept does what it does in the field it was typed into, and nothing else. */
export type Heard = 'taken' | 'kept' | undefined;
export type KeyListener = (event: KeyboardEvent) => Heard;

export class Keys {
  private readonly listeners: KeyListener[] = [];

  constructor() {
    window.addEventListener('keydown', (event) => this.tell(event), true);
  }

  /** Those who come first are asked first. */
  listen(listener: KeyListener): void {
    this.listeners.push(listener);
  }

  private tell(event: KeyboardEvent): void {
    for (const listener of this.listeners) {
      const heard = listener(event);
      if (!heard) continue;
      event.stopImmediatePropagation();
      if (heard === 'taken') event.preventDefault();
      return;
    }
  }
}
