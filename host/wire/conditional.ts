import { intersect } from '../a1';
import { Block } from '../book/block';
import type { Sheet } from '../book/sheet';
import type { Area, Conditional } from '../engine';
import { checkedFormula } from '../entry';
import { invalidArgument, itemNotFound, notImplemented } from '../errors';
import { bool, color, onlyKnown, optional, record, text, whole } from './check';
import { range } from './range';
import { dataBarType } from './data-bar';
import { pascal } from './query';
import { wire, type WireObject, wireOrNull, type WireType } from './type';
import { readOperator } from './validation';

/** Where conditional formats are looked for, or put: a range, or several areas of one sheet. */
export interface Place {
  sheet: Sheet;
  areas: readonly Area[];
}

export interface Entry {
  sheet: Sheet;
  conditional: Conditional;
}

const TYPES = { Custom: 'custom', CellValue: 'cellValue', DataBar: 'dataBar' } as const;
let created = 0;

export const conditionalFormatsType: WireType<Place> = {
  name: 'ConditionalFormatCollection',
  items: (place) => entriesOf(place).map((entry) => wire(conditionalFormatType, entry)),
  item: (place, key) => demand(place, key),
  methods: {
    Add: (place, type: unknown) => wire(conditionalFormatType, add(place, text(type))),
    ClearAll: (place) => {
      place.sheet.demand('nothing');
      const gone = new Set(entriesOf(place).map((entry) => entry.conditional));
      place.sheet.conditionals = place.sheet.conditionals.filter((conditional) => !gone.has(conditional));
      place.sheet.tellConditionals();
    },
    GetCount: (place) => entriesOf(place).length,
    GetItem: (place, key: unknown) => demand(place, key),
    GetItemAt: (place, index: unknown) => {
      const entry = entriesOf(place)[whole(index, 0)];
      if (!entry) throw invalidArgument(`conditional format ${String(index)}`);
      return wire(conditionalFormatType, entry);
    },
    GetItemOrNullObject: (place, key: unknown) => wireOrNull(conditionalFormatType, find(place, key)),
  },
};

const conditionalFormatType: WireType<Entry> = {
  name: 'ConditionalFormat',
  id: ({ conditional }) => conditional.id,
  isPresent: ({ sheet, conditional }) => sheet.conditionals.includes(conditional),
  scalars: {
    Id: { get: ({ conditional }) => conditional.id },
    Priority: {
      get: ({ sheet, conditional }) => sheet.conditionals.indexOf(conditional),
      set: ({ sheet, conditional }, value) => {
        const others = sheet.conditionals.filter((other) => other !== conditional);
        others.splice(whole(value, 0), 0, conditional);
        sheet.conditionals = others;
        sheet.tellConditionals();
      },
    },
    StopIfTrue: {
      get: ({ conditional }) => conditional.stopIfTrue,
      set: ({ sheet, conditional }, value) => {
        conditional.stopIfTrue = bool(value);
        sheet.tellConditionals();
      },
    },
    Type: { get: ({ conditional }) => pascal(conditional.rule.kind) },
  },
  navigations: {
    CellValue: (entry) => part(entry, 'cellValue', cellValueType) ?? wrongKind(),
    CellValueOrNullObject: (entry) => part(entry, 'cellValue', cellValueType),
    Custom: (entry) => part(entry, 'custom', customType) ?? wrongKind(),
    CustomOrNullObject: (entry) => part(entry, 'custom', customType),
    DataBar: (entry) => part(entry, 'dataBar', dataBarType) ?? wrongKind(),
    DataBarOrNullObject: (entry) => part(entry, 'dataBar', dataBarType),
  },
  methods: {
    Delete: ({ sheet, conditional }) => {
      sheet.demand('nothing');
      sheet.conditionals = sheet.conditionals.filter((other) => other !== conditional);
      sheet.tellConditionals();
    },
    GetRange: ({ sheet, conditional }) => range(new Block(sheet, conditional.areas[0]!)),
  },
};

const customType: WireType<Entry> = {
  name: 'CustomConditionalFormat',
  navigations: {
    Format: (entry) => wire(formatType, entry),
    Rule: (entry) => wire(formulaType, entry),
  },
};

const formulaType: WireType<Entry> = {
  name: 'ConditionalFormatRule',
  scalars: {
    Formula: {
      get: ({ conditional: { rule } }) => (rule.kind === 'custom' ? rule.formula : ''),
      set: ({ sheet, conditional }, value) => {
        conditional.rule = { kind: 'custom', formula: condition(sheet, value) };
        sheet.tellConditionals();
      },
    },
  },
};

