import type { z } from 'zod';
import type { Doel } from '../../contract/routeervoorziening/doel.ts';
import type { Partijnummer } from '../../domain/samenloop/partij.ts';
import { BronFout, voorbijgaand } from '../bron/fouten.ts';
import { Aanmeldbewijs, Afmeldbewijs, type Aanmelding, type Afmelding } from './contract/aanmelding.ts';
import { Ontvangstbewijs, type Bericht } from './contract/bericht.ts';
import { DOSSIERS, Partijenantwoord, type Bevraging, type Dossier } from './contract/bevraging.ts';
import { Probleem } from './contract/probleem.ts';
import { leesAntwoord, leesJson } from './lezen.ts';
import { ROUTER_PAD } from './openapi/router.ts';
import { maakVerbinding, type Antwoordtekst, type Tls } from './verbinding.ts';

/** How the routeervoorziening is reached. */
export interface RouteervoorzieningConfig {
  /** Base address, ending in /routeervoorziening/v1. */
  readonly url: string;
  readonly tls: Tls;
  /** Whose certificate it must show. */
  readonly nummer: Partijnummer;
  readonly tijdslimietMs?: number;
}

/**
 * The routeervoorziening, as a connected party sees it. All of it can be done again without harm. Throws `BronOnbereikbaar` (ask again
 * later) or `BronFout`, whose code is that of the refusal (`grond_ontbreekt`, `kenmerk_bezet`, …).
 */
export interface Routeervoorziening {
  readonly meldAan: (aanmelding: Aanmelding) => Promise<Aanmeldbewijs>;
  readonly meldAf: (afmelding: Afmelding) => Promise<Afmeldbewijs>;
  /** Phase 1: which other parties have something running. */
  readonly vraagPartijen: (vraag: Bevraging) => Promise<Partijenantwoord>;
  /** Phase 2: their data, as far as the purpose allows. `volledig` tells whether all of them answered. */
  readonly vraagDossier: <D extends Doel>(vraag: Bevraging & { readonly doel: D }) => Promise<Dossier<D>>;
  /** To another party, at once. The same id again changes nothing. */
  readonly stuurBericht: (bericht: Bericht) => Promise<Ontvangstbewijs>;
  readonly sluit: () => void;
}

const BRON = 'routeervoorziening';
/** Longer than the router waits for its slowest source. */
const STANDAARD_TIJDSLIMIET_MS = 15_000;

/** Makes the client. */
export function maakRouteervoorziening({ url, tls, nummer, tijdslimietMs = STANDAARD_TIJDSLIMIET_MS }: RouteervoorzieningConfig): Routeervoorziening {
  const { stuur, sluit } = maakVerbinding({ bron: BRON, url, tls, nummer, tijdslimietMs });
  const vraag = async <T>(pad: string, inhoud: object, vorm: z.ZodType<T>): Promise<T> => {
    const antwoord = await stuur(pad, inhoud);
    if (antwoord.status !== 200 && antwoord.status !== 201) throw weigering(antwoord);
    return leesAntwoord(BRON, vorm, antwoord);
  };
  return {
    meldAan: async (aanmelding) => vraag(ROUTER_PAD.aanmeldingen, aanmelding, Aanmeldbewijs),
    meldAf: async (afmelding) => vraag(ROUTER_PAD.afmeldingen, afmelding, Afmeldbewijs),
    vraagPartijen: async (bevraging) => vraag(ROUTER_PAD.partijbevragingen, bevraging, Partijenantwoord),
    vraagDossier: async (bevraging) => vraag(ROUTER_PAD.dossierbevragingen, bevraging, DOSSIERS[bevraging.doel]),
    stuurBericht: async (bericht) => vraag(ROUTER_PAD.berichten, bericht, Ontvangstbewijs),
    sluit,
  };
}

function weigering(antwoord: Antwoordtekst): Error {
  const tijdelijk = voorbijgaand(BRON, antwoord.status);
  if (tijdelijk !== null) return tijdelijk;
  const probleem = Probleem.safeParse(leesJson(antwoord.tekst));
  const code = probleem.success ? probleem.data.code : 'verzoek_geweigerd';
  return new BronFout(BRON, code, `de bron weigert (${code})`, probleem.success ? probleem.data.details : [], antwoord.status);
}
