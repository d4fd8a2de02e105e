/** Units and LKEs as they are told, without any workbook. */
import { edition90 } from '../editions';
import type { Unsaid } from '../../src/portal/answers';
import type { PortalLke } from '../../src/portal/lke';
import type { Unit } from '../../src/portal/units';

export const unitOf = (changed: Partial<Unit> = {}): Unit => ({
  ...{ id: 'kpp-1', name: 'KPP 1', file: 'a.xlsx', sheet: 'LKE', category: 'WBK', row: 2 },
  ...changed,
});

export const lkeOf = (changed: Partial<PortalLke> = {}): PortalLke => ({
  ...{ file: 'in/a.xlsx', sheet: 'LKE', edition: edition90.id, isAsked: true, unit: 'KPP 1', unsaid: [] },
  tally: { asked: 127, unit: 127, tpi: 126, notes: 40, links: 101, blank: [] },
  ...changed,
});

export const unsaidOf = (n: number): Unsaid => ({
  ...{ why: 'unread', code: 'A.I.1.i.b', role: 'unit', answer: 'Mungkin', sheet: 'LKE', cell: `F${n}` },
});
