import type { Grondslag, VaststellingInvoer } from '../beslagvrije-voet/invoer.ts';
import type { Herkomst, Herkomsten, Invoerveld } from '../beslagvrije-voet/herkomst.ts';
import type { Leefsituatie } from '../leefsituatie/leefsituatie.ts';
import type { DecimaalBedrag } from '../spoor/getal.ts';
import { bijstandsnorm } from './bijstandsnorm.ts';

/** What a debtor reports in place of, or beside, what the registers say (Rv 475d lid 3 b, 475g lid 1). Euros a month. */
export type Opgave = {
  readonly leefsituatie?: Leefsituatie;
  readonly belastbaar?: DecimaalBedrag;
  readonly belastbaarEchtgenoot?: DecimaalBedrag;
  /** Income from an own business. */
  readonly onderneming?: DecimaalBedrag;
  /** Net income of the source that is seized. */
  readonly netto?: DecimaalBedrag;
  readonly nietBeslagen?: DecimaalBedrag;
  readonly nietBeslagenEchtgenoot?: DecimaalBedrag;
  readonly auto?: DecimaalBedrag;
  readonly woonkosten?: { readonly bedrag: DecimaalBedrag; readonly verzoekLid5: boolean; readonly verzoekLid7: boolean };
  readonly inrichting?: NonNullable<Grondslag['inrichting']>;
};

const VELD = {
  leefsituatie: 'leefsituatie',
  belastbaar: 'belastbaar inkomen',
  belastbaarEchtgenoot: 'belastbaar inkomen echtgenoot',
  onderneming: 'inkomen uit onderneming',
  netto: 'netto inkomen onder beslag',
  nietBeslagen: 'eigen inkomen niet onder beslag',
  nietBeslagenEchtgenoot: 'inkomen echtgenoot niet onder beslag',
  auto: 'loonbelasting auto',
  woonkosten: 'woonkosten',
  inrichting: 'inrichting',
} as const satisfies Record<keyof Opgave, Invoerveld>;

/** The values of the input that an opgave replaces, in the order of the mededeling. */
export function veldenVan(opgave: Opgave): Invoerveld[] {
  return SLEUTELS.filter((sleutel) => opgave[sleutel] !== undefined).map((sleutel) => VELD[sleutel]);
}
const SLEUTELS = Object.keys(VELD) as readonly (keyof Opgave)[];

/**
 * The input with the reported values in place of the old ones, each with where it comes from; the rest stays. A raise for
 * high woonkosten (Rv 475da lid 5) runs from the peildatum.
 */
export function pasOpgaveToe(invoer: VaststellingInvoer, opgave: Opgave, herkomst: Herkomst): VaststellingInvoer {
  const { leefsituatie, auto, woonkosten, inrichting } = opgave;
  return {
    ...invoer,
    leefsituatie: leefsituatie ?? invoer.leefsituatie,
    belastbaar: belastbaarNa(invoer.belastbaar, opgave),
    ...nietBeslagenNa(invoer, opgave),
    ...(auto === undefined ? {} : { loonbelastingAuto: auto }),
    ...(inrichting === undefined ? {} : { inrichting }),
    ...(woonkosten === undefined
      ? {}
      : { woonkosten: { ...woonkosten, ...(woonkosten.verzoekLid5 ? { duurLid5: { vanaf: invoer.peildatum, kostenTotEnMet: null, verlenging: null } } : {}) } }),
    bron: bronNa(invoer.bron, opgave),
    herkomst: { ...invoer.herkomst, ...Object.fromEntries(veldenVan(opgave).map((veld) => [veld, herkomst])) },
  };
}

/** What no register knows: it holds until the debtor reports otherwise, also in the yearly vaststelling. */
const BUITEN_REGISTERS = ['inkomen uit onderneming', 'loonbelasting auto', 'woonkosten', 'inrichting'] as const satisfies readonly Invoerveld[];

/** Part of an input that goes on to the next vaststelling on fresh data, with its herkomst. */
export type Blijvend = Pick<Grondslag, 'loonbelastingAuto' | 'woonkosten' | 'inrichting' | 'herkomst'> & { readonly uitOnderneming?: DecimaalBedrag };

/** What of a vaststelling holds in the next one, which asks the registers anew (Rv 475d lid 3 a). */
export function blijvendVan({ belastbaar, loonbelastingAuto, woonkosten, inrichting, herkomst }: Grondslag): Blijvend {
  const uitOnderneming = belastbaar.soort === 'per maand' ? belastbaar.uitOnderneming : undefined;
  const blijft: Herkomsten = Object.fromEntries(BUITEN_REGISTERS.flatMap((veld) => (herkomst?.[veld] === undefined ? [] : [[veld, herkomst[veld]]])));
  return {
    ...(uitOnderneming === undefined ? {} : { uitOnderneming }),
    ...(loonbelastingAuto === undefined ? {} : { loonbelastingAuto }),
    ...(woonkosten === undefined ? {} : { woonkosten }),
    ...(inrichting === undefined ? {} : { inrichting }),
    ...(Object.keys(blijft).length === 0 ? {} : { herkomst: blijft }),
  };
}

function belastbaarNa(belastbaar: Grondslag['belastbaar'], { belastbaar: eigen, belastbaarEchtgenoot, onderneming }: Opgave): Grondslag['belastbaar'] {
  if (belastbaar.soort === 'per jaar') return belastbaar;
  return {
    ...belastbaar,
    schuldenaar: eigen ?? belastbaar.schuldenaar,
    echtgenoot: belastbaarEchtgenoot ?? belastbaar.echtgenoot,
    ...(onderneming === undefined ? {} : { uitOnderneming: onderneming }),
  };
}

function nietBeslagenNa({ nietBeslagen }: Grondslag, opgave: Opgave): Pick<Grondslag, 'nietBeslagen'> {
  if (opgave.nietBeslagen === undefined && opgave.nietBeslagenEchtgenoot === undefined) return {};
  return {
    nietBeslagen: {
      schuldenaar: opgave.nietBeslagen ?? nietBeslagen?.schuldenaar ?? '0',
      echtgenoot: opgave.nietBeslagenEchtgenoot ?? nietBeslagen?.echtgenoot ?? '0',
    },
  };
}

/** The source with the reported net income, or the norm of the reported situation. */
function bronNa(bron: VaststellingInvoer['bron'], { leefsituatie, netto }: Opgave): VaststellingInvoer['bron'] {
  if (bron.soort === 'inkomen') return netto === undefined ? bron : { soort: 'inkomen', netto };
  return leefsituatie === undefined || bron.norm === null ? bron : { ...bron, norm: bijstandsnorm(leefsituatie) };
}
