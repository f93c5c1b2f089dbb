import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ontvangBetaling, type BetalingOntvangst } from '../../../activities/intake/bank.ts';
import { controleerBesluiten } from '../../../activities/opslag/besluitketen.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { controleerKeten } from '../../../activities/opslag/gebeurtenis.ts';
import { ontvangPartijbericht } from '../../../activities/partijbericht/ontvangen.ts';
import { legGevolgVast } from '../../../activities/router/gevolgd.ts';
import { maakRouter } from '../../../activities/router/router.ts';
import type { VerdelenPort } from '../../../activities/verdelen/port.ts';
import { maakVerdelen } from '../../../activities/verdelen/verdelen.ts';
import type { Partij } from '../../../adapters/routeervoorziening/contract/basis.ts';
import type { Opgave } from '../../../adapters/routeervoorziening/contract/opgave.ts';
import type { Berichtsoort } from '../../../contract/routeervoorziening/berichtsoorten.ts';
import type { Coordinatie } from '../../../contract/samenloop.ts';
import { zaakVanSamenloop } from '../../../contract/zaak.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { oin } from '../../../domain/samenloop/partij.ts';
import { bericht } from '../../services/routeervoorziening/berichten.ts';
import { BELASTINGDIENST, BSN, deel, DEURWAARDER, legAangemeld, legBijZuster, ligtPlat, maakProefrouter, OIN, UWV, type Proefrouter } from '../router/proefrouter.ts';
import { maakOpstelling, type Opstelling, type Proefbeslag, type Proefverhaal } from '../verhalen/opstelling.ts';
import { legOordeel } from './oordeel.ts';

/** A beslag of ours for municipal tax of € 1.000,00, concurrent, since 25 March 2025; the derde pays € 400,00 over. */
let o: Opstelling;
let p: Proefrouter;
let verdelen: VerdelenPort;
let v: Proefverhaal;
let b: Proefbeslag;
const DERDE = { soort: 'rsin', nummer: '000010078' } as const;
const ONS = { soort: 'oin', nummer: oin(OIN) } as const;
const CJIB = { nummer: { soort: 'oin', nummer: oin('00000099000000000005') }, soort: 'cjib', naam: 'CJIB (fictief)' } as const;
const op = dag('2025-05-02');

beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());
beforeEach(async () => {
  p = maakProefrouter();
  verdelen = maakVerdelen({ db: o.db, toegang: p.toegang });
  ({ verhaal: v, beslag: b } = await legAangemeld(o, p));
});

const oordeel = async (soort: Coordinatie, partij: Partij | null = null, beslagen: readonly { readonly partij: Partij; readonly gelegdOp: string }[] = []): Promise<void> => legOordeel(o.db, b.id, soort, { partij, beslagen });
const verdeel = async (vandaag = op) => verdelen.verdeel({ beslagId: b.id, vandaag });
const opgave = (openstaand: number, grondslag: 'concurrent' | 'rijksbelasting_iw21' = 'concurrent'): Opgave<'uitvoering_cdw'> => ({
  bevoegdheid: { soort: 'vordering_iw19' },
  executoriaal: true,
  derdebeslagene: DERDE,
  openstaand: centen(openstaand),
  voorrang: { preferent: grondslag !== 'concurrent', grondslag },
});
const meldt = async (partij: Partij, soort: Berichtsoort, inhoud: object = {}): Promise<void> => {
  const een = bericht(soort, ONS);
  await ontvangPartijbericht(o.db, { oin: OIN, vandaag: op }, { afzender: partij.nummer, bericht: { ...een, bsn: BSN, derde: DERDE, inhoud: { ...een.inhoud, ...inhoud } } as typeof een });
};
const meldtAan = async (partij: Partij, gelegdOp = '2025-04-01', kosten = 0): Promise<void> => meldt(partij, 'vordering_aangemeld_bij_cdw', { gelegdOp, vordering: { kenmerk: 'V-9', grondslag: 'concurrent', openstaand: 50_000, kosten, peildatum: '2025-04-01' } });
const doorbetalingen = async () => (await o.db.doorbetaling.findMany({ where: { verdeling: { beslagId: b.id } }, orderBy: { id: 'asc' } })).map(({ partij, centen: bedrag, rekening }) => [partij, bedrag, rekening === null ? 'gehouden' : 'te betalen']);
const geboekt = async (): Promise<number> => (await o.db.toerekening.aggregate({ where: { vordering: { id: { in: [...v.vorderingen] } } }, _sum: { hoofdsomCenten: true } }))._sum.hoofdsomCenten ?? 0;
const terugbetaald = async (): Promise<number> => (await o.db.terugbetaling.aggregate({ where: { zaak: `beslag-${String(b.id)}` }, _sum: { centen: true } }))._sum.centen ?? 0;
const taken = async () => (await o.db.taak.findMany({ where: { zaak: zaakVanSamenloop(b.id), afgedaanOp: null }, orderBy: { id: 'asc' } })).map(({ soort }) => soort);
const stand = async () => ({ ons: await geboekt(), anderen: await doorbetalingen(), schuldenaar: await terugbetaald() });

