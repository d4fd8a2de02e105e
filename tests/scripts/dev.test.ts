import { toReload } from '../../scripts/dev-changes.mjs';

test.each([
  [{}, undefined],
  [{ pane: '2' }, 'pane'],
  [{ functions: '2', pane: '2' }, 'pane'],
  [{ shim: '2' }, 'page'],
  [{ page: '2', pane: '2' }, 'page'],
])('after %j anew, what loads again is %j', (anew, expected) => {
  const before = { page: '1', shim: '1', functions: '1', pane: '1' };
  expect(toReload(before, { ...before, ...anew })).toBe(expected);
});
