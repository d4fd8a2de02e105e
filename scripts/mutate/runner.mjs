/**
 * Stryker's test runner in one process. Jest would start anew for every changed line, which costs seconds; here the tests are
 * one script that is evaluated anew for each test file (a fiftieth of a second), so that nothing that a changed line has left
 * in a module's memory is there for the next one.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { PluginKind, declareClassPlugin } from '@stryker-mutator/api/plugin';
import { DryRunStatus, TestStatus, determineHitLimitReached, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { bundle } from './bundle.mjs';
import { close, runTest, suite } from './suite.mjs';

/** A test over this many milliseconds is not asked, and all that are asked about one change take no more than those: there are thousands. */
const SLOW = 1500;
const BUDGET = 6000;

/** How far apart two folders are: the steps from one to the other. */
function stepsBetween(one, other) {
  const [a, b] = [one, other].map((folder) => folder.split('/'));
  const differ = a.findIndex((name, at) => name !== b[at]);
  const common = differ < 0 ? a.length : differ;
  return a.length + b.length - 2 * common;
}

/** Processor time: what a test takes on a busy machine is the machine's. */
const spent = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const failure = (error) => ({ status: TestStatus.Failed, failureMessage: String(error?.message ?? error) });

class OneProcess {
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.root = process.cwd();
    this.require = createRequire(path.join(this.root, 'tests.cjs'));
    this.suite = suite();
    Object.assign(globalThis, this.suite.globals);
    this.bundle = await bundle(this.root);
    // That it fails is enough; the smallest example is looked for by jest.
    this.require('fast-check').configureGlobal({ endOnFailure: true });
    this.stryker = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
    // Only the first runner tries all tests; the second, and one that is started after a change without end, ask it.
    this.timesFile = path.join(this.root, '../times.json');
    this.told = undefined;
  }

  /** Of each test, in milliseconds. */
  get times() {
    this.told ??= existsSync(this.timesFile) ? new Map(JSON.parse(readFileSync(this.timesFile, 'utf8'))) : undefined;
    return this.told ?? new Map();
  }

  /** Runs a file's tests, or the chosen of them. What its loading covers is counted under the file's name. */
  async *run(file, chosen) {
    const base = (id) => ({ id, name: id, fileName: file });
    this.stryker.currentTestId = file;
    let tests;
    try {
      tests = this.suite.declare(file, this.bundle.load(this.require)[file]);
    } catch (error) {
      yield { ...base(file), timeSpentMs: 0, ...failure(error) };
      return;
    }
    try {
      for (const test of tests) {
        if (chosen && !chosen.has(test.id)) continue;
        this.stryker.currentTestId = test.id;
        const start = spent();
        const outcome = await runTest(test).then(() => ({ status: TestStatus.Success }), failure);
        yield { ...base(test.id), timeSpentMs: spent() - start, ...outcome };
      }
    } finally {
      this.stryker.currentTestId = file;
      await close(tests);
    }
  }

  async dryRun() {
    delete this.stryker.activeMutant;
    this.stryker.mutantCoverage = { static: {}, perTest: {} };
    const tests = [];
    for (const file of this.bundle.files) for await (const test of this.run(file)) tests.push(test);
    const { perTest } = this.stryker.mutantCoverage;
    writeFileSync(this.timesFile, JSON.stringify(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs])));
    for (const { id, fileName, timeSpentMs } of tests) {
      if (timeSpentMs > SLOW) delete perTest[id];
      else perTest[id] = { ...perTest[fileName], ...perTest[id] };
    }
    for (const file of this.bundle.files) delete perTest[file];
    // What is counted is slower: a test that also measures time may fail here. It is not asked.
    const quick = tests.map((test) => (test.timeSpentMs > SLOW ? { ...test, status: TestStatus.Skipped } : test));
    return { status: DryRunStatus.Complete, tests: quick, mutantCoverage: { static: {}, perTest } };
  }

  /**
   * The files of tests in the order in which they are asked: the nearest, of those the quickest; a file's own table may be one of
   * whole sheets. A file is evaluated as a whole, so what counts is what all its asked tests take.
   */
  asked(changed, ids) {
    const source = path.relative(this.root, changed).split(path.sep).slice(1).join('/');
    const folder = `tests/${path.posix.dirname(source)}`;
    const steps = (file) => stepsBetween(folder, path.posix.dirname(file));
    const byFile = new Map();
    for (const id of ids) {
      const file = id.slice(0, id.indexOf(' '));
      const one = byFile.get(file) ?? { steps: steps(file), time: 0, chosen: new Set() };
      one.time += this.times.get(id) ?? 0;
      one.chosen.add(id);
      byFile.set(file, one);
    }
    return [...byFile].sort(([, a], [, b]) => a.steps - b.steps || a.time - b.time).map(([file, { chosen }]) => [file, chosen]);
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, sandboxFileName, disableBail }) {
    Object.assign(this.stryker, { activeMutant: activeMutant.id, hitCount: hitLimit === undefined ? undefined : 0, hitLimit });
    this.stryker.mutantCoverage = { static: {}, perTest: {} };
    const tests = [];
    const start = spent();
    const enough = () => (!disableBail && tests.at(-1)?.status === TestStatus.Failed) || spent() - start > BUDGET;
    for (const [file, chosen] of this.asked(sandboxFileName, testFilter ?? [...this.times.keys()])) {
      for await (const test of this.run(file, chosen)) {
        tests.push(test);
        if (enough()) break;
      }
      if (enough()) break;
    }
    this.stryker.activeMutant = undefined;
    return toMutantRunResult(
      determineHitLimitReached(this.stryker.hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests },
    );
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'one-process', OneProcess)];
