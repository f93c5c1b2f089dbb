import type { VerklaringOpgave } from '../../../activities/beslaan/verklaring.ts';
import { ontvangAfdracht, ontvangVerklaring, ontvangVerzoekVierWeken } from '../../../activities/intake/derde.ts';
import { ontvangVerzending } from '../../../activities/intake/post.ts';
import { legWijzigingVast } from '../../../activities/intake/wijziging.ts';
import { maakBeslaan } from '../../../activities/beslaan/beslaan.ts';
import type { AfdrachtUitkomst, BeslaanPort, BeslagVerzending } from '../../../activities/beslaan/port.ts';
import type { Adressering, BrpAntwoord as Aanschrijfantwoord } from '../../../activities/invorderen/brp.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { openDatabase, type Database } from '../../../activities/opslag/database.ts';
import { type BrpAntwoord, type PolisAntwoord } from '../../../activities/verhalen/bronnen.ts';
import type { Beslaglegging, VaststellingUitkomst, VerhalenPort } from '../../../activities/verhalen/port.ts';
import { maakRouter } from '../../../activities/router/router.ts';
import type { Routertoegang } from '../../../activities/router/routeervoorziening.ts';
import type { Naslag } from '../../../activities/registers/registers.ts';
import { maakVerhalen } from '../../../activities/verhalen/verhalen.ts';
import type { GemeldeWijziging } from '../../../contract/handelingen.ts';
import type { Aanleiding, Bevoegdheid } from '../../../contract/verhaal.ts';
import type { VerzendingSoort } from '../../../contract/berichten.ts';
import { zaakVanBeslag, type BeslagId, type VerhaalId, type VorderingId } from '../../../contract/zaak.ts';
import { centen } from '../../../domain/geld/centen.ts';
import type { Inkomstenverhouding } from '../../../domain/inkomen/polisgegevens.ts';
import { dag, laatsteVanMaand, maandVan, plusMaanden } from '../../../domain/kalender/dag.ts';
import type { BrpGegevens } from '../../../domain/leefsituatie/brp-gegevens.ts';
import { nieuweDatabase } from '../../opzet/database.ts';

export const EIGEN = '000010005L01';

export const ADRES: Adressering = {
  naam: 'A. Proef',
  aanhef: 'Geachte heer Proef',
  adresregels: ['Kade 1', '1234 AB WATERSTAD'],
  land: null,
  briefadres: false,
  geheimhouding: false,
  overleden: false,
};

const BELEID = {
  herinneringDagen: 14,
  dwangbevelDagen: 14,
  laatGepostDagen: 5,
  ontvangstDagen: 2,
  minimumPerMaandCenten: 1000,
  opnieuwVragenMaanden: 3,
  afdrachtDagen: 7,
  derdeHerinneringDagen: 14,
};

export const ALLEEN: BrpGegevens = {
  geboortedatum: { soort: 'dag', dag: dag('1980-05-05') },
  overlijden: null,
  opschorting: null,
  verblijfplaats: { soort: 'woonadres', inOnderzoek: false },
  partners: [],
  kinderen: [],
};

/** A monthly income since 2024; amounts in cents. */
export function inkomen(opties: { lhn?: string; code?: string; loon: number; heffing: number; opbouw?: number; id?: string; begin?: string; eind?: string }): Inkomstenverhouding {
  const begin = dag(opties.begin ?? '2024-01-01');
  const opgaven = Array.from({ length: 36 }, (_, maand) => plusMaanden(begin, maand)).map((van) => ({
    van,
    tot: laatsteVanMaand(van),
    loonLbPh: centen(opties.loon),
    vakantiebijslagUitbetaald: centen(0),
    vakantiebijslagOpgebouwd: centen(opties.opbouw ?? 0),
    extraPeriodeUitbetaald: null,
    extraPeriodeOpgebouwd: null,
    loonheffing: centen(opties.heffing),
    bijdrageZvw: null,
    waardePrivegebruikAuto: null,
  }));
  return {
    id: opties.id ?? '1',
    begin,
    eind: opties.eind === undefined ? null : dag(opties.eind),
    loonheffingennummer: opties.lhn ?? '000010078L01',
    perioden: [{ van: begin, tot: null, codeSoort: opties.code ?? '15' }],
    opgaven,
  };
}

