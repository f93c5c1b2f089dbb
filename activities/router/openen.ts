import { zaakVanBeslag, zaakVanSamenloop, type BeslagId } from '../../contract/zaak.ts';
import type { BeslagEinde } from '../../contract/berichten.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { openOpvolging } from '../overdragen/intrekken.ts';
import { laatVervallen, overdrachtenOnderweg } from '../overdragen/lopend.ts';
import { isAangesloten } from './aansluiting.ts';
import { meldEindeBijCdw } from './bij-cdw.ts';
import { anderDieInt } from './gevolgd.ts';

/**
 * The beslag lies, or the verrekening began: it is to be reported to the routeervoorziening, once. In the transaction that records
 * that it lies. Does nothing for an opdrachtgever that is not connected.
 */
export async function openSamenloop(tx: Transactie, { beslagId, opdrachtgeverId, vandaag }: { readonly beslagId: BeslagId; readonly opdrachtgeverId: string; readonly vandaag: Dag }): Promise<void> {
  if (!(await isAangesloten(tx, opdrachtgeverId, vandaag))) return;
  await tx.samenloop.upsert({ where: { beslagId }, create: { beslagId, kenmerk: zaakVanBeslag(beslagId), geopendOp: naarDatum(vandaag) }, update: {} });
  await schrijfBericht(tx, { ontvanger: zaakVanSamenloop(beslagId), soort: 'beslag_ligt', dag: vandaag, sleutel: `beslag_ligt:${String(beslagId)}`, inhoud: { beslagId } });
}

/** The beslag is over: it is to be signed off where it was reported. In the transaction that closes it. */
export async function meldEindeAanSamenloop(tx: Transactie, { beslagId, einde, vandaag }: { readonly beslagId: BeslagId; readonly einde: BeslagEinde; readonly vandaag: Dag }): Promise<void> {
  if ((await tx.samenloop.count({ where: { beslagId, geslotenOp: null } })) === 0) return;
  // An offer of before names a month that is too late then, and what another was about to hand over to us does not come any more.
  for (const onderweg of await overdrachtenOnderweg(tx, beslagId)) await laatVervallen(tx, onderweg, vandaag, 0);
  await openOpvolging(tx, beslagId, vandaag);
  await zegAf(tx, beslagId, einde, vandaag);
  await schrijfBericht(tx, { ontvanger: zaakVanSamenloop(beslagId), soort: 'beslag_geeindigd', dag: vandaag, sleutel: `beslag_geeindigd:${String(beslagId)}`, inhoud: { beslagId, reden: einde } });
}

/** Where another collects, he hears first that nothing is open for us any more. */
async function zegAf(tx: Transactie, beslagId: BeslagId, einde: BeslagEinde, vandaag: Dag): Promise<void> {
  const zaak = zaakVanSamenloop(beslagId);
  const aan = await anderDieInt(tx, zaak);
  if (aan !== null) await meldEindeBijCdw(tx, { beslagId, zaak, vandaag, aan }, einde === 'voldaan' ? 'betaling' : 'ingetrokken');
}
