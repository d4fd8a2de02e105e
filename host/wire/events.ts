/** Listening: the client registers for kinds of events, by sheet or for the whole workbook. */
import { formatArea } from '../a1';
import type { Book, Happening } from '../book/book';
import { MessageCategory, type MessageEntry } from '../protocol';
import type { Method } from './type';

/** The numbers are the client's. */
const EVENT_NUMBERS = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
} as const;
type EventName = keyof typeof EVENT_NUMBERS;

export const SHEET_EVENTS: readonly EventName[] = ['DataChanged', 'Activated', 'Deactivated', 'SelectionChanged', 'Calculated'];
export const WORKBOOK_EVENTS: readonly EventName[] = [...SHEET_EVENTS, 'Added', 'Deleted'];

/** `_Register...Event` and `_Unregister...Event` for each of the events. */
export function eventMethods<T>(
  events: readonly EventName[],
  origin: (target: T) => { book: Book; target: string },
): Record<string, Method<T>> {
  const methods: Record<string, Method<T>> = {};
  for (const name of events) {
    methods[`_Register${name}Event`] = (on) => {
      const { book, target } = origin(on);
      book.watched.add(`${target}:${EVENT_NUMBERS[name]}`);
    };
    methods[`_Unregister${name}Event`] = (on) => {
      const { book, target } = origin(on);
      book.watched.delete(`${target}:${EVENT_NUMBERS[name]}`);
    };
  }
  return methods;
}

const EVENT_OF: Record<Happening['kind'], EventName> = {
  changed: 'DataChanged',
  activated: 'Activated',
  deactivated: 'Deactivated',
  added: 'Added',
  selected: 'SelectionChanged',
  deleted: 'Deleted',
  calculated: 'Calculated',
};

/** What is to be sent for something that happened, to those who listen; nothing when nobody does. */
export function eventEntries(book: Book, happening: Happening): MessageEntry[] {
  const messageType = EVENT_NUMBERS[EVENT_OF[happening.kind]];
  const message = JSON.stringify(details(happening));
  return [happening.sheetId, 'Workbook']
    .filter((targetId) => book.watched.has(`${targetId}:${messageType}`))
    .map((targetId) => ({ messageCategory: MessageCategory.event, messageType, targetId, message, id: 0 }));
}

function details(happening: Happening): Record<string, unknown> {
  const { sheetId } = happening;
  switch (happening.kind) {
    case 'changed':
      return {
        worksheetId: sheetId,
        address: formatArea(happening.area),
        changeType: 'RangeEdited',
        source: 'Local',
        triggerSource: happening.byUser ? 'Unknown' : 'ThisLocalAddin',
        referenceId: reference(sheetId, formatArea(happening.area)),
      };
    case 'selected':
      return { worksheetId: sheetId, address: formatArea(happening.area) };
    default:
      return { worksheetId: sheetId, source: 'Local' };
  }
}

/** Where it happened, told so that `event.getRange(context)` finds it again. */
const reference = (sheetId: string, address: string): string => `${sheetId}!${address}`;

export function eventReference(text: string): { sheetId: string; address: string } {
  const at = text.lastIndexOf('!');
  return { sheetId: text.slice(0, at), address: text.slice(at + 1) };
}
