/** What may be entered, and what Excel says about it. */
import type { Validation, ValidationRule } from '../sheet/plan';
import { gather } from './gather';
import { target } from './target';

function numeric(min: number, max: number | undefined): Excel.BasicDataValidation {
  return max === undefined
    ? { formula1: min, operator: 'GreaterThanOrEqualTo' }
    : { formula1: min, formula2: max, operator: 'Between' };
}

function officeRule(rule: ValidationRule): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.source } };
    case 'whole':
      return { wholeNumber: numeric(rule.min, rule.max) };
    case 'decimal':
      return { decimal: numeric(rule.min, rule.max) };
    case 'date':
      return { date: { formula1: '1900-01-01', operator: 'GreaterThanOrEqualTo' } };
    case 'any':
      // A prompt needs a rule to hang on; this one lets everything pass.
      return { custom: { formula: '=TRUE' } };
  }
}

/** Rules and refusals are the same in many rows and cost one call each; prompts differ from row to row. */
export function applyValidations(sheet: Excel.Worksheet, validations: readonly Validation[]): void {
  for (const { range, done } of gather(validations.map(({ range, rule, error }) => ({ range, done: { rule, error } })))) {
    const { dataValidation } = target(sheet, range);
    dataValidation.rule = officeRule(done.rule);
    if (done.error) {
      dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: done.error.title, message: done.error.text };
    } else if (done.rule.kind === 'list') {
      // The list only offers: Excel refuses by itself what is not in it.
      dataValidation.errorAlert = { showAlert: false, style: 'Information', title: '', message: '' };
    }
  }
  for (const { range, prompt } of validations) {
    if (prompt) target(sheet, range).dataValidation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
  }
}
