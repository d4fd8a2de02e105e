import type { BarEnd, Conditional } from '../engine';
import { invalidArgument } from '../errors';
import { bool, color, oneOf, onlyKnown, optional, record, text } from './check';
import type { Entry } from './conditional';
import { wire, type WireType } from './type';

type Bar = Extract<Conditional['rule'], { kind: 'dataBar' }>;

const END = oneOf<BarEnd['type']>('Automatic', 'LowestValue', 'HighestValue', 'Number', 'Percent', 'Formula', 'Percentile');
const WITHOUT_FORMULA: readonly BarEnd['type'][] = ['Automatic', 'LowestValue', 'HighestValue'];

export const dataBarType: WireType<Entry> = {
  name: 'DataBarConditionalFormat',
  scalars: {
    LowerBoundRule: { get: (entry) => barOf(entry).lower, set: (entry, value) => change(entry, { lower: readEnd(value) }) },
    ShowDataBarOnly: { get: (entry) => barOf(entry).barOnly, set: (entry, value) => change(entry, { barOnly: bool(value) }) },
    UpperBoundRule: { get: (entry) => barOf(entry).upper, set: (entry, value) => change(entry, { upper: readEnd(value) }) },
  },
  navigations: { PositiveFormat: (entry) => wire(positiveFormatType, entry) },
};

const positiveFormatType: WireType<Entry> = {
  name: 'ConditionalDataBarPositiveFormat',
  scalars: {
    FillColor: { get: (entry) => barOf(entry).color, set: (entry, value) => change(entry, { color: color(value) }) },
    GradientFill: { get: (entry) => barOf(entry).gradient, set: (entry, value) => change(entry, { gradient: bool(value) }) },
  },
};

function barOf({ conditional: { rule } }: Entry): Bar {
  if (rule.kind !== 'dataBar') throw invalidArgument('the conditional format is of another type');
  return rule;
}

function change(entry: Entry, part: Partial<Bar>): void {
  entry.sheet.demand('nothing');
  entry.conditional.rule = { ...barOf(entry), ...part };
  entry.sheet.tellConditionals();
}

function readEnd(value: unknown): BarEnd {
  const rule = record(value);
  onlyKnown(rule, ['formula', 'type']);
  const type = END(rule.type);
  const formula = optional(rule.formula, text);
  if (WITHOUT_FORMULA.includes(type)) return { type };
  if (!formula) throw invalidArgument(`${type} needs a formula`);
  if (type !== 'Formula' && !formula.startsWith('=') && !Number.isFinite(Number(formula))) {
    throw invalidArgument(`${formula} is no number`);
  }
  return { type, formula };
}
