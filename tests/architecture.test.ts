import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';
import ts from 'typescript';

const src = path.join(__dirname, '../src');

/** What a folder may use besides itself; `types` only where nothing of it is left at run time. */
const MAY_USE: Record<string, { run: string[]; types?: string[] }> = {
  rules: { run: [] },
  assessment: { run: ['rules'] },
  texts: { run: [], types: ['assessment', 'rules'] },
  sheet: { run: ['assessment', 'texts'], types: ['rules'] },
  reading: { run: ['rules', 'assessment', 'texts', 'sheet'] },
  forms: { run: ['rules', 'assessment', 'texts', 'sheet', 'reading'] },
  diagnosis: { run: ['rules', 'assessment', 'texts', 'sheet', 'reading'] },
  judged: { run: ['rules', 'assessment', 'texts', 'sheet', 'reading', 'forms', 'diagnosis'] },
  report: { run: ['rules', 'assessment', 'texts', 'sheet', 'reading', 'forms', 'judged'] },
  word: { run: ['sheet', 'report', 'files'] },
  portal: { run: ['rules', 'assessment', 'texts', 'sheet', 'reading'], types: ['forms'] },
  excel: { run: ['texts', 'sheet'] },
  files: { run: ['texts', 'sheet'] },
  functions: { run: ['rules', 'assessment', 'texts'] },
  taskpane: {
    run: [
      'rules',
      'assessment',
      'texts',
      'sheet',
      'reading',
      'forms',
      'diagnosis',
      'judged',
      'portal',
      'report',
      'word',
      'excel',
      'files',
    ],
  },
  cli: {
    run: [
      'rules',
      'assessment',
      'texts',
      'sheet',
      'reading',
      'forms',
      'diagnosis',
      'judged',
      'portal',
      'report',
      'word',
      'files',
    ],
  },
};
/** The version of the tool, read in one place. */
const OUTSIDE_SRC = ['../package.json'];
const CORE = ['rules', 'assessment', 'texts', 'sheet', 'reading', 'forms', 'diagnosis', 'judged', 'report'];
/** Where zod lives: the schemas, and the readers of data files that people bring. What else runs only takes types from them. */
const ZOD_LIVES_IN = [
  'rules/schema.ts',
  'rules/registers-schema.ts',
  'rules/parse.ts',
  'rules/overrides.ts',
  'report/profile-schema.ts',
  'portal/contract.ts',
];

interface Import {
  from: string;
  folder: string;
  specifier: string;
  typeOnly: boolean;
}

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    return statSync(file).isDirectory() ? sources(file) : /\.tsx?$/.test(name) ? [file] : [];
  });
}

const isTypeOnly = (node: ts.ImportDeclaration | ts.ExportDeclaration): boolean => {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const bindings = node.importClause?.namedBindings;
  const named = bindings && ts.isNamedImports(bindings) ? bindings.elements : undefined;
  return (
    Boolean(node.importClause?.isTypeOnly) ||
    Boolean(!node.importClause?.name && named?.length && named.every((one) => one.isTypeOnly))
  );
};

const parsed = new Map<string, readonly Import[]>();
function importsOf(file: string): readonly Import[] {
  const found = parsed.get(file) ?? parsedImports(file);
  parsed.set(file, found);
  return found;
}