export interface Opstelling {
  readonly db: Database;
  /** Connection string, for the command line. */
  readonly url: string;
  readonly verhalen: VerhalenPort;
  readonly beslaan: BeslaanPort;
  /** The routeervoorziening, asked where the opdrachtgever is connected; none unless a test puts one here. */
  readonly router: { toegang: Routertoegang | null };
  /** What the sources answer; a test may replace it. `gevraagd` counts the questions. */
  readonly bronnen: {
    rekentool: () => Promise<BrpAntwoord>;
    polis: (bsn: string) => Promise<PolisAntwoord>;
    brieven: () => Promise<Aanschrijfantwoord>;
    registers: () => Promise<Naslag>;
    readonly gevraagd: { rekentool: number; polis: string[]; brieven: number };
  };
  /** `van`: another verhaal of the same debtor. */
  verhaal(vorderingen?: readonly Proefvordering[], bevoegdheid?: Bevoegdheid, van?: Proefverhaal): Promise<Proefverhaal>;
  ruimOp(): Promise<void>;
}

export interface Proefvordering {
  readonly dagtekening: string;
  readonly centen: number;
}

/** Every derde has an address, unless the answer says otherwise. */
function metAdres(antwoord: PolisAntwoord): PolisAntwoord {
  const nummers = antwoord.gegevens.inkomstenverhoudingen.flatMap(({ loonheffingennummer }) => loonheffingennummer ?? []);
  return { adressen: Object.fromEntries(nummers.map((nummer) => [nummer, ['Postbus 78', '1200 AZ WATERSTAD']])), ...antwoord };
}

/** A verhaal whose claims joined; the steps before it are not of interest here. */
export interface Proefverhaal {
  readonly id: VerhaalId;
  readonly bsn: string;
  readonly vorderingen: readonly VorderingId[];
  voegToe(vordering: Proefvordering): Promise<VorderingId>;
  vraag(vandaag: string, volgnummer: number): Promise<void>;
  stelVast(vandaag: string, volgnummer?: number, aanleiding?: Aanleiding): Promise<VaststellingUitkomst>;
  corrigeer(gemeldOp: string, volgnummer: number, inhoud: Omit<GemeldeWijziging, 'reden' | 'bewijs'>): Promise<VaststellingUitkomst>;
  /** Vaststelling, beslag and posted letters, all on one day. */
  leg(vandaag: string): Promise<Proefbeslag>;
}

export interface Proefbeslag {
  readonly id: BeslagId;
  readonly verzending: BeslagVerzending;
  post(op: string): Promise<BeslagVerzending[]>;
  meld(briefId: number, soort: VerzendingSoort, op: string): Promise<BeslagVerzending>;
  verklaar(op: string, rechtsverhouding?: VerklaringOpgave['rechtsverhouding'], meer?: Omit<VerklaringOpgave, 'rechtsverhouding'>): Promise<{ readonly berichtId: number }>;
  draagAf(op: string, bedrag: number, netto: number | null): Promise<AfdrachtUitkomst & { readonly berichtId: number; readonly afdrachtId: number }>;
  verzoekVierWeken(op: string): Promise<number>;
  geefDoor(vandaag: string, berekeningId: number): Promise<number>;
}

