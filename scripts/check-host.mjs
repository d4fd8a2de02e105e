/**
 * `npm run check-host -- https://host/path[/manifest.xml]`: fetches a deployed manifest and all that it names, as Excel
 * would, and says what is wrong.
 */
import { fileURLToPath } from 'node:url';
import { TYPES } from './hosting.mjs';
import { pngSize, structuralProblems } from './validate.mjs';

const OFFICE = 'https://appsforoffice.microsoft.com';
const WAIT_MS = 20_000;
/** Longer, and a mended function reaches nobody that day. */
const LONGEST_FOR_CODE = 86_400;
const FUNCTIONS = /\/functions[^/]*\.js(on)?$/;

const all = (text, pattern) => [...text.matchAll(pattern)].map((match) => match[1]);
const endingOf = (url) => new URL(url).pathname.split('.').at(-1);

/** As a browser in Excel on the web asks: from another origin. */
async function fetched(url) {
  const response = await fetch(url, {
    headers: { Origin: 'https://excel.officeapps.live.com' },
    signal: AbortSignal.timeout(WAIT_MS),
  });
  return {
    url,
    status: response.status,
    final: response.url,
    headers: response.headers,
    bytes: Buffer.from(await response.arrayBuffer()),
  };
}

function cacheProblems(url, headers) {
  const cache = headers.get('cache-control') ?? '';
  if (endingOf(url) === 'png')
    return /no-store|no-cache/.test(cache) ? [`ikon dikirim dengan ${cache}: Office tidak menampilkannya`] : [];
  const age = Number(/max-age=(\d+)/.exec(cache)?.[1] ?? 0);
  const fixed = /\/chunk-[^/]*\.js$/.test(url);
  return !fixed && age > LONGEST_FOR_CODE ? [`disimpan ${age} detik: pembaruan terlambat sampai`] : [];
}

function typeProblems(url, headers) {
  const wanted = TYPES[endingOf(url)];
  const sent = (headers.get('content-type') ?? '').split(';')[0].trim();
  const same =
    sent === wanted ||
    (wanted === 'text/xml' && sent === 'application/xml') ||
    (wanted === 'text/javascript' && sent === 'application/javascript');
  return wanted && !same ? [`dikirim sebagai ${sent || 'tanpa tipe'}, bukan ${wanted}`] : [];
}

function frameProblems(url, headers) {
  if (endingOf(url) !== 'html') return [];
  const policy = headers.get('content-security-policy') ?? '';
  return [
    headers.get('x-frame-options') && 'X-Frame-Options melarang Excel di web membukanya',
    /frame-ancestors/.test(policy) &&
      !/frame-ancestors[^;]*(\*|officeapps|office\.com)/.test(policy) &&
      'frame-ancestors melarang Excel di web membukanya',
  ].filter(Boolean);
}

function contentProblems(url, bytes) {
  const ending = endingOf(url);
  if (ending === 'png') return pngSize(bytes) ? [] : ['bukan gambar PNG'];
  if (ending === 'js' && /^\s*</.test(bytes.toString('utf8', 0, 200))) return ['berisi halaman, bukan skrip'];
  if (ending !== 'json') return [];
  try {
    const { functions } = JSON.parse(bytes.toString('utf8'));
    return functions?.length > 0 ? [] : ['tidak memuat satu fungsi pun'];
  } catch {
    return ['bukan JSON'];
  }
}

/** @returns {{ problems: string[], got?: Awaited<ReturnType<typeof fetched>> }} of one address. */
async function look(url) {
  let got;
  try {
    got = await fetched(url);
  } catch (error) {
    return { problems: [`tidak terjangkau (${error.cause?.code ?? error.name})`] };
  }
  const { status, final, headers, bytes } = got;
  if (status !== 200) return { problems: [`dijawab ${status}`] };
  const origin = headers.get('access-control-allow-origin');
  const problems = [
    ...(new URL(final).origin !== new URL(url).origin ? [`dialihkan ke ${final}`] : []),
    ...typeProblems(url, headers),
    ...cacheProblems(url, headers),
    ...frameProblems(url, headers),
    ...(FUNCTIONS.test(url) && origin !== '*' ? ['tanpa Access-Control-Allow-Origin: * semua fungsi #NAME? di Excel web'] : []),
    ...contentProblems(url, bytes),
  ];
  return { problems, got };
}

