import { EIGEN_SOORTEN, type EigenSoort } from '../../contract/routeervoorziening/partijen.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { opdrachtgeversVanPartij } from './zelfde-partij.ts';

/** What kind of party an opdrachtgever is to the others, as it says or another under its OIN does. Throws a RangeError where none says so: the record holds that such a one is not connected. */
export async function eigenSoort(tx: Transactie | Database, opdrachtgeverId: string): Promise<EigenSoort> {
  const opgegeven = await tx.opdrachtgever.findMany({ where: { id: { in: [...(await opdrachtgeversVanPartij(tx, opdrachtgeverId))] } }, select: { id: true, partijsoort: true }, orderBy: { id: 'asc' } });
  const eigen = opgegeven.find(({ id, partijsoort }) => id === opdrachtgeverId && partijsoort !== null) ?? opgegeven.find(({ partijsoort }) => partijsoort !== null);
  const soort = EIGEN_SOORTEN.find((een) => een === eigen?.partijsoort);
  if (soort === undefined) throw new RangeError(`opdrachtgever ${opdrachtgeverId} zegt niet wat voor partij hij is`);
  return soort;
}
