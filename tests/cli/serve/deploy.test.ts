/** The samples in deploy/ call `lke serve` as it is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from '../../../src/texts/id/cli';

const folder = join(__dirname, '../../../deploy');
const [help] = /lke serve FOLDER[^]*?(?=\n {2}lke )/.exec(cli.help)!;
const [, port] = /127\.0\.0\.1 dan (\d+)/.exec(help)!;

test.each(readdirSync(folder))('%s', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  const options = [...text.matchAll(/(?<=\bserve["`\s].*)--[a-z-]+/g)].map(([option]) => option);
  expect(options).toContain('--behind-proxy');
  expect(options.filter((option) => !help.includes(option))).toEqual([]);
  for (const [, other] of text.matchAll(/127\.0\.0\.1:(\d+)/g)) expect(other).toBe(port);
});
