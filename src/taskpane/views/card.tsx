/** Statements assessed one by one: one question, one key. */
import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useCallback, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { indexOf } from '../../assessment';
import { keyOf, type Checked } from '../../reading/contract';
import { usePane, useText } from '../pane-context';
import { ActorFields } from '../parts/card/actor-fields';
import { Beside } from '../parts/card/beside';
import { Choices } from '../parts/card/choices';
import { Finder } from '../parts/card/finder';
import { FirstSteps } from '../parts/card/first-steps';
import { Gates } from '../parts/card/gates';
import { KeysHelp } from '../parts/card/keys-help';
import { Note, type NoteKeys } from '../parts/card/note';
import { Numbers } from '../parts/card/numbers';
import { Pending } from '../parts/card/pending';
import { PhraseList } from '../parts/card/phrase-list';
import { Proof } from '../parts/card/proof';
import { ReviewOffer } from '../parts/card/review-offer';
import { Supports } from '../parts/card/supports';
import { Hidden } from '../parts/hidden';
import { LkeGate } from '../parts/lke-gate';
import { Notice } from '../parts/notice';
import { PageFrame } from '../parts/page';
import { roleOf, signedBy, viewOf, type View } from '../state/card/actor';
import { orderOf, type Focus, type Order } from '../state/card/keys';
import { counts } from '../state/card/queue';
import { cardIn } from '../state/card/text';
import { shownLke } from '../state/store';
import { useActor } from '../use-actor';
import { useCard, type Card } from '../use-card';
import { usePhrases } from '../use-phrases';
import { useReview, type ReviewSheet } from '../use-review';

const useStyles = makeStyles({
  page: { outline: 'none' },
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  code: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  text: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  under: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  walk: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalM },
  bar: { marginTop: tokens.spacingVerticalS },
  none: { color: tokens.colorNeutralForeground2 },
});

export function CardPage() {
  const { state } = usePane();
  const say = useText(cardIn);
  const lke = shownLke(state);
  if (lke) return <Assessing key={keyOf(lke.reading)} lke={lke} />;
  return (
    <PageFrame heading={say('heading')} lead="">
      <LkeGate survey={() => <Notice title={say('survey')} text={say('survey.text')} />}>{() => null}</LkeGate>
    </PageFrame>
  );
}

function Assessing({ lke }: { lke: Checked }) {
  const say = useText(cardIn);
  const chosen = useActor();
  const review = useReview(lke);
  const role = roleOf(chosen.actor);
  const { reading } = lke;
  const rows = review?.rows;
  const view = useMemo(() => viewOf(reading, role, review), [reading, role, rows]);
  const actor = <ActorFields chosen={chosen} oneColumn={role === 'tpi' && view?.column === 'unit'} />;
  if (!view)
    return (
      <PageFrame heading={say('heading')} lead={say('review.tpn-needs')}>
        <ReviewOffer lke={lke} />
        {actor}
      </PageFrame>
    );
  const by = signedBy(say(`actor.${chosen.actor}`), chosen.name);
  const guide = chosen.guided ? undefined : <FirstSteps done={() => chosen.keep({ guided: true })} />;
  return <Seen key={role} lke={lke} view={view} review={review} by={by} actor={actor} guide={guide} />;
}

interface SeenProps {
  lke: Checked;
  view: View;
  review: ReviewSheet | undefined;
  /** How what was checked is signed. */
  by: string;
  /** Where the role is chosen. */
  actor: ReactNode;
  /** The first steps, until they were read. */
  guide: ReactNode;
}

function Seen({ lke, view, ...rest }: SeenProps) {
  const say = useText(cardIn);
  const card = useCard(lke, view);
  if (card) return <Keyed card={card} {...rest} />;
  return (
    <PageFrame heading={say('heading')} lead="">
      <Notice title={say('empty')} text={say('empty.text')} />
    </PageFrame>
  );
}

/** Where the focus is, as far as keys are concerned. */
function focusIn(target: EventTarget): Focus {
  if (!(target instanceof HTMLElement)) return 'card';
  if (target.matches('[data-number]')) return 'number';
  return target.matches('input:not([type=checkbox]), textarea, select') ? 'text' : 'card';
}

