/** Every name of our tables is checked against the client's own: a typing error would never be called. */
import { Block } from '../../host/book/block';
import { Book } from '../../host/book/book';
import { PlainEngine } from '../../host/plain';
import { rangeAreas } from '../../host/wire/areas';
import { References } from '../../host/wire/references';
import { wire, type WireObject, type WireType } from '../../host/wire/type';
import { workbookType } from '../../host/wire/workbook';
import { range } from '../../host/wire/range';
import { loadClient } from './client';

interface ClientClass {
  prototype: {
    _scalarPropertyOriginalNames?: string[];
    _scalarPropertyUpdateable?: boolean[];
    _navigationPropertyNames?: string[];
  };
}

/** One of everything, so that walking from the workbook meets every class. */
function fullBook(): WireObject[] {
  const book = new Book(new PlainEngine());
  const sheet = book.activeSheet;
  const block = new Block(sheet, { row: 0, column: 0, rows: 2, columns: 2 });
  book.names.add('Skala', block);
  sheet.names.add('Setempat', block);
  book.settings.set('stamp', '1');
  book.properties.setCustom('stamp', '1');
  book.xml.add('<a xmlns="urn:a"/>');
  sheet.page.addRowBreak(3);
  sheet.page.addColumnBreak(3);
  const root = wire(workbookType, { book, references: new References() });
  const formats = range(block).navigate('ConditionalFormats')!;
  const custom = formats.call('Add', ['Custom']) as WireObject;
  const cellValue = formats.call('Add', ['CellValue']) as WireObject;
  const dataBar = formats.call('Add', ['DataBar']) as WireObject;
  sheet.charts.add('BarClustered', [block.at({ columns: 1 })]);
  const tables = root.navigate('Tables')!;
  tables.call('Add', ['A1:B2', true]);
  const scoped = root.navigate('CustomXmlParts')!.call('GetByNamespace', ['urn:a']) as WireObject;
  const formatted = [custom.navigate('Custom')!, cellValue.navigate('CellValue')!, dataBar.navigate('DataBar')!];
  return [root, range(block), rangeAreas(sheet, 'A1,C3'), scoped, ...formatted];
}

function typesFrom(starts: readonly WireObject[]): Map<string, WireType<unknown>> {
  const found = new Map<string, WireType<unknown>>();
  const walk = (object: WireObject): void => {
    if (found.has(object.type.name)) return;
    found.set(object.type.name, object.type);
    for (const item of object.type.items?.(object.target) ?? []) walk(item);
    for (const name of Object.keys(object.type.navigations ?? {})) {
      const next = attempt(() => object.navigate(name));
      if (next) walk(next);
    }
  };
  for (const start of starts) walk(start);
  return found;
}

/** A workbook name belongs to no sheet, a custom format has no cell rule: such ways lead nowhere. */
function attempt<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

const camel = (name: string): string => (name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1));

const types = typesFrom(fullBook());
const { Excel } = loadClient();
const clientClass = (name: string): ClientClass => (Excel as unknown as Record<string, ClientClass>)[name]!;

test('the walk meets the classes that the add-in uses', () => {
  expect([...types.keys()]).toEqual(
    expect.arrayContaining([
      'Range',
      'RangeBorder',
      'CustomConditionalFormat',
      'CellValueConditionalFormat',
      'DataBarConditionalFormat',
      'AutoFilter',
      'ChartSeries',
      'ChartAxis',
      'ChartFill',
      'NamedItem',
      'Setting',
    ]),
  );
  expect(types.size).toBeGreaterThan(40);
});

describe.each([...types.values()].map((type) => [type.name, type] as const))('%s', (name, type) => {
  const { prototype } = clientClass(name);
  const scalars = prototype._scalarPropertyOriginalNames ?? [];

  test('has the scalars that the client knows', () => {
    expect(scalars).toEqual(expect.arrayContaining(Object.keys(type.scalars ?? {})));
  });

  test('lets be set only what the client sets', () => {
    const settable = Object.entries(type.scalars ?? {}).filter(([, scalar]) => scalar.set);
    const updateable = scalars.filter((_, index) => prototype._scalarPropertyUpdateable?.[index]);
    expect(updateable).toEqual(expect.arrayContaining(settable.map(([scalar]) => scalar)));
  });

  test('has the navigations that the client knows', () => {
    expect(prototype._navigationPropertyNames ?? []).toEqual(
      expect.arrayContaining(Object.keys(type.navigations ?? {}).map(camel)),
    );
  });

  test('has the methods that the client calls', () => {
    const missing = Object.keys(type.methods ?? {}).filter((method) => !(camel(method) in prototype));
    expect(missing).toEqual([]);
  });
});
