/** What stands in the workbench and in no file yet: nobody loses it without being asked. */
import type { Book } from '../../host/book/book';

export interface Unsaved {
  /** The workbook is as it stands in a file now. */
  saved(): void;
  /** True where nothing would be lost, or a person agrees. */
  mayGo(): boolean;
}

const GOING_MS = 1000;

const stateOf = (book: Book): string => JSON.stringify(book.sheets.map(({ name, cells }) => [name, [...cells.all()]]));

/** @param question asked before work is dropped. */
export function watchUnsaved(book: Book, question: string): Unsaved {
  let kept = stateOf(book);
  const isLost = (): boolean => stateOf(book) !== kept;
  let agreed = false;
  window.addEventListener('beforeunload', (event) => {
    if (!agreed && isLost()) event.preventDefault();
  });
  return {
    saved: () => void (kept = stateOf(book)),
    mayGo() {
      agreed = !isLost() || window.confirm(question);
      // The page goes at once or stays; then it is asked again.
      setTimeout(() => (agreed = false), GOING_MS);
      return agreed;
    },
  };
}
