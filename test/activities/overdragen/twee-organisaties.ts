import { randomUUID } from 'node:crypto';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import type { OverdragenPort } from '../../../activities/overdragen/port.ts';
import { maakOverdragen } from '../../../activities/overdragen/overdragen.ts';
import { ontvangPartijbericht } from '../../../activities/partijbericht/ontvangen.ts';
import { maakPartijbericht } from '../../../activities/partijbericht/partijbericht.ts';
import { beantwoord } from '../../../activities/router/beantwoord.ts';
import { maakRouter } from '../../../activities/router/router.ts';
import type { Routertoegang } from '../../../activities/router/routeervoorziening.ts';
import { maakVerdelen } from '../../../activities/verdelen/verdelen.ts';
import { BronFout, BronOnbereikbaar } from '../../../adapters/bron/fouten.ts';
import type { Dossier } from '../../../adapters/routeervoorziening/contract/bevraging.ts';
import { partijsleutel } from '../../../adapters/routeervoorziening/identiteit.ts';
import VOORBEELD_HUISSTIJL from '../../../brieven/voorbeeld-huisstijl.json' with { type: 'json' };
import type { Overdrachtstaat } from '../../../contract/overdracht.ts';
import { AFZENDER_VAN_BERICHT } from '../../../contract/routeervoorziening/berichtsoorten.ts';
import { GRONDEN_MET_EIGEN_AANMELDING, type Doel } from '../../../contract/routeervoorziening/doel.ts';
import { VELDREGELS } from '../../../contract/routeervoorziening/velden.ts';
import type { Bevoegdheid } from '../../../contract/verhaal.ts';
import { zaakVanSamenloop, type BeslagId } from '../../../contract/zaak.ts';
import { dag, plusDagen, plusMaanden, type Dag } from '../../../domain/kalender/dag.ts';
import { oin } from '../../../domain/samenloop/partij.ts';
import { maakOpstelling, type Opstelling, type Proefbeslag, type Proefverhaal } from '../verhalen/opstelling.ts';
import { BSN } from '../router/proefrouter.ts';

const IBAN = { a: 'NL91ABNA0417164300', b: 'NL20INGB0001234567' } as const;
type Naam = keyof typeof IBAN;
/** As what the routeervoorziening knows them: how two gemeenten divide what is concurrent is open (afspraak 7). */
const SOORT = { a: 'waterschap', b: 'gerechtsdeurwaarder' } as const;

/** One organisation on a record of its own, with the ports of its workflows. */
export interface Organisatie {
  readonly naam: Naam;
  readonly o: Opstelling;
  readonly partij: { readonly nummer: { readonly soort: 'oin'; readonly nummer: ReturnType<typeof oin> }; readonly soort: 'waterschap' | 'gerechtsdeurwaarder'; readonly naam: string };
  readonly toegang: Routertoegang;
  readonly overdragen: OverdragenPort;
  /** Registrations by kenmerk; what was signed off is not in it, but in `afgemeld`. */
  readonly aangemeld: Set<string>;
  readonly afgemeld: Set<string>;
  v: Proefverhaal;
  b: Proefbeslag;
  /** It cannot be reached: questions and messages to it fail. */
  plat: boolean;
}

export interface Twee {
  readonly a: Organisatie;
  readonly b: Organisatie;
  vandaag: Dag;
  /** Both take every step that they can on this day, until nothing moves any more. */
  draai: () => Promise<void>;
  /** Day after day, with the post of each day. */
  tot: (doel: string) => Promise<void>;
  readonly ruimOp: () => Promise<void>;
}

