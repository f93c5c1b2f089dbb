import { z } from 'zod';
import { nummerVanSleutel, partijsleutel } from '../../adapters/routeervoorziening/identiteit.ts';
import { zaakVanBeslag, type BeslagId, type ZaakId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Partijnummer } from '../../domain/samenloop/partij.ts';
import { verwijzendBesluit } from '../beslaan/inning.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';

/** Kind of the event that who collects was acted on: by whom from then on. */
const GEVOLG = 'coordinatie_gevolgd';

const gevolgdSchema = z.object({ inner: z.enum(['wij', 'ander']), partij: z.string().nullable() });
export type Gevolgd = z.infer<typeof gevolgdSchema>;

/** Who collects of the derde, by what was acted on last; null before anything was. */
export async function laatsteGevolg(tx: Transactie | Database, zaak: string): Promise<Gevolgd | null> {
  const gebeurtenis = await tx.gebeurtenis.findFirst({ where: { zaak, soort: GEVOLG }, orderBy: { volgnummer: 'desc' } });
  return gebeurtenis === null ? null : gevolgdSchema.parse(gebeurtenis.inhoud);
}

/** The other party that collects of the derde, by what was acted on last; null: we do, or nothing was. */
export async function anderDieInt(tx: Transactie | Database, zaak: string): Promise<Partijnummer | null> {
  const gevolg = await laatsteGevolg(tx, zaak);
  return gevolg?.inner !== 'ander' || gevolg.partij === null ? null : nummerVanSleutel(gevolg.partij);
}

/** Whom the letters that laid the beslag named as coordinator; null where they announced a voet of our own. */
export async function bijBeslagGezegd(tx: Transactie, beslagId: BeslagId): Promise<Gevolgd | null> {
  const verwijst = await verwijzendBesluit(tx, zaakVanBeslag(beslagId));
  return verwijst === null ? null : { inner: 'ander', partij: partijsleutel(verwijst.coordinator.partij.nummer) };
}

/** Every time that who collects was acted on, the oldest first: on which day, where in the chain, by which besluit. */
export async function gevolgenVan(tx: Transactie | Database, zaak: string): Promise<readonly (Gevolgd & { readonly op: Dag; readonly volgnummer: number; readonly besluitId: number })[]> {
  const rijen = await tx.gebeurtenis.findMany({ where: { zaak, soort: GEVOLG }, orderBy: { volgnummer: 'asc' } });
  return rijen.map(({ dag, volgnummer, inhoud }) => ({ ...gevolgdSchema.extend({ besluitId: z.int() }).parse(inhoud), op: naarDag(dag), volgnummer }));
}

/** Records who collects from now on, by which besluit. */
export async function legGevolgVast(tx: Transactie, { zaak, vandaag, besluitId, gevolg }: { readonly zaak: ZaakId; readonly vandaag: Dag; readonly besluitId: number; readonly gevolg: Gevolgd }): Promise<void> {
  await schrijfGebeurtenis(tx, zaak, vandaag, GEVOLG, { besluitId, ...gevolg });
}
