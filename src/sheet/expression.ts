/** Small pieces of native formulas. Functions of Excel 2013 and before only. */

import type { Formula } from './plan';

/** An expression as what a cell holds. */
export const formula = (f: string): Formula => ({ f: `=${f}` });

/** A text as formulas write it. */
export const literal = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** The text of a cell as the judge's parser cleans it: no-break spaces, control signs, spaces at the ends. */
export const cleaned = (cell: string): string => `TRIM(CLEAN(SUBSTITUTE(${cell},"\u00a0"," ")))`;

/** A sentence with `{places}` as a formula: each place is filled by an expression. */
export function sentence(template: string, places: Readonly<Record<string, string>>): string {
  const parts = template.split(/(\{\w+\})/).filter((part) => part !== '');
  return parts.map((part) => places[part.slice(1, -1)] ?? literal(part)).join('&');
}

/** The first condition that holds names the result: `IF(a,x,IF(b,y,z))`. */
export const choose = (cases: readonly (readonly [condition: string, result: string])[], otherwise: string): string =>
  cases.reduceRight((rest, [condition, result]) => `IF(${condition},${result},${rest})`, otherwise);

/** A number as formulas write it; without exponent, which not every engine reads. */
export const figure = (value: number): string =>
  Math.abs(value) < 1e-6 && value !== 0 ? value.toFixed(15).replace(/0+$/, '') : String(value);
