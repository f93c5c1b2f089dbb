import type { Database, Transactie } from '../opslag/database.ts';
import type { Rijfout } from './csv.ts';

/** What may stand in a file once only: the field, and how a row says it. */
export type Uniek<Rij> = Readonly<Record<string, (rij: Rij) => string>>;

/** The rows of which nothing stood in the file before; of the others the field, and the line on which its value stands first. */
export interface Ontdubbeld<Rij> {
  readonly eerste: readonly Rij[];
  readonly fouten: readonly Rijfout[];
}

/** Knows which values of the file being imported stood on which line. */
export interface Gezien {
  zonderDubbele<Rij extends { readonly regel: number }>(rijen: readonly Rij[], uniek: Uniek<Rij>): Promise<Ontdubbeld<Rij>>;
}

/** Milliseconds that an import may take; its own transaction writes nothing but the temporary table. */
const LANGSTE_IMPORT = 24 * 60 * 60 * 1000;

/**
 * Does an import while the database remembers what stood in the file: in a table that only this import sees and that is gone
 * when it ends, however it ends. So memory does not grow with the file. It holds one connection; the work uses others.
 */
export async function metGezien<T>(db: Database, werk: (gezien: Gezien) => Promise<T>): Promise<T> {
  return db.$transaction(
    async (tx) => {
      // The table begins empty and nobody counts its rows: a plan that was kept would be that of the empty one.
      await tx.$executeRaw`set local plan_cache_mode = force_custom_plan`;
      await tx.$executeRaw`create temporary table import_gezien (veld text, waarde text, regel int not null, primary key (veld, waarde)) on commit drop`;
      return werk({ zonderDubbele: async (rijen, uniek) => zonderDubbele(tx, rijen, uniek) });
    },
    { maxWait: 20_000, timeout: LANGSTE_IMPORT },
  );
}

async function zonderDubbele<Rij extends { readonly regel: number }>(tx: Transactie, rijen: readonly Rij[], uniek: Uniek<Rij>): Promise<Ontdubbeld<Rij>> {
  const velden: { veld: string; waardeVan: (rij: Rij) => string; eerder: Map<string, number> }[] = [];
  for (const [veld, waardeVan] of Object.entries(uniek)) velden.push({ veld, waardeVan, eerder: await eerdereRegels(tx, veld, rijen.map(waardeVan)) });
  const eerste: Rij[] = [];
  const fouten: Rijfout[] = [];
  for (const rij of rijen) {
    const dubbel = velden.find(({ waardeVan, eerder }) => eerder.has(waardeVan(rij)));
    if (dubbel === undefined) {
      eerste.push(rij);
      for (const { waardeVan, eerder } of velden) eerder.set(waardeVan(rij), rij.regel);
    } else fouten.push({ regel: rij.regel, veld: dubbel.veld, reden: `staat ook op regel ${String(dubbel.eerder.get(dubbel.waardeVan(rij)))}` });
  }
  for (const { veld, waardeVan } of velden) await onthoud(tx, veld, eerste.map(waardeVan), eerste.map(({ regel }) => regel));
  return { eerste, fouten };
}

async function eerdereRegels(tx: Transactie, veld: string, waarden: readonly string[]): Promise<Map<string, number>> {
  const gevonden = await tx.$queryRaw<{ waarde: string; regel: number }[]>`select waarde, regel from import_gezien where veld = ${veld} and waarde = any(${waarden}::text[])`;
  return new Map(gevonden.map(({ waarde, regel }) => [waarde, regel]));
}

async function onthoud(tx: Transactie, veld: string, waarden: readonly string[], regels: readonly number[]): Promise<void> {
  await tx.$executeRaw`insert into import_gezien select ${veld}, waarde, regel from unnest(${waarden}::text[], ${regels}::int[]) as rij (waarde, regel)`;
}
