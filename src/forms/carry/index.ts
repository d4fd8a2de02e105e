/** Answers, notes and evidence of one LKE for a fresh one, of the same edition or another. Nothing is guessed. */
import { clean, indexOf, isBlank, type Answers } from '../../assessment';
import { correspondence, type Counterpart } from '../../rules/correspondence';
import type { Edition, Scale } from '../../rules/schema';
import { answerScale } from '../../assessment/answer-scale';
import type { Reading } from '../../reading/contract';
import { editionNamed, editionWith } from '../../assessment/editions';

export interface Notes {
  unit?: string;
  tpi?: string;
}

/** What buildLke writes into the open cells; by code of statement and count. */
export interface Fill {
  answers?: ReadonlyMap<string, Answers>;
  notes?: ReadonlyMap<string, Notes>;
  evidence?: ReadonlyMap<string, string>;
}

export type WhyNot =
  /** The other edition asks for nothing of the kind. */
  | 'no-counterpart'
  /** The other edition asks for it in parts, or with others together: `near`. */
  | 'several'
  /** The answer means something else there; note and evidence were carried over. */
  | 'other-scale'
  /** A total that was typed beside its parts: the fresh LKE adds the parts up. */
  | 'stated-total'
  /** An error value. */
  | 'cell-error';

export interface Unmatched {
  code: string;
  why: WhyNot;
  near: readonly string[];
  answers?: Answers;
}

export interface CarriedOver extends Required<Fill> {
  unmatched: Unmatched[];
}

/** What an answer of the scale means; where it was read is another thing. */
const optionsOf = (scale: Scale): string =>
  JSON.stringify(
    scale.kind === 'choice'
      ? scale.options.map(({ key, value }) => [key, value])
      : scale.kind === 'index'
        ? scale.max
        : scale.kind,
  );

const isGiven = ({ unit, tpi }: Answers): boolean => !isBlank(unit) || !isBlank(tpi);
const isError = ({ unit, tpi }: Answers): boolean => [unit, tpi].some((raw) => /^#[A-Z/0]+[!?]?$/.test(clean(raw)));

const SCALE = '#scale';

/** Code of the count, scale or stated total behind the statement's: `#1`, `#scale`; empty for the statement itself. */
const partsOf = (code: string): [statement: string, part: string] => {
  const at = code.indexOf('#');
  return at < 0 ? [code, ''] : [code.slice(0, at), code.slice(at)];
};

class Carrier {
  readonly answers = new Map<string, Answers>();
  readonly notes = new Map<string, Notes>();
  readonly evidence = new Map<string, string>();
  readonly unmatched: Unmatched[] = [];
  /** Criteria of the fresh one that only support an answer: marks without a scale. */
  private readonly supports: ReadonlySet<string>;

  constructor(
    private readonly reading: Reading,
    private readonly from: Edition,
    private readonly to: Edition,
    private readonly counterpart: (code: string) => Counterpart,
  ) {
    this.supports = new Set(indexOf(to).statements.flatMap(({ supports = [] }) => supports.map(({ code }) => code)));
  }

  code(code: string): void {
    const [statement, part] = partsOf(code);
    const answers = this.reading.answers.get(code) ?? {};
    const [notes, evidence] = [this.reading.notes?.get(code), this.reading.evidence.get(code)];
    if (!isGiven(answers) && !notes && !evidence) return;
    const { code: other, near } = this.counterpart(statement);
    const wanted = other === undefined ? undefined : other + part;
    const index = indexOf(this.to);
    if (part === SCALE) {
      if (other !== undefined && index.leaf(other)?.scaleIsOpen) this.answers.set(wanted!, answers);
      return;
    }
    const has =
      wanted !== undefined && (index.leaf(wanted) !== undefined || index.inputs.has(wanted) || this.supports.has(wanted));
    const why: WhyNot = part === '#due' ? 'stated-total' : near.length > 0 ? 'several' : 'no-counterpart';
    if (!has) return this.leave(code, why, near, answers);
    if (notes) this.notes.set(wanted, notes);
    if (evidence) this.evidence.set(wanted, evidence);
    if (!isGiven(answers)) return;
    if (isError(answers)) return this.leave(code, 'cell-error', [], answers);
    if (part === '' && !this.supports.has(wanted) && !this.meansTheSame(code, wanted))
      return this.leave(code, 'other-scale', [wanted], answers);
    this.answers.set(wanted, answers);
  }

  private meansTheSame(code: string, other: string): boolean {
    const [was, is] = [indexOf(this.from).leaf(code), indexOf(this.to).leaf(other)];
    if (!was || !is) return false;
    const { answers } = this.reading;
    const asked = this.from.id === this.to.id ? answerScale(this.to, answers, is) : is.scale;
    return optionsOf(answerScale(this.from, answers, was)) === optionsOf(asked);
  }

  private leave(code: string, why: WhyNot, near: readonly string[], answers: Answers): void {
    this.unmatched.push({ code, why, near, ...(isGiven(answers) ? { answers } : {}) });
  }
}

/**
 * @param reading an LKE of any layout.
 * @param edition of the fresh one.
 * @returns what `buildLke` takes as its `fill`, and all that found no place in it, with the reason.
 * @throws RangeError where the reading's edition does not ship, or the two editions were never compared.
 */
export function carryOver(reading: Reading, edition: Edition): CarriedOver {
  const known = editionNamed(reading.edition);
  const counterpart = known && correspondence(known.id, edition.id);
  if (!known || !counterpart) throw new RangeError(`No correspondence from ${reading.edition} to ${edition.id}`);
  const from = editionWith(known.id, reading.overrides);
  const carrier = new Carrier(reading, from, edition, counterpart);
  const codes = new Set([...reading.answers.keys(), ...(reading.notes?.keys() ?? []), ...reading.evidence.keys()]);
  for (const code of codes) carrier.code(code);
  const { answers, notes, evidence, unmatched } = carrier;
  return { answers, notes, evidence, unmatched };
}

export { wordingFrom } from './wording';
