/** What another program draws from our charts. */
import { writeXlsx } from '../../src/files';
import { plan } from './chart-plans';
import { converted, describeWithLibreOffice } from './libreoffice';
import { partsOf } from './parts';

describeWithLibreOffice('LibreOffice', () => {
  test('draws the charts from the cells, and keeps filter and bars', async () => {
    const saved = await partsOf(await converted(await writeXlsx(plan), 'xlsx'));
    const charts = [...saved].filter(([path]) => /^xl\/charts\/chart\d+\.xml$/.test(path)).map(([, xml]) => xml);
    expect(charts).toHaveLength(4);
    expect(charts.filter((xml) => xml.includes('<c:radarChart>'))).toHaveLength(1);
    for (const xml of charts) {
      expect(xml).toMatch(/barDir val="bar"|radarChart>.*\$C\$2:\$C\$4.*radarChart>/s);
      expect(xml.replaceAll('&apos;', "'")).toContain("'Rekap &amp; lain'!$B$2:$B$4");
      // What was computed for the last bar, and the name that looks like a formula.
      expect(xml).toMatch(/<c:v>14\.5<\/c:v>/);
      expect(xml).toContain('<c:v>=A</c:v>');
    }
    expect(saved.get('xl/worksheets/sheet1.xml')).toMatch(/<autoFilter ref="A1:B4"/);
    expect(saved.get('xl/worksheets/sheet1.xml')).toContain('<dataBar');
  });
});
