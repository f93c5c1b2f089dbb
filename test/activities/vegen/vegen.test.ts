import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Veegstand } from '../../../contract/veegronde.ts';
import { veegalarm } from '../../../activities/vegen/alarm.ts';
import { maakVegen } from '../../../activities/vegen/vegen.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { controleerKeten, schrijfGebeurtenis } from '../../../activities/opslag/gebeurtenis.ts';
import { openstaand } from '../../../activities/opslag/openstaand.ts';
import { verjaringVan } from '../../../activities/opslag/verjaring.ts';
import { takenPerSoort, zoekTaken } from '../../../activities/taken/overzicht.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { BIJSTAND, maakOpstelling, type Opstelling, type Proefvordering } from '../invorderen/opstelling.ts';

/** Every claim here has a payment term until 2024-12-12: without any act its last day is 2029-12-12. */
let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());

/** A whole sweep of a day, in batches. */
async function veeg(op: string, stapel?: number): Promise<{ readonly stand: Veegstand; readonly keren: number }> {
  const { veeg: doe } = maakVegen(o.db, stapel);
  let stand: Veegstand | null = null;
  let keren = 0;
  do {
    stand = await doe({ vandaag: dag(op), stand });
    keren += 1;
  } while (!stand.klaar);
  return { stand, keren };
}

const taken = async (zaak: string): Promise<string[]> => {
  const rijen = await o.db.taak.findMany({ where: { zaak, soort: { startsWith: 'verja' } }, orderBy: { id: 'asc' } });
  return rijen.map(({ soort, uitkomst }) => `${soort}${uitkomst === null ? '' : `: ${uitkomst}`}`);
};
const meldingen = async (zaak: string): Promise<number> => o.db.bericht.count({ where: { ontvanger: zaak, soort: 'verjaard' } });
/** The claim ends without its workflow: what the sweep of later tests must not see any more. */
const ruim = async (...vorderingen: readonly Proefvordering[]): Promise<unknown> => o.db.vordering.updateMany({ where: { id: { in: vorderingen.map(({ id }) => id) } }, data: { einde: 'ingetrokken' } });

describe('een vordering die niet te lezen is', () => {
  it('is een taak, één keer; de andere worden bekeken', async () => {
    const kapot = await o.vordering('a-kapot');
    const heel = await o.vordering('b-heel');
    await o.db.besluit.create({ data: { sleutel: 'kapot', zaak: kapot.zaak, soort: 'stuiting', dag: naarDatum(dag('2025-01-01')), grond: [], inhoud: { op: 'ooit' } } });
    expect((await veeg('2029-12-01')).stand).toMatchObject({ gezien: 2, gewaarschuwd: 1, volgende: '2029-12-02' });
    await veeg('2029-12-02');
    expect(await o.db.taak.count({ where: { zaak: kapot.zaak, soort: 'stap_onuitvoerbaar' } })).toBe(1);
    expect(await taken(heel.zaak)).toEqual(['verjaring_dreigt']);
    await ruim(kapot, heel);
  });
});

