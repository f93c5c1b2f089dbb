import type { Partijnummer } from '../../../domain/samenloop/partij.ts';
import { partijsleutel } from '../identiteit.ts';
import { BRONHOUDER_BASIS, BRONHOUDER_VERSIE } from '../openapi/bronhouder.ts';
import { beveiligdeServer } from '../server/server.ts';
import type { Serverwens } from '../server/server.ts';
import type { Tls } from '../verbinding.ts';
import { bronhouderRoutes, type Bronhouder } from './routes.ts';

export interface Bronhouderwens {
  readonly tls: Tls;
  /** The only party that may ask. */
  readonly router: Partijnummer;
  readonly host?: string;
  /** 0 takes a free one. */
  readonly poort?: number;
  readonly meld?: Serverwens['meld'];
}

export interface LopendeBronhouder {
  /** Base address for the router. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts the HTTPS server of a bronhouder. */
export async function startBronhouder(bronhouder: Bronhouder, { tls, router, host = '127.0.0.1', poort = 0, meld = () => undefined }: Bronhouderwens): Promise<LopendeBronhouder> {
  const app = beveiligdeServer({ tls, versie: BRONHOUDER_VERSIE, laatToe: (partij) => partijsleutel(partij) === partijsleutel(router), meld });
  bronhouderRoutes(app, bronhouder);
  const url = await app.listen({ host, port: poort });
  return { url: url + BRONHOUDER_BASIS, stop: async () => app.close() };
}
