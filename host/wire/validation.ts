import { parseArea, splitAddress } from '../a1';
import type { Block } from '../book/block';
import type { Validation, ValidationOperator, ValidationRule } from '../engine';
import { checkedFormula } from '../entry';
import { invalidArgument, notImplemented } from '../errors';
import { ALERT_TEXT, ALERT_TITLE, LIST_LITERAL, PROMPT_TEXT, PROMPT_TITLE, VALIDATION_FORMULA } from '../limits';
import { bool, oneOf, onlyKnown, optional, record, text } from './check';
import type { WireType } from './type';

export const dataValidationType: WireType<Block> = {
  name: 'DataValidation',
  scalars: {
    ErrorAlert: {
      get: (block) => {
        const alert = current(block)?.alert;
        return alert ? { message: alert.message, showAlert: alert.show, style: alert.style, title: alert.title } : null;
      },
      set: (block, value) => change(block, { alert: readAlert(value) }),
    },
    IgnoreBlanks: {
      get: (block) => current(block)?.ignoreBlanks ?? null,
      set: (block, value) => change(block, { ignoreBlanks: bool(value) }),
    },
    Prompt: {
      get: (block) => {
        const prompt = current(block)?.prompt;
        return prompt ? { message: prompt.message, showPrompt: prompt.show, title: prompt.title } : null;
      },
      set: (block, value) => change(block, { prompt: readPrompt(value) }),
    },
    Rule: {
      get: (block) => tellRule(current(block)?.rule ?? null),
      set: (block, value) => {
        demandOnePrompt(block);
        change(block, { rule: readRule(block, value) });
      },
    },
    Type: { get: (block) => tellType(block) },
  },
  methods: {
    Clear: (block) => {
      block.sheet.demand('nothing');
      block.sheet.validations.clear(block.area);
      block.sheet.book.engine.painter?.setValidation(block.sheet.id, block.area, null);
    },
  },
};

const current = ({ sheet, area }: Block): Validation | null => sheet.validations.over(area) ?? null;

function change({ sheet, area }: Block, part: Partial<Validation>): void {
  sheet.demand('nothing');
  const validation = sheet.validations.change(area, part);
  sheet.book.engine.painter?.setValidation(sheet.id, area, validation);
}

/** On the web a rule over cells whose prompts differ is refused (OfficeDev/office-js#2594). */
function demandOnePrompt({ sheet, area }: Block): void {
  const prompts = sheet.validations.pieces(area).map(({ value }) => JSON.stringify(value!.prompt));
  if (new Set(prompts).size > 1) throw invalidArgument('the cells have different prompts');
}

const OPERATORS: readonly ValidationOperator[] = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
];
export const readOperator = oneOf(...OPERATORS);

const COMPARED = ['wholeNumber', 'decimal', 'date', 'time', 'textLength'] as const;
const KINDS = ['list', 'custom', ...COMPARED] as const;

function readRule(block: Block, value: unknown): ValidationRule | null {
  const rule = record(value);
  onlyKnown(rule, KINDS);
  const kinds = KINDS.filter((kind) => rule[kind] !== undefined && rule[kind] !== null);
  const kind = kinds[0];
  if (!kind || kinds.length > 1) throw invalidArgument('a rule has exactly one kind');
  if (kind === 'list') return readList(block, record(rule.list));
  if (kind === 'custom') return { kind, formula: ruleFormula(block, record(rule.custom).formula) };
  return readComparison(block, kind, record(rule[kind]));
}

function readList(block: Block, list: Record<string, unknown>): ValidationRule {
  onlyKnown(list, ['inCellDropDown', 'source']);
  if (list.inCellDropDown === false) throw notImplemented('a list validation without a drop-down');
  const source = text(list.source);
  if (!source.startsWith('=')) {
    if (source === '' || source.length > LIST_LITERAL) {
      throw invalidArgument(`a literal list has 1 to ${LIST_LITERAL} characters, not ${source.length}`);
    }
    return { kind: 'list', source };
  }
  ruleFormula(block, source);
  demandOneLine(block, source.slice(1));
  return { kind: 'list', source };
}

/** A list comes from one row or one column, or a name of such; other formulas are not judged here. */
function demandOneLine(block: Block, source: string): void {
  const { cells } = splitAddress(source);
  const area = parseArea(cells) ?? block.sheet.book.findName(source, block.sheet)?.block()?.area;
  if (area && area.rows > 1 && area.columns > 1) throw invalidArgument(`the list ${source} is neither a row nor a column`);
  const isName = /^[A-Za-z_\u00C0-\uFFFF][\w.\u00C0-\uFFFF]*$/.test(source);
  if (!area && isName) throw invalidArgument(`the list ${source} is not a name of this workbook`);
}

function readComparison(block: Block, kind: (typeof COMPARED)[number], given: Record<string, unknown>): ValidationRule {
  onlyKnown(given, ['formula1', 'formula2', 'operator']);
  const operator = readOperator(given.operator);
  const formula1 = bound(block, given.formula1);
  const formula2 = optional(given.formula2, (value) => bound(block, value));
  const needsTwo = operator === 'Between' || operator === 'NotBetween';
  if (needsTwo && formula2 === undefined) throw invalidArgument(`${operator} needs formula2`);
  return { kind, operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) };
}

function bound(block: Block, value: unknown): string | number {
  if (typeof value === 'number') return value;
  const given = text(value);
  if (given === '') throw invalidArgument('a bound is empty');
  return given.startsWith('=') ? ruleFormula(block, given) : given;
}

function ruleFormula(block: Block, value: unknown): string {
  const formula = text(value);
  if (!formula.startsWith('=')) throw invalidArgument(`${formula} is no formula`);
  if (formula.length > VALIDATION_FORMULA) throw invalidArgument(`a validation formula has ${formula.length} characters`);
  block.sheet.book.demandSheetsOf(formula);
  return checkedFormula(formula);
}

function readPrompt(value: unknown): Validation['prompt'] {
  const prompt = record(value);
  onlyKnown(prompt, ['message', 'showPrompt', 'title']);
  return {
    title: limited(prompt.title, PROMPT_TITLE),
    message: limited(prompt.message, PROMPT_TEXT),
    show: optional(prompt.showPrompt, bool) ?? true,
  };
}

function readAlert(value: unknown): Validation['alert'] {
  const alert = record(value);
  onlyKnown(alert, ['message', 'showAlert', 'style', 'title']);
  return {
    title: limited(alert.title, ALERT_TITLE),
    message: limited(alert.message, ALERT_TEXT),
    show: optional(alert.showAlert, bool) ?? true,
    style: optional(alert.style, oneOf('Stop', 'Warning', 'Information')) ?? 'Stop',
  };
}

function limited(value: unknown, most: number): string {
  const given = optional(value, text) ?? '';
  if (given.length > most) throw invalidArgument(`a text of a validation has ${given.length} characters, at most ${most}`);
  return given;
}

function tellRule(rule: ValidationRule | null): Record<string, unknown> {
  if (!rule) return {};
  if (rule.kind === 'list') return { list: { inCellDropDown: true, source: rule.source } };
  const { kind, ...members } = rule;
  return { [kind]: members };
}

function tellType(block: Block): string {
  const validation = block.sheet.validations.over(block.area);
  if (validation === undefined) return 'Inconsistent';
  if (!validation?.rule) return 'None';
  const { kind } = validation.rule;
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}