describe('de verjaring van een vordering (Awb 4:104)', () => {
  const laatsteDag = async (v: Proefvordering): Promise<string> => (await verjaringVan(o.db, v.id)).laatsteDag;

  it('zonder daad: vijf jaar na de betaaltermijn; een herinnering stuit niet, een betaling ook niet', async () => {
    const v = await o.vordering('stil');
    await v.doorloop('herinnering', '2025-01-06');
    await v.betaal(100, '2025-01-10');
    expect(await laatsteDag(v)).toBe('2029-12-12');
    await ruim(v);
  });

  it('de aanmaning, het dwangbevel: vijf jaar vanaf hun terpostbezorging; de vooraankondiging niet (4:106, 4:110)', async () => {
    const v = await o.vordering('gestuit');
    await v.doorloop('herinnering', '2025-01-06');
    await v.doorloop('aanmaning', '2025-01-21');
    expect(await laatsteDag(v)).toBe('2030-01-21');
    await v.doorloop('dwangbevel', '2025-02-05');
    await v.doorloop('vooraankondiging', '2025-02-24');
    expect(await laatsteDag(v)).toBe('2030-02-05');
    await ruim(v);
  });

  it.each([
    ['terugkwam', { status: 'retour' }],
    ['is teruggenomen', { status: 'vervallen' }],
    ['niet bewezen gepost is', { terpostbezorgdOp: null }],
  ])('een aanmaning die %s stuit niet', async (naam, data) => {
    const v = await o.vordering(`brief-${naam.replaceAll(' ', '-')}`);
    await v.doorloop('herinnering', '2025-01-06');
    await o.db.brief.update({ where: { id: await v.doorloop('aanmaning', '2025-01-21') }, data });
    expect(await laatsteDag(v)).toBe('2029-12-12');
    await ruim(v);
  });

  it('onder de Awb telt het dwangbevel pas vanaf de ingevoerde dag van betekening', async () => {
    const v = await o.vordering('awb', undefined, 32_000, BIJSTAND);
    await v.doorloop('herinnering', '2025-01-06');
    await v.doorloop('aanmaning', '2025-01-21');
    await v.doorloop('dwangbevel', '2025-02-05');
    expect(await laatsteDag(v)).toBe('2030-01-21');
    await o.invorderen.boekBetekening({ vorderingId: v.id, vandaag: dag('2025-02-10'), sleutel: 'b', door: 'proef', op: dag('2025-02-07') });
    expect(await laatsteDag(v)).toBe('2030-02-07');
    await ruim(v);
  });

  it('alleen een pauze om uitstel verlengt, met de dagen tot zij werd hervat (4:111)', async () => {
    const v = await o.vordering('uitstel');
    const kop = { vorderingId: v.id, door: 'proef' };
    await o.invorderen.pauzeer({ ...kop, vandaag: dag('2025-01-01'), sleutel: 'p1', reden: 'bezwaar', totEnMet: dag('2025-03-01') });
    await o.invorderen.hervat({ ...kop, vandaag: dag('2025-02-01'), sleutel: 'h1' });
    expect(await laatsteDag(v)).toBe('2029-12-12');
    await o.invorderen.pauzeer({ ...kop, vandaag: dag('2025-04-01'), sleutel: 'p2', reden: 'uitstel', totEnMet: dag('2025-04-30') });
    expect(await laatsteDag(v)).toBe('2030-01-11'); // thirty days
    await o.invorderen.hervat({ ...kop, vandaag: dag('2025-04-11'), sleutel: 'h2' });
    expect(await laatsteDag(v)).toBe('2029-12-22'); // ten days
    await o.invorderen.pauzeer({ ...kop, vandaag: dag('2025-06-01'), sleutel: 'p3', reden: 'uitstel', totEnMet: dag('2025-06-30') });
    await o.invorderen.hervat({ ...kop, vandaag: dag('2025-06-01'), sleutel: 'h3' });
    expect(await laatsteDag(v)).toBe('2029-12-22'); // not one day
    await ruim(v);
  });

  it('wat een mens vastlegt stuit; niet in de toekomst, niet na de laatste dag, en niet wat hier niet stuit', async () => {
    const v = await o.vordering('mens');
    const kop = { vorderingId: v.id, door: 'proef', vandaag: dag('2025-05-01') };
    await o.invorderen.meldStuiting({ ...kop, sleutel: 's1', op: dag('2025-04-10'), soort: 'erkenning' });
    await o.invorderen.meldStuiting({ ...kop, sleutel: 's1', op: dag('2025-04-20'), soort: 'erkenning' });
    expect(await laatsteDag(v)).toBe('2030-04-10');
    await expect(o.invorderen.meldStuiting({ ...kop, sleutel: 's2', op: dag('2025-05-02'), soort: 'erkenning' })).rejects.toThrow('toekomst');
    await expect(o.invorderen.meldStuiting({ ...kop, vandaag: dag('2030-05-01'), sleutel: 's3', op: dag('2030-04-11'), soort: 'erkenning' })).rejects.toThrow('al verjaard: de laatste dag was 10 april 2030');
    await expect(o.invorderen.meldStuiting({ ...kop, sleutel: 's5', op: dag('2025-04-01'), soort: 'erkenning' })).rejects.toThrow('Dit schuift de laatste dag niet op: die blijft 10 april 2030');
    await expect(o.invorderen.meldStuiting({ ...kop, sleutel: 's4', op: dag('2025-05-01'), soort: 'aanmaning' })).rejects.toThrow('Kies uit: erkenning');
    const awb = await o.vordering('mens-awb', undefined, 32_000, BIJSTAND);
    await expect(o.invorderen.meldStuiting({ ...kop, vorderingId: awb.id, sleutel: 's', op: dag('2025-05-01'), soort: 'schriftelijke_mededeling' })).rejects.toThrow('stuit de verjaring van deze vordering niet');
    await ruim(v, awb);
  });
});

