import type { Prisma } from '../../prisma/client/client.ts';
import { zaakVanBeslag, type BeslagId } from '../../contract/zaak.ts';
import type { Centen } from '../../domain/geld/centen.ts';
import type { Dag, Maand } from '../../domain/kalender/dag.ts';
import { verklaringSchema, type VerklaringOpgave } from '../beslaan/verklaring.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import type { Database } from '../opslag/database.ts';
import { naarDatum } from '../opslag/dagen.ts';

/**
 * The verklaring of a derde came in. The same one twice is one message; one with another kenmerk takes the place of those
 * before it, which are kept. Throws ZodError on one that says something impossible.
 */
export async function ontvangVerklaring(db: Database, invoer: { readonly beslagId: BeslagId; readonly op: Dag; readonly kenmerk: string; readonly inhoud: VerklaringOpgave }): Promise<void> {
  const sleutel = `verklaring:${String(invoer.beslagId)}:${invoer.kenmerk}`;
  await db.$transaction(async (tx) => {
    const rij = await tx.derdenverklaring.upsert({
      where: { sleutel },
      create: { sleutel, beslagId: invoer.beslagId, ontvangenOp: naarDatum(invoer.op), inhoud: alsJson(invoer.inhoud) },
      update: {},
    });
    await schrijfBericht(tx, { ontvanger: zaakVanBeslag(invoer.beslagId), soort: 'verklaring', dag: invoer.op, sleutel, inhoud: { verklaringId: rij.id } });
  });
}

/** Money of a derde over one month came in. The same booking twice is one message. */
export async function ontvangAfdracht(
  db: Database,
  invoer: { readonly beslagId: BeslagId; readonly op: Dag; readonly kenmerk: string; readonly periode: Maand; readonly centen: Centen; readonly nettoCenten: Centen | null },
): Promise<void> {
  const sleutel = `afdracht:${String(invoer.beslagId)}:${invoer.kenmerk}`;
  await db.$transaction(async (tx) => {
    const rij = await tx.afdracht.upsert({
      where: { sleutel },
      create: { sleutel, beslagId: invoer.beslagId, periode: invoer.periode, ontvangenOp: naarDatum(invoer.op), centen: invoer.centen, nettoCenten: invoer.nettoCenten },
      update: {},
    });
    await schrijfBericht(tx, { ontvanger: zaakVanBeslag(invoer.beslagId), soort: 'afdracht', dag: invoer.op, sleutel, inhoud: { afdrachtId: rij.id, periode: invoer.periode } });
  });
}

/** Refuses what could not be read back. */
function alsJson(inhoud: VerklaringOpgave): Prisma.InputJsonObject {
  verklaringSchema.parse(inhoud);
  return JSON.parse(JSON.stringify(inhoud)) as Prisma.InputJsonObject;
}

/** The derde tells, outside a verklaring, with which day the relation ends or ended. The same day twice is one message. */
export async function ontvangRelatieEinde(db: Database, invoer: { readonly beslagId: BeslagId; readonly op: Dag; readonly totEnMet: Dag }): Promise<void> {
  const { beslagId, op, totEnMet } = invoer;
  await db.$transaction(async (tx) =>
    schrijfBericht(tx, { ontvanger: zaakVanBeslag(beslagId), soort: 'relatie_beeindigd', dag: op, sleutel: `relatie_beeindigd:${String(beslagId)}:${totEnMet}`, inhoud: { op: totEnMet } }),
  );
}

/** The derde tells that the debtor asked for four weeks (Rv 476a lid 1). */
export async function ontvangVerzoekVierWeken(db: Database, invoer: { readonly beslagId: BeslagId; readonly op: Dag }): Promise<void> {
  await db.$transaction(async (tx) =>
    schrijfBericht(tx, {
      ontvanger: zaakVanBeslag(invoer.beslagId),
      soort: 'verzoek_vier_weken',
      dag: invoer.op,
      sleutel: `verzoek_vier_weken:${String(invoer.beslagId)}`,
      inhoud: { op: invoer.op },
    }),
  );
}

/** The derde sent the kennisgeving back, signed «gezien» (Rv 479g lid 1). The same one twice is one message. */
export async function ontvangGezien(db: Database, invoer: { readonly beslagId: BeslagId; readonly op: Dag }): Promise<void> {
  await db.$transaction(async (tx) =>
    schrijfBericht(tx, { ontvanger: zaakVanBeslag(invoer.beslagId), soort: 'gezien', dag: invoer.op, sleutel: `gezien:${String(invoer.beslagId)}:${invoer.op}`, inhoud: { op: invoer.op } }),
  );
}
