import type { z } from 'zod';
import { dag, type Dag } from '../../domain/kalender/dag.ts';
import type { Voorbeeld } from '../sjabloon.ts';
import type { straatbriefSchema } from './straatbrief.ts';

type Straatbrief = z.input<typeof straatbriefSchema>;

/** Made-up people, each with what a letter must be able to address. */
export const MENSEN = {
  gewoon: { naam: 'J. de Vries', aanhef: 'Geachte heer De Vries', adresregels: ['Dorpsstraat 12', '1234 AB  WATERSTAD'], land: null, briefadres: false, geheimhouding: false, overleden: false },
  langeNaam: {
    naam: `jonkvrouw Ž. Ö. M. E. Š. van der Ømmelanden Çelikőğlu tot ${'Hoogeveen Øst en '.repeat(7)}Błędów`,
    aanhef: 'Geachte mevrouw',
    adresregels: ['Burgemeester van Wassenaer van Catwijcklaan 1234 bis', '1234 AB  WATERSTAD'],
    land: null,
    briefadres: false,
    geheimhouding: false,
    overleden: false,
  },
  buitenland: { naam: 'Łukasz Świątek', aanhef: 'Geachte heer Świątek', adresregels: ['ul. Żeromskiego 14/3', '61-001 POZNAŃ', 'Wielkopolskie'], land: 'Polen', briefadres: false, geheimhouding: false, overleden: false },
  briefadres: { naam: 'Jansen', aanhef: 'Geachte heer, mevrouw', adresregels: ['p/a Opvang De Haven', 'Kade 3', '1234 AC  WATERSTAD'], land: null, briefadres: true, geheimhouding: false, overleden: false },
  geheim: { naam: 'S. el Amrani', aanhef: 'Geachte mevrouw El Amrani', adresregels: ['Verborgenpad 77', '4321 ZX  POLDERZICHT'], land: null, briefadres: false, geheimhouding: true, overleden: false },
  bewind: { naam: 'Bewind & Zorg B.V.', aanhef: 'Geachte heer, mevrouw', adresregels: ['Postbus 40', '1234 AD  WATERSTAD'], land: null, briefadres: false, geheimhouding: false, overleden: false, namens: 'P. Pietersen' },
} as const;

/** Claims of each regime. */
export const SCHULDEN = {
  ozb: { id: 'waterstad:WS-2025-0001', betalingskenmerk: '0077202400001001', soort: 'ozb', aanslagsoort: 'aanslag', dagtekening: dag('2025-11-30'), hoofdsomCenten: 31_250 },
  parkeren: { id: 'waterstad:WS-2025-0002', betalingskenmerk: '3077202400001005', soort: 'parkeernaheffing', aanslagsoort: 'naheffing', dagtekening: dag('2025-12-10'), hoofdsomCenten: 7_620 },
  bijstand: { id: 'waterstad-sz:SZ-2025-0001', betalingskenmerk: '8078202500001001', soort: 'terugvordering_bijstand', aanslagsoort: 'beschikking', dagtekening: dag('2025-12-01'), hoofdsomCenten: 124_000 },
  premie: {
    id: 'incassohuis:IN-2025-0001',
    betalingskenmerk: '0079202500001001',
    soort: 'bestuursrechtelijke_premie',
    aanslagsoort: 'beschikking',
    dagtekening: dag('2025-12-08'),
    hoofdsomCenten: 64_000,
  },
} as const;

type Deel = Partial<Omit<Straatbrief, 'vordering' | 'bedragen' | 'dwang' | 'eerder' | 'grond' | 'geadresseerde'>> & {
  readonly vordering?: Partial<Straatbrief['vordering']> & { readonly hoofdsomCenten: number };
  readonly bedragen?: { readonly hoofdsomCenten?: number; readonly eerdereKostenCenten?: number; readonly eerdereKosten?: readonly { readonly soort: string; readonly centen: number }[]; readonly kostenCenten?: number };
  readonly dwang?: Partial<Straatbrief['dwang']>;
  readonly eerder?: Partial<Straatbrief['eerder']>;
  readonly grond?: readonly string[];
  readonly geadresseerde?: unknown;
};

/** Whom the letters about one claim are tried with: somebody in Nederland, of a gemeente that collects for itself. */
export const AAN_DE_INWONER = { geadresseerde: MENSEN.gewoon, opdrachtgever: 'Gemeente Waterstad', principaal: 'Gemeente Waterstad', vordering: SCHULDEN.ozb } as const;

const DAG: Dag = dag('2026-03-02');

/** A letter of the street to try a template with: what is not named is that of an ordinary one. */
export function voorbeeldbrief(naam: string, { vordering, bedragen, dwang, eerder, ...rest }: Deel & { readonly stap: string }): Voorbeeld {
  const schuld = { ...SCHULDEN.ozb, ...vordering };
  const delen = { hoofdsomCenten: schuld.hoofdsomCenten, eerdereKostenCenten: 0, eerdereKosten: [], kostenCenten: 0, ...bedragen };
  return {
    naam,
    dagtekening: DAG,
    inhoud: {
      versie: 2,
      ...AAN_DE_INWONER,
      vordering: schuld,
      dwang: { betekening: schuld.aanslagsoort === 'beschikking' ? 'post_pw60' : 'post_iw13', versneld: false, dagenNaBetekening: 14, ...dwang },
      eerder: { aanmaning: null, dwangbevel: null, ...eerder },
      bedragen: { ...delen, totaalCenten: delen.hoofdsomCenten + delen.eerdereKostenCenten + delen.kostenCenten + (rest.rente?.openCenten ?? 0) },
      dagtekening: DAG,
      laatsteDag: dag('2026-03-16'),
      grond: [],
      ...rest,
    },
  };
}
