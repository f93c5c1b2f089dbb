import { kleinste, min, nietNegatief, NUL, centen, type Centen } from '../../../domain/geld/centen.ts';
import { plusMaanden, type Dag } from '../../../domain/kalender/dag.ts';
import { CONCURRENT, rangVan } from '../../../domain/samenloop/rangorde.ts';
import type { Bronopgave } from '../contract/opgave.ts';
import type { Lopend } from './partij.ts';
import type { Partijrij } from './partijbestand.ts';

/**
 * What of these rows runs on a day, as the party would tell it then: each month it takes its part, until nothing is open. `openVan`: what is open by
 * what came in beside that; null: it is over. Unit: cents.
 */
export function lopendOp(rijen: readonly Partijrij[], dag: Dag, openVan: (rij: Partijrij) => Centen | null = ({ openstaand }) => openstaand ?? NUL): readonly Lopend[] {
  return rijen.flatMap((rij) => {
    const open = openVan(rij);
    return looptOp(rij, dag) && open !== null ? [{ bsn: rij.bsn, kenmerk: rij.kenmerk, opgave: opgaveOp(rij, dag, open) }] : [];
  });
}

/** Whether it was laid and did not end yet. */
export function looptOp({ vanaf, tot }: Pick<Partijrij, 'vanaf' | 'tot'>, dag: Dag): boolean {
  return vanaf <= dag && (tot === null || dag < tot);
}

/** What is not in the row is left out: the party does not have it. `open`: no more than that is open. */
export function opgaveOp(rij: Partijrij, dag: Dag, open: Centen): Bronopgave {
  const { vanaf, bevoegdheid, executoriaal, derde, beslaglegger, grondslag, inhouding, beslagvrije_voet: voet, inkomen } = rij;
  const volgensRij = openOp(rij, dag);
  const openstaand = volgensRij === null ? null : kleinste(volgensRij, open);
  const rang = grondslag === null ? null : rangVan(grondslag, dag);
  return {
    ...bevoegdheidVan(rij),
    ...(bevoegdheid === 'verrekening' || bevoegdheid === 'verrekening_betalingsregeling' ? {} : { executoriaal }),
    ...(grondslag === null || rang === null ? {} : { voorrang: { preferent: rang < CONCURRENT, grondslag } }),
    ...(openstaand === null ? {} : { openstaand }),
    ...(inhouding === null ? {} : { inhouding: openstaand === null || openstaand > inhouding ? inhouding : openstaand, inhoudingPeriode: 'maand' }),
    ...(derde === null ? {} : { derdebeslagene: { soort: 'rsin', nummer: derde } }),
    ...(beslaglegger === null ? {} : { beslaglegger: { soort: 'rsin', nummer: beslaglegger } }),
    ...(voet === null ? {} : { beslagvrijeVoet: voet, bvvVastgesteldOp: vanaf, bvvOpNihil: false }),
    ...(voet === null || inkomen === null
      ? {}
      : { bvvGegevens: { peildatum: vanaf, leefsituatie: 'alleenstaande', aantalKinderen: null, inkomens: [{ van: 'schuldenaar', derde: null, bedragPerMaand: inkomen }], belastbaarJaarinkomen: null, woonkosten: null } }),
    beslagdatum: vanaf,
    cdw: null,
  };
}

/** The power; nothing for a derdenbeslag of which the row names no deurwaarder. */
export function bevoegdheidVan({ bevoegdheid: soort, deurwaarder }: Pick<Partijrij, 'bevoegdheid' | 'deurwaarder'>): Pick<Bronopgave, 'bevoegdheid'> {
  if (soort !== 'derdenbeslag') return { bevoegdheid: { soort } };
  return deurwaarder === null ? {} : { bevoegdheid: { soort, deurwaarder } };
}

/** What was open on the first day, less what was taken in the whole months since. */
function openOp({ vanaf, openstaand, inhouding }: Partijrij, dag: Dag): Centen | null {
  if (openstaand === null) return null;
  return nietNegatief(min(openstaand, centen(maandenTussen(vanaf, dag) * (inhouding ?? NUL))));
}

function maandenTussen(van: Dag, tot: Dag): number {
  let maanden = 0;
  while (plusMaanden(van, maanden + 1) <= tot) maanden += 1;
  return maanden;
}
