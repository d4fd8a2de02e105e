/** Charts of a document: drawn by the word processor itself, like those of our workbooks. */
import { ImportedXmlComponent, LineRuleType, Paragraph, type ParagraphChild } from 'docx';
import JSZip from 'jszip';
import { chartXml, literally } from '../files/write/charts';
import { rawQuoted } from '../files/write/xml';
import type { Picture } from '../report/tree';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** English metric units. */
const CENTIMETRE = 360_000;
const SIZE = { width: 15 * CENTIMETRE, height: 8.5 * CENTIMETRE };

const idOf = (n: number): string => `rIdChart${n}`;

/** @param n number of the chart in its document, from 1. */
export function pictured({ title }: Picture, n: number): Paragraph {
  const { width, height } = SIZE;
  const drawing =
    `<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:drawing>` +
    `<wp:inline xmlns:wp="${DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">` +
    `<wp:extent cx="${width}" cy="${height}"/><wp:docPr id="${9000 + n}" name="Chart ${n}" descr="${rawQuoted(title)}"/>` +
    `<wp:cNvGraphicFramePr/><a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/chart">` +
    `<c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${RELATION}" r:id="${idOf(n)}"/>` +
    '</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
  // What is imported begins with its root, a fragment without a name.
  const run = ImportedXmlComponent.fromXmlString(drawing) as unknown as ParagraphChild;
  return new Paragraph({ spacing: { before: 120, after: 120, line: 240, lineRule: LineRuleType.AUTO }, children: [run] });
}

function partOf({ shape, title, names, series, numberFormat }: Picture): string {
  const values = [names, ...series.map((one) => one.values)];
  const chart = {
    ...{ kind: shape, title, numberFormat, categories: '0', range: '' },
    series: series.map(({ name, color }, n) => ({ name, color, values: String(n + 1) })),
  };
  return chartXml(
    chart,
    literally((reference) => values[Number(reference)]!),
  );
}

const insertedBefore = (xml: string, end: string, added: readonly string[]): string =>
  xml.replace(end, `${added.join('')}${end}`);

/** @returns the document with the parts that its charts are made of. */
export async function withCharts(docx: Uint8Array, pictures: readonly Picture[]): Promise<Uint8Array> {
  if (pictures.length === 0) return docx;
  const zip = await JSZip.loadAsync(docx);
  const change = async (path: string, end: string, added: (n: number) => string) =>
    zip.file(
      path,
      insertedBefore(
        await zip.file(path)!.async('string'),
        end,
        pictures.map((_, n) => added(n + 1)),
      ),
    );
  await change(
    '[Content_Types].xml',
    '</Types>',
    (n) => `<Override ContentType="${CHART_TYPE}" PartName="/word/charts/chart${n}.xml"/>`,
  );
  await change(
    'word/_rels/document.xml.rels',
    '</Relationships>',
    (n) => `<Relationship Id="${idOf(n)}" Type="${RELATION}/chart" Target="charts/chart${n}.xml"/>`,
  );
  pictures.forEach((one, n) => zip.file(`word/charts/chart${n + 1}.xml`, partOf(one)));
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
