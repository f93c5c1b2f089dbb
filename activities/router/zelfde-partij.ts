import type { Database, Transactie } from '../opslag/database.ts';

/** Every opdrachtgever that is the same party to others as this one, itself among them: those under its OIN, connected or not; the routeervoorziening knows legal persons and not departments. */
export async function opdrachtgeversVanPartij(tx: Transactie | Database, opdrachtgeverId: string): Promise<readonly string[]> {
  const { oin } = await tx.opdrachtgever.findUniqueOrThrow({ where: { id: opdrachtgeverId }, select: { oin: true } });
  if (oin === null) return [opdrachtgeverId];
  return (await tx.opdrachtgever.findMany({ where: { oin }, select: { id: true }, orderBy: { id: 'asc' } })).map(({ id }) => id);
}
