import type { Aanmelding } from '../../../adapters/routeervoorziening/contract/aanmelding.ts';
import type { Bericht } from '../../../adapters/routeervoorziening/contract/bericht.ts';
import type { Dossier, Dossierdeel } from '../../../adapters/routeervoorziening/contract/bevraging.ts';
import { BronFout, BronOnbereikbaar } from '../../../adapters/bron/fouten.ts';
import type { Routeervoorziening, Routertoegang } from '../../../activities/router/routeervoorziening.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { maakRouter } from '../../../activities/router/router.ts';
import { AFZENDER_VAN_BERICHT } from '../../../contract/routeervoorziening/berichtsoorten.ts';
import { GRONDEN_MET_EIGEN_AANMELDING, type Doel } from '../../../contract/routeervoorziening/doel.ts';
import { dag, plusMaanden, type Dag } from '../../../domain/kalender/dag.ts';
import { gdwNummer, oin } from '../../../domain/samenloop/partij.ts';
import type { Opstelling, Proefbeslag, Proefverhaal } from '../verhalen/opstelling.ts';

export const OIN = '00000099000000000001';

export const DEURWAARDER = { nummer: { soort: 'gdw', nummer: gdwNummer('990123') }, soort: 'gerechtsdeurwaarder', naam: 'Kade Gerechtsdeurwaarders (fictief)' } as const;
export const BELASTINGDIENST = { nummer: { soort: 'oin', nummer: oin('00000099000000000004') }, soort: 'belastingdienst', naam: 'Belastingdienst (fictief)' } as const;
export const UWV = { nummer: { soort: 'oin', nummer: oin('00000099000000000003') }, soort: 'uwv', naam: 'UWV (fictief)' } as const;

/** A routeervoorziening in memory: what was reported, what it answers, and how often it was asked. About whom all was signed off it refuses what the real one refuses. */
export interface Proefrouter {
  readonly toegang: Routertoegang;
  /** Its own day. */
  vandaag: Dag;
  /** Every call fails as long as this is set. */
  storing: Error | null;
  readonly aangemeld: Map<string, { readonly aanmelding: Aanmelding; readonly op: Dag; afgemeldOp: Dag | null }>;
  /** The answers of the sources, for the purpose that is asked; and who was asked and did not answer. */
  delen: { readonly [D in Doel]?: readonly Dossierdeel<D>[] };
  /** About whom those answers are; a purpose without: everybody. */
  over: { readonly [D in Doel]?: readonly string[] };
  ontbreekt: Dossier['ontbreekt'];
  /** Messages that reached their receiver, each once by its id; `weigering` is what the next ones meet. */
  readonly verstuurd: Bericht[];
  weigering: string | null;
  readonly gevraagd: { readonly doel: Doel; readonly grond: string; readonly bsn: string; readonly zaakkenmerk: string }[];
}

export const ligtPlat = (): BronOnbereikbaar => new BronOnbereikbaar('routeervoorziening', 'geen_verbinding');

