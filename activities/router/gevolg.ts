import { z } from 'zod';
import { partijsleutel } from '../../adapters/routeervoorziening/identiteit.ts';
import type { Taaksoort } from '../../contract/taken.ts';
import { zaakVanBeslag, type BeslagId, type ZaakId } from '../../contract/zaak.ts';
import type { Coordinatierol } from '../../contract/berichten.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { verwijzendBesluit } from '../beslaan/inning.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import type { Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { legOpnieuwVoor } from '../opslag/taak.ts';
import { meldBijCdw, meldWijzigingBijCdw } from './bij-cdw.ts';
import { partijcode, type Oordeel } from './oordeel.ts';

/** Kind of the event that who collects was acted on: by whom from then on. */
const GEVOLG = 'coordinatie_gevolgd';
const TAAK = 'cdw_overdragen' satisfies Taaksoort;

interface Gevolg {
  readonly beslagId: BeslagId;
  readonly zaak: ZaakId;
  readonly vandaag: Dag;
  readonly oordeel: Oordeel;
}

const gevolgdSchema = z.object({ inner: z.enum(['wij', 'ander']), partij: z.string().nullable() });
type Gevolgd = z.infer<typeof gevolgdSchema>;

/**
 * What follows from who collects (Rv 475i lid 5, 478), in the transaction that determined it. Another coordinates: our claim goes to him, and the
 * beslag refers derde and debtor to him, once. Where one of us two already collects and the other is to, the collection must be handed
 * over first, so that no month is collected by both or by neither: a task. Nothing follows as long as it is not known. Answers the task.
 */
export async function geefGevolg(tx: Transactie, gevolg: Gevolg): Promise<Taaksoort | null> {
  const { zaak, vandaag, oordeel } = gevolg;
  const eerder = await laatsteGevolg(tx, zaak);
  if (oordeel.soort === 'onbeslist' || oordeel.soort === 'onbekend') return null;
  const nu: Gevolgd = oordeel.soort === 'ander' && oordeel.partij !== null ? { inner: 'ander', partij: partijsleutel(oordeel.partij.nummer) } : { inner: 'wij', partij: null };
  const bekend = eerder ?? (await bijBeslagGezegd(tx, gevolg.beslagId));
  if (moetOverdragen(bekend, nu, oordeel)) return legOverdrachtVoor(tx, gevolg);
  await rondTakenAf(tx, zaak, vandaag, 'de inning blijft waar zij is', { soorten: [TAAK] });
  if (eerder?.inner === nu.inner && eerder.partij === nu.partij) return nu.inner === 'ander' ? meldWijzigingBijCdw(tx, gevolg) : null;
  await schrijfGebeurtenis(tx, zaak, vandaag, GEVOLG, { besluitId: oordeel.besluitId, ...nu });
  if (nu.inner === 'wij') {
    if (bekend !== null) await zegBeslag(tx, gevolg, 'wij_nemen_over');
    return null;
  }
  // Between two others it was handed over without us: they tell derde and debtor (Rv 478 lid 3 and 4).
  if (eerder?.inner !== 'ander') await zegBeslag(tx, gevolg, 'ander_coordineert');
  return meldBijCdw(tx, gevolg);
}

/** Who collects of the derde, by what was acted on last; null before anything was. */
export async function laatsteGevolg(tx: Transactie, zaak: string): Promise<Gevolgd | null> {
  const gebeurtenis = await tx.gebeurtenis.findFirst({ where: { zaak, soort: GEVOLG }, orderBy: { volgnummer: 'desc' } });
  return gebeurtenis === null ? null : gevolgdSchema.parse(gebeurtenis.inhoud);
}

/** Whom the letters that laid the beslag named as coordinator; null where they announced a voet of our own. */
async function bijBeslagGezegd(tx: Transactie, beslagId: BeslagId): Promise<Gevolgd | null> {
  const verwijst = await verwijzendBesluit(tx, zaakVanBeslag(beslagId));
  return verwijst === null ? null : { inner: 'ander', partij: partijsleutel(verwijst.coordinator.partij.nummer) };
}

/** Whether who collects now still has a beslag and another is to: not where he has none any more (Rv 478 lid 3). */
function moetOverdragen(eerder: Gevolgd | null, nu: Gevolgd, { beslagen }: Oordeel): boolean {
  if (eerder === null || eerder.inner === nu.inner) return false;
  return eerder.inner === 'wij' || beslagen.some(({ partij }) => partij !== null && partijsleutel(partij.nummer) === eerder.partij);
}

async function legOverdrachtVoor(tx: Transactie, { zaak, vandaag, oordeel }: Gevolg): Promise<Taaksoort> {
  const { besluitId, partij, artikelen, soort } = oordeel;
  return legOpnieuwVoor(tx, zaak, TAAK, vandaag, TAAK, undefined, { feiten: { besluitId, uitkomst: soort, partij: partij === null ? null : partijcode(partij) }, artikelen: [...new Set([...artikelen, 'Rv 478 lid 3 en 4'])] });
}

async function zegBeslag(tx: Transactie, { beslagId, vandaag, oordeel: { besluitId } }: Gevolg, rol: Coordinatierol): Promise<void> {
  await schrijfBericht(tx, { ontvanger: zaakVanBeslag(beslagId), soort: 'coordinatie', dag: vandaag, sleutel: `coordinatie:${String(besluitId)}`, inhoud: { besluitId, rol } });
}
