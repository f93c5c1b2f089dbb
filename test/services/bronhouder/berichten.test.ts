import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { openDatabase } from '../../../activities/opslag/database.ts';
import { maakRouter } from '../../../activities/router/router.ts';
import type { LopendeBronhouder } from '../../../adapters/routeervoorziening/bronhouder/start.ts';
import type { Bericht, BerichtVan } from '../../../adapters/routeervoorziening/contract/bericht.ts';
import { BRONHOUDER_BASIS, BRONHOUDER_PAD } from '../../../adapters/routeervoorziening/openapi/bronhouder.ts';
import { maakVerbinding } from '../../../adapters/routeervoorziening/verbinding.ts';
import { vrijePoort } from '../../../bin/opbouw/poorten.ts';
import type { Berichtsoort } from '../../../contract/routeervoorziening/berichtsoorten.ts';
import { zaakVanSamenloop, type BeslagId } from '../../../contract/zaak.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { startEigenBronhouder } from '../../../services/bronhouder/start.ts';
import { oinVan } from '../../../worker/router.ts';
import { berichtenAan, maakOpstelling, type Opstelling as Dossiers } from '../../activities/verhalen/opstelling.ts';
import { leesDocument } from '../../adapters/routeervoorziening/document.ts';
import { bericht, SOORTEN } from '../routeervoorziening/berichten.ts';
import { BSN, nummerVan, ROUTERNUMMER, stelOp, type Opstelling } from '../routeervoorziening/omgeving.ts';

/** UWV writes to our own organisation, by the real routeervoorziening: two beslagen of ours, Jan's and Eva's, on the income of the same derde. */
let o: Dossiers;
let r: Opstelling;
let eigen: LopendeBronhouder;
let start: (db: Dossiers['db']) => Promise<LopendeBronhouder>;
let vanJan: BeslagId;
let vanEva: BeslagId;
const DERDE = { soort: 'rsin', nummer: '000010078' } as const;
const vandaag = dag('2025-04-01');
const document = leesDocument('bronhouder-api-1.0.0.yaml');
/** About Jan, on the income on which our beslag lies. */
const aanOns = <S extends Berichtsoort>(soort: S): BerichtVan<S> => ({ ...bericht(soort, nummerVan('gemeente')), derde: DERDE });
const stuur = async (een: Bericht, wie = 'uwv') => r.client(wie).stuurBericht(een);
const rijen = async (berichtId: string) => o.db.inkomendPartijbericht.findMany({ where: { berichtId } });
const gemeld = async (beslagId: BeslagId): Promise<number> => (await berichtenAan(o.db, zaakVanSamenloop(beslagId))).filter(({ soort }) => soort === 'partijbericht').length;

beforeAll(async () => {
  const poort = await vrijePoort();
  [o, r] = await Promise.all([maakOpstelling(), stelOp({}, { gemeente: `https://127.0.0.1:${String(poort)}${BRONHOUDER_BASIS}` })]);
  const oin = oinVan(r.tls('gemeente').cert);
  await o.db.opdrachtgever.update({ where: { id: 'waterstad' }, data: { oin, routerSinds: naarDatum(dag('2025-01-01')), partijsoort: 'gemeente' } });
  start = async (db) => startEigenBronhouder({ db, oin, vandaag: async () => Promise.resolve(vandaag), tls: r.tls('gemeente'), router: ROUTERNUMMER, poort });
  eigen = await start(o.db);
  o.router.toegang = { oin, router: r.client('gemeente') };
  const router = maakRouter({ db: o.db, toegang: o.router.toegang });
  const leg = async (bsn: string): Promise<BeslagId> => {
    const v = await o.verhaal();
    await o.db.debiteur.updateMany({ where: { bsn: v.bsn }, data: { bsn } });
    const { id } = await v.leg('2025-03-25');
    await router.meldAan({ beslagId: id, vandaag });
    return id;
  };
  vanJan = await leg(BSN.jan);
  vanEva = await leg(BSN.eva);
  await r.client('uwv').meldAan({ kenmerk: 'uwv-1', bsn: BSN.jan });
}, 240_000);
afterAll(async () => {
  await eigen.stop();
  await r.stop();
  await o.ruimOp();
});

describe('een bericht van een andere partij', () => {
  it.each(SOORTEN)('%s: bewaard zoals het kwam, en één bericht aan onze samenloop met alleen id en soort', async (soort) => {
    const een = aanOns(soort);
    const eerder = await gemeld(vanJan);
    expect((await stuur(een)).berichtId).toBe(een.berichtId);
    const [rij] = await rijen(een.berichtId);
    expect(rij).toMatchObject({ afzender: 'oin:00000099000000002000', soort, beslagId: vanJan, onzeker: false, inhoud: een });
    expect(await gemeld(vanJan)).toBe(eerder + 1);
    expect((await berichtenAan(o.db, zaakVanSamenloop(vanJan))).at(-1)).toEqual({ soort: 'partijbericht', inhoud: { partijberichtId: rij?.id, wat: soort } });
  });

  it('nog eens, ook tegelijk: hetzelfde bewijs, één rij, één bericht', async () => {
    const een = aanOns('vordering_gewijzigd');
    const eerder = await gemeld(vanJan);
    const bewijzen = await Promise.all([stuur(een), stuur(een), stuur(een)]);
    expect(new Set(bewijzen.map(({ ontvangenOp }) => ontvangenOp)).size).toBe(1);
    expect([(await rijen(een.berichtId)).length, await gemeld(vanJan)]).toEqual([1, eerder + 1]);
  });

  it('hetzelfde id met een andere inhoud: geweigerd, en de eerste blijft', async () => {
    const een = aanOns('vordering_gewijzigd');
    await stuur(een);
    await expect(stuur({ ...een, kenmerkAfzender: 'ander' })).rejects.toMatchObject({ code: 'bericht_verschilt' });
    expect((await rijen(een.berichtId)).map(({ inhoud }) => inhoud)).toEqual([een]);
  });

  it('hetzelfde id van een andere partij is een ander bericht', async () => {
    await r.client('svb').meldAan({ kenmerk: 'svb-1', bsn: BSN.jan });
    const een = aanOns('beslag_gemeld');
    await stuur(een);
    await stuur(een, 'svb');
    expect((await rijen(een.berichtId)).map(({ afzender }) => afzender).sort()).toEqual(['oin:00000099000000002000', 'oin:00000099000000005000']);
  });
});