describe('wij innen voor anderen (Rv 478 lid 1)', () => {
  it('een afdracht wordt niet op onze vorderingen geboekt voor zij is verdeeld', async () => {
    await oordeel('wij');
    await b.draagAf('2025-05-02', 400_00, null);
    expect(await stand()).toEqual({ ons: 0, anderen: [], schuldenaar: 0 });
    expect((await o.db.bericht.findMany({ where: { ontvanger: zaakVanSamenloop(b.id), soort: 'afdracht_te_verdelen' } })).length).toBe(1);
  });

  it('van gelijke rang: naar evenredigheid van wat openstaat, tot op de cent (BW 3:277 lid 1)', async () => {
    await oordeel('wij');
    await meldtAan(CJIB);
    p.delen = { uitvoering_cdw: [deel(CJIB, opgave(500_00))] };
    await b.draagAf('2025-05-02', 400_00, null);
    expect(await verdeel()).toEqual({ soort: 'klaar', taak: null });
    expect(await stand()).toEqual({ ons: 266_67, anderen: [['oin:00000099000000000005', 133_33, 'te betalen']], schuldenaar: 0 });
  });

  it('een hogere rang gaat voor (IW 21), en kosten van executie gaan voor alles (Rv 477 lid 2)', async () => {
    await oordeel('wij');
    await meldtAan(BELASTINGDIENST, '2025-04-01', 10_00);
    await meldtAan(CJIB, '2025-04-02', 25_00);
    p.delen = { uitvoering_cdw: [deel(BELASTINGDIENST, opgave(310_00, 'rijksbelasting_iw21')), deel(CJIB, opgave(125_00))] };
    await b.draagAf('2025-05-02', 400_00, null);
    await verdeel();
    // 35,00 of costs; 300,00 of IW 21; 65,00 over 1.000,00 of ours and 100,00 of CJIB.
    expect(await stand()).toEqual({ ons: 59_09, anderen: [['oin:00000099000000000004', 310_00, 'te betalen'], ['oin:00000099000000000005', 30_91, 'te betalen']], schuldenaar: 0 });
  });

  it('wat niemand te vorderen heeft gaat terug naar de schuldenaar', async () => {
    await oordeel('wij');
    await meldtAan(CJIB);
    p.delen = { uitvoering_cdw: [deel(CJIB, opgave(50_00))] };
    await b.draagAf('2025-05-02', 1_100_00, null);
    await verdeel();
    expect(await stand()).toEqual({ ons: 1_000_00, anderen: [['oin:00000099000000000005', 50_00, 'te betalen']], schuldenaar: 50_00 });
  });

  it('is een besluit met zijn rekenwerk en het antwoord waarop het rust', async () => {
    await oordeel('wij');
    await meldtAan(CJIB);
    p.delen = { uitvoering_cdw: [deel(CJIB, opgave(500_00))] };
    await b.draagAf('2025-05-02', 400_00, null);
    await verdeel();
    const besluit = await o.db.besluit.findFirstOrThrow({ where: { zaak: zaakVanSamenloop(b.id), soort: 'verdeling' } });
    expect(besluit).toMatchObject({ grond: ['Rv 477 lid 2', 'Rv 478', 'BW 3:277 lid 1'], inhoud: { centen: 400_00, eigen: 266_67, naarSchuldenaar: 0, anderen: [{ partij: 'oin:00000099000000000005', centen: 133_33, openstaand: 500_00 }] }, feiten: [{ bron: 'routervraag' }] });
    expect(await controleerKeten(o.db, zaakVanSamenloop(b.id))).toBeNull();
  });

  it('elke partij hoort dat zij betaald wordt, en wie wat kreeg', async () => {
    await oordeel('wij');
    await meldtAan(CJIB);
    p.delen = { uitvoering_cdw: [deel(CJIB, opgave(500_00))] };
    await b.draagAf('2025-05-02', 400_00, null);
    await verdeel();
    const berichten = (await o.db.uitgaandPartijbericht.findMany({ where: { beslagId: b.id }, orderBy: { id: 'asc' } })).map(({ inhoud }) => inhoud);
    expect(berichten).toMatchObject([
      { soort: 'verdeelstaat', ontvanger: CJIB.nummer, kenmerkOntvanger: 'beslag-1', inhoud: { maand: '2025-05', ontvangen: 400_00, aandelen: [{ partij: ONS, kenmerk: `beslag-${String(b.id)}`, bedrag: 266_67 }, { partij: CJIB.nummer, kenmerk: 'V-9', bedrag: 133_33 }], nogOpen: [{ openstaand: 366_67 }], naarSchuldenaar: 0 } },
      { soort: 'afdracht_doorgezonden', ontvanger: CJIB.nummer, inhoud: { bedrag: 133_33, betaaldOp: '2025-05-02', betalingskenmerk: '8012345678901234' } },
    ]);
  });

  it('nog eens verdelen verdeelt niets', async () => {
    await oordeel('wij');
    await meldtAan(CJIB);
    p.delen = { uitvoering_cdw: [deel(CJIB, opgave(500_00))] };
    await b.draagAf('2025-05-02', 400_00, null);
    await verdeel();
    const eerst = await stand();
    await verdeel();
    expect(await stand()).toEqual(eerst);
  });

  it('een tweede afdracht in de maand rekent met wat er al is betaald, en vraagt niet opnieuw', async () => {
    await oordeel('wij');
    await meldtAan(BELASTINGDIENST);
    p.delen = { uitvoering_cdw: [deel(BELASTINGDIENST, opgave(300_00, 'rijksbelasting_iw21'))] };
    await b.draagAf('2025-05-02', 200_00, null);
    await verdeel();
    await b.draagAf('2025-05-09', 200_00, null);
    await verdeel(dag('2025-05-09'));
    expect(await stand()).toEqual({ ons: 100_00, anderen: [['oin:00000099000000000004', 200_00, 'te betalen'], ['oin:00000099000000000004', 100_00, 'te betalen']], schuldenaar: 0 });
    expect(p.gevraagd.filter(({ doel }) => doel === 'uitvoering_cdw').map(({ grond }) => grond)).toEqual(['als_cdw']);
  });
});

