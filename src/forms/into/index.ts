/** What an LKE says, into a form that somebody else made: which cells, what they hold now and then, and what finds no room. */
import { clean, indexOf, isBlank, scaleNamed, type Answers, type Raw } from '../../assessment';
import { answerScale } from '../../assessment/answer-scale';
import { editionWith } from '../../assessment/editions';
import { asPerson, type Parsed } from '../../assessment/parse';
import type { Edition, Scale, Statement } from '../../rules/schema';
import { asOne } from '../../reading/beside';
import type { Reading } from '../../reading/contract';
import type { Covered } from '../../sheet/covered';
import type { Cell, Grid } from '../../sheet/plan';
import { carryOver, type CarriedOver, type WhyNot } from '../carry';
import { Places, type NoPlace, type Part, type Spotted } from './places';
import { inFormsWords, refusalOf, Rooms, type Refusal, type Room } from './room';

export { PARTS, type Part } from './places';

/** A cell that is to be written. */
export interface Entry extends Spotted {
  code: string;
  part: Part;
  old: Cell;
  new: Cell;
}

export type WhyLeft = NoPlace | Refusal | WhyNot | 'unread';

/** What the form does not take. */
export interface LeftOut extends Partial<Spotted> {
  code: string;
  why: WhyLeft;
  /** Absent where it is the whole statement: answers, notes and links. */
  part?: Part;
  /** What was to be written. */
  text: string;
  /** Statements of the form that ask for part of it. */
  near?: readonly string[];
}

/** What stands in the form though the LKE says nothing there; it stays. */
export interface Kept extends Spotted {
  code: string;
  part: Part;
  text: string;
}

export interface Into {
  entries: Entry[];
  left: LeftOut[];
  kept: Kept[];
  /** Cells that say the same already. */
  same: number;
  /** Cells among the entries whose link leads where it led. */
  linked: Spotted[];
}

export interface IntoOptions {
  /** By sheet, where the door tells it. */
  covered?: ReadonlyMap<string, readonly Covered[]>;
  /** Whose answers and notes a form takes that has one column for them: the unit's; or the TPI's, else the unit's. */
  single?: 'unit' | 'tpi';
}

const SCALE = '#scale';
const ROLES = ['unit', 'tpi'] as const;
const unixed = (text: string | undefined): string => (text ?? '').replace(/\r\n?/g, '\n').trim();

const meaningOf = (parsed: Parsed): string | undefined =>
  parsed.kind === 'read' ? (parsed.key ?? String(parsed.number ?? parsed.value)) : undefined;

class Filler {
  readonly into: Into = { entries: [], left: [], kept: [], same: 0, linked: [] };
  private readonly index;
  private readonly places: Places;
  private readonly rooms: Rooms;
  /** The one column takes what the TPI says. */
  private readonly asTpi: boolean;

  constructor(
    private readonly form: Reading,
    private readonly edition: Edition,
    grids: readonly Grid[],
    private readonly carried: CarriedOver,
    { covered = new Map(), single = 'unit' }: IntoOptions,
  ) {
    this.index = indexOf(edition);
    this.places = new Places(form, edition);
    this.rooms = new Rooms(grids, covered);
    this.asTpi = single === 'tpi' && !this.places.hasTpi;
  }

  all(): Into {
    const { answers, notes, evidence, unmatched } = this.carried;
    for (const { code, why, near, answers: own } of unmatched.filter((one) => !this.form.cells.has(one.code)))
      this.into.left.push({
        code,
        why,
        near,
        text: ROLES.map((role) => clean(own?.[role]))
          .filter(Boolean)
          .join(' / '),
      });
    for (const [code, own] of answers) if (!code.endsWith(SCALE)) this.answers(code, this.ofRoles(own));
    for (const { statement } of this.index.leaves) this.total(statement);
    for (const [code, own] of this.said(notes, (one) => this.ofRoles(one))) {
      this.text(code, 'note', own.unit);
      this.text(code, 'tpiNote', own.tpi);
    }
    for (const [code, { unit }] of this.said(evidence, (unit) => ({ unit }))) this.text(code, 'evidence', unit);
    this.stays();
    return this.into;
  }

