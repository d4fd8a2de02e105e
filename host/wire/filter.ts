import { Block } from '../book/block';
import type { Sheet } from '../book/sheet';
import { invalidArgument, itemNotFound, notImplemented } from '../errors';
import { argumentBlock, range, rangeType } from './range';
import { wireOrNull, type WireType } from './type';

/** The buttons over a table, without criteria: nothing is filtered here. */
export const autoFilterType: WireType<Sheet> = {
  name: 'AutoFilter',
  scalars: {
    Enabled: { get: (sheet) => sheet.autoFilter !== undefined },
    IsDataFiltered: { get: () => false },
  },
  methods: {
    Apply: (sheet, at: unknown, column?: unknown, criteria?: unknown) => {
      sheet.demand('nothing');
      if (column !== undefined && column !== null) throw notImplemented('filtering by a column');
      if (criteria !== undefined && criteria !== null) throw notImplemented('criteria of a filter');
      const block = argumentBlock(sheet, at);
      if (block.sheet !== sheet) throw invalidArgument('the range is on another sheet');
      if (!block.used(true)) throw invalidArgument('there is nothing to filter');
      sheet.autoFilter = block.area;
    },
    GetRange: (sheet) => {
      const block = filtered(sheet);
      if (!block) throw itemNotFound();
      return range(block);
    },
    GetRangeOrNullObject: (sheet) => wireOrNull(rangeType, filtered(sheet)),
    Remove: (sheet) => {
      sheet.demand('nothing');
      sheet.autoFilter = undefined;
    },
  },
};

const filtered = (sheet: Sheet): Block | undefined => sheet.autoFilter && new Block(sheet, sheet.autoFilter);
