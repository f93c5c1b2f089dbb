import { dag } from '../../../domain/kalender/dag.ts';
import type { Percentage } from '../../../domain/beslagvrije-voet/uitkomst.ts';
import type { Antwoorden } from '../../../web/burgerportaal/antwoorden/antwoorden.ts';
import { vergelijk, type Vergelijking } from '../../../web/burgerportaal/brief/vergelijking.ts';
import { bereken } from '../../../web/burgerportaal/rekenen/berekening.ts';
import { beslagenBron, eigenSituatie } from '../../../web/burgerportaal/rekenen/situatie.ts';
import { brief } from './personen.ts';

/** What is found of a letter; throws where there is nothing to compare. */
export function vergelijking(antwoorden: Antwoorden): Vergelijking {
  const uitkomst = vergelijk(antwoorden);
  if (uitkomst.soort !== 'vergeleken') throw new Error('niet te vergelijken');
  return uitkomst.vergelijking;
}

/** The outcome of bijstand. */
export function percentage(antwoorden: Antwoorden): Percentage {
  const bron = beslagenBron(antwoorden);
  if (bron === undefined) throw new Error('geen bron');
  const uitkomst = bereken(dag(antwoorden['datum'] ?? ''), eigenSituatie(antwoorden), bron);
  if (uitkomst.soort !== 'percentage') throw new Error('geen percentage');
  return uitkomst;
}

/** A letter whose facts are all right. */
export const juist: Antwoorden = {
  ...brief,
  'b.leefsituatie': 'alleenstaande',
  'klopt.thuis': 'ja',
  'b.anderNetto': '0',
  'klopt.ander': 'ja',
  'b.inhouding': 'nee',
  'klopt.inhouding': 'ja',
};

/** Cents as an answer. */
export const inEuros = (bedrag: number): string => (bedrag / 100).toFixed(2);

/** The same letter with our outcome in it, `meer` cents higher. */
export const metEigenUitkomst = (antwoorden: Antwoorden, meer = 0): Antwoorden => ({
  ...antwoorden,
  'b.voet': inEuros(vergelijking(antwoorden).hoortTeZijn.beslagvrijeVoet + meer),
});