/** The page with its keys; they work wherever on it the focus is, but not where somebody writes. */
function Keyed({ card, review, by, actor, guide }: { card: Card } & Omit<SeenProps, 'lke' | 'view'>) {
  const styles = useStyles();
  const say = useText(cardIn);
  const [searching, setSearching] = useState(false);
  const base = useRef<HTMLDivElement>(null);
  const number = useRef<HTMLInputElement>(null);
  const note = useRef<NoteKeys>(null);
  const phrases = usePhrases();
  const wantsFocus = useRef(false);
  const { item, facts, items } = card;
  const refocus = useCallback(() => {
    wantsFocus.current = true;
  }, []);
  useLayoutEffect(() => {
    // What had the focus may have gone with the statement before.
    const isLost = document.activeElement === document.body && document.hasFocus();
    if (!wantsFocus.current && !isLost) return;
    wantsFocus.current = false;
    (number.current ?? base.current)?.focus({ preventScroll: true });
  });
  const statement = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    statement.current?.scrollIntoView({ block: 'nearest' });
  }, [item.code]);
  const choose = (key: string) => {
    refocus();
    card.answer([{ code: item.code, content: key }], key);
  };
  const obey: Record<Exclude<Order['do'], 'choose' | 'walk'>, () => void> = {
    same: () => card.same(),
    undo: () => card.undo(),
    search: () => setSearching(true),
    note: () => note.current?.focus(),
    ready: () => note.current?.insert(),
    clear: () => item.options.length > 0 && card.answer([{ code: item.code, content: null }], '', true),
  };
  const press = (event: KeyboardEvent) => {
    const pressed = { key: event.key, ctrl: event.ctrlKey || event.metaKey, other: event.altKey };
    const order = event.defaultPrevented ? undefined : orderOf(pressed, focusIn(event.target), item);
    if (!order) return;
    event.preventDefault();
    if (order.do !== 'search' && order.do !== 'note' && order.do !== 'ready') refocus();
    if (order.do === 'choose') choose(order.key);
    else if (order.do === 'walk') card.walk(order.step);
    else obey[order.do]();
  };
  const judged = items.filter(({ code }) => facts.get(code)!.judged).length;
  const data = { who: say(`who.${card.who}`), judged, of: items.length };
  return (
    <div
      ref={base}
      tabIndex={-1}
      className={styles.page}
      onKeyDown={press}
      data-testid="card"
      data-code={item.code}
      data-waiting={counts(card.entries).waiting}
    >
      <PageFrame heading={say('heading')} lead={say(judged === items.length ? 'progress.done' : 'progress', data)}>
        <LkeGate survey={() => null}>
          {() => (
            <>
              <Finder
                card={card}
                searching={searching}
                setSearching={setSearching}
                go={(code) => {
                  setSearching(false);
                  refocus();
                  card.go(code);
                }}
              />
              {card.unfollowed && (
                <MessageBar className={styles.bar} layout="multiline">
                  <MessageBarBody>{say('unfollowed')}</MessageBarBody>
                </MessageBar>
              )}
              <Pending entries={card.entries} retry={card.retry} discard={card.discard} settle={card.settle} />
              {card.shown.length === 0 && <p className={styles.none}>{say('filter.none')}</p>}
              {guide}
              <div ref={statement}>
                <StatementHead card={card} />
              </div>
              {item.options.length > 0 ? (
                <Choices card={card} act={choose} />
              ) : (
                <Numbers
                  key={item.code}
                  card={card}
                  first={number}
                  enter={(...entered) => {
                    refocus();
                    card.answer(...entered);
                  }}
                />
              )}
              {!card.canWrite(item.code, 'answer') && item.options.length > 0 && <p className={styles.none}>{say('readonly')}</p>}
              <Gates card={card} />
              <Beside
                card={card}
                same={() => {
                  refocus();
                  card.same();
                }}
              />
              <Proof card={card} review={review} by={by} />
              <Note
                key={`${item.code}/${card.column}`}
                card={card}
                phrases={phrases}
                keys={note}
                leave={() => base.current?.focus()}
              />
              <Supports card={card} />
              <div className={styles.walk}>
                <Button onClick={() => card.walk(-1)}>{say('previous')}</Button>
                <Button onClick={() => card.walk(1)}>{say('next')}</Button>
                <Button appearance="subtle" disabled={!card.canUndo} onClick={card.undo} aria-keyshortcuts="Control+Z">
                  {say('undo')}
                </Button>
              </div>
              <PhraseList card={card} phrases={phrases} />
              {actor}
              <KeysHelp item={item} />
              <Said card={card} />
            </>
          )}
        </LkeGate>
      </PageFrame>
    </div>
  );
}

function StatementHead({ card: { item, items, lke, wording } }: { card: Card }) {
  const styles = useStyles();
  const say = useText(cardIn);
  const index = indexOf(lke.edition);
  const parent = index.parentOf(item.code);
  return (
    <div data-testid="statement">
      <div className={styles.head}>
        <span>
          <span className={styles.code}>{item.code}</span> {say('scale', { scale: item.scaleName })}
        </span>
        <span>{say('position', { at: items.indexOf(item) + 1, of: items.length })}</span>
      </div>
      <h3 className={styles.text}>{wording[item.code]?.text ?? index.nameOf(item.code)}</h3>
      {parent && <div className={styles.under}>{parent.name}</div>}
    </div>
  );
}

/** What happened, for who does not see it. */
function Said({ card: { said } }: { card: Card }) {
  const say = useText(cardIn);
  const textOf = (now: NonNullable<typeof said>): string => {
    if (now.what === 'undone') return say('said.undone', { code: now.code });
    if (now.what === 'refused') return say('readonly');
    return now.next === undefined ? say('said.last', now) : say('said.answered', { ...now, next: now.next });
  };
  return (
    <Hidden as="div">
      <div role="status">{said ? textOf(said) : ''}</div>
    </Hidden>
  );
}
