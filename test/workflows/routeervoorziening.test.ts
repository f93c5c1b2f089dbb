import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { naarDagOfLeeg } from '../../activities/opslag/dagen.ts';
import { uitkomstVan } from '../../activities/verhalen/berekening.ts';
import { ontvangPartijbericht } from '../../activities/partijbericht/ontvangen.ts';
import { zaakVanSamenloop, type BeslagId } from '../../contract/zaak.ts';
import { centen } from '../../domain/geld/centen.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { oin } from '../../domain/samenloop/partij.ts';
import { bericht } from '../services/routeervoorziening/berichten.ts';
import { BELASTINGDIENST, deel, ligtPlat, maakProefrouter, OIN, type Proefrouter } from '../activities/router/proefrouter.ts';
import { brieven, einde, gebeurd, taken, zoekattribuut } from './omgeving/dossier.ts';
import { openEchteKalender, type EchteKalender } from './omgeving/echte-kalender.ts';
import { vulVordering, type Claim } from './omgeving/vulling.ts';

/**
 * A claim on its way past the routeervoorziening, in the calendar `echt`: weighed before the vooraankondiging, asked at the vaststelling,
 * reported when the beslag lies and signed off at its end. The router is down each time that it is needed.
 */
let k: EchteKalender;
let p: Proefrouter;
let beslag: Claim;
let wacht: Claim;
const gezien: Record<string, unknown> = {};
const door = 'j.proef';
const toestand = async (zaak: string): Promise<{ readonly gebeurd: readonly string[]; readonly waarvoor: string }> => k.client.workflow.getHandle(zaak).query('toestand');
const beslagVan = async (claim: Claim) => k.db.beslag.findFirst({ where: { verhaal: { vorderingen: { some: { vorderingId: claim.id } } } }, include: { samenloop: true } });
const samenloopVan = async (claim: Claim) => zaakVanSamenloop(((await beslagVan(claim))?.id ?? 0) as BeslagId);
const terug = async (): Promise<void> => {
  p.storing = null;
  await k.uurLater();
};

beforeAll(async () => {
  p = maakProefrouter();
  k = await openEchteKalender({ begin: '2025-01-06', router: p.toegang, inkomens: readFileSync(new URL('../../voorbeeld/inkomens.csv', import.meta.url), 'utf8') });
  beslag = await vulVordering(k.db, 'beslag', '999991292', { hoofdsomCenten: 990_000 });
  wacht = await vulVordering(k.db, 'wacht', '999993720');
  p.over = { opportuniteitsafweging: ['999993720'] };
  p.delen = {
    identificatie_cdw: [deel(BELASTINGDIENST, { bevoegdheid: { soort: 'vordering_iw19' }, executoriaal: true, derdebeslagene: { soort: 'rsin', nummer: '000010078' }, beslagdatum: dag('2024-11-04') })],
    opportuniteitsafweging: [deel(BELASTINGDIENST, { bevoegdheid: { soort: 'vordering_iw19' }, executoriaal: true, voorrang: { preferent: true, grondslag: 'rijksbelasting_iw21' }, openstaand: centen(800_00), inhouding: centen(200_00), inhoudingPeriode: 'maand', beslagvrijeVoet: centen(1_700_00), bvvGegevens: { peildatum: dag('2025-02-03'), leefsituatie: 'alleenstaande', aantalKinderen: null, inkomens: [{ van: 'schuldenaar', derde: null, bedragPerMaand: centen(1_900_00) }], belastbaarJaarinkomen: null, woonkosten: null } })],
  };
  await k.speel({
    '2025-02-18': async () => {
      p.storing = ligtPlat();
      return Promise.resolve();
    },
    '2025-02-26': async () => {
      gezien['router plat'] = [await brieven(k.db, beslag.zaak), (await toestand(beslag.zaak)).waarvoor];
      await terug();
    },
    '2025-03-03': async () => {
      gezien['wacht'] = await toestand(wacht.zaak);
    },
    '2025-03-10': async () => {
      p.storing = ligtPlat();
      return Promise.resolve();
    },
    '2025-04-01': async () => {
      gezien['geen beslag'] = (await beslagVan(beslag))?.gelegdOp ?? null;
    },
    '2025-04-09': async () => {
      gezien['niet aangemeld'] = [await zoekattribuut(k.client, await samenloopVan(beslag), 'fase'), (await toestand(await samenloopVan(beslag))).waarvoor, await zoekattribuut(k.client, `beslag-${String((await beslagVan(beslag))?.id)}`, 'fase')];
      p.vandaag = dag('2025-04-09');
      await terug();
    },
    '2025-04-10': async () => {
      gezien['aangemeld'] = (await toestand(await samenloopVan(beslag))).gebeurd;
      gezien['gemeld'] = p.verstuurd.map(({ soort, ontvanger, kenmerkAfzender }) => [soort, ontvanger.nummer, kenmerkAfzender]);
      await ontvangPartijbericht(k.db, { oin: OIN, vandaag: dag('2025-04-10') }, { afzender: BELASTINGDIENST.nummer, bericht: { ...bericht('vordering_gewijzigd', { soort: 'oin', nummer: oin(OIN) }), bsn: '999991292', derde: { soort: 'rsin', nummer: '000010078' } } });
      await k.doe(wacht.zaak, 'hervat', { sleutel: 'h', door });
    },
    '2025-04-11': async () => Promise.resolve(),
    '2025-05-01': async () => {
      p.storing = ligtPlat();
      await k.doe(beslag.zaak, 'trekIn', { sleutel: 't', door, reden: 'beleid' });
    },
    '2025-05-02': async () => {
      gezien['niet afgemeld'] = [await einde(k.db, beslag), [...p.aangemeld.values()].map(({ afgemeldOp }) => afgemeldOp)];
      p.vandaag = dag('2025-05-02');
      await terug();
    },
    '2025-05-05': async () => Promise.resolve(),
  });
}, 900_000);
afterAll(async () => k.stop());

