import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Routeervoorziening, Routertoegang } from '../activities/router/routeervoorziening.ts';
import { naHerstart } from '../adapters/bron/nog-eens.ts';
import { maakRouteervoorziening } from '../adapters/routeervoorziening/client.ts';
import { partijVan } from '../adapters/routeervoorziening/identiteit.ts';
import { oin } from '../domain/samenloop/partij.ts';
import type { Instellingen } from './instellingen.ts';

/** The routeervoorziening of the settings, with the OIN that our certificate says; null where none is set. Throws with a Dutch sentence when that certificate names none. */
export function toegangVan({ ROUTER_URL: url, ROUTER_OIN: nummer, ROUTER_CERT, ROUTER_KEY, ROUTER_CA }: Instellingen): Routertoegang | null {
  if (url === undefined || nummer === undefined || ROUTER_CERT === undefined || ROUTER_KEY === undefined || ROUTER_CA === undefined) return null;
  const lees = (pad: string): string => readFileSync(pad, 'utf8');
  const tls = { cert: lees(ROUTER_CERT), key: lees(ROUTER_KEY), ca: lees(ROUTER_CA) };
  return { oin: oinVan(tls.cert), router: metGeduld(maakRouteervoorziening({ url, tls, nummer: { soort: 'oin', nummer: oin(nummer) } })) };
}

/** The OIN in a certificate of our own. */
export function oinVan(cert: string): string {
  const partij = partijVan(new X509Certificate(cert).toLegacyObject());
  if (partij?.soort !== 'oin') throw new Error('Het certificaat voor de routeervoorziening noemt geen OIN.');
  return partij.nummer;
}

/** That the router is away is a besluit at once (Rv 475i lid 5, onder voorbehoud): not where it is only started again. */
export function metGeduld(router: Routeervoorziening): Routeervoorziening {
  return {
    meldAan: async (aanmelding) => naHerstart(async () => router.meldAan(aanmelding)),
    meldAf: async (afmelding) => naHerstart(async () => router.meldAf(afmelding)),
    vraagDossier: async (vraag) => naHerstart(async () => router.vraagDossier(vraag)),
    stuurBericht: async (bericht) => naHerstart(async () => router.stuurBericht(bericht)),
  };
}
