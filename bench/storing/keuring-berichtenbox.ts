import type { Database } from '../../activities/opslag/database.ts';
import type { BewaardBericht } from '../../adapters/berichtenmagazijn/standin/bewaard.ts';
import type { Verschil } from './verschil.ts';

/** What lies in the berichtenboxen is what the record says that was delivered, each letter once. */
export async function keurBerichtenbox(db: Database, berichten: readonly BewaardBericht[]): Promise<Verschil[]> {
  const zendingen = await db.digitaleZending.findMany({ where: { berichtId: { not: null } }, include: { brief: { select: { zaak: true, soort: true } } } });
  const bekend = new Set(zendingen.map(({ berichtId }) => berichtId));
  const liggen = new Set(berichten.filter(({ verwijderd }) => !verwijderd).map(({ berichtId }) => berichtId));
  return [
    ...zendingen.flatMap(({ berichtId, brief }) => (berichtId !== null && liggen.has(berichtId) ? [] : [{ aanslagnummer: brief.zaak, wat: `${brief.soort} is bezorgd, maar ligt niet in de berichtenbox` }])),
    ...berichten.flatMap(({ berichtId, verwijderd, onderwerp }) => (verwijderd || bekend.has(berichtId) ? [] : [{ aanslagnummer: '(berichtenbox)', wat: `«${onderwerp}» ligt in een berichtenbox, en geen brief weet ervan` }])),
  ];
}
