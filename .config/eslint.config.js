import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import importSort from 'eslint-plugin-simple-import-sort';
import { configs as wc } from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

const browser = ['src/**/*.ts', 'components/**/*.ts', 'demo/{store,counter,embed}/**/*.ts'];

export default ts.config(
  { ignores: ['dist/', 'coverage/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    plugins: { 'import-sort': importSort },
    rules: {
      'import-sort/imports': 'error',
      'import-sort/exports': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
      'no-warning-comments': 'error',
      'object-shorthand': 'error',
      'prefer-template': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: process.cwd() } },
    rules: {
      // Mapped types and empty objects are what types about types are made of.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      // `const` functions are values like any other, and a one-line body that returns nothing reads well.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-assertions': [
        'error',
        { assertionStyle: 'as', objectLiteralTypeAssertions: 'never' },
      ],
      // Data from the other side is parsed, and a number reads the same in a template as out of it.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, properties: false } },
      ],
    },
  },
  {
    files: browser,
    extends: [wc['flat/recommended'], wc['flat/best-practice'], lit['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    settings: { litHtmlSources: true },
    rules: {
      ...litA11y.configs.recommended.rules,
      'lit/no-template-map': 'off',
      // Words are a person's to choose: `wc/guard-super-call` and the like ask for what Lit already does.
      'wc/guard-super-call': 'off',
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['lit/directives/style-map*', 'lit/directives/unsafe-*'],
              message: 'A strict content security policy forbids it.',
            },
          ],
        },
      ],
      // A page on plain http in a shop's network is no secure context.
      'no-restricted-properties': [
        'error',
        {
          object: 'crypto',
          property: 'randomUUID',
          message: 'It needs a secure context; take bytes from getRandomValues.',
        },
        { object: 'crypto', property: 'subtle', message: 'It needs a secure context.' },
      ],
      'no-restricted-globals': ['error', { name: 'structuredClone', message: 'Old WebViews have none.' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'TSEnumDeclaration, TSModuleDeclaration[kind="namespace"]',
          message: 'Use a union of literals, or a module.',
        },
        { selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]', message: 'Render with lit.' },
        {
          selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/<style|\\sstyle=/]',
          message: 'A strict content security policy forbids inline styles.',
        },
      ],
    },
  },
  {
    // The loader runs where there is nothing newer, and is weighed by the byte.
    files: ['src/loader/**', '.config/build/loader.ts'],
    rules: { '@typescript-eslint/prefer-nullish-coalescing': 'off', '@typescript-eslint/no-deprecated': 'off' },
  },
  {
    // Tasks, tests and the server speak to a terminal.
    files: ['.config/**', 'demo/start.ts', 'test/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Tests take a wrong input on purpose, and say so with a cast.
      '@typescript-eslint/consistent-type-assertions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
  {
    // Pages of others have their frameworks from scripts before their own.
    files: ['demo/embed/*.js'],
    languageOptions: { globals: { Vue: 'readonly', VueRouter: 'readonly', window: 'readonly', location: 'readonly' } },
  },
  {
    // What stands in for WeChat's SDK runs in a page as it is.
    files: ['demo/wechat/*.js'],
    languageOptions: {
      ecmaVersion: 2015,
      sourceType: 'script',
      globals: Object.fromEntries(
        ['window', 'document', 'location', 'navigator', 'performance', 'setTimeout', 'fetch', 'Event'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
  },
  { files: ['**/*.js'], languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } } },
);
