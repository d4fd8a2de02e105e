import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  DEVELOPMENT_ADDRESS,
  FALLBACKS,
  fallbackManifestName,
  fallbackMetadataName,
  manifestFiles,
} from '../../scripts/make-manifests.mjs';
import { addressFrom } from '../../scripts/address.mjs';
import { REQUIREMENTS } from '../../host/web';
import { schemaProblems, structuralProblems } from '../../scripts/validate.mjs';
import { GENERATOR } from '../../src/sheet/generator';
import { functionMetadata } from '../functions/metadata';

const root = path.join(__dirname, '../..');
const assets = path.join(root, 'assets');
const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };

test('manifest.xml is sound', () => expect(structuralProblems(manifest, { assets })).toEqual([]));

describe('what the check finds', () => {
  test.each<[string, string, string, string]>([
    [
      'a resid that leads nowhere',
      'String id="Button.Tip"',
      'String id="Button.Tipp"',
      'resid "Button.Tip" is not among the resources',
    ],
    ['a resid too long', 'Button.Tip', 'Button.Tip.That.Is.Longer.Than.It.May.Be', 'longer than 32 characters'],
    [
      'a page other than the runtime',
      '<Runtime resid="Pane.Url"',
      '<Runtime resid="Functions.Script.Url"',
      'are not the same page',
    ],
    ['a runtime that Excel may close', 'lifetime="long"', 'lifetime="short"', 'no long lifetime'],
    ['a namespace', '</Metadata>', '</Metadata><Namespace resid="Group.Label" />', 'there is a Namespace'],
    ['no custom functions', '"CustomFunctions"', '"ContextMenu"', 'there are 0 CustomFunctions extension points'],
    ['an icon that is not there', 'icon-80.png', 'icon-81.png', 'no PNG in assets/'],
    ['an icon of another size', '/icon-80.png', '/icon-64.png', 'is 64x64, not 80x80'],
    ['plain http', 'https://localhost:3000/functions.js"', 'http://localhost:3000/functions.js"', 'is not https'],
    ['a name too long', 'DefaultValue="LKE Zona Integritas"', `DefaultValue="${'LKE '.repeat(32)}"`, 'DisplayName over 125'],
    ['a tip too long', 'Membuat LKE, memeriksa', 'Membuat LKE '.repeat(20), 'long string over 250'],
    ['a group label too long', 'DefaultValue="LKE ZI"', 'DefaultValue="LKE Zona Integritas"', 'group label over 16'],
    ['another default locale', '<DefaultLocale>id-ID', '<DefaultLocale>en-US', 'the default locale is not id-ID'],
  ])('%s', (_, from, to, expected) => {
    expect(manifest).toContain(from);
    expect(structuralProblems(manifest.replaceAll(from, to), { assets }).join('\n')).toContain(expected);
  });
});

test('every text has its English beside it', () => {
  for (const text of manifest.matchAll(
    /<(?:bt:String|DisplayName|Description) [^>]*DefaultValue="([^"]*)"[^>]*(\/?)>\s*(<(?:bt:)?Override Locale="en-US")?/g,
  ))
    if (text[1] !== 'LKE ZI') expect([text[1], Boolean(text[3])]).toEqual([text[1], true]);
});

test('its version is that of the package, and of what makes sheets', () => {
  const { version: locked, packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    version: string;
    packages: Record<string, { version: string }>;
  };
  expect([locked, packages['']!.version, GENERATOR]).toEqual([version, version, `zi-lke ${version}`]);
  expect(manifest).toContain(`<Version>${version}.0</Version>`);
});

test('what it requires stands once, and is the floor that the code is tested against', () => {
  expect(manifest.match(/<Requirements>/g)).toHaveLength(1);
  expect(/<Set Name="ExcelApi" MinVersion="([^"]+)"/.exec(manifest)?.[1]).toBe(REQUIREMENTS.ExcelApi);
});

test('help and what to learn are pages', () => {
  const leadsTo = (pattern: RegExp) => path.basename(pattern.exec(manifest)![1]!);
  expect(leadsTo(/<SupportUrl DefaultValue="([^"]+)"/)).toBe('bantuan.html');
  expect(leadsTo(/<bt:Url id="LearnMore.Url" DefaultValue="([^"]+)"/)).toBe('mulai.html');
  for (const name of ['bantuan.html', 'mulai.html']) expect(existsSync(path.join(assets, 'pages', name))).toBe(true);
});

