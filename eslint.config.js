import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import ts from 'typescript-eslint';
import { layers } from './tools/eslint-layers.mjs';

const typescript = ['**/*.ts'];
const noEnums = { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' };
const noChunks = {
  selector: 'ImportExpression',
  message: 'A chunk loaded later escapes the integrity hash of the file that loads it.',
};
const tests = ['**/*.test.ts', 'test/**', 'stories/**'];

export default defineConfig(
  globalIgnores(['dist/', 'storybook-static/', '.cache/', 'coverage/', 'visual-differences/']),

  js.configs.recommended,
  {
    rules: {
      // Past this a file does too much: split it by behaviour.
      'max-lines': ['error', 400],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: globals.node },
  },
  {
    // These hand functions to the browser.
    files: ['test/**/*.mjs', 'demo/**/*.{js,mjs}', 'tools/visual/in-page.mjs'],
    languageOptions: { globals: globals.browser },
  },

  {
    files: typescript,
    extends: [
      ts.configs.strict,
      lit.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
      litA11y.configs.recommended,
    ],
    settings: { wc: { elementBaseClasses: ['LitElement', 'ReactiveElement', 'ClinicElement'] } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-empty-object-type': 'off', // `T & {}` has its uses
      '@typescript-eslint/no-non-null-assertion': 'off', // a guard that cannot fail costs bytes

      // Beside decorators only TypeScript that can be erased.
      '@typescript-eslint/parameter-properties': 'error',
      'no-restricted-syntax': ['error', noEnums],

      // `map` and arrows are the short way to write a template, and we count bytes.
      'lit/no-template-map': 'off',
      'lit/no-template-arrow': 'off',
      'lit/prefer-query-decorators': 'off',
      // Lit's base class has every lifecycle method.
      'wc/guard-super-call': 'off',
      // Safari needs role="list" on lists that are shown without bullets.
      'lit-a11y/no-redundant-role': 'off',
    },
  },

  {
    // Nothing uncaught, ever: these rules need types, and find promises that nobody handles.
    files: ['src/**/*.ts', 'stories/**/*.ts', 'test/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        // By its types (not in fact) chai's `equal` returns a promise in @open-wc/testing.
        { allowForKnownSafeCalls: ['Equal'] },
      ],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
    },
  },
  {
    // What runs on other people's pages.
    files: ['src/**/*.ts'],
    ignores: [...tests, 'src/cli/**', 'src/prerender/**'],
    rules: {
      'no-console': ['error', { allow: ['warn'] }],
      'no-restricted-syntax': ['error', noEnums, noChunks],
      'no-restricted-globals': [
        'error',
        ...['localStorage', 'sessionStorage', 'indexedDB'].map((name) => ({
          name,
          message: 'The widgets store nothing.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
          property,
          message: 'HTML is rebuilt from an allow-list, never assigned.',
        })),
      ],
    },
  },
  ...layers,

  {
    files: tests,
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off', // chai: expect(x).to.be.true
    },
  },
);
