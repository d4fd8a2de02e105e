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

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } } },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  testTimeout: 60000,
};
