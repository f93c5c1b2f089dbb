import type { Bronopgave } from '../../adapters/routeervoorziening/contract/opgave.ts';
import { oin as alsOin } from '../../domain/samenloop/partij.ts';
import type { Beslagdossier } from '../beslaan/dossier.ts';
import type { Transactie } from '../opslag/database.ts';
import { EIGEN_SOORT } from './eigen.ts';
import { oordeelOver } from './oordeel.ts';

/** Who coordinates, as far as we know (AMvB art. 3 onder c, 4 onder g): left out where it is not known or not decided. */
export async function cdwVan(tx: Transactie, { beslagId, opdrachtgeverId }: Beslagdossier): Promise<Pick<Bronopgave, 'cdw'>> {
  const oordeel = await oordeelOver(tx, beslagId);
  switch (oordeel?.soort) {
    case 'alleen':
      return { cdw: null };
    case 'wij': {
      const { oin, naam } = await tx.opdrachtgever.findUniqueOrThrow({ where: { id: opdrachtgeverId } });
      return oin === null ? {} : { cdw: { partij: { nummer: { soort: 'oin', nummer: alsOin(oin) }, soort: EIGEN_SOORT, naam }, adres: null } };
    }
    case 'ander':
      return oordeel.partij === null ? {} : { cdw: { partij: oordeel.partij, adres: oordeel.adres } };
    case 'onbeslist':
    case 'onbekend':
    case undefined:
      return {};
  }
}
