import { isValidIBAN } from 'ibantools';
import { z } from 'zod';
import { metZaak } from '../../activities/opslag/database.ts';
import { Weigering } from '../../activities/opslag/weigering.ts';
import { stelVrijgaveVoor } from '../../activities/verdelen/vrijgave.ts';
import { BIJ_ANDER } from '../../activities/verdelen/vrijgavefeiten.ts';
import { sleutelVanZaak, type BeslagId } from '../../contract/zaak.ts';
import { metDatabase, schrijf, wettelijkeDag } from './database.ts';
import { leesOpties, nummerVan } from './opties.ts';

const Invoer = z.object({
  taak: nummerVan('taak'),
  keuze: z.enum(['doorbetalen', 'teruggeven'], 'moet doorbetalen of teruggeven zijn'),
  kenmerk: z.string().trim().min(1),
  door: z.string().trim().min(1),
  reden: z.string().trim().min(1),
  rekening: z
    .string()
    .transform((tekst) => tekst.replace(/\s/g, '').toUpperCase())
    .refine((tekst) => isValidIBAN(tekst), 'is geen IBAN'),
  tenNameVan: z.string().trim().min(1).max(140, 'is langer dan 140 tekens'),
  betalingskenmerk: z.string().trim().min(1).max(35, 'is langer dan 35 tekens'),
});

/**
 * `invorderstraat vrijgave <taak> …`: proposes to whom money goes that is held because another collects, with an account that a person found
 * out, and prints the input of the update `keurVrijgaveGoed` by which a second person lets it go. Answers 0, or 2 when it is refused.
 */
export async function voerUit([nummer = '']: readonly string[], opties: Readonly<Record<string, unknown>>): Promise<number> {
  return metDatabase('vrijgave', async (db) => {
    const { taak: taakId, keuze, kenmerk: sleutel, door, reden: toelichting, ...betaling } = leesOpties(Invoer, { ...opties, taak: nummer });
    const taak = await db.taak.findUnique({ where: { id: taakId } });
    if (taak?.soort !== BIJ_ANDER) throw new Weigering(`taak ${String(taakId)} gaat niet over geld dat vaststaat`);
    const beslagId = Number(sleutelVanZaak(taak.zaak)) as BeslagId;
    const vandaag = await wettelijkeDag(db);
    const antwoordId = await metZaak(db, taak.zaak, async (tx) => stelVrijgaveVoor(tx, { beslagId, vandaag, sleutel, door, taakId, keuze, toelichting, betaling }));
    schrijf(`Antwoord ${String(antwoordId)} is vastgelegd. Een tweede persoon vergelijkt de rekening (\`npx invorderstraat taak ${String(taakId)}\`), keurt het goed met de update «keurVrijgaveGoed» van ${taak.zaak}, en vult bij «door» zijn eigen naam in:`);
    schrijf(JSON.stringify({ sleutel, door: '', taakId, antwoordId }));
    return 0;
  });
}
