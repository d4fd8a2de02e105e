/**
 * What a web server must send with the files of dist/ so that Excel works with them: said once, written for each server,
 * sent by our own server, asked for by `npm run check-host`.
 */
const SECONDS = { short: 300, week: 604_800, year: 31_536_000 };

/** Excel on the web asks for the functions from its own origin. */
const FUNCTIONS = 'functions[^/]*\\.js(on)?';
/** Office keeps icons, and shows none that must not be kept. */
const ICONS = '[^/]*\\.png';
/** Named by what is in them: another content is another name. */
const CHUNKS = 'chunk-[^/]*';

/** What a page of ours may load and where it may send: the pane says it itself, its worker hears it only from the server. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self' https://appsforoffice.microsoft.com",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "img-src 'self' blob: data:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export const TYPES = {
  html: 'text/html',
  js: 'text/javascript',
  mjs: 'text/javascript',
  json: 'application/json',
  xml: 'text/xml',
  png: 'image/png',
};

const EVERYWHERE = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': POLICY,
};
const CACHE = {
  chunks: `public, max-age=${SECONDS.year}, immutable`,
  icons: `public, max-age=${SECONDS.week}`,
  code: `public, max-age=${SECONDS.short}`,
};

const typed = (type) => (type.startsWith('image/') ? type : `${type}; charset=utf-8`);
const named = (pattern) => new RegExp(`(^|/)${pattern}$`);
const cacheOf = (name) => (named(CHUNKS).test(name) ? CACHE.chunks : named(ICONS).test(name) ? CACHE.icons : CACHE.code);

/**
 * @param {string} name a file of dist/, by its path there.
 * @returns {Record<string, string>} the headers it is sent with.
 */
export function headersFor(name) {
  const type = TYPES[name.split('.').at(-1)];
  return {
    ...EVERYWHERE,
    ...(type && { 'Content-Type': typed(type) }),
    ...(named(FUNCTIONS).test(name) && { 'Access-Control-Allow-Origin': '*' }),
    'Cache-Control': cacheOf(name),
  };
}

const folderOf = (address) => new URL(address).pathname.replace(/\/$/, '');

function nginx(address) {
  const types = Object.entries(TYPES).map(([ending, type]) => `      ${type} ${ending};`);
  // text/html always has its charset, and is refused in the list.
  const kinds = [...new Set(Object.values(TYPES).filter((type) => !/^image\/|html$/.test(type)))];
  return `# Di dalam blok http { } nginx. Sesuaikan sertifikat dan letak berkas. / Inside nginx' http { }.
map $uri $zi_cache {
  "~/${CHUNKS}$" "${CACHE.chunks}";
  "~/${ICONS}$" "${CACHE.icons}";
  default "${CACHE.code}";
}
map $uri $zi_origin {
  "~/${FUNCTIONS}$" "*";
  default "";
}
server {
  listen 443 ssl;
  server_name ${new URL(address).hostname};
  ssl_certificate /etc/ssl/zi.crt;
  ssl_certificate_key /etc/ssl/zi.key;
  location ${folderOf(address)}/ {
    alias /var/www/zi-lke/;
    types {
${merged(types)}
    }
    charset utf-8;
    charset_types ${kinds.join(' ')};
${Object.entries(EVERYWHERE)
  .map(([header, value]) => `    add_header ${header} "${value}" always;`)
  .join('\n')}
    add_header Access-Control-Allow-Origin $zi_origin;
    add_header Cache-Control $zi_cache;
  }
}
`;
}

/** nginx takes the endings of one type in one line. */
function merged(lines) {
  const byType = new Map();
  for (const line of lines) {
    const [type, ending] = line.trim().replace(';', '').split(' ');
    byType.set(type, [...(byType.get(type) ?? []), ending]);
  }
  return [...byType].map(([type, endings]) => `      ${type} ${endings.join(' ')};`).join('\n');
}

/**
 * Of several settings of one header Caddy takes the least particular, so each names what it is for. Types are said: those
 * it knows by itself are the machine's, and on Windows anything may have changed them.
 */