export function maakProefrouter(): Proefrouter {
  const werkt = (): void => {
    if (p.storing !== null) throw p.storing;
  };
  const eistAanmelding = (bsn: string): void => {
    const rijen = [...p.aangemeld.values()].filter(({ aanmelding }) => aanmelding.bsn === bsn);
    if (rijen.length > 0 && rijen.every(({ afgemeldOp }) => afgemeldOp !== null)) throw new BronFout('routeervoorziening', 'grond_ontbreekt', 'de bron weigert (grond_ontbreekt)', [], 403);
  };
  const router: Routeervoorziening = {
    meldAan: async (aanmelding) => {
      werkt();
      const { op } = p.aangemeld.get(aanmelding.kenmerk) ?? { op: p.vandaag };
      if (!p.aangemeld.has(aanmelding.kenmerk)) p.aangemeld.set(aanmelding.kenmerk, { aanmelding, op, afgemeldOp: null });
      return Promise.resolve({ kenmerk: aanmelding.kenmerk, aangemeldOp: op });
    },
    meldAf: async ({ kenmerk }) => {
      werkt();
      const rij = p.aangemeld.get(kenmerk);
      if (rij === undefined) throw new BronFout('routeervoorziening', 'aanmelding_onbekend', 'de bron weigert (aanmelding_onbekend)', [], 404);
      rij.afgemeldOp ??= p.vandaag;
      return Promise.resolve({ kenmerk, aangemeldOp: rij.op, afgemeldOp: rij.afgemeldOp, vernietigdOp: plusMaanden(rij.afgemeldOp, 18) });
    },
    vraagDossier: async ({ doel, grond, bsn, zaakkenmerk }) => {
      werkt();
      if (GRONDEN_MET_EIGEN_AANMELDING.some((een) => een === grond)) eistAanmelding(bsn);
      p.gevraagd.push({ doel, grond, bsn, zaakkenmerk });
      const delen = p.over[doel]?.includes(bsn) ?? true ? (p.delen[doel] ?? []) : [];
      return Promise.resolve({ dossierId: '3f7f6a52-7d3e-4c1b-9d59-0f7f1f8f2a10', doel, opgemaaktOp: `${p.vandaag}T08:00:00Z`, volledig: p.ontbreekt.length === 0, delen, ontbreekt: p.ontbreekt });
    },
    stuurBericht: async (bericht) => {
      werkt();
      if (AFZENDER_VAN_BERICHT[bericht.soort] === 'lopend') eistAanmelding(bericht.bsn);
      if (p.weigering !== null) throw new BronFout('routeervoorziening', p.weigering, `de bron weigert (${p.weigering})`, [], 422);
      if (!p.verstuurd.some(({ berichtId }) => berichtId === bericht.berichtId)) p.verstuurd.push(bericht);
      return Promise.resolve({ berichtId: bericht.berichtId, ontvangenOp: `${p.vandaag}T09:00:00.000Z` });
    },
  };
  const p: Proefrouter = { toegang: { oin: OIN, router }, vandaag: dag('2025-03-25'), storing: null, aangemeld: new Map(), delen: {}, over: {}, ontbreekt: [], verstuurd: [], weigering: null, gevraagd: [] };
  return p;
}

/** An answer of one party about the debtor. */
export function deel<D extends Doel>(partij: Dossierdeel<D>['partij'], ...opgaven: Dossierdeel<D>['personen'][number]['opgaven']): Dossierdeel<D> {
  return { partij, personen: [{ rol: 'schuldenaar', opgaven }] };
}

/** Waterstad is connected to it since the beginning of 2025. */
export async function sluitAan({ db }: Pick<Opstelling, 'db'>): Promise<void> {
  await db.opdrachtgever.update({ where: { id: 'waterstad' }, data: { oin: OIN, routerSinds: naarDatum(dag('2025-01-01')), partijsoort: 'gemeente' } });
}

/** A test number that satisfies the elfproef, as messages to other parties ask. */
export const BSN = '123456782';

/** A beslag of the debtor with that number since 25 March 2025, reported the day after. */
export async function legAangemeld(o: Opstelling, { toegang }: Proefrouter): Promise<{ readonly verhaal: Proefverhaal; readonly beslag: Proefbeslag }> {
  await sluitAan(o);
  o.router.toegang = toegang;
  const verhaal = await o.verhaal();
  await o.db.debiteur.updateMany({ where: { bsn: BSN }, data: { bsn: `weg-${verhaal.bsn}` } });
  await o.db.debiteur.updateMany({ where: { bsn: verhaal.bsn }, data: { bsn: BSN } });
  const beslag = await verhaal.leg('2025-03-25');
  await maakRouter({ db: o.db, toegang }).meldAan({ beslagId: beslag.id, vandaag: dag('2025-03-26') });
  return { verhaal, beslag };
}

/** The same debtor at another opdrachtgever under our OIN, which has a beslag of its own on his income since 25 March 2025; `partijsoort` null: that one is not connected. */
export async function legBijZuster(o: Opstelling, bsn: string, partijsoort: 'gemeente' | null): Promise<void> {
  const verhaal = await o.verhaal();
  await verhaal.leg('2025-03-25');
  const { debiteurId } = await o.db.verhaal.findUniqueOrThrow({ where: { id: verhaal.id } });
  await o.db.opdrachtgever.upsert({ where: { id: 'sociaal' }, create: { id: 'sociaal', naam: 'Sociale zaken', oin: OIN, partijsoort }, update: {} });
  await o.db.debiteur.update({ where: { id: debiteurId }, data: { bsn, opdrachtgeverId: 'sociaal' } });
  await o.db.verhaal.update({ where: { id: verhaal.id }, data: { opdrachtgeverId: 'sociaal' } });
}
