import { z } from 'zod';
import type { ZaakId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { TAAKSOORTEN } from '../../contract/taken.ts';
import { Prisma } from '../../prisma/client/client.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { legVoor } from '../opslag/taak.ts';
import { Weigering } from '../opslag/weigering.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { legTaakbesluitVast } from './besluit.ts';
import type { TakenPort } from './port.ts';

const opzijSchema = z.object({ opzij: z.literal(true) }).loose();

/** Whether a message lies aside, by the outcome in its row. */
export function ligtOpzij({ uitkomst }: { readonly uitkomst: unknown }): boolean {
  return opzijSchema.safeParse(uitkomst).success;
}

/**
 * Sets a message aside that cannot be handled, once: those behind it go on, and a person looks. The task names kind and id
 * of the message and the kind of error, never a text. The caller holds the lock of the receiver.
 */
export async function legOpzij(tx: Transactie, { berichtId, vandaag, fouttype }: { readonly berichtId: number; readonly vandaag: Dag; readonly fouttype: string }): Promise<void> {
  const bericht = await tx.bericht.findUnique({ where: { id: berichtId } });
  if (bericht === null || bericht.verwerktOp !== null) return;
  const feiten = { berichtId, bericht: bericht.soort, fouttype };
  await tx.bericht.update({ where: { id: berichtId }, data: { verwerktOp: new Date(), uitkomst: { opzij: true, fouttype } } });
  await schrijfGebeurtenis(tx, bericht.ontvanger, vandaag, 'bericht_opzij', feiten);
  const eerder = await tx.taak.count({ where: { zaak: bericht.ontvanger, sleutel: { startsWith: `${bericht.ontvanger}:${taakVan(berichtId)}` } } });
  const tekst = `${TAAKSOORTEN.bericht_onverwerkbaar} Bericht ${String(berichtId)} (${bericht.soort.replaceAll('_', ' ')}), fout ${fouttype}.`;
  await legVoor(tx, bericht.ontvanger, 'bericht_onverwerkbaar', vandaag, `${taakVan(berichtId)}${String(eerder + 1)}`, tekst, { feiten });
}

/** Beginning of the key of the tasks about a message that lies aside. */
const taakVan = (berichtId: number): string => `bericht:${String(berichtId)}:`;

/** Messages that lie aside, and trying them again. */
export function maakOpzij(db: Database): Pick<TakenPort, 'legBerichtOpzij' | 'probeerBericht'> {
  return {
    async legBerichtOpzij({ zaak, ...rest }) {
      await metZaak(db, zaak, async (tx) => legOpzij(tx, rest));
    },
    async probeerBericht(invoer) {
      await metZaak(db, invoer.zaak, async (tx) => probeerOpnieuw(tx, invoer));
    },
  };
}

/** Every message that lies aside, of a zaak that runs or that is over: its id and its zaak, in order. */
export async function opzijGelegd(db: Database): Promise<readonly { readonly berichtId: number; readonly zaak: ZaakId }[]> {
  const rijen = await db.bericht.findMany({ where: { uitkomst: { path: ['opzij'], equals: true } }, select: { id: true, ontvanger: true }, orderBy: { id: 'asc' } });
  return rijen.map(({ id, ontvanger }) => ({ berichtId: id, zaak: ontvanger as ZaakId }));
}

/** Marks the message as not handled and not delivered, by a decision of a person, so that it comes anew. The caller holds the lock. */
export async function probeerOpnieuw(tx: Transactie, invoer: Parameters<TakenPort['probeerBericht']>[0]): Promise<void> {
  const { zaak, vandaag, berichtId } = invoer;
  const bericht = await tx.bericht.findUnique({ where: { id: berichtId } });
  if (!(await legTaakbesluitVast(tx, { ...invoer, soort: 'bericht_opnieuw', inhoud: { berichtId } }))) return;
  if (bericht?.ontvanger !== zaak || !ligtOpzij(bericht)) throw new Weigering(`Bericht ${String(berichtId)} ligt bij deze zaak niet opzij.`);
  await tx.bericht.update({ where: { id: berichtId }, data: { verwerktOp: null, bezorgdOp: null, uitkomst: Prisma.DbNull } });
  await rondTakenAf(tx, zaak, vandaag, 'opnieuw geprobeerd', { sleutelBegin: taakVan(berichtId) });
}