describe('een nieuw antwoord, en wat op het vorige is betaald', () => {
  const BD = 'oin:00000099000000000004';
  const eerst = async (): Promise<void> => {
    await oordeel('wij');
    await meldtAan(BELASTINGDIENST);
    p.delen = { uitvoering_cdw: [deel(BELASTINGDIENST, opgave(300_00, 'rijksbelasting_iw21'))] };
    await b.draagAf('2025-05-30', 200_00, null);
    await verdeel(dag('2025-05-30'));
  };
  const opnieuw = async (open: number, vandaag: string): Promise<void> => {
    p.delen = { uitvoering_cdw: [deel(BELASTINGDIENST, opgave(open, 'rijksbelasting_iw21'))] };
    await b.draagAf(vandaag, 200_00, null);
    await verdeel(dag(vandaag));
  };

  it('drie dagen later kende zij het nog niet: zij krijgt niet meer dan openstaat', async () => {
    await eerst();
    await opnieuw(300_00, '2025-06-02');
    expect(await stand()).toEqual({ ons: 100_00, anderen: [[BD, 200_00, 'te betalen'], [BD, 100_00, 'te betalen']], schuldenaar: 0 });
  });

  it('drie dagen later kende zij het al: er gaat niets dubbel af', async () => {
    await eerst();
    await opnieuw(100_00, '2025-06-02');
    expect(await stand()).toEqual({ ons: 100_00, anderen: [[BD, 200_00, 'te betalen'], [BD, 100_00, 'te betalen']], schuldenaar: 0 });
  });

  it('een verrekening van haar, of een beslag elders, is een andere vordering', async () => {
    await eerst();
    const anders = [{ ...opgave(900_00), bevoegdheid: { soort: 'verrekening' } }, { ...opgave(50_00), derdebeslagene: { soort: 'rsin', nummer: '000010091' } }] as const;
    p.delen = { uitvoering_cdw: [deel(BELASTINGDIENST, opgave(300_00, 'rijksbelasting_iw21'), ...anders)] };
    await b.draagAf('2025-06-02', 200_00, null);
    await verdeel(dag('2025-06-02'));
    expect((await stand()).anderen).toEqual([[BD, 200_00, 'te betalen'], [BD, 100_00, 'te betalen']]);
  });

  it('opnieuw gevraagd omdat een ander iets niet zei: wat zij al telde gaat er niet nog eens af', async () => {
    await eerst();
    p.delen = { uitvoering_cdw: [deel(BELASTINGDIENST, opgave(100_00, 'rijksbelasting_iw21')), deel(CJIB, { ...opgave(100_00), openstaand: undefined } as never)] };
    await b.draagAf('2025-06-02', 200_00, null);
    expect(await verdeel(dag('2025-06-02'))).toEqual({ soort: 'wacht', taak: 'verdeling_wacht' });
    await o.db.taak.updateMany({ where: { zaak: zaakVanSamenloop(b.id), soort: 'verdeling_wacht' }, data: { afgedaanOp: naarDatum(dag('2025-06-03')) } });
    p.delen = { uitvoering_cdw: [deel(BELASTINGDIENST, opgave(100_00, 'rijksbelasting_iw21'))] };
    await verdeel(dag('2025-06-03'));
    expect((await stand()).anderen).toEqual([[BD, 200_00, 'te betalen'], [BD, 100_00, 'te betalen']]);
  });

  it('kosten die zijn betaald gaan niet nog eens voor alles (Rv 477 lid 2), ook als zij geen nieuwe opgaf', async () => {
    await oordeel('wij');
    await meldtAan(BELASTINGDIENST);
    await meldtAan(CJIB, '2025-04-01', 80_00);
    const antwoord = (cjib: number, bd: number): void => { p.delen = { uitvoering_cdw: [deel(BELASTINGDIENST, opgave(bd, 'rijksbelasting_iw21')), deel(CJIB, opgave(cjib))] }; };
    antwoord(500_00, 900_00);
    await b.draagAf('2025-05-02', 200_00, null);
    await verdeel();
    antwoord(420_00, 780_00);
    await b.draagAf('2025-07-01', 200_00, null);
    await verdeel(dag('2025-07-01'));
    const cjib = 'oin:00000099000000000005';
    expect((await stand()).anderen).toEqual([[BD, 120_00, 'te betalen'], [cjib, 80_00, 'te betalen'], [BD, 200_00, 'te betalen']]);
  });

  it('kosten die vaststonden tot de rekening er was, ook niet', async () => {
    const cjib = 'oin:00000099000000000005';
    await oordeel('wij', null, [{ partij: BELASTINGDIENST, gelegdOp: '2025-04-01' }]);
    await meldtAan(BELASTINGDIENST);
    await meldt(CJIB, 'beslag_gemeld', { gelegdOp: '2025-04-01', vordering: { kenmerk: 'V-9', grondslag: 'concurrent', openstaand: 50_000, kosten: 80_00, peildatum: '2025-04-01' } });
    const antwoord = (bij: number, bd: number): void => { p.delen = { uitvoering_cdw: [deel(BELASTINGDIENST, opgave(bd, 'rijksbelasting_iw21')), deel(CJIB, opgave(bij))] }; };
    antwoord(500_00, 900_00);
    await b.draagAf('2025-05-02', 200_00, null);
    await verdeel();
    await o.db.inkomendPartijbericht.updateMany({ where: { beslagId: b.id }, data: { dag: naarDatum(dag('2025-04-30')) } });
    await meldtAan(CJIB, '2025-04-01', 80_00);
    await o.db.inkomendPartijbericht.updateMany({ where: { beslagId: b.id, soort: 'vordering_aangemeld_bij_cdw', afzender: cjib }, data: { dag: naarDatum(dag('2025-05-10')) } });
    await verdeel(dag('2025-05-10'));
    antwoord(420_00, 780_00);
    await b.draagAf('2025-07-01', 200_00, null);
    await verdeel(dag('2025-07-01'));
    expect((await stand()).anderen).toEqual([[BD, 120_00, 'te betalen'], [cjib, 80_00, 'te betalen'], [BD, 200_00, 'te betalen']]);
  });

  it('een maand later geldt wat zij zegt', async () => {
    await eerst();
    await opnieuw(300_00, '2025-07-01');
    expect((await stand()).anderen).toEqual([[BD, 200_00, 'te betalen'], [BD, 200_00, 'te betalen']]);
  });

  it('een deel dat vaststaat zonder rekening kan zij nooit hebben geteld', async () => {
    await oordeel('wij', null, [{ partij: BELASTINGDIENST, gelegdOp: '2025-04-01' }]);
    p.delen = { uitvoering_cdw: [deel(BELASTINGDIENST, opgave(300_00, 'rijksbelasting_iw21'))] };
    await b.draagAf('2025-05-02', 200_00, null);
    await verdeel();
    await b.draagAf('2025-07-01', 200_00, null);
    await verdeel(dag('2025-07-01'));
    expect((await stand()).anderen).toEqual([[BD, 200_00, 'gehouden'], [BD, 100_00, 'gehouden']]);
  });
});

