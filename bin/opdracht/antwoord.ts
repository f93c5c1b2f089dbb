import { z } from 'zod';
import { metZaak } from '../../activities/opslag/database.ts';
import { Weigering } from '../../activities/opslag/weigering.ts';
import { ADRESSEN } from '../../activities/verhalen/antwoord-inhoud.ts';
import { stelVoor } from '../../activities/verhalen/voorstel.ts';
import { centen } from '../../domain/geld/centen.ts';
import { letters475c } from '../../domain/inkomen/soort-inkomstenverhouding.ts';
import { leefsituaties } from '../../domain/leefsituatie/leefsituatie.ts';
import { metDatabase, schrijf, wettelijkeDag } from './database.ts';
import { bedragOfNul, leesOpties, nummerVan } from './opties.ts';

const geen = centen(0);

const Invoer = z.object({
  taak: nummerVan('taak'),
  kenmerk: z.string().min(1),
  door: z.string().min(1),
  reden: z.string().min(1),
  bewijs: z.string().min(1),
  loonheffingennummer: z.string().regex(/^\d{9}L\d{2}$/, 'moet een loonheffingennummer zijn, zoals 000010078L01'),
  derde: z.string().min(1).optional(),
  onderdeel: z.enum(letters475c, `moet een van ${letters475c.join(', ')} zijn`),
  leefsituatie: z.enum(leefsituaties, `moet een van ${leefsituaties.join(', ')} zijn`),
  adres: z.enum(ADRESSEN, `moet een van ${ADRESSEN.join(', ')} zijn`).optional(),
  belastbaar: bedragOfNul,
  netto: bedragOfNul,
  belastbaarPartner: bedragOfNul.optional(),
  anderInkomen: bedragOfNul.optional(),
  inkomenPartner: bedragOfNul.optional(),
  beslagOpInkomen: bedragOfNul.optional(),
  verrekeningMetToeslag: bedragOfNul.optional(),
});

/**
 * `invorderstraat antwoord <taak> …`: stores the values by which the beslagvrije voet is determined where the rekentool gave
 * no outcome, and prints the input of the update `keurAntwoordGoed` by which a second person makes them count. Answers 0, or
 * 2 on bad input.
 */
export async function voerUit([nummer = '']: readonly string[], opties: Readonly<Record<string, unknown>>): Promise<number> {
  return metDatabase('antwoord', async (db) => {
    const gelezen = leesOpties(Invoer, { ...opties, taak: nummer });
    const { taak: taakId, kenmerk, door, reden, bewijs, derde, loonheffingennummer, onderdeel, leefsituatie, adres, ...bedragen } = gelezen;
    const taak = await db.taak.findUnique({ where: { id: taakId } });
    if (taak === null) throw new Weigering(`taak ${String(taakId)} bestaat niet`);
    const inhoudingen = [
      ...(bedragen.beslagOpInkomen === undefined ? [] : [{ soort: 'beslag', op: 'ander inkomen', centen: bedragen.beslagOpInkomen } as const]),
      ...(bedragen.verrekeningMetToeslag === undefined ? [] : [{ soort: 'verrekening', op: 'toeslag', centen: bedragen.verrekeningMetToeslag } as const]),
    ];
    const inhoud = {
      keuze: 'voet_met_de_hand',
      loonheffingennummer,
      ...(derde === undefined ? {} : { derde }),
      letter: onderdeel,
      leefsituatie,
      ...(adres === undefined ? {} : { adres }),
      belastbaarCenten: bedragen.belastbaar,
      belastbaarEchtgenootCenten: bedragen.belastbaarPartner ?? geen,
      nettoCenten: bedragen.netto,
      nietBeslagenCenten: bedragen.anderInkomen ?? geen,
      nietBeslagenEchtgenootCenten: bedragen.inkomenPartner ?? geen,
      ...(inhoudingen.length === 0 ? {} : { inhoudingen }),
      reden,
      bewijs,
    } as const;
    const vandaag = await wettelijkeDag(db);
    const antwoordId = await metZaak(db, taak.zaak, async (tx) => stelVoor(tx, { zaak: taak.zaak, vandaag, sleutel: kenmerk, door, taakId, inhoud }));
    schrijf(`Antwoord ${String(antwoordId)} is vastgelegd. Een tweede persoon keurt het goed met de update «keurAntwoordGoed» van ${taak.zaak}, en vult bij «door» zijn eigen naam in:`);
    schrijf(JSON.stringify({ sleutel: kenmerk, door: '', taakId, antwoordId }));
    return 0;
  });
}
