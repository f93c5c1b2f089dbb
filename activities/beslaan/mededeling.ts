import { z } from 'zod';
import { euro, type Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import type { Adressering } from '../invorderen/brp.ts';
import type { BewaardeBerekening, Voet } from '../verhalen/berekening.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Beslagdossier } from './dossier.ts';
import { voetInWoorden } from './inhoud-derde.ts';

type Inhoud = Prisma.InputJsonObject;

const invoerSchema = z.object({
  leefsituatie: z.string(),
  adres: z.object({ soort: z.string() }),
  belastbaar: z.record(z.string(), z.string()),
  nietBeslagen: z.record(z.string(), z.string()).optional(),
  woonkosten: z.unknown().optional(),
  andereInhoudingen: z.array(z.unknown()).optional(),
});

/** To whom the letter goes: what the BRP said that day. A secret address stands on the envelope only. */
export function geadresseerde(adres: Adressering): Inhoud {
  return { naam: adres.naam, aanhef: adres.aanhef, adresregels: [...adres.adresregels], land: adres.land, alleenOpEnvelop: adres.geheimhouding };
}

/**
 * The data of the modelmededeling (Rv 475i lid 2, Besluit beslagvrije voet art. 7, Regeling beslagvrije voet bijlage 2),
 * block by block, out of the stored calculation: what was calculated is what is explained.
 */
export function mededeling(dossier: Beslagdossier, berekening: BewaardeBerekening, voet: Voet, adres: Adressering, vanaf: Dag): Inhoud {
  const { rij, uitkomst } = berekening;
  const invoer = invoerSchema.parse(rij.invoer);
  return {
    kenmerk: dossier.zaak,
    geadresseerde: geadresseerde(adres),
    opdrachtgever: dossier.opdrachtgever,
    titel: 'Overzicht van uw beslagvrije voet',
    berekeningId: rij.id,
    vanaf,
    peildatum: naarDag(rij.peildatum),
    normversie: rij.normversie,
    beslagvrijeVoet: { ...voet },
    hoogte: `Uw beslagvrije voet is ${voetInWoorden(voet)}.`,
    /** Besluit art. 7 lid 1 onder a. */
    leefsituatie: invoer.leefsituatie,
    belastbaarInkomen: invoer.belastbaar,
    bron: uitkomst.bron === null ? null : { naam: uitkomst.bron.naam, nettoCenten: uitkomst.bron.nettoCenten },
    /** Onder b. */
    woonsituatie: { adres: invoer.adres.soort, woonkostenMeegeteld: invoer.woonkosten !== undefined },
    /** Onder c. */
    nietBeslagenInkomen: invoer.nietBeslagen ?? null,
    /** Onder d. */
    anderBeslagOfVerrekening: (invoer.andereInhoudingen ?? []).length > 0,
    privegebruikVoertuig: 'onbekend',
    /** Rv 475i lid 2, first sentence: the way it was calculated. */
    berekening: rij.spoor,
    opmerkingen: uitkomst.opmerkingen,
    /** Rv 475i lid 2, second sentence. */
    plichten: 'U moet ons desgevraagd opgeven welk inkomen u hebt en de gegevens geven die nodig zijn voor uw beslagvrije voet (artikel 475g lid 1).',
    opVerzoek:
      'U kunt ons vragen de beslagvrije voet te verhogen: bij hoge woonkosten (artikel 475da lid 5 en 7), en als u een vast woonadres ' +
      'hebt dat niet in de basisregistratie personen staat (artikel 475e lid 1).',
    controleer:
      'Controleer uw gegevens: uw situatie thuis, of u in een inrichting verblijft, uw inkomen, uw woonkosten en andere beslagen of ' +
      'verrekeningen. Meld een wijziging binnen vier weken; dan werkt zij terug.',
    meer: 'www.uwbeslagvrijevoet.nl',
  };
}

/** The covering letter in plain language (B1): what happens, what the person keeps, what to do. */
export function begeleidendeBrief(dossier: Beslagdossier, voet: Voet, openstaandCenten: Centen, adres: Adressering, aanleiding: string): Inhoud {
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
      'In het overzicht bij deze brief ziet u hoe wij dat hebben berekend. Klopt er iets niet? Laat het ons binnen vier weken weten.',
    ],
  };
}
