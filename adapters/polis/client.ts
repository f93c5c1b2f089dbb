import { randomUUID } from 'node:crypto';
import { BronFout, BronOnbereikbaar, voorbijgaand, zonderAntwoord } from '../bron/fouten.ts';
import { isSoap } from './begin.ts';
import { leesAntwoord } from './lezen.ts';
import { naarPolisgegevens } from './naar-polisgegevens.ts';
import type { PolisInkomsten } from './naar-polisgegevens.ts';
import { schemafouten } from './schema.ts';
import type { Melding, Signaal, SuwiAntwoord } from './suwi-antwoord.ts';
import { post } from './transport.ts';
import type { HttpAntwoord, Tls } from './transport.ts';
import { vraagbericht } from './vraagbericht.ts';
import type { Vraagperiode } from './vraagbericht.ts';

/** How the polisadministratie is reached (Suwinet-Inkijk broker, or the stand-in). */
export type PolisConfig = {
  readonly url: string;
  /** How long one request may take, in milliseconds. */
  readonly tijdslimietMs?: number;
  /** Client certificate; Suwinet asks two-way TLS 1.2. */
  readonly tls?: Tls;
  /**
   * Signs headers and body (XML-DSig with exclusive c14n, SHA-256, certificate as BinarySecurityToken). Not in this
   * package: without it the message goes out unsigned, which the broker of BKWI refuses and the stand-in accepts.
   */
  readonly onderteken?: (bericht: string) => Promise<string>;
};

/** Income of a person, or nothing known. Errors are thrown: BronOnbereikbaar (again later) or BronFout (a person looks). */
export type PolisUitkomst =
  | ({ readonly soort: 'gevonden'; readonly signalen: readonly Signaal[] } & PolisInkomsten)
  | { readonly soort: 'niet_gevonden' };

export type PolisClient = {
  /** The inkomstenopgaven of one person over a period, as far as the polisadministratie has them. */
  readonly inkomsten: (bsn: string, periode: Vraagperiode, signaal?: AbortSignal) => Promise<PolisUitkomst>;
};

const STANDAARD_TIJDSLIMIET_MS = 30_000;
const GELDIG_MS = 5 * 60_000;

const teksten = (meldingen: readonly Melding[]): readonly string[] => meldingen.map(({ soort, code, tekst }) => `${soort} ${code}: ${tekst}`);

async function verstuur(config: PolisConfig, bericht: string, signaal: AbortSignal | undefined): Promise<HttpAntwoord> {
  const limiet = AbortSignal.timeout(config.tijdslimietMs ?? STANDAARD_TIJDSLIMIET_MS);
  try {
    return await post(new URL(config.url), bericht, config.tls, signaal === undefined ? limiet : AbortSignal.any([limiet, signaal]));
  } catch (fout) {
    signaal?.throwIfAborted();
    if (fout instanceof BronFout) throw fout;
    throw zonderAntwoord('polis', limiet.aborted ? limiet.reason : fout);
  }
}

/** A fault of the service is final when it is the declared AanvraagNietOk or our mistake; a fault of the server passes. */
function faultfout(antwoord: Extract<SuwiAntwoord, { soort: 'soap_fout' }>, status: number): Error {
  if (antwoord.melding !== null) return new BronFout('polis', 'aanvraag_niet_ok', 'de aanvraag is geweigerd', teksten([antwoord.melding]), status);
  if (/(^|:)Client/.test(antwoord.faultcode)) return new BronFout('polis', 'verzoek_geweigerd', 'de bron weigert het bericht', [], status);
  return new BronOnbereikbaar('polis', 'storing', status);
}

async function leesHttp({ status, tekst }: HttpAntwoord): Promise<SuwiAntwoord> {
  if (status !== 200 && !(status === 500 && isSoap(tekst))) {
    throw voorbijgaand('polis', status) ?? new BronFout('polis', 'onverwachte_status', `de bron antwoordt met status ${String(status)}`, [], status);
  }
  const antwoord = await leesAntwoord(tekst);
  if (antwoord.soort === 'soap_fout') throw faultfout(antwoord, status);
  return antwoord;
}

function uitkomst(antwoord: SuwiAntwoord, bsn: string): PolisUitkomst {
  if (antwoord.soort === 'niets_gevonden') return { soort: 'niet_gevonden' };
  if (antwoord.soort !== 'gegevens') {
    throw new BronFout('polis', 'alleen_meldingen', 'de bron geeft meldingen in plaats van gegevens', antwoord.soort === 'meldingen' ? teksten(antwoord.meldingen) : []);
  }
  // Data beside a fault may be incomplete; nothing is calculated with it.
  const fouten = antwoord.meldingen.filter((melding) => melding.soort === 'fout');
  if (fouten.length > 0) throw new BronFout('polis', 'fwi_fout', 'de bron meldt een fout bij de gegevens', teksten(fouten));
  if (antwoord.burgerservicenummer !== bsn) throw new BronFout('polis', 'andere_persoon', 'het antwoord gaat over een andere persoon dan gevraagd');
  return { soort: 'gevonden', signalen: antwoord.signalen, ...naarPolisgegevens(antwoord.inkomstenverhoudingen) };
}

/** Makes the client of SuwiML UWVDossierInkomstenGSD v0200. Request and answer are both checked by the schemas. */
export function maakPolisClient(config: PolisConfig): PolisClient {
  return {
    inkomsten: async (bsn, periode, signaal) => {
      if (!/^\d{9}$/.test(bsn)) throw new BronFout('polis', 'ongeldig_bsn', 'een burgerservicenummer is geen negen cijfers');
      const gemaakt = new Date();
      const verloopt = new Date(gemaakt.getTime() + GELDIG_MS);
      const kaal = vraagbericht({ bsn, periode, naar: config.url, berichtId: `urn:uuid:${randomUUID()}`, gemaakt, verloopt });
      const fouten = await schemafouten(kaal, 'soap');
      if (fouten.length > 0) throw new BronFout('polis', 'vraag_ongeldig', 'ons eigen verzoek is niet geldig volgens het XSD', fouten);
      const bericht = config.onderteken === undefined ? kaal : await config.onderteken(kaal);
      return uitkomst(await leesHttp(await verstuur(config, bericht, signaal)), bsn);
    },
  };
}
