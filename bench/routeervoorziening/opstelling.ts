import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { startStandinpartij, type Lopend, type Standinpartij } from '../../adapters/routeervoorziening/standin/partij.ts';
import type { Tls } from '../../adapters/routeervoorziening/verbinding.ts';
import { ROUTER, VOORBEELDDEELNEMERS } from '../../bin/certificaten/deelnemers.ts';
import { zorgVoorCertificaten } from '../../bin/certificaten/map.ts';
import { vrijePoort } from '../../bin/opbouw/poorten.ts';
import { maakDatabase, startPostgres, verwijderPostgres } from '../../bin/opbouw/postgres.ts';
import { oin, type Partijnummer } from '../../domain/samenloop/partij.ts';

/** A PostgreSQL for the router alone, durable as in production. */
export interface Bankindex {
  readonly map: string;
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts it, with an empty database. */
export async function startIndexdatabase(): Promise<Bankindex> {
  const map = mkdtempSync(join(tmpdir(), 'invorderstraat-bench-router-'));
  chmodSync(map, 0o711);
  const cluster = join(map, 'postgres');
  const postgres = await startPostgres({ map: cluster, poort: await vrijePoort(), duurzaam: true, log: join(map, 'postgres.log') });
  const noodstop = (): void => {
    if (postgres.proces.pid !== undefined && postgres.proces.geeindigd === undefined) process.kill(postgres.proces.pid, 'SIGQUIT');
  };
  process.once('exit', noodstop);
  await maakDatabase(postgres.url('postgres'), 'routeervoorziening');
  return {
    map,
    url: postgres.url('routeervoorziening'),
    stop: async () => {
      await postgres.stop();
      process.off('exit', noodstop);
      verwijderPostgres(cluster);
      rmSync(map, { recursive: true, force: true });
    },
  };
}

export const SLEUTEL = randomBytes(32);
export const ROUTERNUMMER: Partijnummer = { soort: 'oin', nummer: oin(ROUTER.nummer) };

/** The sources, each with the same person, and the certificates of all. */
export interface Bankpartijen {
  readonly bronnen: ReadonlyMap<string, Standinpartij>;
  readonly tls: (sleutel: string) => Tls & { readonly crl: string };
  readonly stop: () => Promise<void>;
}

/** Starts a source for each of these parties of the sample. */
export async function startBronnen(map: string, sleutels: readonly string[], lopend: (sleutel: string) => readonly Lopend[]): Promise<Bankpartijen> {
  const certificaten = await zorgVoorCertificaten(join(map, 'certificaten'), new Date());
  const tls = (sleutel: string): Tls & { readonly crl: string } => ({ ...certificaten.van(sleutel), ca: certificaten.ca, crl: certificaten.crl });
  const bronnen = new Map<string, Standinpartij>();
  for (const sleutel of sleutels) bronnen.set(sleutel, await startStandinpartij({ tls: tls(sleutel), router: ROUTERNUMMER }, lopend(sleutel)));
  return {
    bronnen,
    tls,
    stop: async () => {
      for (const bron of bronnen.values()) await bron.stop();
    },
  };
}

/** The parties of the sample as the router's list of participants; who has no source answers nothing. */
export function deelnemerslijst(bronnen: ReadonlyMap<string, Standinpartij>): readonly object[] {
  return VOORBEELDDEELNEMERS.map(({ sleutel, ...deelnemer }) => ({ ...deelnemer, bronhouder: bronnen.get(sleutel)?.url ?? null }));
}
