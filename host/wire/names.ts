import type { Name, Names } from '../book/names';
import { itemNotFound } from '../errors';
import { bool, optional, text } from './check';
import { argumentBlock, range, rangeType } from './range';
import { wire, WireObject, wireOrNull, type WireType } from './type';
import { worksheetType } from './worksheet';

export const namesType: WireType<Names> = {
  name: 'NamedItemCollection',
  items: (names) => names.all().map((name) => wire(nameType, name)),
  item: (names, key) => demand(names, key),
  methods: {
    Add: (names, name: unknown, reference: unknown, comment?: unknown) => {
      const home = names.sheet ?? names.book.activeSheet;
      const meant = reference instanceof WireObject ? argumentBlock(home, reference) : text(reference);
      return wire(nameType, names.add(text(name), meant, optional(comment, text) ?? ''));
    },
    GetCount: (names) => names.all().length,
    GetItem: (names, key: unknown) => demand(names, key),
    GetItemOrNullObject: (names, key: unknown) => wireOrNull(nameType, names.find(text(key))),
  },
};

const nameType: WireType<Name> = {
  name: 'NamedItem',
  id: (name) => name.name,
  isPresent: (name) => name.isPresent,
  scalars: {
    Comment: { get: (name) => name.comment, set: (name, comment) => void (name.comment = text(comment)) },
    Formula: { get: (name) => name.formula, set: (name, formula) => void (name.formula = text(formula)) },
    Name: { get: (name) => name.name },
    Scope: { get: (name) => (name.sheet ? 'Worksheet' : 'Workbook') },
    Type: { get: (name) => (name.block() ? 'Range' : 'String') },
    Value: { get: (name) => name.block()?.address ?? name.formula.replace(/^=/, '') },
    Visible: { get: (name) => name.visible, set: (name, visible) => void (name.visible = bool(visible)) },
  },
  navigations: {
    Worksheet: (name) => {
      if (!name.sheet) throw itemNotFound();
      return wire(worksheetType, name.sheet);
    },
    WorksheetOrNullObject: (name) => wireOrNull(worksheetType, name.sheet),
  },
  methods: {
    Delete: (name) => name.remove(),
    GetRange: (name) => {
      const block = name.block();
      if (!block) throw itemNotFound();
      return range(block);
    },
    GetRangeOrNullObject: (name) => wireOrNull(rangeType, name.block()),
  },
};

function demand(names: Names, key: unknown): WireObject {
  const name = names.find(text(key));
  if (!name) throw itemNotFound();
  return wire(nameType, name);
}
