import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import { headersFor, serverSettings } from '../../scripts/hosting.mjs';
import { structuralProblems } from '../../scripts/validate.mjs';
import { functions as table } from '../../src/functions/table';
import { functionMetadata } from '../functions/metadata';
import { isPermissive } from '../permissive';
import { isInstalled, run as runServer, SERVERS } from '../servers';
import { iisSends, underscoreSends } from './settings';

const root = path.join(__dirname, '../..');
const dist = mkdtempSync(path.join(tmpdir(), 'dist-'));
const ADDRESS = 'https://zi.example.go.id/addin';
const built = (name: string) => readFileSync(path.join(dist, name), 'utf8');
const gzippedKb = (...names: string[]) => names.reduce((sum, name) => sum + gzipSync(built(name), { level: 9 }).length, 0) / 1024;

beforeAll(() => {
  const build = path.join(root, 'scripts/build.mjs');
  const run = spawnSync(process.execPath, [build, '--url', `${ADDRESS}/`, '--out', dist], { cwd: root, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stdout + run.stderr);
}, 300_000);

afterAll(() => rmSync(dist, { recursive: true, force: true }));

describe('functions.js', () => {
  interface Outcome {
    code?: string;
    message?: string;
  }

  /** A runtime with nothing but JavaScript and Excel's CustomFunctions: no window, no document, no console. */
  function run() {
    const made = new Map<string, (...args: unknown[]) => unknown>();
    class CellError {
      constructor(
        readonly code: string,
        readonly message: string,
      ) {}
    }
    const CustomFunctions = {
      Error: CellError,
      ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
      associate: (id: string, compute: (...args: unknown[]) => unknown) => {
        if (made.has(id)) throw new Error(`${id} is associated twice`);
        made.set(id, compute);
      },
    };
    vm.runInNewContext(built('functions.js'), { CustomFunctions });
    return made;
  }
  const plain = (result: unknown): unknown => JSON.parse(JSON.stringify(result));

  test('runs without a DOM and makes every id of functions.json known', () => {
    const { functions } = JSON.parse(built('functions.json')) as { functions: { id: string }[] };
    expect(functions).toHaveLength(Object.keys(table).length);
    expect([...run().keys()].sort()).toEqual(functions.map(({ id }) => id).sort());
  });

  test.each<[string, unknown[], unknown]>([
    ['ZI.VALUE', [[['B']], [['A/B/C/D']]], [[0.67]]],
    ['ZI.SCORE', [[['A.I.1.i.a'], ['A.I.1.i.b']], [['Ya'], ['B']], [['A.I.1']], null], [[0.375]]],
    ['ZI.MINIMUM', [[['AREA.5']], [['WBBM']], 90], [[11.25]]],
    ['ZI.WEIGHT', [[['IPAK']], null], [[17.5]]],
    ['LAKIP.GRADE', [[['81,25'], [null]], null], [['A'], ['']]],
    ['LAKIP.PREDICATE', [[[90]], '88/2021'], [['Memuaskan']]],
    ['ZI.RATIO', [[[0]], [[0]], [['kewajiban']]], [[1]]],
    ['ZI.REDUCTION', [[[10]], [[4]]], [[0.6]]],
    ['ZI.SURVEY', [[['3,6']], [['IPAK']], null, null], [[15.75]]],
    ['ZI.TLHP', [[[7]], [[10]], null], [[3.5]]],
    ['ZI.SAMPLE', [[[1000]], null], [[278]]],
    [
      'ZI.PROPOSAL',
      [[['body.opinion-years']], [[1]], 'WBBM', 52, null],
      expect.arrayContaining([['Tahun berturut-turut beropini WTP', 2, 1, 'Belum terpenuhi']]),
    ],
    ['LAKIP.SCORE', [[['1'], ['5']], [[24.5], ['15,5']], '12/2015'], 40],
    ['LAKIP.MEETS', [[['BB'], ['CC']], [['B']]], [[true], [false]]],
    ['SKM.INDEX', [[[3, 3, 3, 3, 3, 3, 3, 3, 3]]], 75],
    ['SKM.GRADE', [[['87,65']]], [['B']]],
  ])('%s computes', (id, args, expected) => expect(plain(run().get(id)!(...args))).toEqual(expected));

  test('an error is of the kind that Excel knows, with its sentence', () => {
    let thrown: Outcome = {};
    try {
      run().get('LAKIP.GRADE')!([[120]], null);
    } catch (error) {
      thrown = error as Outcome;
    }
    expect([thrown.code, thrown.message]).toEqual(['#VALUE!', 'Nilai 120 di luar 0 sampai 100.']);
  });

  test('is at most 60 KB gzipped, without zod and citations', () => {
    expect(gzippedKb('functions.js')).toBeLessThanOrEqual(60);
    expect(built('functions.js')).not.toMatch(/ZodError|"citation":|citation:"/);
  });

  test('holds no wording of a statement', () => {
    const rules = path.join(root, 'src/rules');
    const files = readdirSync(rules, { recursive: true })
      .map(String)
      .filter((name) => /wording[^/]*\.json$/.test(name));
    expect(files.length).toBeGreaterThan(2);
    for (const name of files) {
      const wording = JSON.parse(readFileSync(path.join(rules, name), 'utf8')) as Record<string, { text: string }>;
      const texts = Object.values(wording).map(({ text }) => text);
      expect([name, texts.filter((text) => built('functions.js').includes(text))]).toEqual([name, []]);
    }
  });
});

test('functions are called over ranges that hold errors', () =>
  expect(JSON.parse(built('functions.json'))).toMatchObject({ allowErrorForDataTypeAny: true }));

test('functions.json holds what the JSDoc says', async () => {
  const byId = ({ functions }: { functions: { id: string }[] }) => Object.fromEntries(functions.map((one) => [one.id, one]));
  expect(byId(JSON.parse(built('functions.json')) as { functions: { id: string }[] })).toEqual(byId(await functionMetadata()));
});

describe('the pane', () => {
  const scripts = () => [...built('taskpane.html').matchAll(/<script[^>]*\bsrc="?([^">\s]+)/g)].map((match) => match[1]!);

  test('loads Office, then the functions, then itself', () =>
    expect(scripts()).toEqual(['https://appsforoffice.microsoft.com/lib/1/hosted/office.js', 'functions.js', 'taskpane.js']));

  test('is at most 182 KB gzipped at start, its functions included', () => {
    const own = scripts().filter((name) => !name.startsWith('https:'));
    expect(gzippedKb('taskpane.html', ...own)).toBeLessThanOrEqual(182);
  });
});