/** Two organisations, each on its own database, and between them a routeervoorziening in memory that asks and delivers at once, and refuses what the real one refuses. `dubbel`: every step is done twice, as after a crash. */
export async function maakTwee({ dubbel = false } = {}): Promise<Twee> {
  const wereld: { a?: Organisatie; b?: Organisatie; vandaag: Dag } = { vandaag: dag('2025-03-26') };
  const ander = (naam: Naam): Organisatie => {
    const gevonden = naam === 'a' ? wereld.b : wereld.a;
    if (gevonden === undefined) throw new Error('nog niet opgesteld');
    return gevonden;
  };
  const maak = async (naam: Naam, nummer: string): Promise<Organisatie> => {
    const o = await maakOpstelling();
    await o.db.opdrachtgever.update({ where: { id: 'waterstad' }, data: { naam: `Gemeente ${naam.toUpperCase()}`, oin: nummer, routerSinds: naarDatum(dag('2025-01-01')), partijsoort: SOORT[naam] } });
    await o.db.huisstijl.create({ data: { opdrachtgeverId: 'waterstad', geldigVanaf: naarDatum(dag('2024-01-01')), inhoud: { ...VOORBEELD_HUISSTIJL, betaling: { ...VOORBEELD_HUISSTIJL.betaling, iban: IBAN[naam] } } } });
    const [aangemeld, afgemeld] = [new Set<string>(), new Set<string>()];
    const toegang: Routertoegang = {
      oin: nummer,
      router: {
        meldAan: async ({ kenmerk }) => {
          if (afgemeld.has(kenmerk)) throw new BronFout('routeervoorziening', 'kenmerk_bezet', '', [], 409);
          aangemeld.add(kenmerk);
          return Promise.resolve({ kenmerk, aangemeldOp: wereld.vandaag });
        },
        meldAf: async ({ kenmerk }) => { if (aangemeld.delete(kenmerk)) afgemeld.add(kenmerk); return Promise.resolve({ kenmerk, aangemeldOp: wereld.vandaag, afgemeldOp: wereld.vandaag, vernietigdOp: plusMaanden(wereld.vandaag, 18) }); },
        vraagDossier: async <D extends Doel>({ doel, grond, bsn }: { readonly doel: D; readonly grond: string; readonly bsn: string }): Promise<Dossier<D>> => {
          const bron = ander(naam);
          if (GRONDEN_MET_EIGEN_AANMELDING.some((een) => een === grond) && aangemeld.size === 0) throw new BronFout('routeervoorziening', 'grond_ontbreekt', grond, [], 403);
          const velden = VELDREGELS.filter((regel) => regel.doel === doel && regel.plaats === 'opgave').map(({ veld }) => veld);
          const vraag: Parameters<typeof beantwoord>[2] = { vraagId: randomUUID(), doel, grond: 'lopend_beslag', vrager: org.partij, personen: [{ rol: 'schuldenaar', bsn, velden: [...velden] }] };
          const delen = bron.aangemeld.size === 0 ? [] : [{ partij: bron.partij, personen: (await beantwoord(bron.o.db, { oin: bron.toegang.oin, vandaag: wereld.vandaag }, vraag)).personen }];
          return { dossierId: randomUUID(), doel, opgemaaktOp: `${wereld.vandaag}T08:00:00Z`, volledig: !bron.plat, delen: bron.plat ? [] : delen, ontbreekt: bron.plat ? [{ partij: bron.partij, reden: 'storing', uitleg: '' }] : [] } as unknown as Dossier<D>;
        },
        stuurBericht: async (bericht) => {
          const naar = ander(naam);
          if (aangemeld.size === 0 && (afgemeld.size === 0 || AFZENDER_VAN_BERICHT[bericht.soort] === 'lopend')) throw new BronFout('routeervoorziening', 'grond_ontbreekt', bericht.soort, [], 403);
          if (naar.aangemeld.size === 0) throw new BronFout('routeervoorziening', 'ontvanger_onbekend', '', [], 404);
          if (naar.plat) throw new BronOnbereikbaar('routeervoorziening', 'geen_verbinding');
          const uit = await ontvangPartijbericht(naar.o.db, { oin: naar.toegang.oin, vandaag: wereld.vandaag }, { afzender: org.partij.nummer, bericht });
          if (uit.soort !== 'ontvangen') throw new BronFout('routeervoorziening', 'bronhouder_weigert', uit.soort, [], 422);
          return uit.bewijs;
        },
      },
    };
    o.router.toegang = toegang;
    const org: Organisatie = { naam, o, partij: { nummer: { soort: 'oin', nummer: oin(nummer) }, soort: SOORT[naam], naam: `Gemeente ${naam.toUpperCase()}` }, toegang, overdragen: maakOverdragen({ db: o.db, toegang }), aangemeld, afgemeld, v: undefined as unknown as Proefverhaal, b: undefined as unknown as Proefbeslag, plat: false };
    return org;
  };
  const a = (wereld.a = await maak('a', '00000099000000000001'));
  const b = (wereld.b = await maak('b', '00000099000000000006'));
  const draai = async (): Promise<void> => {
    for (;;) {
      const [bijA, bijB] = [await draaiEen(a, wereld.vandaag, dubbel), await draaiEen(b, wereld.vandaag, dubbel)];
      if (!bijA && !bijB) return;
    }
  };
  return {
    a, b,
    get vandaag() { return wereld.vandaag; },
    set vandaag(op) { wereld.vandaag = op; },
    draai,
    tot: async (doel) => {
      await draai();
      while (wereld.vandaag < dag(doel)) {
        wereld.vandaag = plusDagen(wereld.vandaag, 1);
        await post(a, wereld.vandaag);
        await post(b, wereld.vandaag);
        await draai();
      }
    },
    ruimOp: async () => {
      await a.o.ruimOp();
      await b.o.ruimOp();
    },
  };
}

