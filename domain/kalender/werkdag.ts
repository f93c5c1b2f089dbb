import { plusDagen, weekdag, type Dag } from './dag.ts';
import { dagsoort } from './dagsoort.ts';
import { feestdag, type Feestdag } from './feestdagen.ts';

const VRIJ_VOOR_BANKEN: ReadonlySet<Feestdag> = new Set<Feestdag>([
  'nieuwjaarsdag',
  'goede_vrijdag',
  'tweede_paasdag',
  'eerste_kerstdag',
  'tweede_kerstdag',
]);

/**
 * Whether the day is a working day of the payment system (Uitvoeringsregeling IW 1990 art. 1cf lid 2): not on a
 * Saturday, Sunday, Nieuwjaarsdag, Goede Vrijdag, tweede Paasdag, 1 May or Christmas. Koningsdag, 5 May,
 * Hemelvaartsdag, tweede Pinksterdag and the gelijkgestelde dagen are working days here.
 */
export function isWerkdagUr1cf(d: Dag): boolean {
  if (weekdag(d) >= 6 || d.endsWith('-05-01')) return false;
  const naam = feestdag(d);
  return !naam || !VRIJ_VOOR_BANKEN.has(naam);
}

/** The `aantal`-th working day after the day, in the sense of Uitvoeringsregeling IW 1990 art. 1cf lid 2. */
export function plusWerkdagenUr1cf(d: Dag, aantal: number): Dag {
  let dag = d;
  for (let gehad = 0; gehad < aantal; ) {
    dag = plusDagen(dag, 1);
    if (isWerkdagUr1cf(dag)) gehad += 1;
  }
  return dag;
}

/**
 * The first day on or after `d` on which an office works and post is planned: Monday to Friday, no feestdag, Goede
 * Vrijdag or gelijkgestelde dag. No legal term: in a year without data an ordinary weekday counts as a working day.
 */
export function eersteWerkdagOpOfNa(d: Dag): Dag {
  let dag = d;
  while (dagsoort(dag).soort === 'vrij') dag = plusDagen(dag, 1);
  return dag;
}
