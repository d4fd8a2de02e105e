import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { regulationsPage } from '../../src/cli/regulations-page';
import { editions } from '../../src/rules';
import { gradeTables } from '../../src/rules/grades';
import { akipLkes } from '../../src/rules/akip';
import { proposals } from '../../src/rules/proposal';

const page = regulationsPage();

// Written anew when an edition ships; a made-up one does not.
const shipped = process.env.NEXT_EDITION ? test.skip : test;

shipped('docs/peraturan.md is what the data says: npm run rules -- --page > docs/peraturan.md', () =>
  expect(readFileSync(join(__dirname, '../../docs/peraturan.md'), 'utf8')).toBe(page),
);

test('every regulation stands in it, with each of its sources', () => {
  for (const { title, sources } of [...editions, ...akipLkes, ...gradeTables, ...proposals]) {
    expect(page).toContain(`## ${title}\n`);
    for (const { citation } of Object.values(sources)) expect(page).toContain(citation);
  }
});

test.each([
  ['Syarat pengusulan PermenPANRB 52/2014', '2014 sampai 2018'],
  ['Skala LAKIP sampai dengan 2014', '2010 sampai 2014'],
  ['PermenPANRB Nomor 10 Tahun 2019 (perubahan atas 52/2014)', '2019 sampai 2020'],
])('%s: %s', (title, years) => {
  const section = page.slice(page.indexOf(`## ${title}\n`));
  expect(section.slice(0, section.indexOf('\n\n## '))).toContain(`Tahun penilaian: ${years} `);
});

test('what is known but was not to be had is named in the limitations, too', () => {
  const limits = readFileSync(join(__dirname, '../../docs/keterbatasan.md'), 'utf8');
  expect(page).toContain('SE MenPANRB Nomor 4 Tahun 2025');
  expect(limits).toContain('SE MenPANRB 4/2025');
});