const cellValueType: WireType<Entry> = {
  name: 'CellValueConditionalFormat',
  scalars: {
    Rule: {
      get: ({ conditional: { rule } }) => {
        if (rule.kind !== 'cellValue') return null;
        const { kind: _, ...members } = rule;
        return members;
      },
      set: ({ sheet, conditional }, value) => {
        const rule = record(value);
        onlyKnown(rule, ['formula1', 'formula2', 'operator']);
        const formula2 = optional(rule.formula2, text);
        conditional.rule = {
          kind: 'cellValue',
          operator: readOperator(rule.operator),
          formula1: text(rule.formula1),
          ...(formula2 === undefined ? {} : { formula2 }),
        };
        sheet.tellConditionals();
      },
    },
  },
  navigations: { Format: (entry) => wire(formatType, entry) },
};

const formatType: WireType<Entry> = {
  name: 'ConditionalRangeFormat',
  navigations: {
    Fill: (entry) => wire(fillType, entry),
    Font: (entry) => wire(fontType, entry),
  },
};

const fillType: WireType<Entry> = {
  name: 'ConditionalRangeFill',
  scalars: {
    Color: {
      get: ({ conditional }) => conditional.format.fill ?? '',
      set: (entry, value) => paint(entry, { fill: color(value) }),
    },
  },
  methods: { Clear: (entry) => paint(entry, { fill: null }) },
};

const fontType: WireType<Entry> = {
  name: 'ConditionalRangeFont',
  scalars: {
    Bold: {
      get: ({ conditional }) => conditional.format.bold ?? null,
      set: (entry, value) => paint(entry, { bold: bool(value) }),
    },
    Color: {
      get: ({ conditional }) => conditional.format.fontColor ?? '',
      set: (entry, value) => paint(entry, { fontColor: color(value) }),
    },
    Italic: {
      get: ({ conditional }) => conditional.format.italic ?? null,
      set: (entry, value) => paint(entry, { italic: bool(value) }),
    },
  },
};

const entriesOf = ({ sheet, areas }: Place): Entry[] =>
  sheet.conditionals
    .filter((conditional) => conditional.areas.some((one) => areas.some((other) => intersect(one, other))))
    .map((conditional) => ({ sheet, conditional }));

const find = (place: Place, key: unknown): Entry | undefined =>
  entriesOf(place).find(({ conditional }) => conditional.id === key);

function demand(place: Place, key: unknown): WireObject {
  const entry = find(place, key);
  if (!entry) throw itemNotFound();
  return wire(conditionalFormatType, entry);
}

/** A new one comes first, as in Excel: the one added last wins. */
function add({ sheet, areas }: Place, type: string): Entry {
  sheet.demand('nothing');
  const kind = TYPES[type as keyof typeof TYPES];
  if (!kind) throw notImplemented(`conditional formats of the type ${type}`);
  const conditional: Conditional = {
    id: `{CF-${String(++created).padStart(8, '0')}}`,
    areas: [...areas],
    rule: newRule(kind),
    format: {},
    stopIfTrue: false,
  };
  sheet.conditionals = [conditional, ...sheet.conditionals];
  return { sheet, conditional };
}

function newRule(kind: Conditional['rule']['kind']): Conditional['rule'] {
  if (kind === 'custom') return { kind, formula: '' };
  if (kind === 'cellValue') return { kind, operator: 'EqualTo', formula1: '' };
  const automatic = { type: 'Automatic' } as const;
  return { kind, lower: automatic, upper: automatic, color: '#638EC6', gradient: true, barOnly: false };
}

function condition(sheet: Sheet, value: unknown): string {
  const formula = text(value);
  if (!formula.startsWith('=')) throw invalidArgument(`${formula} is no formula`);
  sheet.book.demandSheetsOf(formula);
  return checkedFormula(formula);
}

function paint({ sheet, conditional }: Entry, change: Conditional['format']): void {
  Object.assign(conditional.format, change);
  sheet.tellConditionals();
}

const part = (entry: Entry, kind: string, type: WireType<Entry>): WireObject | null =>
  entry.conditional.rule.kind === kind ? wire(type, entry) : null;

function wrongKind(): never {
  throw invalidArgument('the conditional format is of another type');
}
