/** Draws docs/images/portal.png, the page of `lke portal`, for the guide: `npx tsx scripts/shots-portal.ts`. The data are invented. */
import path from 'node:path';
import { portalPage, type PageOf } from '../src/portal/page';
import { launch } from '../tests/chromium';
import { lkeOf, unitOf, unsaidOf } from '../tests/portal/telling';

const WIDTH = 1100;
const blank = ['A.I.2.ii.b', 'A.II.5.ii.1#1', 'A.II.5.ii.1#2'];
const unit = (n: number, name: string, category = 'WBK') =>
  unitOf({ id: name.toLowerCase().replaceAll(' ', '-'), name, file: `unit-${n}/LKE.xlsx`, category, row: n + 1 });

const page: PageOf = {
  told: [
    { unit: unit(3, 'KPP Pratama Melati'), lke: lkeOf({ tally: { ...lkeOf().tally, unit: 124, blank } }) },
    { unit: unit(4, 'KPP Pratama Contoh'), lke: lkeOf() },
    { unit: unit(5, 'KPP Madya Contoh', 'WBBM'), lke: lkeOf() },
  ],
  stopped: [
    { unit: unit(1, 'KPP Pratama Kenanga'), stop: { why: 'unsaid', unsaid: [unsaidOf(12)] } },
    { unit: unit(2, 'KPP Pratama Anggrek', 'WBBM'), stop: { why: 'fault', fault: 'not-held' } },
  ],
  unlisted: [],
  unread: [
    {
      file: 'unit-6/LKE.xlsx',
      reason: 'Berkas tidak terbaca: buku kerja ini dikunci kata sandi; buka dan simpan tanpa kata sandi.',
    },
  ],
  tahun: 2026,
  at: new Date(2026, 10, 27, 9, 30),
};

async function main(): Promise<void> {
  const browser = await launch();
  const tab = await browser.newPage({ viewport: { width: WIDTH, height: 400 }, colorScheme: 'light' });
  await tab.setContent(portalPage(page, 'id'));
  await tab.screenshot({ path: path.join(__dirname, '../docs/images/portal.png'), fullPage: true });
  await browser.close();
}

void main();
