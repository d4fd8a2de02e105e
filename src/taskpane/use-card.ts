/** The card of one LKE: what it shows, and what an assessor may do on it. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { assess, type Answers, type Assessment, type Raw, type Role } from '../assessment';
import { keyOf, type Checked } from '../reading/contract';
import type { Wording } from '../rules/schema';
import type { Cell } from '../sheet/plan';
import { usePane } from './pane-context';
import { contentIn, placeKey } from './state/contents';
import { afterAnswer, factsOf, listed, nextOpen, walked, type Facts, type Filter } from './state/card/filters';
import { createShower, firstOf } from './state/card/follow';
import type { View } from './state/card/actor';
import { asUnit, itemsOf, type Item } from './state/card/items';
import { anyPlace, answerPlace, notePlace, rowsOf } from './state/card/places';
import { onTheWay, type Entry, type Part, type Write } from './state/card/queue';
import { done, settledDeeds, takenBack } from './state/card/undo';
import { problemsOf } from './state/store';
import { useQueue } from './use-queue';
import { useSession } from './use-session';
import { useWording } from './use-wording';

/** What was done last, to be said aloud. */
export type SaidNow =
  | { what: 'answered'; code: string; answer: string; next?: string }
  | { what: 'undone'; code: string }
  | { what: 'refused'; code: string }
  | undefined;

export interface Card {
  lke: Checked;
  items: readonly Item[];
  /** The statement shown. */
  item: Item;
  /** Those that pass the filter. */
  shown: readonly Item[];
  facts: Facts;
  filter: Filter;
  reading: View['reading'];
  column: Role;
  who: View['who'];
  other?: View['other'];
  /** With what is on its way to the sheet. */
  answers: ReadonlyMap<string, Answers>;
  assessment: Assessment;
  wording: Wording;
  entries: readonly Entry[];
  said: SaidNow;
  /** Excel does not tell what is selected. */
  unfollowed: boolean;
  canUndo: boolean;
  noteOf(code: string): string;
  canWrite(code: string, part: Part): boolean;
  go(code: string): void;
  walk(step: 1 | -1): void;
  setFilter(filter: Filter): void;
  /** Writes and goes on; `stay` = the statement has more to enter. */
  answer(writes: readonly { code: string; content: Cell }[], told: string, stay?: boolean): void;
  same(): void;
  writeNote(code: string, text: string): void;
  undo(): void;
  retry(): void;
  discard(): void;
  settle(entry: Entry, whose: 'mine' | 'theirs'): void;
}

const overlaid = (answers: ReadonlyMap<string, Answers>, column: Role, way: ReadonlyMap<string, Cell>) => {
  const all = new Map(answers);
  for (const [code, content] of way) {
    const raw: Raw = typeof content === 'object' && content !== null ? undefined : content;
    if (raw !== undefined) all.set(code, { ...all.get(code), [column]: raw });
  }
  return all;
};

