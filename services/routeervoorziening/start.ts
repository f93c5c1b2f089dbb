import type pg from 'pg';
import { partijsleutel } from '../../adapters/routeervoorziening/identiteit.ts';
import { ROUTER_BASIS } from '../../adapters/routeervoorziening/openapi/router.ts';
import { maakVerbinding, type Tls, type Verbinding } from '../../adapters/routeervoorziening/verbinding.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { beheerServer } from './beheer.ts';
import { vernieuwbaar } from './certificaten.ts';
import type { Deelnemer, Deelnemers } from './deelnemers.ts';
import { inTransactie, openIndex, richtIn, type Bevraagbaar } from './index/database.ts';
import { keurSleutels } from './index/keuring.ts';
import { opschonen, type Opgeschoond } from './index/opschonen.ts';
import type { Sleutelbos } from './index/sleutelbos.ts';
import { partijenInIndex } from './index/verwijsindex.ts';
import { maakMetingen } from './metingen.ts';
import { maakRouter } from './server.ts';

export interface Startwens {
  readonly databaseUrl: string;
  readonly verbindingen: number;
  readonly bos: Sleutelbos;
  readonly deelnemers: Deelnemers;
  readonly tls: Tls;
  readonly luister: { readonly host: string; readonly poort: number };
  readonly beheer: { readonly host: string; readonly poort: number };
  readonly perMinuut: number;
  readonly bronTijdslimietMs: number;
  /** The legal day; `zet` when it is driven from outside. */
  readonly dag: { readonly vandaag: () => Dag; readonly zet: ((dag: Dag) => void) | null };
  readonly metProcesmetingen: boolean;
  readonly meldStoring: (fout: unknown) => void;
}

/** A router that runs. */
export interface LopendeRouter {
  /** Base address for the parties. */
  readonly url: string;
  readonly beheerUrl: string;
  readonly pool: pg.Pool;
  readonly opschonen: (dag: Dag) => Promise<Opgeschoond>;
  /** Puts new certificates and a new revocation list to work. */
  readonly vernieuw: (tls: Tls) => void;
  /** Lets what is being answered finish, then closes everything. */
  readonly stop: () => Promise<void>;
}

/** Starts the router: its tables, both ports, and a transport to each source. Throws with a Dutch sentence when the list of parties misses one that the index knows, or a key is missing. */
export async function startRouter(wens: Startwens): Promise<LopendeRouter> {
  await richtIn(wens.databaseUrl);
  const pool = openIndex(wens.databaseUrl, wens.verbindingen);
  try {
    await inTransactie(pool, async (tx) => keurIndex(tx, wens));
  } catch (fout) {
    await pool.end();
    throw fout;
  }
  let transporten = maakTransporten(wens.deelnemers, wens.tls, wens.bronTijdslimietMs);
  const metingen = maakMetingen(wens.metProcesmetingen);
  const naar = (deelnemer: Deelnemer): Verbinding | null => transporten.get(partijsleutel(deelnemer.nummer)) ?? null;
  const router = await maakRouter({ omgeving: { pool, bos: wens.bos, deelnemers: wens.deelnemers, vandaag: wens.dag.vandaag, naar }, tls: wens.tls, metingen, perMinuut: wens.perMinuut, meldStoring: wens.meldStoring });
  const zetTls = vernieuwbaar(router.server);
  const ruimOp = async (dag: Dag): Promise<Opgeschoond> => {
    const uit = await opschonen(pool, dag);
    metingen.opgeschoond('aanmeldingen', uit.aanmeldingen);
    metingen.opgeschoond('logregels', uit.logregels);
    return uit;
  };
  const beheer = beheerServer({ pool, metingen, opschonen: ruimOp, zetDag: wens.dag.zet });
  const url = await router.listen({ host: wens.luister.host, port: wens.luister.poort });
  const beheerUrl = await beheer.listen({ host: wens.beheer.host, port: wens.beheer.poort });
  return {
    url: url + ROUTER_BASIS,
    beheerUrl,
    pool,
    opschonen: ruimOp,
    vernieuw: (tls) => {
      zetTls(tls);
      const oud = transporten;
      transporten = maakTransporten(wens.deelnemers, tls, wens.bronTijdslimietMs);
      // What is on its way with the old certificate has this long to come back.
      setTimeout(() => {
        for (const transport of oud.values()) transport.sluit();
      }, wens.bronTijdslimietMs).unref();
    },
    stop: async () => {
      await router.close();
      await beheer.close();
      for (const transport of transporten.values()) transport.sluit();
      await pool.end();
    },
  };
}

async function keurIndex(db: Bevraagbaar, { bos, deelnemers }: Startwens): Promise<void> {
  await keurSleutels(db, bos);
  const vreemd = (await partijenInIndex(db)).filter((partij) => deelnemers.van(partij) === null);
  if (vreemd.length > 0) throw new Error(`De verwijsindex kent partijen die niet op de lijst van deelnemers staan: ${vreemd.join(', ')}. Zet ze erop, zo nodig zonder bronhouder.`);
}

function maakTransporten({ alle }: Deelnemers, tls: Tls, tijdslimietMs: number): ReadonlyMap<string, Verbinding> {
  return new Map(alle.flatMap(({ nummer, bronhouder }) => (bronhouder === null ? [] : [[partijsleutel(nummer), maakVerbinding({ bron: 'bronhouder', url: bronhouder, tls, nummer, tijdslimietMs })] as const])));
}
