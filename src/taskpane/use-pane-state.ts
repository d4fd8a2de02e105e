/** Ties the state to the services: making, reading again on change, going to a cell, remembering. */
import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import type { Place } from '../assessment/types';
import type { PaneContext } from './pane-context';
import type { Findings, PaneServices } from './services';
import { readForm, startForm } from './state/form';
import { generate, sheetOfSame } from './state/generate';
import { createLive, type Live } from './state/live';
import { keepPreferences, readPreferences } from './state/preferences';
import { lkesOf, reduce, startState, type PaneState } from './state/store';
import { say, tell, toldOf } from './state/told';

function begin({ storage, editions, today }: PaneServices): PaneState {
  const { language, body } = readPreferences(storage);
  return startState(language, { ...startForm(editions[0], today().getFullYear()), body });
}

export function usePaneState(services: PaneServices): PaneContext {
  const [state, dispatch] = useReducer(reduce, services, begin);
  const { language } = state;
  const live = useLive(services, dispatch);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const body = state.generation.step === 'done' ? state.form.body : undefined;
  useEffect(() => {
    keepPreferences(services.storage, { language, body: body ?? readPreferences(services.storage).body });
  }, [services, language, body]);

  const make = async (another: boolean) => {
    if (state.generation.step === 'running') return;
    const read = readForm(state.form, services.editions, services.today().getFullYear());
    if (!read.ok) return dispatch({ type: 'invalid', errors: read.errors });
    const same = sheetOfSame(lkesOf(state), read.identity);
    if (same && !another) return dispatch({ type: 'generation', generation: { step: 'asking', sheet: same } });
    live.current?.pause();
    try {
      const made = await generate(services, read.edition, read.identity, (phase) =>
        dispatch({ type: 'generation', generation: { step: 'running', phase } }),
      );
      dispatch({ type: 'generation', generation: { step: 'done', made } });
    } catch (error) {
      dispatch({ type: 'generation', generation: { step: 'failed', told: toldOf(error) } });
    } finally {
      live.current?.resume();
    }
  };

  const goTo = useCallback(
    async ({ sheet, cell }: Place) => {
      if (!sheet || !cell) return;
      try {
        await services.door.select(sheet, cell);
        dispatch({ type: 'said', told: { key: 'check.went', data: { place: `${sheet}!${cell}` } } });
      } catch (error) {
        live.current?.refresh();
        dispatch({ type: 'said', told: { key: 'check.lost', data: { reason: tell(language, toldOf(error)) } } });
      }
    },
    [services, language, live],
  );

  return {
    state,
    dispatch,
    language,
    editions: services.editions,
    t: useCallback((key, data) => say(language, key, data), [language]),
    tell: useCallback((told) => tell(language, told), [language]),
    generate: (another = false) => void make(another),
    goTo: useCallback((place) => void goTo(place), [goTo]),
    refresh: useCallback(() => live.current?.refresh(), [live]),
  };
}

/** Reads the workbook at the start and whenever it changes. */
function useLive(services: PaneServices, dispatch: PaneContext['dispatch']) {
  const live = useRef<Live | undefined>(undefined);
  const options = useMemo(
    () => ({
      read: async (): Promise<Findings> => {
        const [{ judge }, grids] = await Promise.all([services.engine(), services.door.read()]);
        return judge(grids);
      },
      show: (found: Findings) => dispatch({ type: 'read', found }),
      fail: (error: unknown) => dispatch({ type: 'unreadable', told: toldOf(error) }),
    }),
    [services, dispatch],
  );
  useEffect(() => {
    const own = createLive(options);
    live.current = own;
    const watching = services.door.watch(() => own.changed());
    watching.catch(options.fail);
    own.refresh();
    // Excel tells of changed cells, not of sheets renamed or deleted: look again when somebody comes back to the pane.
    const back = () => own.changed();
    window.addEventListener('focus', back);
    return () => {
      window.removeEventListener('focus', back);
      own.stop();
      void watching.then((stop) => stop()).catch(() => undefined);
    };
  }, [services, options]);
  return live;
}
