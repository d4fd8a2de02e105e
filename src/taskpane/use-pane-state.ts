/** Ties the state to the services: making, reading again on change, going to a cell, remembering. */
import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import { DoorError } from '../excel/contract';
import { placeAt } from '../sheet/address';
import type { Place, Problem } from '../assessment/types';
import type { PaneContext } from './pane-context';
import { IDENTITIES, MAPPINGS, OWN_RULES, RULES_FILES, type Findings, type Kept, type PaneServices } from './services';
import { give } from '../rules';
import { inForceIn, newestFirst } from '../rules/in-force';
import type { Edition } from '../rules/schema';
import { startForm, type FormReading } from './state/form';
import { generate, sheetOfSame } from './state/generate';
import { createLive, type Live } from './state/live';
import { keepPreferences, readPreferences } from './state/preferences';
import { lkesOf, reduce, startState, type PaneState } from './state/store';
import { tell, toldOf, type Told } from './state/told';
import type { Diagnosis } from './worker/jobs';

/** What turns names in use into a plan; all but the LKE are loaded when somebody makes one. */
async function plannerOf(services: PaneServices, { form, workbook }: PaneState, read: Extract<FormReading, { ok: true }>) {
  const { identity, edition } = read;
  if (!edition) {
    const maker = (await import('./makers')).makerOf(form.kind);
    return async (taken: readonly string[]) => maker.plan(form.edition, identity, taken);
  }
  const engine = await services.engine();
  const own = workbook.status === 'read' ? workbook.found.own?.[edition.id] : undefined;
  return (taken: readonly string[]) => engine.plan(edition, identity, taken, own);
}

function begin({ storage, editions, today }: PaneServices): PaneState {
  const { language, body, crashed } = readPreferences(storage);
  const year = today().getFullYear();
  const start = startState(language, { ...startForm(inForceIn(editions, year) ?? editions[0], year), body });
  return crashed ? { ...start, wary: true } : start;
}

export function usePaneState(services: PaneServices): PaneContext {
  const [state, dispatch] = useReducer(reduce, services, begin);
  const { language } = state;
  const live = useLive(services, dispatch);
  const editions = useEditions(services, state);
  useEffect(() => {
    dispatch({ type: 'editions', editions });
  }, [editions]);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const body = state.generation.step === 'done' ? state.form.body : undefined;
  useEffect(() => {
    keepPreferences(services.storage, { language, body: body ?? readPreferences(services.storage).body });
  }, [services, language, body]);

  const makeOnce = async (another: boolean) => {
    const { readForm } = await import('./state/form-check');
    const read = readForm(state.form, editions, services.today().getFullYear());
    if (!read.ok) return dispatch({ type: 'invalid', errors: read.errors });
    const same = read.edition && sheetOfSame(lkesOf(state), read.identity, read.edition.id);
    if (same && !another) return dispatch({ type: 'generation', generation: { step: 'asking', sheet: same } });
    live.current?.pause();
    try {
      const made = await generate(
        services.door,
        state.form.kind,
        () => plannerOf(services, state, read),
        (phase) => dispatch({ type: 'generation', generation: { step: 'running', phase } }),
      );
      dispatch({ type: 'generation', generation: { step: 'done', made } });
    } catch (error) {
      dispatch({ type: 'generation', generation: { step: 'failed', told: toldOf(error) } });
    } finally {
      live.current?.resume();
    }
  };

  // Pressed twice while what reads the form is still being loaded, it makes one sheet.
  const making = useRef(false);
  const make = async (another: boolean) => {
    if (making.current || state.generation.step === 'running') return;
    making.current = true;
    try {
      await makeOnce(another);
    } catch (error) {
      dispatch({ type: 'generation', generation: { step: 'failed', told: toldOf(error) } });
    } finally {
      making.current = false;
    }
  };

  const goTo = useCallback(
    async (place: Place, reveal = false) => {
      // An LKE over several sheets tells those of the others.
      const { sheet, cell } = { ...place, ...(place.cell && placeAt(place.cell)) };
      if (!sheet || !cell) return;
      try {
        await services.door.select(sheet, cell, reveal);
        dispatch({ type: 'said', told: { key: 'check.went', data: { place: `${sheet}!${cell}` } } });
      } catch (error) {
        live.current?.refresh();
        const told: Told = { key: 'check.lost', data: { reason: tell(language, toldOf(error)) } };
        const isHidden = error instanceof DoorError && error.code === 'excel.sheet-hidden';
        dispatch({ type: 'said', told, hidden: isHidden ? { sheet, cell } : undefined });
      }
    },
    [services, language, live],
  );

  return {
    state,
    dispatch,
    language,
    editions,
    tell: useCallback((told) => tell(language, told), [language]),
    generate: (another = false) => void make(another),
    goTo: useCallback((place, reveal) => void goTo(place, reveal), [goTo]),
    refresh: useCallback(() => live.current?.refresh(), [live]),
    services,
    undisturbed: useCallback(
      async (work) => {
        live.current?.pause();
        try {
          return await work();
        } finally {
          live.current?.resume();
        }
      },
      [live],
    ),
  };
}

