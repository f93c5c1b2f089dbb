import type { Bevoegdheid } from '../../domain/regime/grond.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { BeslagId, OpdrachtgeverId, VerhaalId, ZaakId } from '../../contract/zaak.ts';
import { zaakVanBeslag, zaakVanVerhaal, zaakVanVordering } from '../../contract/zaak.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { naarDagOfLeeg } from '../opslag/dagen.ts';
import { leesAdresregels } from '../opslag/adresregels.ts';
import { bevoegdheidSchema } from '../opslag/grond.ts';
import { vorderingIds } from '../verhalen/vorderingen.ts';

/** One beslag with the parties to it. */
export interface Beslagdossier {
  readonly beslagId: BeslagId;
  readonly zaak: ZaakId;
  readonly verhaalId: VerhaalId;
  readonly verhaalzaak: ZaakId;
  readonly debiteurId: number;
  /** Goes no further than the BRP and the letter to the derde. */
  readonly bsn: string;
  /** `adresregels`: empty where no address is known. */
  readonly derde: { readonly id: number; readonly naam: string; readonly loonheffingennummer: string; readonly adresregels: readonly string[] };
  readonly opdrachtgeverId: OpdrachtgeverId;
  readonly opdrachtgever: string;
  readonly principaalId: string;
  readonly principaal: string;
  readonly bevoegdheid: Bevoegdheid;
  readonly onderdeel: string;
  readonly gelegdOp: Dag | null;
  readonly geeindigdOp: Dag | null;
  readonly verzoekVierWekenOp: Dag | null;
  readonly overbetekendOp: Dag | null;
}

/** Reads a beslag with its parties. Throws when there is none. */
export async function leesBeslag(tx: Transactie | Database, beslagId: BeslagId): Promise<Beslagdossier> {
  const { derde, verhaal, ...beslag } = await tx.beslag.findUniqueOrThrow({
    where: { id: beslagId },
    include: { derde: true, verhaal: { include: { debiteur: true, opdrachtgever: true, principaal: true } } },
  });
  const verhaalId = verhaal.id as VerhaalId;
  return {
    beslagId,
    zaak: zaakVanBeslag(beslagId),
    verhaalId,
    verhaalzaak: zaakVanVerhaal(verhaalId),
    debiteurId: verhaal.debiteurId,
    bsn: verhaal.debiteur.bsn,
    derde: { id: derde.id, naam: derde.naam, loonheffingennummer: derde.loonheffingennummer, adresregels: leesAdresregels(derde.adresregels) },
    opdrachtgeverId: verhaal.opdrachtgeverId as OpdrachtgeverId,
    opdrachtgever: verhaal.opdrachtgever.naam,
    principaalId: verhaal.principaalId,
    principaal: verhaal.principaal.naam,
    bevoegdheid: bevoegdheidSchema.parse(verhaal.bevoegdheid),
    onderdeel: beslag.onderdeel,
    gelegdOp: naarDagOfLeeg(beslag.gelegdOp),
    geeindigdOp: naarDagOfLeeg(beslag.geeindigdOp),
    verzoekVierWekenOp: naarDagOfLeeg(beslag.verzoekVierWekenOp),
    overbetekendOp: naarDagOfLeeg(beslag.overbetekendOp),
  };
}

/** Everything that a booking on a beslag may touch, to be locked together: the beslag, its verhaal and the claims in it. */
export async function slotenVan(db: Database, { zaak, verhaalzaak, verhaalId }: Pick<Beslagdossier, 'zaak' | 'verhaalzaak' | 'verhaalId'>): Promise<string[]> {
  return [zaak, verhaalzaak, ...(await vorderingIds(db, verhaalId)).map(zaakVanVordering)];
}