function caddy(address) {
  const folder = folderOf(address);
  const types = Object.entries(TYPES).map(
    ([ending, type]) => `    @${ending} path *.${ending}\n    header @${ending} Content-Type "${typed(type)}"`,
  );
  return `${new URL(address).host} {
  ${folder ? `handle_path ${folder}/*` : 'handle'} {
    root * /var/www/zi-lke
${Object.entries(EVERYWHERE)
  .map(([header, value]) => `    header ${header} "${value}"`)
  .join('\n')}
${types.join('\n')}
    @kode not path_regexp ^/(.*/)?(${ICONS}|${CHUNKS})$
    header @kode Cache-Control "${CACHE.code}"
    @ikon path_regexp ^/(.*/)?${ICONS}$
    header @ikon Cache-Control "${CACHE.icons}"
    @potongan path_regexp ^/(.*/)?${CHUNKS}$
    header @potongan Cache-Control "${CACHE.chunks}"
    @fungsi path_regexp ^/(.*/)?${FUNCTIONS}$
    header @fungsi Access-Control-Allow-Origin "*"
    file_server
  }
}
`;
}

/** What a site above has set already is taken away first: IIS answers 500 to a header that is added twice. */
const header = (name, value) => `<remove name="${name}" /><add name="${name}" value="${value}" />`;

/** IIS knows no patterns here: what differs is named file by file. */
function iis(files) {
  const own = files.flatMap((name) => {
    const { 'Cache-Control': cache, 'Access-Control-Allow-Origin': origin } = headersFor(name);
    const added = [
      ...(cache === CACHE.code ? [] : [header('Cache-Control', cache)]),
      ...(origin ? [header('Access-Control-Allow-Origin', origin)] : []),
    ];
    if (added.length === 0) return [];
    const headers = `<httpProtocol><customHeaders>${added.join('')}</customHeaders></httpProtocol>`;
    return [`  <location path="${name}"><system.webServer>${headers}</system.webServer></location>`];
  });
  const types = Object.entries(TYPES).map(
    ([ending, type]) =>
      `      <remove fileExtension=".${ending}" /><mimeMap fileExtension=".${ending}" mimeType="${typed(type)}" />`,
  );
  const everywhere = Object.entries({ ...EVERYWHERE, 'Cache-Control': CACHE.code });
  return `<?xml version="1.0" encoding="UTF-8"?>
<configuration>
  <system.webServer>
    <staticContent>
${types.join('\n')}
    </staticContent>
    <httpProtocol>
      <customHeaders>
${everywhere.map(([name, value]) => `        ${header(name, value)}`).join('\n')}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
${own.join('\n')}
</configuration>
`;
}

/**
 * As Cloudflare Pages and Netlify read it, at the root of what they serve. Types they know by themselves. Cloudflare takes a
 * hundred rules and no more, so chunks have one together; two rules for one file would have their values joined.
 */
function underscore(files, address) {
  const folder = folderOf(address);
  const rule = (name, headers) =>
    [`${folder}/${name}`, ...Object.entries(headers).map(([key, value]) => `  ${key}: ${value}`)].join('\n');
  const rules = files
    .filter((name) => !named(CHUNKS).test(name))
    .flatMap((name) => {
      const own = Object.entries(headersFor(name)).filter(([key]) => key !== 'Content-Type' && !(key in EVERYWHERE));
      const shown = name.endsWith('.html') ? [name, name.replace(/\.html$/, '')] : [name];
      return shown.map((path) => rule(path, Object.fromEntries(own)));
    });
  const everywhere = [rule('*', EVERYWHERE), rule('chunk-*', { 'Cache-Control': CACHE.chunks })];
  return `${[...everywhere, ...rules].join('\n\n')}\n`;
}

/**
 * @param {readonly string[]} files of dist/, by their paths there.
 * @param {string} address of the folder that will hold them.
 * @returns {Record<string, string>} settings by the name that each server gives them.
 */
export const serverSettings = (files, address) => ({
  'nginx.conf': nginx(address),
  Caddyfile: caddy(address),
  'web.config': iis(files),
  _headers: underscore(files, address),
});
