import type { AndereInhouding } from '../beslagvrije-voet/475c-lid4.ts';
import type { Herkomst, Herkomsten, Invoerveld } from '../beslagvrije-voet/herkomst.ts';
import type { Grondslag, VaststellingInvoer } from '../beslagvrije-voet/invoer.ts';
import { geldtVoetbesluit } from '../beslagvrije-voet/voetbesluit.ts';
import type { Leefsituatie } from '../leefsituatie/leefsituatie.ts';

type PerMaand = Extract<Grondslag['belastbaar'], { soort: 'per maand' }>;

/** What others take from another income or a toeslag (Rv 475c lid 4), as it was reported. */
export type GemeldeInhoudingen = { readonly lijst: readonly AndereInhouding[]; readonly herkomst: Herkomst };

/** Part of a vaststelling that goes on to the next one, which asks the registers anew (Rv 475d lid 3 a), with its herkomst. */
export type Blijvend = {
  /** In place of what the BRP says, which has not changed since it was reported. */
  readonly leefsituatie?: Leefsituatie;
  readonly echtgenoot?: { readonly belastbaar: string; readonly netto: string };
  readonly onderneming: Pick<PerMaand, 'uitOnderneming' | 'uitOndernemingEchtgenoot'>;
  readonly velden: Pick<VaststellingInvoer, 'loonbelastingAuto' | 'woonkosten' | 'inrichting' | 'voetbesluit'>;
  readonly inzicht: boolean;
  /** Only where the routeervoorziening did not tell what others take. */
  readonly inhoudingen?: GemeldeInhoudingen;
  readonly herkomst: Herkomsten;
};

/**
 * What a person entered and no register knows: it holds until the debtor reports otherwise. A reported leefsituatie holds
 * as long as the BRP says the same as it did then (`brp.toen`; null: not known), and not where a person says what it is now
 * (`brp.nu` null); the income of a spouse whom the BRP does not know goes with it. Everything else comes fresh from the registers.
 */
export function blijvendVan(vorige: Grondslag & Pick<VaststellingInvoer, 'andereInhoudingen'>, brp: { readonly toen: Leefsituatie | null; readonly nu: Leefsituatie | null }): Blijvend {
  const { belastbaar, nietBeslagen, loonbelastingAuto, woonkosten, inrichting, voetbesluit } = vorige;
  const { uitOnderneming, uitOndernemingEchtgenoot }: Blijvend['onderneming'] = belastbaar.soort === 'per maand' ? belastbaar : {};
  const houdtLeefsituatie = metDeHand(vorige, 'leefsituatie') && brp.nu !== null && brp.toen === brp.nu;
  const overInhoudingen = vorige.herkomst?.['andere inhoudingen'];
  const partner = houdtLeefsituatie && metDeHand(vorige, 'inkomen echtgenoot niet onder beslag');
  const blijft: Invoerveld[] = [
    ...(houdtLeefsituatie ? (['leefsituatie'] as const) : []),
    ...(partner ? (['belastbaar inkomen echtgenoot', 'inkomen echtgenoot niet onder beslag'] as const) : []),
    'inkomen uit onderneming',
    'inkomen uit onderneming echtgenoot',
    'loonbelasting auto',
    'woonkosten',
    'inrichting',
    'besluit over de voet',
    'adres',
  ];
  return {
    ...(houdtLeefsituatie ? { leefsituatie: vorige.leefsituatie } : {}),
    ...(partner ? { echtgenoot: { belastbaar: belastbaar.soort === 'per maand' ? belastbaar.echtgenoot : '0', netto: nietBeslagen?.echtgenoot ?? '0' } } : {}),
    onderneming: { ...(uitOnderneming === undefined ? {} : { uitOnderneming }), ...(uitOndernemingEchtgenoot === undefined ? {} : { uitOndernemingEchtgenoot }) },
    velden: {
      ...(loonbelastingAuto === undefined ? {} : { loonbelastingAuto }),
      ...(woonkosten === undefined ? {} : { woonkosten }),
      ...(inrichting === undefined ? {} : { inrichting }),
      ...(voetbesluit === undefined ? {} : { voetbesluit }),
    },
    ...(vorige.andereInhoudingen !== undefined && isMetDeHand(overInhoudingen) ? { inhoudingen: { lijst: vorige.andereInhoudingen, herkomst: overInhoudingen } } : {}),
    inzicht: vorige.adres.soort === 'niet_in_brp_wel_inzicht',
    herkomst: Object.fromEntries(blijft.flatMap((veld): [Invoerveld, Herkomst][] => (isMetDeHand(vorige.herkomst?.[veld]) ? [[veld, vorige.herkomst[veld]]] : []))),
  };
}

/**
 * The basis on fresh data with what stays laid over it. Insight in where one lives counts only while the BRP shows no address,
 * a besluit over the voet only within its term.
 */
export function metBlijvend(grondslag: Grondslag, { leefsituatie, echtgenoot, onderneming, velden: { voetbesluit, ...velden }, inzicht, herkomst }: Blijvend): Grondslag {
  const { belastbaar, adres } = grondslag;
  const inZicht = inzicht && adres.soort === 'geen';
  const { adres: overAdres, 'besluit over de voet': overBesluit, ...overRest } = herkomst;
  const geldt = voetbesluit !== undefined && geldtVoetbesluit(voetbesluit, grondslag.peildatum);
  return {
    ...grondslag,
    ...velden,
    ...(geldt ? { voetbesluit } : {}),
    leefsituatie: leefsituatie ?? grondslag.leefsituatie,
    adres: inZicht ? { soort: 'niet_in_brp_wel_inzicht' } : adres,
    belastbaar:
      belastbaar.soort === 'per jaar'
        ? belastbaar
        : { ...belastbaar, ...(echtgenoot === undefined ? {} : { echtgenoot: echtgenoot.belastbaar }), ...onderneming },
    herkomst: { ...grondslag.herkomst, ...overRest, ...(inZicht && overAdres !== undefined ? { adres: overAdres } : {}), ...(geldt && overBesluit !== undefined ? { 'besluit over de voet': overBesluit } : {}) },
  };
}

/** The input with what others take as it was reported, with its herkomst. */
export function metGemeldeInhoudingen<Invoer extends Grondslag>(invoer: Invoer, { lijst, herkomst }: GemeldeInhoudingen): Invoer & Pick<VaststellingInvoer, 'andereInhoudingen'> {
  return { ...invoer, andereInhoudingen: lijst, herkomst: { ...invoer.herkomst, 'andere inhoudingen': herkomst } };
}

const metDeHand = ({ herkomst }: Grondslag, veld: Invoerveld): boolean => isMetDeHand(herkomst?.[veld]);

function isMetDeHand(herkomst: Herkomst | undefined): herkomst is Extract<Herkomst, { soort: 'met de hand' }> {
  return herkomst?.soort === 'met de hand';
}
