/** An LKE on one page: every area by its parts, with what unit, TPI and TPN make of it side by side. */
import { answeredBy, assess, indexOf, resolveCode, TOTAL, type Assessment, type Raw } from '../assessment';
import { answersOf, type Side } from '../assessment/compare';
import type { Checked } from '../reading/contract';
import type { Edition } from '../rules/schema';
import { showScore, showWeight } from '../texts/number';
import { assessorText, verdictText } from '../texts/verdict';
import { contextOf, decidedBy, frameOf, notesOf, signatureOf, signersOf, type Context, type Options } from './context';
import { percentOf } from './scores';
import type { Column, Report, Table } from './tree';
import { paragraphs } from './tree';

export interface OnePageOptions extends Options {
  /** What TPN answered, by code; absent = as the review beside the LKE has it. */
  tpn?: ReadonlyMap<string, Raw>;
}

/** One role's result; absent where the role answered nothing. */
interface Judged {
  side: Side;
  assessment?: Assessment;
  answered: number;
}

interface Line {
  code: string;
  name: string;
  strong: boolean;
}

const SIDES: readonly Side[] = ['unit', 'tpi', 'tpn'];

function judgedBy(lke: Checked, side: Side, tpn: ReadonlyMap<string, Raw>): Judged {
  const { edition, reading } = lke;
  const answered = answeredBy(edition, (code) => (side === 'tpn' ? tpn.get(code) : reading.answers.get(code)?.[side]));
  if (answered === 0) return { side, answered };
  const { identity, asExcel } = reading;
  return { side, answered, assessment: assess(edition, answersOf(reading.answers, side, tpn), { held: identity.held, asExcel }) };
}

/** Areas with their parts (Pemenuhan, Reform), what stands below Hasil, and the total. */
function linesOf(edition: Edition, { say }: Context): Line[] {
  const { nameOf, parentOf, node } = indexOf(edition);
  const areas = edition.areas.flatMap(({ code, parts }): Line[] => [
    ...(parts.length > 1 ? parts.map((part) => ({ code: part, name: parentOf(part)?.name ?? part, strong: false })) : []),
    { code, name: nameOf(code), strong: true },
  ]);
  const results = resolveCode(edition, 'hasil');
  const below = results === undefined ? undefined : node(results);
  const parts = below && 'children' in below ? below.children.map(({ code }) => code) : [];
  return [
    ...areas,
    ...(results === undefined ? [] : [...parts, results].map((code) => ({ code, name: nameOf(code), strong: code === results }))),
    { code: TOTAL, name: say('lhe.total'), strong: true },
  ];
}

function tableOf(lke: Checked, judged: readonly Judged[], context: Context): Table {
  const { say, language } = context;
  const { edition, verdict } = lke;
  const right = { align: 'right' as const };
  const columns: Column[] = [
    { heading: say('column.area'), width: 30 },
    { heading: say('column.weight'), width: 10, ...right },
    ...judged.flatMap(({ side }): Column[] => [
      { heading: say(`column.${side}`), width: 10, ...right },
      { heading: say('column.share', { side: say(`column.${side}`) }), width: 10, ...right },
    ]),
  ];
  const lines = linesOf(edition, context);
  const rows = lines.map(({ code, name, strong }) => {
    const gate = lke.assessment.gates.find((one) => one.code === code && one.predicate === verdict?.target);
    const weight = indexOf(edition).weightOf(code)!;
    const cells = judged.flatMap(({ assessment }) => {
      const low = assessment?.scores.get(code)?.low;
      if (low === undefined) return [say('dash'), say('dash')];
      return [showScore(low, gate?.floor, language, edition.tolerance), percentOf(low, weight, language)];
    });
    return [strong ? name : `– ${name}`, showWeight(weight, language), ...cells];
  });
  return { kind: 'table', columns, rows, strong: lines.flatMap(({ strong }, at) => (strong ? [at] : [])) };
}

/** @param lke of Zona Integritas, as judged. @returns the page; its figures are the judge's. */
export function onePage(lke: Checked, options: OnePageOptions): Report {
  const { edition, assessment, reading, verdict } = lke;
  const context = contextOf(options, reading.identity);
  const { say, language, profile } = context;
  const judged = SIDES.map((side) => judgedBy(lke, side, options.tpn ?? lke.tpn ?? new Map()));
  const of = indexOf(edition).statements.length;
  const completeness = judged.map(({ side, answered }) => say('rekap.answered', { side: say(`column.${side}`), answered, of }));
  const counts = assessment.by ? say('rekap.counts', { by: assessorText(assessment.by, language) }) : '';
  return {
    ...frameOf(context, say('rekap.title')),
    body: [
      tableOf(lke, judged, context),
      ...paragraphs(
        `${completeness.join('; ')}. ${counts}`.trim(),
        verdict ? verdictText(verdict, assessment, language) : '',
        decidedBy(context),
      ),
    ],
    chapters: [],
    signatures: signersOf(profile, ['pengendali-teknis', 'ketua-tim']).map((one) => signatureOf(one, say)),
    notes: notesOf(context, { title: edition.title, version: assessment.version }),
  };
}
