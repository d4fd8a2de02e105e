/** The worksheets beside the LKE, computed by LibreOffice: every state and every figure of the summaries, on blanks and on nonsense too. */
import './uncomputed';
import fc from 'fast-check';
import { registerData } from '../../src/rules/registers';
import type { Grid, WorkbookPlan } from '../../src/sheet/plan';
import { REGISTER_IDS, type RegisterId } from '../../src/forms/registers';
import { HEADING_ROW } from '../../src/forms/registers/fields';
import { day, fromTop, withRows, type Values } from '../forms/registers/filling';
import { besideTree, blank, filledPlan, samples } from '../forms/registers/samples';
import { today } from '../forms/registers/examples';
import { computed as computedBy, describeWithLibreOffice } from './libreoffice';
import {
  budgetStates,
  conflictStates,
  error,
  feedings,
  feedingTree,
  indicatorStates,
  judged,
  launchStates,
  planStates,
  treeStates,
  valueStates,
  whole,
} from './register-states';

type Value = Grid['values'][number][number];

/** The rows of the table by heading; what is empty is an empty text, as a formula would leave it. */
function rowsOf(grid: Grid): Record<string, Value>[] {
  const headings = grid.values[HEADING_ROW]!;
  return grid.values
    .slice(HEADING_ROW + 1)
    .map((row) => Object.fromEntries(headings.map((name, c) => [String(name), row[c] ?? ''])));
}

/** A block of the summary: the figures beside each name. */
function blockOf(grid: Grid, title: string): Map<string, Value[]> {
  const start = grid.values.findIndex(([first]) => first === title);
  if (start < 0) throw new Error(`no block ${title}`);
  const rest = grid.values.slice(start + 2);
  const end = rest.findIndex(([first]) => first === null || first === undefined);
  return new Map(
    (end < 0 ? rest : rest.slice(0, end)).map(([name, ...figures]) => [String(name), figures.map((figure) => figure ?? '')]),
  );
}

const ERROR = /^#(REF|N\/A|VALUE|DIV|NAME|NUM|NULL)|^Err:/;
const errorsOf = (grids: readonly Grid[]): string[] =>
  grids.flatMap(({ sheet, values, formulas }) =>
    values.flatMap((row, r) =>
      row.flatMap((value, c) =>
        typeof value === 'string' && ERROR.test(value) && formulas[r]![c] !== error.f
          ? [`${sheet} r${r + 1}c${c + 1} ${value} ${formulas[r]![c]}`]
          : [],
      ),
    ),
  );

const table = (id: RegisterId, rows: readonly Values[]): WorkbookPlan => {
  const plan = blank(id);
  return withRows(plan, plan.sheets[1]!.name, fromTop(rows));
};

/* Random action plans and budgets, added up here in plain numbers. */

const statuses = registerData.actionPlan.lists.statuses.items.map(({ id }) => id);
const anyActivity = fc.record({
  Tenggat: fc.option(fc.integer({ min: today - 60, max: today + 60 })),
  Progres: fc.option(fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)),
  Status: fc.option(fc.constantFrom(...statuses)),
});
type Activity = { Tenggat: number | null; Progres: number | null; Status: string | null };
const anyBudget = fc.record({
  'Anggaran (Rp)': fc.oneof(fc.integer({ min: 0, max: 2_000_000_000 }), fc.constant(null), fc.constant('1.000')),
  Relevan: fc.constantFrom('Ya', 'Tidak', null),
});

/** Codes of one indicator in each area and in Hasil. */
const CODES = ['A.I.1.ii', 'A.II.2.iii', 'A.I.3.v', 'A.II.4.i', 'A.I.5.iii', 'A.II.6.ii', 'B.II.a'];
const AREAS = [
  ...['Manajemen Perubahan', 'Penataan Tatalaksana', 'Penataan Sistem Manajemen SDM Aparatur', 'Penguatan Akuntabilitas'],
  ...['Penguatan Pengawasan', 'Peningkatan Kualitas Pelayanan Publik', 'Hasil'],
];
const INDICATORS = [7, 6, 9, 5, 8, 7, 3];

