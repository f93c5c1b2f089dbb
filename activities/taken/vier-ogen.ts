import { keurGoed } from '../../domain/beslagvrije-voet/handinvoer.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { feit } from '../opslag/feit.ts';
import { Weigering } from '../opslag/weigering.ts';
import { leesAntwoordinhoud, type Antwoordinhoud } from '../verhalen/antwoord-inhoud.ts';
import { legTaakbesluitVast } from './besluit.ts';

/** The approval of an answer to a task by a second person. */
export interface Goedkeuring {
  readonly vandaag: Dag;
  readonly sleutel: string;
  readonly door: string;
  readonly taakId: number;
  readonly antwoordId: number;
}

/**
 * Makes an answer count that one person proposed and another approves, and closes its task. Refuses who proposed it, an answer that is not
 * the last, and one to a task of another zaak or that was closed. The caller holds the lock of the zaak.
 */
export async function keurVoorstelGoed(tx: Transactie, zaak: string, { vandaag, sleutel, door, taakId, antwoordId }: Goedkeuring): Promise<{ readonly antwoordId: number; readonly inhoud: Antwoordinhoud; readonly voorgesteldDoor: string }> {
  const rij = await tx.antwoord.findUnique({ where: { id: antwoordId }, include: { taak: true } });
  if (rij === null || rij.taakId !== taakId || rij.taak.zaak !== zaak) throw new Weigering(`Antwoord ${String(antwoordId)} hoort niet bij taak ${String(taakId)} van deze zaak.`);
  if (rij.taak.afgedaanOp !== null) throw new Weigering(`Taak ${String(taakId)} is al afgedaan.`);
  if ((await tx.antwoord.count({ where: { taakId, id: { gt: antwoordId } } })) > 0) throw new Weigering('Er is daarna een ander antwoord voorgesteld. Beoordeel dat.');
  const inhoud = leesAntwoordinhoud(rij.inhoud);
  const { reden, bewijs } = inhoud;
  const oordeel = keurGoed({ reden, bewijs, ingevoerd: { door: rij.door, op: naarDag(rij.voorgesteldOp), bewezen: false }, goedkeuring: { staat: 'wacht' } }, { door, op: vandaag });
  if (oordeel.soort === 'geweigerd') throw new Weigering(oordeel.reden);
  await tx.antwoord.update({ where: { id: antwoordId }, data: { oordeel: 'goedgekeurd', beoordeeldDoor: door.trim(), beoordeeldOp: naarDatum(vandaag) } });
  const keuze = keuzeVan(inhoud);
  await legTaakbesluitVast(tx, { zaak, vandaag, sleutel, door, soort: 'antwoord_goedgekeurd', inhoud: { taakId, antwoordId, keuze }, feiten: [feit('taak', taakId, 'vraag'), feit('antwoord', antwoordId, inhoud.keuze, rij.voorgesteldOp)] });
  await tx.taak.update({ where: { id: taakId }, data: { afgedaanOp: naarDatum(vandaag), uitkomst: keuze } });
  return { antwoordId, inhoud, voorgesteldDoor: rij.door };
}

function keuzeVan(inhoud: Antwoordinhoud): string {
  if (inhoud.keuze === 'wie_int') return inhoud.inner;
  return inhoud.keuze === 'overdracht' || inhoud.keuze === 'vrijgave' || inhoud.keuze === 'na_einde' ? inhoud.besluit : inhoud.keuze;
}
