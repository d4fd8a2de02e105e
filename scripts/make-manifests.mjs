/**
 * The production manifests, made from manifest.xml (which is for development) and functions.json.
 * Should an Excel refuse functions whose names hold their own dot, the fallbacks show the same names through add-ins
 * with a namespace each. Ids stay the same, so that one functions.js serves all.
 */
export const DEVELOPMENT_ADDRESS = 'https://localhost:3000';

/** The fallback add-ins, one for every namespace: the ribbon button and the pane come with ZI, the others have functions only. */
export const FALLBACKS = [
  { namespace: 'ZI', id: '4fadd7db-20f1-4f6a-9a05-88d983295ffd', ribbon: true },
  { namespace: 'LAKIP', id: 'f1507a0a-a0c3-4c37-8a8b-c98cf4b3df37', ribbon: false },
  { namespace: 'SKM', id: '01a1025a-6c74-48e1-a942-176ee4450d03', ribbon: false },
];

export const fallbackManifestName = ({ namespace }) => `manifest-${namespace.toLowerCase()}.xml`;
export const fallbackMetadataName = ({ namespace }) => `functions-${namespace.toLowerCase()}.json`;

/** @param {string} text @param {string} from @param {string} to */
function replaced(text, from, to) {
  if (!text.includes(from)) throw new Error(`manifest.xml no longer holds: ${from}`);
  return text.replaceAll(from, to);
}

/**
 * @param {string} manifest manifest.xml as it is for development.
 * @param {string} address https address of the folder that will hold dist/, without a slash at the end.
 */
export function productionManifest(manifest, address) {
  const comment = /<!-- For development.*?-->\n/s;
  const { origin } = new URL(address);
  const withDomain = replaced(manifest, `<AppDomain>${DEVELOPMENT_ADDRESS}<`, `<AppDomain>${origin}<`);
  return withDomain.replace(comment, '').replaceAll(`"${DEVELOPMENT_ADDRESS}/`, `"${address}/`);
}

/** @param {string} manifest a manifest without namespace. @param {{namespace: string, id: string, ribbon: boolean}} fallback */
export function fallbackManifest(manifest, fallback) {
  const { namespace, id, ribbon } = fallback;
  let made = manifest.replace(/<Id>.*?<\/Id>/, `<Id>${id}</Id>`).replace(/ *<!-- No Namespace.*?-->\n/s, '');
  made = made.replace(/<DisplayName .*?<\/DisplayName>/s, (names) =>
    names.replace(/Value="(.*?)"/g, `Value="$1 (${namespace})"`),
  );
  made = replaced(made, '</Metadata>\n', '</Metadata>\n            <Namespace resid="Functions.Namespace" />\n');
  made = replaced(made, '/functions.json"', `/${fallbackMetadataName(fallback)}"`);
  const string = `<bt:String id="Functions.Namespace" DefaultValue="${namespace}" />`;
  made = replaced(made, '<bt:ShortStrings>\n', `<bt:ShortStrings>\n        ${string}\n`);
  return ribbon ? made : withoutRibbon(made);
}

/** Functions alone: no button, and a page that loads nothing of the pane. */
const withoutRibbon = (manifest) =>
  replaced(manifest, '/taskpane.html"', '/functions.html"')
    .replace(/ *<DesktopFormFactor>.*<\/DesktopFormFactor>\n/s, '')
    .replace(/ *<bt:Images>.*<\/bt:Images>\n/s, '')
    .replace(/ *<bt:LongStrings>.*<\/bt:LongStrings>\n/s, '')
    .replace(/ *<bt:Url id="LearnMore[^>]*>\n/, '')
    .replace(/ *<bt:String id="(?!Functions)[^>]*>\n(?: *<bt:Override[^>]*>\n *<\/bt:String>\n)?/g, '')
    .replace(/ *<bt:String id="(?!Functions)[^>]*\/>\n/g, '');

/** @param {string} metadata functions.json. @returns the functions of one namespace, named without it. */
export function fallbackMetadata(metadata, { namespace }) {
  const all = JSON.parse(metadata);
  const prefix = `${namespace}.`;
  const functions = all.functions.filter(({ name }) => name.startsWith(prefix));
  return JSON.stringify(
    { ...all, functions: functions.map((one) => ({ ...one, name: one.name.slice(prefix.length) })) },
    null,
    2,
  );
}

/** The four numbers that Office wants of a version. */
const numbered = (version) => `${/^\d+\.\d+\.\d+/.exec(version)[0]}.0`;

/** @param {string} metadata functions.json. */
function refuseUncovered(metadata) {
  const covered = FALLBACKS.map(({ namespace }) => namespace);
  for (const { name } of JSON.parse(metadata).functions)
    if (!covered.includes(name.split('.')[0])) throw new Error(`no fallback manifest has the namespace of ${name}`);
}

/**
 * @param {string} manifest manifest.xml. @param {string} metadata functions.json.
 * @param {{address?: string, version: string}} options see productionManifest; without an address what is made says by its
 *   name that it is for one machine.
 * @returns {Record<string, string>} files for dist/ by name.
 */
export function manifestFiles(manifest, metadata, { address, version }) {
  refuseUncovered(metadata);
  const current = manifest.replace(/<Version>.*?<\/Version>/, `<Version>${numbered(version)}</Version>`);
  if (!address) return { 'manifest.localhost.xml': current };
  const production = productionManifest(current, address);
  const files = { 'manifest.xml': production };
  for (const fallback of FALLBACKS) {
    files[fallbackManifestName(fallback)] = fallbackManifest(production, fallback);
    files[fallbackMetadataName(fallback)] = fallbackMetadata(metadata, fallback);
  }
  return files;
}