describe('de veegronde', () => {
  it('wat jonger is dan vier jaar wordt niet eens gelezen; de ronde zegt wanneer zij weer nodig is', async () => {
    const v = await o.vordering('jong');
    expect((await veeg('2025-06-01')).stand).toEqual({ na: null, klaar: true, gezien: 0, gewaarschuwd: 0, verjaard: 0, volgende: '2028-12-11' });
    expect((await veeg('2028-12-10')).stand.gezien).toBe(0);
    // Looked at from here on; the policy warns from ninety days before.
    expect((await veeg('2028-12-13')).stand).toMatchObject({ gezien: 1, gewaarschuwd: 0, volgende: '2029-09-13' });
    await ruim(v);
  });

  it('waarschuwt negentig dagen vooraf, één keer, en meldt na de laatste dag één keer dat het voorbij is', async () => {
    const v = await o.vordering('verjaart');
    expect((await veeg('2029-09-12')).stand).toMatchObject({ gewaarschuwd: 0, volgende: '2029-09-13' });
    expect(await taken(v.zaak)).toEqual([]);
    expect((await veeg('2029-09-13')).stand).toMatchObject({ gewaarschuwd: 1, volgende: '2029-12-13' });
    expect((await veeg('2029-09-14')).stand).toMatchObject({ gewaarschuwd: 0, volgende: '2029-12-13' });
    expect(await taken(v.zaak)).toEqual(['verjaring_dreigt']);
    expect((await veeg('2029-12-12')).stand).toMatchObject({ verjaard: 0, volgende: '2029-12-13' });
    expect(await meldingen(v.zaak)).toBe(0);
    expect((await veeg('2029-12-13')).stand).toMatchObject({ verjaard: 1, volgende: null });
    expect((await veeg('2029-12-14')).stand).toMatchObject({ verjaard: 0 });
    expect(await meldingen(v.zaak)).toBe(1);
    const { id: berichtId } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: v.zaak, soort: 'verjaard' } });

    expect(await o.invorderen.boekVerjaring({ vorderingId: v.id, berichtId, vandaag: dag('2029-12-13') })).toEqual({ verjaard: true });
    expect(await o.invorderen.boekVerjaring({ vorderingId: v.id, berichtId, vandaag: dag('2029-12-14') })).toEqual({ verjaard: true });
    expect((await openstaand(o.db, v.id)).totaal).toBe(0);
    expect(await o.db.besluit.findMany({ where: { zaak: v.zaak, soort: 'verjaring' }, select: { inhoud: true } })).toEqual([{ inhoud: { laatsteDag: '2029-12-12', openstaandCenten: 32_000 } }]);
    expect(await v.zet('aanmaning', '2029-12-13')).toEqual({ soort: 'voldaan' });
    expect(await o.invorderen.sluit({ vorderingId: v.id, einde: 'verjaard', vandaag: dag('2029-12-13') })).toEqual({ soort: 'gesloten' });
    expect(await taken(v.zaak)).toEqual(['verjaring_dreigt: gesloten']);
    expect(await controleerKeten(o.db, v.zaak)).toBeNull();
  });

  it('de waarschuwing heeft de laatste dag als termijn: zij staat bovenaan, en telt de dag erna als te laat', async () => {
    await o.db.taak.deleteMany({ where: { soort: 'verjaring_dreigt' } });
    const v = await o.vordering('termijn');
    await veeg('2029-09-13');
    const [eerste] = await zoekTaken(o.db, dag('2029-09-13'), { alleenOpen: true });
    expect(eerste).toMatchObject({ zaak: v.zaak, soort: 'verjaring_dreigt', uiterlijk: '2029-12-12' });
    const teLaat = async (op: string) => (await takenPerSoort(o.db, dag(op))).find(({ soort }) => soort === 'verjaring_dreigt')?.teLaat;
    expect([await teLaat('2029-12-12'), await teLaat('2029-12-13')]).toEqual([0, 1]);
    await ruim(v);
  });

  it('het verhaal van de debiteur hoort dat de vordering klaar is', async () => {
    const v = await o.vordering('in-verhaal');
    await v.totVerhaal();
    const uitkomst = await o.invorderen.meldAanBijVerhaal({ vorderingId: v.id, vandaag: dag('2025-03-25') });
    if (uitkomst.soort !== 'aangemeld') throw new Error(uitkomst.soort);
    await veeg('2030-02-06');
    const { id: berichtId } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: v.zaak, soort: 'verjaard' } });
    await o.invorderen.boekVerjaring({ vorderingId: v.id, berichtId, vandaag: dag('2030-02-06') });
    await o.invorderen.sluit({ vorderingId: v.id, einde: 'verjaard', vandaag: dag('2030-02-06') });
    expect(await o.db.bericht.findMany({ where: { ontvanger: `verhaal-${String(uitkomst.verhaalId)}`, soort: 'vordering_afgedaan' }, select: { inhoud: true } })).toEqual([{ inhoud: { vorderingId: v.id } }]);
  });

  it('na de laatste dag mag geen stap meer, ook voor de veegronde kwam (4:104 lid 2)', async () => {
    const v = await o.vordering('te-laat');
    await v.doorloop('herinnering', '2025-01-06');
    expect(await v.zet('aanmaning', '2029-12-13')).toEqual({ soort: 'voorgelegd', taak: 'volgorde_geweigerd' });
    expect((await o.db.taak.findFirstOrThrow({ where: { zaak: v.zaak } })).tekst).toContain('verjaard. (Awb 4:104 lid 2)');
    await ruim(v);
  });

  it('een stuiting die de waarschuwing inhaalt doet haar vervallen, en de melding vindt niets meer', async () => {
    const v = await o.vordering('ingehaald');
    await veeg('2029-11-01');
    await veeg('2029-12-13');
    await o.invorderen.meldStuiting({ vorderingId: v.id, vandaag: dag('2029-12-13'), sleutel: 's', door: 'proef', op: dag('2029-12-10'), soort: 'schriftelijke_mededeling' });
    expect(await taken(v.zaak)).toEqual(['verjaring_dreigt: gestuit']);
    const { id: berichtId } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: v.zaak, soort: 'verjaard' } });
    expect(await o.invorderen.boekVerjaring({ vorderingId: v.id, berichtId, vandaag: dag('2029-12-13') })).toEqual({ verjaard: false });
    expect((await openstaand(o.db, v.id)).totaal).toBe(32_000);
    // The recorded act turns out wrong: the claim is told once more.
    await o.db.besluit.updateMany({ where: { zaak: v.zaak, soort: 'stuiting' }, data: { vervallenOp: naarDatum(dag('2029-12-20')) } });
    await veeg('2029-12-20');
    expect(await meldingen(v.zaak)).toBe(2);
    await ruim(v);
  });

  it('een uitstel dat de laatste dag verzet doet de oude waarschuwing vervallen', async () => {
    const v = await o.vordering('verzet');
    await veeg('2029-11-01');
    await o.invorderen.pauzeer({ vorderingId: v.id, door: 'proef', vandaag: dag('2029-11-02'), sleutel: 'p', reden: 'uitstel', totEnMet: dag('2030-10-31') });
    await veeg('2029-11-03');
    expect(await taken(v.zaak)).toEqual(['verjaring_dreigt: de laatste dag is nu 2030-12-11']);
    await ruim(v);
  });

  it('in kleine stapels ziet zij iedereen één keer, en verder gaan na een onderbreking verandert niets', async () => {
    const vorderingen = await Promise.all(['a', 'b', 'c', 'd', 'e'].map(async (naam) => o.vordering(`stapel-${naam}`)));
    const { stand, keren } = await veeg('2029-10-01', 2);
    expect([stand.gezien, stand.gewaarschuwd, keren]).toEqual([5, 5, 3]);
    const eerste = await maakVegen(o.db, 2).veeg({ vandaag: dag('2029-10-01'), stand: null });
    expect([eerste.klaar, eerste.na, eerste.gewaarschuwd]).toEqual([false, 'waterstad-stapel-b', 0]);
    await ruim(...vorderingen);
  });

  it('ligt er een beslag, dan eindigt niets vanzelf: een mens beoordeelt het', async () => {
    const v = await o.vordering('beslag');
    await v.totVerhaal();
    const uitkomst = await o.invorderen.meldAanBijVerhaal({ vorderingId: v.id, vandaag: dag('2025-03-25') });
    if (uitkomst.soort !== 'aangemeld') throw new Error(uitkomst.soort);
    const derde = await o.db.derde.create({ data: { loonheffingennummer: '000010078L01', naam: 'Zorggroep De Linde' } });
    const beslag = await o.db.beslag.create({ data: { verhaalId: uitkomst.verhaalId, derdeId: derde.id, onderdeel: 'e', gelegdOp: naarDatum(dag('2025-03-26')) } });
    expect(await verjaringVan(o.db, v.id)).toMatchObject({ laatsteDag: '2030-03-26', beslagLigt: true });
    const grondVolgnummer = await o.db.$transaction(async (tx) => schrijfGebeurtenis(tx, 'beslag-1', dag('2026-01-05'), 'vordering_erbij'));
    await o.db.brief.create({ data: { sleutel: 'erbij', zaak: 'beslag-1', grondVolgnummer, soort: 'beschikking_aanvullend', aan: 'derde', beslagId: beslag.id, dagtekening: naarDatum(dag('2026-01-05')), terpostbezorgdOp: naarDatum(dag('2026-01-05')), inhoud: {}, status: 'verzonden' } });
    expect((await verjaringVan(o.db, v.id)).laatsteDag).toBe('2031-01-05');
    await veeg('2030-12-01');
    await veeg('2031-01-06');
    await veeg('2031-01-07');
    expect(await taken(v.zaak)).toEqual(['verjaring_dreigt', 'verjaring_onbeslist']);
    expect(await o.db.taak.findFirst({ where: { zaak: v.zaak, soort: 'verjaring_onbeslist' } })).toMatchObject({ uiterlijk: naarDatum(dag('2031-01-05')), artikelen: ['Awb 4:104', 'Awb 4:106'] });
    expect(await meldingen(v.zaak)).toBe(0);
    // Lifted: now the term is over.
    await o.db.beslag.update({ where: { id: beslag.id }, data: { geeindigdOp: naarDatum(dag('2031-01-08')) } });
    await veeg('2031-01-09');
    expect(await meldingen(v.zaak)).toBe(1);
    await ruim(v);
  });
});