/** A beslag of this organisation on the income of the debtor, reported at the router. */
export async function legBeslag(twee: Twee, org: Organisatie, op: string, { bevoegdheid = 'vordering_iw19', centen = 100_000 }: { readonly bevoegdheid?: Bevoegdheid; readonly centen?: number } = {}): Promise<void> {
  twee.vandaag = dag(op);
  const { o } = org;
  const v = await o.verhaal([{ dagtekening: '2024-10-31', centen }], bevoegdheid);
  await o.db.debiteur.updateMany({ where: { bsn: v.bsn }, data: { bsn: BSN } });
  const beslag = await v.leg(op);
  if (bevoegdheid === 'derdenbeslag') await o.beslaan.boekExploot({ beslagId: beslag.id, vandaag: dag(op), op: dag(op), sleutel: 'exploot', door: 'proef' });
  org.v = v;
  org.b = beslag;
  await maakRouter({ db: o.db, toegang: org.toegang }).meldAan({ beslagId: beslag.id, vandaag: dag(op) });
}

/** Asks who collects, so many-th time. */
export async function bepaal(twee: Twee, org: Organisatie, volgnummer: number): ReturnType<ReturnType<typeof maakRouter>['bepaalCoordinatie']> {
  return maakRouter({ db: org.o.db, toegang: org.toegang }).bepaalCoordinatie({ beslagId: org.b.id, vandaag: twee.vandaag, volgnummer });
}

/** The overdracht of this organisation, the newest. */
export async function overdrachtVan(org: Organisatie): Promise<Overdrachtstaat & { readonly nummer: number }> {
  const { id: nummer } = await org.o.db.inningsoverdracht.findFirstOrThrow({ orderBy: { id: 'desc' } });
  return { nummer, ...(await org.overdragen.lees({ nummer, vandaag: dag('2025-01-01') })) };
}

/** Every letter that waits goes on its day. */
async function post({ o, b }: Organisatie, vandaag: Dag): Promise<void> {
  if ((await o.db.brief.count({ where: { beslagId: b.id, status: 'klaargezet', dagtekening: { lte: naarDatum(vandaag) } } })) > 0) await b.post(vandaag);
}