describe('welk beslag van ons het is', () => {
  it('door ons kenmerk, ook als de derde niet is genoemd', async () => {
    const een = { ...aanOns('verdeelstaat'), derde: null, kenmerkOntvanger: `beslag-${String(vanJan)}` };
    await stuur(een);
    expect((await rijen(een.berichtId))[0]).toMatchObject({ beslagId: vanJan, onzeker: false });
  });

  it('het kenmerk van een ander persoon vindt niets: geweigerd, niet bewaard', async () => {
    const een = { ...aanOns('verdeelstaat'), kenmerkOntvanger: `beslag-${String(vanEva)}` };
    await expect(stuur(een)).rejects.toMatchObject({ code: 'bronhouder_weigert' });
    expect([await rijen(een.berichtId), await gemeld(vanEva)]).toEqual([[], 0]);
  });

  it('een ander inkomen dan waarop ons beslag ligt: niets van ons', async () => {
    const een: Bericht = { ...aanOns('beslag_gemeld'), derde: { soort: 'rsin', nummer: '000099999' } };
    await expect(stuur(een)).rejects.toMatchObject({ code: 'bronhouder_weigert' });
    expect(await rijen(een.berichtId)).toEqual([]);
  });
});

describe('wat niet aankomt', () => {
  it('van wie voor deze persoon niets heeft lopen: de router laat het niet door', async () => {
    const een = aanOns('beslag_gemeld');
    await expect(stuur(een, 'cjib')).rejects.toMatchObject({ code: 'grond_ontbreekt' });
    expect(await rijen(een.berichtId)).toEqual([]);
  });

  it('met een inhoud die het contract niet volgt', async () => {
    const een = aanOns('afdracht_doorgezonden');
    await expect(stuur({ ...een, inhoud: { ...een.inhoud, bedrag: centen(-1) } })).rejects.toMatchObject({ code: 'verzoek_ongeldig' });
    expect(await rijen(een.berichtId)).toEqual([]);
  });

  it('met een teken dat geen database bewaart: voorgoed geweigerd', async () => {
    const een = aanOns('overdracht_geweigerd');
    await expect(stuur({ ...een, inhoud: { ...een.inhoud, toelichting: 'a\u0000b' } })).rejects.toMatchObject({ code: 'bronhouder_weigert' });
  });

  it('terwijl onze database plat ligt: de afzender houdt het, en hetzelfde bericht komt later aan', async () => {
    await eigen.stop();
    const plat = openDatabase('postgresql://niemand@127.0.0.1:1/weg', 1);
    eigen = await start(plat);
    const een = aanOns('beslag_gemeld');
    await expect(stuur(een)).rejects.toMatchObject({ name: 'BronOnbereikbaar' });
    await eigen.stop();
    await plat.$disconnect();
    eigen = await start(o.db);
    expect((await stuur(een)).berichtId).toBe(een.berichtId);
    expect((await rijen(een.berichtId)).length).toBe(1);
  });
});

describe('de antwoorden volgen het gepubliceerde document', () => {
  const gevallen: readonly (readonly [string, () => object, number])[] = [
    ['ontvangen', () => aanOns('beslag_gemeld'), 200],
    ['onzin', () => ({ van: 'alles' }), 400],
    ['van wie niets loopt', () => ({ ...aanOns('beslag_gemeld'), bsn: BSN.piet }), 404],
    ['aan een ander', () => ({ ...aanOns('beslag_gemeld'), ontvanger: nummerVan('svb') }), 404],
  ];
  it.each(gevallen)('%s', async (_, maak, status) => {
    const verbinding = maakVerbinding({ bron: 'bronhouder', url: eigen.url, tls: r.tls('router'), nummer: nummerVan('gemeente'), tijdslimietMs: 60_000 });
    const antwoord = await verbinding.stuur(BRONHOUDER_PAD.berichten, { afzender: nummerVan('uwv'), bericht: maak() });
    verbinding.sluit();
    expect([antwoord.status, document.fouten(BRONHOUDER_PAD.berichten, status, JSON.parse(antwoord.tekst))]).toEqual([status, []]);
  });
});

describe('na afmelding (AMvB art. 10)', () => {
  it('komt niets meer aan', async () => {
    await maakRouter({ db: o.db, toegang: o.router.toegang }).meldAf({ beslagId: vanJan, vandaag });
    await expect(stuur(aanOns('afdracht_doorgezonden'))).rejects.toMatchObject({ code: 'ontvanger_onbekend' });
  });
});
