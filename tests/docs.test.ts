/** What the documents link to exists, and what they call by name is called so on the screen. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '..');
const inDocs = readdirSync(path.join(root, 'docs')).filter((name) => name.endsWith('.md'));
const atRoot = ['README.md', 'README.en.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', 'PASANG.md'];
const documents = [...atRoot, ...inDocs.map((name) => `docs/${name}`)];
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');

const IMAGE = /!\[[^\]]+\]\(([^)]+)\)|<img src="([^"]+)"[^>]* alt="[^"]+"/g;
const LINK = /(?<!!)\[[^\]]+\]\(([^)]+)\)/g;
const isElsewhere = (target: string): boolean => /^https?:/.test(target);
const beside = (document: string, target: string): string => path.join(root, path.dirname(document), target);

const imagesOf = (document: string): string[] =>
  [...read(document).matchAll(IMAGE)].map(([, markdown, html]) => beside(document, (markdown ?? html)!));

/** As GitHub makes them of headings. */
const anchorsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replace(/\s/g, '-'),
  );

describe.each(documents)('%s', (document) => {
  test('every image exists and says what it shows', () => {
    const all = [...read(document).matchAll(/!\[|<img /g)];
    expect(imagesOf(document)).toHaveLength(all.length);
    expect(imagesOf(document).filter((image) => !existsSync(image))).toEqual([]);
  });

  test('every link leads somewhere', () => {
    const links = [...read(document).matchAll(LINK)].map(([, target]) => target!).filter((target) => !isElsewhere(target));
    const broken = links.filter((target) => {
      const [name, anchor] = target.split('#') as [string, string?];
      const file = name ? beside(document, name) : path.join(root, document);
      return !existsSync(file) || (anchor !== undefined && !anchorsOf(file).includes(anchor));
    });
    expect(broken).toEqual([]);
  });
});

test('every picture is shown somewhere, and is quickly loaded', () => {
  const shown = new Set(documents.flatMap(imagesOf));
  const folder = path.join(root, 'docs/images');
  const pictures = readdirSync(folder).map((name) => path.join(folder, name));
  expect(pictures.filter((picture) => !shown.has(picture))).toEqual([]);
  expect(pictures.filter((picture) => statSync(picture).size > 150_000)).toEqual([]);
});

describe('the guide', () => {
  const tables = readdirSync(path.join(root, 'src/texts/id')).map((name) =>
    jest.requireActual<Record<string, unknown>>(path.join(root, 'src/texts/id', name)),
  );
  const texts = tables.flatMap((module) => Object.values(module).flatMap((table) => Object.values(table as object)));
  const onRibbon = [...read('manifest.xml').matchAll(/DefaultValue="([^"]+)"/g)].map(([, text]) => text!);
  const literally = (text: string): string => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  /** `{letter}` alone would stand for anything. */
  const hasWords = (text: string): boolean => /\p{L}{3}/u.test(text.replace(/\{\w+\}/g, ''));
  /** `Perbaiki {count} sel` is said as `Perbaiki 3 sel`. */
  const said = [...texts, ...onRibbon]
    .filter((text): text is string => typeof text === 'string' && hasWords(text))
    .map((text) => new RegExp(`^${literally(text).replace(/\{\w+\}/g, '.+')}$`));
  const named = [...new Set([...read('docs/panduan.md').matchAll(/\*\*(.+?)\*\*/g)].map(([, name]) => name!))];
  /** What is bold but stands on no screen. */
  const own = ['tebal', 'Di Excel', 'Tanpa Excel'];

  test('names what is on the screen by its very words', () => {
    expect(named.length).toBeGreaterThan(60);
    expect(named.filter((name) => !own.includes(name) && !said.some((pattern) => pattern.test(name)))).toEqual([]);
  });
});

/** `src/rules/zi-90-2021`: a path of the repository, whole; not `beside.ts`, nor one with a placeholder. */
const PATH = /`((?:src|tests|scripts|host|workbench|docs|bench|\.github)\/[\w./-]+)`/g;
const pathsIn = (document: string): string[] => [...read(document).matchAll(PATH)].map(([, name]) => name!);

test.each(['CONTRIBUTING.md', 'docs/security.md', 'docs/architecture.md'])('every path that %s names is there', (document) => {
  expect(pathsIn(document).length).toBeGreaterThan(1);
  expect(pathsIn(document).filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
});

test('every command that documents name is one of package.json', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const known = [...Object.keys(scripts), 'ci', 'install'];
  for (const document of documents) {
    const named = [...read(document).matchAll(/npm (?:run (?:--silent )?)?([a-z][\w-]*)/g)].map(([, name]) => name!);
    expect([document, named.filter((name) => !known.includes(name))]).toEqual([document, []]);
  }
});

test('every defence that docs/security.md names has its test', () => {
  const shown = [...read('docs/security.md').matchAll(/`(tests\/[\w./-]+)`: "([^"]+)"/g)];
  expect(shown.length).toBeGreaterThan(10);
  const absent = shown.filter(([, file, name]) => !read(file!).replaceAll('’', "'").includes(name!));
  expect(absent.map(([all]) => all)).toEqual([]);
});

describe('the two READMEs', () => {
  const both = ['README.md', 'README.en.md'].map(read);
  const each = (pattern: RegExp) => both.map((text) => [...text.matchAll(pattern)].map(([, found]) => found!));
  const same = (pattern: RegExp) => {
    const [indonesian, english] = each(pattern);
    expect(indonesian!.length).toBeGreaterThan(0);
    expect(english).toEqual(indonesian);
  };

  test('name the same functions', () => same(/^\| `((?:ZI|LAKIP|SKM)\.\w+)\(/gm));
  test('show the same commands', () => same(/^(npm [^#\n]*?) *(?:#.*)?$/gm));
  test('lead to the same documents', () => same(/(?<!!)\[[^\]]+\]\((?!README)([^)#]+)\)/g));
  test('have the same sections', () => {
    const [indonesian, english] = each(/^(#+) /gm);
    expect(english).toEqual(indonesian);
  });
});

describe('one place for each decision', () => {
  const src = path.join(root, 'src');
  const rows = [...read('docs/architecture.md').matchAll(/^\| ([^|]+) \| `([^`]+\.tsx?)` \| `(\w+)` \|$/gm)];
  const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/^texts.(id|en)/.test(file),
  );
  const declares = (file: string, name: string): boolean =>
    new RegExp(`^export (?:async )?(?:function|const) ${name}\\b(?!(?::[^=]*)? = \\{)`, 'm').test(
      readFileSync(path.join(src, file), 'utf8'),
    );

  test('the table is read', () => expect(rows.length).toBeGreaterThan(15));

  test.each(rows.map(([, decision, file, name]) => [decision!, file!, name!] as const))('%s: %s', (_, file, name) => {
    expect(sources.filter((one) => declares(one, name)).map((one) => one.split(path.sep).join('/'))).toEqual([file]);
  });
});
