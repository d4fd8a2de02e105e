/** What a sheet's cells may hold, and how they look by what they hold. */
import type { Bars, SheetPlan, Validation } from '../../sheet/plan';
import { toFile } from '../formula';
import { partsOf } from '../../sheet/range';
import { argb, type Styles } from './styles';
import { element, list, raw } from './xml';

/** Excel refuses the whole file where a title or a text is longer. */
const LONGEST_TITLE = 32;
const LONGEST_SAID = 255;
/** 1 January 1900: every date of Excel is one. */
const FIRST_DAY = 1;

const ranges = (written: string): string => partsOf(written).join(' ');

function said(part: Validation['prompt']): { title?: string; text?: string } {
  if (!part) return {};
  const [title, text] = [part.title, part.text].map((one) => one.replace(/\r\n?/g, '\n'));
  if (title!.length > LONGEST_TITLE) throw new RangeError(`longer than ${LONGEST_TITLE} characters: ${title}`);
  if (text!.length > LONGEST_SAID) throw new RangeError(`longer than ${LONGEST_SAID} characters: ${text}`);
  return { title, text };
}

function limits({ rule }: Validation): { type?: string; operator?: string; formulas: string[] } {
  switch (rule.kind) {
    case 'any':
      return { formulas: [] };
    case 'list':
      return { type: 'list', formulas: [toFile(rule.source)] };
    case 'date':
      return { type: 'date', operator: 'greaterThanOrEqual', formulas: [String(FIRST_DAY)] };
    default: {
      const { kind: type, min, max } = rule;
      const bounds = max === undefined ? [min] : [min, max];
      if (!bounds.every(Number.isFinite)) throw new RangeError(`not a number: ${bounds.join()}`);
      // Between two is what the format takes for granted.
      return { type, operator: max === undefined ? 'greaterThanOrEqual' : undefined, formulas: bounds.map(String) };
    }
  }
}

function validationXml(validation: Validation): string {
  const { type, operator, formulas } = limits(validation);
  const [prompt, error] = [said(validation.prompt), said(validation.error)];
  const attributes = {
    type,
    operator,
    allowBlank: true,
    showInputMessage: prompt.text === undefined ? undefined : true,
    showErrorMessage: error.text === undefined ? undefined : true,
    errorTitle: error.title,
    error: error.text,
    promptTitle: prompt.title,
    prompt: prompt.text,
    sqref: ranges(validation.range),
  };
  const inner = formulas.map((formula, at) => element(`formula${at + 1}`, {}, raw(formula))).join('');
  return element('dataValidation', attributes, inner || undefined);
}

export const validationsXml = ({ validations }: SheetPlan): string => list('dataValidations', validations.map(validationXml));

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
/** By these Excel knows what an extension holds. */
const BARS_OF_RULE = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}';
const BARS_OF_SHEET = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';

/** A rule stands twice: in words of 2007, and with a solid bar in words of 2010; the id joins them. */
const idOf = (priority: number): string => `{00000000-0000-4000-8000-${priority.toString(16).toUpperCase().padStart(12, '0')}}`;

const ends = ({ max }: Bars): number[] => {
  if (!Number.isFinite(max)) throw new RangeError(`not a number: ${max}`);
  return [0, max];
};

function barsXml(bars: Bars, priority: number): string {
  const limits = ends(bars).map((val) => element('cfvo', { type: 'num', val }));
  const dataBar = element('dataBar', {}, limits.join('') + element('color', { rgb: argb(bars.color) }));
  const id = element('ext', { 'xmlns:x14': X14, uri: BARS_OF_RULE }, element('x14:id', {}, idOf(priority)));
  const rule = element('cfRule', { type: 'dataBar', priority }, dataBar + element('extLst', {}, id));
  return element('conditionalFormatting', { sqref: ranges(bars.range) }, rule);
}

function solidBarsXml(bars: Bars, priority: number): string {
  const limits = ends(bars).map((end) => element('x14:cfvo', { type: 'num' }, element('xm:f', {}, String(end))));
  const axis = element('x14:negativeFillColor', { rgb: 'FFFF0000' }) + element('x14:axisColor', { rgb: 'FF000000' });
  const dataBar = element('x14:dataBar', { minLength: 0, maxLength: 100, gradient: false }, limits.join('') + axis);
  const rule = element('x14:cfRule', { type: 'dataBar', id: idOf(priority) }, dataBar);
  const where = element('xm:sqref', {}, ranges(bars.range));
  return element('x14:conditionalFormatting', { 'xmlns:xm': XM }, rule + where);
}

/** Earlier rules go first; bars come after all of them. */
export function conditionalsXml({ conditionals, bars = [] }: SheetPlan, styles: Styles): string {
  const rules = conditionals.map(({ range, formula, style }, index) => {
    const attributes = { type: 'expression', dxfId: styles.highlight(style), priority: index + 1 };
    const rule = element('cfRule', attributes, element('formula', {}, raw(toFile(formula))));
    return element('conditionalFormatting', { sqref: ranges(range) }, rule);
  });
  return [...rules, ...bars.map((bar, index) => barsXml(bar, conditionals.length + index + 1))].join('');
}

/** The second half of the bars, which stands at the end of the sheet. */
export function extensionsXml({ conditionals, bars = [] }: SheetPlan): string {
  if (bars.length === 0) return '';
  const solid = bars.map((bar, index) => solidBarsXml(bar, conditionals.length + index + 1));
  const all = element('x14:conditionalFormattings', {}, solid.join(''));
  return element('extLst', {}, element('ext', { 'xmlns:x14': X14, uri: BARS_OF_SHEET }, all));
}
