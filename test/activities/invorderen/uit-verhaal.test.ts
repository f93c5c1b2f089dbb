import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verwerkNaSluiting } from '../../../activities/bericht/na-sluiting.ts';
import { ontvangStorno } from '../../../activities/intake/bank.ts';
import { keurNaEindeGoed, stelNaEindeVoor } from '../../../activities/invorderen/na-einde.ts';
import { naarDag, naarDagOfLeeg, naarDatum } from '../../../activities/opslag/dagen.ts';
import { metZaak } from '../../../activities/opslag/database.ts';
import { legVoor } from '../../../activities/opslag/taak.ts';
import { verjaringVan } from '../../../activities/opslag/verjaring.ts';
import { telTeLaat } from '../../../activities/taken/te-laat.ts';
import { maakVegen } from '../../../activities/vegen/vegen.ts';
import { maakOperator } from '../../../activities/verhalen/operator.ts';
import { huidigeVorderingIds, vorderingIds } from '../../../activities/verhalen/vorderingen.ts';
import { lopendePauzes } from '../../../activities/verzenden/pauze.ts';
import { zaakVanVerhaal, type VerhaalId } from '../../../contract/zaak.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { maakOpstelling, type Opstelling, type Proefvordering } from './opstelling.ts';

/** Each claim here has a dwangbevel of 2025-02-05: without a later act its last day is 2030-02-05. */
let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
  await o.db.deurwaarder.create({ data: { opdrachtgeverId: 'waterstad', code: 'jansen', naam: 'Jansen Gerechtsdeurwaarders', soort: 'gerechtsdeurwaarder', gdwNummer: '0123', adresregels: ['Markt 1', '1234 AA WATERSTAD'] } });
});
afterAll(async () => o.ruimOp());

let nummer = 0;
const wie = () => ({ sleutel: `s${String(++nummer)}`, door: 'j.proef' });
const laatsteDag = async (v: Proefvordering) => (await verjaringVan(o.db, v.id)).laatsteDag;
const verblijven = async (v: Proefvordering) => (await o.db.verhaalVordering.findMany({ where: { vorderingId: v.id }, orderBy: { id: 'asc' } })).map(({ aangemeldOp, verlatenOp }) => [naarDag(aangemeldOp), naarDagOfLeeg(verlatenOp)]);

async function meldAan(v: Proefvordering, op = '2025-03-25'): Promise<VerhaalId> {
  const uitkomst = await o.invorderen.meldAanBijVerhaal({ vorderingId: v.id, vandaag: dag(op) });
  if (uitkomst.soort !== 'aangemeld') throw new Error(JSON.stringify(uitkomst));
  return uitkomst.verhaalId;
}
/** A beslag that lay and was lifted. */
async function beslag(verhaalId: VerhaalId, gelegdOp: string, geeindigdOp: string): Promise<void> {
  const { id: derdeId } = await o.db.derde.create({ data: { loonheffingennummer: `L${String(++nummer)}`, naam: 'Werkgever' } });
  await o.db.beslag.create({ data: { verhaalId, derdeId, onderdeel: 'a', gelegdOp: naarDatum(dag(gelegdOp)), geeindigdOp: naarDatum(dag(geeindigdOp)), einde: 'geen_ruimte' } });
}
async function inVerhaal(naam: string, debiteur?: string): Promise<{ v: Proefvordering; verhaalId: VerhaalId }> {
  const v = await o.vordering(naam, debiteur);
  await v.totVerhaal();
  return { v, verhaalId: await meldAan(v) };
}
const kiesAnders = async (v: Proefvordering, op: string) => o.invorderen.kiesRoute({ vorderingId: v.id, vandaag: dag(op), ...wie(), route: 'verrekening' });