describe('een percentage dat ontbreekt', () => {
  const vragen = async (): Promise<string[]> => (await o.db.taak.findMany({ where: { soort: 'rente_percentage_ontbreekt' }, orderBy: { id: 'asc' } })).map(({ zaak, sleutel }) => sleutel.replace(`${zaak}:`, `${zaak} `));

  it('is één taak per opdrachtgever per jaar, zodra er wettelijke rente zou lopen', async () => {
    const v = await o.vordering('rente', undefined, 32_000, BIJSTAND);
    await o.db.taak.deleteMany({ where: { soort: 'rente_percentage_ontbreekt' } });
    await o.db.veegronde.deleteMany();
    await o.db.gebeurtenis.count();
    await veeg('2024-12-12');
    expect(await vragen()).toEqual([]);
    await veeg('2025-06-01');
    await veeg('2025-07-01');
    await veeg('2026-01-01');
    expect(await vragen()).toEqual(['opdrachtgever-waterstad rente_percentage_ontbreekt:wettelijke_rente:2025', 'opdrachtgever-waterstad rente_percentage_ontbreekt:wettelijke_rente:2026']);
    expect(await controleerKeten(o.db, 'opdrachtgever-waterstad')).toBeNull();
    await ruim(v);
  });

  it('zonder lopende vordering van dat regime wordt niets gevraagd; voor een belasting pas als het jaar niet is gelezen', async () => {
    await o.db.taak.deleteMany({ where: { soort: 'rente_percentage_ontbreekt' } });
    const v = await o.vordering('rente-belasting');
    await veeg('2026-12-31');
    expect(await vragen()).toEqual([]);
    await veeg('2027-01-01');
    expect(await vragen()).toEqual(['opdrachtgever-waterstad rente_percentage_ontbreekt:invorderingsrente:2027']);
    await ruim(v);
  });
});

describe('het alarm', () => {
  it('zwijgt zonder open vorderingen en na een verse ronde; anders zegt het sinds wanneer niemand waakt', async () => {
    await o.db.veegronde.deleteMany();
    expect(await veegalarm(o.db, dag('2025-06-01'))).toBeNull();
    const v = await o.vordering('alarm');
    expect(await veegalarm(o.db, dag('2025-06-01'))).toContain('er is nog geen veegronde geweest');
    await veeg('2025-06-01');
    expect(await veegalarm(o.db, dag('2025-06-03'))).toBeNull();
    expect(await veegalarm(o.db, dag('2025-06-04'))).toContain('de laatste veegronde was op 1 juni 2025');
    await o.db.kalenderstand.create({ data: { id: 1, dag: naarDatum(dag('2025-06-01')) } });
    expect(await veegalarm(o.db, dag('2025-07-03'))).toBeNull();
    expect(await veegalarm(o.db, dag('2025-07-04'))).not.toBeNull();
    await ruim(v);
  });
});
