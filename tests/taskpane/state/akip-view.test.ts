import { gradeSentence } from '../../../src/taskpane/state/akip-view';

type Grade = { grade: string; predicate: string };
const B = { grade: 'B', predicate: 'Baik' };
const AA = { grade: 'AA', predicate: 'Sangat Memuaskan' };

test.each<[string, Grade | undefined, Grade, 'met' | 'open', string]>([
  ['an empty worksheet', undefined, AA, 'open', 'Belum dinilai: belum ada yang dijawab.'],
  ['what is still open', B, AA, 'open', 'Sementara B (Baik); bisa sampai AA bila yang kosong bernilai terbaik.'],
  ['a full one', B, B, 'met', 'Nilai B: Baik'],
])('%s', (_, grade, gradeAtBest, tone, text) => expect(gradeSentence({ grade, gradeAtBest }, 'id')).toEqual({ tone, text }));
