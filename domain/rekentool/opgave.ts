import type { AndereInhouding } from '../beslagvrije-voet/475c-lid4.ts';
import type { Herkomst, Invoerveld } from '../beslagvrije-voet/herkomst.ts';
import type { Grondslag, VaststellingInvoer } from '../beslagvrije-voet/invoer.ts';
import type { Voetbesluit } from '../beslagvrije-voet/voetbesluit.ts';
import type { Dag } from '../kalender/dag.ts';
import type { Leefsituatie } from '../leefsituatie/leefsituatie.ts';
import type { DecimaalBedrag } from '../spoor/getal.ts';
import { bijstandsnorm } from './bijstandsnorm.ts';
import { inkomenArt32 } from './bijstandsbron.ts';

/** What a debtor reports in place of, or beside, what the registers say (Rv 475d lid 3 b, 475g lid 1). Euros a month. */
export type Opgave = {
  readonly leefsituatie?: Leefsituatie;
  /** Lives where the BRP does not show it, and gave insight in how (Rv 475e lid 1). */
  readonly adres?: 'inzicht_gegeven';
  readonly belastbaar?: DecimaalBedrag;
  readonly belastbaarEchtgenoot?: DecimaalBedrag;
  /** Income from an own business. */
  readonly onderneming?: DecimaalBedrag;
  readonly ondernemingEchtgenoot?: DecimaalBedrag;
  /** Net income of the source that is seized. */
  readonly netto?: DecimaalBedrag;
  readonly nietBeslagen?: DecimaalBedrag;
  readonly nietBeslagenEchtgenoot?: DecimaalBedrag;
  readonly auto?: DecimaalBedrag;
  readonly woonkosten?: GemeldeWoonkosten | 'niet_meer';
  readonly inrichting?: NonNullable<Grondslag['inrichting']> | 'niet_meer';
  /** What others take from another income or a toeslag (Rv 475c lid 4). */
  readonly andereInhoudingen?: readonly AndereInhouding[];
  /** What a court or the college decided about the voet for a term (Rv 475fa, Pw 60 lid 6). */
  readonly voetbesluit?: Voetbesluit | 'niet_meer';
};

/** Woonkosten with the raises that are asked for (Rv 475da lid 5 to 7). */
export type GemeldeWoonkosten = {
  readonly bedrag: DecimaalBedrag;
  readonly verzoekLid5: boolean;
  readonly verzoekLid7: boolean;
  /** Last day of these woonkosten; absent: no end is known. */
  readonly totEnMet?: Dag;
  /** Lid 6 is asked: the day on which the claim can be paid in full. */
  readonly voldaanOp?: Dag;
};

const VELD = {
  leefsituatie: 'leefsituatie',
  adres: 'adres',
  belastbaar: 'belastbaar inkomen',
  belastbaarEchtgenoot: 'belastbaar inkomen echtgenoot',
  onderneming: 'inkomen uit onderneming',
  ondernemingEchtgenoot: 'inkomen uit onderneming echtgenoot',
  netto: 'netto inkomen onder beslag',
  nietBeslagen: 'eigen inkomen niet onder beslag',
  nietBeslagenEchtgenoot: 'inkomen echtgenoot niet onder beslag',
  auto: 'loonbelasting auto',
  woonkosten: 'woonkosten',
  inrichting: 'inrichting',
  andereInhoudingen: 'andere inhoudingen',
  voetbesluit: 'besluit over de voet',
} as const satisfies Record<keyof Opgave, Invoerveld>;

/** The values of the input that an opgave replaces, in the order of the mededeling. */
export function veldenVan(opgave: Opgave): Invoerveld[] {
  return SLEUTELS.filter((sleutel) => opgave[sleutel] !== undefined).map((sleutel) => VELD[sleutel]);
}
const SLEUTELS = Object.keys(VELD) as readonly (keyof Opgave)[];