describe('what a web server needs', () => {
  const files = () => readdirSync(dist, { recursive: true }).map(String);

  test('every address in the manifests is a file of the build', () => {
    const all = files();
    const manifests = all.filter((name) => /^manifest.*\.xml$/.test(name));
    expect(manifests.sort()).toEqual(['manifest-lakip.xml', 'manifest-skm.xml', 'manifest-zi.xml', 'manifest.xml']);
    for (const name of manifests) {
      const namespace = /manifest-(\w+)/.exec(name)?.[1]?.toUpperCase();
      expect([name, ...structuralProblems(built(name), { assets: path.join(dist, 'assets'), namespace })]).toEqual([name]);
      for (const [, file] of built(name).matchAll(new RegExp(`"${ADDRESS}/([^"]*)"`, 'g'))) expect(all).toContain(file);
      expect(built(name)).not.toContain('localhost');
    }
  });

  test('so is every file that the pages and the settings of servers name', () => {
    const all = files();
    for (const page of ['bantuan.html', 'mulai.html'])
      for (const [, link] of built(page).matchAll(/href="?([\w-]+\.html)/g)) expect(all).toContain(link);
    for (const [, name] of built('web.config').matchAll(/<location path="([^"]+)"/g)) expect(all).toContain(name);
  });

  test.each(['bantuan.html', 'mulai.html'])('%s is a whole page, titled as it is headed, that loads nothing', (name) => {
    const page = built(name);
    const [, title] = /<title>([^<]+)<\/title>/.exec(page)!;
    expect(/<h1>([^<]+)<\/h1>/.exec(page)![1]).toBe(title);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|<link/);
  });

  test('the page of the add-ins without a pane loads Office and the functions, nothing else', () => {
    const page = built('functions.html');
    expect([...page.matchAll(/<script[^>]*\bsrc="?([^">\s]+)/g)].map(([, src]) => src)).toEqual([
      'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
      'functions.js',
    ]);
    expect(page).toContain("default-src 'none'");
  });

  test('office.js is not among the files', () => expect(files().filter((name) => /office|excel-/i.test(name))).toEqual([]));
});

describe('of every file of the build, what stands in the one table is sent by', () => {
  const site = () =>
    readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/^(web\.config|_headers|lke.*\.mjs|sbom.*)$/.test(entry.name))
      .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  const expected = () => site().map((name) => [name, headersFor(name)]);

  test.each(SERVERS)('the server that is run with our %s', async (settings, server) => {
    if (!isInstalled(server)) return console.warn(`not run: no ${server.name} here`);
    const { origin, close } = await runServer(
      server,
      serverSettings(site(), ADDRESS)[settings]!.replace('/var/www/zi-lke', dist),
    );
    const address = `${origin}${new URL(ADDRESS).pathname}`;
    try {
      const sent = await Promise.all(
        site().map(async (name) => {
          const { status, headers } = await fetch(`${address}/${name}`);
          const wanted = [...Object.keys(headersFor(name)), 'Access-Control-Allow-Origin'];
          const told = wanted.map((header) => [header, headers.get(header) ?? undefined]);
          return [name, status, Object.fromEntries(told.filter(([, value]) => value !== undefined))];
        }),
      );
      expect(sent).toEqual(expected().map(([name, headers]) => [name, 200, headers]));
      expect((await fetch(`${address}/tidak-ada.js`)).status).toBe(404);
    } finally {
      await close();
    }
  });

  test('IIS, as web.config reads', () => {
    const sends = iisSends(built('web.config'));
    expect(site().map((name) => [name, sends(name)])).toEqual(expected());
  });

  test('Cloudflare Pages, as _headers reads; types are its own', () => {
    const sends = underscoreSends(built('_headers'));
    for (const name of site()) {
      const { 'Content-Type': _, ...headers } = headersFor(name);
      expect([name, sends(`/addin/${name}`)]).toEqual([name, headers]);
      // A page is shown there without its ending.
      if (name.endsWith('.html')) expect(sends(`/addin/${name.slice(0, -5)}`)).toEqual(headers);
    }
  });
});

describe('what of others is in it', () => {
  interface Component {
    name: string;
    group?: string;
    licenses: { expression?: string; license?: { id: string } }[];
  }
  const components = () => (JSON.parse(built('sbom.cdx.json')) as { components: Component[] }).components;

  test('is named: what the pane and the command line are made of', () =>
    expect(components().map(({ name }) => name)).toEqual(expect.arrayContaining(['react', 'react-components', 'jszip', 'zod'])));

  test('is under permissive licences', () => {
    const licences = components().map(({ name, licenses: [one] }) => [name, one!.expression ?? one!.license!.id] as const);
    expect(licences.filter(([, licence]) => !isPermissive(licence))).toEqual([]);
  });

  test("is not Office's client, which may not be published", () =>
    expect(components().filter(({ group, name }) => group === '@microsoft' || name === 'office-js')).toEqual([]));
});