describe('gemeente en UWV in één rang (afspraak 7)', () => {
  it('wat de gemeente en UWV terugvorderen: er wordt niet verdeeld, alles gaat naar de oudste', async () => {
    await o.db.verhaal.update({ where: { id: v.id }, data: { bevoegdheid: 'vereenvoudigd_derdenbeslag' } });
    await o.db.vordering.updateMany({ where: { id: { in: [...v.vorderingen] } }, data: { regime: 'awb', grondslag: 'participatiewet' } });
    await oordeel('wij');
    await meldtAan(UWV);
    p.delen = { uitvoering_cdw: [deel(UWV, { ...opgave(500_00), bevoegdheid: { soort: 'vereenvoudigd_derdenbeslag' }, voorrang: { preferent: true, grondslag: 'terugvordering_uwv' } })] };
    await b.draagAf('2025-05-02', 400_00, null);
    await verdeel();
    expect(await stand()).toEqual({ ons: 400_00, anderen: [], schuldenaar: 0 });
    expect((await o.db.besluit.findFirstOrThrow({ where: { zaak: zaakVanSamenloop(b.id), soort: 'verdeling' } })).grond).toContain('Afsprakenkader coördinerend deurwaarderschap, afspraak 7');
  });

  it('gelden zij als concurrent, dan is open of de afspraak geldt: het geld wacht, met de vraag', async () => {
    await oordeel('wij');
    await meldtAan(UWV);
    p.delen = { uitvoering_cdw: [deel(UWV, opgave(500_00))] };
    await b.draagAf('2025-05-02', 400_00, null);
    expect(await verdeel()).toEqual({ soort: 'wacht', taak: 'verdeling_wacht' });
    expect((await o.db.taak.findFirstOrThrow({ where: { zaak: zaakVanSamenloop(b.id), soort: 'verdeling_wacht' } })).tekst).toContain('Geldt afspraak 7 van het afsprakenkader hier');
  });
});

