import { TAAKSOORTEN, type Taaksoort } from '../../contract/taken.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import type { Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { legOpnieuwVoor } from '../opslag/taak.ts';

type Verdeling = Awaited<ReturnType<Transactie['verdeling']['findUniqueOrThrow']>>;

const sleutelVan = (id: number): string => `verdeling:${String(id)}:wacht`;

/** Why money waits, with the question of the law where there is one. */
export interface Wacht {
  readonly waarom: string;
  readonly taak?: Taaksoort;
  readonly vraag?: string;
  readonly artikelen: readonly string[];
}

/** Holds an afdracht: nothing of it is booked or paid, and a person is asked. Answers the kind of the task. */
export async function houd(tx: Transactie, zaak: string, vandaag: Dag, verdeling: Verdeling, { waarom, taak = 'verdeling_wacht', vraag, artikelen }: Wacht): Promise<Taaksoort> {
  if (verdeling.wacht !== waarom) {
    await tx.verdeling.update({ where: { id: verdeling.id }, data: { wacht: waarom } });
    await schrijfGebeurtenis(tx, zaak, vandaag, 'verdeling_wacht', { verdeling: verdeling.id, afdracht: verdeling.afdrachtId, centen: verdeling.centen, waarom });
  }
  const tekst = vraag === undefined ? TAAKSOORTEN[taak] : `${TAAKSOORTEN[taak]} ${vraag}`;
  return legOpnieuwVoor(tx, zaak, taak, vandaag, sleutelVan(verdeling.id), tekst, { feiten: { verdeling: verdeling.id, afdracht: verdeling.afdrachtId, centen: verdeling.centen, waarom }, artikelen });
}

/** It waits no longer: nobody has to answer any more. */
export async function laatGaan(tx: Transactie, zaak: string, vandaag: Dag, id: number): Promise<void> {
  await rondTakenAf(tx, zaak, vandaag, 'de afdracht is verdeeld', { sleutelBegin: sleutelVan(id) });
}