/** What the workflows do with what came in and with their steps; answers whether anything moved. */
async function draaiEen(org: Organisatie, vandaag: Dag, dubbel: boolean): Promise<boolean> {
  const { o, overdragen, toegang } = org;
  const { db } = o;
  const keer = async <T>(doe: () => Promise<T>): Promise<T> => {
    if (dubbel) await doe();
    return doe();
  };
  const partijbericht = maakPartijbericht({ db, toegang });
  const verdelen = maakVerdelen({ db, toegang });
  let bewogen = false;
  for (const { id: berichtId, ontvanger, soort } of await db.bericht.findMany({ where: { verwerktOp: null, OR: [{ ontvanger: { startsWith: 'overdracht-' } }, { ontvanger: zaakVanSamenloop(org.b.id) }, { soort: 'coordinatie' }] }, orderBy: { id: 'asc' } })) {
    const beslagId = org.b.id;
    const nummer = Number(ontvanger.slice(ontvanger.indexOf('-') + 1));
    const kop = { nummer, vandaag, berichtId };
    try {
      if (soort === 'partijbericht_klaar') await keer(async () => partijbericht.stuur({ beslagId, vandaag, berichtId }));
      else if (soort === 'coordinatie') await keer(async () => o.beslaan.volgCoordinatie({ beslagId, vandaag, berichtId }));
      else if (!ontvanger.startsWith('overdracht-')) {
        if (soort === 'partijbericht') await keer(async () => partijbericht.boek({ beslagId, vandaag, berichtId }));
        else await db.bericht.update({ where: { id: berichtId }, data: { verwerktOp: new Date() } });
        if (soort === 'afdracht_te_verdelen') await keer(async () => verdelen.verdeel({ beslagId, vandaag }));
      } else if (soort === 'partijbericht') await keer(async () => overdragen.boekPartijbericht(kop));
      else if (soort === 'overdracht_vervalt') await keer(async () => overdragen.boekVerval(kop));
      else {
        await keer(async () => overdragen.boekBericht(kop));
        if (soort === 'afdracht_te_verdelen') await keer(async () => verdelen.verdeel({ beslagId, vandaag }));
      }
      bewogen = true;
    } catch (fout) {
      if (!(fout instanceof BronOnbereikbaar)) throw fout;
    }
  }
  for (const { id: nummer, stap } of await db.inningsoverdracht.findMany({ where: { geslotenOp: null } })) {
    const na = await keer(async () => STAPPEN[stap as Overdrachtstaat['stap']](overdragen, { nummer, vandaag }));
    if (na !== null && na.stap !== stap) bewogen = true;
  }
  return bewogen;
}

type Stapwerk = (overdragen: OverdragenPort, kop: { readonly nummer: number; readonly vandaag: Dag }) => Promise<Overdrachtstaat | null>;
const STAPPEN: Readonly<Record<Overdrachtstaat['stap'], Stapwerk>> = {
  opvolger_zoeken: async (p, kop) => p.zoekOpvolger(kop),
  aanbieden: async (p, kop) => p.biedAan(kop),
  aangeboden: async (p, kop) => p.wachtOpAntwoord(kop),
  afgewezen: async (p, kop) => p.lees(kop),
  gegevens_sturen: async (p, kop) => p.stuurGegevens(kop),
  beoordelen: async (p, kop) => p.beoordeel(kop),
  aanvaard: async (p, kop) => p.wachtOpAfronding(kop),
  kennis_geven: async (p, kop) => p.geefKennis(kop),
  kennis_gegeven: async (p, kop) => p.zieKennisgeving(kop),
  afronden: async (p, kop) => p.rondAf(kop),
  nazorg: async (p, kop) => p.nazorg(kop),
  gesloten: async (p, kop) => {
    await p.sluit(kop);
    return null;
  },
};

export const sleutelVan = (org: Organisatie): string => partijsleutel(org.partij.nummer);
export const beslagIdVan = (org: Organisatie): BeslagId => org.b.id;