describe('wat voor partij wij zijn, zegt de opdrachtgever', () => {
  it.each([
    ['waterschap', { ons: 266_67, anderen: [['oin:00000099000000000003', 133_33, 'te betalen']], schuldenaar: 0 }],
    ['gemeente', { ons: 0, anderen: [], schuldenaar: 0 }], // whether agreement 7 holds is open
    ['cjib', { ons: 0, anderen: [], schuldenaar: 0 }], // of whom the tax is, is not known
  ])('%s naast UWV in één rang', async (partijsoort, verwacht) => {
    await o.db.opdrachtgever.update({ where: { id: 'waterstad' }, data: { partijsoort } });
    await oordeel('wij');
    await meldtAan(UWV);
    p.delen = { uitvoering_cdw: [deel(UWV, opgave(500_00))] };
    await b.draagAf('2025-05-02', 400_00, null);
    await verdeel();
    expect(await stand()).toEqual(verwacht);
  });

  it('is hij aangesloten, dan moet hij het zeggen', async () => {
    await expect(o.db.opdrachtgever.update({ where: { id: 'waterstad' }, data: { partijsoort: null } })).rejects.toThrow('opdrachtgever_partijsoort');
  });
});

describe('wat nog niet kan worden verdeeld staat vast', () => {
  it('een partij antwoordt niet: een paar dagen opnieuw gevraagd, dan een taak; er is niets geboekt', async () => {
    await oordeel('wij');
    p.ontbreekt = [{ partij: CJIB, reden: 'geen_verbinding', uitleg: 'geen verbinding' }];
    await b.draagAf('2025-05-02', 400_00, null);
    expect(await verdeel()).toEqual({ soort: 'nog_niet', taak: null });
    expect(await verdeel(dag('2025-05-12'))).toEqual({ soort: 'wacht', taak: 'verdeling_wacht' });
    expect([await stand(), await taken()]).toEqual([{ ons: 0, anderen: [], schuldenaar: 0 }, ['verdeling_wacht']]);
  });

  it('de router ligt plat: het wacht en er is niets gebeurd', async () => {
    await oordeel('wij');
    await b.draagAf('2025-05-02', 400_00, null);
    p.storing = ligtPlat();
    await expect(verdeel()).rejects.toMatchObject({ name: 'BronOnbereikbaar' });
    expect(await stand()).toEqual({ ons: 0, anderen: [], schuldenaar: 0 });
  });

  it.each([
    ['zonder te zeggen wat openstaat', () => { const { openstaand: _, ...zonder } = opgave(1); return [zonder]; }, 'gegevens_ontbreken'],
    ['zonder te zeggen op welk inkomen', () => { const { derdebeslagene: _, ...zonder } = opgave(1); return [zonder]; }, 'gegevens_ontbreken'],
    ['met twee beslagen op dit inkomen', () => [opgave(100), opgave(200)], 'meer_beslagen_van_partij'],
  ] as const)('een partij antwoordt %s: niemand raadt', async (_, opgaven, waarom) => {
    await oordeel('wij');
    await meldtAan(CJIB);
    p.delen = { uitvoering_cdw: [deel(CJIB, ...opgaven())] };
    await b.draagAf('2025-05-02', 400_00, null);
    expect(await verdeel()).toEqual({ soort: 'wacht', taak: 'verdeling_wacht' });
    expect((await o.db.verdeling.findFirstOrThrow({ where: { beslagId: b.id } })).wacht).toBe(waarom);
    expect(await stand()).toEqual({ ons: 0, anderen: [], schuldenaar: 0 });
  });

  it('deed een mens de taak af, dan wordt opnieuw gevraagd en verdeeld', async () => {
    await oordeel('wij');
    await meldtAan(CJIB);
    p.delen = { uitvoering_cdw: [deel(CJIB, opgave(100), opgave(200))] };
    await b.draagAf('2025-05-02', 400_00, null);
    await verdeel();
    await o.db.taak.updateMany({ where: { zaak: zaakVanSamenloop(b.id), soort: 'verdeling_wacht' }, data: { afgedaanOp: naarDatum(op) } });
    p.delen = { uitvoering_cdw: [deel(CJIB, opgave(500_00))] };
    expect(await verdeel()).toEqual({ soort: 'klaar', taak: null });
    expect((await stand()).ons).toBe(266_67);
  });

  it('is van een partij geen rekening bekend, dan staat alleen haar deel vast; meldt zij zich met rekening, dan gaat het', async () => {
    await oordeel('wij', null, [{ partij: CJIB, gelegdOp: '2025-04-01' }]);
    p.delen = { uitvoering_cdw: [deel(CJIB, opgave(500_00))] };
    await b.draagAf('2025-05-02', 400_00, null);
    expect(await verdeel()).toEqual({ soort: 'wacht', taak: 'rekening_partij_onbekend' });
    expect(await stand()).toEqual({ ons: 266_67, anderen: [['oin:00000099000000000005', 133_33, 'gehouden']], schuldenaar: 0 });
    await meldtAan(CJIB);
    expect(await verdeel()).toEqual({ soort: 'klaar', taak: null });
    expect([await doorbetalingen(), await taken()]).toEqual([[['oin:00000099000000000005', 133_33, 'te betalen']], []]);
  });

  it('ligt er nog een beslag van ons, van een opdrachtgever onder hetzelfde OIN, dan wacht het: wat daarop openstaat vraagt niemand', async () => {
    await oordeel('wij');
    await meldtAan(CJIB);
    await legBijZuster(o, BSN, null);
    p.delen = { uitvoering_cdw: [deel(CJIB, opgave(500_00))] };
    await b.draagAf('2025-05-02', 400_00, null);
    expect(await verdeel()).toEqual({ soort: 'wacht', taak: 'verdeling_wacht' });
    expect((await o.db.verdeling.findFirstOrThrow({ where: { beslagId: b.id } })).wacht).toBe('meer_beslagen_van_partij');
  });

  it('wie int is niet beslist: het geld wacht', async () => {
    await oordeel('onbeslist');
    await b.draagAf('2025-05-02', 400_00, null);
    expect(await verdeel()).toEqual({ soort: 'wacht', taak: 'verdeling_wacht' });
    await oordeel('alleen');
    expect(await verdeel()).toEqual({ soort: 'klaar', taak: null });
    expect([await stand(), await taken()]).toEqual([{ ons: 400_00, anderen: [], schuldenaar: 0 }, []]);
  });
});

