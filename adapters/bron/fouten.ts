/**
 * The two ways in which a source can fail, for every adapter alike. Their texts are written by us out of codes and
 * field names only: what the source sent back is never repeated, because it may hold a BSN or a name.
 */

/** The sources that have a client here. */
export type Bron = 'brp' | 'polis' | 'insolventieregister' | 'bewindregister' | 'berichtenmagazijn' | 'opslagplaats' | 'routeervoorziening' | 'bronhouder';

/** Why a source did not answer: asking again later may help. */
export type OorzaakOnbereikbaar = 'geen_verbinding' | 'tijd_verstreken' | 'storing' | 'te_veel_verzoeken';

const TEKST_ONBEREIKBAAR: Readonly<Record<OorzaakOnbereikbaar, string>> = {
  geen_verbinding: 'er kon geen verbinding worden gemaakt',
  tijd_verstreken: 'er kwam geen antwoord binnen de gestelde tijd',
  storing: 'de bron meldt een storing',
  te_veel_verzoeken: 'de bron weigert tijdelijk: te veel verzoeken',
};

/** The source is down, slow or refuses for now. Retryable: the same question may be asked again. */
export class BronOnbereikbaar extends Error {
  override readonly name = 'BronOnbereikbaar';
  readonly opnieuwProberen = true;
  readonly bron: Bron;
  readonly oorzaak: OorzaakOnbereikbaar;
  /** HTTP status, when there was one. */
  readonly status: number | null;

  constructor(bron: Bron, oorzaak: OorzaakOnbereikbaar, status: number | null = null) {
    super(`${bron}: ${TEKST_ONBEREIKBAAR[oorzaak]}${status === null ? '' : ` (status ${String(status)})`}`);
    this.bron = bron;
    this.oorzaak = oorzaak;
    this.status = status;
  }
}

/**
 * The source answered, but with a refusal or with something that breaks its own contract. Permanent: asking again gives the
 * same (what may be a hiccup was asked again already, `nogEens`); a person has to look. `details` says what exactly, in element and field names, without values.
 */
export class BronFout extends Error {
  override readonly name = 'BronFout';
  readonly opnieuwProberen = false;
  readonly bron: Bron;
  /** For programs: 'verzoek_geweigerd', 'niet_geauthenticeerd', 'antwoord_ongeldig', 'xsd_ongeldig', … */
  readonly code: string;
  readonly details: readonly string[];
  /** HTTP status, when there was one. */
  readonly status: number | null;

  constructor(bron: Bron, code: string, reden: string, details: readonly string[] = [], status: number | null = null) {
    super([`${bron}: ${reden}`, ...details].join('; '));
    this.bron = bron;
    this.code = code;
    this.details = details;
    this.status = status;
  }
}

/** Statuses after which the same request may succeed later (RFC 9110). */
const VOORBIJGAAND = new Set([408, 425, 500, 502, 503, 504]);

/** The error for an HTTP status that can pass by itself, or null when the status is final. */
export function voorbijgaand(bron: Bron, status: number): BronOnbereikbaar | null {
  if (status === 429) return new BronOnbereikbaar(bron, 'te_veel_verzoeken', status);
  return VOORBIJGAAND.has(status) ? new BronOnbereikbaar(bron, 'storing', status) : null;
}

/**
 * The error for a request that failed before an answer came in. An aborted signal is a time-out; any other failure
 * of the transport is no connection. The cause is deliberately not kept: it may repeat what was sent.
 */
export function zonderAntwoord(bron: Bron, fout: unknown): BronOnbereikbaar {
  const verstreken = fout instanceof Error && (fout.name === 'TimeoutError' || fout.name === 'AbortError');
  return new BronOnbereikbaar(bron, verstreken ? 'tijd_verstreken' : 'geen_verbinding');
}

const CIJFERREEKS = /\p{Nd}(?:(?:[\p{Zs}\p{Pd}\p{Cf}\t.,/\\_·]|%20){0,3}\p{Nd}){7,}/gu;
const DAG = /^(?:(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-[0-3]\d|[0-3]\d-(?:0[1-9]|1[0-2])-(?:19|20)\d{2})$/;

/**
 * Masks what can be a BSN: every run of eight or more digits, also with points, spaces or dashes between them; a date on its own
 * stays. The last net under texts that were written by others.
 */
export function zonderNummers(tekst: string): string {
  return tekst.replace(CIJFERREEKS, (reeks) => (DAG.test(reeks) ? reeks : '«…»'));
}
