/** What can still be improved: the better answers of every statement, and what each costs and brings. */
import type { Edition, Scale } from '../../rules/schema';
import { counted } from '../findings';
import { isBlank, readerOf } from '../parse';
import { scaleNamed } from '../scale';
import { indexOf, type Leaf } from '../tree';
import type { AnswerSheet, Assessment } from '../types';

/** An answer as a figure of its scale; `option` by its key, `share` 0 to 1, `index` 0 to the top of the scale. */
export type Said = { kind: 'blank' } | { kind: 'option'; key: string } | { kind: 'share' | 'index'; value: number };

export interface Better {
  to: Said;
  /** Value 0 to 1. */
  value: number;
  /** Whole steps of effort from the answer that stands. */
  effort: number;
  /** Points that it adds. */
  gain: number;
}

export interface Improvable {
  code: string;
  from: Said;
  /** Dearer and better, from the nearest on. */
  better: readonly Better[];
}

export interface Efforts {
  /** Whole effort per step of the statement's scale; 1 where none is given. */
  effort?: ReadonlyMap<string, number>;
  /** Codes that stay as they are; a group's code stands for all below it. */
  locked?: ReadonlySet<string>;
  /** Survey results may be improved, too: a tenth of a point of the index is a step. */
  surveys?: boolean;
}

/** A share rises by tenths; an index by tenths of a point. */
const TENTH = 10;
const EPSILON = 1e-9;

function scaleOf(edition: Edition, leaf: Leaf, sheet: AnswerSheet): Scale {
  const chosen = leaf.scaleIsOpen ? scaleNamed(edition, counted(sheet.get(leaf.scaleCode))) : undefined;
  return chosen === undefined ? leaf.scale : edition.scales[chosen]!;
}

/** Every answer of a scale that is worth more than `value`, from the nearest on; each is one step further. */
function above(scale: Scale, value: number): Pick<Better, 'to' | 'value'>[] {
  if (scale.kind === 'choice')
    return scale.options
      .filter((option) => option.value > value + EPSILON)
      .map(({ key, value: worth }) => ({ to: { kind: 'option' as const, key }, value: worth }))
      .reverse();
  const steps = scale.kind === 'index' ? scale.max * TENTH : TENTH;
  const kind = scale.kind === 'index' ? 'index' : 'share';
  const first = Math.floor(value * steps + EPSILON) + 1;
  return Array.from({ length: Math.max(0, steps - first + 1) }, (_, n) => {
    const step = first + n;
    return { to: { kind, value: step / TENTH }, value: step / steps } as const;
  });
}

function saidBy(scale: Scale, leaf: Leaf, sheet: AnswerSheet, value: number, isAnswered: boolean): Said {
  if (!isAnswered) return { kind: 'blank' };
  if (scale.kind === 'index') return { kind: 'index', value: value * scale.max };
  const raw = counted(sheet.get(leaf.statement.code));
  const parsed = isBlank(raw) ? undefined : readerOf(scale)(raw);
  const key = parsed && 'key' in parsed ? parsed.key : undefined;
  return key === undefined ? { kind: 'share', value } : { kind: 'option', key };
}

/**
 * @param assessment of the same answers; a blank is improved from nothing, the first step being to answer it at all.
 * @returns what may be improved, in the edition's order; statements at their best or left as they are, are not among them.
 */
export function improvable(edition: Edition, sheet: AnswerSheet, { values }: Assessment, options: Efforts = {}): Improvable[] {
  const { effort, locked, surveys = false } = options;
  return indexOf(edition).leaves.flatMap((leaf): Improvable[] => {
    const { code } = leaf.statement;
    const scale = scaleOf(edition, leaf, sheet);
    const stays = locked?.has(code) || leaf.above.some((one) => locked?.has(one)) || (scale.kind === 'index' && !surveys);
    if (stays) return [];
    const { low, high } = values.get(code)!;
    const perStep = effort?.get(code) ?? 1;
    const better = above(scale, low).map((one, n) => ({
      ...one,
      effort: perStep * (n + 1),
      gain: leaf.share * (one.value - low),
    }));
    return better.length ? [{ code, from: saidBy(scale, leaf, sheet, low, low === high), better }] : [];
  });
}
