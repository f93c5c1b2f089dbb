import type { Prisma } from '../../prisma/client/client.ts';
import type { GemeldeWijziging } from '../../contract/handelingen.ts';
import { zaakVanVerhaal, type VerhaalId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { legVoor } from '../opslag/taak.ts';
import { leesGemeld } from '../verhalen/gemeld.ts';
import { taakVan } from '../verhalen/oordeel.ts';

/** Who entered what on which day. `kenmerk` makes the same report count once. */
export interface Melding {
  readonly verhaalId: VerhaalId;
  readonly gemeldOp: Dag;
  readonly ingevoerdOp: Dag;
  readonly kenmerk: string;
  readonly door: string;
  readonly inhoud: GemeldeWijziging;
}

/** Refuses what the rekentool could not read back. Throws ZodError. */
function alsJson(inhoud: GemeldeWijziging): Prisma.InputJsonObject {
  leesGemeld(inhoud);
  return JSON.parse(JSON.stringify(inhoud)) as Prisma.InputJsonObject;
}

/**
 * Stores what a debtor reported, with a task for a second person, who approves it with the update `meldWijziging` of the
 * verhaal or rejects it with `wijsWijzigingAf`. What is reported is about the person: every other verhaal of this debtor in
 * which a beslag runs, such as that of another principaal, gets the same report with a task of its own. Answers its id.
 */
export async function legWijzigingVast(db: Database, melding: Melding): Promise<number> {
  const { debiteurId } = await db.verhaal.findUniqueOrThrow({ where: { id: melding.verhaalId } });
  const andere = await db.verhaal.findMany({ where: { debiteurId, id: { not: melding.verhaalId }, geslotenOp: null, beslagen: { some: { geeindigdOp: null } } }, orderBy: { id: 'asc' } });
  const zaken = [melding.verhaalId, ...andere.map(({ id }) => id as VerhaalId)].map(zaakVanVerhaal);
  return metZaak(db, zaken, async (tx) => {
    const id = await bewaar(tx, melding);
    for (const ander of andere) await bewaar(tx, { ...melding, verhaalId: ander.id as VerhaalId });
    return id;
  });
}

async function bewaar(tx: Transactie, { verhaalId, gemeldOp, ingevoerdOp, kenmerk, door, inhoud }: Melding): Promise<number> {
  const zaak = zaakVanVerhaal(verhaalId);
  const sleutel = `wijziging:${String(verhaalId)}:${kenmerk}`;
  const bestaand = await tx.wijziging.findUnique({ where: { sleutel } });
  if (bestaand !== null) return bestaand.id;
  const { id } = await tx.wijziging.create({
    data: { sleutel, verhaalId, gemeldOp: naarDatum(gemeldOp), ingevoerdOp: naarDatum(ingevoerdOp), door, inhoud: alsJson(inhoud) },
  });
  await legVoor(tx, zaak, 'wijziging_beoordelen', ingevoerdOp, `${taakVan(id)}oordeel`, undefined, { feiten: { wijzigingId: id, gemeldOp }, artikelen: ['Rv art. 475d lid 3 onder b', 'Rv art. 475i lid 3 en 4'] });
  return id;
}
