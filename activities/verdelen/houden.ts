import { TAAKSOORTEN, type Taaksoort } from '../../contract/taken.ts';
import type { BeslagId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { VRIJGAVEN } from '../../domain/samenloop/vrijgave.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Database, Transactie } from '../opslag/database.ts';
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
  const basis = sleutelVan(verdeling.id);
  const anders = { zaak, afgedaanOp: null, soort: { not: taak }, OR: [{ sleutel: `${zaak}:${basis}` }, { sleutel: { startsWith: `${zaak}:${basis}:` } }] };
  await tx.taak.updateMany({ where: anders, data: { afgedaanOp: naarDatum(vandaag), uitkomst: 'er is nu een andere vraag' } });
  if (verdeling.wacht !== waarom) {
    await tx.verdeling.update({ where: { id: verdeling.id }, data: { wacht: waarom } });
    await schrijfGebeurtenis(tx, zaak, vandaag, 'verdeling_wacht', { verdeling: verdeling.id, afdracht: verdeling.afdrachtId, centen: verdeling.centen, waarom });
  }
  const tekst = vraag === undefined ? TAAKSOORTEN[taak] : `${TAAKSOORTEN[taak]} ${vraag}`;
  // The key is that of the first kind of question; another kind has one of its own.
  const bezet = await tx.taak.findUnique({ where: { sleutel: `${zaak}:${basis}` }, select: { soort: true } });
  const sleutel = bezet === null || bezet.soort === taak ? basis : `${basis}:${taak}`;
  return legOpnieuwVoor(tx, zaak, taak, vandaag, sleutel, tekst, { feiten: { verdeling: verdeling.id, afdracht: verdeling.afdrachtId, centen: verdeling.centen, waarom }, artikelen, keuzes: taak === 'afdracht_bij_ander' ? VRIJGAVEN : [] });
}

/** Whether money of others waits at us: an afdracht that was not divided, or a share of which the account is not known. */
export async function houdtGeld(tx: Transactie | Database, beslagId: BeslagId): Promise<boolean> {
  return (await tx.verdeling.count({ where: { beslagId, verdeeldOp: null } })) + (await tx.doorbetaling.count({ where: { betaalOp: null, verdeling: { beslagId } } })) > 0;
}

/** It waits no longer: nobody has to answer any more. */
export async function laatGaan(tx: Transactie, zaak: string, vandaag: Dag, id: number): Promise<void> {
  await rondTakenAf(tx, zaak, vandaag, 'de afdracht is verdeeld', { sleutelBegin: sleutelVan(id) });
}
