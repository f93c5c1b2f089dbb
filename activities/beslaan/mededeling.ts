import { beslagvrijVan } from '../../domain/afdracht/voet.ts';
import { min, nietNegatief, NUL, type Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { VaststellingInvoer } from '../../domain/beslagvrije-voet/invoer.ts';
import { isGehuwd } from '../../domain/leefsituatie/leefsituatie.ts';
import { vragenBij } from '../../domain/leefsituatie/vragen.ts';
import { BESLAGWIJZEN } from '../../domain/regime/beslagwijze.ts';
import { besluitpunten, metBesluitZoalsToen } from '../../domain/uitleg/verschilpunten-besluit.ts';
import { modelmededeling } from '../../domain/uitleg/modelmededeling.ts';
import { verschilMet, type Verschil } from '../../domain/uitleg/verschil.ts';
import { openVragen, type Mededelingvraag } from '../../domain/uitleg/vragen.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import type { Adressering } from '../invorderen/brp.ts';
import { rekenbasisVan, voetVan, type BewaardeBerekening, type Voet } from '../verhalen/berekening.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Beslagdossier } from './dossier.ts';
import type { Voetvoorbehoud } from './inning.ts';

type Inhoud = Prisma.InputJsonObject;

/** To whom the letter goes: what the BRP said that day. A secret address stands on the envelope only. */
export function geadresseerde(adres: Adressering): Inhoud {
  return { naam: adres.naam, aanhef: adres.aanhef, adresregels: [...adres.adresregels], land: adres.land, alleenOpEnvelop: adres.geheimhouding, ...(adres.namens === undefined ? {} : { namens: adres.namens }) };
}

interface Daarbij {
  /** From the vaststelling that went before. */
  readonly verschil?: Verschil | null;
  /** Why the voet holds for the time being. */
  readonly voorbehoudWieInt?: Voetvoorbehoud | null;
}

/**
 * The modelmededeling (Rv 475i lid 2, Besluit beslagvrije voet art. 7, Regeling beslagvrije voet bijlage 2), block by
 * block, out of the stored calculation: what was calculated is what is explained.
 */
export function mededeling(
  dossier: Beslagdossier,
  berekening: BewaardeBerekening,
  voet: Voet,
  adres: Adressering,
  vanaf: Dag,
  { verschil = null, voorbehoudWieInt = null }: Daarbij = {},
): Inhoud {
  const { rij, uitkomst } = berekening;
  return {
    kenmerk: dossier.zaak,
    geadresseerde: geadresseerde(adres),
    opdrachtgever: dossier.opdrachtgever,
    berekeningId: rij.id,
    vanaf,
    peildatum: naarDag(rij.peildatum),
    normversie: rij.normversie,
    ...voetUitgelegd(dossier, berekening, voet, { verschil, voorbehoudWieInt }),
    /** The trace as it was kept: the same steps, for who recomputes them. */
    berekening: rij.spoor,
    opmerkingen: uitkomst.opmerkingen,
    voorbehouden: uitkomst.voorbehouden ?? [],
    ...(voorbehoudWieInt === null ? {} : { voorbehoudWieInt }),
  };
}

/** What a mededeling says of the voet: blocks, data, every step and its amounts, and how it differs from the one before. */
export function voetUitgelegd(dossier: Pick<Beslagdossier, 'derde' | 'opdrachtgever' | 'zaak'>, berekening: BewaardeBerekening, voet: Voet, { verschil = null, voorbehoudWieInt = null }: Daarbij = {}) {
  const { uitkomst } = berekening;
  const { invoer, spoor } = rekenbasisVan(berekening);
  const { titel, blokken, gegevens, berekening: uitleg } = modelmededeling({
    invoer,
    spoor,
    voet: voet.soort === 'bedrag' ? { soort: 'bedrag' } : { soort: 'percentage', opgave: voet.opgave },
    betaler: dossier.derde.naam,
    verdeeld: false,
    opnieuw: verschil !== null,
    vragen: vragenVan(berekening, invoer),
    meldenBij: { naam: dossier.opdrachtgever, kenmerk: dossier.zaak },
    voorbehouden: uitkomst.voorbehouden ?? [],
    ...(voorbehoudWieInt === null ? {} : { wieInt: voorbehoudWieInt }),
    privacyverklaring: `die van ${dossier.opdrachtgever}`,
  });
  return {
    titel,
    beslagvrijeVoet: { ...voet },
    leefsituatie: invoer.leefsituatie,
    bron: uitkomst.bron === null ? null : { naam: uitkomst.bron.naam, nettoCenten: uitkomst.bron.nettoCenten },
    blokken: blokken.filter(({ getoond }) => getoond).map((blok) => ({ ...blok, tekst: [...blok.tekst] })),
    gegevens: gegevens.map((gegeven) => ({ ...gegeven })),
    uitleg: uitleg.map((regel) => ({ ...regel })),
    ...(verschil === null ? {} : { verschil: { ...verschil, redenen: [...verschil.redenen], stappen: verschil.stappen.map((stap) => ({ ...stap })) } }),
  };
}

/** The questions kept with the calculation that are still open. Of a row of before they were kept: those that its input shows. */
function vragenVan({ uitkomst: { vragen } }: BewaardeBerekening, invoer: VaststellingInvoer): Mededelingvraag[] {
  const { leefsituatie, adres } = invoer;
  return openVragen(vragen ?? vragenBij({ gehuwd: isGehuwd(leefsituatie), partnerElders: false, kindElders: false, adres }), invoer);
}

/** How a new vaststelling differs from the one before it. */
export function verschilTussen(vorige: BewaardeBerekening, nieuw: BewaardeBerekening): Verschil {
  return verschilMet(rekenbasisVan(vorige), rekenbasisVan(nieuw));
}

/** Why the covering letter says that the voet was determined anew: what a court or the college decided, or its end, is no report of the debtor. */
export function aanleidingInBrief(vorige: BewaardeBerekening | null, berekening: BewaardeBerekening): string {
  const { aanleiding } = berekening.rij;
  if (aanleiding !== 'correctie' || vorige === null) return aanleiding;
  const zoalsToen = (een: BewaardeBerekening) => metBesluitZoalsToen(rekenbasisVan(een).invoer);
  return besluitpunten(zoalsToen(vorige), zoalsToen(berekening)).length > 0 ? 'opnieuw' : aanleiding;
}

/** The covering letter: what happens, what the person keeps, why it changed. Charged rente (cents) is named apart. */
export function begeleidendeBrief(
  dossier: Beslagdossier,
  voet: Voet,
  openstaandCenten: Centen,
  adres: Adressering,
  aanleiding: 'vordering' | 'overname' | 'wijziging',
  verschil: Verschil | null = null,
  renteCenten: Centen = NUL,
): Inhoud {
  return {
    ...aanDebiteur(dossier, adres),
    grond: [...BESLAGWIJZEN[dossier.bevoegdheid].grondMededeling],
    aanleiding,
    openstaandCenten,
    renteCenten,
    voet: { ...voet },
    ...(verschil === null ? {} : { verschil: { voor: verschil.voor, na: verschil.na, richting: verschil.richting, redenen: [...verschil.redenen] } }),
  };
}

/** What every letter of a beslag to the debtor names: the parties, and the power that is used. */
export function aanDebiteur({ zaak, opdrachtgever, derde, bevoegdheid }: Beslagdossier, adres: Adressering): Inhoud {
  return { kenmerk: zaak, geadresseerde: geadresseerde(adres), opdrachtgever, derde: derde.naam, bevoegdheid };
}

/** What the derde takes a month from the income that the calculation knew, cents; null where that is not known. */
export function perMaand(berekening: BewaardeBerekening): Centen | null {
  const netto = berekening.uitkomst.bron?.nettoCenten ?? null;
  const vrij = netto === null ? null : beslagvrijVan(voetVan(berekening), netto);
  return netto === null || vrij === null ? null : nietNegatief(min(netto, vrij));
}

interface Verruimd {
  readonly openstaandCenten: Centen;
  readonly adres: Adressering;
  readonly verruimd: boolean;
  /** By the income that is known; null: it follows from what the derde pays. */
  readonly perMaand: { readonly tiende: Centen; readonly blijftOver: Centen } | null;
}

/** The letter to the debtor on the extra tenth (IW 19 lid 1–2): that it is taken, what is left, or that it has ended. */
export function verruimingsbrief(dossier: Beslagdossier, { openstaandCenten, adres, verruimd, perMaand: bedragen }: Verruimd): Inhoud {
  return {
    ...aanDebiteur(dossier, adres),
    grond: ['IW 1990 art. 19 lid 1 en 2', ...(verruimd ? ['IW 1990 art. 17'] : [])],
    aanleiding: verruimd ? 'verruiming' : 'einde_verruiming',
    openstaandCenten,
    perMaand: bedragen === null ? null : { tiendeCenten: bedragen.tiende, blijftOverCenten: bedragen.blijftOver },
  };
}