describe('ons beslag eindigt terwijl er geld vaststaat', () => {
  const eindig = async (): Promise<void> => {
    for (const soort of ['hefOp', 'sluit'] as const) {
      await o.db.bericht.updateMany({ where: { ontvanger: `beslag-${String(b.id)}` }, data: { verwerktOp: new Date() } });
      await o.beslaan[soort]({ beslagId: b.id, vandaag: op, einde: 'geen_relatie' });
    }
  };
  const meldAf = async () => maakRouter({ db: o.db, toegang: p.toegang }).meldAf({ beslagId: b.id, vandaag: op });

  it('een afdracht die niet is verdeeld: wij blijven aangemeld, zodat wij als wie inde nog mogen vragen, en melden af als het geld weg is', async () => {
    await oordeel('wij');
    await meldtAan(CJIB);
    p.delen = { uitvoering_cdw: [deel(CJIB, opgave(100), opgave(200))] };
    await b.draagAf('2025-05-02', 400_00, null);
    await verdeel();
    await eindig();
    expect(await meldAf()).toEqual({ soort: 'wacht_op_geld' });
    await o.db.taak.updateMany({ where: { zaak: zaakVanSamenloop(b.id), soort: 'verdeling_wacht' }, data: { afgedaanOp: naarDatum(op) } });
    p.delen = { uitvoering_cdw: [deel(CJIB, opgave(500_00))] };
    expect([await verdeel(), (await doorbetalingen()).length, await meldAf()]).toEqual([{ soort: 'klaar', taak: null }, 1, { soort: 'afgemeld' }]);
  });

  it('een deel zonder rekening: wij blijven aangemeld, zodat die partij ons nog kan bereiken', async () => {
    await oordeel('wij', null, [{ partij: CJIB, gelegdOp: '2025-04-01' }]);
    p.delen = { uitvoering_cdw: [deel(CJIB, opgave(500_00))] };
    await b.draagAf('2025-05-02', 400_00, null);
    await verdeel();
    await eindig();
    expect(await meldAf()).toEqual({ soort: 'wacht_op_geld' });
    await meldtAan(CJIB);
    expect([await verdeel(), await meldAf()]).toEqual([{ soort: 'klaar', taak: null }, { soort: 'afgemeld' }]);
  });
});

describe('de database bewaart dat elke cent ergens is', () => {
  it('een verdeling die niet optelt wordt geweigerd', async () => {
    await oordeel('wij');
    await meldtAan(CJIB);
    p.delen = { uitvoering_cdw: [deel(CJIB, opgave(500_00))] };
    await b.draagAf('2025-05-02', 400_00, null);
    await verdeel();
    const { id } = await o.db.verdeling.findFirstOrThrow({ where: { beslagId: b.id } });
    await expect(o.db.doorbetaling.updateMany({ where: { verdelingId: id }, data: { centen: 133_34 } })).rejects.toThrow();
    await expect(o.db.doorbetaling.deleteMany({ where: { verdelingId: id } })).rejects.toThrow();
    await expect(o.db.verdeling.update({ where: { id }, data: { eigenCenten: 0 } })).rejects.toThrow();
  });
});

