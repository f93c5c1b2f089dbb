import { euro, type Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { VaststellingInvoer } from '../../domain/beslagvrije-voet/invoer.ts';
import { isGehuwd } from '../../domain/leefsituatie/leefsituatie.ts';
import { vragenBij } from '../../domain/leefsituatie/vragen.ts';
import { modelmededeling } from '../../domain/uitleg/modelmededeling.ts';
import { verschilMet, type Verschil } from '../../domain/uitleg/verschil.ts';
import { openVragen, type Mededelingvraag } from '../../domain/uitleg/vragen.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import type { Adressering } from '../invorderen/brp.ts';
import { rekenbasisVan, type BewaardeBerekening, type Voet } from '../verhalen/berekening.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Beslagdossier } from './dossier.ts';
import { voetInWoorden } from './inhoud-derde.ts';

type Inhoud = Prisma.InputJsonObject;

/** To whom the letter goes: what the BRP said that day. A secret address stands on the envelope only. */
export function geadresseerde(adres: Adressering): Inhoud {
  return { naam: adres.naam, aanhef: adres.aanhef, adresregels: [...adres.adresregels], land: adres.land, alleenOpEnvelop: adres.geheimhouding, ...(adres.namens === undefined ? {} : { namens: adres.namens }) };
}

/**
 * The modelmededeling (Rv 475i lid 2, Besluit beslagvrije voet art. 7, Regeling beslagvrije voet bijlage 2), block by
 * block, out of the stored calculation: what was calculated is what is explained. With `verschil` where a vaststelling
 * went before.
 */
export function mededeling(
  dossier: Beslagdossier,
  berekening: BewaardeBerekening,
  voet: Voet,
  adres: Adressering,
  vanaf: Dag,
  verschil: Verschil | null = null,
): Inhoud {
  const { rij, uitkomst } = berekening;
  const { invoer, spoor } = rekenbasisVan(berekening);
  const { voorbehouden = [] } = uitkomst;
  const { titel, blokken, gegevens, berekening: uitleg } = modelmededeling({
    invoer,
    spoor,
    voet: voet.soort === 'bedrag' ? { soort: 'bedrag' } : { soort: 'percentage', opgave: voet.opgave },
    betaler: dossier.derde.naam,
    verdeeld: false,
    vragen: vragenVan(berekening, invoer),
    meldenBij: { naam: dossier.opdrachtgever, kenmerk: dossier.zaak },
    voorbehouden,
    privacyverklaring: `die van ${dossier.opdrachtgever}`,
  });
  return {
    kenmerk: dossier.zaak,
    geadresseerde: geadresseerde(adres),
    opdrachtgever: dossier.opdrachtgever,
    titel,
    berekeningId: rij.id,
    vanaf,
    peildatum: naarDag(rij.peildatum),
    normversie: rij.normversie,
    beslagvrijeVoet: { ...voet },
    leefsituatie: invoer.leefsituatie,
    bron: uitkomst.bron === null ? null : { naam: uitkomst.bron.naam, nettoCenten: uitkomst.bron.nettoCenten },
    blokken: blokken.filter(({ getoond }) => getoond).map((blok) => ({ ...blok, tekst: [...blok.tekst] })),
    gegevens: gegevens.map((gegeven) => ({ ...gegeven })),
    uitleg: uitleg.map((regel) => ({ ...regel })),
    /** The trace as it was kept: the same steps, for who recomputes them. */
    berekening: rij.spoor,
    opmerkingen: uitkomst.opmerkingen,
    voorbehouden,
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

/** The covering letter in plain language (B1): what happens, what the person keeps, what to do. */
export function begeleidendeBrief(
  dossier: Beslagdossier,
  voet: Voet,
  openstaandCenten: Centen,
  adres: Adressering,
  aanleiding: string,
  verschil: Verschil | null = null,
): Inhoud {
  return {
    kenmerk: dossier.zaak,
    geadresseerde: geadresseerde(adres),
    opdrachtgever: dossier.opdrachtgever,
    aanleiding,
    derde: dossier.derde.naam,
    openstaandCenten,
    tekst: [
      `U moet nog ${euro(openstaandCenten)} betalen aan ${dossier.opdrachtgever}.`,
      `Daarom betaalt ${dossier.derde.naam} voortaan een deel van uw inkomen aan ons.`,
      `U houdt altijd een deel om van te leven. Dat is uw beslagvrije voet: ${voetInWoorden(voet)}.`,
      ...(verschil === null ? [] : [verschil.zin]),
      'In het overzicht bij deze brief ziet u hoe wij dat hebben berekend. Klopt er iets niet? Laat het ons binnen vier weken weten.',
    ],
  };
}

interface Verruimd {
  readonly openstaandCenten: Centen;
  readonly adres: Adressering;
  readonly verruimd: boolean;
  /** By the income that is known; null: it follows from what the derde pays. */
  readonly perMaand: { readonly tiende: Centen; readonly blijftOver: Centen } | null;
}

/** The letter to the debtor on the extra tenth (IW 19 lid 1–2) in plain language (B1): what changes, why, and how it ends. */
export function verruimingsbrief(dossier: Beslagdossier, { openstaandCenten, adres, verruimd, perMaand }: Verruimd): Inhoud {
  const begin = [
    `U moet nog ${euro(openstaandCenten)} betalen aan ${dossier.opdrachtgever}.`,
    'U hebt meer dan één aanslag al meer dan twee maanden te laat niet betaald.',
    `Daarom betaalt ${dossier.derde.naam} voortaan ook een tiende van uw beslagvrije voet aan ons${perMaand === null ? '' : `: ongeveer ${euro(perMaand.tiende)} per maand`}.`,
    ...(perMaand === null ? [] : [`U houdt dan ongeveer ${euro(perMaand.blijftOver)} per maand over.`]),
    'Kunt u niet betalen? Vraag dan om uitstel of kwijtschelding. Dan stopt dit extra deel.',
    'Bent u het er niet mee eens? Dan kunt u in verzet gaan bij de rechtbank (artikel 17 Invorderingswet 1990).',
  ];
  const einde = [`${dossier.derde.naam} houdt het extra tiende deel van uw beslagvrije voet niet meer in.`, 'De gewone vordering op uw inkomen loopt door.'];
  return {
    kenmerk: dossier.zaak,
    geadresseerde: geadresseerde(adres),
    opdrachtgever: dossier.opdrachtgever,
    aanleiding: verruimd ? 'verruiming' : 'einde_verruiming',
    derde: dossier.derde.naam,
    openstaandCenten,
    tekst: verruimd ? begin : einde,
  };
}
