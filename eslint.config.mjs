import * as parser from '@typescript-eslint/parser';

/** What workflow code may not reach for: the wall clock, the system's idea of a date, randomness (ontwerp 4.2). */
const KLOK = [
  { selector: "NewExpression[callee.name='Date'][arguments.length>1]", message: 'Een wettelijke dag is een Dag (domain/kalender), geen Date.' },
  { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: 'Vraag de dag aan de Kalender van de zaak.' },
  { selector: "CallExpression[callee.property.name=/^get(Hours|Day|Date|Month|FullYear|Minutes)$/]", message: 'Reken met een Dag, niet met een Date.' },
  { selector: "NewExpression[callee.object.name='Intl'][arguments.length=0]", message: 'Intl zonder taal en tijdzone hangt van de machine af.' },
];
const TOEVAL = [{ selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Toeval hoort niet in domain of contract.' }];

/** Rules by pattern, which oxlint does not have; all others and the types are in .oxlintrc.json. */
export default [
  { ignores: ['**/*.mjs'] },
  { files: ['domain/**/*.ts', 'contract/**/*.ts', 'workflows/**/*.ts'], languageOptions: { parser }, rules: { 'no-restricted-syntax': ['error', ...KLOK, ...TOEVAL] } },
];