describe('een vordering gaat uit haar verhaal, nadat daar in juni 2029 een beslag lag (Awb 4:106)', () => {
  it('naar een andere route: het beslag heeft gestuit, en de veegronde laat haar met rust', async () => {
    const { v, verhaalId } = await inVerhaal('andere-route');
    await beslag(verhaalId, '2029-06-01', '2029-09-01');
    await kiesAnders(v, '2029-10-01');
    expect(await laatsteDag(v)).toBe('2034-06-01');
    await maakVegen(o.db).veeg({ vandaag: dag('2030-02-06'), stand: null });
    expect(await o.db.bericht.count({ where: { ontvanger: v.zaak, soort: 'verjaard' } })).toBe(0);
  });

  it('naar een deurwaarder: hij hoort de laatste dag met die stuiting', async () => {
    const { v, verhaalId } = await inVerhaal('naar-deurwaarder');
    await beslag(verhaalId, '2029-06-01', '2029-09-01');
    await o.invorderen.draagOver({ vorderingId: v.id, vandaag: dag('2029-10-01'), ...wie(), deurwaarder: 'jansen' });
    expect((await o.db.brief.findFirstOrThrow({ where: { zaak: v.zaak, soort: 'opdracht_deurwaarder' } })).inhoud).toMatchObject({ verjaringLaatsteDag: '2034-06-01' });
  });

  it('een beslag van na haar vertrek is niet voor haar gelegd', async () => {
    const { v, verhaalId } = await inVerhaal('later-beslag');
    await kiesAnders(v, '2029-05-01');
    await beslag(verhaalId, '2029-06-01', '2029-09-01');
    expect(await laatsteDag(v)).toBe('2030-02-05');
  });

  it('een beslag dat er nu ligt, ligt niet meer voor haar: de verjaring is geen vraag', async () => {
    const { v, verhaalId } = await inVerhaal('ligt-nog');
    await beslag(verhaalId, '2029-06-01', '2029-09-01');
    await o.db.beslag.updateMany({ where: { verhaalId }, data: { geeindigdOp: null, einde: null } });
    await o.invorderen.zetTerug({ vorderingId: v.id, vandaag: dag('2029-08-01'), ...wie(), stap: 'vooraankondiging', reden: 'fout' });
    expect(await verjaringVan(o.db, v.id)).toMatchObject({ laatsteDag: '2034-06-01', beslagLigt: false });
  });

  it('omdat haar dwangbevel vervalt: een beslag op die titel stuit niet, de aanmaning wel', async () => {
    const { v, verhaalId } = await inVerhaal('zonder-titel');
    await beslag(verhaalId, '2029-06-01', '2029-09-01');
    await o.invorderen.zetTerug({ vorderingId: v.id, vandaag: dag('2029-10-01'), ...wie(), stap: 'dwangbevel', reden: 'fout' });
    expect(await laatsteDag(v)).toBe('2030-01-21');
  });
});

describe('een vordering die was betaald wordt heropend, terwijl haar verhaal voor een andere loopt', () => {
  const heropen = async (v: Proefvordering) => {
    const kop = { vorderingId: v.id, vandaag: dag('2025-04-11') };
    const taakId = await stelNaEindeVoor(o.db, { ...kop, sleutel: 'h', door: 'A', besluit: 'heropening', reden: 'gestorneerd', bewijs: 'bank' });
    return keurNaEindeGoed(o.db, o.bronnen.brp, { ...kop, taakId, door: 'B' });
  };

  it('in de dagen die zij krijgt neemt het beslag niets voor haar; daarna sluit haar straat haar weer aan', async () => {
    const { v, verhaalId } = await inVerhaal('heropend');
    const { openstaandCenten } = await o.invorderen.open({ vorderingId: v.id, vandaag: dag('2025-03-28') });
    await v.betaal(openstaandCenten, '2025-03-28', 'voor-heropening');
    expect(await o.invorderen.sluit({ vorderingId: v.id, einde: 'voldaan', vandaag: dag('2025-03-28') })).toEqual({ soort: 'gesloten' });
    await ontvangStorno(o.db, { vanBankkenmerk: 'voor-heropening', dag: dag('2025-04-10') });
    const bericht = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: v.zaak, soort: 'betaling' }, orderBy: { id: 'desc' } });
    await o.db.$transaction(async (tx) => verwerkNaSluiting(tx, bericht));
    expect(await heropen(v)).toMatchObject({ openstaandCenten });
    expect([await huidigeVorderingIds(o.db, verhaalId), await verblijven(v)]).toEqual([[], [['2025-03-25', '2025-04-11']]]);
    expect(await meldAan(v, '2025-04-26')).toBe(verhaalId);
    expect(await verblijven(v)).toEqual([['2025-03-25', '2025-04-11'], ['2025-04-26', null]]);
    expect((await o.db.bericht.findMany({ where: { ontvanger: zaakVanVerhaal(verhaalId) }, orderBy: { id: 'asc' } })).map(({ soort }) => soort)).toEqual(['vordering_aangemeld', 'vordering_afgedaan', 'vordering_aangemeld']);
  });
});

