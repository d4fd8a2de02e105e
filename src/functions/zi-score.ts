import { assess, indexOf, TOTAL, type Assessment, type Raw } from '../assessment';
import type { Edition, Node } from '../rules/schema';
import { codeOf, editionOf, isEmpty, settled, spill, type Shown } from './arguments';
import { refused } from './errors';
import { answersOf, type AnswerRows } from './pairs';
import { readable } from './readable';

/**
 * Nilai LKE dalam poin, dihitung dari kode dan jawaban; pernyataan kosong bernilai 0.
 * @customfunction ZI.SCORE
 * @param codes Rentang kode pernyataan dan hitungan (A.I.1.i.a, A.II.1.i.a#1, IPAK ...); judul dan baris kosong dilewati.
 * @param answers Rentang jawaban di sebelahnya: satu kolom, atau dua kolom (unit kerja lalu TPI; jawaban TPI yang dihitung).
 * @param [part] Bagian yang diminta: TOTAL (bawaan), A, A.I.1, AREA.3, B.I, "Pengungkit" ...; boleh rentang.
 * @param [edition] Edisi LKE, misalnya "90/2021"; bawaan: yang berlaku.
 * @returns Nilai dalam poin.
 */
export function score(codes: unknown[][], answers: unknown[][], part?: unknown[][], edition?: unknown): unknown[][] {
  const rules = editionOf(edition);
  const rows = answersOf(rules, codes, answers);
  const assessment = assess(rules, rows.answers);
  return spill({ part }, (asked) => lowOf(rules, assessment, rows, asked));
}

/**
 * Rincian nilai LKE: kode, nama, bobot, nilai terendah (kosong = 0), nilai tertinggi (kosong = terbaik), dan bagian dari bobot.
 * @customfunction ZI.BREAKDOWN
 * @param codes Rentang kode pernyataan dan hitungan; judul dan baris kosong dilewati.
 * @param answers Rentang jawaban di sebelahnya: satu kolom, atau dua kolom (unit kerja lalu TPI).
 * @param [edition] Edisi LKE, misalnya "90/2021"; bawaan: yang berlaku.
 * @returns Satu baris untuk nilai total, setiap komponen, area, indikator, dan area gabungan AREA.1 sampai AREA.6.
 */
export function breakdown(codes: unknown[][], answers: unknown[][], edition?: unknown): unknown[][] {
  const rules = editionOf(edition);
  const rows = answersOf(rules, codes, answers);
  const { scores } = readable(rules, assess(rules, rows.answers), rows, TOTAL);
  const { nameOf } = indexOf(rules);
  return weighed(rules).map((code) => {
    const { weight, low, high } = scores.get(code)!;
    return [code, nameOf(code), settled(weight), settled(low), settled(high), settled(low / weight)];
  });
}

function lowOf(rules: Edition, assessment: Assessment, rows: AnswerRows, asked: Raw): Shown {
  const part = isEmpty(asked) ? TOTAL : codeOf(rules, asked);
  const found = readable(rules, assessment, rows, part).scores.get(part);
  if (!found) throw refused('part.no-score', { code: part });
  return settled(found.low);
}

/** Everything that bears a weight of its own, in the regulation's order. */
function weighed(rules: Edition): string[] {
  const walk = (node: Node): string[] => [
    ...(node.weight === undefined ? [] : [node.code]),
    ...(node.level === 'statement' ? [] : node.children.flatMap(walk)),
  ];
  return [TOTAL, ...rules.tree.flatMap(walk), ...rules.areas.map(({ code }) => code)];
}
