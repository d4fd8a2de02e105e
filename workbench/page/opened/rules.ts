/** What a file lets be entered, in the words of the host. */
import { unescaped } from '../../../src/files/parse';
import { parseArea } from '../../../host/a1';
import type { Area, Validation, ValidationOperator, ValidationRule } from '../../../host/engine';
import { all, first } from './parts';

const COMPARED: Record<string, 'wholeNumber' | 'decimal' | 'date' | 'time' | 'textLength'> = {
  whole: 'wholeNumber',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
};

/** A number, or a formula. */
const bound = (text: string): string | number => (/^-?[\d.]+$/.test(text) ? Number(text) : `=${text}`);

function ruleOf(rule: Element): ValidationRule | null {
  const type = rule.getAttribute('type') ?? 'none';
  const [formula1 = '', formula2] = ['formula1', 'formula2'].map((name) => first(rule, name)?.textContent?.trim());
  if (formula1 === '') return null;
  if (type === 'list') return { kind: 'list', source: /^".*"$/s.test(formula1) ? formula1.slice(1, -1) : `=${formula1}` };
  if (type === 'custom') return { kind: 'custom', formula: `=${formula1}` };
  const kind = COMPARED[type];
  if (!kind) return null;
  const named = rule.getAttribute('operator') ?? 'between';
  const operator = (named.charAt(0).toUpperCase() + named.slice(1)) as ValidationOperator;
  return { kind, operator, formula1: bound(formula1), ...(formula2 ? { formula2: bound(formula2) } : {}) };
}

function validationOf(rule: Element): Validation {
  const text = (name: string) => unescaped(rule.getAttribute(name) ?? '');
  return {
    rule: ruleOf(rule),
    ignoreBlanks: text('allowBlank') !== '0',
    prompt: { title: text('promptTitle'), message: text('prompt'), show: true },
    // A file that shows no error lets everything pass.
    alert: {
      title: text('errorTitle'),
      message: text('error'),
      show: text('showErrorMessage') === '1',
      style: text('errorStyle') === 'warning' ? 'Warning' : text('errorStyle') === 'information' ? 'Information' : 'Stop',
    },
  };
}

/** Rules of newer Excels hold their ranges as text. */
const rangesOf = (rule: Element): string => rule.getAttribute('sqref') ?? first(rule, 'sqref')?.textContent ?? '';

export const rulesOf = (sheet: Document): { areas: Area[]; validation: Validation }[] =>
  all(sheet, 'dataValidation').map((rule) => ({
    areas: rangesOf(rule)
      .trim()
      .split(/\s+/)
      .flatMap((range) => parseArea(range) ?? []),
    validation: validationOf(rule),
  }));