describe('uitstel van het verhaal (IW 25 lid 1; Awb 4:111)', () => {
  const metUitstel = async (naam: string) => {
    const { v, verhaalId } = await inVerhaal(naam);
    await maakOperator(o.db).pauzeer({ verhaalId, vandaag: dag('2026-03-01'), sleutel: `p-${naam}`, door: 'b.beslist', reden: 'uitstel', totEnMet: dag('2026-12-31') });
    return v;
  };
  const houdt = async (v: Proefvordering, op: string) => (await lopendePauzes(o.db, [v.id], dag(op))).get(v.zaak);
  const ZOLANG = { pauze: { reden: 'uitstel', totEnMet: '2026-12-31' } };

  it('geldt verder voor de vordering die een andere route krijgt, tot dezelfde dag en door wie het gaf', async () => {
    const v = await metUitstel('uitstel-route');
    const kies = { vorderingId: v.id, vandaag: dag('2026-03-11'), ...wie(), route: 'verrekening' as const };
    expect(await o.invorderen.kiesRoute(kies)).toMatchObject(ZOLANG);
    expect(await o.invorderen.kiesRoute(kies)).toMatchObject(ZOLANG);
    expect([await houdt(v, '2026-12-31'), await houdt(v, '2027-01-01')]).toEqual(['uitstel', undefined]);
    expect(await o.db.besluit.findMany({ where: { zaak: v.zaak, soort: 'pauze' } })).toMatchObject([{ door: 'b.beslist', grond: ['IW 25 lid 1', 'Awb 4:94'] }]);
  });

  it('geldt verder voor de vordering die wordt teruggezet', async () => {
    const v = await metUitstel('uitstel-terug');
    expect(await o.invorderen.zetTerug({ vorderingId: v.id, vandaag: dag('2026-03-11'), ...wie(), stap: 'dwangbevel', reden: 'fout' })).toMatchObject(ZOLANG);
    expect(await houdt(v, '2026-03-11')).toBe('uitstel');
  });

  it('ook op zijn laatste dag', async () => {
    const v = await metUitstel('uitstel-einde');
    await kiesAnders(v, '2026-12-31');
    expect(await houdt(v, '2026-12-31')).toBe('uitstel');
  });

  it('houdt haar bij de deurwaarder weg, zoals een pauze van haarzelf', async () => {
    const v = await metUitstel('uitstel-deurwaarder');
    await expect(o.invorderen.draagOver({ vorderingId: v.id, vandaag: dag('2026-03-11'), ...wie(), deurwaarder: 'jansen' })).rejects.toThrow('Het verhaal van deze vordering is gepauzeerd tot en met 31 december 2026. Hervat het eerst.');
    expect(await o.db.overdracht.count({ where: { vorderingId: v.id } })).toBe(0);
  });

  it('verlengt de verjaring ook over de dagen na haar vertrek', async () => {
    const v = await metUitstel('uitstel-verjaring');
    await kiesAnders(v, '2026-03-11');
    expect(await laatsteDag(v)).toBe('2030-12-08');
  });

  it('verlengt tot de dag waarop een mens haar weer laat lopen', async () => {
    const v = await metUitstel('uitstel-hervat');
    await kiesAnders(v, '2026-03-11');
    await o.invorderen.hervat({ vorderingId: v.id, vandaag: dag('2026-03-11'), ...wie() });
    expect([await laatsteDag(v), await houdt(v, '2026-03-11')]).toEqual(['2030-02-15', undefined]);
  });

  it('dat al was beëindigd gaat niet mee', async () => {
    const { v, verhaalId } = await inVerhaal('uitstel-voorbij');
    const operator = maakOperator(o.db);
    await operator.pauzeer({ verhaalId, vandaag: dag('2026-03-01'), sleutel: 'p-voorbij', door: 'b.beslist', reden: 'uitstel', totEnMet: dag('2026-12-31') });
    await operator.hervat({ verhaalId, vandaag: dag('2026-03-05'), ...wie() });
    expect(await kiesAnders(v, '2026-03-11')).not.toHaveProperty('pauze');
  });
});

