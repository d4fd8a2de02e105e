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

/** @type {import('jest').Config} */
export default {
  testEnvironment: '<rootDir>/tests/environment.mjs',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    // Adds a made-up edition where NEXT_EDITION names one; always here, so that what was made of all other files is found again.
    '/src/rules/index\\.ts$': ['<rootDir>/tests/next-edition.mjs', swc],
    '^.+\\.(t|j|mj)sx?$': ['@swc/jest', swc],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleNameMapper: { '^(zod|\\.\\.)/locales(/index\\.cjs)?$': '<rootDir>/tests/zod-locales.ts' },
  testSequencer: '<rootDir>/tests/longest-first.mjs',
  globalSetup: '<rootDir>/tests/run-setup.mjs',
  globalTeardown: '<rootDir>/tests/run-teardown.mjs',
  // A test file's own globals are looked up through a window that costs more than what most of them do.
  sandboxInjectedGlobals: [
    'Array',
    'Error',
    'JSON',
    'Map',
    'Math',
    'Number',
    'Object',
    'Promise',
    'RegExp',
    'Set',
    'String',
    'Symbol',
    'Uint8Array',
    'WeakMap',
    'isNaN',
    'parseFloat',
    'parseInt',
  ],
  testTimeout: 60000,
};
