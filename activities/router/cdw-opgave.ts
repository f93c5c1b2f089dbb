import type { Bronopgave } from '../../adapters/routeervoorziening/contract/opgave.ts';
import { oin as alsOin } from '../../domain/samenloop/partij.ts';
import { partijsleutel } from '../../adapters/routeervoorziening/identiteit.ts';
import { zaakVanSamenloop } from '../../contract/zaak.ts';
import type { Beslagdossier } from '../beslaan/dossier.ts';
import type { Transactie } from '../opslag/database.ts';
import { eigenSoort } from './eigen.ts';
import { laatsteGevolg } from './gevolgd.ts';
import { oordeelOver, type Oordeel } from './oordeel.ts';

/**
 * Who coordinates, as far as we know (AMvB art. 3 onder c, 4 onder g): left out where it is not known or not decided. As long as the
 * collection is being handed over it is who still collects.
 */
export async function cdwVan(tx: Transactie, { beslagId, opdrachtgeverId }: Beslagdossier): Promise<Pick<Bronopgave, 'cdw'>> {
  const oordeel = await oordeelOver(tx, beslagId);
  if (oordeel === null || oordeel.soort === 'onbeslist' || oordeel.soort === 'onbekend') return {};
  const gevolg = await laatsteGevolg(tx, zaakVanSamenloop(beslagId));
  if (gevolg?.inner === 'ander' && oordeel.soort !== 'ander') {
    const partij = partijVan(oordeel, gevolg.partij);
    return partij === null ? {} : { cdw: { partij, adres: null } };
  }
  if (oordeel.soort === 'wij' || (oordeel.soort === 'ander' && gevolg?.inner === 'wij')) {
    const { oin, naam } = await tx.opdrachtgever.findUniqueOrThrow({ where: { id: opdrachtgeverId } });
    return oin === null ? {} : { cdw: { partij: { nummer: { soort: 'oin', nummer: alsOin(oin) }, soort: await eigenSoort(tx, opdrachtgeverId), naam }, adres: null } };
  }
  if (oordeel.soort === 'alleen') return { cdw: null };
  return oordeel.partij === null ? {} : { cdw: { partij: oordeel.partij, adres: oordeel.adres } };
}

function partijVan({ intNu, beslagen }: Oordeel, sleutel: string | null): Oordeel['partij'] {
  return [intNu ?? null, ...beslagen.map(({ partij }) => partij)].find((partij) => partij !== null && partijsleutel(partij.nummer) === sleutel) ?? null;
}
