/** The other way onto paper: a report as a .docx. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TextRun,
  VerticalAlignSection,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import { logoOf } from '../report/logo';
import { headingOf, laidOut, type Laid } from '../report/marks';
import type { Picture, Report } from '../report/tree';
import { paperOf, twips, type Paper } from './paper';
import { pictured, withCharts } from './charts';
import { factsTable, plainTable, ruledTable, signatureTable, signed } from './tables';
import { centred, held, line, runs } from './text';

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
const MARKS = { number: LevelFormat.DECIMAL, letter: LevelFormat.LOWER_LETTER, dash: LevelFormat.BULLET } as const;
const AFTER = 120;
const HANGING = 400;
const GREY = '808080';
const LOGO_PIXELS = 72;

interface Page extends Paper {
  size: number;
  /** Lists begin anew each. */
  lists: { count: number };
  /** Charts so far. */
  pictures: Picture[];
}

function headed({ level, mark, text, chapter, first }: Extract<Laid, { kind: 'heading' }>): Paragraph {
  const heading = LEVELS[level - 1]!;
  if (!chapter)
    return line(`${mark} ${text}`, { heading, keepNext: true, spacing: { before: 2 * AFTER, after: AFTER } }, { bold: true });
  return new Paragraph({
    heading,
    alignment: AlignmentType.CENTER,
    pageBreakBefore: !first,
    keepNext: true,
    spacing: { after: 2 * AFTER },
    children: [...runs(mark, { bold: true }), new TextRun({ text: held(text).toUpperCase(), bold: true, break: 1 })],
  });
}

/** Between two tables a line must stand, or they become one. */
const gap = (): Paragraph => new Paragraph({ spacing: { before: 0, after: AFTER }, children: [] });

function shown(block: Laid, page: Page): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [headed(block)];
    case 'paragraph':
      return [line(block.text, { alignment: AlignmentType.JUSTIFIED, spacing: { after: AFTER } })];
    case 'items': {
      const instance = page.lists.count++;
      return block.items.map((text) =>
        line(text, {
          alignment: AlignmentType.JUSTIFIED,
          spacing: { after: AFTER / 2 },
          numbering: { reference: block.mark, level: 0, instance },
        }),
      );
    }
    case 'facts':
      return [factsTable(block.rows, page.room), gap()];
    case 'picture':
      page.pictures.push(block);
      return [pictured(block, page.pictures.length)];
    case 'table':
      return [
        ...(block.title ? [line(block.title, { keepNext: true, spacing: { after: AFTER / 2 } }, { bold: true })] : []),
        ruledTable(block, page.room, page.size),
        gap(),
      ];
  }
}

/** Logo on the left, names above the address, a thick rule below. */
function letterhead({ look: { letterhead } }: Report, { room, size }: Page): FileChild[] {
  const { names, address, logo: text } = letterhead;
  if (names.length + address.length === 0) return [];
  const head = [
    ...names.map((name) => centred(name.toUpperCase(), { bold: true, size: (size + 2) * 2 })),
    ...address.map((said) => centred(said, { size: (size - 3) * 2 })),
  ];
  const rule = new Paragraph({
    spacing: { after: 2 * AFTER },
    border: { bottom: { style: BorderStyle.SINGLE, size: 18, space: 1, color: '000000' } },
    children: [],
  });
  const logo = text === undefined ? undefined : logoOf(text);
  if (!logo) return [...head, rule];
  const scale = LOGO_PIXELS / Math.max(logo.width, logo.height);
  const picture = new Paragraph({
    children: [
      new ImageRun({
        type: 'png',
        data: logo.bytes,
        transformation: { width: Math.round(logo.width * scale), height: Math.round(logo.height * scale) },
      }),
    ],
  });
  return [plainTable([[[picture], head]], room, [15, 85]), rule];
}

