import type { Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import type { Beslagdossier } from './dossier.ts';

/** Money that goes back to the debtor, once per key. Unit: cents. */
export async function betaalTerug(
  tx: Transactie,
  dossier: Beslagdossier,
  vandaag: Dag,
  terug: { readonly sleutel: string; readonly centen: Centen; readonly reden: string },
): Promise<void> {
  const sleutel = `${dossier.zaak}:${terug.sleutel}`;
  if ((await tx.terugbetaling.count({ where: { sleutel } })) > 0) return;
  await tx.terugbetaling.create({
    data: { sleutel, zaak: dossier.zaak, debiteurId: dossier.debiteurId, centen: terug.centen, dag: naarDatum(vandaag), reden: terug.reden },
  });
  await schrijfGebeurtenis(tx, dossier.zaak, vandaag, 'terugbetaling', { centen: terug.centen });
}
