/** The workbook asks to be computed in the place that the order of its elements allows. */
import { recomputed } from '../../../src/files/edit/calculation';

const asked = '<calcPr fullCalcOnLoad="1"/>';
test.each([
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
])('before %s, and before what follows that', (name) => {
  const after = `<${name}><in/></${name}><extLst/>`;
  expect(recomputed(`<workbook><sheets/>${after}</workbook>`)).toBe(`<workbook><sheets/>${asked}${after}</workbook>`);
  expect(recomputed(`<workbook><sheets/><${name}/></workbook>`)).toBe(`<workbook><sheets/>${asked}<${name}/></workbook>`);
});

test.each<[string, xml: string, becomes: string]>([
  ['one that holds something', '<w><calcPr a="1"><x/></calcPr></w>', '<w><calcPr a="1" fullCalcOnLoad="1"><x/></calcPr></w>'],
  ['one that asks already', '<w><calcPr fullCalcOnLoad="true"/><extLst/></w>', '<w><calcPr fullCalcOnLoad="true"/><extLst/></w>'],
  ['one with a prefix', '<x:w><x:calcPr/></x:w>', '<x:w><x:calcPr fullCalcOnLoad="1"/></x:w>'],
  ['one further in is another', '<w><s><calcPr/><extLst/></s><b/></w>', `<w><s><calcPr/><extLst/></s><b/>${asked}</w>`],
])('%s', (_, xml, becomes) => expect(recomputed(xml)).toBe(becomes));

test('a workbook without its end is refused', () => expect(() => recomputed('<workbook>')).toThrow('a workbook without its end'));