function parsedImports(file: string): Import[] {
  const from = path.relative(src, file);
  const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean) =>
    found.push({ from, folder: from.split(path.sep)[0]!, specifier, typeOnly });
  const visit = (node: ts.Node): void => {
    const declared = ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? node : undefined;
    if (declared?.moduleSpecifier && ts.isStringLiteral(declared.moduleSpecifier))
      add(declared.moduleSpecifier.text, isTypeOnly(declared));
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add((node.arguments[0] as ts.StringLiteral).text, false);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

const files = sources(src);
const imports = files.flatMap(importsOf);
const target = ({ from, specifier }: Import): string =>
  path
    .relative(src, path.resolve(src, path.dirname(from), specifier))
    .split(path.sep)
    .join('/');
const written = (one: Import): string => `${one.from} -> ${one.specifier}`;

test('every folder of src has its place in the picture', () => {
  const folders = readdirSync(src).filter((name) => statSync(path.join(src, name)).isDirectory());
  expect(folders.filter((folder) => !(folder in MAY_USE))).toEqual([]);
  expect(imports.length).toBeGreaterThan(50);
});

test.each(Object.keys(MAY_USE))('arrows from %s point one way', (folder) => {
  const { run, types = [] } = MAY_USE[folder]!;
  const wrong = imports.filter((one) => {
    if (one.folder !== folder || !one.specifier.startsWith('.')) return false;
    const other = target(one).split('/')[0]!;
    if (OUTSIDE_SRC.includes(target(one))) return folder !== 'sheet';
    return other !== folder && !run.includes(other) && !(one.typeOnly && types.includes(other));
  });
  expect(wrong.map(written)).toEqual([]);
});

describe('the core', () => {
  const core = imports.filter(({ folder }) => CORE.includes(folder));

  const livesWithZod = ({ from }: Import) => ZOD_LIVES_IN.includes(from.split(path.sep).join('/'));

  test('needs no package at run time, and zod only where the schemas are', () => {
    const packages = core.filter((one) => !one.specifier.startsWith('.') && !one.typeOnly);
    expect(packages.filter((one) => !(/^zod(\/|$)/.test(one.specifier) && livesWithZod(one))).map(written)).toEqual([]);
  });

  test('no schema brings more of zod than it calls: the name `z` alone would keep all of it', () => {
    const all = imports.filter(({ specifier, typeOnly }) => specifier === 'zod' && !typeOnly);
    const whole = all.filter(({ from }) => !/^import \* as z from 'zod';$/m.test(readFileSync(path.join(src, from), 'utf8')));
    expect([all.length > 3, whole.map(written)]).toEqual([true, []]);
  });

  test('takes only types from the schemas', () => {
    const running = core.filter((one) => !one.typeOnly && ZOD_LIVES_IN.includes(`${target(one)}.ts`));
    expect(running.filter((one) => !livesWithZod(one)).map(written)).toEqual([]);
  });

  test('knows no Office and no DOM', () => {
    const names = /\b(?:Office|Excel|OfficeExtension|CustomFunctions|window|document|localStorage|navigator)\s*\./;
    // Without comments and types.
    const code = (file: string) =>
      transformSync(readFileSync(file, 'utf8'), { loader: 'ts', legalComments: 'none' }).code.replace(
        /(['"`])(?:\\.|(?!\1)[^\\])*\1/gs,
        '""',
      );
    const using = files
      .filter((file) => CORE.includes(path.relative(src, file).split(path.sep)[0]!))
      .filter((file) => names.test(code(file)));
    expect(using.map((file) => path.relative(src, file))).toEqual([]);
  });
});

test('custom functions do without Office and DOM too', () =>
  expect(imports.filter(({ folder, specifier }) => folder === 'functions' && !specifier.startsWith('.')).map(written)).toEqual(
    [],
  ));

test('the simulated Excel in host/ stands on its own', () => {
  const host = path.join(__dirname, '../host');
  const leaving = sources(host).flatMap((file) =>
    importsOf(file)
      .filter(
        ({ specifier }) => specifier.startsWith('.') && !path.resolve(path.dirname(file), specifier).startsWith(host + path.sep),
      )
      .map(({ specifier }) => `${path.relative(host, file)} -> ${specifier}`),
  );
  expect(sources(host).length).toBeGreaterThan(30);
  expect(leaving).toEqual([]);
});

describe('no file comes back to itself, by whatever it imports, types among them', () => {
  /** Files that reach themselves, with one way round. */
  function circles(root: string): string[] {
    const all = new Set(sources(root));
    const endings = ['.ts', '.tsx', '/index.ts', '/index.tsx', ''];
    const next = new Map(
      [...all].map((file) => [
        file,
        importsOf(file).flatMap(({ specifier }) => {
          const to = path.resolve(path.dirname(file), specifier);
          return specifier.startsWith('.') ? endings.map((ending) => to + ending).filter((one) => all.has(one)) : [];
        }),
      ]),
    );
    const found: string[] = [];
    const done = new Set<string>();
    const walk = (file: string, way: readonly string[]): void => {
      const back = way.indexOf(file);
      if (back >= 0) found.push([...way.slice(back), file].map((one) => path.relative(root, one)).join(' -> '));
      if (back >= 0 || done.has(file)) return;
      for (const to of next.get(file)!) walk(to, [...way, file]);
      done.add(file);
    };
    for (const file of all) walk(file, []);
    return found;
  }

  // host/ is left out: Excel's own objects lead back to each other, a range to its sheet and a sheet to its ranges.
  test.each(['src', 'workbench'])('%s', (folder) => expect(circles(path.join(__dirname, '..', folder))).toEqual([]));
});
