import { clean, isBlank, parseNumber, sampleSize, surveyPoints, type Raw } from '../assessment';
import { sampleRule } from '../rules/surveys';
import { codeOf, countOf, editionOf, isEmpty, isPercent, single, spill } from './arguments';
import { misshapen, refusedFor } from './errors';

/**
 * Nilai survei dalam poin: indeks dibagi skala tertinggi, dikali bobot. Indeks di atas skala edisi ditolak, tidak ditebak.
 * @customfunction ZI.SURVEY
 * @param index Indeks survei, misalnya 3,6; boleh rentang. Sel kosong tetap kosong.
 * @param code Kode atau nama survei: "IPAK" atau "SPAK", "IPKP" atau "SPKP", B.I.a ...; boleh rentang.
 * @param [scaleMax] Skala tertinggi survei, misalnya 6, bila bukan skala edisi (4); boleh rentang.
 * @param [edition] Edisi LKE, misalnya "90/2021"; bawaan: yang berlaku.
 * @returns Nilai dalam poin.
 */
export function survey(index: unknown[][], code: unknown[][], scaleMax?: unknown[][], edition?: unknown): unknown[][] {
  const rules = editionOf(edition);
  return spill({ index, code, scaleMax }, (rawIndex, rawCode, rawMax) => {
    if (isBlank(rawIndex)) return '';
    // An index is no share: `50%` would be read as 0.5.
    if (isPercent(rawIndex)) throw refusedFor('score.not-number', { code: codeOf(rules, rawCode), answer: clean(rawIndex) });
    const found = surveyPoints(rules, codeOf(rules, rawCode), rawIndex, topOf(rawMax));
    if (!('problem' in found)) return found.points;
    const { code: why, at, data } = found.problem;
    throw refusedFor(why, { statement: at.statement ?? '', ...data });
  });
}

/**
 * Jumlah responden yang diperlukan menurut rumus Krejcie dan Morgan (1970), kepercayaan 95%.
 * @customfunction ZI.SAMPLE
 * @param population Jumlah populasi (penerima layanan), bilangan bulat; boleh rentang. Sel kosong tetap kosong.
 * @param [margin] Batas galat, boleh ditulis 5% atau 0,05; bawaan: 5%.
 * @returns Jumlah responden.
 */
export function sample(population: unknown[][], margin?: unknown): unknown[][] {
  const share = marginOf(margin);
  return spill({ population }, (raw) => {
    const count = countOf(raw, 'population');
    return count === undefined ? '' : sampleSize(sampleRule, count, share)!;
  });
}

function topOf(raw: Raw): number | undefined {
  if (isBlank(raw)) return undefined;
  const top = isPercent(raw) ? undefined : parseNumber(raw);
  if (top === undefined || top <= 0) throw misshapen('scaleMax', 'shape.above-zero');
  return top;
}

function marginOf(argument: unknown): number | undefined {
  const raw = single(argument, 'margin');
  if (isEmpty(raw)) return undefined;
  const share = parseNumber(raw);
  if (share === undefined || share <= 0 || share >= 1) throw misshapen('margin', 'shape.share');
  return share;
}