/** The figures of some activities, as the summary shows them. */
function figuresOf(activities: readonly Activity[]): Value[] {
  const withStatus = (status: string | null) => activities.filter(({ Status }) => Status === status).length;
  const active = activities.filter(({ Status }) => Status !== 'Dibatalkan');
  const late = active.filter(({ Status, Tenggat }) => Status !== 'Selesai' && Tenggat !== null && Tenggat < today);
  const progress = active.reduce((sum, { Progres, Status }) => sum + (Progres ?? (Status === 'Selesai' ? 1 : 0)), 0);
  const counts = [...statuses.map(withStatus), withStatus(null), late.length];
  return [activities.length, ...counts, active.length ? expect.closeTo(progress / active.length, 9) : ''];
}

const SEED = 26;
const plans = fc.sample(
  fc.tuple(...CODES.map(() => fc.array(anyActivity, { maxLength: registerData.actionPlan.settings.rowsPerIndicator }))),
  { numRuns: 6, seed: SEED },
) as Activity[][][];
const budgets = fc.sample(fc.array(anyBudget, { maxLength: registerData.budget.settings.rows }), { numRuns: 6, seed: SEED });

const randomPlan = (areas: Activity[][]): WorkbookPlan =>
  filledPlan(
    areas.flatMap((activities, area) =>
      activities.map((values, nth): [string, number, Values] => [CODES[area]!, nth, { Kegiatan: `Kegiatan ${nth}`, ...values }]),
    ),
  );

/** Three rows for each indicator: the rows of the table go to one indicator after the other. */
const INDICATOR_CODES = blank('rencana-aksi')
  .sheets[1]!.cells.map(([code]) => String(code))
  .filter((code) => /^[AB]\./.test(code));
const planOfStates = filledPlan(planStates.map(([values], n) => [INDICATOR_CODES[n]!, 0, values]));

const typedDay = filledPlan([['A.I.1.i', 0, { ...whole, Tenggat: day('2000-01-01') }]], null);
const spareWord = (): WorkbookPlan => {
  const plan = table('mutu-indikator', [{ ...judged, Sasaran: 'Moncernya layanan' }, judged]);
  const sheets = plan.sheets.map((sheet) => {
    if (sheet.name !== 'Kata petunjuk') return sheet;
    const cells = sheet.cells.map((row) => [...row]);
    const column = cells[0]!.indexOf('Menunjuk kondisi');
    cells[cells.length - 2]![column] = 'moncernya';
    // Only a space: it stands in every wording, and is no word.
    cells[cells.length - 1]![column] = ' ';
    return { ...sheet, cells };
  });
  return { ...plan, sheets };
};

/** The rows of items, bands left out, 0-based on the sheet. */
const LAUNCH_ROWS = blank('pencanangan-pengusulan').sheets[1]!.cells.flatMap((cells, row) =>
  row > HEADING_ROW && cells[6] !== null && cells[0] !== null ? [row] : [],
);
const launchOfStates = (): WorkbookPlan => {
  const plan = blank('pencanangan-pengusulan');
  return withRows(plan, plan.sheets[1]!.name, new Map(launchStates.map(([values], n) => [LAUNCH_ROWS[n]!, values])));
};

/** Worksheets that a performance tree feeds, by the heading under which its indicators are chosen. */
const FED = [
  ['mutu-indikator', 'Indikator'],
  ['efektivitas-anggaran', 'Indikator sasaran'],
] as const;
const SHOWN = ['No', 'Kinerja', 'Tingkat', 'Jenis ukuran', 'Target'].map((what) => `${what} di pohon`);