describe('een ander int', () => {
  it('de derde betaalt aan ons, en wij legden zonder deurwaarder: de wet zegt niets, een mens beslist (Rv 478 lid 5)', async () => {
    await oordeel('ander', DEURWAARDER);
    await b.draagAf('2025-05-02', 400_00, null);
    expect(await verdeel()).toEqual({ soort: 'wacht', taak: 'afdracht_bij_ander' });
    expect(await stand()).toEqual({ ons: 0, anderen: [], schuldenaar: 0 });
  });

  it('legde voor ons een gerechtsdeurwaarder, dan gaat alles onverwijld door naar wie int (Rv 478 lid 5)', async () => {
    await o.db.verhaal.update({ where: { id: v.id }, data: { bevoegdheid: 'derdenbeslag' } });
    await oordeel('ander', DEURWAARDER);
    await meldtAan(DEURWAARDER);
    await b.draagAf('2025-05-02', 400_00, null);
    expect(await verdeel()).toEqual({ soort: 'klaar', taak: null });
    expect(await stand()).toEqual({ ons: 0, anderen: [['gdw:990123', 400_00, 'te betalen']], schuldenaar: 0 });
    expect((await o.db.uitgaandPartijbericht.findMany({ where: { beslagId: b.id } })).map(({ soort }) => soort)).toEqual(['afdracht_doorgezonden']);
  });

  it('kan de router niet meer zeggen wie int nadat wij hebben verwezen, dan blijft het geld van wie int', async () => {
    await legGevolgVast(o.db, { zaak: zaakVanSamenloop(b.id), vandaag: op, besluitId: 1, gevolg: { inner: 'ander', partij: 'gdw:990123' } });
    await oordeel('onbekend');
    await b.draagAf('2025-05-02', 400_00, null);
    expect(await verdeel()).toEqual({ soort: 'wacht', taak: 'afdracht_bij_ander' });
    expect(await stand()).toEqual({ ons: 0, anderen: [], schuldenaar: 0 });
  });

  it('hebben wij nooit verwezen, dan is wat binnenkomt voor ons zolang niemand anders bekend is', async () => {
    await oordeel('onbekend');
    await b.draagAf('2025-05-02', 400_00, null);
    expect(await stand()).toEqual({ ons: 400_00, anderen: [], schuldenaar: 0 });
  });

  const kondigAan = async (bedrag: number, betalingskenmerk: string): Promise<void> => meldt(DEURWAARDER, 'afdracht_doorgezonden', { maand: '2025-04', bedrag, ontvangenOp: '2025-04-25', betaaldOp: '2025-04-28', betalingskenmerk });
  const bij = async (bankkenmerk: string, bedrag: number, betalingskenmerk: string): Promise<BetalingOntvangst> => ontvangBetaling(o.db, { betalingskenmerk, bankkenmerk, dag: dag('2025-04-29'), centen: centen(bedrag) });
  const boek = async () => o.beslaan.boekAfdracht({ beslagId: b.id, vandaag: dag('2025-04-29'), berichtId: (await o.db.bericht.findFirstOrThrow({ where: { ontvanger: `beslag-${String(b.id)}`, soort: 'afdracht' }, orderBy: { id: 'desc' } })).id });

  it('wat hij aankondigt en de bank meldt is een afdracht van ons beslag, één keer, helemaal voor ons', async () => {
    await oordeel('ander', DEURWAARDER);
    const kenmerk = `beslag-${String(b.id)}`;
    await kondigAan(120_00, kenmerk);
    expect([await bij(`bk-${kenmerk}`, 120_00, kenmerk), await bij(`bk-${kenmerk}`, 120_00, kenmerk)]).toEqual([{ soort: 'opgenomen' }, { soort: 'al_bekend' }]);
    expect((await boek()).taak).toBeNull();
    expect(await o.db.afdracht.findMany({ where: { beslagId: b.id } })).toMatchObject([{ periode: '2025-04', centen: 120_00, van: 'cdw' }]);
    expect(await stand()).toEqual({ ons: 120_00, anderen: [], schuldenaar: 0 });
  });

  it('een ander bedrag dan aangekondigd, of een kenmerk dat niemand noemde, wordt niet geboekt', async () => {
    const kenmerk = `beslag-${String(b.id)}`;
    await kondigAan(120_00, kenmerk);
    expect([await bij(`bk2-${kenmerk}`, 119_00, kenmerk), await bij(`bk3-${kenmerk}`, 120_00, 'beslag-0')]).toEqual([{ soort: 'bedrag_wijkt_af' }, { soort: 'onbekend_kenmerk' }]);
  });

  it('kwam het niet binnen de dagen van het beleid, dan een taak; binnen is er niets', async () => {
    const kenmerk = `beslag-${String(b.id)}`;
    await kondigAan(120_00, kenmerk);
    const kijk = async (vandaag: string) => verdelen.controleerAankondigingen({ beslagId: b.id, vandaag: dag(vandaag) });
    expect(await kijk('2025-05-01')).toEqual({ wekOp: '2025-05-06', taak: null });
    expect(await kijk('2025-05-06')).toEqual({ wekOp: null, taak: 'aangekondigd_niet_ontvangen' });
    await bij(`bk4-${kenmerk}`, 120_00, kenmerk);
    expect(await kijk('2025-05-07')).toEqual({ wekOp: null, taak: null });
  });
});

