/** Few, quiet colours; every text stands at least 4.5 to 1 against its ground. */
import type { Group } from '../rules/schema';
import type { Conditional, Style } from './plan';

export const BORDER = '#BFC5CE';

export const headerStyle: Style = {
  bold: true,
  color: '#FFFFFF',
  fill: '#1F3864',
  align: 'center',
  valign: 'center',
  wrap: true,
  border: BORDER,
};

export const titleStyle: Style = { bold: true, size: 14, color: '#1F3864' };
export const sectionStyle: Style = { bold: true, size: 12, color: '#1F3864' };
export const quietStyle: Style = { color: '#595959' };
export const inputStyle: Style = { fill: '#FFFDF3', locked: false };

/** Open for input, and marked as what no source says; as text, so that 0-4 becomes no date. */
export const inferredStyle: Style = { fill: '#EFE6F7', color: '#4A2C6B', italic: true, locked: false, numberFormat: '@' };

export const groupStyles: Record<Group['level'], Style> = {
  component: { bold: true, fill: '#B4C6E7', color: '#14274A', locked: true },
  subcomponent: { bold: true, fill: '#CFDBF0', color: '#14274A', locked: true },
  area: { bold: true, fill: '#E1E9F6', color: '#14274A', locked: true },
  indicator: { bold: true, fill: '#F1F4F9', locked: true },
  subindicator: { bold: true, fill: '#F7F8FB', locked: true },
};

type Look = Conditional['style'];
export const looks = {
  waiting: { fill: '#FFF2CC' } satisfies Look,
  wrong: { fill: '#F8CBAD', color: '#7B1E0A' } satisfies Look,
  missing: { fill: '#FCE4D6' } satisfies Look,
  doubtful: { fill: '#FFE699', color: '#5F4700' } satisfies Look,
  good: { fill: '#E2EFDA', color: '#1E4D14' } satisfies Look,
  bad: { fill: '#F8CBAD', color: '#7B1E0A', bold: true } satisfies Look,
  open: { fill: '#FFF2CC', color: '#5F4700' } satisfies Look,
};
