/** Whether a cell of a form takes what is to be written: its formula, its neighbours and its rule decide. */
import { clean, parseAnswer, parseNumber } from '../../assessment';
import type { Scale } from '../../rules/schema';
import { spelled } from '../../reading/answers/spelling';
import { spotAt } from '../../sheet/address';
import { covers, optionsIn, ruledAreas, type RuledArea } from '../../sheet/choices';
import { coveredAt, type Covered } from '../../sheet/covered';
import { LONGEST_TEXT, type Cell, type Grid } from '../../sheet/plan';
import type { Spotted } from './places';

export type Refusal = 'formula' | 'merged' | 'list' | 'number' | 'too-long';

/** What stands in a cell, and what it may hold. */
export interface Room {
  old: Cell;
  /** The cell's link leads where it led. */
  linked: boolean;
  refusal?: 'formula' | 'merged';
  /** The kind of its rule, and the options of a list where they can be told. */
  kind?: string;
  options?: readonly string[];
}

const RULES_NUMBERS = ['whole', 'decimal'];

export class Rooms {
  private readonly grids: ReadonlyMap<string, Grid>;
  private readonly areas: ReadonlyMap<string, RuledArea[]>;

  /** @param covered by sheet, where known. */
  constructor(
    grids: readonly Grid[],
    private readonly covered: ReadonlyMap<string, readonly Covered[]>,
  ) {
    this.grids = new Map(grids.map((grid) => [grid.sheet, grid]));
    this.areas = new Map(grids.map(({ sheet, validations = [] }) => [sheet, ruledAreas(validations)]));
  }

  at({ sheet, cell }: Spotted): Room {
    const spot = spotAt(cell)!;
    const grid = this.grids.get(sheet);
    const formula = grid?.formulas[spot.row]?.[spot.column] ?? null;
    const old: Cell = formula === null ? (grid?.values[spot.row]?.[spot.column] ?? null) : { f: formula };
    const by = coveredAt(this.covered.get(sheet) ?? [], spot);
    const refusal = formula !== null || by.includes('formula') ? 'formula' : by.includes('merge') ? 'merged' : undefined;
    const rule = this.areas.get(sheet)?.find((area) => covers(area, spot))?.rule;
    const options = rule?.kind === 'list' ? optionsIn(rule.list, sheet, [...this.grids.values()]) : undefined;
    return {
      old,
      linked: by.includes('link'),
      ...(refusal && { refusal }),
      ...(rule && { kind: rule.kind }),
      ...(options && { options }),
    };
  }
}

/** As the form spells an option of the scale. @returns undefined where its list has nothing that is read so. */
export function inFormsWords(scale: Scale, key: string, { options }: Room): string | undefined {
  if (!options) return key;
  if (options.includes(key)) return key;
  const keyOf = (option: string) => {
    const meant = spelled(option, scale);
    const parsed = parseAnswer(meant ? meant.value : option, scale);
    return parsed.kind === 'read' ? parsed.key : undefined;
  };
  return options.find((option) => keyOf(option) === key);
}

/** @returns why this cannot stand in the cell. */
export function refusalOf(value: Cell, { refusal, kind, options }: Room): Refusal | undefined {
  if (refusal) return refusal;
  if (typeof value === 'string' && value.length > LONGEST_TEXT) return 'too-long';
  if (kind && RULES_NUMBERS.includes(kind)) {
    if (typeof value !== 'number' || (kind === 'whole' && !Number.isInteger(value))) return 'number';
  }
  const fits = (option: string) => clean(option) === clean(String(value)) || parseNumber(option) === value;
  return options && !options.some(fits) ? 'list' : undefined;
}
