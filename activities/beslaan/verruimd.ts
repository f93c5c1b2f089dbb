import type { BeslagId } from '../../contract/zaak.ts';
import { tiendeVan } from '../../domain/afdracht/verwacht.ts';
import { beslagvrijVan } from '../../domain/afdracht/voet.ts';
import type { Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { voetVan, type BewaardeBerekening } from '../verhalen/berekening.ts';

export const GROND_VERRUIMING = ['IW 1990 art. 19 lid 1, tweede volzin', 'IW 1990 art. 19 lid 2'];

/** The verruiming that holds at a beslag on a day (IW 19 lid 1, second sentence); null: none. */
export async function lopendeVerruiming(tx: Transactie, beslagId: BeslagId, op: Dag): Promise<{ readonly id: number } | null> {
  const dag = naarDatum(op);
  return tx.verruiming.findFirst({ where: { beslagId, vanaf: { lte: dag }, OR: [{ totEnMet: null }, { totEnMet: { gte: dag } }] }, select: { id: true } });
}

/** Whether the derde must pay over the extra tenth on a day. */
export async function isVerruimd(tx: Transactie, beslagId: BeslagId, op: Dag): Promise<boolean> {
  return (await lopendeVerruiming(tx, beslagId, op)) !== null;
}

/** What must be left of the income that a calculation knew, and the tenth of it, cents a month; null where the income is not known. */
export function tiendeBij(berekening: BewaardeBerekening): { readonly beslagvrij: Centen; readonly tiende: Centen } | null {
  const netto = berekening.uitkomst.bron?.nettoCenten ?? null;
  const beslagvrij = netto === null ? null : beslagvrijVan(voetVan(berekening), netto);
  return netto === null || beslagvrij === null ? null : { beslagvrij, tiende: tiendeVan(netto, beslagvrij) };
}

/** What a letter to the derde says of the tenth: that it is to be paid, with what it comes to, or that it has ended. */
export function verruimingInBrief(berekening: BewaardeBerekening, verruimd: boolean): Prisma.InputJsonObject {
  return { verruimd, tiendeTenHoogsteCenten: verruimd ? (tiendeBij(berekening)?.tiende ?? null) : null, grondVerruiming: GROND_VERRUIMING };
}

/** The same for every other letter that tells the derde what to pay: nothing where no tenth is demanded on that day. */
export async function metVerruiming(tx: Transactie, beslagId: BeslagId, berekening: BewaardeBerekening, op: Dag): Promise<Prisma.InputJsonObject> {
  return (await isVerruimd(tx, beslagId, op)) ? verruimingInBrief(berekening, true) : {};
}