function letterOf(report: Report, page: Page): FileChild[] {
  const { letter } = report;
  if (!letter) return [];
  const { facts, place, recipient, paragraphs, signature, copies } = letter;
  return [
    ...letterhead(report, page),
    line(place, { alignment: AlignmentType.RIGHT, spacing: { after: AFTER } }),
    factsTable(facts, page.room, 14),
    gap(),
    ...recipient.map((text) => line(text)),
    gap(),
    ...paragraphs.map((text) =>
      line(text, { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: twips(10) }, spacing: { after: AFTER } }),
    ),
    gap(),
    plainTable([[[centred('')], signed(signature)]], page.room, [1, 1]),
    ...(copies.names.length > 0
      ? [line(copies.heading, { keepNext: true }), ...shown({ kind: 'items', mark: 'number', items: copies.names }, page)]
      : []),
  ];
}

const coverOf = ({ cover, look }: Report, { size }: Page): FileChild[] =>
  cover
    ? [
        ...look.letterhead.names.map((name) => centred(name.toUpperCase(), { bold: true, size: (size + 2) * 2 })),
        centred('', {}, 2400),
        ...cover.title.map((text) => centred(text, { bold: true, size: (size + 4) * 2 }, 2 * AFTER)),
        centred('', {}, 1200),
        ...cover.below.map((text) => centred(text, {}, AFTER)),
      ]
    : [];

function bodyOf(report: Report, page: Page): FileChild[] {
  return [
    ...headingOf(report).map((text) => centred(text, { bold: true })),
    ...laidOut(report).flatMap((block) => shown(block, page)),
    gap(),
    signatureTable(report.signatures, page.room),
    ...report.notes.map((text) =>
      line(text, { spacing: { after: 40 } }, { italics: true, size: (page.size - 3) * 2, color: GREY }),
    ),
  ];
}

const conceptHeader = (concept: string): Header =>
  new Header({
    children: [
      concept
        ? line(concept, { alignment: AlignmentType.RIGHT }, { bold: true, size: 28, color: GREY, characterSpacing: 60 })
        : new Paragraph({ children: [] }),
    ],
  });

const pageFooter = (text: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          ...runs(`${text}  |  `, { size: 16, color: GREY }),
          new TextRun({ children: [PageNumber.CURRENT], size: 16, color: GREY }),
        ],
      }),
    ],
  });

/**
 * @param report as values.
 * @returns a .docx: cover, letter and body as sections, headings and lists as Word has them.
 */
export async function writeDocx(report: Report): Promise<Uint8Array> {
  const { look, concept, footer, title } = report;
  const page: Page = { ...paperOf(look), size: look.font.size, lists: { count: 0 }, pictures: [] };
  const { top, right, bottom, left } = page.margins;
  const section = (
    children: FileChild[],
    more: Partial<ISectionOptions['properties']> = {},
    withFooter = false,
  ): ISectionOptions[] =>
    children.length === 0
      ? []
      : [
          {
            properties: {
              type: SectionType.NEXT_PAGE,
              page: { size: { width: page.width, height: page.height }, margin: { top, right, bottom, left } },
              ...more,
            },
            headers: { default: conceptHeader(concept) },
            ...(withFooter && { footers: { default: pageFooter(footer) } }),
            children,
          },
        ];
  const run = { font: held(look.font.name), size: look.font.size * 2, color: '000000' };
  const heading = { run: { ...run, bold: true } };
  const document = new Document({
    title: held(title),
    creator: '',
    styles: {
      default: {
        document: { run, paragraph: { spacing: { line: Math.round(240 * look.font.spacing), lineRule: LineRuleType.AUTO } } },
        heading1: heading,
        heading2: heading,
        heading3: heading,
      },
    },
    numbering: {
      config: (Object.keys(MARKS) as (keyof typeof MARKS)[]).map((reference) => ({
        reference,
        levels: [
          {
            level: 0,
            format: MARKS[reference],
            text: reference === 'dash' ? '–' : '%1.',
            alignment: AlignmentType.LEFT,
            style: { paragraph: { indent: { left: HANGING, hanging: HANGING } } },
          },
        ],
      })),
    },
    sections: [
      ...section(coverOf(report, page), { verticalAlign: VerticalAlignSection.CENTER }),
      ...section(letterOf(report, page)),
      ...section(bodyOf(report, page), {}, true),
    ],
  });
  return withCharts(new Uint8Array(await Packer.toArrayBuffer(document)), page.pictures);
}
