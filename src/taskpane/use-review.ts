/** The review of an LKE as its sheet has it, with what is being written there. */
import { useMemo } from 'react';
import { clean, type Raw } from '../assessment';
import { reviewOf, type OpenColumn, type Review } from '../forms/review';
import type { Checked } from '../reading/contract';
import { usePane } from './pane-context';
import { contentIn, placeKey } from './state/contents';
import { useQueue } from './use-queue';

export interface ReviewSheet extends Review {
  /** What the cell will hold. */
  said(code: string, column: OpenColumn): Raw;
  write(code: string, values: Partial<Record<OpenColumn, string | number | null>>): void;
}

export function useReview({ reading }: Checked): ReviewSheet | undefined {
  const { state } = usePane();
  const [queue, entries] = useQueue();
  const grids = state.workbook.status === 'read' ? state.workbook.found.grids : undefined;
  const review = useMemo(() => grids && reviewOf(grids, reading.sheet), [grids, reading.sheet]);
  if (!grids || !review) return undefined;
  const { sheet, cellOf } = review;
  const standing = (cell: string): ReturnType<typeof contentIn> => {
    const place = { sheet, cell };
    const onWay = entries.filter((one) => placeKey(one) === placeKey(place)).at(-1);
    return onWay ? onWay.content : contentIn(grids, place);
  };
  return {
    ...review,
    said(code, column) {
      const cell = cellOf(code, column);
      const content = cell === undefined ? null : standing(cell);
      return typeof content === 'object' && content !== null ? content.f : content;
    },
    write(code, values) {
      queue.add(
        Object.entries(values).flatMap(([column, content]) => {
          const cell = cellOf(code, column as OpenColumn);
          if (cell === undefined) return [];
          const shown = standing(cell);
          const isSame = clean(content) === (typeof shown === 'object' && shown !== null ? shown.f : clean(shown));
          return isSame ? [] : [{ sheet, cell, code, part: 'review' as const, content, shown }];
        }),
      );
    },
  };
}
