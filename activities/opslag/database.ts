import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient, type Prisma } from '../../prisma/client/client.ts';

export type Database = PrismaClient;
/** What a piece of work inside one transaction may use. */
export type Transactie = Prisma.TransactionClient;

/** A question with more values is a list whose length differs each time: it would lie in every connection under another name. */
const MEESTE_WAARDEN = 30;

/**
 * One client a process; `verbindingen` is sized to the activity slots of the worker. A question that returns is parsed once per
 * connection, and its plan kept where PostgreSQL finds that cheaper: the name under which it lies there is the hash of its text.
 */
export function openDatabase(url: string, verbindingen = 10): Database {
  const vraagnaam = ({ sql, args }: { readonly sql: string; readonly args: readonly unknown[] }): string => (args.length > MEESTE_WAARDEN ? '' : createHash('sha256').update(sql).digest('base64url'));
  return new PrismaClient({ errorFormat: 'minimal', adapter: new PrismaPg({ connectionString: url, max: verbindingen }, { statementNameGenerator: vraagnaam }) });
}

/**
 * Runs the work in one transaction in which nobody else touches the same zaken: the lock is taken by name, in
 * sorted order, and goes with the transaction.
 */
export async function metZaak<T>(db: Database, zaken: string | readonly string[], werk: (tx: Transactie) => Promise<T>): Promise<T> {
  const namen = typeof zaken === 'string' ? [zaken] : [...new Set(zaken)].sort();
  return db.$transaction(
    async (tx) => {
      for (const naam of namen) await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${naam}, 0))`;
      return werk(tx);
    },
    { maxWait: 20_000, timeout: 30_000 },
  );
}
