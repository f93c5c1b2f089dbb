import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { grondVanStuiting } from '../../domain/regime/stuiting.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { bewaarBesluit } from '../opslag/besluit.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { feit } from '../opslag/feit.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { STUITING } from '../opslag/verjaring.ts';

type Afrekening = Prisma.DeurwaardersafrekeningGetPayload<{ include: { overdracht: { include: { deurwaarder: true } } } }>;

/** An act of execution of the dwangbevel that a line of his statement names, on the word of the deurwaarder: it interrupts the verjaring (Awb 4:106). */
export async function legStuitingVast(tx: Transactie, { id, ambtshandelingOp, overdracht }: Afrekening, vandaag: Dag): Promise<void> {
  if (ambtshandelingOp === null) return;
  const op = naarDag(ambtshandelingOp);
  const zaak = zaakVanVordering(overdracht.vorderingId as VorderingId);
  const soort = 'tenuitvoerlegging';
  const besluitId = await bewaarBesluit(tx, {
    sleutel: `${zaak}:${STUITING}:deurwaarder:${String(id)}`,
    zaak,
    vandaag,
    soort: STUITING,
    grond: [grondVanStuiting(soort)],
    inhoud: { op, soort, afrekeningId: id, bewezen: false },
    door: `deurwaarder ${overdracht.deurwaarder.code}`,
    feiten: [feit('deurwaardersafrekening', id, 'ambtshandeling', op)],
  });
  await schrijfGebeurtenis(tx, zaak, vandaag, STUITING, { besluitId, op, soort, afrekeningId: id });
}
