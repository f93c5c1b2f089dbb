import type { Dag } from '../../domain/kalender/dag.ts';
import type { Transactie } from '../opslag/database.ts';
import { legVoor } from '../opslag/taak.ts';
import type { Inningsoverdracht } from './rij.ts';

/** Puts a step that does not go by itself before a person, once. Answers whether he did it and closed the task. */
export async function isMetDeHandGedaan(tx: Transactie, { zaak, stand }: Inningsoverdracht, vandaag: Dag, waarom: string): Promise<boolean> {
  const sleutel = `overdracht:${stand.stap}:${waarom}`;
  await legVoor(tx, zaak, 'overdracht_met_de_hand', vandaag, sleutel, undefined, { feiten: { stap: stand.stap, waarom }, artikelen: ['Rv 478 lid 3 en 4'] });
  return (await tx.taak.count({ where: { sleutel: `${zaak}:${sleutel}`, afgedaanOp: { not: null } } })) > 0;
}
