import { clean, ratioValue, reduction as fall, tlhp as tlhpOf, type Raw } from '../assessment';
import { editions } from '../rules';
import { countOf, editionOf, isEmpty, single, spill } from './arguments';
import { absent, refused } from './errors';

/**
 * Nilai 0 sampai 1 dari realisasi terhadap yang seharusnya; paling banyak 1.
 * @customfunction ZI.RATIO
 * @param done Jumlah yang terlaksana, bilangan bulat; boleh rentang. Sel kosong tetap kosong.
 * @param due Jumlah yang seharusnya, bilangan bulat; boleh rentang.
 * @param [kind] Jenis, menentukan nilai 0 dari 0: "capaian" (bawaan) bernilai 0, "kewajiban" bernilai 1; boleh rentang.
 * @returns Nilai 0 sampai 1.
 */
export function ratio(done: unknown[][], due: unknown[][], kind?: unknown[][]): unknown[][] {
  return spill({ done, due, kind }, (rawDone, rawDue, rawKind) => {
    const [made, wanted] = [countOf(rawDone, 'done'), countOf(rawDue, 'due')];
    return made === undefined || wanted === undefined ? '' : ratioValue(kindOf(rawKind), made, wanted).value;
  });
}

/**
 * Nilai 0 sampai 1 dari penurunan, misalnya pelanggaran disiplin: (tahun lalu - tahun ini) / tahun lalu, paling sedikit 0.
 * @customfunction ZI.REDUCTION
 * @param previous Jumlah tahun lalu, bilangan bulat; boleh rentang. Sel kosong tetap kosong.
 * @param current Jumlah tahun ini, bilangan bulat; boleh rentang.
 * @returns Nilai 0 sampai 1; 0 pada kedua tahun bernilai 1.
 */
export function reduction(previous: unknown[][], current: unknown[][]): unknown[][] {
  return spill({ previous, current }, (rawPrevious, rawCurrent) => {
    const [before, now] = [countOf(rawPrevious, 'previous'), countOf(rawCurrent, 'current')];
    return before === undefined || now === undefined ? '' : fall(before, now).value;
  });
}

/**
 * Nilai tindak lanjut hasil pemeriksaan (TLHP) dalam poin; tidak ada yang harus ditindaklanjuti berarti bernilai penuh.
 * @customfunction ZI.TLHP
 * @param done Jumlah temuan yang selesai ditindaklanjuti; boleh rentang. Sel kosong tetap kosong.
 * @param due Jumlah temuan yang harus ditindaklanjuti; boleh rentang.
 * @param [edition] Edisi LKE yang menilai TLHP: "52/2014" (bawaan) atau "10/2019"; 90/2021 tidak menilainya.
 * @returns Nilai dalam poin.
 */
export function tlhp(done: unknown[][], due: unknown[][], edition?: unknown): unknown[][] {
  const rules = isEmpty(single(edition, 'edition')) ? editionOfTlhp() : editionOf(edition);
  if (!scoresTlhp(rules)) throw absent('tlhp.none', { edition: rules.short });
  return spill({ done, due }, (rawDone, rawDue) => {
    const [made, wanted] = [countOf(rawDone, 'done'), countOf(rawDue, 'due')];
    return made === undefined || wanted === undefined ? '' : tlhpOf(rules, made, wanted)!.points;
  });
}

const scoresTlhp = (rules: Parameters<typeof tlhpOf>[0]): boolean => tlhpOf(rules, 0, 0) !== undefined;

/** The latest that scores it and whose minimums are confirmed. */
const editionOfTlhp = () => editions.find((rules) => scoresTlhp(rules) && !rules.gatesUnconfirmed)!;

const KINDS = new Map<string, 'achievement' | 'duty'>([
  ['capaian', 'achievement'],
  ['achievement', 'achievement'],
  ['kewajiban', 'duty'],
  ['duty', 'duty'],
]);

/** Left out = achievement: where nothing was due, nothing counts as reached. */
function kindOf(raw: Raw): 'achievement' | 'duty' {
  const kind = KINDS.get(isEmpty(raw) ? 'capaian' : clean(raw).toLowerCase());
  if (!kind) throw refused('ratio.kind', { kind: clean(raw) });
  return kind;
}