describe('de afweging vóór de vooraankondiging (AMvB art. 2)', () => {
  test('de router ligt plat: geen vooraankondiging, en de operator ziet waarop wordt gewacht', () => {
    const [tot, waarvoor] = gezien['router plat'] as [string[], string];
    expect(tot.map((brief) => brief.split(' ')[0])).toEqual(['herinnering', 'aanmaning', 'dwangbevel']);
    expect(waarvoor).toBe('router.weegAf lukte vandaag niet (BronOnbereikbaar); morgen opnieuw');
  });
  test('de router is terug: één vraag voor elke vordering, en één vooraankondiging', async () => {
    expect(p.gevraagd.filter(({ doel }) => doel === 'opportuniteitsafweging').map(({ zaakkenmerk }) => zaakkenmerk).sort()).toEqual([beslag.zaak, wacht.zaak]);
    expect((await brieven(k.db, beslag.zaak)).filter((brief) => brief.startsWith('vooraankondiging'))).toEqual(['vooraankondiging 2025-02-26 verzonden']);
  });
  test('er blijft te weinig over: zij wacht zichtbaar, tot een mens haar laat doorgaan', async () => {
    expect(gezien['wacht']).toMatchObject({
      waarvoor: 'een beslag naast die van anderen brengt te weinig op; daarna opnieuw afgewogen',
      gebeurd: expect.arrayContaining(['opportuniteitsafweging van 26 februari 2025: een beslag brengt te weinig op (1 van anderen; € 0,00 per maand over; € 0,00 per maand voor deze vordering)']),
    });
    expect((await brieven(k.db, wacht.zaak)).at(-1)).toBe('vooraankondiging 2025-04-10 verzonden');
    expect(await taken(k.db, wacht.zaak)).toEqual([]);
  });
});

describe('de vaststelling met de router plat (AMvB art. 3)', () => {
  test('zij wacht de dagen van het beleid, en gaat dan onder voorbehoud door', async () => {
    expect(gezien['geen beslag']).toBeNull();
    const { uitkomst } = await k.db.berekening.findFirstOrThrow({ where: { verhaal: { vorderingen: { some: { vorderingId: beslag.id } } } } });
    expect(uitkomstVan({ uitkomst }).opmerkingen.join(' ')).toContain('Onder voorbehoud: de routeervoorziening antwoordt sinds 27 maart 2025 niet.');
  });
});

describe('berichten tussen partijen', () => {
  test('aangemeld: wie op dit inkomen al beslag had hoort van het onze, één keer (Rv 478 lid 6)', async () => {
    expect(gezien['gemeld']).toEqual([['beslag_gemeld', BELASTINGDIENST.nummer.nummer, `beslag-${String((await beslagVan(beslag))?.id)}`]]);
  });
  test('wat een ander meldt komt bij onze samenloop en is geboekt', async () => {
    expect(await gebeurd(k.db, await samenloopVan(beslag), 'beslag_gemeld', 'partijbericht_verstuurd', 'partijbericht')).toEqual(['beslag_gemeld 2025-04-09', 'partijbericht_verstuurd 2025-04-09', expect.stringMatching(/^partijbericht 2025-04-1[01]$/)]);
    expect(await k.db.bericht.count({ where: { soort: 'partijbericht', verwerktOp: null } })).toBe(0);
  });
});

describe('aanmelden en afmelden', () => {
  test('het beslag ligt en loopt, ook als het nog niet kon worden aangemeld', () => {
    expect(gezien['niet aangemeld']).toEqual(['aanmelden', expect.stringMatching(/^router\.meldAan lukte vandaag niet \(BronOnbereikbaar\); morgen opnieuw$|^wordt aangemeld bij de routeervoorziening$/), 'verklaring']);
  });
  test('aangemeld zodra de router er weer is, één keer, onder ons kenmerk', async () => {
    expect(gezien['aangemeld']).toEqual(expect.arrayContaining(['aangemeld bij de routeervoorziening op 9 april 2025']));
    expect([...p.aangemeld.keys()]).toEqual([`beslag-${String((await beslagVan(beslag))?.id)}`]);
  });
  test('het einde wacht niet op de router; afgemeld zodra het kan, en dan is de samenloop klaar', async () => {
    expect(gezien['niet afgemeld']).toEqual(['ingetrokken 2025-05-01', [null]]);
    expect([...p.aangemeld.values()].map(({ afgemeldOp }) => afgemeldOp)).toEqual(['2025-05-02']);
    expect(naarDagOfLeeg((await beslagVan(beslag))?.samenloop?.geslotenOp ?? null)).toBe('2025-05-02');
    expect(await gebeurd(k.db, await samenloopVan(beslag), 'router_aangemeld', 'router_afgemeld', 'gesloten')).toEqual(['router_aangemeld 2025-04-09', 'router_afgemeld 2025-05-02', 'gesloten 2025-05-02']);
  });
});
