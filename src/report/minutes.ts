/** Berita acara: what unit and assessors said to each other's answers, and what they agreed on. */
import { assess, counted, indexOf, isBlank, TOTAL, type Answers, type AnswerSheet, type Raw } from '../assessment';
import { answersOf, compareSides, type Comparison } from '../assessment/compare';
import type { Checked } from '../reading/contract';
import type { Wording } from '../rules/schema';
import { showFloor, showScore, showWeight } from '../texts/number';
import { contextOf, frameOf, notesOf, signatureOf, signersOf, type Context, type Options } from './context';
import { textOf } from './phrases';
import { numberOf, placeAndDay } from './profile';
import type { Block, Report, Signature } from './tree';
import { paragraph, paragraphs } from './tree';

export const STATES = ['open', 'agreed', 'differs', 'closed'] as const;

/** What the meeting said of one statement. */
export interface Discussed {
  /** The unit's explanation, or its new evidence. */
  reason?: string;
  /** The answer that both agreed on; blank = none yet. */
  agreed?: Raw;
  state?: (typeof STATES)[number];
}

export interface MinutesOptions extends Options {
  wording: Wording;
  /** By code of statement; those beside the differences of unit and TPI are told, too. */
  discussed?: ReadonlyMap<string, Discussed>;
}

interface Minutes extends Context, Pick<MinutesOptions, 'wording' | 'discussed'> {}

/** The answers with what was agreed in the place of the TPI's. */
export function agreedAnswers(answers: AnswerSheet, discussed: ReadonlyMap<string, Discussed>): AnswerSheet {
  const after = new Map<string, Answers>(answers);
  for (const [code, { agreed }] of discussed) if (!isBlank(agreed)) after.set(code, { ...answers.get(code), tpi: agreed });
  return after;
}

const shown = (raw: Raw, { say, language }: Context): string =>
  isBlank(raw) ? say('dash') : typeof raw === 'number' ? showFloor(raw, language).replace(/[.,]00$/, '') : String(raw).trim();

/** What unit and TPI answered: their letters, or where the answer is made of counts, its value in percent. */
function answerText(lke: Checked, code: string, role: 'unit' | 'tpi', comparison: Comparison, context: Context): string {
  const leaf = indexOf(lke.edition).leaf(code)!;
  const raw = role === 'unit' ? lke.reading.answers.get(code)?.unit : counted(lke.reading.answers.get(code));
  if (!leaf.statement.ratio || !isBlank(raw)) return shown(raw, context);
  const value = (role === 'unit' ? comparison.before : comparison.after).values.get(code)!;
  return value.low === value.high ? `${showScore(100 * value.low, undefined, context.language)}%` : context.say('dash');
}

function areaNameOf(lke: Checked, code: string): string {
  const index = indexOf(lke.edition);
  const area = lke.edition.areas.find(({ parts }) => index.leaf(code)!.above.some((one) => parts.includes(one)));
  return area?.name ?? index.nameOf(index.leaf(code)!.above[1] ?? TOTAL);
}

function discussedTable(lke: Checked, comparison: Comparison, context: Minutes): Block {
  const { say, wording, discussed = new Map<string, Discussed>() } = context;
  const told = new Set([...comparison.differences.map(({ code }) => code), ...discussed.keys()]);
  const codes = indexOf(lke.edition)
    .statements.map(({ code }) => code)
    .filter((code) => told.has(code));
  if (codes.length === 0) return paragraph(say('ba.nothing'));
  return {
    kind: 'table',
    columns: [
      { heading: say('no'), width: 5, align: 'center' },
      { heading: say('ba.area'), width: 15 },
      { heading: say('ba.statement'), width: 24 },
      { heading: say('ba.unit'), width: 9, align: 'center' },
      { heading: say('ba.tpi'), width: 9, align: 'center' },
      { heading: say('ba.reason'), width: 17 },
      { heading: say('ba.agreed'), width: 11, align: 'center' },
      { heading: say('ba.state'), width: 10 },
    ],
    rows: codes.map((code, at) => {
      const { reason = '', agreed, state = 'open' } = discussed.get(code) ?? {};
      return [
        String(at + 1),
        areaNameOf(lke, code),
        `${code} ${textOf(lke, wording, code)}`,
        answerText(lke, code, 'unit', comparison, context),
        answerText(lke, code, 'tpi', comparison, context),
        reason.trim() || '',
        shown(agreed, context).replace(say('dash'), ''),
        say(`ba.state.${state}`),
      ];
    }),
  };
}

