import { z } from 'zod';
import type { Taaksoort } from '../../contract/taken.ts';
import { laatste, type Dag } from '../../domain/kalender/dag.ts';
import { eersteWerkdagOpOfNa } from '../../domain/kalender/werkdag.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { legOpnieuwVoor } from '../opslag/taak.ts';
import { deurwaarderVan } from './deurwaarder.ts';
import type { Beslagdossier } from './dossier.ts';

/** Who looks for an address, by this question. */
const VRAAG = { derde: 'adres_derde_onbekend', deurwaarder: 'deurwaarder_onbekend' } as const satisfies Record<string, Taaksoort>;

/**
 * To whom a letter to the derde or the deurwaarder goes. Where no address is known a person looks for it: the letter waits
 * without one, since what was decided stands, and is in no run until it is filled in.
 */
export async function adresVoor(tx: Transactie, dossier: Beslagdossier, vandaag: Dag, aan: 'derde' | 'deurwaarder'): Promise<Prisma.InputJsonObject> {
  if (aan === 'deurwaarder') return adresVanDeurwaarder(tx, dossier, vandaag);
  const { naam, adresregels } = dossier.derde;
  if (adresregels.length === 0) await legOpnieuwVoor(tx, dossier.zaak, VRAAG.derde, vandaag, 'adres_derde');
  return alsGeadresseerde(naam, adresregels);
}

async function adresVanDeurwaarder(tx: Transactie, dossier: Beslagdossier, vandaag: Dag): Promise<Prisma.InputJsonObject> {
  const { zaak, beslagId, opdrachtgeverId } = dossier;
  const { codes, deurwaarder } = await deurwaarderVan(tx, dossier);
  if (deurwaarder === null) {
    await legOpnieuwVoor(tx, zaak, VRAAG.deurwaarder, vandaag, 'adres_deurwaarder', undefined, { feiten: { deurwaarderBij: opdrachtgeverId }, keuzes: codes });
    return alsGeadresseerde('De deurwaarder', []);
  }
  // Recorded since, or named at another beslag of the verhaal: nobody needs to answer here any more.
  await vulAdresIn(tx, zaak, { beslagId, aan: 'deurwaarder', ...deurwaarder, vandaag });
  return alsGeadresseerde(deurwaarder.naam, deurwaarder.adresregels);
}

/** A derde or a deurwaarder as a letter addresses him. */
export function alsGeadresseerde(naam: string, adresregels: readonly string[]): Prisma.InputJsonObject {
  return { naam, aanhef: 'Geachte heer, mevrouw', adresregels: [...adresregels], land: null };
}

interface Invulling {
  readonly beslagId: number;
  readonly aan: 'derde' | 'deurwaarder';
  readonly naam: string;
  readonly adresregels: readonly string[];
  readonly vandaag: Dag;
}

/**
 * The letters of one beslag that wait without an address get it, and the question for it falls away; answers how many. A letter whose day
 * has passed is planned for the next one. The caller holds the lock of the zaak.
 */
export async function vulAdresIn(tx: Transactie, zaak: string, { beslagId, aan, naam, adresregels, vandaag }: Invulling): Promise<number> {
  const wachtend = await tx.brief.findMany({
    where: { beslagId, aan, status: 'klaargezet', aangenomenOp: null, inhoud: { path: ['geadresseerde', 'adresregels'], equals: [] } },
    orderBy: { id: 'asc' },
  });
  for (const { id, inhoud, dagtekening } of wachtend) {
    const gegevens = z.looseObject({}).parse(inhoud);
    const dag = laatste(naarDag(dagtekening), eersteWerkdagOpOfNa(vandaag));
    await tx.brief.update({ where: { id }, data: { inhoud: { ...gegevens, geadresseerde: alsGeadresseerde(naam, adresregels) }, dagtekening: naarDatum(dag) } });
    await schrijfGebeurtenis(tx, zaak, vandaag, `adres_${aan}_vastgelegd`, { brief: id, dagtekening: dag, bewezen: false });
  }
  await rondTakenAf(tx, zaak, vandaag, 'adres vastgelegd', { soorten: [VRAAG[aan]] });
  return wachtend.length;
}
