import { floorOf, indexOf } from '../assessment';
import { codeOf, editionOf, isEmpty, predicateArgument, spill } from './arguments';
import { absent, absentFor } from './errors';

/**
 * Nilai minimum dalam poin yang disyaratkan sebuah predikat.
 * @customfunction ZI.MINIMUM
 * @param code Kode atau nama: TOTAL, A, AREA.1, B.I.a, "IPAK" ...; boleh rentang.
 * @param predicate Predikat: "WBK" atau "WBBM"; boleh rentang.
 * @param [edition] Edisi LKE, misalnya "90/2021"; bawaan: yang berlaku.
 * @returns Nilai minimum; #N/A bila tidak disyaratkan.
 */
export function minimum(code: unknown[][], predicate: unknown[][], edition?: unknown): unknown[][] {
  const rules = editionOf(edition);
  if (rules.gatesUnconfirmed) throw absentFor('edition.gates-unconfirmed', { edition: rules.short });
  return spill({ code, predicate }, (rawCode, rawPredicate) => {
    if (isEmpty(rawCode)) return '';
    const [asked, wanted] = [codeOf(rules, rawCode), predicateArgument(rules, rawPredicate)];
    const gate = rules.gates.find((one) => one.code === asked && one.predicate === wanted);
    if (!gate) throw absent('minimum.none', { code: asked, name: indexOf(rules).nameOf(asked), predicate: wanted });
    return floorOf(rules, gate);
  });
}

/**
 * Bobot (poin tertinggi) sebuah komponen, area, indikator atau pernyataan.
 * @customfunction ZI.WEIGHT
 * @param code Kode atau nama: TOTAL, A, A.I.1, AREA.1, B.I.a, "Pengungkit" ...; boleh rentang.
 * @param [edition] Edisi LKE, misalnya "90/2021"; bawaan: yang berlaku.
 * @returns Bobot dalam poin; untuk pernyataan, bagiannya dari bobot indikator.
 */
export function weight(code: unknown[][], edition?: unknown): unknown[][] {
  const rules = editionOf(edition);
  return spill({ code }, (rawCode) => {
    if (isEmpty(rawCode)) return '';
    const asked = codeOf(rules, rawCode);
    const points = indexOf(rules).weightOf(asked);
    if (points === undefined) throw absent('part.no-score', { code: asked });
    return points;
  });
}
