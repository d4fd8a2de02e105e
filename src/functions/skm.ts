import { clean, isBlank, parseNumber, skmGrade, skmIndex, type Raw } from '../assessment';
import { skm } from '../rules/surveys';
import { isEmpty, ranges, spill } from './arguments';
import { absentFor, refused, refusedFor } from './errors';

/**
 * Indeks Kepuasan Masyarakat (IKM) 25 sampai 100 dari jawaban responden; bagi 25 untuk indeks 1 sampai 4.
 * @customfunction SKM.INDEX
 * @param responses Rentang jawaban 1 sampai 4: satu baris tiap responden, sembilan kolom unsur U1 sampai U9, tanpa judul.
 * @returns IKM.
 */
export function index(responses: unknown[][]): unknown {
  const { ikm, respondents, problems } = skmIndex(skm, ranges([responses])[0]!.map(blankWhereEmpty));
  if (respondents === 0) return '';
  const errors = problems.filter(({ severity }) => severity === 'error');
  const wrong = errors.find(({ code }) => code !== 'survey.element-empty');
  if (wrong) throw refusedFor(wrong.code, wrong.data);
  if (ikm === undefined) throw absentFor(errors[0]!.code, errors[0]!.data);
  return ikm;
}

/** Older builds hand over empty cells as 0. Only a whole row of them is passed over: a single 0 may have been typed. */
const blankWhereEmpty = (row: Raw[]): Raw[] => (row.every(isEmpty) ? row.map(() => null) : row);

/**
 * Mutu pelayanan (A sampai D) dari nilai IKM, dibaca sesudah dibulatkan dua desimal.
 * @customfunction SKM.GRADE
 * @param ikm Nilai IKM 25 sampai 100; boleh rentang. Sel kosong tetap kosong.
 * @returns Mutu pelayanan.
 */
export function grade(ikm: unknown[][]): unknown[][] {
  return spill({ ikm }, (raw) => (isBlank(raw) ? '' : gradeFor(raw)));
}

function gradeFor(raw: Raw): string {
  const ikm = parseNumber(raw);
  if (ikm === undefined) throw refused('grade.not-number', { score: clean(raw) });
  const found = skmGrade(skm, ikm);
  if (found) return found.grade;
  const { scale, factor, grades } = skm;
  if (ikm >= scale.min && ikm <= scale.max) throw refused('skm.looks-like-index', { index: ikm, ...scale, ikm: ikm * factor });
  throw refused('skm.outside', { ikm, min: grades.min, max: grades.max });
}
