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
const CHUNKS = 'chunk-[^/]*\\.js';

export const TYPES = {
  html: 'text/html',
  js: 'text/javascript',
  mjs: 'text/javascript',
  json: 'application/json',
  xml: 'text/xml',
  png: 'image/png',
};

const EVERYWHERE = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' };
const CACHE = {
  chunks: `public, max-age=${SECONDS.year}, immutable`,
  icons: `public, max-age=${SECONDS.week}`,
  code: `public, max-age=${SECONDS.short}`,
};

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
    ...(type && { 'Content-Type': type.startsWith('image/') ? type : `${type}; charset=utf-8` }),
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

/** Of several settings of one header Caddy takes the least particular, so each names what it is for. Types it knows itself. */
function caddy(address) {
  const folder = folderOf(address);
  return `${new URL(address).host} {
  ${folder ? `handle_path ${folder}/*` : 'handle'} {
    root * /var/www/zi-lke
${Object.entries(EVERYWHERE)
  .map(([header, value]) => `    header ${header} "${value}"`)
  .join('\n')}
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

const header = (name, value) => `<add name="${name}" value="${value}" />`;

/** IIS knows no patterns here: what differs is named file by file. */
function iis(files) {
  const own = files.flatMap((name) => {
    const { 'Cache-Control': cache, 'Access-Control-Allow-Origin': origin } = headersFor(name);
    const added = [
      ...(cache === CACHE.code ? [] : ['<remove name="Cache-Control" />', header('Cache-Control', cache)]),
      ...(origin ? [header('Access-Control-Allow-Origin', origin)] : []),
    ];
    if (added.length === 0) return [];
    const headers = `<httpProtocol><customHeaders>${added.join('')}</customHeaders></httpProtocol>`;
    return [`  <location path="${name}"><system.webServer>${headers}</system.webServer></location>`];
  });
  const types = Object.entries(TYPES).map(([ending, type]) => {
    const full = type.startsWith('image/') ? type : `${type}; charset=utf-8`;
    return `      <remove fileExtension=".${ending}" /><mimeMap fileExtension=".${ending}" mimeType="${full}" />`;
  });
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

/** As Cloudflare Pages and Netlify read it, at the root of what they serve. Types they know by themselves. */
function underscore(files, address) {
  const folder = folderOf(address);
  const blocks = files.map((name) => {
    const { 'Content-Type': _type, ...rest } = headersFor(name);
    const lines = Object.entries(rest).filter(([key]) => !(key in EVERYWHERE));
    return [`${folder}/${name}`, ...lines.map(([key, value]) => `  ${key}: ${value}`)].join('\n');
  });
  const everywhere = Object.entries(EVERYWHERE).map(([key, value]) => `  ${key}: ${value}`);
  return `${[`${folder}/*`, ...everywhere].join('\n')}\n\n${blocks.join('\n\n')}\n`;
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
