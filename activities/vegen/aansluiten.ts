import type { Aansluitstand } from '../../contract/veegronde.ts';
import { zaakVanBeslag, type BeslagId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database } from '../opslag/database.ts';
import { openSamenloop } from '../router/openen.ts';

/** Beslagen that one call looks at. */
const STAPEL = 100;

/**
 * What lay already when its opdrachtgever was connected to the routeervoorziening, or is not there for another reason, is reported too: whoever
 * has something running stands in the verwijsindex (Wskd). One batch; done again it finds nothing left.
 */
export async function sluitBeslagenAan(db: Database, vandaag: Dag, stand: Aansluitstand, stapel: number = STAPEL): Promise<Aansluitstand> {
  const ligt = { gelegdOp: { not: null }, geeindigdOp: null, samenloop: null } as const;
  const rijen = await db.beslag.findMany({
    where: { ...ligt, ...(stand.na === null ? {} : { id: { gt: stand.na } }), verhaal: { opdrachtgever: { routerSinds: { lte: naarDatum(vandaag) } } } },
    select: { id: true, verhaal: { select: { opdrachtgeverId: true } } },
    orderBy: { id: 'asc' },
    take: stapel,
  });
  let { na, aangesloten } = stand;
  for (const { id, verhaal } of rijen) {
    const beslagId = id as BeslagId;
    aangesloten += await metZaak(db, zaakVanBeslag(beslagId), async (tx) => {
      // It may have ended, or be reported, since it was read.
      if ((await tx.beslag.count({ where: { id, ...ligt } })) === 0) return 0;
      await openSamenloop(tx, { beslagId, opdrachtgeverId: verhaal.opdrachtgeverId, vandaag });
      return 1;
    });
    na = beslagId;
  }
  return { na, klaar: rijen.length < stapel, aangesloten };
}
