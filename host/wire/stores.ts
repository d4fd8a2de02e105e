import type { Book } from '../book/book';
import { checkedXml, namespaceOf, type XmlPart } from '../book/stores';
import { invalidArgument, itemNotFound } from '../errors';
import type { Json } from '../protocol';
import { text } from './check';
import { wire, type WireObject, wireOrNull, type WireType } from './type';

interface Part {
  book: Book;
  part: XmlPart;
}

interface Scope {
  book: Book;
  namespace: string;
}

export const xmlPartsType: WireType<Book> = {
  name: 'CustomXmlPartCollection',
  items: (book) => parts(book).map(wirePart),
  item: (book, id) => demand(partOf(book, id), wirePart),
  methods: {
    Add: (book, xml: unknown) => wirePart({ book, part: book.xml.add(xml) }),
    GetByNamespace: (book, namespace: unknown) => wire(scopedPartsType, { book, namespace: text(namespace) }),
    GetCount: (book) => parts(book).length,
    GetItem: (book, id: unknown) => demand(partOf(book, id), wirePart),
    GetItemOrNullObject: (book, id: unknown) => wireOrNull(xmlPartType, partOf(book, id)),
  },
};

const scopedPartsType: WireType<Scope> = {
  name: 'CustomXmlPartScopedCollection',
  items: (scope) => inScope(scope).map(wirePart),
  item: (scope, id) =>
    demand(
      inScope(scope).find(({ part }) => part.id === id),
      wirePart,
    ),
  methods: {
    GetCount: (scope) => inScope(scope).length,
    GetOnlyItem: (scope) => demand(only(inScope(scope)), wirePart),
    GetOnlyItemOrNullObject: (scope) => wireOrNull(xmlPartType, only(inScope(scope))),
  },
};

const xmlPartType: WireType<Part> = {
  name: 'CustomXmlPart',
  id: ({ part }) => part.id,
  isPresent: ({ book, part }) => book.xml.all().includes(part),
  scalars: { Id: { get: ({ part }) => part.id }, NamespaceUri: { get: ({ part }) => namespaceOf(part) } },
  methods: {
    Delete: ({ book, part }) => book.xml.remove(part),
    GetXml: ({ part }) => part.xml,
    SetXml: ({ part }, xml: unknown) => void (part.xml = checkedXml(xml)),
  },
};

interface Keyed {
  book: Book;
  key: string;
}

export const settingsType: WireType<Book> = {
  name: 'SettingCollection',
  items: (book) => [...book.settings.keys()].map((key) => wire(settingType, { book, key })),
  item: (book, key) => demand(settingOf(book, key), wireSetting),
  methods: {
    Add: (book, key: unknown, value: unknown) => {
      book.settings.set(settingKey(key), value as Json);
      return wireSetting({ book, key: text(key) });
    },
    GetCount: (book) => book.settings.size,
    GetItem: (book, key: unknown) => demand(settingOf(book, key), wireSetting),
    GetItemOrNullObject: (book, key: unknown) => wireOrNull(settingType, settingOf(book, key)),
  },
};

const settingType: WireType<Keyed> = {
  name: 'Setting',
  id: ({ key }) => key,
  isPresent: ({ book, key }) => book.settings.has(key),
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ book, key }) => book.settings.get(key),
      set: ({ book, key }, value) => void book.settings.set(key, value as Json),
    },
  },
  methods: { Delete: ({ book, key }) => void book.settings.delete(key) },
};

const BUILT_IN = ['Author', 'Category', 'Comments', 'Company', 'Keywords', 'Manager', 'Subject', 'Title'] as const;

export const propertiesType: WireType<Book> = {
  name: 'DocumentProperties',
  scalars: Object.fromEntries(
    BUILT_IN.map((name) => [
      name,
      {
        get: ({ properties }: Book) => properties.builtIn.get(name) ?? '',
        set: ({ properties }: Book, value: unknown) => void properties.builtIn.set(name, text(value)),
      },
    ]),
  ),
  navigations: { Custom: (book) => wire(customPropertiesType, book) },
};

const customPropertiesType: WireType<Book> = {
  name: 'CustomPropertyCollection',
  items: (book) => [...book.properties.custom.keys()].map((key) => wire(customPropertyType, { book, key })),
  item: (book, key) => demand(propertyOf(book, key), wireProperty),
  methods: {
    Add: (book, key: unknown, value: unknown) => {
      book.properties.setCustom(key, value);
      return wireProperty({ book, key: text(key) });
    },
    DeleteAll: (book) => book.properties.custom.clear(),
    GetCount: (book) => book.properties.custom.size,
    GetItem: (book, key: unknown) => demand(propertyOf(book, key), wireProperty),
    GetItemOrNullObject: (book, key: unknown) => wireOrNull(customPropertyType, propertyOf(book, key)),
  },
};

const customPropertyType: WireType<Keyed> = {
  name: 'CustomProperty',
  id: ({ key }) => key,
  isPresent: ({ book, key }) => book.properties.custom.has(key),
  scalars: {
    Key: { get: ({ key }) => key },
    Type: {
      get: ({ book, key }) =>
        ({ string: 'String', number: 'Number', boolean: 'Boolean' })[typeof book.properties.custom.get(key) as 'string'],
    },
    Value: {
      get: ({ book, key }) => book.properties.custom.get(key),
      set: ({ book, key }, value) => book.properties.setCustom(key, value),
    },
  },
  methods: { Delete: ({ book, key }) => void book.properties.custom.delete(key) },
};

const parts = (book: Book): Part[] => book.xml.all().map((part) => ({ book, part }));
const partOf = (book: Book, id: unknown): Part | undefined => parts(book).find(({ part }) => part.id === id);
const inScope = ({ book, namespace }: Scope): Part[] => parts(book).filter(({ part }) => namespaceOf(part) === namespace);
const only = <T>(found: T[]): T | undefined => (found.length === 1 ? found[0] : undefined);
const wirePart = (part: Part): WireObject => wire(xmlPartType, part);
const wireSetting = (setting: Keyed): WireObject => wire(settingType, setting);
const wireProperty = (property: Keyed): WireObject => wire(customPropertyType, property);

const settingOf = (book: Book, key: unknown): Keyed | undefined =>
  book.settings.has(text(key)) ? { book, key: text(key) } : undefined;

const propertyOf = (book: Book, key: unknown): Keyed | undefined => {
  const known = [...book.properties.custom.keys()].find((other) => other.toLowerCase() === text(key).toLowerCase());
  return known === undefined ? undefined : { book, key: known };
};

function settingKey(key: unknown): string {
  if (text(key) === '') throw invalidArgument('a setting needs a key');
  return text(key);
}

function demand<T>(found: T | undefined, toWire: (found: T) => WireObject): WireObject {
  if (found === undefined) throw itemNotFound();
  return toWire(found);
}
