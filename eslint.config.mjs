import tseslint from 'typescript-eslint';

/** What workflow code may not reach for: the wall clock, the system's idea of a date, randomness (ontwerp 4.2). */
const KLOK = [
  { selector: "NewExpression[callee.name='Date'][arguments.length>1]", message: 'Een wettelijke dag is een Dag (domain/kalender), geen Date.' },
  { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: 'Vraag de dag aan de Kalender van de zaak.' },
  { selector: "CallExpression[callee.property.name=/^get(Hours|Day|Date|Month|FullYear|Minutes)$/]", message: 'Reken met een Dag, niet met een Date.' },
  { selector: "NewExpression[callee.object.name='Intl'][arguments.length=0]", message: 'Intl zonder taal en tijdzone hangt van de machine af.' },
];
const TOEVAL = [{ selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Toeval hoort niet in domain of contract.' }];

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'prisma/client/**', '.invorderstraat/**', 'workflows/bundel.js', 'coverage/**', '**/*.cjs', '**/*.mjs'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', prefer: 'type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowNever: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidOperator: true }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  { files: ['domain/**/*.ts', 'contract/**/*.ts', 'workflows/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...KLOK, ...TOEVAL] } },
  {
    files: ['workflows/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', { name: 'setTimeout', message: 'Wacht met de Kalender.' }, { name: 'process', message: 'Een workflow kent geen omgeving.' }] },
  },
  { files: ['test/**/*.ts', 'bench/**/*.ts'], rules: { '@typescript-eslint/no-empty-function': 'off', '@typescript-eslint/require-await': 'off', '@typescript-eslint/unbound-method': 'off' } },
  // The matchers of vitest (expect.any, expect.stringContaining) are typed any by vitest itself.
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
);