/** @param view the LKE as the assessor sees it. @returns undefined where the sheet holds no statement. */
export function useCard(lke: Checked, { reading, column, who, other }: View): Card | undefined {
  const { state, services } = usePane();
  const [{ card: session }, change] = useSession();
  const [queue, entries] = useQueue();
  const [said, say] = useState<SaidNow>();
  const [unfollowed, setUnfollowed] = useState(false);
  const wording = useWording(lke.reading.edition);
  const { edition } = lke;
  const key = keyOf(reading);
  const { filter } = session;
  const items = useMemo(() => itemsOf(edition, reading), [edition, reading]);
  const answers = useMemo(
    () =>
      overlaid(
        reading.answers,
        column,
        onTheWay(entries, 'answer', (code) => answerPlace(reading, code, column)),
      ),
    [reading, column, entries],
  );
  const judging = useMemo(() => ({ held: reading.identity.held, asExcel: reading.asExcel }), [reading]);
  const assessment = useMemo(() => assess(edition, answers, judging), [edition, answers, judging]);
  const problems = problemsOf(state, lke);
  const facts = useMemo(
    () => factsOf(items, { edition, reading, answers, assessment, problems }, column),
    // The problems are those of the reading and its diagnosis.
    [items, edition, reading, answers, assessment, state.diagnosis, column],
  );
  const kept = items.find(({ code }) => code === session.at[key]);
  const item = kept ?? items.find(({ code }) => code === nextOpen(items, facts, filter)) ?? items[0];

  const setCard = (part: Partial<typeof session>) => change((now) => ({ card: { ...now.card, ...part } }));
  const at = (code: string) => ({ at: { ...session.at, [key]: code } });
  const notesOnWay = onTheWay(entries, 'note', (code) => notePlace(reading, code, column));
  const placeOf = (code: string, part: Part) =>
    part === 'answer' ? answerPlace(reading, code, column) : notePlace(reading, code, column);
  const grids = state.workbook.status === 'read' ? (state.workbook.found.grids ?? []) : [];
  const shower = useMemo(() => createShower(services.door), [services]);
  const fromSheet = useRef<string | undefined>(undefined);
  const followed = (code: string) => {
    fromSheet.current = code;
    setCard(at(code));
  };
  useFollow(edition, reading, shower, followed, setUnfollowed);
  const place = item && anyPlace(reading, [item.code, ...item.fields.map(({ code }) => code)], column);
  const target = place && placeKey(place);
  const code = item?.code;
  useEffect(() => {
    // Somebody who selected the evidence of a row is not taken away from it.
    if (fromSheet.current === code) return;
    fromSheet.current = undefined;
    if (place) shower.show(place);
  }, [shower, code, target]);

  if (!item) return undefined;

  const writesOf = (asked: readonly { code: string; content: Cell }[], part: Part): Write[] =>
    asked.flatMap(({ code, content }): Write[] => {
      const cell = placeOf(code, part);
      if (!cell) return [];
      const before = queue
        .entries()
        .filter((one) => placeKey(one) === placeKey(cell))
        .at(-1);
      const shown = before ? before.content : contentIn(grids, cell);
      return [{ ...cell, code, part, content, shown }];
    });
  const write = (asked: readonly { code: string; content: Cell }[], part: Part): Write[] => {
    const writes = writesOf(asked, part).filter(({ content, shown }) => JSON.stringify(content) !== JSON.stringify(shown));
    if (writes.length > 0) queue.add(writes);
    return writes;
  };
  const remember = (writes: readonly Write[]): void => {
    const deed = { code: item.code, lke: key, writes };
    if (writes.length > 0) change(({ card: now }) => ({ card: { ...now, deeds: done(now.deeds, deed) } }));
  };
  const answer: Card['answer'] = (asked, told, stay = false) => {
    // Nothing is passed over as if it were answered.
    if (asked.some((one) => !placeOf(one.code, 'answer'))) return say({ what: 'refused', code: item.code });
    const writes = write(asked, 'answer');
    const next = afterAnswer(items, facts, filter, item.code);
    remember(writes);
    if (stay) return;
    setCard(at(next));
    say({ what: 'answered', code: item.code, answer: told, ...(next !== item.code && { next }) });
  };
  return {
    ...{ lke, reading, who, other, column, answers, assessment, wording },
    ...{ items, item, shown: listed(items, facts, filter), facts, filter, entries, said },
    unfollowed,
    canUndo: session.deeds.some((deed) => deed.lke === key),
    noteOf(code) {
      const onWay = notesOnWay.get(code);
      return onWay === undefined ? (reading.notes?.get(code)?.[column] ?? '') : String(onWay ?? '');
    },
    canWrite: (code, part) => placeOf(code, part) !== undefined,
    go: (code) => setCard(at(code)),
    walk: (step) => setCard(at(walked(items, facts, filter, item.code, step))),
    setFilter(next) {
      const stays = listed(items, facts, next).some(({ code }) => code === item.code);
      const first = listed(items, facts, next)[0]?.code ?? item.code;
      setCard({ filter: next, ...at(stays ? item.code : first) });
    },
    answer,
    same() {
      const asked = asUnit(item, answers);
      if (asked) answer(asked, asked.map(({ content }) => content).join(', '));
    },
    writeNote(code, text) {
      remember(write([{ code, content: text === '' ? null : text }], 'note'));
    },
    undo() {
      const back = takenBack(session.deeds, key);
      if (!back) return;
      queue.add(back.writes);
      setCard({ ...at(back.deed.code), deeds: back.deeds });
      say({ what: 'undone', code: back.deed.code });
    },
    retry: queue.retry,
    discard() {
      const gone = queue.discard();
      setCard({ deeds: gone.reduce((deeds, entry) => settledDeeds(deeds, entry, 'theirs'), [...session.deeds]) });
    },
    settle(entry, whose) {
      queue.settle(placeKey(entry), whose);
      setCard({ deeds: settledDeeds(session.deeds, entry, whose) });
    },
  };
}

/** The card goes where somebody selects a row of the LKE. */
function useFollow(
  edition: Checked['edition'],
  reading: View['reading'],
  shower: ReturnType<typeof createShower>,
  go: (code: string) => void,
  setUnfollowed: (unfollowed: boolean) => void,
): void {
  const { state, services } = usePane();
  const grids = state.workbook.status === 'read' ? state.workbook.found.grids : undefined;
  const codeAt = useMemo(() => rowsOf(edition, reading), [edition, reading]);
  const heard = useRef<(sheetId: string, address: string) => void>(() => undefined);
  heard.current = (sheetId, address) => {
    const sheet = grids?.find(({ id }) => id === sheetId)?.sheet;
    const first = firstOf(address);
    if (sheet === undefined || !first || shower.isEcho({ sheet, cell: first.cell })) return;
    const code = codeAt(sheet, first.row);
    if (code !== undefined) go(code);
  };
  useEffect(() => {
    const following = services.door.follow((sheetId, address) => heard.current(sheetId, address));
    following.then(
      () => setUnfollowed(false),
      () => setUnfollowed(true),
    );
    return () => void following.then((stop) => stop()).catch(() => undefined);
  }, [services]);
}