  /** What each column takes: where a form has one for both, the one role's. */
  private ofRoles<T extends Raw>({ unit, tpi }: { unit?: T; tpi?: T }): { unit?: T; tpi?: T } {
    return this.asTpi ? { unit: isBlank(tpi) ? unit : tpi } : { unit, tpi };
  }

  /** Texts by the code whose cells take them: what was said of a ratio and of its count may stand in one. */
  private said<T>(texts: ReadonlyMap<string, T>, of: (one: T) => { unit?: string; tpi?: string }) {
    const rows = new Map<string, { unit?: string; tpi?: string }>();
    for (const [code, one] of texts) {
      const row = this.places.rowOf(code);
      const [known, own] = [rows.get(row), of(one)];
      rows.set(row, { unit: asOne(known?.unit, own.unit), tpi: asOne(known?.tpi, own.tpi) });
    }
    return rows;
  }

  private answers(code: string, own: Answers): void {
    const leaf = this.index.leaf(code);
    const scale = leaf && this.scaleFor(code);
    for (const role of ROLES) {
      const raw = own[role];
      if (isBlank(raw)) continue;
      if (scale === 'other') this.leave(code, role, 'other-scale', clean(raw), this.places.at(code, role));
      else if (scale) this.answer(code, role, raw, asPerson.readerOf(scale)(raw), scale);
      else if (this.index.inputs.has(code)) this.answer(code, role, raw, asPerson.count(raw));
      else this.put(code, role, clean(raw), clean(this.form.answers.get(code)?.[role]) === clean(raw));
    }
  }

  /** A form may ask for the sum of those due beside its parts, and compute with it: the old one would be wrong. */
  private total({ code, ratio }: Statement): void {
    const due = (ratio?.inputs ?? []).filter(({ role }) => role === 'due');
    const stated = `${code}#due`;
    if (due.length === 0 || !this.form.cells.has(stated)) return;
    for (const role of ROLES) {
      const place = this.places.at(stated, role);
      const parts = due.map((input) => asPerson.count(this.ofRoles(this.carried.answers.get(input.code) ?? {})[role]));
      const known = parts.flatMap((one) => (one.kind === 'read' ? [one.value] : []));
      if (typeof place === 'string' || known.length < parts.length || this.rooms.at(place).refusal) continue;
      const sum = known.reduce((all, one) => all + one, 0);
      const now = asPerson.count(this.form.answers.get(stated)?.[role]);
      this.put(stated, role, sum, now.kind === 'read' && now.value === sum);
    }
  }

  /** The scale that the answer is given on; where the edition leaves it open the form is told, if it can be. */
  private scaleFor(code: string): Scale | 'other' {
    const leaf = this.index.leaf(code)!;
    if (!leaf.scaleIsOpen) return leaf.scale;
    const wanted = answerScale(this.edition, this.carried.answers, leaf);
    if (answerScale(this.edition, this.form.answers, leaf) === wanted) return wanted;
    const named = this.carried.answers.get(leaf.scaleCode);
    const name = scaleNamed(this.edition, named?.tpi ?? named?.unit) ?? leaf.statement.scale;
    return this.put(code, 'scale', name, false) ? wanted : 'other';
  }

  private answer(code: string, role: 'unit' | 'tpi', raw: Raw, parsed: Parsed, scale?: Scale): void {
    const meant = meaningOf(parsed);
    const place = this.places.at(code, role);
    if (meant === undefined || parsed.kind !== 'read') return this.leave(code, role, 'unread', clean(raw), place);
    const now = this.form.answers.get(code)?.[role];
    const read = scale ? asPerson.readerOf(scale) : asPerson.count;
    const isSame = meaningOf(read(now)) === meant;
    const key = scale?.kind === 'choice' ? parsed.key : undefined;
    if (key === undefined) return void this.put(code, role, parsed.number ?? parsed.value, isSame);
    const words = typeof place === 'string' ? key : inFormsWords(scale!, key, this.rooms.at(place));
    if (words === undefined && !isSame) return this.leave(code, role, 'list', key, place);
    this.put(code, role, words ?? key, isSame);
  }

