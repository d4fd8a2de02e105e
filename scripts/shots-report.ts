/**
 * Draws docs/images/laporan-*.png: pages of reports of invented units, as LibreOffice prints the documents.
 * Run it with `npx tsx scripts/shots-report.ts` after changing one; the PNGs are committed. Needs soffice and pdftoppm.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { reportOf, type ReportKind } from '../src/report';
import { draftProfile } from '../src/report/profile';
import type { Profile } from '../src/report/profile-schema';
import { writeDocx } from '../src/word';
import { edition90 } from '../tests/editions';
import { judgedLke, mixed } from '../tests/report/lkes';

interface Shot {
  file: string;
  kind: ReportKind;
  form: Profile['form'];
  page: number;
}

const shots: Shot[] = [
  { file: 'laporan-surat', kind: 'lhe', form: 'surat', page: 2 },
  { file: 'laporan-nilai', kind: 'lhe', form: 'bab', page: 5 },
  { file: 'laporan-berita-acara', kind: 'berita-acara', form: 'surat', page: 1 },
];
const DPI = 60;

const draft = draftProfile('Kementerian Contoh', 'id');
const NAMES = ['Ratna Kusuma', 'Bambang Utomo', 'Siti Contoh', 'Agus Misal', 'Dewi Umpama', 'Rudi Andai'];
const profile: Profile = {
  ...draft,
  letterhead: {
    names: ['Kementerian Contoh', 'Inspektorat Jenderal'],
    address: ['Jalan Contoh Nomor 1, Kota Contoh', 'contoh.example'],
  },
  city: 'Kota Contoh',
  assignment: 'Surat Tugas Nomor ST-12/IJ/2026 tanggal 2 November 2026',
  signers: draft.signers.map((one, at) => ({ ...one, name: NAMES[at]!, rank: 'Pembina (IV/a)', nip: '19800101 200501 1 001' })),
};

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'shots-report-'));
  try {
    const answers = mixed(edition90, 7);
    const lke = judgedLke(edition90, { answers });
    for (const { file, kind, form } of shots) {
      const report = await reportOf(
        kind,
        { lkes: [lke], surveys: [] },
        { language: 'id', profile: { ...profile, form }, date: '2026-11-27' },
      );
      if (typeof report === 'string') throw new Error(report);
      writeFileSync(join(folder, `${file}.docx`), await writeDocx(report));
    }
    const own = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const files = shots.map(({ file }) => join(folder, `${file}.docx`));
    execFileSync('soffice', [own, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], { stdio: 'ignore' });
    for (const { file, page } of shots)
      execFileSync('pdftoppm', [
        ...['-png', '-r', String(DPI), '-f', String(page), '-singlefile'],
        ...[join(folder, `${file}.pdf`), join(__dirname, '../docs/images', file)],
      ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
