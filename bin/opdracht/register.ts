import type { Opdracht } from './opdracht.ts';

/** Every command of `invorderstraat`. A new command is one entry here and one file that exports `voerUit`. */
export const opdrachten: readonly Opdracht[] = [
  {
    naam: 'ketentest',
    samenvatting: 'rekent de gevallen van een casusbestand op stdin uit en schrijft een JSON-lijst',
    vorm: (opdracht) => opdracht.argument('<soort>', 'soort casusbestand, zoals termijnen of kosten_en_toerekening'),
    laad: () => import('./ketentest.ts'),
  },
];
