import { officeIsDark } from '../../src/taskpane/theme';

test.each<[string | undefined, boolean]>([
  ['#FFFFFF', false],
  ['#F3F2F1', false],
  ['#262626', true],
  ['#0a0a0a', true],
  ['000000', true],
  ['black', false],
  ['', false],
  [undefined, false],
])('background %p is dark: %p', (bodyBackgroundColor, dark) => expect(officeIsDark({ bodyBackgroundColor })).toBe(dark));

test('a host without a theme is light', () => expect(officeIsDark(undefined)).toBe(false));