/** The input with the reported values in place of the old ones, each with where it comes from; the rest stays. */
export function pasOpgaveToe(invoer: VaststellingInvoer, opgave: Opgave, herkomst: Herkomst): VaststellingInvoer {
  const { woonkosten: oudeWoonkosten, inrichting: oudeInrichting, voetbesluit: oudVoetbesluit, ...rest } = invoer;
  const woonkosten = woonkostenNa(oudeWoonkosten, opgave.woonkosten, invoer.peildatum);
  const inrichting = opgave.inrichting ?? oudeInrichting;
  const voetbesluit = opgave.voetbesluit ?? oudVoetbesluit;
  return {
    ...rest,
    leefsituatie: opgave.leefsituatie ?? invoer.leefsituatie,
    adres: opgave.adres === undefined ? invoer.adres : { soort: 'niet_in_brp_wel_inzicht' },
    belastbaar: belastbaarNa(invoer.belastbaar, opgave),
    ...nietBeslagenNa(invoer, opgave),
    ...(opgave.auto === undefined ? {} : { loonbelastingAuto: opgave.auto }),
    ...(inrichting === undefined || inrichting === 'niet_meer' ? {} : { inrichting }),
    ...(woonkosten === undefined ? {} : { woonkosten }),
    ...(voetbesluit === undefined || voetbesluit === 'niet_meer' ? {} : { voetbesluit }),
    ...(opgave.andereInhoudingen === undefined ? {} : { andereInhoudingen: opgave.andereInhoudingen }),
    bron: bronNa(invoer, opgave),
    herkomst: { ...invoer.herkomst, ...Object.fromEntries(veldenVan(opgave).map((veld) => [veld, herkomst])) },
  };
}

/**
 * The raise of lid 5 runs from the peildatum on which it was first asked: other woonkosten while it runs do not begin the
 * eighteen months anew.
 */
function woonkostenNa(oud: Grondslag['woonkosten'], nieuw: Opgave['woonkosten'], peildatum: Dag): Grondslag['woonkosten'] {
  if (nieuw === undefined) return oud;
  if (nieuw === 'niet_meer') return undefined;
  const { bedrag, verzoekLid5, verzoekLid7, totEnMet = null, voldaanOp } = nieuw;
  if (!verzoekLid5) return { bedrag, verzoekLid5, verzoekLid7 };
  const vanaf = (oud?.verzoekLid5 === true ? oud.duurLid5?.vanaf : undefined) ?? peildatum;
  return { bedrag, verzoekLid5, verzoekLid7, duurLid5: { vanaf, kostenTotEnMet: totEnMet, verlenging: voldaanOp === undefined ? null : { voldaanOp } } };
}

function belastbaarNa(belastbaar: Grondslag['belastbaar'], { belastbaar: eigen, belastbaarEchtgenoot, onderneming, ondernemingEchtgenoot }: Opgave): Grondslag['belastbaar'] {
  if (belastbaar.soort === 'per jaar') return belastbaar;
  return {
    ...belastbaar,
    schuldenaar: eigen ?? belastbaar.schuldenaar,
    echtgenoot: belastbaarEchtgenoot ?? belastbaar.echtgenoot,
    ...(onderneming === undefined ? {} : { uitOnderneming: onderneming }),
    ...(ondernemingEchtgenoot === undefined ? {} : { uitOndernemingEchtgenoot: ondernemingEchtgenoot }),
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

/** The source with the reported net income, which holds the vakantiebijslag; of bijstand the norm and the other income of the reported situation. */
function bronNa(invoer: VaststellingInvoer, opgave: Opgave): VaststellingInvoer['bron'] {
  const { bron } = invoer;
  const { leefsituatie, netto, nietBeslagen, nietBeslagenEchtgenoot } = opgave;
  if (bron.soort === 'inkomen') return netto === undefined ? bron : { soort: 'inkomen', netto };
  if (leefsituatie === undefined && nietBeslagen === undefined && nietBeslagenEchtgenoot === undefined) return bron;
  const { nietBeslagen: ernaast = { schuldenaar: '0', echtgenoot: '0' } } = { ...invoer, ...nietBeslagenNa(invoer, opgave) };
  return {
    ...bron,
    norm: leefsituatie === undefined || bron.norm === null ? bron.norm : bijstandsnorm(leefsituatie),
    inkomenArt32: inkomenArt32(leefsituatie ?? invoer.leefsituatie, ernaast),
  };
}
