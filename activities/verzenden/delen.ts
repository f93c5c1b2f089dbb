import { z } from 'zod';
import { RUNDEELSTATUSSEN, type Rundeelstand } from '../../contract/verzending.ts';
import { BEVINDINGEN, type Bevinding, type Bevindingcode } from '../../domain/verzending/bevinding.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import type { Database, Transactie } from '../opslag/database.ts';

const code = z.enum(Object.keys(BEVINDINGEN) as [Bevindingcode, ...Bevindingcode[]]);
const bevindingenSchema = z.array(z.object({ code, aantal: z.int(), brieven: z.array(z.int()) }));
const statusSchema = z.enum(RUNDEELSTATUSSEN);

export type Rundeelrij = Prisma.RundeelGetPayload<object>;

/** The findings of a part. Throws ZodError on a row that holds something else. */
export function bevindingenVan(rij: Pick<Rundeelrij, 'bevindingen'>): readonly Bevinding[] {
  return bevindingenSchema.parse(rij.bevindingen);
}

/** A part as its workflow knows it: codes, ids and amounts only. */
export function alsStand(rij: Rundeelrij): Rundeelstand {
  return {
    deelId: rij.id,
    opdrachtgeverId: rij.opdrachtgeverId,
    soort: rij.soort,
    status: statusSchema.parse(rij.status),
    aantal: rij.aantal,
    somCenten: Number(rij.somCenten),
    bevindingen: bevindingenVan(rij).map((bevinding) => bevinding.code),
    aangebodenDoor: rij.aangebodenDoor,
  };
}

/** All parts of a run, in order. */
export async function leesDelen(tx: Transactie | Database, zaak: string): Promise<readonly Rundeelstand[]> {
  return (await tx.rundeel.findMany({ where: { run: { zaak } }, orderBy: { id: 'asc' } })).map(alsStand);
}

/** Letters of a part that no run made final yet and that are still in the queue. */
export function nogNietDefinitief(rundeelId: number | { readonly in: number[] }) {
  return { rundeelId, status: 'klaargezet', aangenomenOp: null } satisfies Prisma.BriefWhereInput;
}

/** Key of the task that asks for the approval of a part, within its run. */
export const goedkeuringstaak = (deelId: number): string => `verzendrun_goedkeuren:${String(deelId)}`;
