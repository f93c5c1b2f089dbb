import { z } from 'zod';
import type { Dag } from '../../domain/kalender/dag.ts';
import { isMaatregel } from '../registers/bevinding.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { Weigering } from '../opslag/weigering.ts';

/** Who acts for a debtor, as a person found out. `kenmerk` makes the same entry count once. */
export interface Opgave {
  readonly bevindingId: number;
  readonly kenmerk: string;
  readonly naam: string;
  readonly adresregels: readonly string[];
  readonly door: string;
  readonly vandaag: Dag;
}

const vorm = z.object({ naam: z.string().trim().min(1).max(200), adresregels: z.array(z.string().trim().min(1).max(100)).min(2).max(4), door: z.string().trim().min(1) });

/**
 * Stores to whom the letters of a debtor under bewind or curatele go, once per key; a later entry takes its place. Answers its id and
 * the zaken that wait for it. Refuses what is no bewind or curatele, and an address of fewer than two lines.
 */
export async function legVertegenwoordigerVast(db: Database, opgave: Opgave): Promise<{ readonly id: number; readonly zaken: readonly string[] }> {
  const gelezen = vorm.safeParse(opgave);
  if (!gelezen.success) throw new Weigering('Geef een naam en een adres van twee tot vier regels.');
  const bevinding = await db.registerbevinding.findUnique({ where: { id: opgave.bevindingId } });
  if (bevinding === null || !isMaatregel(bevinding.soort)) throw new Weigering(`Bevinding ${String(opgave.bevindingId)} is geen bewind of curatele.`);
  const wachtend = await db.taak.findMany({ where: { soort: 'vertegenwoordiger_onbekend', afgedaanOp: null, feiten: { path: ['bevindingId'], equals: bevinding.id } }, distinct: ['zaak'], orderBy: { zaak: 'asc' } });
  const zaken = wachtend.map(({ zaak }) => zaak);
  const sleutel = `${String(bevinding.id)}:${opgave.kenmerk}`;
  return metZaak(db, zaken.length === 0 ? [sleutel] : zaken, async (tx) => {
    const eerder = await tx.vertegenwoordiger.findUnique({ where: { sleutel } });
    if (eerder !== null) return { id: eerder.id, zaken };
    const { naam, adresregels, door } = gelezen.data;
    const { id } = await tx.vertegenwoordiger.create({ data: { sleutel, bevindingId: bevinding.id, naam, adresregels, door, ingevoerdOp: naarDatum(opgave.vandaag) } });
    for (const zaak of zaken) await schrijfGebeurtenis(tx, zaak, opgave.vandaag, 'vertegenwoordiger_vastgelegd', { bevindingId: bevinding.id, vertegenwoordigerId: id, bewezen: false });
    return { id, zaken };
  });
}
