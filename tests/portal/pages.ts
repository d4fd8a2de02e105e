/** A page with something in every part of it. */
import { portalPage, type PageOf } from '../../src/portal/page';
import type { Language } from '../../src/texts';
import { lkeOf, unitOf, unsaidOf } from './telling';

const blank = Array.from({ length: 12 }, (_, n) => `A.I.${n + 1}.i.a`);
const tally = { ...lkeOf().tally, unit: 115, blank };
const [first, ...more] = Array.from({ length: 23 }, (_, n) => unsaidOf(n + 1));
const LONG = 'KantorPelayananPajak'.repeat(12);
export const all: PageOf = {
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
export const page = (language: Language = 'id', of: Partial<PageOf> = {}) => portalPage({ ...all, ...of }, language);
