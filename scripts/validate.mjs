/**
 * `npm run validate`: what can be said of the manifests without a network. Microsoft's own validator asks a web service.
 * Usage: node scripts/validate.mjs [manifest.xml ...]   (default: manifest.xml, and those in dist/ where it is built)
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const SCHEMA = path.join(root, '../shared/schema/OfficeAppManifestV1_1.xsd');
const LONGEST = { resid: 32, short: 125, long: 250, groupLabel: 16 };

const all = (text, pattern) => [...text.matchAll(pattern)].map((match) => match[1]);
const between = (text, tag) => all(text, new RegExp(`<${tag}(?:\\s[^>]*)?>(.*?)</${tag}>`, 'gs'));
const residIn = (text) => /resid="([^"]*)"/.exec(text)?.[1];

/** Width and height of a PNG, from its header. */
export function pngSize(bytes) {
  const signature = '89504e470d0a1a0a';
  if (bytes.subarray(0, 8).toString('hex') !== signature) return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

function resources(manifest) {
  const [block = ''] = between(manifest, 'Resources');
  return new Map(
    [...block.matchAll(/<bt:(?:Image|Url|String) id="([^"]*)" DefaultValue="([^"]*)"/g)].map(([, id, value]) => [id, value]),
  );
}

function residProblems(manifest) {
  const known = resources(manifest);
  const used = new Set(all(manifest, /resid="([^"]*)"/g));
  return [
    ...[...used].filter((id) => !known.has(id)).map((id) => `resid "${id}" is not among the resources`),
    ...[...known.keys()].filter((id) => !used.has(id)).map((id) => `resource "${id}" is not used`),
    ...[...known.keys()]
      .filter((id) => id.length > LONGEST.resid)
      .map((id) => `resid "${id}" is longer than ${LONGEST.resid} characters`),
  ];
}

function runtimeProblems(manifest, namespace) {
  const customFunctions = all(manifest, /<ExtensionPoint xsi:type="(CustomFunctions)"/g).length;
  const runtime = residIn(/<Runtime [^>]*>/.exec(manifest)?.[0] ?? '');
  const page = residIn(between(manifest, 'Page')[0] ?? '');
  const found = residIn(/<Namespace [^>]*>/.exec(manifest)?.[0] ?? '');
  return [
    customFunctions !== 1 && `there are ${customFunctions} CustomFunctions extension points; one is needed`,
    !/<Runtime [^>]*lifetime="long"/.test(manifest) && 'the shared runtime has no long lifetime',
    runtime !== page && `Runtime (${runtime}) and Page (${page}) are not the same page`,
    !namespace && found && 'there is a Namespace: functions would become NAMESPACE.ZI.x',
    namespace && resources(manifest).get(found) !== namespace && `the namespace is not ${namespace}`,
  ].filter(Boolean);
}

function textProblems(manifest) {
  const values = (block) => all(block, /Value="([^"]*)"/g);
  const over = (texts, limit, what) =>
    texts.filter((text) => text.length > limit).map((text) => `${what} over ${limit} characters: ${text}`);
  const head = manifest.slice(0, manifest.indexOf('<VersionOverrides'));
  const tag = (name) => values(new RegExp(`<${name} .*?</${name}>`, 's').exec(head)?.[0] ?? '');
  const group = residIn(/<Group [^>]*>\s*<Label [^>]*>/.exec(manifest)?.[0] ?? '');
  return [
    ...over(tag('DisplayName'), LONGEST.short, 'DisplayName'),
    ...over(tag('Description'), LONGEST.long, 'Description'),
    ...over(values(between(manifest, 'bt:ShortStrings').join()), LONGEST.short, 'short string'),
    ...over(values(between(manifest, 'bt:LongStrings').join()), LONGEST.long, 'long string'),
    ...over(group ? [resources(manifest).get(group) ?? ''] : [], LONGEST.groupLabel, 'group label'),
  ];
}

