/** Texts as runs and paragraphs. */
import { AlignmentType, Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';

/** What XML cannot hold: control signs but tab and line's end, halves of signs, and the two that are none. */
const UNHELD =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export const held = (text: string): string => text.replace(/\r\n?/g, '\n').replace(UNHELD, '');

export const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** Lines of the text as lines of the paragraph. */
export const runs = (text: string, options: Omit<IRunOptions, 'text' | 'break'> = {}): TextRun[] =>
  held(text)
    .split('\n')
    .map((line, at) => new TextRun({ ...options, text: line, ...(at > 0 && { break: 1 }) }));

export const line = (text: string, paragraph: IParagraphOptions = {}, run: Omit<IRunOptions, 'text' | 'break'> = {}): Paragraph =>
  new Paragraph({ ...paragraph, children: runs(text, run) });

export const centred = (text: string, run: Omit<IRunOptions, 'text' | 'break'> = {}, after = 0): Paragraph =>
  line(text, { alignment: AlignmentType.CENTER, spacing: { after } }, run);
