import { registerData } from '../../src/rules/registers';
import { registerSchema, type RegisterData } from '../../src/rules/registers-schema';
import { REGISTER_IDS } from '../../src/forms/registers';

const all = Object.values<RegisterData>(registerData);

test('every worksheet has its data, of the right shape', () => {
  expect(all.map(({ id }) => id).sort()).toEqual([...REGISTER_IDS].sort());
  for (const data of all) expect(registerSchema.safeParse(data).error).toBeUndefined();
});

test.each(all.map((data) => [data.id, data] as const))(
  '%s: every list and word names a source, and no item stands twice',
  (_, data) => {
    const cited = [...Object.values(data.lists), ...Object.values(data.words ?? {}).flat()].map(({ source }) => source);
    expect(cited.filter((source) => !(source in data.sources))).toEqual([]);
    for (const { items } of Object.values(data.lists))
      for (const key of ['key', 'id', 'en'] as const) expect(new Set(items.map((item) => item[key])).size).toBe(items.length);
    const words = Object.values(data.words ?? {}).flatMap((list) => list.map(({ word }) => word));
    expect(new Set(words).size).toBe(words.length);
  },
);

const { conflicts, accountability, indicators, actionPlan, budget, launch, tree } = registerData;
test.each<[string, RegisterData['lists'][string], number, string, string]>([
  ['forms of conflict', conflicts.lists.forms, 8, 'Gratifikasi', 'Pekerjaan lain di luar jabatan'],
  ['kinds of conflict', conflicts.lists.kinds, 7, 'Kebijakan berpihak', 'Promosi tidak adil'],
  ['questions of conflict', conflicts.lists.questions, 5, 'Tugas dan kepentingan pribadi', 'Janji'],
  ['natures of conflict', conflicts.lists.natures, 2, 'Keuangan', 'Non-keuangan'],
  ['steps of handling', conflicts.lists.steps, 4, '1. Kerangka kebijakan', '4. Tindakan'],
  ['stages', launch.lists.stages, 5, 'Pencanangan, dengan penandatanganan pakta integritas', 'Penetapan predikat'],
  [
    'selection of a pilot unit',
    launch.lists.selection,
    5,
    'Syarat: penting atau strategis bagi pelayanan publik',
    'Tahap 2: pimpinan menetapkan unit',
  ],
  ['steps of a pilot unit', launch.lists.steps, 6, 'Unit ditetapkan sebagai unit percontohan', 'Diusulkan bila memenuhi syarat'],
  ['duties', launch.lists.duties, 6, 'Menyediakan anggaran pembangunan ZI', 'Melapor pada akhir tahun anggaran'],
  ['kinds of result', tree.lists.tiers, 3, 'Hasil', 'Keluaran'],
  ['levels of the tree', tree.lists.levels, 4, 'Instansi', 'Sub-bidang'],
  ['kinds of measure', tree.lists.measures, 7, 'Jumlah', 'Indeks'],
  ['causes of conflict', conflicts.lists.causes, 5, 'Penyalahgunaan wewenang', 'Kelemahan organisasi'],
  ['values of accountability', accountability.lists.values, 10, 'Kepemimpinan', 'Profesional'],
  ['contexts of behaviour', accountability.lists.contexts, 5, 'Transparansi', 'Benturan kepentingan'],
  ['criteria of an indicator', indicators.lists.criteria, 6, 'Spesifik', 'Berorientasi hasil'],
  ['levels of an indicator', indicators.lists.tiers, 3, 'Hasil', 'Keluaran'],
  ['relevance of a budget', budget.lists.relevance, 2, 'Ya', 'Tidak'],
  ['status of an activity', actionPlan.lists.statuses, 4, 'Belum mulai', 'Dibatalkan'],
])('%s', (_, { items }, count, first, last) => {
  expect(items).toHaveLength(count);
  expect([items[0]!.id, items[count - 1]!.id]).toEqual([first, last]);
});

test.each<['condition' | 'activity', string[]]>([
  ['condition', ['meningkatnya', 'menurunnya', 'terwujudnya']],
  ['activity', ['terlaksananya', 'tersalurkannya', 'terbangunnya']],
])('words that point to a %s', (kind, words) => {
  const listed = indicators.words[kind];
  expect(listed.filter(({ source }) => source === 'material').map(({ word }) => word)).toEqual(words);
});
