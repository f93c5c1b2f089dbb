import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Where each process listens on 127.0.0.1 when its variable is not set. */
export const POORTEN = {
  postgres: { variabele: 'INVORDERSTRAAT_POSTGRES_PORT', standaard: 54_320, wat: 'PostgreSQL' },
  temporal: { variabele: 'INVORDERSTRAAT_TEMPORAL_PORT', standaard: 7233, wat: 'de Temporal-server' },
  ui: { variabele: 'INVORDERSTRAAT_UI_PORT', standaard: 8233, wat: 'de Temporal UI' },
  brp: { variabele: 'INVORDERSTRAAT_BRP_PORT', standaard: 8101, wat: 'de plaatsvervanger van de BRP' },
  polis: { variabele: 'INVORDERSTRAAT_POLIS_PORT', standaard: 8102, wat: 'de plaatsvervanger van de polisadministratie' },
  insolventie: { variabele: 'INVORDERSTRAAT_INSOLVENTIE_PORT', standaard: 8103, wat: 'de plaatsvervanger van het insolventieregister' },
  bewind: { variabele: 'INVORDERSTRAAT_BEWIND_PORT', standaard: 8104, wat: 'de plaatsvervanger van het curatele- en bewindregister' },
  magazijn: { variabele: 'INVORDERSTRAAT_MAGAZIJN_PORT', standaard: 8105, wat: 'de plaatsvervanger van het berichtenmagazijn' },
  web: { variabele: 'INVORDERSTRAAT_WEB_PORT', standaard: 8080, wat: 'het burgerportaal' },
} as const;

export type Poort = keyof typeof POORTEN;

/** A wrong or taken port; the message is for the operator and names the variable to set. */
export class PoortFout extends Error {
  override readonly name = 'PoortFout';
}

/** The port of a process: its variable, else the default. Throws {@link PoortFout} when the variable is no port number. */
export function poortVan(welke: Poort, omgeving: NodeJS.ProcessEnv = process.env): number {
  const { variabele, standaard } = POORTEN[welke];
  const tekst = omgeving[variabele];
  if (tekst === undefined || tekst === '') return standaard;
  const poort = Number(tekst);
  if (!Number.isInteger(poort) || poort < 1 || poort > 65_535) {
    throw new PoortFout(`${variabele}=${tekst} is geen poortnummer (1 tot en met 65535).`);
  }
  return poort;
}

function luister(poort: number): Promise<number | undefined> {
  return new Promise((klaar, mislukt) => {
    const server = createServer();
    server.once('error', (fout: NodeJS.ErrnoException) => {
      if (fout.code === 'EADDRINUSE' || fout.code === 'EACCES') klaar(undefined);
      else mislukt(fout);
    });
    server.listen({ host: '127.0.0.1', port: poort, exclusive: true }, () => {
      const adres = server.address();
      server.close(() => klaar(typeof adres === 'object' && adres !== null ? adres.port : undefined));
    });
  });
}

/** Below what a system hands out to connections that leave it (Linux from 32768, macOS from 49152): a server that is started again finds its port free. */
const VAST_BEREIK = { van: 20_000, tot: 32_000 } as const;

/** A port that is free at this moment, and that no outgoing connection is given, for a server that lives as long as a test run. */
export async function vrijePoort(): Promise<number> {
  for (let keer = 0; keer < 200; keer += 1) {
    const poort = await luister(randomInt(VAST_BEREIK.van, VAST_BEREIK.tot));
    if (poort !== undefined) return poort;
  }
  throw new PoortFout('Er is geen vrije poort op 127.0.0.1.');
}

/** So many different ports that are free at this moment. */
export async function vrijePoorten(aantal: number): Promise<number[]> {
  const gevonden = new Set<number>();
  while (gevonden.size < aantal) gevonden.add(await vrijePoort());
  return [...gevonden];
}

/** Throws {@link PoortFout} when one of these ports is taken or two processes were given the same one. */
export async function eisVrij(welke: readonly Poort[], omgeving: NodeJS.ProcessEnv = process.env): Promise<void> {
  const gezien = new Map<number, Poort>();
  for (const naam of welke) {
    const poort = poortVan(naam, omgeving);
    const { variabele, wat } = POORTEN[naam];
    const eerder = gezien.get(poort);
    if (eerder !== undefined) {
      throw new PoortFout(`Poort ${poort} is twee keer toegewezen: aan ${POORTEN[eerder].wat} en aan ${wat}. Geef met ${variabele} een andere poort op.`);
    }
    gezien.set(poort, naam);
    if ((await luister(poort)) === undefined) {
      throw new PoortFout(
        `Poort ${poort} op 127.0.0.1, bedoeld voor ${wat}, is al in gebruik. Stop het programma dat daar luistert of kies een andere poort, bijvoorbeeld: ${variabele}=${poort < 64_000 ? poort + 1000 : poort - 1000} npm start`,
      );
    }
  }
}