/** Those that ship, and those of the files that the workbook keeps. */
function useEditions({ editions }: PaneServices, { workbook }: PaneState): readonly Edition[] {
  const files = workbook.status === 'read' ? workbook.found.rulesFiles : undefined;
  return useMemo(
    () => newestFirst([...editions, ...(files ?? []).flatMap((one) => ('edition' in one ? [one.edition] : []))]),
    [editions, files],
  );
}

/** Excel tells of the end of a calculation; where it does not, it is asked again. */
const COMPUTING_MS = 1000;

/** Nobody waits for ever for a diagnosis that failed. */
const UNDIAGNOSED: Diagnosis = { sheets: {}, names: [], failed: true };

/** What a person decided. Rules that cannot be read are told among the problems; the regulation's own hold then. */
async function keptIn({
  door,
  storage,
}: PaneServices): Promise<Kept & Pick<Findings, 'rulesFiles'> & { told: readonly Problem[] }> {
  const recall = (key: string) => door.recall(key).catch(() => null);
  const [mappings, said, ownText, filesText] = await Promise.all([MAPPINGS, IDENTITIES, OWN_RULES, RULES_FILES].map(recall));
  const { language } = readPreferences(storage);
  const fromFiles = filesText ? await import('./state/rules-files') : undefined;
  const rulesFiles = (await fromFiles?.rulesFilesFrom(filesText ?? null, language)) ?? [];
  const laws = fromFiles?.editionsOf(rulesFiles) ?? [];
  // A body's own rules may be of an edition from a file.
  give(laws);
  const { own, problems } = ownText
    ? await (await import('./state/own-rules')).ownRulesFrom(ownText, language)
    : { own: {}, problems: [] };
  return {
    mappings: mappings ?? null,
    said: said ?? null,
    own,
    laws,
    rulesFiles,
    told: [...problems, ...(fromFiles?.refusedFiles(rulesFiles) ?? [])],
  };
}

/** Reads the workbook at the start and whenever it changes. */
function useLive(services: PaneServices, dispatch: PaneContext['dispatch']) {
  const live = useRef<Live | undefined>(undefined);
  const reading = useRef(0);
  const options = useMemo(
    () => ({
      read: async (): Promise<Findings> => {
        const [{ judge, diagnose }, grids, calculation, { told, rulesFiles, ...kept }] = await Promise.all([
          services.engine(),
          services.door.read(),
          services.door.calculation().catch(() => 'done' as const),
          keptIn(services),
        ]);
        const judged = await judge(grids, kept);
        // Slower than judging, and not waited for. A sheet that is still being computed is accused of nothing.
        const mine = ++reading.current;
        if (calculation === 'done')
          void import('./state/drop-downs')
            .then(({ withLists }) => withLists(services.door, grids, judged.lkes))
            .catch(() => grids)
            // The engine knows what it judged by the very object that it gave.
            .then((listed) => (mine === reading.current ? diagnose?.(judged, listed) : undefined))
            .then(
              (diagnosis) => diagnosis && dispatch({ type: 'diagnosed', diagnosis }),
              () => mine === reading.current && dispatch({ type: 'diagnosed', diagnosis: UNDIAGNOSED }),
            );
        return { ...judged, calculation, rulesFiles, problems: [...judged.problems, ...told] };
      },
      show: (found: Findings) => {
        dispatch({ type: 'read', found });
        if (found.calculation === 'computing') setTimeout(() => live.current?.changed(), COMPUTING_MS);
      },
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
    let seen = services.seen?.now() ?? true;
    if (!seen) own.pause();
    const unwatch = services.seen?.watch((now) => {
      if (now !== seen) void (now ? own.resume() : own.pause());
      seen = now;
    });
    // Excel tells of changed cells, not of sheets renamed or deleted: look again when somebody comes back to the pane.
    const back = () => own.changed();
    window.addEventListener('focus', back);
    return () => {
      window.removeEventListener('focus', back);
      unwatch?.();
      own.stop();
      void watching.then((stop) => stop()).catch(() => undefined);
    };
  }, [services, options]);
  return live;
}