describe('een afdracht die is verdeeld, en later te veel bleek', () => {
  it('niets wordt vanzelf teruggeboekt: een taak noemt wat ieder terugbetaalt (Rv 475i lid 3)', async () => {
    await oordeel('wij');
    await meldtAan(CJIB);
    p.delen = { uitvoering_cdw: [deel(CJIB, opgave(500_00))] };
    await b.draagAf('2025-04-10', 400_00, 1_752_00);
    await verdeel(dag('2025-04-10'));
    const eerst = await stand();
    const uitkomst = await v.corrigeer('2025-04-18', 2, { leefsituatie: 'gehuwd_met_kinderen' });
    if (uitkomst.soort !== 'beslag') throw new Error(uitkomst.soort);
    await o.beslaan.pasBvvAan({ beslagId: b.id, vandaag: dag('2025-04-18'), berichtId: await b.geefDoor('2025-04-18', uitkomst.berekeningId) });
    expect(await stand()).toEqual(eerst);
    const taak = await o.db.taak.findFirstOrThrow({ where: { soort: 'herverdeling_nodig', zaak: `beslag-${String(b.id)}` } });
    expect(taak.feiten).toMatchObject({ teruggaveCenten: 400_00, terug: `beslag-${String(b.id)}: 26667; oin:00000099000000000005: 13333` });
  });

  it('over een termijn van de kantonrechter die voorbij is: de inwoner leest niet dat hij niets terugkrijgt', async () => {
    await oordeel('wij');
    await meldtAan(CJIB);
    p.delen = { uitvoering_cdw: [deel(CJIB, opgave(500_00))] };
    await b.draagAf('2025-04-10', 400_00, 1_752_00);
    await verdeel(dag('2025-04-10'));
    await v.corrigeer('2025-05-06', 2, { voetbesluit: { soort: 'verhoging_kantonrechter', bedrag: '300.00', vanaf: dag('2025-04-01'), totEnMet: dag('2025-04-20') } });
    const { id: berichtId } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: `beslag-${String(b.id)}`, soort: 'nieuwe_bvv' } });
    await o.beslaan.pasBvvAan({ beslagId: b.id, vandaag: dag('2025-05-06'), berichtId });
    expect(await o.db.taak.count({ where: { soort: 'herverdeling_nodig', zaak: `beslag-${String(b.id)}` } })).toBe(1);
    expect(await o.db.brief.count({ where: { beslagId: b.id, soort: 'terugbetaling_na_einde' } })).toBe(0);
  });

  it('heeft een mens dat verteld, dan ontbreekt er geen brief', async () => {
    await oordeel('wij');
    await meldtAan(CJIB);
    p.delen = { uitvoering_cdw: [deel(CJIB, opgave(500_00))] };
    await b.draagAf('2025-04-10', 400_00, 1_752_00);
    await verdeel(dag('2025-04-10'));
    await v.corrigeer('2025-05-06', 2, { voetbesluit: { soort: 'verhoging_kantonrechter', bedrag: '300.00', vanaf: dag('2025-04-01'), totEnMet: dag('2025-04-20') } });
    const { id: berichtId } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: `beslag-${String(b.id)}`, soort: 'nieuwe_bvv' } });
    await o.beslaan.pasBvvAan({ beslagId: b.id, vandaag: dag('2025-05-06'), berichtId });
    const zaak = `beslag-${String(b.id)}`;
    await o.db.taak.updateMany({ where: { zaak }, data: { afgedaanOp: naarDatum(dag('2025-05-07')), uitkomst: 'verteld' } });
    await o.db.bericht.updateMany({ where: { ontvanger: zaak }, data: { verwerktOp: new Date() } });
    expect((await controleerBesluiten(o.db, zaak)).filter(({ reden }) => reden === 'brief_ontbreekt')).toEqual([]);
  });

  it('gaat een deel al terug, dan noemt geen brief dat deel als alles', async () => {
    await b.draagAf('2025-04-10', 400_00, 1_752_00);
    await oordeel('wij');
    await meldtAan(CJIB);
    p.delen = { uitvoering_cdw: [deel(CJIB, opgave(500_00))] };
    await b.draagAf('2025-05-10', 400_00, 1_752_00);
    await verdeel(dag('2025-05-10'));
    await v.corrigeer('2025-06-06', 2, { voetbesluit: { soort: 'verhoging_kantonrechter', bedrag: '300.00', vanaf: dag('2025-04-01'), totEnMet: dag('2025-05-31') } });
    const { id: berichtId } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: `beslag-${String(b.id)}`, soort: 'nieuwe_bvv' } });
    await o.beslaan.pasBvvAan({ beslagId: b.id, vandaag: dag('2025-06-06'), berichtId });
    expect(await o.db.terugbetaling.count({ where: { zaak: `beslag-${String(b.id)}` } })).toBeGreaterThan(0);
    expect(await o.db.brief.count({ where: { beslagId: b.id, soort: 'terugbetaling_na_einde' } })).toBe(0);
  });

  it('ook wat de derde daarna nog naar de oude voet betaalde: een taak noemt wat ieder terugbetaalt', async () => {
    await oordeel('wij');
    await meldtAan(CJIB);
    p.delen = { uitvoering_cdw: [deel(CJIB, opgave(500_00))] };
    const uitkomst = await v.corrigeer('2025-04-18', 2, { leefsituatie: 'gehuwd_met_kinderen' });
    if (uitkomst.soort !== 'beslag') throw new Error(uitkomst.soort);
    await o.beslaan.pasBvvAan({ beslagId: b.id, vandaag: dag('2025-04-18'), berichtId: await b.geefDoor('2025-04-18', uitkomst.berekeningId) });
    await b.post('2025-04-22');
    await b.draagAf('2025-04-22', 400_00, 1_752_00);
    await verdeel(dag('2025-04-22'));
    const taak = await o.db.taak.findFirstOrThrow({ where: { soort: 'herverdeling_nodig', zaak: `beslag-${String(b.id)}` } });
    expect(taak.feiten).toMatchObject({ teruggaveCenten: 400_00 });
  });
});
