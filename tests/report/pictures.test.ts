/** Charts of a report: native ones of the document, whose numbers are the judge's. */
import { TOTAL } from '../../src/assessment';
import { lhe } from '../../src/report/lhe';
import { plainProfile } from '../../src/report/profile';
import { editions } from '../../src/rules';
import { loadWording } from '../../src/rules/wording';
import { writeDocx } from '../../src/word';
import { partsOf } from '../files/parts';
import { describeWithValidator, schemaErrors } from '../files/validator';
import { fillings, judgedLke } from './lkes';

const PROFILE = plainProfile('Kementerian <Contoh> & "lain"');
const reportOf = async (lke: ReturnType<typeof judgedLke>) =>
  writeDocx(lhe(lke, { profile: PROFILE, language: 'id', wording: await loadWording(lke.edition.id) }));

const numbersIn = (xml: string): number[][] =>
  [...xml.matchAll(/<c:numLit>(.*?)<\/c:numLit>/g)].map(([, one]) =>
    [...one!.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, v]) => Number(v)),
  );

const cases = editions.flatMap((edition) => ['best', 'worst', 'mixed'].map((filling) => ({ edition, filling })));

test.each(cases.map((one) => [`${one.edition.short}, ${one.filling}`, one] as const))('%s', async (_, { edition, filling }) => {
  const lke = judgedLke(edition, { answers: fillings[filling]!(edition) });
  const parts = await partsOf(await reportOf(lke));
  const charts = [...parts].filter(([path]) => path.startsWith('word/charts/')).map(([, xml]) => xml);
  const { scores, gates } = lke.assessment;
  const own = gates.filter(({ predicate }) => predicate === lke.verdict?.target);
  const floors = edition.areas.map(({ code }) => own.find((gate) => gate.code === code)?.floor);
  const areas = edition.areas.map(({ code }) => scores.get(code)!);
  expect(numbersIn(charts[0]!)).toEqual([
    areas.map(({ weight }) => weight),
    ...(floors.every((floor) => floor !== undefined) ? [floors] : []),
    areas.map(({ low }) => low),
  ]);
  const tested = own.filter(({ code }) => code !== TOTAL);
  expect(charts).toHaveLength(tested.length > 0 ? 2 : 1);
  if (tested.length > 0) expect(numbersIn(charts[1]!)).toEqual([tested.map(({ low }) => low), tested.map(({ floor }) => floor)]);
  // The document names each, and the package knows it.
  const relations = parts.get('word/_rels/document.xml.rels')!;
  charts.forEach((__, n) => {
    expect(parts.get('word/document.xml')).toContain(`r:id="rIdChart${n + 1}"`);
    expect(relations).toContain(`Target="charts/chart${n + 1}.xml"`);
    expect(parts.get('[Content_Types].xml')).toContain(`PartName="/word/charts/chart${n + 1}.xml"`);
  });
});

test('nothing answered, nothing drawn', async () => {
  const parts = await partsOf(await reportOf(judgedLke(editions[0]!)));
  expect([...parts.keys()].filter((path) => path.includes('chart'))).toEqual([]);
});

describeWithValidator("Microsoft's validator", () => {
  test('finds nothing in a document with charts', async () => {
    const files = new Map<string, Uint8Array>();
    for (const { edition, filling } of cases.slice(0, 4))
      files.set(`${edition.short} ${filling}.docx`, await reportOf(judgedLke(edition, { answers: fillings[filling]!(edition) })));
    expect(await schemaErrors(files)).toEqual([]);
  });
});
