import { z } from 'zod';
import { RUNDEELSTATUSSEN, type Rundeelstand } from '../../contract/verzending.ts';
import { BEVINDINGEN, type Bevinding, type Bevindingcode } from '../../domain/verzending/bevinding.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { Weigering } from '../opslag/weigering.ts';

const code = z.enum(Object.keys(BEVINDINGEN) as [Bevindingcode, ...Bevindingcode[]]);
const bevindingenSchema = z.array(z.object({ code, aantal: z.int(), brieven: z.array(z.int()) }));
const statusSchema = z.enum(RUNDEELSTATUSSEN);

/** Letters of a part worked on at the same time, and parts of a run. */
export const TEGELIJK = 4;
export const DELEN_TEGELIJK = 3;

export type Rundeelrij = Prisma.RundeelGetPayload<object>;

/** The findings of a part. Throws ZodError on a row that holds something else. */
export function bevindingenVan(rij: Pick<Rundeelrij, 'bevindingen'>): readonly Bevinding[] {
  return bevindingenSchema.parse(rij.bevindingen);
}

/**
 * How far the proef of a part is (`na`: the last letter judged), and in the end its numbers. `wacht`: letters were taken out by hand, so that
 * it is released by two persons only.
 */
const proefSchema = z.object({ na: z.int().default(0), getoetst: z.int().default(0), wacht: z.boolean().default(false), mediaanCenten: z.int().nullable().default(null), eigenAantal: z.int().nullable().default(null) }).loose();

/** The proef of a part. Throws ZodError on a row that holds something else. */
export function proefVan(rij: Pick<Rundeelrij, 'proef'>): z.infer<typeof proefSchema> {
  return proefSchema.parse(rij.proef);
}

function alsStand(rij: Rundeelrij, definitief: number): Rundeelstand {
  return {
    deelId: rij.id,
    opdrachtgeverId: rij.opdrachtgeverId,
    soort: rij.soort,
    status: statusSchema.parse(rij.status),
    aantal: rij.aantal,
    getoetst: rij.status === 'proef' ? proefVan(rij).getoetst : rij.aantal,
    definitief,
    somCenten: Number(rij.somCenten),
    bevindingen: bevindingenVan(rij).map((bevinding) => bevinding.code),
    aangebodenDoor: rij.aangebodenDoor,
  };
}

/** All parts of a run as its workflow knows them, in order: codes, ids, numbers and amounts only. */
export async function leesDelen(tx: Transactie | Database, zaak: string): Promise<readonly Rundeelstand[]> {
  const rijen = await tx.rundeel.findMany({ where: { run: { zaak } }, orderBy: { id: 'asc' } });
  const geteld = await tx.brief.groupBy({ by: ['rundeelId'], where: { rundeelId: { in: rijen.map(({ id }) => id) }, aangenomenOp: { not: null } }, _count: true });
  const definitief = new Map(geteld.map(({ rundeelId, _count }) => [rundeelId, _count]));
  return rijen.map((rij) => alsStand(rij, definitief.get(rij.id) ?? 0));
}

/** The part that a person names. Refuses one of another run, and one that does not wait for approval. */
export async function wachtendDeel(tx: Transactie, zaak: string, deelId: number) {
  const deel = await tx.rundeel.findFirst({ where: { id: deelId, run: { zaak } }, include: { run: true } });
  if (deel === null) throw new Weigering(`Deel ${String(deelId)} hoort niet bij deze run.`);
  if (deel.status !== 'wacht_op_goedkeuring') throw new Weigering(`Deel ${String(deelId)} wacht niet op goedkeuring: het staat op ${deel.status.replaceAll('_', ' ')}.`);
  return deel;
}

/** Letters of a part that no run made final yet and that are still in the queue. */
export function nogNietDefinitief(rundeelId: number | { readonly in: number[] }) {
  return { rundeelId, status: 'klaargezet', aangenomenOp: null } satisfies Prisma.BriefWhereInput;
}

/** Beginning of the keys of the tasks that ask for the approval of a part, within its run. */
export const goedkeuringstaak = (deelId: number): string => `verzendrun_goedkeuren:${String(deelId)}:`;
