import { EIGEN_SOORTEN, type EigenSoort } from '../../contract/routeervoorziening/partijen.ts';
import type { Database, Transactie } from '../opslag/database.ts';

/** What kind of party an opdrachtgever is to the others. Throws a RangeError of one that says none: the record holds that such a one is not connected. */
export async function eigenSoort(tx: Transactie | Database, opdrachtgeverId: string): Promise<EigenSoort> {
  const { partijsoort } = await tx.opdrachtgever.findUniqueOrThrow({ where: { id: opdrachtgeverId }, select: { partijsoort: true } });
  const soort = EIGEN_SOORTEN.find((een) => een === partijsoort);
  if (soort === undefined) throw new RangeError(`opdrachtgever ${opdrachtgeverId} zegt niet wat voor partij hij is`);
  return soort;
}
