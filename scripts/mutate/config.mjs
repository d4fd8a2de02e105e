/**
 * `npm run mutate [-- --mutate src/assessment/value.ts]`: changes the code on purpose and asks whether a test notices.
 * Every change that none notices is listed in .cache/mutation.html; docs/mutation.md says why those that are left are.
 */
/** Where a wrong comparison would be a wrong verdict. */
const JUDGED = ['assessment', 'diagnosis', 'reading', 'portal', 'files'];

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: JUDGED.flatMap((room) => [`src/${room}/**/*.ts`, `!src/${room}/**/index.ts`]),
  plugins: ['./scripts/mutate/runner.mjs', './scripts/mutate/survivors.mjs'],
  testRunner: 'one-process',
  coverageAnalysis: 'perTest',
  incremental: true,
  incrementalFile: '.cache/mutation.json',
  tempDirName: '.cache/stryker',
  reporters: ['clear-text', 'progress-append-only', 'survivors', 'html', 'json'],
  htmlReporter: { fileName: '.cache/mutation.html' },
  jsonReporter: { fileName: '.cache/mutation-report.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
  dryRunTimeoutMinutes: 20,
  timeoutMS: 20_000,
  ignorePatterns: ['dist', '.cache', 'tests/artifacts', 'assets', 'paket'],
  disableTypeChecks: false,
};