/** Unit, TPI before the meeting and after it, by area. */
function recapTable(lke: Checked, context: Minutes): Block {
  const { say, language, discussed = new Map<string, Discussed>() } = context;
  const { edition, reading } = lke;
  const { asExcel, identity, answers } = reading;
  const options = { held: identity.held, asExcel };
  const unit = assess(edition, answersOf(answers, 'unit'), options);
  const after = assess(edition, agreedAnswers(answers, discussed), options);
  const results = edition.tree.filter(
    ({ code }) => !edition.areas.some(({ parts }) => parts.some((part) => part.startsWith(`${code}.`))),
  );
  const codes = [...edition.areas.map(({ code }) => code), ...results.map(({ code }) => code), TOTAL];
  const show = (points: number) => showScore(points, undefined, language);
  const index = indexOf(edition);
  return {
    kind: 'table',
    columns: [
      { heading: say('ba.area'), width: 40 },
      { heading: say('column.weight'), width: 12, align: 'right' },
      { heading: say('ba.unit'), width: 16, align: 'right' },
      { heading: say('ba.before'), width: 16, align: 'right' },
      { heading: say('ba.after'), width: 16, align: 'right' },
    ],
    rows: codes.map((code) => [
      code === TOTAL ? say('lhe.total') : index.nameOf(code),
      showWeight(after.scores.get(code)!.weight, language),
      show(unit.scores.get(code)!.low),
      show(lke.assessment.scores.get(code)!.low),
      show(after.scores.get(code)!.low),
    ]),
    strong: [codes.length - 1],
  };
}

function signaturesOf(context: Minutes): Signature[] {
  const { say, profile } = context;
  const lead = signersOf(profile, ['ketua-tim'])[0] ?? { role: 'ketua-tim' as const, name: '', nip: '', rank: '', title: '' };
  const controller = signersOf(profile, ['pengendali-teknis'])[0];
  const unit: Signature = {
    office: [say('role.unit')],
    name: say('signer.name'),
    below: [say('signer.nip', { nip: say('blank') })],
  };
  return [signatureOf(lead, say), unit, ...(controller ? [{ ...signatureOf(controller, say), place: say('ba.knowing') }] : [])];
}

/**
 * @param lke a judged LKE with answers of unit and TPI.
 * @returns the minutes of the meeting between both: what differs, what was agreed, scores before and after by the judge.
 */
export function minutes(lke: Checked, options: MinutesOptions): Report {
  const { identity, answers, asExcel } = lke.reading;
  const context: Minutes = { ...options, ...contextOf(options, identity) };
  const { say, unit, year, profile, date, language } = context;
  const held = identity.held;
  const comparison = compareSides(
    lke.edition,
    { answers: answersOf(answers, 'unit'), asExcel, held },
    { answers: answersOf(answers, 'tpi'), asExcel, held },
  );
  const title = say('ba.title');
  return {
    ...frameOf(context, title),
    heading: [...profile.letterhead.names, title, `${say('number')}: ${numberOf(profile, date, identity.year)}`].map((line) =>
      line.toUpperCase(),
    ),
    look: { ...frameOf(context, title).look, form: 'surat' },
    chapters: [
      {
        title,
        parts: [
          {
            title: say('ba.opening'),
            blocks: [
              paragraph(say('ba.opening.said', { place: placeAndDay(profile, date, language), unit, year })),
              ...paragraphs(profile.assignment ? say('lhe.assignment', { assignment: profile.assignment }) : ''),
            ],
          },
          { title: say('ba.present'), blocks: [presentTable(context)] },
          { title: say('ba.discussed'), blocks: [discussedTable(lke, comparison, context)] },
          { title: say('ba.recap'), blocks: [recapTable(lke, context)] },
          {
            title: say('part.end'),
            blocks: paragraphs(say('ba.evidence'), say('ba.higher'), say('ba.copies')),
          },
        ],
      },
    ],
    signatures: signaturesOf(context),
    notes: notesOf(context, { title: lke.edition.title, version: lke.assessment.version }),
  };
}

/** Who was there: the team by name, the unit's people by hand. */
function presentTable({ say, profile }: Minutes): Block {
  const team = signersOf(profile, ['pengendali-teknis', 'ketua-tim', 'anggota']);
  const BY_HAND = 3;
  return {
    kind: 'table',
    columns: [
      { heading: say('no'), width: 6, align: 'center' },
      { heading: say('team.name'), width: 40 },
      { heading: say('team.title'), width: 30 },
      { heading: say('ba.signature'), width: 24 },
    ],
    rows: [
      ...team.map(({ name, title, role }, at) => [String(at + 1), name || say('signer.name'), title || say(`role.${role}`), '']),
      ...Array.from({ length: BY_HAND }, (_, at) => [String(team.length + at + 1), '', '', '']),
    ],
  };
}
