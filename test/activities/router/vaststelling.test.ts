import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { leesFeitenVan } from '../../../activities/opslag/feit.ts';
import { maakRouter } from '../../../activities/router/router.ts';
import type { RouterPort } from '../../../activities/router/port.ts';
import { rekenbasisVan, uitkomstVan } from '../../../activities/verhalen/berekening.ts';
import { BronFout } from '../../../adapters/bron/fouten.ts';
import type { Opgave } from '../../../adapters/routeervoorziening/contract/opgave.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { inkomen, maakOpstelling, type Opstelling, type Proefverhaal } from '../verhalen/opstelling.ts';
import { BELASTINGDIENST, deel, DEURWAARDER, ligtPlat, maakProefrouter, UWV, sluitAan, type Proefrouter } from './proefrouter.ts';

let o: Opstelling;
let p: Proefrouter;
let router: RouterPort;
let standaard: Opstelling['bronnen'];
beforeAll(async () => {
  o = await maakOpstelling();
  standaard = { ...o.bronnen };
});
afterAll(async () => o.ruimOp());
beforeEach(async () => {
  Object.assign(o.bronnen, standaard);
  p = maakProefrouter();
  router = maakRouter({ db: o.db, toegang: p.toegang });
  await sluitAan(o);
});

const DAG = '2025-03-25';
type OpgaveBvv = Opgave<'vaststelling_bvv'>;
const TOESLAG: OpgaveBvv = { bevoegdheid: { soort: 'verrekening' }, beslaglegger: { soort: 'rsin', nummer: '000010555' }, inhouding: centen(80_00), inhoudingPeriode: 'maand', openstaand: centen(500_00), beslagdatum: dag('2024-11-01') };
const BIJBAAN: OpgaveBvv = { bevoegdheid: { soort: 'derdenbeslag', deurwaarder: 'gerechtsdeurwaarder' }, derdebeslagene: { soort: 'rsin', nummer: '000010091' }, inhouding: centen(60_00), inhoudingPeriode: 'vier_weken', beslagdatum: dag('2024-11-01') };

/** The three questions of a vaststelling, and what came of it. */
async function stelVast(v: Proefverhaal, vandaag = DAG, volgnummer = 1) {
  const kop = { verhaalId: v.id, vandaag: dag(vandaag), volgnummer };
  await o.verhalen.vraagLeefsituatie(kop);
  const gevraagd = await o.verhalen.vraagInkomen(kop);
  if (gevraagd?.router === true && (await router.vraagVaststelling(kop)).soort === 'nog_niet') return 'nog_niet';
  return o.verhalen.stelVast({ ...kop, aanleiding: 'eerste', wijzigingId: null });
}
const berekening = async (v: Proefverhaal) => o.db.berekening.findFirstOrThrow({ where: { verhaalId: v.id }, orderBy: { id: 'desc' } });
async function voet(v: Proefverhaal): Promise<number | null> {
  return uitkomstVan(await berekening(v)).voet?.beslagvrijeVoetCenten ?? null;
}
/** Two jobs: the main one, and one of which others may take a part. */
function tweeBanen(): void {
  o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ loon: 250_000, heffing: 35_000 }), inkomen({ id: '2', lhn: '000010091L01', loon: 40_000, heffing: 0 })] }, derden: {} });
}

