/** Jest's describe, test and hooks, as far as the tests of the judged rooms use them, for one process that never ends. */
import { expect } from 'expect';
import { bind } from 'jest-each';
import { ModuleMocker } from 'jest-mock';

/** The same verdicts without their picture: drawing how two workbooks differ takes longer than the test. */
const like = (...more) =>
  function (received, expected) {
    const pass = this.equals(received, expected, [
      ...this.customTesters,
      this.utils.iterableEquality,
      ...more.map((name) => this.utils[name]),
    ]);
    return { pass, message: () => 'differs' };
  };
expect.extend({ toEqual: like(), toMatchObject: like('subsetEquality') });

/**
 * @returns `declare(file, run)`, which collects the tests that `run` declares, and the globals that it needs.
 * A test is {id, file, run}; run() rejects where the test fails, with the hooks around it.
 */
export function suite() {
  let file = '';
  let group;
  let tests = [];
  const hooks = (kind) => (run) => void group[kind].push(run);
  const describe = (title, body) => {
    const outer = group;
    group = { outer, title, beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] };
    body();
    group = outer;
  };
  const test = (title, body) => {
    const own = group;
    const names = [];
    for (let one = own; one.outer; one = one.outer) names.unshift(one.title);
    tests.push({ id: `${file} ${[...names, title].join(' ')}`, file, group: own, body });
  };
  const skip = () => undefined;
  describe.each = bind(describe);
  describe.skip = skip;
  test.each = bind(test);
  test.skip = skip;
  test.skip.each = () => skip;
  const mocker = new ModuleMocker(globalThis);
  const jest = { spyOn: mocker.spyOn.bind(mocker) };
  const globals = { describe, test, it: test, expect, jest };
  for (const kind of ['beforeAll', 'afterAll', 'beforeEach', 'afterEach']) globals[kind] = hooks(kind);

  return {
    globals,
    declare(of, run) {
      file = of;
      tests = [];
      group = { title: '', beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] };
      run();
      return tests;
    },
  };
}

const outward = (group) => (group ? [group, ...outward(group.outer)] : []);

/** Runs one test; hooks before all run once for each group, when its first test does. */
export async function runTest({ group, body }) {
  const groups = outward(group).reverse();
  for (const one of groups) {
    one.ready ??= (async () => {
      for (const hook of one.beforeAll) await hook();
    })();
    await one.ready;
  }
  for (const one of groups) for (const hook of one.beforeEach) await hook();
  await body();
  for (const one of [...groups].reverse()) for (const hook of one.afterEach) await hook();
}

/** What a file's hooks put away at its end. */
export async function close(tests) {
  const groups = new Set(tests.flatMap(({ group }) => outward(group)));
  for (const one of groups) if (one.ready) for (const hook of one.afterAll) await hook();
}
