/** docs/peraturan.md: every regulation that the data follows, from the data itself. */
import { yearsOfEdition } from '../assessment/editions';
import { editions } from '../rules';
import { gradeTables } from '../rules/grades';
import { akipLkes, akipMatrix } from '../rules/akip';
import { yearsOf, type Dated, type Years } from '../rules/in-force';
import { proposals } from '../rules/proposal';
import type { Confidence, Proposal } from '../rules/schema';
import { perception, sampleRule, skm } from '../rules/surveys';
import unread from '../rules/unread.json';
import { say } from './rules-table';

type Sources = Readonly<Record<string, { citation: string; checked: string }>>;

interface Listed extends Dated {
  title: string;
  version: string;
  confidence?: Confidence;
  sources: Sources;
  years: Years;
  governs: string;
}

const yearsText = ({ first, last }: Years): string =>
  last === undefined ? `${first} dan seterusnya` : `${first} sampai ${last}`;

const listed = <T extends Omit<Listed, 'years' | 'governs'>>(
  all: readonly T[],
  governs: string,
  years: (one: T) => Years = (one) => yearsOf(one, all),
): Listed[] => all.map((one) => ({ ...one, governs, years: years(one) }));

/** As long as the edition that they belong to. */
function proposalYears(one: Proposal): Years {
  const { first, last } = yearsOfEdition(editions.find(({ id }) => id === one.edition)!);
  return { ...(last !== undefined && { last }), first: Math.max(first, yearsOf(one, [one]).first) };
}

function all(): Listed[] {
  return [
    ...listed(editions, 'LKE Zona Integritas: pernyataan, bobot, pilihan jawaban, minimum', yearsOfEdition),
    ...listed(proposals, 'Syarat pengusulan unit', proposalYears),
    ...listed(akipLkes, 'LKE AKIP: komponen dan bobot', yearsOfEdition),
    ...listed(gradeTables, 'Peringkat nilai AKIP/LAKIP'),
    ...listed([akipMatrix], 'Saran syarat minimal per peringkat AKIP'),
    ...listed([skm], 'Survei kepuasan masyarakat: unsur, indeks, mutu'),
    ...listed([perception], 'Survei persepsi: indeks menjadi poin'),
    ...listed([sampleRule], 'Jumlah responden'),
  ];
}

const sure = (confidence: Confidence): string => say(`confidence.${confidence}`, 'id');
/** The figures, not only since when they hold. */
const lastChecked = ({ sources, inForce }: Listed): string =>
  Object.entries(sources)
    .flatMap(([key, { checked }]) => (key === inForce.source ? [] : [checked]))
    .sort()
    .at(-1)!;

function section(one: Listed): string[] {
  const { title, version, governs, years, inForce, confidence, sources } = one;
  return [
    `## ${title}`,
    '',
    `- Mengatur: ${governs}.`,
    `- Tahun penilaian: ${yearsText(years)} (mulai ${inForce.from}, keyakinan tanggal ${sure(inForce.confidence)}).`,
    `- Keyakinan: ${confidence ? sure(confidence) : 'per syarat'}. Versi data: ${version}. Terakhir dicocokkan: ${lastChecked(one)}.`,
    '- Dibaca dari:',
    ...Object.entries(sources).map(([key, { citation, checked }]) => `  - \`${key}\`: ${citation} (${checked}).`),
    '',
  ];
}

/** @returns the page as Markdown. */
export const regulationsPage = (): string =>
  [
    '# Peraturan yang dipakai',
    '',
    'Halaman ini dibuat dari data (`npm run rules -- --page > docs/peraturan.md`) dan dijaga oleh uji. Sumber yang disebut adalah tempat angkanya terbaca, bukan tempat ia seharusnya berada; keyakinan dan sumber setiap angka dicetak oleh `npm run rules`.',
    '',
    ...all().flatMap(section),
    '## Diketahui ada, naskahnya tidak diperoleh',
    '',
    ...unread.map(
      ({ title, governs, from, mayChange, checked }) =>
        `- ${title} (${from}): ${governs}. Dapat mengubah: ${mayChange}. Dicari terakhir: ${checked}.`,
    ),
    '',
  ].join('\n');
