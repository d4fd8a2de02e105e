import { borderSides, parts } from '../../src/excel/target';

test.each([
  ['A1', ['A1']],
  ['A1:B2,D4', ['A1:B2', 'D4']],
  ['A1:B2 D4', ['A1:B2', 'D4']],
  ['A1, D4', ['A1', 'D4']],
])('%s has the parts %j', (range, expected) => expect(parts(range)).toEqual(expected));

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];

test.each([
  ['B2', EDGES],
  ['B2:B2', EDGES],
  ['B2:B9', [...EDGES, 'InsideHorizontal']],
  ['B2:D2', [...EDGES, 'InsideVertical']],
  ['$B$2:$D$9', [...EDGES, 'InsideHorizontal', 'InsideVertical']],
])('a border on every cell of %s is drawn on %j', (range, expected) => expect(borderSides(range)).toEqual(expected));
