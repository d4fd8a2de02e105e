/** Plans to write: a small one that uses everything, and the real LKE. */
import { loadWording } from '../../src/rules/wording';
import { buildLke } from '../../src/forms/lke';
import type { SheetPlan, WorkbookPlan } from '../../src/sheet/plan';
import { edition90 } from '../editions';

const form: SheetPlan = {
  name: 'Formulir',
  columns: [{ width: 10 }, { width: 40 }, { width: 12 }, { width: 12, hidden: true }],
  cells: [
    ['Kode', 'Uraian', 'Jawaban', null],
    ['A.I.1', '=bukan rumus', null, { f: '=IF(C2="","",1)' }],
    ['A.I.2', '+62', '1/2', { f: '=COUNTA(ZI_Pilihan)' }],
    ['A.I.3', "'kutip", '0,67', 0.67],
    ['', null, 'TRUE', true],
    [null, '@nama', null, null],
  ],
  heights: [
    { row: 0, count: 1, height: 30 },
    { row: 1, count: 2, height: 20 },
    { row: 4, count: 1, height: 30 },
  ],
  styles: [
    { range: 'A1:D5', style: { size: 10, valign: 'top', wrap: true, border: '#BFC5CE' } },
    { range: 'A1:D1', style: { bold: true, fill: '#1F3864', color: '#FFFFFF', align: 'center' } },
    { range: 'B2', style: { italic: true, indent: 1 } },
    { range: 'B4', style: { italic: true, indent: 1 } },
    { range: 'C2:C5', style: { locked: false, numberFormat: '0.00' } },
  ],
  merges: ['A5:B5'],
  validations: [
    {
      range: 'C2',
      rule: { kind: 'list', source: '=ZI_Pilihan' },
      prompt: { title: 'A.I.1', text: 'Pilih satu.' },
      error: { title: 'Di luar pilihan', text: 'Pilih dari daftar.' },
    },
    { range: 'C3', rule: { kind: 'whole', min: 0 }, error: { title: 'Bukan jumlah', text: 'Isi bilangan bulat.' } },
    { range: 'C4', rule: { kind: 'decimal', min: 0, max: 4 }, prompt: { title: 'A.I.3', text: 'Indeks 0 sampai 4.' } },
    { range: 'C5', rule: { kind: 'date' } },
    { range: 'B2:B4', rule: { kind: 'any' }, prompt: { title: 'Uraian', text: 'Bebas.' } },
  ],
  conditionals: [
    { range: 'C2:C5', formula: '=$C2=""', style: { fill: '#FFF2CC' } },
    { range: 'C2:C5', formula: '=$C2<0', style: { color: '#C00000', bold: true } },
  ],
  bars: [{ range: 'D2:D5', max: 1, color: '#9DC3E6' }],
  autoFilter: 'A1:D6',
  charts: [
    {
      kind: 'bars',
      title: 'Nilai',
      categories: "'Pilihan Jawaban'!$A$1:$A$2",
      series: [{ name: 'Nilai', values: 'Formulir!$D$3:$D$4', color: '#2E75B6' }],
      range: 'F2:K12',
      max: 1,
      numberFormat: '0%',
    },
    {
      kind: 'radar',
      title: 'Area',
      categories: "'Pilihan Jawaban'!$A$1:$A$2",
      series: [
        { name: 'Nilai', values: 'Formulir!$D$3:$D$4', color: '#2E75B6' },
        { name: 'Minimum', values: 'Formulir!$C$3:$C$4', color: '#C00000' },
      ],
      range: 'F14:K24',
    },
  ],
  outline: [
    { first: 1, last: 3 },
    { first: 2, last: 3 },
  ],
  freeze: { rows: 1, columns: 1 },
  tabColor: '#1F3864',
  protect: true,
  print: { landscape: true, titleRows: '$1:$1', area: 'A1:C5', breaks: [3], footer: 'Halaman &P dari &N' },
};

const lists: SheetPlan = {
  name: 'Pilihan Jawaban',
  columns: [{ width: 12 }],
  cells: [['Ya'], ['Tidak']],
  styles: [],
  validations: [],
  conditionals: [],
  hidden: true,
  protect: true,
};

export const smallPlan: WorkbookPlan = {
  sheets: [form, lists],
  names: [{ name: 'ZI_Pilihan', formula: "='Pilihan Jawaban'!$A$1:$A$2" }],
  activate: 'Formulir',
  stamp: { edition: 'contoh', version: '1' },
};

export const lkePlan = async (taken: string[] = []): Promise<WorkbookPlan> =>
  buildLke(
    edition90,
    await loadWording(edition90.id),
    { unit: '=KPP "Pratama" X', body: 'Instansi Y', year: 2026, target: 'WBK' },
    taken,
  );
