import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/** Which folders of src/ a folder may use, besides itself. tests/architecture.test.ts proves the same on the built graph. */
const MAY_USE = {
  rules: [],
  assessment: ['rules'],
  texts: ['assessment', 'rules'],
  worksheet: ['rules', 'assessment', 'texts'],
  excel: ['rules', 'assessment', 'worksheet', 'texts'],
  files: ['rules', 'assessment', 'worksheet', 'texts'],
  functions: ['rules', 'assessment', 'texts'],
  taskpane: ['rules', 'assessment', 'worksheet', 'excel', 'files', 'texts'],
  cli: ['rules', 'assessment', 'worksheet', 'files', 'texts'],
};
const CORE = ['rules', 'assessment', 'worksheet', 'texts'];
const OUTSIDE = ['react', 'react-dom*', '@fluentui/*', '@microsoft/office-js*', 'exceljs', 'jszip', 'node:*', 'fs', 'path'];

const importsOf = (folder) => {
  const closed = Object.keys(MAY_USE).filter((other) => other !== folder && !MAY_USE[folder].includes(other));
  const patterns = [{ regex: `^(\\.\\./)+(${closed.join('|')})(/|$)`, message: `src/${folder} may not use this folder.` }];
  if (CORE.includes(folder)) patterns.push({ group: OUTSIDE, message: 'The core knows no Excel, no DOM and no files.' });
  return {
    files: [`src/${folder}/**/*.{ts,tsx}`],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
  };
};

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'paket/', 'coverage/', '.cache/', 'tests/artifacts/'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      'no-undef': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  // What tsc does not say: above all a promise that nobody waits for, whose error nobody sees.
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-for-in-array': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingUnknown: true }],
      '@typescript-eslint/return-await': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  ...Object.keys(MAY_USE).map(importsOf),
  {
    files: ['host/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(\\.\\./)+(src|workbench)(/|$)', message: 'host/ stands on its own.' }] },
      ],
    },
  },
  prettier,
);
