import { clean, isBlank, parseAnswer, scaleNamed, type Raw } from '../assessment';
import { currentEdition } from '../rules';
import type { Scale } from '../rules/schema';
import { spill, type Shown } from './arguments';
import { refused, refusedFor, say } from './errors';

/**
 * Nilai 0 sampai 1 dari sebuah jawaban LKE, atau dari setiap jawaban dalam rentang.
 * @customfunction ZI.VALUE
 * @param answer Jawaban, misalnya "Ya", "B", 92,35% atau indeks 3,6; boleh rentang. Sel kosong tetap kosong.
 * @param scale Pilihan jawaban: "Ya/Tidak", "A/B/C", "A/B/C/D", "A/B/C/D/E", "%" atau "0-4"; boleh rentang.
 * @returns Nilai 0 sampai 1.
 */
export function value(answer: unknown[][], scale: unknown[][]): unknown[][] {
  return spill({ answer, scale }, valueOf);
}

function valueOf(answer: Raw, scale: Raw): Shown {
  if (isBlank(answer)) return '';
  const parsed = parseAnswer(answer, scaleOf(scale));
  if (parsed.kind === 'unreadable') throw refusedFor(parsed.code, { statement: say('value.here'), ...parsed.data });
  return parsed.kind === 'read' ? parsed.value : '';
}

function scaleOf(raw: Raw): Scale {
  const { scales } = currentEdition;
  const name = scaleNamed(currentEdition, raw);
  if (clean(raw).toLowerCase() === say('value.count-name').toLowerCase()) throw refused('value.count', { scale: clean(raw) });
  if (name === undefined) throw refused('scale.unknown', { scale: clean(raw), choices: Object.keys(scales).join(', ') });
  return scales[name]!;
}
