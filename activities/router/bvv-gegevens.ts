import type { Bronopgave } from '../../adapters/routeervoorziening/contract/opgave.ts';
import type { BelastbaarInkomen, VaststellingInvoer } from '../../domain/beslagvrije-voet/invoer.ts';
import type { Centen } from '../../domain/geld/centen.ts';
import { Getal, naarCenten, type DecimaalBedrag } from '../../domain/spoor/getal.ts';

type Gegevens = NonNullable<Bronopgave['bvvGegevens']>;

/** The income that is seized: net a month, and the number of who pays it. */
interface BeslagenInkomen {
  readonly netto: Centen | null;
  readonly derde: string;
}

/** What a beslagvrije voet rests on, as others may calculate it again (AMvB art. 2 j, 3 i, 5 i). How many children is not kept: only that there are. */
export function bvvGegevensVan({ peildatum, leefsituatie, belastbaar, nietBeslagen, woonkosten }: VaststellingInvoer, { netto, derde }: BeslagenInkomen): Gegevens {
  const naast = (van: 'schuldenaar' | 'echtgenoot', bedrag: DecimaalBedrag | undefined): Gegevens['inkomens'] =>
    bedrag === undefined || new Getal(bedrag).isZero() ? [] : [{ van, derde: null, bedragPerMaand: naarCenten(new Getal(bedrag)) }];
  return {
    peildatum,
    leefsituatie,
    aantalKinderen: null,
    inkomens: [
      ...(netto === null ? [] : [{ van: 'schuldenaar' as const, derde: { soort: 'rsin' as const, nummer: derde }, bedragPerMaand: netto }]),
      ...naast('schuldenaar', nietBeslagen?.schuldenaar),
      ...naast('echtgenoot', nietBeslagen?.echtgenoot),
    ],
    belastbaarJaarinkomen: naarCenten(jaarinkomen(belastbaar)),
    woonkosten: woonkosten === undefined ? null : naarCenten(new Getal(woonkosten.bedrag)),
  };
}

/** C of Rv 475da: twelve months of both, with what each earns from an own business. Euros. */
function jaarinkomen(belastbaar: BelastbaarInkomen): Getal {
  if (belastbaar.soort === 'per jaar') return new Getal(belastbaar.C);
  const { schuldenaar, echtgenoot, uitOnderneming = '0', uitOndernemingEchtgenoot = '0' } = belastbaar;
  return [schuldenaar, echtgenoot, uitOnderneming, uitOndernemingEchtgenoot].reduce((som, bedrag) => som.plus(bedrag), new Getal(0)).times(12);
}
