/** Who assessed, when, how far it is, and where they sign. */
import { letters } from '../../sheet/address';
import type { Cell } from '../../sheet/plan';
import type { Texts } from '../../sheet/words';
import { ROW } from './summary-look';

/** 0-based columns beside whose LKE it is. */
export const TEAM = { label: 7, value: 9 } as const;

/** Labels beside the rows of the unit, in their order. */
export const teamRows = (text: Texts): string[] => [
  text('team.status'),
  text('team.date'),
  text('team.lead'),
  text('team.members'),
  text('team.supervisor'),
];

export const TEAM_ROW = { status: ROW.unit, date: ROW.body, lead: ROW.year, members: ROW.target, supervisor: ROW.held };
export const teamCell = (key: keyof typeof TEAM_ROW): string => `$${letters(TEAM.value)}$${TEAM_ROW[key] + 1}`;

/** First columns of the three who sign. */
export const SIGN_COLUMNS = [0, 4, 9] as const;

export function signRows(text: Texts): Cell[][] {
  const line = (...said: readonly Cell[]): Cell[] => {
    const cells = Array<Cell>(SIGN_COLUMNS[2] + 1).fill(null);
    said.forEach((cell, n) => (cells[SIGN_COLUMNS[n]!] = cell));
    return cells;
  };
  const named = (key: keyof typeof TEAM_ROW): Cell => ({
    f: `=IF(${teamCell(key)}="","(.....................)",${teamCell(key)})`,
  });
  return [
    line(text('team.sign')),
    line(text('team.supervisor'), text('team.lead'), text('team.members')),
    line(),
    line(named('supervisor'), named('lead'), named('members')),
  ];
}