export async function maakOpstelling(): Promise<Opstelling> {
  const database = await nieuweDatabase();
  const db = openDatabase(database.url, 6);
  await db.opdrachtgever.create({ data: { id: 'waterstad', naam: 'Gemeente Waterstad', eigenLoonheffingennummer: EIGEN, partijsoort: 'gemeente' } });
  await db.principaal.create({ data: { id: 'waterstad', naam: 'Gemeente Waterstad', opdrachtgeverId: 'waterstad' } });
  await db.beleid.create({ data: { opdrachtgeverId: 'waterstad', geldigVanaf: naarDatum(dag('2024-01-01')), inhoud: BELEID } });
  await db.deurwaarder.create({ data: { opdrachtgeverId: 'waterstad', code: 'kade', naam: 'Deurwaarders aan de Kade', soort: 'gerechtsdeurwaarder', gdwNummer: '123', adresregels: ['Kade 9', '1234 AB WATERSTAD'] } });
  const bronnen: Opstelling['bronnen'] = {
    rekentool: async () => Promise.resolve({ soort: 'gevonden', gegevens: ALLEEN, partnerBsn: {} }),
    polis: async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ loon: 250_000, heffing: 35_000 })] }, derden: { '000010078L01': 'Zorggroep De Linde' } }),
    brieven: async () => Promise.resolve({ soort: 'gevonden', adressering: ADRES }),
    registers: async () => Promise.resolve({ soort: 'gevonden', adressering: ADRES, registers: { gevraagd: { insolventies: [], maatregelen: [] }, onderCuratele: false } }),
    gevraagd: { rekentool: 0, polis: [], brieven: 0 },
  };
  const brp = {
    rekentool: async () => {
      bronnen.gevraagd.rekentool += 1;
      return bronnen.rekentool();
    },
  };
  const polis = {
    inkomen: async (bsn: string) => {
      bronnen.gevraagd.polis.push(bsn);
      return metAdres(await bronnen.polis(bsn));
    },
  };
  const brieven = {
    brieven: async () => {
      bronnen.gevraagd.brieven += 1;
      return bronnen.brieven();
    },
  };
  const registers = { naslaan: async () => bronnen.registers() };
  const verhalen = maakVerhalen({ db, brp, polis, registers });
  const router: Opstelling['router'] = { toegang: null };
  const beslaan = maakBeslaan({ db, brp: brieven, registers, toegang: watErNuIs(router) });
  let nummer = 0;
  return {
    db,
    url: database.url,
    verhalen,
    beslaan,
    router,
    bronnen,
    verhaal: async (vorderingen = [{ dagtekening: '2024-10-31', centen: 100_000 }], bevoegdheid = 'vordering_iw19', van) => {
      const eigen = ++nummer;
      const bsn = van?.bsn ?? `99999${String(eigen).padStart(4, '0')}`;
      const { id: debiteurId } = await db.debiteur.upsert({ where: { opdrachtgeverId_bsn: { opdrachtgeverId: 'waterstad', bsn } }, create: { opdrachtgeverId: 'waterstad', bsn }, update: {} });
      const { id } = await db.verhaal.create({
        data: { openSleutel: `v${String(eigen)}`, debiteurId, opdrachtgeverId: 'waterstad', principaalId: 'waterstad', bevoegdheid, geopendOp: naarDatum(dag('2025-03-25')) },
      });
      const verhaal = proefverhaal(db, verhalen, beslaan, router, { id: id as VerhaalId, bsn, debiteurId });
      for (const vordering of vorderingen) await verhaal.voegToe(vordering);
      return verhaal;
    },
    ruimOp: async () => {
      await db.$disconnect();
      await database.ruimOp();
    },
  };
}

/** The routeervoorziening that a test put there by the time that it is asked. */
function watErNuIs(router: Opstelling['router']): Routertoegang {
  return {
    get oin() {
      return router.toegang?.oin ?? 'geen certificaat';
    },
    get router() {
      if (router.toegang === null) throw new Error('er is geen routeervoorziening');
      return router.toegang.router;
    },
  };
}

function proefverhaal(db: Database, verhalen: VerhalenPort, beslaan: BeslaanPort, router: Opstelling['router'], { id, bsn, debiteurId }: { id: VerhaalId; bsn: string; debiteurId: number }): Proefverhaal {
  const vorderingen: VorderingId[] = [];
  const kop = (vandaag: string) => ({ verhaalId: id, vandaag: dag(vandaag) });
  const vraag: Proefverhaal['vraag'] = async (vandaag, volgnummer) => {
    await verhalen.vraagLeefsituatie({ ...kop(vandaag), volgnummer });
    const gevraagd = await verhalen.vraagInkomen({ ...kop(vandaag), volgnummer });
    if (gevraagd?.router === true) await maakRouter({ db, toegang: router.toegang }).vraagVaststelling({ ...kop(vandaag), volgnummer });
  };
  const stelVast: Proefverhaal['stelVast'] = async (vandaag, volgnummer = 1, aanleiding = 'eerste') => {
    await vraag(vandaag, volgnummer);
    return verhalen.stelVast({ ...kop(vandaag), volgnummer, aanleiding, wijzigingId: null });
  };
  return {
    id,
    bsn,
    vorderingen,
    vraag,
    stelVast,
    voegToe: async ({ dagtekening, centen: hoofdsomCenten }) => {
      const vorderingId = `waterstad-${String(id)}-${String(vorderingen.length + 1)}` as VorderingId;
      await db.vordering.create({
        data: {
          id: vorderingId,
          betalingskenmerk: `kenmerk-${vorderingId}`,
          opdrachtgeverId: 'waterstad',
          principaalId: 'waterstad',
          debiteurId,
          regime: 'belasting',
          soort: 'ozb',
          aanslagsoort: 'aanslag',
          dagtekening: naarDatum(dag(dagtekening)),
          hoofdsomCenten,
          laatsteBetaaldag: naarDatum(dag('2024-12-12')),
        },
      });
      await db.verhaalVordering.create({ data: { verhaalId: id, vorderingId, aangemeldOp: naarDatum(dag('2025-03-25')) } });
      vorderingen.push(vorderingId);
      return vorderingId;
    },
    corrigeer: async (gemeldOp, volgnummer, inhoud) => {
      const wijzigingId = await legWijzigingVast(db, { verhaalId: id, gemeldOp: dag(gemeldOp), ingevoerdOp: dag(gemeldOp), kenmerk: gemeldOp, door: 'proef', inhoud: { ...inhoud, reden: 'gemeld', bewijs: 'geen' } });
      return verhalen.stelVast({ ...kop(gemeldOp), volgnummer, aanleiding: 'correctie', wijzigingId, door: 'tweede' });
    },
    leg: async (vandaag) => {
      const uitkomst = await stelVast(vandaag);
      if (uitkomst.soort !== 'beslag') throw new Error(`geen beslag: ${JSON.stringify(uitkomst)}`);
      const beslagId = gelegd(await verhalen.legBeslag({ ...kop(vandaag), berekeningId: uitkomst.berekeningId, bronId: uitkomst.bronId }));
      const gemaakt = await beslaan.maakBeschikking({ beslagId, vandaag: dag(vandaag), berekeningId: uitkomst.berekeningId, volgnummer: 1 });
      if (gemaakt.soort !== 'klaargezet') throw new Error(`geen beschikking: ${JSON.stringify(gemaakt)}`);
      const beslag = proefbeslag(db, verhalen, beslaan, id, beslagId);
      const [verzending = { soort: 'zonder_gevolg' }] = (await beslag.post(gemaakt.plandag)).filter(({ soort }) => soort === 'gelegd');
      return { ...beslag, verzending };
    },
  };
}