  private text(code: string, part: 'note' | 'tpiNote' | 'evidence', said: string | undefined): void {
    const text = unixed(said);
    if (text === '') return;
    this.put(code, part, text, unixed(this.textNow(code, part)) === text);
  }

  private textNow(code: string, part: 'note' | 'tpiNote' | 'evidence'): string | undefined {
    const row = this.places.rowOf(code);
    if (part === 'evidence') return this.form.evidence.get(row);
    return this.form.notes?.get(row)?.[part === 'note' ? 'unit' : 'tpi'];
  }

  /** @returns whether the cell holds it afterwards. */
  private put(code: string, part: Part, value: Cell, isSame: boolean): boolean {
    const place = this.places.at(code, part);
    if (isSame && typeof place !== 'string') {
      this.into.same++;
      return true;
    }
    const room = typeof place === 'string' ? undefined : this.rooms.at(place);
    const why = typeof place === 'string' ? place : refusalOf(value, room!);
    if (why) {
      this.leave(code, part, why, String(value), place);
      return false;
    }
    this.write({ code, part, ...(place as Spotted), new: value }, room!);
    return true;
  }

  private write(entry: Omit<Entry, 'old'>, { old, linked }: Room): void {
    this.into.entries.push({ ...entry, old });
    if (linked) this.into.linked.push({ sheet: entry.sheet, cell: entry.cell });
  }

  private leave(code: string, part: Part, why: WhyLeft, text: string, place: Spotted | NoPlace): void {
    this.into.left.push({ code, part, why, text, ...(typeof place !== 'string' && place) });
  }

  /** Nothing is cleared: what the form says beyond the LKE is told, and stays. */
  private stays(): void {
    const touched = new Set([...this.into.entries, ...this.into.left].map(({ code, part }) => `${code} ${part}`));
    const note = (code: string, part: Part, found: Raw, said: Raw) => {
      if (isBlank(found) || !isBlank(said) || touched.has(`${code} ${part}`)) return;
      const place = this.places.at(code, part);
      if (typeof place !== 'string') this.into.kept.push({ code, part, ...place, text: clean(found) });
    };
    const { answers, notes, evidence } = this.carried;
    for (const [code, own] of this.form.answers)
      if (!code.endsWith(SCALE)) {
        const said = this.ofRoles(answers.get(code) ?? {});
        for (const role of ROLES) note(code, role, own[role], said[role]);
      }
    const [saidNotes, saidLinks] = [this.said(notes, (one) => this.ofRoles(one)), this.said(evidence, (unit) => ({ unit }))];
    for (const [code, { unit, tpi }] of this.form.notes ?? []) {
      note(code, 'note', unit, saidNotes.get(code)?.unit);
      note(code, 'tpiNote', tpi, saidNotes.get(code)?.tpi);
    }
    for (const [code, link] of this.form.evidence) note(code, 'evidence', link, saidLinks.get(code)?.unit);
  }
}

/**
 * @param form an LKE of any layout, mostly of others, that is to be filled.
 * @param grids its workbook, with the rules of its cells where the door tells them.
 * @param lke what is to be handed in, of the same edition or one that it was compared with.
 * @returns every cell to write with what it holds now; answers in the form's own spelling, those that mean the same already
 *   left alone. Formulas are never among them. What finds no room is told with its reason, and its cell where there is one.
 * @throws RangeError where the two editions were never compared.
 */
export function intoForm(form: Reading, grids: readonly Grid[], lke: Reading, options: IntoOptions = {}): Into {
  const edition = editionWith(form.edition, form.overrides);
  return new Filler(form, edition, grids, carryOver(lke, edition), options).all();
}
