/** Cells that belong to others: merged, linked, or results of one formula for many. */
import { CoveredReader } from '../../../src/files/edit/covered';

test.each<[name: string, attributes: Record<string, string>, found: unknown[]]>([
  ['mergeCell', { ref: 'A1:B2' }, [{ range: 'A1:B2', by: 'merge' }]],
  ['hyperlink', { ref: '$A$1' }, [{ range: '$A$1', by: 'link' }]],
  ['hyperlink', { ref: 'xfd1048576' }, [{ range: 'xfd1048576', by: 'link' }]],
  ['hyperlink', { ref: 'A:A' }, []],
  ['hyperlink', { ref: '1:1' }, []],
  ['hyperlink', { ref: 'Lain!A1' }, []],
  ['hyperlink', { ref: 'A1:B2 C3' }, []],
  ['hyperlink', { ref: 'A1:' }, []],
  ['hyperlink', { ref: 'ABCD1' }, []],
  ['hyperlink', { ref: 'A12345678' }, []],
  ['hyperlink', {}, []],
  ['f', { t: 'array', ref: 'A1:A3' }, [{ range: 'A1:A3', by: 'formula' }]],
  ['f', { t: 'dataTable', ref: '$A$1:$B$3' }, [{ range: '$A$1:$B$3', by: 'formula' }]],
  // Each cell has its own formula.
  ['f', { t: 'shared', ref: 'A1:A3' }, []],
  ['f', { ref: 'A1:A3' }, []],
  ['dimension', { ref: 'A1:A3' }, []],
])('%s %j', (name, attributes, found) => {
  const reader = new CoveredReader();
  reader.open(name, attributes);
  expect(reader.found).toEqual(found);
});
