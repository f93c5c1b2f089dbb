import type { Derde } from '../../adapters/routeervoorziening/contract/basis.ts';
import { zaakVanSamenloop, type BeslagId, type ZaakId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { naarDagOfLeeg } from '../opslag/dagen.ts';
import type { Database, Transactie } from '../opslag/database.ts';

/** One beslag as the routeervoorziening is told of it. */
export interface Samenloopdossier {
  readonly zaak: ZaakId;
  readonly kenmerk: string;
  /** Goes no further than the routeervoorziening. */
  readonly bsn: string;
  readonly oin: string | null;
  /** Who pays the income, as the routeervoorziening knows him. */
  readonly derde: Derde;
  readonly aangemeldOp: Dag | null;
  readonly afgemeldOp: Dag | null;
  readonly geslotenOp: Dag | null;
  /** The outcome on who collects, as it is kept (oordeel.ts); null before there is one. */
  readonly oordeel: unknown;
}

/** Reads it. Throws when nothing of this beslag is to be reported. */
export async function leesSamenloop(tx: Transactie | Database, beslagId: BeslagId): Promise<Samenloopdossier> {
  const { beslag, ...rij } = await tx.samenloop.findUniqueOrThrow({ where: { beslagId }, include: { beslag: { include: { verhaal: { include: { debiteur: true, opdrachtgever: true } }, derde: true } } } });
  return {
    zaak: zaakVanSamenloop(beslagId),
    kenmerk: rij.kenmerk,
    bsn: beslag.verhaal.debiteur.bsn,
    oin: beslag.verhaal.opdrachtgever.oin,
    derde: derdeVan(beslag.derde),
    aangemeldOp: naarDagOfLeeg(rij.aangemeldOp),
    afgemeldOp: naarDagOfLeeg(rij.afgemeldOp),
    geslotenOp: naarDagOfLeeg(rij.geslotenOp),
    oordeel: rij.oordeel,
  };
}

/** A derde as the routeervoorziening knows him: by the first nine digits of his loonheffingennummer. */
export function derdeVan({ loonheffingennummer }: { readonly loonheffingennummer: string }): Derde {
  return { soort: 'rsin', nummer: loonheffingennummer.slice(0, 9) };
}
