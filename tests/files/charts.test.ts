/** A chart is five parts that name each other: all of them are there, well-formed, and point at the right cells. */
import { SaxesParser } from 'saxes';
import { writeXlsx } from '../../src/files';
import { chart, plan } from './chart-plans';
import { partsOf } from './parts';
import { planOf } from './plans';

let parts: Map<string, string>;
beforeAll(async () => void (parts = await partsOf(await writeXlsx(plan))));

test('every part is well-formed', () => {
  for (const [path, xml] of parts) {
    const parser = new SaxesParser({ xmlns: true, fileName: path });
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(xml).close();
  }
});

test('every relation leads to a part, and every part has its content type', () => {
  const types = parts.get('[Content_Types].xml')!;
  const relations = [...parts].filter(([path]) => /^xl\/(drawings|worksheets)\/_rels\//.test(path));
  expect(relations).toHaveLength(4);
  for (const [, xml] of relations)
    for (const [, target] of xml.matchAll(/Target="([^"]+)"/g)) {
      const whole = target!.slice(1);
      expect([...parts.keys()]).toContain(whole);
      expect(types).toContain(`PartName="/${whole}"`);
    }
  expect([...parts.keys()].filter((path) => path.startsWith('xl/charts/'))).toHaveLength(4);
});

/** The names of a sheet's own elements, in order. */
function childrenOf(xml: string): string[] {
  const names: string[] = [];
  let depth = 0;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => depth++ === 1 && names.push(name));
  parser.on('closetag', () => depth--);
  parser.write(xml).close();
  return names;
}

test('the drawing stands where the order of elements wants it, and only where there are charts', () => {
  const names = childrenOf(parts.get('xl/worksheets/sheet1.xml')!);
  expect(names.slice(names.indexOf('sheetData'))).toEqual([
    'sheetData',
    'autoFilter',
    'conditionalFormatting',
    'drawing',
    'extLst',
  ]);
  expect(parts.get('xl/worksheets/sheet2.xml')).not.toContain('<drawing');
});

test('filter and bars are in the sheet', () => {
  const xml = parts.get('xl/worksheets/sheet1.xml')!;
  expect(xml).toContain('<autoFilter ref="A1:B4"/>');
  expect(parts.get('xl/workbook.xml')).toContain('name="_xlnm._FilterDatabase" localSheetId="0" hidden="1"');
  expect(xml).toMatch(
    /<cfRule type="dataBar"[^>]*><dataBar><cfvo type="num" val="0"\/><cfvo type="num" val="100"\/><color rgb="FF9DC3E6"\/><\/dataBar>/,
  );
});

test('an address that is none is refused', () =>
  expect(writeXlsx(planOf({ charts: [{ ...chart, range: 'di sini' }] }))).rejects.toThrow(RangeError));
