import type { Percentage } from '../../../domain/beslagvrije-voet/uitkomst.ts';
import type { Centen } from '../../../domain/geld/centen.ts';
import type { Antwoorden } from '../antwoorden/antwoorden.ts';
import { alsCenten } from '../antwoorden/bedrag.ts';
import { bedragVan } from '../rekenen/situatie.ts';
import { tellende } from '../vragen/vragenlijst.ts';
import { inhoudingVan, type Inhouding } from './inhouding.ts';
import { oordeelOver, type Oordeel } from './oordeel.ts';

/** A letter about bijstand beside our own outcome: there belongs a percentage in it (Rv 475dc lid 2). Cents a month. */
export type Bijstandsoordeel = {
  readonly opgave: 'percentage' | 'bedrag' | 'niet';
  /** The amount in the letter; null where it gives none. */
  readonly inBrief: Centen | null;
  /** Null where the letter gives no voet, or our amount is not known. */
  readonly oordeel: Oordeel | null;
  readonly inhouding: Inhouding;
};

/** Checks a letter about bijstand: how it gives the voet, the amount it names, and what is taken. */
export function beoordeelBijstand(alle: Antwoorden, { inGeld }: Percentage): Bijstandsoordeel {
  const antwoorden = tellende(alle);
  const opgave = opgaveVan(antwoorden['b.opgave']);
  const inBrief = opgave === 'bedrag' ? alsCenten(bedragVan(antwoorden, 'b', 'voet')) : null;
  return {
    opgave,
    inBrief,
    oordeel: opgave === 'percentage' ? 'klopt' : inBrief === null || inGeld === null ? null : oordeelOver(inBrief, inGeld.beslagvrijeVoet),
    inhouding:
      inGeld === null
        ? { soort: 'onbekend' }
        : inhoudingVan(antwoorden, { inkomen: inGeld.uitkering, voet: inGeld.beslagvrijeVoet, hoogstens: inGeld.vatbaar, inBrief }),
  };
}

function opgaveVan(antwoord: string | undefined): Bijstandsoordeel['opgave'] {
  return antwoord === 'percentage' || antwoord === 'bedrag' ? antwoord : 'niet';
}
