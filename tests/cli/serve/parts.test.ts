/** What the server is made of: who a client is, how often it may ask, what a file of tokens says. */
import { addressOf, shareOf, shortened } from '../../../src/cli/serve/client';
import { Limit } from '../../../src/cli/serve/limit';
import { tokensIn } from '../../../src/cli/serve/tokens';

test.each<[address: string, share: string, logged: string]>([
  ['203.0.113.9', '203.0.113.9', '203.0.113.0'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2', '2001:db8:1::'],
  ['2001:db8::1', '2001:db8:0:0', '2001:db8:0::'],
  ['::1', '0:0:0:0', '0:0:0::'],
  ['fe80::1%eth0', 'fe80:0:0:0', 'fe80:0:0::'],
  ['', '', '-'],
])('%s shares a limit as %s and is logged as %s', (address, share, logged) =>
  expect([shareOf(address), shortened(address)]).toEqual([share, logged]),
);

test.each<[socket: string | undefined, forwarded: string | undefined, address: string]>([
  ['127.0.0.1', undefined, '127.0.0.1'],
  ['::ffff:127.0.0.1', undefined, '127.0.0.1'],
  ['127.0.0.1', '203.0.113.9', '203.0.113.9'],
  ['127.0.0.1', '198.51.100.1, 203.0.113.9', '203.0.113.9'],
  ['127.0.0.1', '198.51.100.1, <script>', '127.0.0.1'],
  [undefined, undefined, ''],
])('from %s for %s is %s', (socket, forwarded, address) => expect(addressOf(socket, forwarded)).toBe(address));

describe('a limit of 60 in a minute', () => {
  test('passes a minute’s worth at once, then one a second; nobody pays for another', () => {
    let now = 0;
    const limit = new Limit(60, () => now);
    const burst = Array.from({ length: 61 }, () => limit.take('a'));
    expect([burst.slice(0, 60).every((wait) => wait === 0), burst[60], limit.take('b')]).toEqual([true, 1, 0]);
    now = 1000;
    expect([limit.take('a'), limit.take('a')]).toEqual([0, 1]);
    now = 600_000;
    expect(Array.from({ length: 61 }, () => limit.take('a')).filter((wait) => wait === 0)).toHaveLength(60);
  });

  test('one in a minute waits a minute', () => {
    const limit = new Limit(1, () => 0);
    expect([limit.take('a'), limit.take('a')]).toEqual([0, 60]);
  });

  test('however many clients come, it remembers a bounded number', () => {
    const limit = new Limit(1, () => 0);
    for (let n = 0; n < 20_000; n++) limit.take(`c${n}`);
    expect([limit.take('c0'), limit.take('c19999')]).toEqual([0, 60]);
  });
});

const TOKEN = 'a'.repeat(32);
test.each<[text: string, names: string[], wrong: number[]]>([
  [TOKEN, ['-'], []],
  [`\ufeff# remark\r\n\r\nportal ${TOKEN}\r\n`, ['portal'], []],
  [`  ${TOKEN}  `, ['-'], []],
  [`sha256:${'0f'.repeat(32)}`, ['-'], []],
  ['a'.repeat(31), [], [1]],
  [`${TOKEN}\nsha256:0f\nx y ${TOKEN}\n${TOKEN}!`, ['-'], [2, 3, 4]],
  ['', [], []],
])('%j holds tokens of %j and is wrong in lines %j', (text, names, wrong) => {
  const found = tokensIn(text);
  expect([found.tokens.map(({ name }) => name), found.wrong]).toEqual([names, wrong]);
});
