import type { Taaksoort } from '../../contract/taken.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Transactie } from '../opslag/database.ts';
import { legVoor } from '../opslag/taak.ts';

type Rij = Awaited<ReturnType<Transactie['inkomendPartijbericht']['findUniqueOrThrow']>>;

/** Puts a message of another party before a person, once; its contents stay with the message. Answers the kind of the task. */
export async function legPartijberichtVoor(tx: Transactie, zaak: string, { rij, vandaag }: { readonly rij: Rij; readonly vandaag: Dag }): Promise<Taaksoort> {
  const vraag = { feiten: { partijberichtId: rij.id, wat: rij.soort, van: rij.afzender, onzeker: rij.onzeker }, artikelen: ['Rv art. 478'] };
  return legVoor(tx, zaak, 'partijbericht_behandelen', vandaag, `partijbericht:${String(rij.id)}`, undefined, vraag);
}
