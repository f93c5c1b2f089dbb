import type { Bericht } from '../../adapters/routeervoorziening/contract/bericht.ts';
import type { BeslagId } from '../../contract/zaak.ts';
import type { Transactie } from '../opslag/database.ts';
import { derdeVan } from '../router/dossier.ts';

/** Which beslagen of ours a message is about, the oldest first. */
export interface Gevonden {
  readonly beslagIds: readonly BeslagId[];
  /** It is about one, and which of several is not said. */
  readonly onzeker: boolean;
}

/**
 * By our own kenmerk, where the sender gives it; else by the person and who pays the income, among what was not closed. That a
 * beslag came on an income is told to each of ours there; any other message is about one. A kenmerk of another person finds nothing.
 */
export async function vindBeslagen(tx: Transactie, oin: string, { kenmerkOntvanger, bsn, derde, soort }: Pick<Bericht, 'kenmerkOntvanger' | 'bsn' | 'derde' | 'soort'>): Promise<Gevonden> {
  const eigen = kenmerkOntvanger === null ? null : await tx.samenloop.findUnique({ where: { kenmerk: kenmerkOntvanger }, include: { beslag: { include: { verhaal: { include: { debiteur: true, opdrachtgever: true } } } } } });
  if (eigen !== null) {
    const { debiteur, opdrachtgever } = eigen.beslag.verhaal;
    return { beslagIds: debiteur.bsn === bsn && opdrachtgever.oin === oin ? [eigen.beslagId as BeslagId] : [], onzeker: false };
  }
  const lopend = await tx.samenloop.findMany({
    where: { geslotenOp: null, beslag: { verhaal: { debiteur: { bsn }, opdrachtgever: { oin } } } },
    include: { beslag: { include: { derde: true } } },
    orderBy: { beslagId: 'asc' },
  });
  const ids = lopend.filter(({ beslag }) => derde === null || derdeVan(beslag.derde).nummer === derde.nummer).map(({ beslagId }) => beslagId as BeslagId);
  const voorElk = soort === 'beslag_gemeld' && derde !== null;
  return { beslagIds: voorElk ? ids : ids.slice(0, 1), onzeker: ids.length > 1 && !voorElk };
}
