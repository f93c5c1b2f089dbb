import type { ZodError } from 'zod';
import { BronFout, voorbijgaand, zonderAntwoord, zonderNummers } from '../bron/fouten.ts';
import { Antwoord, Probleem } from './antwoord.ts';
import type { ApiPersoon } from './antwoord.ts';

/** How the BRP is reached. */
export type BrpConfig = {
  /** Base address, ending in /haalcentraal/api/brp (without a slash). */
  readonly basisUrl: string;
  readonly apiKey: string;
  /** How long one request may take, in milliseconds. */
  readonly tijdslimietMs?: number;
  /** Further headers, asked for each request: an OAuth token of RvIG, a trace. */
  readonly koppen?: () => Promise<Readonly<Record<string, string>>>;
};

/** The most BSNs that one request may hold (contract: maxItems). */
export const MAX_PER_VERZOEK = 20;

const STANDAARD_TIJDSLIMIET_MS = 10_000;
const WEIGERINGEN: Readonly<Record<number, readonly [code: string, reden: string]>> = {
  400: ['verzoek_geweigerd', 'de bron weigert het verzoek'],
  401: ['niet_geauthenticeerd', 'de bron herkent onze sleutel niet'],
  403: ['niet_geautoriseerd', 'de bron geeft ons deze gegevens niet'],
};

/** Where an answer breaks the contract: paths and kinds of mistake, never the values. */
const plaatsen = (fout: ZodError): readonly string[] => [...new Set(fout.issues.map((issue) => `${issue.path.join('.')} (${issue.code})`))].slice(0, 10);

const leesJson = (tekst: string): unknown => {
  try {
    return JSON.parse(tekst);
  } catch {
    // The parser's message quotes the text, which may hold personal data: only the fact is told.
    return undefined;
  }
};

function weigering(status: number, tekst: string): Error {
  const tijdelijk = voorbijgaand('brp', status);
  if (tijdelijk !== null) return tijdelijk;
  const [code, reden] = WEIGERINGEN[status] ?? ['onverwachte_status', `de bron antwoordt met status ${String(status)}`];
  const probleem = Probleem.safeParse(leesJson(tekst));
  const parameters = probleem.success ? (probleem.data.invalidParams ?? []) : [];
  const details = parameters.map(({ name = '?', code: soort = '?' }) => zonderNummers(`${name.slice(0, 60)}: ${soort.slice(0, 30)}`));
  return new BronFout('brp', code, reden, details, status);
}

/** One request of at most 20 BSNs. Unknown BSNs are simply not in the answer. */
async function vraag(config: BrpConfig, bsns: readonly string[], velden: readonly string[], signaal: AbortSignal | undefined): Promise<readonly ApiPersoon[]> {
  const limiet = AbortSignal.timeout(config.tijdslimietMs ?? STANDAARD_TIJDSLIMIET_MS);
  let status: number;
  let tekst: string;
  try {
    const extra = (await config.koppen?.()) ?? {};
    const antwoord = await fetch(`${config.basisUrl}/personen`, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', accept: 'application/json', 'x-api-key': config.apiKey, ...extra },
      body: JSON.stringify({ type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: bsns, fields: velden }),
      signal: signaal === undefined ? limiet : AbortSignal.any([limiet, signaal]),
    });
    status = antwoord.status;
    tekst = await antwoord.text();
  } catch (fout) {
    signaal?.throwIfAborted();
    throw zonderAntwoord('brp', fout);
  }
  if (status !== 200) throw weigering(status, tekst);
  const gelezen = Antwoord.safeParse(leesJson(tekst));
  if (!gelezen.success) throw new BronFout('brp', 'antwoord_ongeldig', 'het antwoord volgt het contract niet', plaatsen(gelezen.error), status);
  const gevraagd = new Set(bsns);
  if (gelezen.data.personen.some((persoon) => !gevraagd.has(persoon.burgerservicenummer))) {
    throw new BronFout('brp', 'antwoord_ongeldig', 'het antwoord bevat een persoon die niet is gevraagd', [], status);
  }
  return gelezen.data.personen;
}

/**
 * Asks the fields of any number of people, in requests of at most 20, one after another. People whom the BRP does not
 * know are absent from the answer.
 *
 * @throws BronOnbereikbaar when the source is down, slow or throttling: ask again later
 * @throws BronFout when it refuses or breaks its contract: a person has to look
 */
export async function raadpleeg(
  config: BrpConfig,
  bsns: readonly string[],
  velden: readonly string[],
  signaal?: AbortSignal,
): Promise<ReadonlyMap<string, ApiPersoon>> {
  const uniek = [...new Set(bsns)];
  if (uniek.some((bsn) => !/^\d{9}$/.test(bsn))) throw new BronFout('brp', 'ongeldig_bsn', 'een burgerservicenummer is geen negen cijfers');
  const personen = new Map<string, ApiPersoon>();
  for (let vanaf = 0; vanaf < uniek.length; vanaf += MAX_PER_VERZOEK) {
    for (const persoon of await vraag(config, uniek.slice(vanaf, vanaf + MAX_PER_VERZOEK), velden, signaal)) {
      personen.set(persoon.burgerservicenummer, persoon);
    }
  }
  return personen;
}
