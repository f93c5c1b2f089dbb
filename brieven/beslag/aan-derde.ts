import type { z } from 'zod';
import { eerstePeriode } from '../../domain/afdracht/periode.ts';
import { centen, euro } from '../../domain/geld/centen.ts';
import { dag, eersteDagVan, plusDagen, voluit, type Dag, type Maand } from '../../domain/kalender/dag.ts';
import { inGroepen } from '../betaling.ts';
import { briefkop, type Drukgegevens, type Omgeving } from '../sjabloon.ts';
import { metHoofdletter, naamVan } from '../straat/schuld.ts';
import type { Partijen, vorderingSchema, Voet } from './schema.ts';

/** The parts that every letter to the derde or the deurwaarder has: whom it is about, and how money is paid over. */
export function derdegegevens(brief: Partijen, { huisstijl, dagtekening }: Omgeving, titel: string, grond: readonly string[]): Drukgegevens {
  const { kenmerk, geadresseerde, derde, schuldenaar, opdrachtgever, principaal } = brief;
  return {
    kop: briefkop({ titel, geadresseerde, dagtekening, kenmerken: [{ naam: 'Ons kenmerk', waarde: kenmerk }], grond }),
    kenmerk,
    derde: { naam: derde.naam, loonheffingennummer: derde.loonheffingennummer, adres: derde.adresregels.join(', ') },
    bsn: schuldenaar.bsn,
    persoon: schuldenaar.naam ?? null,
    opdrachtgever,
    principaal: principaal === opdrachtgever ? null : principaal,
    overmaken: { iban: inGroepen(huisstijl.betaling.iban), tenaamstelling: huisstijl.betaling.tenaamstelling, kenmerk },
  };
}

/** The claims of a letter as its table shows them, and what they come to. */
export function schuldgegevens({ openstaandCenten, vorderingen }: { readonly openstaandCenten: number; readonly vorderingen: readonly z.infer<typeof vorderingSchema>[] }) {
  const rente = vorderingen.reduce((over, { waarvanRenteCenten = 0 }) => over + waarvanRenteCenten, 0);
  return {
    totaal: bedrag(openstaandCenten),
    rente: rente === 0 ? null : bedrag(rente),
    vorderingen: vorderingen.map(({ soort, dagtekening, betalingskenmerk, openstaandCenten: open }) => ({ naam: metHoofdletter(naamVan(soort)), datum: dagtekst(dagtekening), kenmerk: betalingskenmerk, bedrag: bedrag(open) })),
  };
}

/** The voet as the derde reads it. Of a percentage the words of Rv 475dc lid 2 count; the amount of one day would not hold. */
export function voetgegevens(voet: Voet) {
  return voet.soort === 'bedrag' ? { soort: voet.soort, tekst: `${bedrag(voet.beslagvrijeVoetCenten)} netto per maand` } : { soort: voet.soort, tekst: voet.opgave };
}

/** The first month over which a derde pays whose beslag lies from this day. */
export function eersteMaand(vanaf: Dag): string {
  return maandtekst(eerstePeriode(vanaf));
}

/** "april 2025" */
export function maandtekst(maand: Maand): string {
  return voluit(eersteDagVan(maand)).replace(/^\S+ /, '');
}

/** Days that a letter names for somebody to act by, counted from its dagtekening. */
export function binnen(dagtekening: Dag, dagen: number): string {
  return voluit(plusDagen(dagtekening, dagen));
}

export const bedrag = (bedragCenten: number): string => euro(centen(bedragCenten));
export const dagtekst = (tekst: string): string => voluit(dag(tekst));
