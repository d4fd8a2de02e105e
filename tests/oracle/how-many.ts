/** How many random fillings LibreOffice recalculates: FILLINGS of each edition where it is set, from FILLINGS_SEED. */
const { FILLINGS, FILLINGS_SEED } = process.env;

function whole(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new RangeError(`${name}=${text}: a whole number, 1 or more`);
  return number;
}

/** @returns what fc.sample takes: as many as asked for, or as a usual run has time for; the first ones stay the same. */
export const randomly = (usual: { numRuns: number; seed: number }): { numRuns: number; seed: number } => ({
  numRuns: FILLINGS ? whole('FILLINGS', FILLINGS) : usual.numRuns,
  seed: FILLINGS_SEED ? whole('FILLINGS_SEED', FILLINGS_SEED) : usual.seed,
});

/** The greatest difference met between the sheet and the judge, told at the end of a run that was asked for. */
export class Difference {
  private readonly worst = new Map<string, { fillings: Set<string>; figures: number; most: number }>();

  note(edition: string, filling: string, sheet: unknown, judge: number): void {
    const at = this.worst.get(edition) ?? { fillings: new Set(), figures: 0, most: 0 };
    const apart = typeof sheet === 'number' ? Math.abs(sheet - judge) : Infinity;
    this.worst.set(edition, { fillings: at.fillings.add(filling), figures: at.figures + 1, most: Math.max(at.most, apart) });
  }

  tell(): void {
    if (!FILLINGS) return;
    for (const [edition, { fillings, figures, most }] of this.worst)
      process.stdout.write(`${edition}: ${fillings.size} fillings, ${figures} figures, at most ${most} apart\n`);
  }
}
