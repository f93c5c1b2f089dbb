import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { legWijzigingVast } from '../../../activities/intake/wijziging.ts';
import type { VaststellingUitkomst } from '../../../activities/verhalen/port.ts';
import { leesBerekening, rekenbasisVan } from '../../../activities/verhalen/berekening.ts';
import { zaakVanVerhaal } from '../../../contract/zaak.ts';
import type { GemeldeWijziging } from '../../../contract/handelingen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { ALLEEN, maakOpstelling, type Opstelling, type Proefverhaal } from './opstelling.ts';

let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());

const SAMEN = { leefsituatie: 'gehuwd_zonder_kinderen' } as const;

/** Income of € 2.500 since 2024: a beslag lies from 26 March 2025. */
async function lopend(): Promise<Proefverhaal> {
  const v = await o.verhaal();
  await v.leg('2025-03-25');
  return v;
}

const voerIn = async (v: Proefverhaal, inhoud: Omit<GemeldeWijziging, 'reden' | 'bewijs'> = SAMEN, op = '2025-04-10') =>
  legWijzigingVast(o.db, { verhaalId: v.id, gemeldOp: dag(op), ingevoerdOp: dag(op), kenmerk: `k-${op}`, door: 'A. Balie', inhoud: { ...inhoud, reden: 'gemeld', bewijs: 'huurcontract' } });

const laatMeetellen = async (v: Proefverhaal, wijzigingId: number, door: string, volgnummer = 2, op = '2025-04-10') =>
  o.verhalen.stelVast({ verhaalId: v.id, vandaag: dag(op), volgnummer, aanleiding: 'correctie', wijzigingId, door });

const invoerVan = async (uitkomst: VaststellingUitkomst) => {
  if (uitkomst.soort === 'voorgelegd' || uitkomst.berekeningId === null) throw new Error(uitkomst.soort);
  const { berekeningId } = uitkomst;
  return o.db.$transaction(async (tx) => rekenbasisVan(await leesBerekening(tx, berekeningId)).invoer);
};

describe('vier ogen over een gemelde wijziging', () => {
  it('wie haar invoert kan haar niet zelf laten meetellen', async () => {
    const v = await lopend();
    const id = await voerIn(v);
    await expect(laatMeetellen(v, id, 'a.  balie')).rejects.toThrow('Wie een gegeven invoert, mag het niet zelf beoordelen.');
    expect(await o.db.wijziging.findUnique({ where: { id } })).toMatchObject({ oordeel: null });
  });

  it('een tweede persoon keurt goed: het staat bij het gegeven in de berekening', async () => {
    const v = await lopend();
    const invoer = await invoerVan(await laatMeetellen(v, await voerIn(v), 'B. Tweede'));
    expect(invoer.herkomst?.leefsituatie).toEqual({
      soort: 'met de hand',
      reden: 'gemeld',
      bewijs: 'huurcontract',
      ingevoerd: { door: 'A. Balie', op: '2025-04-10', bewezen: false },
      goedkeuring: { staat: 'goedgekeurd', door: 'B. Tweede', op: '2025-04-10', bewezen: false },
    });
  });

  it('de taak voor de tweede persoon is er zolang niemand heeft geoordeeld', async () => {
    const v = await lopend();
    const id = await voerIn(v);
    const taken = async () => (await o.db.taak.findMany({ where: { zaak: zaakVanVerhaal(v.id), soort: 'wijziging_beoordelen' } })).map(({ uitkomst }) => uitkomst);
    expect(await taken()).toEqual([null]);
    await laatMeetellen(v, id, 'B. Tweede');
    expect(await taken()).toEqual(['goedgekeurd']);
  });

  it('een beoordeelde wijziging wordt niet nog eens beoordeeld', async () => {
    const v = await lopend();
    const id = await voerIn(v);
    await laatMeetellen(v, id, 'B. Tweede');
    await expect(laatMeetellen(v, id, 'C. Derde', 3)).rejects.toThrow('Dit gegeven is al beoordeeld.');
  });

  it('afgewezen: een besluit met de reden, en zij kan niet meer meetellen', async () => {
    const v = await lopend();
    const wijzigingId = await voerIn(v);
    const wijsAf = async (door: string) => o.verhalen.wijsWijzigingAf({ verhaalId: v.id, vandaag: dag('2025-04-11'), sleutel: 's', door, wijzigingId, reden: 'geen bewijs' });
    await expect(wijsAf('A. Balie')).rejects.toThrow('mag het niet zelf beoordelen');
    await wijsAf('B. Tweede');
    await wijsAf('B. Tweede');
    expect(await o.db.besluit.findMany({ where: { zaak: zaakVanVerhaal(v.id), soort: 'wijziging_afgewezen' } })).toMatchObject([{ door: 'B. Tweede', inhoud: { reden: 'geen bewijs', bewezen: false } }]);
    await expect(laatMeetellen(v, wijzigingId, 'C. Derde')).rejects.toThrow('Dit gegeven is al beoordeeld.');
  });

  it('een wijziging van een ander verhaal telt niet mee', async () => {
    const id = await voerIn(await lopend());
    await expect(laatMeetellen(await lopend(), id, 'B. Tweede')).rejects.toThrow('hoort niet bij dit verhaal');
  });
});

