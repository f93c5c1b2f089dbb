import { z } from 'zod';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Adressering } from '../invorderen/brp.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import type { BewaardeBerekening } from '../verhalen/berekening.ts';
import { haalBrievenTerug } from './brief.ts';
import type { Beslagdossier } from './dossier.ts';
import { EERSTE_HOOFDBRIEF } from './hoofdbrief.ts';
import { inningVan } from './inning.ts';
import { stelOp } from './stel-op.ts';

/** The letter that reaches the derde, or the deurwaarder, as far as it was not taken back; null when none was made. */
export async function laatsteHoofdbrief(tx: Transactie | Database, { beslagId }: Beslagdossier) {
  return tx.brief.findFirst({ where: { beslagId, ...EERSTE_HOOFDBRIEF, status: { not: 'teruggehaald' } }, include: { besluit: true }, orderBy: { id: 'desc' } });
}

/** The besluit of which that letter still waits for the post room; null when it went, or none was made. */
export function wachtOpPost(brief: Awaited<ReturnType<typeof laatsteHoofdbrief>>) {
  return brief?.status === 'klaargezet' && brief.aangenomenOp === null ? brief.besluit : null;
}

interface Opnieuw {
  readonly vandaag: Dag;
  readonly berekening: BewaardeBerekening;
  readonly sleutel: string;
  readonly adres: Adressering;
}

/** The letters that lay the beslag and wait for the post, once more, with what is open now. */
export async function maakOpnieuw(tx: Transactie, dossier: Beslagdossier, eerste: NonNullable<ReturnType<typeof wachtOpPost>>, { vandaag, berekening, sleutel, adres }: Opnieuw): Promise<void> {
  await haalBrievenTerug(tx, dossier, vandaag);
  const { volgnummer = 0 } = z.object({ volgnummer: z.int().optional() }).loose().parse(eerste.inhoud);
  await stelOp(tx, dossier, { vandaag, berekeningId: berekening.rij.id, volgnummer, sleutel: `${eerste.sleutel}:${sleutel}`, adres, inning: inningVan(eerste) });
}
