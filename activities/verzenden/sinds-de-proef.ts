import type { Bevindingcode } from '../../domain/verzending/bevinding.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { Prisma } from '../../prisma/client/client.ts';
import type { Briefrij } from '../invorderen/straat.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { bevindingenVan, type Rundeelrij } from './delen.ts';
import { vorderingenVan } from './beslagbrief.ts';
import { grenzenVan, toets } from './toetsen.ts';

/** Notes with letters how far the chain of their zaak is, before they are judged: what it gets after that the proef did not see. */
export async function noteerStand(db: Database, brieven: readonly Pick<Briefrij, 'id'>[]): Promise<void> {
  await db.$executeRaw`
    update brief set getoetst_bij = (select max(volgnummer) from gebeurtenis where gebeurtenis.zaak = brief.zaak)
    where id = any(${brieven.map(({ id }) => id)})`;
}

/**
 * What speaks against a letter by what happened after it was judged: a payment, a pause, a death. Empty for most: nothing happened.
 * What the persons who approved its part were shown of it is not among it. The caller holds the lock of the zaak.
 */
export async function nieuwSindsProef(tx: Transactie, brief: Briefrij, deel: Rundeelrij, vandaag: Dag): Promise<readonly Bevindingcode[]> {
  if ((await tx.terughaalregel.count({ where: { briefId: brief.id, uitkomst: { equals: Prisma.DbNull }, terughaling: { status: 'loopt' } } })) > 0) return ['wordt_teruggehaald'];
  const laatste = await tx.gebeurtenis.findFirst({ where: { zaak: brief.zaak }, orderBy: { volgnummer: 'desc' }, select: { volgnummer: true } });
  const betaald = (await tx.betaling.count({ where: { vorderingId: { in: [...(await vorderingenVan(tx, brief))] }, geboektOp: null } })) > 0;
  if (!betaald && (laatste?.volgnummer ?? null) === brief.getoetstBij) return [];
  const getoond = bevindingenVan(deel);
  const codes = await toets(tx, brief, vandaag, await grenzenVan(tx, deel.opdrachtgeverId, vandaag));
  // Of many letters with one finding only the first are named: of the others it is not known that anybody saw it.
  return codes.filter((code) => !getoond.some((een) => een.code === code && een.brieven.includes(brief.id)));
}