const workbooks: Record<string, WorkbookPlan> = {
  ...Object.fromEntries(REGISTER_IDS.map((id) => [`blank ${id}`, blank(id)])),
  ...Object.fromEntries(REGISTER_IDS.map((id) => [`sample ${id}`, samples[id]()])),
  'states rencana-aksi': planOfStates,
  'states pencanangan-pengusulan': launchOfStates(),
  'states pohon-kinerja': table(
    'pohon-kinerja',
    treeStates.map(([values]) => values),
  ),
  'states benturan-kepentingan': table(
    'benturan-kepentingan',
    conflictStates.map(([values]) => values),
  ),
  'states efektivitas-anggaran': table(
    'efektivitas-anggaran',
    budgetStates.map(([values]) => values),
  ),
  'states mutu-indikator': table(
    'mutu-indikator',
    indicatorStates.map(([values]) => values),
  ),
  'states nilai-akuntabilitas': table(
    'nilai-akuntabilitas',
    valueStates.map(([values]) => values),
  ),
  ...Object.fromEntries(
    FED.flatMap(([id, heading]) => [
      [
        `fed ${id}`,
        besideTree(
          id,
          feedings.map(([chosen]) => ({ [heading]: chosen })),
          feedingTree,
        ),
      ],
      [`fed by nothing ${id}`, besideTree(id, [], [])],
    ]),
  ),
  'no day typed': typedDay,
  'a word of the user': spareWord(),
  ...Object.fromEntries(plans.map((areas, n) => [`random plan ${n}`, randomPlan(areas)])),
  ...Object.fromEntries(
    budgets.map((rows, n) => [
      `random budget ${n}`,
      table(
        'efektivitas-anggaran',
        rows.map((row) => ({ Kegiatan: 'Kegiatan', ...row })),
      ),
    ]),
  ),
};

