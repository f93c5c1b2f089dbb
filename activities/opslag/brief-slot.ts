import type { Transactie } from './database.ts';

/** Holds the letters of a zaak, the oldest first, so that none of them goes to the printer between being looked at and being taken back. */
export async function houdBrievenVast(tx: Transactie, zaak: string): Promise<void> {
  await tx.$executeRaw`select 1 from brief where zaak = ${zaak} order by id for update`;
}
