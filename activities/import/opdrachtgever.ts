import { z } from 'zod';
import { beleidSchema } from '../beleid/beleid.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { dagSchema } from './vorderingrij.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'mag alleen kleine letters, cijfers en streepjes hebben');
const naam = z.string().trim().min(1, 'ontbreekt');

/** Who collects, for whom, and by which policy from which day. */
export const opdrachtgeverSchema = z.strictObject({
  opdrachtgever: z.strictObject({ id, naam, eigenLoonheffingennummer: z.string().regex(/^\d{9}L\d{2}$/, 'moet een loonheffingennummer zijn, zoals 123456789L01').optional() }),
  principaal: z.strictObject({ id, naam }),
  beleid: z.array(z.strictObject({ geldigVanaf: dagSchema, inhoud: beleidSchema })).min(1, 'moet ten minste één beleid hebben'),
});
export type Opdrachtgeverbestand = z.infer<typeof opdrachtgeverSchema>;

/** The file says something else than the record: nothing is overwritten. */
export class StrijdigeOpdrachtgever extends Error {
  override readonly name = 'StrijdigeOpdrachtgever';
}

/** Stores opdrachtgever, principaal and policy; what is there already stays. Throws `StrijdigeOpdrachtgever`. */
export async function bewaarOpdrachtgever(db: Database, { opdrachtgever, principaal, beleid }: Opdrachtgeverbestand): Promise<void> {
  await metZaak(db, `opdrachtgever-${opdrachtgever.id}`, async (tx) => {
    const eigen = opdrachtgever.eigenLoonheffingennummer ?? null;
    await tx.opdrachtgever.upsert({
      where: { id: opdrachtgever.id },
      create: { id: opdrachtgever.id, naam: opdrachtgever.naam, eigenLoonheffingennummer: eigen },
      update: { naam: opdrachtgever.naam, eigenLoonheffingennummer: eigen },
    });
    const bestaand = await tx.principaal.findUnique({ where: { id: principaal.id } });
    if (bestaand === null) await tx.principaal.create({ data: { ...principaal, opdrachtgeverId: opdrachtgever.id } });
    else if (bestaand.opdrachtgeverId !== opdrachtgever.id) throw new StrijdigeOpdrachtgever(`principaal «${principaal.id}» hoort bij een andere opdrachtgever`);
    for (const { geldigVanaf, inhoud } of beleid) await bewaarBeleid(tx, opdrachtgever.id, naarDatum(geldigVanaf), inhoud);
  });
}

async function bewaarBeleid(tx: Transactie, opdrachtgeverId: string, geldigVanaf: Date, inhoud: Opdrachtgeverbestand['beleid'][number]['inhoud']): Promise<void> {
  const bestaand = await tx.beleid.findUnique({ where: { opdrachtgeverId_geldigVanaf: { opdrachtgeverId, geldigVanaf } } });
  if (bestaand === null) {
    await tx.beleid.create({ data: { opdrachtgeverId, geldigVanaf, inhoud } });
    return;
  }
  const opgeslagen = beleidSchema.parse(bestaand.inhoud);
  if (JSON.stringify(opgeslagen) !== JSON.stringify(inhoud)) {
    throw new StrijdigeOpdrachtgever(`het beleid vanaf ${naarDag(geldigVanaf)} is al anders opgeslagen; geef een nieuw beleid met een latere datum`);
  }
}
