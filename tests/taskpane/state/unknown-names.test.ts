import { unknownNames } from '../../../src/taskpane/state/unknown-names';

type Value = string | number | null;

test.each<[string, string, Value, string | undefined]>([
  ['ours, known to Excel by now', '=ZI.SCORE(A1:B9,"A.I")', '#NAME?', '=ZI.SCORE(A1:B9,"A.I")'],
  ['as an Excel without the add-in stored it', '=_xldudf_LAKIP_GRADE(81)', '#NAME?', '=LAKIP.GRADE(81)'],
  ['stored so, its value from before', '=_xldudf_SKM_INDEX(A1:A9)', 3.2, '=SKM.INDEX(A1:A9)'],
  ['inside another function', '=IF(A1>0,ZI.SCORE(A1:B9,"A"),0)', '#NAME?', '=IF(A1>0,ZI.SCORE(A1:B9,"A"),0)'],
  ['ours, and it computes', '=ZI.SCORE(A1:B9,"A.I")', 12.5, undefined],
  ['somebody else’s function', '=OTHER.SCORE(A1)', '#NAME?', undefined],
  ['our name in a text', '="ZI.SCORE("&A1&OTHER()', '#NAME?', undefined],
])('%s', (_, formula, value, again) => {
  const found = unknownNames([{ sheet: 'S', values: [[null, value]], formulas: [[null, formula]] }]);
  expect(found).toEqual(again === undefined ? [] : [{ sheet: 'S', cell: 'B1', old: { f: formula }, new: { f: again } }]);
});
