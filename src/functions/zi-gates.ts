import { completeScores, gateResults, indexOf, predicateOf, type GateResult } from '../assessment';
import type { Edition } from '../rules/schema';
import { editionOf, predicateArgument, settled, single, yesNo } from './arguments';
import { absent, absentFor, say } from './errors';
import { scoresOf } from './pairs';

/**
 * TRUE bila semua nilai minimum sebuah predikat terpenuhi. Nilai induk yang tidak ada dijumlahkan dari bagiannya.
 * @customfunction ZI.ELIGIBLE
 * @param codes Rentang kode: TOTAL, A, A.I.1, AREA.1, B.I.a, "IPAK", "Manajemen Perubahan" ...
 * @param scores Rentang nilai dalam poin, berukuran sama dengan codes.
 * @param predicate Predikat yang diuji: "WBK" atau "WBBM".
 * @param [edition] Edisi LKE, misalnya "90/2021"; bawaan: yang berlaku.
 * @returns TRUE atau FALSE.
 */
export function eligible(codes: unknown[][], scores: unknown[][], predicate: unknown, edition?: unknown): boolean {
  const rules = editionOf(edition);
  const asked = predicateArgument(rules, single(predicate, 'predicate'));
  return gatesOf(rules, codes, scores, asked).every(({ status }) => status === 'met');
}

/**
 * Predikat tertinggi yang nilai minimumnya terpenuhi: "WBBM", "WBK" atau "Belum memenuhi".
 * @customfunction ZI.PREDICATE
 * @param codes Rentang kode: TOTAL, A, A.I.1, AREA.1, B.I.a, "IPAK", "Manajemen Perubahan" ...
 * @param scores Rentang nilai dalam poin, berukuran sama dengan codes.
 * @param [edition] Edisi LKE, misalnya "90/2021"; bawaan: yang berlaku.
 * @param [hadWBK] TRUE bila unit pernah berpredikat WBK, syarat untuk WBBM; bawaan: FALSE.
 * @returns Predikat.
 */
export function predicate(codes: unknown[][], scores: unknown[][], edition?: unknown, hadWBK?: unknown): string {
  const rules = editionOf(edition);
  const held = yesNo(hadWBK, 'hadWBK') ? 'WBK' : null;
  return predicateOf(rules, gatesOf(rules, codes, scores), held) ?? say('predicate.none');
}

/**
 * Syarat minimum yang belum terpenuhi: kode, nilai minimum, nilai, dan kekurangannya.
 * @customfunction ZI.UNMET
 * @param codes Rentang kode: TOTAL, A, A.I.1, AREA.1, B.I.a, "IPAK", "Manajemen Perubahan" ...
 * @param scores Rentang nilai dalam poin, berukuran sama dengan codes.
 * @param predicate Predikat yang diuji: "WBK" atau "WBBM".
 * @param [edition] Edisi LKE, misalnya "90/2021"; bawaan: yang berlaku.
 * @returns Satu baris untuk setiap syarat yang belum terpenuhi, atau satu baris bahwa semua terpenuhi.
 */
export function unmet(codes: unknown[][], scores: unknown[][], predicate: unknown, edition?: unknown): unknown[][] {
  const rules = editionOf(edition);
  const asked = predicateArgument(rules, single(predicate, 'predicate'));
  const missed = gatesOf(rules, codes, scores, asked).filter(({ status }) => status !== 'met');
  if (missed.length === 0) return [[say('unmet.none', { predicate: asked }), '', '', '']];
  return missed.map(({ code, floor, low, gap }) => [code, ...[floor, low, gap].map(settled)]);
}

/** @throws #N/A naming a figure that a gate needs and that is neither given nor the sum of what is. */
function gatesOf(rules: Edition, codes: unknown, scores: unknown, asked?: string): GateResult[] {
  if (rules.gatesUnconfirmed) throw absentFor('edition.gates-unconfirmed', { edition: rules.short });
  const { weightOf, nameOf } = indexOf(rules);
  const pointsOf = completeScores(rules, scoresOf(rules, weightOf, codes, scores));
  const needed = rules.gates.filter((gate) => asked === undefined || gate.predicate === asked).map((gate) => gate.code);
  if (needed.length === 0) throw absent('gates.none', { predicate: asked ?? '', edition: rules.short });
  const missing = needed.filter((code) => pointsOf(code) === undefined);
  // The smallest is named: what is larger may be missing only because it is the sum of this one.
  const [code] = missing.sort((a, b) => weightOf(a)! - weightOf(b)!);
  if (code !== undefined) throw absentFor('score.missing', { code, name: nameOf(code) });
  return gateResults(rules, (one) => ({ low: pointsOf(one)!, high: pointsOf(one)! }), asked);
}