describeWithLibreOffice('the worksheets computed by LibreOffice', () => {
  let computed: Map<string, Grid[]>;
  beforeAll(async () => {
    const names = Object.keys(workbooks);
    const all = await computedBy(
      names.map((name) => workbooks[name]!),
      (grids) => grids,
    );
    computed = new Map(names.map((name, n) => [name, all[n]!]));
  }, 600_000);
  const summaryOf = (name: string) => computed.get(name)![0]!;
  const tableOf = (name: string) => computed.get(name)![1]!;
  /** The sentence above the table. */
  const headline = (name: string) => tableOf(name).values[2]![0];

  test.each(Object.keys(workbooks))('%s: no error value', (name) => expect(errorsOf(computed.get(name)!)).toEqual([]));

  test.each(REGISTER_IDS)('blank %s: no row says anything, nothing is counted', (id) => {
    const name = `blank ${id}`;
    expect(
      rowsOf(tableOf(name))
        .filter((row) => row.Periksa)
        .map((row) => row.Periksa),
    ).toEqual([]);
    const figures = summaryOf(name)
      .values.slice(7)
      .flatMap((row) => row.slice(1))
      .filter((value) => typeof value === 'number' && value !== 0);
    // The action plan says how many indicators there are, whether or not anything is planned.
    // So does the launch of its items.
    const known: Partial<Record<RegisterId, number[]>> = {
      'rencana-aksi': [...INDICATORS, 45],
      'pencanangan-pengusulan': [5, 5, 6, 6, 4, 26],
    };
    expect(figures).toEqual(known[id] ?? []);
    expect(tableOf(name).values[3]![0]).toBe('Kantor Pelayanan Contoh Utara, Kementerian Contoh, tahun 2026');
  });

  describe('a row says what is the matter', () => {
    const said = (id: RegisterId, n: number) => rowsOf(tableOf(`states ${id}`))[n]!;
    const title = (values: Values) => JSON.stringify(values).slice(0, 60);

    test.each(planStates.map(([values, state], n) => [state, title(values), n] as const))(
      'rencana aksi: %s %s',
      (state, _, n) => {
        const row = tableOf('states rencana-aksi').values.findIndex(([code]) => code === INDICATOR_CODES[n]);
        expect(rowsOf(tableOf('states rencana-aksi'))[row - HEADING_ROW - 1]!.Periksa).toBe(state);
      },
    );
    test.each(conflictStates.map(([values, state], n) => [state, title(values), n] as const))('benturan: %s %s', (state, _, n) =>
      expect(said('benturan-kepentingan', n).Periksa).toBe(state),
    );
    test.each(launchStates.map(([values, state], n) => [state, title(values), n] as const))('pencanangan: %s %s', (state, _, n) =>
      expect(rowsOf(tableOf('states pencanangan-pengusulan'))[LAUNCH_ROWS[n]! - HEADING_ROW - 1]!.Periksa).toBe(state),
    );
    test.each(treeStates.map(([values, state], n) => [state, title(values), n] as const))('pohon: %s %s', (state, _, n) =>
      expect(said('pohon-kinerja', n).Periksa).toBe(state),
    );
    test.each(budgetStates.map(([values, state], n) => [state, title(values), n] as const))('anggaran: %s %s', (state, _, n) =>
      expect(said('efektivitas-anggaran', n).Periksa).toBe(state),
    );
    test.each(indicatorStates.map(([values, state, met, words], n) => [state, words, title(values), met, n] as const))(
      'indikator: %s, %s %s',
      (state, words, _, met, n) => {
        const row = said('mutu-indikator', n);
        expect([row.Periksa, row['Kriteria terpenuhi']]).toEqual([state, met]);
        expect([row['Menunjuk kondisi'], row['Menunjuk kegiatan']]).toEqual(words);
        expect(row['%']).toEqual(met === '' ? '' : expect.closeTo(Number(met) / 6, 12));
      },
    );
    test.each(valueStates.map(([values, state, shown], n) => [state, title(values), shown, n] as const))(
      'nilai: %s %s',
      (state, _, shown, n) => {
        const row = said('nilai-akuntabilitas', n);
        expect([row.Periksa, row['Banyak nilai']]).toEqual([state, shown]);
      },
    );
  });

  describe.each(FED)('%s beside a performance tree', (id, heading) => {
    test.each(feedings.map(([chosen, shown], n) => [chosen, shown, n] as const))('%j: %j', (chosen, shown, n) => {
      const row = rowsOf(tableOf(`fed ${id}`))[n]!;
      if (typeof chosen === 'string') expect(row[heading]).toBe(chosen);
      expect(SHOWN.map((title) => row[title])).toEqual(shown);
    });

    test('shows nothing of an empty tree, and no row says anything', () => {
      const said = rowsOf(tableOf(`fed by nothing ${id}`)).flatMap((row) => [row.Periksa, ...SHOWN.map((title) => row[title])]);
      expect(new Set(said)).toEqual(new Set(['']));
    });
  });

  test('what is late is counted from the day after the deadline', () => {
    const closed = /^(selesai|dibatalkan)$/i;
    const late = planStates.filter(
      ([{ Tenggat, Status }]) => typeof Tenggat === 'number' && Tenggat < today && !closed.test(String(Status)),
    ).length;
    expect(late).toBeGreaterThan(planStates.filter(([, state]) => state.startsWith('Terlambat')).length);
    expect(blockOf(summaryOf('states rencana-aksi'), 'Kegiatan per area').get('Jumlah')![8]).toBe(late);
  });

  test('money that cannot be read, or is less than none, is not added up', () => {
    const block = blockOf(summaryOf('states efektivitas-anggaran'), 'Anggaran menurut relevansi');
    expect(['Relevan', 'Tidak relevan', 'Belum dinilai', 'Jumlah'].map((name) => block.get(name)!.slice(0, 2))).toEqual([
      [7, 2000],
      [0, 0],
      [3, 2000],
      [10, 4000],
    ]);
  });

  test.each(plans.map((areas, n) => [n, areas] as const))('random plan %i: figures of every area and of all', (n, areas) => {
    const block = blockOf(summaryOf(`random plan ${n}`), 'Kegiatan per area');
    const shown = (name: string) => block.get(name)!.slice(0, 10);
    AREAS.forEach((name, area) => {
      const activities = areas[area]!;
      expect([name, ...shown(name)]).toEqual([name, INDICATORS[area], activities.length ? 1 : 0, ...figuresOf(activities)]);
    });
    const planned = areas.filter((activities) => activities.length > 0).length;
    expect(shown('Jumlah')).toEqual([45, planned, ...figuresOf(areas.flat())]);
  });

  test.each(budgets.map((rows, n) => [n, rows] as const))('random budget %i: relevant and not', (n, rows) => {
    const block = blockOf(summaryOf(`random budget ${n}`), 'Anggaran menurut relevansi');
    const amount = (budget: unknown) => (typeof budget === 'number' ? budget : 0);
    const total = rows.reduce((sum, row) => sum + amount(row['Anggaran (Rp)']), 0);
    for (const [name, relevant] of [
      ['Relevan', 'Ya'],
      ['Tidak relevan', 'Tidak'],
      ['Belum dinilai', null],
    ] as const) {
      const own = rows.filter(({ Relevan }) => Relevan === relevant);
      const sum = own.reduce((money, row) => money + amount(row['Anggaran (Rp)']), 0);
      expect([name, ...block.get(name)!.slice(0, 3)]).toEqual([
        name,
        own.length,
        sum,
        total ? expect.closeTo(sum / total, 12) : '',
      ]);
    }
    expect(block.get('Jumlah')!.slice(0, 3)).toEqual([rows.length, total, total ? 1 : '']);
    const unread = rows.filter((row) => row['Anggaran (Rp)'] === '1.000').length;
    expect(blockOf(summaryOf(`random budget ${n}`), 'Pemeriksaan isian').get('Anggaran atau pilihan tidak terbaca')![0]).toBe(
      unread,
    );
  });

  describe('the examples', () => {
    test.each<[RegisterId, string]>([
      ['rencana-aksi', '14 kegiatan: 4 selesai, 2 terlambat; rata-rata progres 50%'],
      ['benturan-kepentingan', '6 potensi benturan kepentingan: 1 selesai ditangani, 5 baris perlu diperiksa'],
      ['mutu-indikator', '6 indikator: 1 memenuhi semua kriteria, 2 perlu diperiksa, 1 berbeda dari petunjuk'],
      ['nilai-akuntabilitas', '5 kegiatan atau tahap; 9 dari 10 nilai tampak, 1 baris perlu diperiksa'],
      ['tindak-lanjut', '10 rekomendasi: 3 tuntas, 3 dalam proses, 4 baris perlu diperiksa'],
    ])('%s: %s', (id, sentence) => expect(headline(`sample ${id}`)).toBe(sentence));

    test('efektivitas-anggaran: the sums in the separators of the reader', () =>
      expect(headline('sample efektivitas-anggaran')).toMatch(
        /^6 kegiatan, anggaran Rp 815[.,]500[.,]000; 47[.,]2% relevan dengan tujuan$/,
      ));

    test.each<[string, Value[]]>([
      ['Gratifikasi', [0, 0, 0, 1, 0, 1]],
      ['Penggunaan rahasia jabatan', [0, 0, 0, 0, 0, 0]],
      ['Akses khusus (rekrutmen dan lain-lain)', [0, 0, 0, 0, 1, 1]],
      ['Belum dipilih', [0, 0, 0, 0, 0, 0]],
      ['Jumlah', [1, 1, 2, 1, 1, 6]],
    ])('benturan-kepentingan: form %s by status', (form, figures) =>
      expect(blockOf(summaryOf('sample benturan-kepentingan'), 'Bentuk menurut status').get(form)).toEqual(figures),
    );

    test.each<[string, string, Value[]]>([
      ['Per kriteria', 'Spesifik', [4, 2, 0, 4 / 6]],
      ['Per kriteria', 'Berbatas waktu', [3, 2, 1, 3 / 6]],
      ['Per tingkat', 'Hasil', [3, (6 + 4 + 4) / 18]],
      ['Per tingkat', 'Belum dipilih', [0, '']],
      ['Per tingkat', 'Jumlah', [6, (6 + 4 + 5 + 5 + 3 + 4) / 36]],
      ['Petunjuk rumusan dan penilaian penilai', 'Mengarah ke kegiatan', [1, 1, 0, 2]],
      ['Petunjuk rumusan dan penilaian penilai', 'Jumlah', [4, 1, 1, 6]],
    ])('mutu-indikator: %s, %s', (title, name, figures) =>
      expect(blockOf(summaryOf('sample mutu-indikator'), title).get(name)!.slice(0, figures.length)).toEqual(
        figures.map((figure) => (typeof figure === 'number' ? expect.closeTo(figure, 12) : figure)),
      ),
    );

    test.each<[string, string, Value[]]>([
      ['Nilai yang tampak', 'Tanggung jawab', [2, 0.4, '████']],
      ['Nilai yang tampak', 'Konsistensi', [1, 0.2, '██']],
      ['Pembahasan per konteks', 'Sumber daya negara', [1, 0, 1]],
      ['Pembahasan per konteks', 'Jumlah', [4, 3, 1]],
    ])('nilai-akuntabilitas: %s, %s', (title, name, figures) =>
      expect(blockOf(summaryOf('sample nilai-akuntabilitas'), title).get(name)!.slice(0, 3)).toEqual(figures),
    );

    test('tindak-lanjut: each row says how far it is, or what its status asks for and lacks', () =>
      expect(
        rowsOf(tableOf('sample tindak-lanjut'))
          .slice(0, 11)
          .map(({ Periksa }) => Periksa),
      ).toEqual([
        ...['Tuntas', 'Dalam proses', 'Belum ditindaklanjuti', 'Tidak dapat ditindaklanjuti', 'Bukti kosong', 'Realisasi kosong'],
        ...['Dalam proses', 'Tuntas', 'Di luar pilihan', 'Status kosong', ''],
      ]));

    test('nilai-akuntabilitas: the discussion says what is missing', () => {
      const rows = rowsOf(computed.get('sample nilai-akuntabilitas')![2]!);
      expect([0, 1, 6, 12].map((row) => rows[row]!.Periksa)).toEqual(['Lengkap', '', 'Lengkap', 'Penyelesaian kosong']);
    });
  });

  test('without a typed day the plan is looked at today', () => {
    const row = rowsOf(tableOf('no day typed')).find(({ Kode }) => Kode === 'A.I.1.i')!;
    const late = Number(/^Terlambat (\d+) hari$/.exec(String(row.Periksa))?.[1]);
    const since = Math.floor((Date.now() - Date.parse('2000-01-01')) / 86_400_000);
    // LibreOffice computes on the local day, which around midnight may be the one beside ours.
    expect(Math.abs(late - since)).toBeLessThanOrEqual(1);
  });

  test('a word that the user adds to the list is a hint too, a space is none', () =>
    expect(
      rowsOf(tableOf('a word of the user'))
        .slice(0, 2)
        .map((row) => [row['Menunjuk kondisi'], row['Menunjuk kegiatan']]),
    ).toEqual([
      ['moncernya', ''],
      ['', ''],
    ]));

  test('an area’s band sums up its rows', () => {
    const grid = tableOf('sample rencana-aksi');
    const band = rowsOf(grid)[0]!;
    expect([band.Kode, band.Tenggat, band.Periksa]).toEqual(['Manajemen Perubahan', '1 terlambat', '3 dari 6 selesai']);
    expect(band.Progres).toBeCloseTo((1 + 0.42 + 1 + 0.25 + 0 + 0.8) / 6, 12);
  });
});
