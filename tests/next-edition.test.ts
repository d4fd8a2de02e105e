/**
 * A regulation that is added and in force changes nothing but what proves it: files that say "the edition in force", or list
 * what there is, run once more with a made-up one (tests/next-edition.mjs). `npm run test:next-edition` runs all of them so.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');
const FILES = [
  'rules/edition',
  'rules/amend',
  'rules/in-force',
  'rules/proposal',
  'rules/correspondence',
  'assessment/standing',
  'functions/docs',
  'functions/zi-figures',
  'functions/zi-gates',
  'functions/zi-score',
  'functions/zi-proposal',
  'reading/brought',
  'judged/check',
  'cli/rules',
  'forms/registers/plan',
  'forms/recap/recap',
  'taskpane/state/form',
  'taskpane/state/makers',
  'taskpane/state/store',
  'docs',
];
const runner = join(ROOT, 'node_modules/jest/bin/jest.js');

const run = (edition: string): Promise<string> =>
  new Promise((done) => {
    const args = [...process.execArgv, runner, '--runInBand', '--json', ...FILES.map((file) => `tests/${file}.test.ts`)];
    const env = { ...process.env, NEXT_EDITION: edition };
    execFile(process.execPath, args, { cwd: ROOT, env, maxBuffer: 2 ** 26 }, (_, out) => done(out));
  });

const here = process.env.NEXT_EDITION ? test.skip : test;

here(
  'with an amendment of 90/2021 in force, nothing else fails',
  async () => {
    const { testResults, numPassedTests } = JSON.parse(await run('zi-7-2031')) as {
      numPassedTests: number;
      testResults: { name: string; message: string }[];
    };
    expect(testResults.map(({ message }) => message).join('')).toBe('');
    expect(testResults).toHaveLength(FILES.length);
    expect(numPassedTests).toBeGreaterThan(FILES.length);
  },
  300_000,
);
