import { startForm } from '../../../src/taskpane/state/form';
import {
  lkesOf,
  problemsOf,
  reduce,
  resultsOf,
  shownLke,
  shownResult,
  startState,
  type Action,
  type PaneState,
} from '../../../src/taskpane/state/store';
import type { Checked } from '../../../src/reading/contract';
import { buildSurvey, checkSurveys, type CheckedSurvey } from '../../../src/forms/surveys';
import { gridsOf } from '../../sheets/lke';
import { judged } from './filled';
import { edition90 } from '../../editions';

const start = startState('id', startForm(edition90, 2026));
const after = (...actions: Action[]): PaneState => actions.reduce(reduce, start);
const read = (...lkes: Checked[]): Action => ({ type: 'read', found: { lkes, surveys: [], problems: [] } });
const done = (...sheets: string[]): Action => ({
  type: 'generation',
  generation: { step: 'done', made: { kind: 'lke', sheets, kept: [] } },
});

const surveys: CheckedSurvey[] = checkSurveys(gridsOf(buildSurvey('skm', undefined, { unit: 'KPP', body: '', year: 2026 })));
const readSurveys = (...lkes: Checked[]): Action => ({ type: 'read', found: { lkes, surveys, problems: [] } });

let first: Checked;
let second: Checked;
beforeAll(async () => {
  [first, second] = (await judged({}, {}, 2)) as [Checked, Checked];
});

describe('the first reading', () => {
  test('opens Hasil where the workbook holds an LKE', () => expect(after(read(first)).view).toBe('result'));
  test('leaves whoever went elsewhere meanwhile', () =>
    expect(after({ type: 'view', view: 'recap' }, read(first)).view).toBe('recap'));
  test('stays at Buat where it holds none', () => expect(after(read()).view).toBe('generate'));
  test('does not take the form away from somebody who types', () => {
    expect(after({ type: 'field', name: 'unit', value: 'K' }, read(first)).view).toBe('generate');
  });
  test('opens nothing unasked after a view failed', () =>
    expect(reduce({ ...start, wary: true }, read(first)).view).toBe('generate'));
  test('later ones leave the reader where they are', () => {
    expect(after(read(first), { type: 'view', view: 'check' }, read(first)).view).toBe('check');
    expect(after(read(), read(first)).view).toBe('generate');
  });
});

describe('the LKE shown', () => {
  const shown = (...actions: Action[]) => shownLke(after(...actions))?.reading.sheet;
  test('none', () => expect(shown(read())).toBeUndefined());
  test('the first', () => expect(shown(read(first, second))).toBe('LKE'));
  test('the chosen', () => expect(shown(read(first, second), { type: 'sheet', sheet: 'LKE (2)' })).toBe('LKE (2)'));
  test('the first again when the chosen is gone', () => {
    expect(shown(read(first, second), { type: 'sheet', sheet: 'LKE (2)' }, read(first))).toBe('LKE');
  });
  test('the one just made', () =>
    expect(shown(read(first), done('Ringkasan (2)', 'LKE (2)'), read(first, second))).toBe('LKE (2)'));
  test('the one just made gives way to a choice', () => {
    expect(shown(read(first, second), done('LKE (2)'), { type: 'sheet', sheet: 'LKE' })).toBe('LKE');
  });
  test('none while the workbook cannot be read', () => {
    expect(lkesOf(after(read(first), { type: 'unreadable', told: { key: 'app.unexpected' } }))).toEqual([]);
  });
});

describe('surveys', () => {
  const shown = (...actions: Action[]) => shownResult(after(...actions))?.reading.sheet;
  const choose: Action = { type: 'sheet', sheet: 'Responden SKM' };
  test('come after the LKEs', () => {
    expect(resultsOf(after(readSurveys(first, second))).map(({ reading }) => reading.sheet)).toEqual([
      'LKE',
      'LKE (2)',
      'Responden SKM',
    ]);
    expect(shown(readSurveys(first))).toBe('LKE');
  });
  test('open Hasil where there is no LKE', () => {
    expect([after(readSurveys()).view, shown(readSurveys())]).toEqual(['result', 'Responden SKM']);
  });
  test('the one just made is shown', () =>
    expect(shown(readSurveys(first), done('Ringkasan SKM', 'Responden SKM'))).toBe('Responden SKM'));
  test('a chosen one is no LKE', () => {
    const state = after(readSurveys(first), choose);
    expect([shownResult(state), shownLke(state)]).toEqual([surveys[0], undefined]);
  });
  test('its problems are its own', () => {
    const state = after(readSurveys(first), choose);
    expect(problemsOf(state, shownResult(state))).toEqual(surveys[0]!.problems);
  });
});

describe('the form', () => {
  const invalid: Action = { type: 'invalid', errors: { unit: { key: 'form.unit.missing' }, year: { key: 'form.year.shape' } } };
  test('typing into a refused field takes its sentence away, and only that', () => {
    expect(after(invalid, { type: 'field', name: 'unit', value: 'K' }).errors).toEqual({ year: { key: 'form.year.shape' } });
  });
  test('typing on answers the question whether to make a second one', () => {
    const asking: Action = { type: 'generation', generation: { step: 'asking', sheet: 'LKE' } };
    expect(after(asking, { type: 'field', name: 'year', value: '2027' }).generation).toEqual({ step: 'idle' });
  });
  test('a new attempt clears old refusals', () => {
    expect(after(invalid, { type: 'generation', generation: { step: 'running', phase: 'preparing' } }).errors).toEqual({});
  });
});

test('a severity is hidden and shown again', () => {
  const toggle: Action = { type: 'severity', severity: 'warning' };
  expect(after(toggle).hidden).toEqual(['warning']);
  expect(after(toggle, toggle).hidden).toEqual([]);
});

test('another LKE begins with its own target and its first blank', () => {
  const state = after(
    { type: 'target', target: 'WBBM' },
    { type: 'jumped', area: 'AREA.1', statement: 'A.I.1.i.a' },
    { type: 'sheet', sheet: 'x' },
  );
  expect(state).toMatchObject({ target: undefined, jumps: {} });
});

describe('what the lazily loaded views keep', () => {
  const file = (key: string): Action => ({
    type: 'session',
    change: ({ files }) => ({ files: [...files, { key, name: `${key}.xlsx`, outcome: { ok: false, problems: [] } as never }] }),
  });
  test('changes in part, and stays while another view is shown', () => {
    const { session, view } = after({ type: 'session', change: { working: true } }, { type: 'view', view: 'recap' });
    expect(view).toBe('recap');
    expect(session).toMatchObject({ working: true, page: 'list', withWorkbook: true });
  });
  test('adds to what is there by then', () =>
    expect(after(file('a'), file('b')).session.files.map(({ key }) => key)).toEqual(['a', 'b']));
});
