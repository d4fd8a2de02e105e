/** The sheet of the groups: each with its figures, verdicts and state of checking. */
import type { SheetPlan } from '../../sheet/plan';
import { CHECKINGS, VERDICTS } from './grouping';
import type { Context } from './sheets';
import { listSheet, type ColumnOf } from './tables';
import type { Group } from './types';

export function groupsSheet({ recap, say, whose, sheets }: Context): SheetPlan {
  const count = (title: string, cell: (of: Group) => number): ColumnOf<Group> => ({ title, kind: 'count', width: 11, cell });
  const points = (title: string, cell: (of: Group) => number): ColumnOf<Group> => ({ title, kind: 'points', width: 11, cell });
  const columns: ColumnOf<Group>[] = [
    { title: say('column.group'), kind: 'text', width: 40, cell: ({ name }) => name ?? say('group.none') },
    count(say('statements.units'), ({ units }) => units),
    points(say('areas.mean'), ({ mean }) => mean),
    points(say('areas.lowest'), ({ lowest }) => lowest),
    points(say('areas.highest'), ({ highest }) => highest),
    ...VERDICTS.map((status) => count(say(`groups.${status}`), ({ verdicts }) => verdicts[status])),
    ...CHECKINGS.map((state) => count(say(`groups.checking.${state}`), ({ checking }) => checking[state])),
  ];
  return listSheet({
    ...{ name: sheets.groups, title: say('groups.title'), whose, about: say('groups.about'), footer: say('footer') },
    ...{ columns, all: recap.groups, frozen: 1 },
  });
}
