import { assess, TOTAL } from '../assessment';
import { wayTo, type Said } from '../assessment/way';
import { editionOf, predicateArgument, settled, single } from './arguments';
import { absent, absentFor, say } from './errors';
import { answersOf } from './pairs';
import { readable } from './readable';

/**
 * Perbaikan jawaban paling ringan agar semua nilai minimum predikat terpenuhi: pernyataan, dari, menjadi, tambahan nilai, nilai sesudahnya.
 * @customfunction ZI.IMPROVE
 * @param codes Rentang kode pernyataan dan hitungan; judul dan baris kosong dilewati.
 * @param answers Rentang jawaban di sebelahnya: satu kolom, atau dua kolom (unit kerja lalu TPI; jawaban TPI yang dihitung).
 * @param predicate Predikat yang dituju: "WBK" atau "WBBM".
 * @param [edition] Edisi LKE, misalnya "90/2021"; bawaan: yang berlaku.
 * @returns Syarat yang tidak dapat dipenuhi jawaban lebih dulu (hasil survei), lalu satu baris untuk setiap perbaikan, yang paling menambah nilai lebih dulu.
 */
export function improve(codes: unknown[][], answers: unknown[][], predicate: unknown, edition?: unknown): unknown[][] {
  const rules = editionOf(edition);
  const target = predicateArgument(rules, single(predicate, 'predicate'));
  const rows = answersOf(rules, codes, answers);
  const judged = assess(rules, rows.answers);
  readable(rules, judged, rows, TOTAL);
  const way = wayTo(rules, rows.answers, target, { judged });
  if ('refused' in way) {
    if (way.refused === 'unconfirmed') throw absentFor('edition.gates-unconfirmed', { edition: rules.short });
    if (way.refused === 'no-gates') throw absent('gates.none', { predicate: target, edition: rules.short });
    throw absent(`improve.${way.refused}`);
  }
  const missed = way.blocked.map(({ gate, assumed, most }) => [
    gate.code,
    settled(gate.low),
    settled(gate.floor),
    say(assumed ? 'improve.survey' : 'improve.unreachable'),
    settled(most),
  ]);
  const steps = way.steps.map(({ code, from, to, gain, total }) => [code, shown(from), shown(to), settled(gain), settled(total)]);
  const all = [...missed, ...steps];
  return all.length > 0 ? all : [[say('unmet.none', { predicate: target }), '', '', '', '']];
}

const shown = (said: Said): string | number =>
  said.kind === 'blank' ? '' : said.kind === 'option' ? said.key : settled(said.value);
