import { voerMetDeHandIn } from '../../domain/beslagvrije-voet/handinvoer.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { Weigering } from '../opslag/weigering.ts';
import { leesAntwoordinhoud, type Antwoordinhoud } from './antwoord-inhoud.ts';

export interface Voorstel {
  readonly zaak: string;
  readonly vandaag: Dag;
  readonly sleutel: string;
  readonly door: string;
  readonly taakId: number;
  /** The choice of the task; by default the kind of the answer. */
  readonly keuze?: string;
  readonly inhoud: Antwoordinhoud;
}

/**
 * Records an answer to an open task, once per key; it counts only when a second person approved it. Answers its id. Refuses a
 * choice that the task does not offer, and one without reason or name. The caller holds the lock of the zaak.
 */
export async function stelVoor(tx: Transactie, { zaak, vandaag, sleutel, door, taakId, inhoud, keuze = inhoud.keuze }: Voorstel): Promise<number> {
  const eigen = `${zaak}:antwoord:${sleutel}`;
  const eerder = await tx.antwoord.findUnique({ where: { sleutel: eigen } });
  if (eerder !== null) return eerder.id;
  const taak = await tx.taak.findUnique({ where: { id: taakId } });
  if (taak?.zaak !== zaak) throw new Weigering(`Taak ${String(taakId)} hoort niet bij deze zaak.`);
  if (taak.afgedaanOp !== null) throw new Weigering(`Taak ${String(taakId)} is al afgedaan.`);
  const keuzes = Array.isArray(taak.keuzes) ? taak.keuzes : [];
  if (!keuzes.includes(keuze)) throw new Weigering(`Deze taak kent het antwoord «${keuze}» niet${keuzes.length === 0 ? '.' : `. Kies uit: ${keuzes.join(', ')}.`}`);
  const beoordeling = voerMetDeHandIn({ reden: inhoud.reden, bewijs: inhoud.bewijs, door, op: vandaag });
  if (beoordeling.soort === 'geweigerd') throw new Weigering(beoordeling.reden);
  const { id } = await tx.antwoord.create({
    data: { sleutel: eigen, taakId, keuze, inhoud: { ...leesAntwoordinhoud(inhoud) }, door: door.trim(), voorgesteldOp: naarDatum(vandaag) },
  });
  await schrijfGebeurtenis(tx, zaak, vandaag, 'antwoord_voorgesteld', { taakId, antwoordId: id, keuze, bewezen: false });
  return id;
}
