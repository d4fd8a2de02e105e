/** The page for a person: what the portal gets, what lacks, other people's texts as texts; as a browser shows it. */
import type { Browser } from 'playwright-core';
import { portalPage, type PageOf } from '../../src/portal/page';
import type { Language } from '../../src/texts';
import { axe } from '../axe';
import { describeInChromium, launch } from '../chromium';
import { lkeOf, unitOf, unsaidOf } from './telling';

const blank = Array.from({ length: 12 }, (_, n) => `A.I.${n + 1}.i.a`);
const tally = { ...lkeOf().tally, unit: 115, blank };
const [first, ...more] = Array.from({ length: 23 }, (_, n) => unsaidOf(n + 1));
const LONG = 'KantorPelayananPajak'.repeat(12);
const all: PageOf = {
  told: [
    { unit: unitOf({ name: LONG }), lke: lkeOf({ tally }) },
    { unit: unitOf({ id: 'kpp-2', name: 'KPP Utuh', category: 'WBK-AFIRMASI' }), lke: lkeOf() },
  ],
  stopped: [
    { unit: unitOf({ name: '<script>alert(1)</script>' }), stop: { why: 'unsaid', unsaid: [first!, ...more] } },
    { unit: unitOf({ name: '"\u0000&\u202ebalik', category: 'WBBM' }), stop: { why: 'fault', fault: 'not-held' } },
  ],
  unlisted: [lkeOf({ file: "lain/o'b.xlsx" })],
  unread: [{ file: 'd.xlsx', reason: 'isinya PDF.' }],
  tahun: 2026,
  at: new Date(2026, 10, 27, 6, 5),
};
const page = (language: Language = 'id', of: Partial<PageOf> = {}) => portalPage({ ...all, ...of }, language);

test.each<[what: string, text: string]>([
  ['the year and the sums', '2 unit siap diambil, 2 tidak diberikan'],
  ['when it was written', 'Ditulis 27 November 2026'],
  ['what is answered', '115 dari 127'],
  ['what is blank, in part', '12 jawaban unit: A.I.1.i.a, A.I.2.i.a, A.I.3.i.a'],
  ['how much more', 'A.I.10.i.a; dan 2 lagi'],
  ['each answer that cannot be said', 'di LKE!F20 tidak terbaca'],
  ['up to a bound', 'dan 3 lagi'],
  ['a name that would be code', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['a name with signs that no page may hold, and one that turns its direction', '<bdi>&quot;\ufffd&amp;\u202ebalik</bdi>'],
  ['an LKE of no unit', 'lain/o&#39;b.xlsx'],
  ['a file that cannot be read', 'isinya PDF.'],
])('it says %s', (_, text) => expect(page()).toContain(text));

test('it speaks English', () => {
  expect(page('en')).toContain('<html lang="en">');
  expect(page('en')).toContain('2 units ready to be fetched, 2 not handed over');
});

test('it needs nothing beside it, and has no part for what there is none of', () => {
  expect(page()).not.toMatch(/<script|<link|<img|src=|url\(|https?:|@import/);
  const whole = page('id', { stopped: [], unlisted: [], unread: [], told: [all.told[1]!] });
  expect(whole.match(/<h2/g)).toHaveLength(1);
  expect(whole).not.toContain('Yang kosong');
});

describeInChromium('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  }, 60_000);
  afterAll(() => browser.close());

  test.each([
    ['light', 320],
    ['dark', 320],
    ['light', 900],
    ['light', 1100],
  ] as const)(
    '%s, %d pixels wide: all of it within reach, axe finds nothing',
    async (colorScheme, width) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 700 } });
      const tab = await context.newPage();
      await tab.setContent(page());
      expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await tab.getByRole('table').first().getByRole('row').count()).toBe(3);
      expect((await axe(tab)).map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      await context.close();
    },
    60_000,
  );
});