test('the first words name every family of functions', () => {
  const [, indonesian, english] =
    /GetStarted\.Description" DefaultValue="([^"]+)">\s*<bt:Override Locale="en-US" Value="([^"]+)"/.exec(manifest)!;
  for (const { namespace } of FALLBACKS) for (const text of [indonesian, english]) expect(text).toContain(`=${namespace}.`);
});

test('without an address there is only a manifest that says it is for this machine', async () => {
  const made = manifestFiles(manifest, JSON.stringify(await functionMetadata()), { version: '2.3.4-beta.1' });
  expect(Object.keys(made)).toEqual(['manifest.localhost.xml']);
  expect(made['manifest.localhost.xml']).toContain('<Version>2.3.4.0</Version>');
});

describe('an address', () => {
  test.each([
    ['https://zi.go.id/addin//', 'https://zi.go.id/addin'],
    [' https://ZI.go.id ', 'https://zi.go.id'],
    ['', undefined],
    [undefined, undefined],
  ])('%j is read as %j', (asked, expected) => expect(addressFrom(asked)).toBe(expected));

  test.each([
    ['zi.go.id', 'bukan alamat'],
    ['http://zi.go.id', 'hanya memuat https'],
    ['https://localhost:3000', 'hanya komputer ini'],
    ['https://127.0.0.1/x', 'hanya komputer ini'],
    ['https://zi.go.id/manifest.xml', 'folder, bukan berkas'],
    ['https://zi.go.id/?a=1', 'hanya host dan folder'],
  ])('%s is refused: %s', (asked, why) => expect(() => addressFrom(asked)).toThrow(why));
});

describe('for production', () => {
  const address = 'https://zi.example.go.id/addin';
  const files = (async () => manifestFiles(manifest, JSON.stringify(await functionMetadata()), { address, version }))();

  test('every address is the production address', async () => {
    const made = (await files)['manifest.xml']!;
    expect(made).not.toContain(DEVELOPMENT_ADDRESS);
    expect(made).toContain(`"${address}/functions.json"`);
    expect(made).toContain('<AppDomain>https://zi.example.go.id</AppDomain>');
    expect(structuralProblems(made, { assets })).toEqual([]);
  });

  test.each(FALLBACKS)('the fallback of $namespace is sound and names the same functions', async (fallback) => {
    const made = await files;
    const own = made[fallbackManifestName(fallback)]!;
    expect(structuralProblems(own, { assets, namespace: fallback.namespace })).toEqual([]);
    expect(own).toContain(`"${address}/${fallbackMetadataName(fallback)}"`);
    // Without a ribbon nothing of the pane is loaded.
    const pages = [...own.matchAll(/"[^"]*\/(\w+\.html)"/g)].map(([, page]) => page);
    expect(pages.includes('taskpane.html')).toBe(fallback.ribbon);
    expect(pages.includes('functions.html')).toBe(!fallback.ribbon);
    const { functions } = JSON.parse(made[fallbackMetadataName(fallback)]!) as { functions: { id: string; name: string }[] };
    expect(functions.length).toBeGreaterThan(0);
    for (const { id, name } of functions) expect(id).toBe(`${fallback.namespace}.${name}`);
  });

  test('the fallbacks together have every function once, under ids of their own', async () => {
    const made = await files;
    const all = FALLBACKS.flatMap(
      (one) => (JSON.parse(made[fallbackMetadataName(one)]!) as { functions: { id: string }[] }).functions,
    );
    const { functions } = await functionMetadata();
    expect(all.map(({ id }) => id).sort()).toEqual(functions.map(({ id }) => id).sort());
    const ids = [manifest, ...FALLBACKS.map((one) => made[fallbackManifestName(one)]!)].map(
      (text) => /<Id>(.*)<\/Id>/.exec(text)![1],
    );
    expect(new Set(ids).size).toBe(FALLBACKS.length + 1);
  });

  test('a namespace without a fallback is refused', () => {
    const metadata = JSON.stringify({ functions: [{ id: 'WBK.NEW', name: 'WBK.NEW' }] });
    expect(() => manifestFiles(manifest, metadata, { address, version })).toThrow(
      'no fallback manifest has the namespace of WBK.NEW',
    );
  });

  test("Microsoft's schema accepts all of them", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'manifests-'));
    try {
      const made = Object.entries({ ...(await files), 'development.xml': manifest }).filter(([name]) => name.endsWith('.xml'));
      for (const [name, text] of made) {
        const file = path.join(folder, name);
        writeFileSync(file, text);
        const problems = schemaProblems(file);
        if (problems === undefined) return console.log('not run: ../shared absent');
        expect([name, ...problems]).toEqual([name]);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
    expect(existsSync(folder)).toBe(false);
  });
});
