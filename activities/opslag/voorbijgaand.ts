import { z } from 'zod';
import { BronOnbereikbaar } from '../../adapters/bron/fouten.ts';

/** Prisma codes of a request that may succeed later: a raw query that failed, no connection free, a transaction that ended, a deadlock. */
const PRISMA = new Set(['P2010', 'P2024', 'P2028', 'P2034', 'P2036', 'P2037']);
const NETWERK = new Set(['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EPIPE', 'EHOSTUNREACH', 'ENETUNREACH']);
/** What has no code of its own: the connection fell away, nobody answered in time, or a thread that drew a letter ended. */
const NAMEN = new Set(['PrismaClientInitializationError', 'PrismaClientUnknownRequestError', 'PrismaClientRustPanicError', 'DriverAdapterError', 'TimeoutError', 'AbortError', 'TekendraadWeg']);
const TEKST = /^(Connection terminated|timeout exceeded|Client has encountered a connection error)/;
/** SQLSTATE classes of what the database refuses tomorrow as well: a value, a rule of a table, a question. Of a raw question Prisma has one code for all. */
const BLIJVEND = /^(22|23|42)[0-9A-Z]{3}$/;
/** A migration changed what a kept question answers: its connection is of no use, the next one is. PostgreSQL has no code of its own for it. */
const PLAN_VERVALLEN = /^cached plan must not change result type/;

/**
 * Whether time mends it: a source or the database that is down, slow or busy. Anything else (a row of the wrong form, a row
 * that is not there, a rule that does not hold) gives the same tomorrow, and a person must look.
 */
export function isVoorbijgaand(fout: unknown): boolean {
  if (!(fout instanceof Error)) return false;
  const { originalCode, originalMessage } = databasefout(fout);
  if (BLIJVEND.test(originalCode)) return false;
  if (fout instanceof BronOnbereikbaar || NAMEN.has(fout.name) || TEKST.test(fout.message)) return true;
  if ('code' in fout && typeof fout.code === 'string' && isVoorbijgaandeCode(fout.code)) return true;
  if (isVoorbijgaandeCode(originalCode) || PLAN_VERVALLEN.test(originalMessage)) return true;
  return fout.cause !== undefined && isVoorbijgaand(fout.cause);
}

const Databasefout = z.object({ meta: z.object({ driverAdapterError: z.object({ cause: z.object({ originalCode: z.string(), originalMessage: z.string().default('') }) }) }) });

/**
 * The SQLSTATE and text of an error that Prisma has no code of its own for (P2039): a server that is being stopped or that recovers from a
 * crash says 57P01 to 57P03. Empty where there is none.
 */
function databasefout(fout: Error): { readonly originalCode: string; readonly originalMessage: string } {
  return Databasefout.safeParse(fout).data?.meta.driverAdapterError.cause ?? { originalCode: '', originalMessage: '' };
}

/** P1xxx: the database is not there. SQLSTATE classes 08, 40, 53, 57 and 58: connection, rollback, resources, stopped, system; 55000: it lets nobody in. */
function isVoorbijgaandeCode(code: string): boolean {
  return PRISMA.has(code) || NETWERK.has(code) || /^P1\d{3}$/.test(code) || code === '55000' || /^(08|40|53|57|58)[0-9A-Z]{3}$/.test(code);
}

/** What kind of error it was, as a code: never its text, which may repeat a name or a BSN. */
export function fouttype(fout: unknown): string {
  if (!(fout instanceof Error)) return 'Onbekend';
  const code = 'code' in fout && typeof fout.code === 'string' ? `_${fout.code}` : '';
  const naam = `${fout.name}${code}`;
  return /^[A-Za-z0-9_]{1,80}$/.test(naam) ? naam : 'Onbekend';
}