describe('een vordering die in hetzelfde verhaal terugkomt', () => {
  it('elk verblijf staat er apart, en tussentijds was zij er niet', async () => {
    const { verhaalId } = await inVerhaal('blijft', '999990301');
    const { v } = await inVerhaal('komt-terug', '999990301');
    await kiesAnders(v, '2025-05-01');
    await beslag(verhaalId, '2029-06-01', '2029-09-01');
    expect(await huidigeVorderingIds(o.db, verhaalId)).toEqual(['waterstad-blijft']);
    await o.invorderen.kiesRoute({ vorderingId: v.id, vandaag: dag('2029-10-01'), ...wie(), route: 'vordering_iw19' });
    expect(await meldAan(v, '2029-10-01')).toBe(verhaalId);
    expect(await verblijven(v)).toEqual([['2025-03-25', '2025-05-01'], ['2029-10-01', null]]);
    expect(await huidigeVorderingIds(o.db, verhaalId)).toEqual(['waterstad-blijft', v.id]);
    expect(await vorderingIds(o.db, verhaalId)).toEqual(['waterstad-blijft', v.id]);
    expect(await laatsteDag(v)).toBe('2030-02-05');
  });

  it('op dezelfde dag eruit en erin kan; twee keer tegelijk erin niet', async () => {
    const { verhaalId } = await inVerhaal('blijft-2', '999990302');
    const { v } = await inVerhaal('zelfde-dag', '999990302');
    await kiesAnders(v, '2025-05-01');
    await o.invorderen.kiesRoute({ vorderingId: v.id, vandaag: dag('2025-05-01'), ...wie(), route: 'vordering_iw19' });
    await meldAan(v, '2025-05-01');
    expect(await verblijven(v)).toEqual([['2025-03-25', '2025-05-01'], ['2025-05-01', null]]);
    await expect(o.db.verhaalVordering.create({ data: { verhaalId, vorderingId: v.id, aangemeldOp: naarDatum(dag('2025-05-02')) } })).rejects.toThrow();
  });

  it('wie eruit ging telt weer onder haar laatste brief', async () => {
    const { v } = await inVerhaal('te-laat');
    await metZaak(o.db, v.zaak, async (tx) => legVoor(tx, v.zaak, 'route_wachten', dag('2025-04-01'), 'te-laat'));
    const fasen = async () => (await telTeLaat(o.db, dag('2025-06-01'))).filter(({ wat }) => wat === 'taak route_wachten').map(({ fase }) => fase);
    expect(await fasen()).toEqual(['verhaal']);
    await o.invorderen.zetTerug({ vorderingId: v.id, vandaag: dag('2025-05-01'), ...wie(), stap: 'vooraankondiging', reden: 'fout' });
    expect(await fasen()).toEqual(['dwangbevel']);
  });

  it('een storno van wie eruit ging meldt niemand opnieuw aan', async () => {
    const { v } = await inVerhaal('storno');
    await kiesAnders(v, '2025-05-01');
    await v.betaal(41_200, '2025-05-02', 'uv1');
    await ontvangStorno(o.db, { vanBankkenmerk: 'uv1', dag: dag('2025-05-03') });
    const { id } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: v.zaak, soort: 'betaling' }, orderBy: { id: 'desc' } });
    expect(await o.invorderen.boekBetaling({ vorderingId: v.id, berichtId: id, vandaag: dag('2025-05-03') })).not.toHaveProperty('heropend');
  });
});
