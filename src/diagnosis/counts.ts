/** Counts against each other and against their own notes. What the truth is, a person must say: nothing is mended. */
import { counted, parseCount } from '../assessment';
import type { Statement } from '../rules/schema';
import { finding, type Finding } from './finding';
import { countsIn, listLength, saysFinished, saysNone } from './notes';
import type { LkeSheet, Spot } from './sheet';

interface Count {
  code: string;
  role: 'due' | 'done' | 'info';
  value?: number;
  note: string;
  spot?: Spot;
}

function countsOf(sheet: LkeSheet, { ratio }: Statement): Count[] {
  return (ratio?.inputs ?? []).map(({ code, role }) => {
    const parsed = parseCount(counted(sheet.reading.answers.get(code)));
    const { unit = '', tpi = '' } = sheet.reading.notes?.get(code) ?? {};
    const spot = sheet.spot(code, sheet.column('unit'));
    return {
      code,
      role,
      note: tpi || unit,
      ...(parsed.kind === 'read' ? { value: parsed.value } : {}),
      ...(spot ? { spot } : {}),
    };
  });
}

/** The number that a note gives for its own count, where it gives exactly one. */
function noted(note: string): number | undefined {
  const list = listLength(note);
  if (list !== undefined) return list;
  const numbers = [...new Set(countsIn(note))];
  if (numbers.length === 1) return numbers[0];
  return numbers.length === 0 && saysNone(note) ? 0 : undefined;
}

const supposed = (sheet: LkeSheet, statement: string, { spot }: Count, value: number) => {
  const effect = sheet.effect(statement, [sheet.patch(spot!, { value })]);
  return Object.keys(effect).length > 0 ? { ...effect, supposed: 1 } : {};
};

function againstNote(sheet: LkeSheet, statement: Statement, count: Count): Finding[] {
  const { code, value, note, spot } = count;
  if (value === undefined || !spot) return [];
  const says = noted(note);
  if (says === undefined || says === value) return [];
  const data = { count: value, says, ...supposed(sheet, statement.code, count, says) };
  return [finding('count.contradicts-note', sheet.place(spot, code), data)];
}

const sum = (counts: readonly Count[]): number | undefined =>
  counts.reduce<number | undefined>((all, { value }) => (all === undefined || value === undefined ? undefined : all + value), 0);

/** The note of those due says that all is done; the count of those done says less. */
function againstFinished(sheet: LkeSheet, statement: Statement, counts: readonly Count[]): Finding[] {
  const [dues, dones] = [counts.filter(({ role }) => role === 'due'), counts.filter(({ role }) => role === 'done')];
  const [due, done] = [sum(dues), sum(dones)];
  const said = dues.find(({ note }) => saysFinished(note) && (countsIn(note).length === 0 || countsIn(note).includes(due!)));
  if (due === undefined || done === undefined || !said?.spot || dones.length !== 1 || !dones[0]!.spot || done >= due) return [];
  const data = { due, done, ...supposed(sheet, statement.code, dones[0]!, due) };
  return [finding('count.note-says-done', sheet.place(said.spot, said.code), data)];
}

/** Where every case is either done or under way, those of neither kind are missing. */
function unaccounted(sheet: LkeSheet, statement: Statement, counts: readonly Count[]): Finding[] {
  return (statement.ratio?.checks ?? []).flatMap(({ parts, limit }): Finding[] => {
    const of = (codes: readonly string[]) => counts.filter(({ code }) => codes.includes(code));
    const [known, all] = [sum(of(parts)), sum(of(limit))];
    const [first] = of(limit);
    if (parts.length < 2 || known === undefined || all === undefined || !first?.spot || known >= all) return [];
    return [finding('count.unaccounted', sheet.place(first.spot, first.code), { parts: known, all, left: all - known })];
  });
}

/** The typed total of those due against its parts: the judge tells, here it gets its effect. */
function statedTotals(sheet: LkeSheet): Finding[] {
  return sheet.assessment.problems.flatMap((problem): Finding[] => {
    const code = problem.at.statement;
    if (problem.code !== 'ratio.stated-total' || code === undefined) return [];
    const spot = sheet.spot(code, sheet.column('unit'));
    if (!spot) return [];
    const effect = sheet.effect(code.split('#')[0]!, [sheet.patch(spot, { value: problem.data.sum! })]);
    const data = { ...problem.data, ...effect, ...(Object.keys(effect).length > 0 ? { supposed: 1 } : {}) };
    return [{ ...problem, at: sheet.place(spot, code), data }];
  });
}

export const countFindings = (sheet: LkeSheet): Finding[] => [
  ...sheet.index.statements.flatMap((statement) => {
    const counts = countsOf(sheet, statement);
    return [
      ...counts.flatMap((count) => againstNote(sheet, statement, count)),
      ...againstFinished(sheet, statement, counts),
      ...unaccounted(sheet, statement, counts),
    ];
  }),
  ...statedTotals(sheet),
];
