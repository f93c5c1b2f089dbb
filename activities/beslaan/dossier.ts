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

/** A beslag and its parties as the record answers them. */
interface Beslagrij {
  readonly verhaalId: VerhaalId;
  readonly debiteurId: number;
  readonly bsn: string;
  readonly derdeId: number;
  readonly derdeNaam: string;
  readonly loonheffingennummer: string;
  readonly adresregels: unknown;
  readonly opdrachtgeverId: OpdrachtgeverId;
  readonly opdrachtgever: string;
  readonly principaalId: string;
  readonly principaal: string;
  readonly bevoegdheid: string;
  readonly onderdeel: string;
  readonly gelegdOp: Date | null;
  readonly geeindigdOp: Date | null;
  readonly verzoekVierWekenOp: Date | null;
  readonly overbetekendOp: Date | null;
}

/** Reads a beslag with its parties, in one question: it is asked at every booking on it. Throws when there is none. */
export async function leesBeslag(tx: Transactie | Database, beslagId: BeslagId): Promise<Beslagdossier> {
  const [rij] = await tx.$queryRaw<Beslagrij[]>`
    select h.id as "verhaalId", e.id as "debiteurId", e.bsn, d.id as "derdeId", d.naam as "derdeNaam", d.loonheffingennummer, d.adresregels,
      o.id as "opdrachtgeverId", o.naam as opdrachtgever, p.id as "principaalId", p.naam as principaal, h.bevoegdheid, s.onderdeel,
      s.gelegd_op as "gelegdOp", s.geeindigd_op as "geeindigdOp", s.verzoek_vier_weken_op as "verzoekVierWekenOp", s.overbetekend_op as "overbetekendOp"
    from beslag s
      join derde d on d.id = s.derde_id
      join verhaal h on h.id = s.verhaal_id
      join debiteur e on e.id = h.debiteur_id
      join opdrachtgever o on o.id = h.opdrachtgever_id
      join principaal p on p.id = h.principaal_id
    where s.id = ${beslagId}`;
  if (rij === undefined) throw new Error(`beslag ${String(beslagId)} staat niet in het record`);
  const { derdeId, derdeNaam, loonheffingennummer, adresregels, bevoegdheid, gelegdOp, geeindigdOp, verzoekVierWekenOp, overbetekendOp, ...zoals } = rij;
  return {
    ...zoals,
    beslagId,
    zaak: zaakVanBeslag(beslagId),
    verhaalzaak: zaakVanVerhaal(zoals.verhaalId),
    derde: { id: derdeId, naam: derdeNaam, loonheffingennummer, adresregels: leesAdresregels(adresregels) },
    bevoegdheid: bevoegdheidSchema.parse(bevoegdheid),
    gelegdOp: naarDagOfLeeg(gelegdOp),
    geeindigdOp: naarDagOfLeeg(geeindigdOp),
    verzoekVierWekenOp: naarDagOfLeeg(verzoekVierWekenOp),
    overbetekendOp: naarDagOfLeeg(overbetekendOp),
  };
}

/** Everything that a booking on a beslag may touch, to be locked together: the beslag, its verhaal and the claims in it. */
export async function slotenVan(db: Database, { zaak, verhaalzaak, verhaalId }: Pick<Beslagdossier, 'zaak' | 'verhaalzaak' | 'verhaalId'>): Promise<string[]> {
  return [zaak, verhaalzaak, ...(await vorderingIds(db, verhaalId)).map(zaakVanVordering)];
}
