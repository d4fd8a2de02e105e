import { blockOf, type Block } from '../book/block';
import type { Sheet } from '../book/sheet';
import { invalidArgument, notImplemented } from '../errors';
import { text } from './check';
import { conditionalFormatsType } from './conditional';
import { rangeFormatType } from './format';
import { wire, type WireObject, type WireType } from './type';
import { dataValidationType } from './validation';

/** Longer addresses fail in a real Excel too (OfficeDev/office-js#5198). */
const LONGEST_ADDRESS = 8192;

/**
 * Several ranges of one sheet, formatted as one. Borders over several ranges are not modelled: what Excel makes
 * of those is not known well enough.
 */
const rangeAreasType: WireType<Block[]> = {
  name: 'RangeAreas',
  referable: true,
  isPresent: (blocks) => blocks.every(({ sheet }) => sheet.book.sheets.includes(sheet)),
  scalars: {
    Address: { get: (blocks) => blocks.map(({ address }) => address).join(', ') },
    AreaCount: { get: (blocks) => blocks.length },
    CellCount: { get: (blocks) => blocks.reduce((sum, { area }) => sum + area.rows * area.columns, 0) },
  },
  navigations: {
    ConditionalFormats: (blocks) =>
      wire(conditionalFormatsType, { sheet: blocks[0]!.sheet, areas: blocks.map(({ area }) => area) }),
    DataValidation: (blocks) => together(blocks.map((block) => wire(dataValidationType, block))),
    Format: (blocks) => together(blocks.map((block) => wire(rangeFormatType, block))),
  },
  methods: { _KeepReference: () => undefined },
};

/** @param addresses `A1:B2, D4`; parted by semicolons in an Excel of before 2022 whose region does so */
export function rangeAreas(sheet: Sheet, addresses: unknown): WireObject {
  const given = text(addresses);
  if (given.length > LONGEST_ADDRESS) throw invalidArgument(`an address of ${given.length} characters`);
  return wire(
    rangeAreasType,
    given.split(sheet.book.listSeparator).map((address) => blockOf(sheet, address.trim())),
  );
}

/** One object over several of a kind: sets all of them, tells what they agree in and null elsewhere. */
function together(members: WireObject[]): WireObject {
  const { name, scalars = {}, navigations = {}, methods = {} } = members[0]!.type;
  const type: WireType<WireObject[]> = {
    name,
    scalars: mapped(scalars, (key) => ({
      get: (all) => agreed(all.map((member) => member.scalar(key))),
      set: (all, value) => all.forEach((member) => member.setScalar(key, value)),
    })),
    navigations: mapped(navigations, (key) => (all) => together(all.map((member) => member.navigate(key) ?? nothing(key)))),
    methods: mapped(
      methods,
      (key) =>
        (all, ...args) =>
          all.forEach((member) => member.call(key, args)),
    ),
  };
  return wire(type, members);
}

function mapped<V>(table: object, make: (key: string) => V): Record<string, V> {
  return Object.fromEntries(Object.keys(table).map((key) => [key, make(key)]));
}

function agreed(values: unknown[]): unknown {
  const first = JSON.stringify(values[0]);
  return values.every((value) => JSON.stringify(value) === first) ? values[0] : null;
}

function nothing(member: string): never {
  throw notImplemented(`${member} of several ranges`);
}
