/** Published as ES modules only; Univer's CommonJS builds require them. */
const esmOnly = [
  'lodash-es',
  'nanoid',
  'rbush',
  'quickselect',
  'kdbush',
  'cjk-regex',
  'regexp-util',
  'unicode-regex',
  'franc-min',
  'trigram-utils',
  'n-gram',
  'collapse-white-space',
];

const swc = {
  jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
};

/** A made-up edition that is added and in force: `NEXT_EDITION=zi-7-2031` (see tests/next-edition.mjs). */
const next = process.env.NEXT_EDITION;

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    ...(next && { '/src/rules/index\\.ts$': ['<rootDir>/tests/next-edition.mjs', { next, ...swc }] }),
    '^.+\\.(t|j|mj)sx?$': ['@swc/jest', swc],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  testSequencer: '<rootDir>/tests/longest-first.mjs',
  globalSetup: '<rootDir>/tests/run-setup.mjs',
  globalTeardown: '<rootDir>/tests/run-teardown.mjs',
  testTimeout: 60000,
};