describe('verrekening elders verhoogt de beslagvrije voet (Rv 475c lid 4, AMvB art. 3)', () => {
  it('€ 80 van de zorgtoeslag verrekend: de voet is € 80 hoger, met de routeervoorziening als bron', async () => {
    const zonder = await o.verhaal();
    await stelVast(zonder);
    p.delen = { vaststelling_bvv: [deel(BELASTINGDIENST, TOESLAG)] };
    const met = await o.verhaal();
    await stelVast(met);
    expect(((await voet(met)) ?? 0) - ((await voet(zonder)) ?? 0)).toBe(8_000);
    const rij = await berekening(met);
    const { invoer } = rekenbasisVan({ rij, uitkomst: uitkomstVan(rij) });
    expect(invoer).toMatchObject({ andereInhoudingen: [{ soort: 'verrekening', op: 'toeslag', bedrag: '80' }], herkomst: { 'andere inhoudingen': { soort: 'bron', bron: 'routeervoorziening', op: DAG } } });
    expect(JSON.stringify(rij.spoor)).toContain('Rv 475c lid 4');
  });

  it('beslag op een ander inkomen: herleid naar een maand', async () => {
    tweeBanen();
    const zonder = await o.verhaal();
    await stelVast(zonder);
    p.delen = { vaststelling_bvv: [deel(DEURWAARDER, BIJBAAN)] };
    const met = await o.verhaal();
    await stelVast(met);
    expect(((await voet(met)) ?? 0) - ((await voet(zonder)) ?? 0)).toBe(6_500);
  });

  it('het besluit noemt het antwoord als feit; gevraagd is als bevoegd tot beslag', async () => {
    const v = await o.verhaal();
    await stelVast(v);
    expect(p.gevraagd).toEqual([{ doel: 'vaststelling_bvv', grond: 'bevoegd_tot_beslag', bsn: v.bsn, zaakkenmerk: `verhaal-${String(v.id)}` }]);
    const { feiten } = await o.db.besluit.findFirstOrThrow({ where: { zaak: `verhaal-${String(v.id)}`, soort: 'vaststelling_bvv' } });
    expect(leesFeitenVan(feiten).map(({ wat }) => wat)).toContain('router');
  });

  it('zonder routeervoorziening wordt niets gevraagd', async () => {
    await o.db.opdrachtgever.update({ where: { id: 'waterstad' }, data: { routerSinds: null } });
    expect(await stelVast(await o.verhaal())).toMatchObject({ soort: 'beslag' });
    expect(p.gevraagd).toEqual([]);
  });
});

describe('wat niet te zeggen is', () => {
  it('UWV verrekent op een inkomen dat niemand kent: een taak, met de vraag', async () => {
    p.delen = { vaststelling_bvv: [deel(UWV, { ...TOESLAG, beslaglegger: { soort: 'rsin', nummer: '000010777' } })] };
    const v = await o.verhaal();
    expect(await stelVast(v)).toEqual({ soort: 'voorgelegd', taak: 'rekentool_met_de_hand' });
    expect(uitkomstVan(await berekening(v)).opmerkingen).toContain('Een ander houdt in van een inkomen dat de polisadministratie niet kent.');
  });

  it('de router weigert: een mens kijkt', async () => {
    p.storing = new BronFout('routeervoorziening', 'grond_past_niet', 'de bron weigert (grond_past_niet)');
    expect(await stelVast(await o.verhaal())).toEqual({ soort: 'voorgelegd', taak: 'bron_antwoord_ongeldig' });
  });

  it('een partij zwijgt, of de router ligt plat: na de dagen van het beleid onder voorbehoud, opgeschreven', async () => {
    p.ontbreekt = [{ partij: UWV, reden: 'storing', uitleg: 'storing' }];
    const v = await o.verhaal();
    expect([await stelVast(v), await stelVast(v, '2025-03-26')]).toEqual(['nog_niet', 'nog_niet']);
    expect(await stelVast(v, '2025-04-01')).toMatchObject({ soort: 'beslag' });
    expect(uitkomstVan(await berekening(v)).opmerkingen).toContain('Onder voorbehoud: 1 van de partijen die iets hebben lopen antwoordden sinds 25 maart 2025 niet (artikel 475c lid 4).');
    p.storing = ligtPlat();
    const plat = await o.verhaal();
    await expect(stelVast(plat)).rejects.toThrow('geen verbinding');
    expect(await stelVast(plat, '2025-04-01')).toMatchObject({ soort: 'beslag' });
    expect(uitkomstVan(await berekening(plat)).opmerkingen.join(' ')).toContain('de routeervoorziening antwoordt sinds 25 maart 2025 niet');
  });
});
