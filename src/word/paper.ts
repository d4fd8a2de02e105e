/** Sheets of paper and the room on them, in the units that the format counts in: a twentieth of a point. */
import type { Report } from '../report/tree';

const PER_MM = 1440 / 25.4;
const SIZES = { A4: { width: 210, height: 297 }, F4: { width: 215, height: 330 } } as const;

export const twips = (millimetres: number): number => Math.round(millimetres * PER_MM);

export interface Paper {
  width: number;
  height: number;
  margins: { top: number; right: number; bottom: number; left: number };
  /** Between the margins. */
  room: number;
}

export function paperOf({ paper, margins }: Report['look']): Paper {
  const { width, height } = SIZES[paper];
  const own = {
    top: twips(10 * margins.top),
    right: twips(10 * margins.right),
    bottom: twips(10 * margins.bottom),
    left: twips(10 * margins.left),
  };
  return { width: twips(width), height: twips(height), margins: own, room: twips(width) - own.left - own.right };
}

/** The room dealt out by shares, nothing left over. */
export function dealt(room: number, shares: readonly number[]): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((room * share) / all));
  widths[widths.length - 1]! += room - widths.reduce((sum, width) => sum + width, 0);
  return widths;
}
