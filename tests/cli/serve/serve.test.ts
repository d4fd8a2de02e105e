/** `lke serve` asked by a portal: what the contract says, to whom it says it, and nothing of what else lies on the disk. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { rename, rm, symlink, writeFile } from 'node:fs/promises';
import { get } from 'node:https';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createCA, createCert } from 'mkcert';
import { unitAnswers, unitList } from '../../../src/portal/contract';
import { fileOf } from '../../../src/portal/published';
import { isInstalled, run, SERVERS } from '../../servers';
import { lke, ownFolder } from '../lke';
import { indexOf } from '../portal/out';
import { workbook } from '../portal/workbook';
import { bearer, fetched, raw, serving, wholeFetch, type Serving } from './serving';

const folder = ownFolder();
const out = join(folder, 'portal');
const [TOKEN, OTHER, HASHED] = [
  'kementerian-0123456789-0123456789',
  'cadangan.0123456789~0123456789+/-==',
  'hanya-sumnya-yang-tersimpan-0123456789',
];
const sum = createHash('sha256').update(HASHED).digest('hex');
const tokens = (...lines: string[]) => writeFile(join(folder, 'token.txt'), lines.join('\n'));
const unit = (n: number, changed: Record<string, string> = {}, identity: { target?: string; held?: string } = {}) =>
  workbook(join(folder, 'in', `${n}.xlsx`), { unit: `KPP ${n}`, target: 'WBK', ...identity }, changed);
const publish = async () => expect(await lke(folder, 'portal', 'in', '--out', 'portal')).toMatchObject({ code: 0 });

let api: Serving;
const ask = (path: string, init: RequestInit = {}) => fetch(`${api.base}${path}`, { headers: bearer(TOKEN), ...init });
const refusal = async (response: Response) => {
  const { error, code, message } = (await response.json()) as Record<string, unknown>;
  expect([error, typeof message, response.headers.get('content-type')]).toEqual([true, 'string', 'application/json']);
  return [response.status, code];
};

beforeAll(async () => {
  await Promise.all([unit(1), unit(2), unit(3, {}, { target: 'WBBM', held: 'WBK' })]);
  await publish();
  await tokens('# Portal', `portal ${TOKEN}`, OTHER, '', `cadangan sha256:${sum}`);
  api = await serving(folder, ['portal', '--tokens', 'token.txt']);
}, 60_000);

afterAll(() => api?.stop());

test('the portal fetches all that the contract asks for', async () => {
  const { wbk, wbbm, answers } = await wholeFetch(api.base, TOKEN);
  expect(wbk.units.map(({ id, kategori }) => [id, kategori])).toEqual([
    ['kpp-1', 'WBK'],
    ['kpp-2', 'WBK'],
  ]);
  expect(wbbm.units.map(({ id, kategori }) => [id, kategori])).toEqual([['kpp-3', 'WBBM']]);
  expect(answers.map((one) => [one.unit_id, one.nama_unit, one.tahun, one.answers.length])).toEqual(
    [1, 2, 3].map((n) => [`kpp-${n}`, `KPP ${n}`, 2026, 127]),
  );
});

test('a refetch is 304 where nothing changed, and new after `lke portal`', async () => {
  const addresses = ['/pengusulan/unit-wbk', '/lke/jawaban-unit/kpp-1', '/lke/jawaban-unit/kpp-2'];
  const tags = await Promise.all(addresses.map(async (one) => (await ask(one)).headers.get('etag')!));
  const again = () =>
    Promise.all(
      addresses.map(async (one, at) => {
        const response = await ask(one, { headers: { ...bearer(TOKEN), 'if-none-match': `"x", ${tags[at]}` } });
        return [response.status, (await response.text()).length > 0];
      }),
    );
  expect(await again()).toEqual(addresses.map(() => [304, false]));
  await unit(2, { 'A.I.1.i.a': 'Tidak' });
  await publish();
  expect(await again()).toEqual([
    [304, false],
    [304, false],
    [200, true],
  ]);
}, 60_000);

describe('tokens', () => {
  const status = async (headers: Record<string, string>) => (await ask('/pengusulan/unit-wbk', { headers })).status;
  test.each<[what: string, headers: Record<string, string>, status: number]>([
    ['the first', bearer(TOKEN), 200],
    ['another', bearer(OTHER), 200],
    ['one of which only the sum is in the file', bearer(HASHED), 200],
    ['the scheme in any case', { authorization: `bearer ${TOKEN}` }, 200],
    ['none', {}, 401],
    ['a wrong one', bearer(`${TOKEN}x`), 401],
    ['the beginning of one', bearer(TOKEN.slice(0, -1)), 401],
    ['an empty one', { authorization: 'Bearer ' }, 401],
    ['the sum itself', bearer(`sha256:${sum}`), 401],
    ['the name', bearer('portal'), 401],
    ['another scheme', { authorization: `Basic ${Buffer.from(TOKEN).toString('base64')}` }, 401],
    ['two', { authorization: `Bearer ${TOKEN} ${OTHER}` }, 401],
  ])('%s', async (_, headers, expected) => expect(await status(headers)).toBe(expected));

  test('taken away and given while it runs; a line that is none and a file that is gone let nobody in', async () => {
    const both = () => Promise.all([status(bearer(TOKEN)), status(bearer(OTHER))]);
    await tokens(OTHER, 'pendek');
    expect(await both()).toEqual([401, 200]);
    await rm(join(folder, 'token.txt'));
    expect(await both()).toEqual([401, 401]);
    await tokens(TOKEN);
    expect(await both()).toEqual([200, 401]);
    expect(api.said()).toMatch(/token\.txt:2: bukan token/);
    expect(api.said()).toMatch(/token\.txt tidak dapat dibaca \(ENOENT\)/);
    await tokens(`portal ${TOKEN}`, OTHER);
  });

  test('health asks for none, and says nothing', async () =>
    expect(await (await ask('/health', { headers: {} })).json()).toEqual({ status: 'ok' }));
});

describe('errors of the contract', () => {
  test.each<[what: string, path: string, init: RequestInit, refused: [number, string]]>([
    ['no token', '/pengusulan/unit-wbk', { headers: {} }, [401, 'UNAUTHORIZED']],
    ['an unknown unit', '/lke/jawaban-unit/kpp-9', {}, [404, 'DATA_NOT_FOUND']],
    ['an unknown address', '/lke', {}, [404, 'DATA_NOT_FOUND']],
    ['a name that every object has', '/lke/jawaban-unit/constructor', {}, [404, 'DATA_NOT_FOUND']],
    ['no id', '/lke/jawaban-unit/', {}, [404, 'DATA_NOT_FOUND']],
    ['an id that is none', '/lke/jawaban-unit/a%20b', {}, [422, 'INVALID_REQUEST']],
    ['an id too long', `/lke/jawaban-unit/${'a'.repeat(65)}`, {}, [422, 'INVALID_REQUEST']],
    ['another method', '/pengusulan/unit-wbk', { method: 'POST', body: '{}' }, [405, 'METHOD_NOT_ALLOWED']],
    ['a method that deletes', '/lke/jawaban-unit/kpp-1', { method: 'DELETE' }, [405, 'METHOD_NOT_ALLOWED']],
  ])('%s', async (_, path, init, expected) => expect(await refusal(await ask(path, init))).toEqual(expected));

  test('a failure is 500 without its reason, and the portal’s second try has the answer', async () => {
    const index = readFileSync(join(out, 'portal.json'));
    await writeFile(join(out, 'portal.json'), '{"tahun":');
    const response = await ask('/pengusulan/unit-wbk');
    expect(await refusal(response.clone())).toEqual([500, 'INTERNAL_ERROR']);
    expect(await response.text()).not.toMatch(/JSON|portal\.json/);
    expect((await ask('/health', { headers: {} })).status).toBe(500);
    const { units } = await fetched(`${api.base}/pengusulan/unit-wbk`, TOKEN, unitList, () =>
      writeFile(join(out, 'portal.json'), index),
    );
    expect(units).toHaveLength(2);
  });
});

describe('nothing outside of what was published', () => {
  const request = (target: string, host = 'x') =>
    raw(api.base, `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer ${TOKEN}\r\nConnection: close\r\n\r\n`);

  test.each<[target: string, status: number]>([
    ['/lke/jawaban-unit/../../unit.csv', 404],
    ['/lke/jawaban-unit/..%2f..%2funit.csv', 422],
    ['/lke/jawaban-unit/%2e%2e/%2e%2e/unit.csv', 404],
    ['/lke/jawaban-unit/..%5c..%5cunit.csv', 422],
    ['/lke/jawaban-unit/%252e%252e%252funit.csv', 422],
    ['/lke/jawaban-unit/kpp-1%00', 422],
    ['/lke/jawaban-unit/kpp-1%0d%0aX: y', 400],
    ['/lke/jawaban-unit/%E0%A4%A', 422],
    ['/lke/jawaban-unit/kpp-1/', 404],
    ['/lke/jawaban-unit/kpp-1.json', 404],
    ['/lke/jawaban-unit\\..\\unit.csv', 400],
    ['//pengusulan/unit-wbk', 404],
    ['/unit.csv', 404],
    ['/portal.json', 404],
    ['/portal.html', 404],
    ['/.lke-portal.json', 404],
    ['/etc/passwd', 404],
    ['file:///etc/passwd', 400],
    ['*', 400],
  ])('%s', async (target, status) => {
    const { body, ...answer } = await request(target);
    expect(answer).toEqual({ status });
    expect(JSON.parse(body)).toMatchObject({ error: true });
    expect(body).not.toMatch(/KPP|root:|kategori/);
  });

  test.each([
    ['no HTTP', 'halo\r\n\r\n'],
    ['a header too large', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`],
    ['a host that is none', 'GET /health HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n'],
  ])('%s is refused as the contract has it', async (_, text) => {
    const { status, body } = await raw(api.base, text);
    expect([status, JSON.parse(body)]).toEqual([400, expect.objectContaining({ error: true, code: 'BAD_REQUEST' })]);
  });

  test('a link in place of what was published leads nowhere', async () => {
    await writeFile(join(folder, 'rahasia.json'), '{"rahasia":1}');
    const address = '/lke/jawaban-unit/kpp-1';
    const file = join(out, fileOf(address, indexOf(out).content[address]!));
    await rename(file, `${file}.asli`);
    await symlink(join(folder, 'rahasia.json'), file);
    const response = await ask(address);
    expect(await response.clone().text()).not.toContain('rahasia');
    expect(await refusal(response)).toEqual([500, 'INTERNAL_ERROR']);
    await rename(`${file}.asli`, file);
    expect((await ask(address)).status).toBe(200);
  });

  test('an index that names files elsewhere is none', async () => {
    const index = readFileSync(join(out, 'portal.json'));
    await writeFile(join(out, 'portal.json'), JSON.stringify({ tahun: 2026, content: { '/../rahasia': sum } }));
    expect((await ask('/pengusulan/unit-wbk')).status).toBe(500);
    await writeFile(join(out, 'portal.json'), index);
  });
});

test('whoever asks while `lke portal` writes has the old or the new, and all that is listed is there', async () => {
  const answer = async () => {
    const one = await fetched(`${api.base}/lke/jawaban-unit/kpp-1`, TOKEN, unitAnswers);
    return one.answers.find(({ soal_id }) => soal_id === 1)!.jawaban_unit;
  };
  expect(await answer()).toBe('Ya');
  await Promise.all([1, 2, 3].map((n) => unit(n, { 'A.I.1.i.a': 'Tidak' }, n === 3 ? { target: 'WBBM', held: 'WBK' } : {})));
  let isWriting = true;
  const writing = publish().finally(() => (isWriting = false));
  const seen: (string | null)[] = [];
  let asked = 0;
  while (isWriting) {
    seen.push(await answer());
    for (const path of ['/pengusulan/unit-wbk', '/lke/jawaban-unit/kpp-2', '/lke/jawaban-unit/kpp-3'])
      expect([path, (await ask(path)).status]).toEqual([path, 200]);
    asked++;
  }
  await writing;
  seen.push(await answer());
  expect(asked).toBeGreaterThan(5);
  expect([seen[0], seen.at(-1)]).toEqual(['Ya', 'Tidak']);
  // Never back again.
  expect(seen.lastIndexOf('Ya')).toBeLessThan(seen.indexOf('Tidak'));
}, 60_000);

test('the log tells who asked for what, and nothing that is personal or secret', async () => {
  await ask('/lke/jawaban-unit/kpp-1?nip=198001012005011001');
  await ask('/nama/Budi');
  expect(api.said()).toMatch(/Z 127\.0\.0\.0 portal GET \/lke\/jawaban-unit\/kpp-1 200 \d+ms\n/);
  expect(api.said()).toMatch(/Z 127\.0\.0\.0 portal GET - 404 \d+ms\n/);
  expect(api.said()).not.toMatch(new RegExp(`127\\.0\\.0\\.1 |nip|Budi|${TOKEN}|${OTHER}|${sum}`));
});

test('too many requests are 429 with when to come again; a stop lets what was begun end', async () => {
  const few = await serving(folder, ['portal', '--rate', '3', '--behind-proxy'], { LKE_TOKENS: `${OTHER},${TOKEN}` });
  const from = (client: string) =>
    fetch(`${few.base}/pengusulan/unit-wbk`, { headers: { ...bearer(TOKEN), 'x-forwarded-for': `198.51.100.1, ${client}` } });
  const first = await Promise.all(Array.from({ length: 4 }, () => from('203.0.113.9')));
  expect(first.map(({ status }) => status).sort()).toEqual([200, 200, 200, 429]);
  const refused = first.find(({ status }) => status === 429)!;
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(10);
  expect(await refusal(refused)).toEqual([429, 'TOO_MANY_REQUESTS']);
  expect((await from('2001:db8::1')).status).toBe(200);

  const { hostname, port } = new URL(few.base);
  const begun = connect(Number(port), hostname);
  begun.write('GET /health HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 203.0.113.77\r\n');
  await new Promise((go) => setTimeout(go, 100));
  const stopping = few.stop();
  await new Promise((go) => setTimeout(go, 200));
  await expect(from('203.0.113.78')).rejects.toThrow();
  let text = '';
  begun.on('data', (more) => (text += String(more)));
  begun.write('Connection: close\r\n\r\n');
  expect(await stopping).toBe(0);
  expect(text).toMatch(/^HTTP\/1\.1 200 OK[^]*\{"status":"ok"\}$/);
  expect(few.said()).toMatch(/203\.0\.113\.0 - GET \/health 200/);
}, 30_000);

test.each(SERVERS)('behind the proxy that is run with our deploy/%s it answers as it does alone', async (name, server) => {
  if (!isInstalled(server)) return console.warn(`not run: no ${server.name} here`);
  const own = await serving(folder, ['portal', '--behind-proxy'], { LKE_TOKENS: TOKEN });
  const settings = readFileSync(join(__dirname, '../../../deploy', name), 'utf8');
  const proxy = await run(server, settings.replace('127.0.0.1:8014', new URL(own.base).host));
  const got = async (base: string, headers: Record<string, string>) => {
    const response = await fetch(`${base}/lke/jawaban-unit/kpp-1`, { headers });
    return [response.status, response.headers.get('etag'), response.headers.get('content-type'), await response.text()];
  };
  try {
    const answer = await got(proxy.origin, bearer(TOKEN));
    expect(answer).toEqual(await got(own.base, bearer(TOKEN)));
    expect(answer[0]).toBe(200);
    expect((await got(proxy.origin, {}))[0]).toBe(401);
    expect((await got(proxy.origin, { ...bearer(TOKEN), 'if-none-match': String(answer[1]) }))[0]).toBe(304);
    // Whoever writes an address himself is not believed.
    expect((await got(proxy.origin, { ...bearer(TOKEN), 'x-forwarded-for': '203.0.113.9' }))[0]).toBe(200);
    expect(own.said()).not.toContain('203.0.113');
  } finally {
    await proxy.close();
    await own.stop();
  }
});

test('with a certificate of its own it speaks TLS, and nothing else', async () => {
  const ca = await createCA({ organization: 'Uji', countryCode: 'ID', state: '-', locality: '-', validity: 2 });
  const own = await createCert({ ca, domains: ['127.0.0.1'], validity: 2 });
  await Promise.all((['cert', 'key'] as const).map((name) => writeFile(join(folder, `${name}.pem`), own[name])));
  const secure = await serving(folder, ['portal', '--cert', 'cert.pem', '--key', 'key.pem'], { LKE_TOKENS: TOKEN });
  const { hostname, port } = new URL(secure.base);
  const status = await new Promise((done, failed) =>
    get({ hostname, port, path: '/pengusulan/unit-wbk', ca: ca.cert, headers: bearer(TOKEN) }, (one) => done(one.statusCode))
      .on('error', failed)
      .end(),
  );
  expect([secure.base, status]).toEqual([expect.stringMatching(/^https:/), 200]);
  await expect(fetch(secure.base.replace('https', 'http'))).rejects.toThrow();
  expect(await secure.stop()).toBe(0);
}, 30_000);

describe('does not begin', () => {
  test.each<[what: string, args: string[], said: RegExp]>([
    ['without a folder', [], /Sebutkan folder/],
    ['over a folder that lke portal did not write', ['in'], /in bukan folder hasil lke portal/],
    ['without tokens', ['portal'], /Tidak ada token: .*--tokens.*LKE_TOKENS/],
    ['with tokens that are not there', ['portal', '--tokens', 'tidak-ada.txt'], /tidak-ada\.txt tidak dapat dibaca \(ENOENT\)/],
    ['with a token that could be guessed', ['portal', '--tokens', 'lemah.txt'], /lemah\.txt:2: bukan token/],
    ['open to the network without TLS', ['portal', '--tokens', 'token.txt', '--host', '0.0.0.0'], /Tanpa TLS, 0\.0\.0\.0/],
    ['open by another name', ['portal', '--tokens', 'token.txt', '--host', '::'], /Tanpa TLS, ::/],
    ['with half a certificate', ['portal', '--tokens', 'token.txt', '--cert', 'a.pem'], /--cert dan --key/],
    [
      'with a certificate that is none',
      ['portal', '--tokens', 'token.txt', '--cert', 'token.txt', '--key', 'token.txt'],
      /Sertifikat/,
    ],
    ['where it cannot listen', ['portal', '--tokens', 'token.txt', '--host', '192.0.2.1', '--behind-proxy'], /192\.0\.2\.1:0/],
    ['with a rate that is none', ['portal', '--tokens', 'token.txt', '--rate', '0'], /--rate 0 tidak dapat dipakai/],
  ])('%s', async (_, args, said) => {
    await writeFile(join(folder, 'lemah.txt'), `${TOKEN}\nrahasia\n`);
    const { code, err } = await lke(folder, 'serve', ...args, '--port', '0');
    expect([code, err]).toEqual([2, expect.stringMatching(said)]);
    expect(err).not.toMatch(/rahasia|kementerian-/);
  });
});