describe('wat geen register weet blijft tellen (475d lid 3 a)', () => {
  it('wat een ander verrekent, ook in de herberekening, waar niemand de routeervoorziening kan vragen (475c lid 4)', async () => {
    const v = await lopend();
    await laatMeetellen(v, await voerIn(v, { andereInhoudingen: [{ soort: 'verrekening', op: 'toeslag', bedrag: '80.00' }] }), 'B. Tweede');
    const jaar = await invoerVan(await v.stelVast('2026-04-10', 3, 'herberekening'));
    expect([jaar.andereInhoudingen, jaar.herkomst?.['andere inhoudingen']]).toMatchObject([[{ soort: 'verrekening', op: 'toeslag', bedrag: '80.00' }], { soort: 'met de hand' }]);
  });

  it('hoge woonkosten: ook na een nieuwe vaststelling op verse gegevens, en niet langer dan achttien maanden', async () => {
    const v = await lopend();
    const correctie = await laatMeetellen(v, await voerIn(v, { woonkosten: { bedrag: '1350', verzoekLid5: true, verzoekLid7: false } }), 'B. Tweede');
    expect((await invoerVan(correctie)).woonkosten).toMatchObject({ bedrag: '1350', duurLid5: { vanaf: '2025-03-25' } });
    const jaar = await v.stelVast('2026-03-26', 3, 'herberekening');
    expect(jaar).toMatchObject({ soort: 'beslag', geldigTotEnMet: '2026-09-24' });
    expect((await invoerVan(jaar)).herkomst).toMatchObject({ woonkosten: { soort: 'met de hand' }, leefsituatie: { soort: 'bron', bron: 'BRP' } });
    expect(await v.stelVast('2026-09-25', 4, 'herberekening')).toMatchObject({ geldigTotEnMet: '2027-09-24' });
  });

  it('de gemelde leefsituatie blijft tellen zolang de BRP hetzelfde zegt als toen', async () => {
    const v = await lopend();
    await laatMeetellen(v, await voerIn(v), 'B. Tweede');
    expect((await invoerVan(await v.stelVast('2026-03-26', 3, 'herberekening'))).leefsituatie).toBe('gehuwd_zonder_kinderen');
  });

  it('is de BRP sindsdien veranderd, dan geldt de BRP', async () => {
    const v = await lopend();
    await laatMeetellen(v, await voerIn(v), 'B. Tweede');
    const { rekentool } = o.bronnen;
    o.bronnen.rekentool = async () =>
      Promise.resolve({ soort: 'gevonden', gegevens: { ...ALLEEN, kinderen: [{ geboortedatum: { soort: 'dag', dag: dag('2020-01-01') }, opAdresVanSchuldenaar: 'ja', overleden: false, inOnderzoek: false }] }, partnerBsn: {} });
    const { leefsituatie } = await invoerVan(await v.stelVast('2026-03-26', 3, 'herberekening'));
    o.bronnen.rekentool = rekentool;
    expect(leefsituatie).toBe('alleenstaande_ouder');
  });
});