function iconProblems(manifest, assets) {
  const known = resources(manifest);
  const sized = [...manifest.matchAll(/<bt:Image size="(\d+)" resid="([^"]*)"/g)].map(([, size, id]) => [
    Number(size),
    known.get(id) ?? '',
  ]);
  const icon = (tag) => /DefaultValue="([^"]*)"/.exec(new RegExp(`<${tag} [^>]*>`).exec(manifest)?.[0] ?? '')?.[1] ?? '';
  const wanted = [...sized, [32, icon('IconUrl')], [64, icon('HighResolutionIconUrl')]];
  const ribbon = manifest.includes('<DesktopFormFactor>');
  const missing = ribbon ? [16, 32, 80].filter((size) => !sized.some(([one]) => one === size)) : [];
  return [
    ...missing.map((size) => `the ribbon has no icon of ${size} pixels`),
    ...wanted.flatMap(([size, url]) => {
      const file = path.join(assets, path.basename(url));
      const found = existsSync(file) ? pngSize(readFileSync(file)) : undefined;
      if (!found) return [`icon ${url} is no PNG in assets/`];
      return found.width === size && found.height === size
        ? []
        : [`icon ${url} is ${found.width}x${found.height}, not ${size}x${size}`];
    }),
  ];
}

function addressProblems(manifest) {
  const addresses = [...all(manifest, /"(https?:[^"]*)"/g), ...between(manifest, 'AppDomain')].filter(
    (url) => !/schemas\.microsoft|w3\.org/.test(url),
  );
  return addresses.filter((url) => !url.startsWith('https://')).map((url) => `${url} is not https`);
}

/**
 * @param {string} manifest the text of a manifest.
 * @param {{assets?: string, namespace?: string, plainHttp?: boolean}} options folder of the icons, where they are at hand; the
 *   namespace that a fallback manifest has; whether addresses may be http (a server on this machine).
 * @returns {string[]} what is wrong, a sentence each.
 */
export function structuralProblems(manifest, { assets, namespace, plainHttp = false }) {
  return [
    ...residProblems(manifest),
    ...runtimeProblems(manifest, namespace),
    ...textProblems(manifest),
    ...(assets ? iconProblems(manifest, assets) : []),
    ...(plainHttp ? [] : addressProblems(manifest)),
    ...(/<DefaultLocale>id-ID</.test(manifest) ? [] : ['the default locale is not id-ID']),
    ...(/<EquivalentAddins?>/.test(manifest) ? ['EquivalentAddins would turn the dots of function names into underscores'] : []),
  ];
}

/** @returns {string[] | undefined} what the schema refuses; undefined where the schema or xmllint is not there. */
export function schemaProblems(file) {
  if (!existsSync(SCHEMA)) return undefined;
  const run = spawnSync('xmllint', ['--noout', '--schema', SCHEMA, file], { encoding: 'utf8' });
  if (run.error) return undefined;
  return run.status === 0 ? [] : run.stderr.trim().split('\n');
}

function main(files) {
  const dist = path.join(root, 'dist');
  const built = existsSync(dist) ? readdirSync(dist).filter((name) => /^manifest.*\.xml$/.test(name)) : [];
  const wanted = files.length
    ? files
    : ['manifest.xml', ...built.map((name) => path.join('dist', name))].map((name) => path.join(root, name));
  let wrong = 0;
  for (const file of wanted) {
    const namespace = /manifest-(\w+)\.xml$/.exec(file)?.[1]?.toUpperCase();
    const schema = schemaProblems(file);
    const problems = [
      ...structuralProblems(readFileSync(file, 'utf8'), { assets: path.join(root, 'assets'), namespace }),
      ...(schema ?? []),
    ];
    wrong += problems.length;
    const how = schema ? 'structure and schema' : 'structure (not run: XSD check, as xmllint or ../shared/schema is absent)';
    console.log(`${path.relative(process.cwd(), file)}: ${problems.length ? `${problems.length} problems` : `valid by ${how}`}`);
    for (const problem of problems) console.log(`  ${problem}`);
  }
  console.log("Microsoft's own validator needs the internet: npx office-addin-manifest validate manifest.xml");
  process.exitCode = wrong ? 1 : 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.slice(2));
