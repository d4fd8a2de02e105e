/** What servers that cannot be run here would send with our settings, which are read as their makers describe them. */
import path from 'node:path';
import { SaxesParser } from 'saxes';

export type Headers = Record<string, string>;

const CLOUDFLARE = { rules: 100, line: 2000 };

/**
 * As Cloudflare Pages reads `_headers`: a star is anything, a header that two rules give has both values.
 * @returns what is sent with a file, by its path from the root of the site.
 */
export function underscoreSends(text: string): (name: string) => Headers {
  const rules = text
    .trimEnd()
    .split('\n\n')
    .map((rule) => rule.split('\n'));
  if (rules.length > CLOUDFLARE.rules) throw new Error(`${rules.length} rules: the rest would not be read`);
  if (rules.flat().some((line) => line.length > CLOUDFLARE.line)) throw new Error('a line is too long');
  return (name) => {
    const sent: Headers = {};
    for (const [pattern, ...lines] of rules) {
      const parts = pattern!.split('*').map((part) => part.replace(/[.$()+?[\]{}|^\\]/g, '\\$&'));
      if (!new RegExp(`^${parts.join('.*')}$`).test(name)) continue;
      for (const line of lines) {
        const [, header, value] = /^ {2}([\w-]+): (.+)$/.exec(line)!;
        sent[header!] = sent[header!] === undefined ? value! : `${sent[header!]}, ${value}`;
      }
    }
    return sent;
  };
}

/** What a site above may have set: to add that again is IIS' error 500.19. */
const ABOVE = {
  customHeaders: { 'X-Powered-By': 'ASP.NET', 'X-Content-Type-Options': 'nosniff' },
  staticContent: { '.js': 'text/plain', '.png': 'image/png', '.xml': 'text/xml' },
};

/** As IIS reads `web.config`: collections are inherited, changed line by line, and hold no key twice. */
export function iisSends(text: string): (name: string) => Headers {
  type Change = { location: string; list: string; remove?: string; add?: [string, string] };
  const changes: Change[] = [];
  const open: { name: string; path?: string }[] = [];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('opentag', ({ name, attributes }) => {
    const location = open.find((one) => one.path !== undefined)?.path ?? '';
    const list = open.at(-1)?.name ?? '';
    const key = attributes.name ?? attributes.fileExtension;
    const where = { location, list };
    if (name === 'remove') changes.push({ ...where, remove: key! });
    if (name === 'add' || name === 'mimeMap') changes.push({ ...where, add: [key!, attributes.value ?? attributes.mimeType!] });
    open.push({ name, ...(name === 'location' && { path: attributes.path! }) });
  });
  parser.on('closetag', () => void open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();

  const collection = (list: keyof typeof ABOVE, file: string): Headers => {
    const held: Headers = { ...ABOVE[list] };
    for (const { add, remove } of changes.filter((one) => one.list === list && ['', file].includes(one.location))) {
      if (remove !== undefined) delete held[remove];
      if (add && add[0] in held) throw new Error(`500.19: ${add[0]} twice`);
      if (add) held[add[0]] = add[1];
    }
    return held;
  };
  return (name) => {
    const { 'X-Powered-By': _, ...headers } = collection('customHeaders', name);
    const type = collection('staticContent', name)[path.extname(name)];
    return { ...headers, ...(type !== undefined && { 'Content-Type': type }) };
  };
}
