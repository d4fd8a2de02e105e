/** The parts of a package, their kinds, and what leads to what. */
import { Parts, ROOT, type Kind } from '../../../src/files/write/package';
import { partsOf } from '../parts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const OF = 'application/vnd.openxmlformats-officedocument';

test.each<[kind: Kind, content: string, relation: string]>([
  ['workbook', `${OF}.spreadsheetml.sheet.main+xml`, `${OFFICE}/officeDocument`],
  ['worksheet', `${OF}.spreadsheetml.worksheet+xml`, `${OFFICE}/worksheet`],
  ['styles', `${OF}.spreadsheetml.styles+xml`, `${OFFICE}/styles`],
  ['sharedStrings', `${OF}.spreadsheetml.sharedStrings+xml`, `${OFFICE}/sharedStrings`],
  ['drawing', `${OF}.drawing+xml`, `${OFFICE}/drawing`],
  ['chart', `${OF}.drawingml.chart+xml`, `${OFFICE}/chart`],
  [
    'core',
    'application/vnd.openxmlformats-package.core-properties+xml',
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  ],
  ['custom', `${OF}.custom-properties+xml`, `${OFFICE}/custom-properties`],
])('a part of kind %s has its content type, and is led to by its own kind of relation', async (kind, content, relation) => {
  const parts = new Parts();
  parts.add('a/b.xml', kind, '<é/>');
  expect(parts.relate(ROOT, 'a/b.xml', kind)).toBe('rId1');
  expect(Object.fromEntries(await partsOf(await parts.zipped()))).toEqual({
    '[Content_Types].xml':
      `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/a/b.xml" ContentType="${content}"/></Types>`,
    '_rels/.rels':
      `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="rId1" Type="${relation}" Target="/a/b.xml"/></Relationships>`,
    'a/b.xml': `${DECLARATION}<é/>`,
  });
});

test('each part counts its own relations, which stand beside it', async () => {
  const parts = new Parts();
  expect([
    parts.relate('a/b.xml', 'c', 'chart'),
    parts.relate('a/b.xml', 'd', 'chart'),
    parts.relate('e.xml', 'f', 'chart'),
  ]).toEqual(['rId1', 'rId2', 'rId1']);
  const written = await partsOf(await parts.zipped());
  expect([...written.keys()]).toEqual(['[Content_Types].xml', 'a/_rels/b.xml.rels', '_rels/e.xml.rels']);
  expect(written.get('a/_rels/b.xml.rels')!.match(/Target="[^"]*"/g)).toEqual(['Target="/c"', 'Target="/d"']);
});

test('is packed, and the same at every time of day', async () => {
  const parts = new Parts();
  parts.add('a.xml', 'chart', 'x'.repeat(9_999));
  const bytes = await parts.zipped();
  expect(bytes.length).toBeLessThan(1_000);
  // Of the first entry: date and time of 1 January 1980, 00:00.
  expect([...bytes.subarray(10, 14)]).toEqual([0, 0, 0x21, 0]);
});