/** What a page loads at once, besides Office's own client. */
const scriptsOf = (page, html) =>
  all(html, /<script[^>]*\bsrc="?([^">\s]+)/g)
    .map((src) => new URL(src, page).href)
    .filter((url) => !url.startsWith(OFFICE));

function pageProblems(html) {
  return [
    !html.includes(`${OFFICE}/lib/1/hosted/office.js`) && 'tidak memuat office.js',
    !/Content-Security-Policy/i.test(html) && 'tanpa Content-Security-Policy',
  ].filter(Boolean);
}

/** The functions that a runtime would be told of: each id of the metadata stands in the script. */
function functionProblems(script, metadata) {
  const { functions } = JSON.parse(metadata);
  const absent = functions.filter(({ id }) => !script.includes(id)).map(({ id }) => id);
  return absent.length > 0 ? [`functions.js bukan dari versi yang sama: ${absent.join(', ')} tidak ada`] : [];
}

/** @param {string} asked a folder or a manifest. @returns {string} the address of the manifest. */
export const manifestAt = (asked) => (asked.endsWith('.xml') ? asked : `${asked.replace(/\/+$/, '')}/manifest.xml`);

/**
 * @param {string} asked address of a deployed folder, or of a manifest in it.
 * @returns {Promise<{ looked: string[], problems: { url: string, problem: string }[] }>}
 */
export async function checkHost(asked) {
  const manifestUrl = manifestAt(asked);
  const problems = [];
  const tell = (url, found) => problems.push(...found.map((problem) => ({ url, problem })));
  const first = await look(manifestUrl);
  tell(manifestUrl, first.problems);
  const manifest = first.got?.bytes.toString('utf8') ?? '';
  if (!/<OfficeApp/.test(manifest)) {
    if (first.problems.length === 0) tell(manifestUrl, ['bukan manifes add-in']);
    return { looked: [manifestUrl], problems };
  }
  const here = manifestUrl.slice(0, manifestUrl.lastIndexOf('/') + 1);
  const named = [...new Set(all(manifest, /DefaultValue="(https?:[^"]*)"/g))];
  const elsewhere = named.filter((url) => !url.startsWith(here));
  if (elsewhere.length > 0) tell(manifestUrl, [`dibuat untuk alamat lain: ${new URL('.', elsewhere[0]).href}`]);
  const namespace = /"Functions\.Namespace" DefaultValue="([^"]+)"/.exec(manifest)?.[1];
  tell(manifestUrl, structuralProblems(manifest, { namespace, plainHttp: /^http:\/\/(localhost|127\.)/.test(here) }));
  const seen = new Map();
  const queue = [...named];
  for (let url = queue.shift(); url; url = queue.shift()) {
    if (seen.has(url)) continue;
    const { problems: found, got } = await look(url);
    seen.set(url, got);
    tell(url, found);
    if (!got || got.status !== 200) continue;
    const html = endingOf(url) === 'html' ? got.bytes.toString('utf8') : '';
    queue.push(...scriptsOf(url, html));
    if (/\/taskpane\.html$/.test(url)) tell(url, pageProblems(html));
  }
  const textOf = (pattern) => [...seen.entries()].find(([url, got]) => got && pattern.test(url))?.[1].bytes.toString('utf8');
  const [script, metadata] = [textOf(/\/functions\.js$/), textOf(/\/functions[^/]*\.json$/)];
  if (script && metadata && problems.every(({ url }) => !/\.json$/.test(url)))
    tell(manifestUrl, functionProblems(script, metadata));
  return { looked: [manifestUrl, ...seen.keys()], problems };
}

async function main([asked]) {
  if (!asked || !URL.canParse(asked)) {
    console.error('Alamatnya? / Which address? npm run check-host -- https://host/folder');
    process.exitCode = 2;
    return;
  }
  const { looked, problems } = await checkHost(asked);
  for (const url of looked) {
    const own = problems.filter((one) => one.url === url);
    console.log(`${own.length ? 'X ' : 'ok'} ${url}`);
    for (const { problem } of own) console.log(`     ${problem}`);
  }
  console.log(problems.length ? `${problems.length} masalah / problems` : 'Siap dipakai / ready to use');
  process.exitCode = problems.length ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) void main(process.argv.slice(2));