export function proefbeslag(db: Database, verhalen: VerhalenPort, beslaan: BeslaanPort, verhaalId: VerhaalId, id: BeslagId): Omit<Proefbeslag, 'verzending'> {
  const zaak = zaakVanBeslag(id);
  const laatste = async (soort: string): Promise<number> => (await db.bericht.findFirstOrThrow({ where: { ontvanger: zaak, soort }, orderBy: { id: 'desc' } })).id;
  const meld: Proefbeslag['meld'] = async (briefId, soort, op) => {
    await ontvangVerzending(db, { briefId, soort, op: dag(op) });
    return beslaan.boekVerzending({ beslagId: id, vandaag: dag(op), berichtId: await laatste('verzending') });
  };
  return {
    id,
    meld,
    post: async (op) => {
      const uitkomsten: BeslagVerzending[] = [];
      const klaar = await db.brief.findMany({ where: { zaak, status: 'klaargezet' }, orderBy: { id: 'asc' } });
      for (const { id: briefId } of klaar) {
        await db.brief.update({ where: { id: briefId }, data: { aangenomenOp: naarDatum(dag(op)) } });
        uitkomsten.push(await meld(briefId, 'verzonden', op));
      }
      return uitkomsten;
    },
    verklaar: async (op, rechtsverhouding = 'dienstverband', meer = {}) => {
      await ontvangVerklaring(db, { beslagId: id, op: dag(op), kenmerk: op, inhoud: { rechtsverhouding, toelichting: 'proef', nettoCenten: null, ...meer } });
      return { berichtId: await laatste('verklaring') };
    },
    draagAf: async (op, bedrag, netto) => {
      const kenmerk = `${op}-${String(bedrag)}`;
      await ontvangAfdracht(db, { beslagId: id, op: dag(op), kenmerk, periode: maandVan(dag(op)), centen: centen(bedrag), nettoCenten: netto === null ? null : centen(netto) });
      const berichtId = await laatste('afdracht');
      const { id: afdrachtId } = await db.afdracht.findFirstOrThrow({ where: { beslagId: id }, orderBy: { id: 'desc' } });
      return { berichtId, afdrachtId, ...(await beslaan.boekAfdracht({ beslagId: id, vandaag: dag(op), berichtId })) };
    },
    verzoekVierWeken: async (op) => {
      await ontvangVerzoekVierWeken(db, { beslagId: id, op: dag(op) });
      return laatste('verzoek_vier_weken');
    },
    geefDoor: async (vandaag, berekeningId) => {
      await verhalen.geefDoor({ verhaalId, vandaag: dag(vandaag), beslagId: id, berekeningId });
      return laatste('nieuwe_bvv');
    },
  };
}

/** The beslag that was laid; fails where something came before it. */
export function gelegd(uitkomst: Beslaglegging): BeslagId {
  if (!('beslagId' in uitkomst)) throw new Error(`geen beslag: ${JSON.stringify(uitkomst)}`);
  return uitkomst.beslagId;
}

/** What was sent to a zaak, in order. */
export async function berichtenAan(db: Database, zaak: string): Promise<{ soort: string; inhoud: unknown }[]> {
  return (await db.bericht.findMany({ where: { ontvanger: zaak }, orderBy: { id: 'asc' } })).map(({ soort, inhoud }) => ({ soort, inhoud }));
}
