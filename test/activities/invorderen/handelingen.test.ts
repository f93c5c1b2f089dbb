import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { controleerKeten } from '../../../activities/opslag/gebeurtenis.ts';
import { openstaand } from '../../../activities/opslag/openstaand.ts';
import { zaakVanVerhaal, type VerhaalId } from '../../../contract/zaak.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { maakOpstelling, type Opstelling, type Proefvordering } from './opstelling.ts';

let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());

const wie = { sleutel: 'zaak-1', door: 'J. de Vries' };
const statussen = async (v: Proefvordering) => Object.fromEntries((await o.db.brief.findMany({ where: { zaak: v.zaak } })).map(({ soort, status }) => [soort, status]));
const openTaken = async (v: Proefvordering) => (await o.db.taak.findMany({ where: { zaak: v.zaak, afgedaanOp: null } })).map(({ soort }) => soort);

describe('wat een mens besluit', () => {
  it('staat één keer vast met wie het zegt te zijn, onbewezen; de naam komt niet in de keten', async () => {
    const v = await o.vordering('pauze');
    const pauze = { vorderingId: v.id, vandaag: dag('2025-01-10'), ...wie, reden: 'uitstel', totEnMet: dag('2025-03-01') } as const;
    await o.invorderen.pauzeer(pauze);
    await o.invorderen.pauzeer(pauze);
    const besluiten = await o.db.besluit.findMany({ where: { zaak: v.zaak } });
    expect(besluiten).toMatchObject([{ soort: 'pauze', door: 'J. de Vries', grond: ['IW 25 lid 1', 'Awb 4:94'], inhoud: { reden: 'uitstel', totEnMet: '2025-03-01', bewezen: false } }]);
    const keten = await o.db.gebeurtenis.findMany({ where: { zaak: v.zaak } });
    expect(keten).toHaveLength(1);
    expect(JSON.stringify(keten)).not.toContain('Vries');
  });

  it('hervatten doet de taken af die de straat ophielden', async () => {
    const v = await o.vordering('hervat');
    await v.zet('dwangbevel', '2025-01-10');
    await o.invorderen.hervat({ vorderingId: v.id, vandaag: dag('2025-01-11'), ...wie });
    expect(await openTaken(v)).toEqual([]);
  });

  it('de route op wachten is een taak, tot er een andere route is', async () => {
    const v = await o.vordering('route');
    await o.invorderen.kiesRoute({ vorderingId: v.id, vandaag: dag('2025-01-10'), ...wie, route: 'wachten' });
    expect(await openTaken(v)).toEqual(['route_wachten']);
    await o.invorderen.kiesRoute({ vorderingId: v.id, vandaag: dag('2025-01-11'), sleutel: 'zaak-2', door: 'X', route: 'vordering_iw19' });
    expect(await openTaken(v)).toEqual([]);
  });
});

describe('terugzetten', () => {
  it('maakt latere brieven en hun kosten ongedaan, met een taak voor wat gepost was; twee keer is één keer', async () => {
    const v = await o.vordering('terug');
    await v.doorloop('herinnering', '2025-01-06');
    await v.doorloop('aanmaning', '2025-01-21');
    await v.doorloop('dwangbevel', '2025-02-05');
    const terug = { vorderingId: v.id, vandaag: dag('2025-02-20'), ...wie, stap: 'aanmaning', reden: 'Verkeerd adres van de heer Jansen' } as const;
    expect(await o.invorderen.zetTerug(terug)).toEqual({ openstaandCenten: 32_000 });
    expect(await o.invorderen.zetTerug(terug)).toEqual({ openstaandCenten: 32_000 });
    expect(await statussen(v)).toEqual({ herinnering: 'verzonden', aanmaning: 'vervallen', dwangbevel: 'vervallen' });
    expect(await openTaken(v)).toEqual(['intrekking_melden', 'intrekking_melden']);
    expect(await v.zet('dwangbevel', '2025-06-01', 2)).toEqual({ soort: 'voorgelegd', taak: 'volgorde_geweigerd' });
    expect(await v.zet('aanmaning', '2025-02-20', 2)).toMatchObject({ soort: 'klaargezet' });
    expect(JSON.stringify(await o.db.gebeurtenis.findMany({ where: { zaak: v.zaak } }))).not.toContain('Jansen');
    expect(await controleerKeten(o.db, v.zaak)).toBeNull();
  });

  it('betaalde kosten die vervallen gaan op de hoofdsom, en de rest terug', async () => {
    const v = await o.vordering('terug-betaald');
    await v.doorloop('herinnering', '2025-01-06');
    await v.doorloop('aanmaning', '2025-01-21');
    await v.betaal(32_500, '2025-01-25');
    expect(await o.invorderen.zetTerug({ vorderingId: v.id, vandaag: dag('2025-01-26'), ...wie, stap: 'aanmaning', reden: 'fout' })).toEqual({ openstaandCenten: 0 });
    expect(await o.db.terugbetaling.findMany({ where: { zaak: v.zaak } })).toMatchObject([{ centen: 500, reden: 'kosten_vervallen' }]);
  });

  it('haalt de vordering uit haar verhaal, dat het hoort', async () => {
    const v = await o.vordering('terug-verhaal');
    await v.totVerhaal();
    const uitkomst = await o.invorderen.meldAanBijVerhaal({ vorderingId: v.id, vandaag: dag('2025-03-25') });
    await o.invorderen.zetTerug({ vorderingId: v.id, vandaag: dag('2025-03-26'), ...wie, stap: 'vooraankondiging', reden: 'fout' });
    expect(await o.db.verhaalVordering.count({ where: { vorderingId: v.id, verlatenOp: null } })).toBe(0);
    const verhaalId = uitkomst.soort === 'aangemeld' ? uitkomst.verhaalId : (0 as VerhaalId);
    expect(await o.db.bericht.count({ where: { ontvanger: zaakVanVerhaal(verhaalId), soort: 'vordering_afgedaan' } })).toBe(1);
  });
});

describe('intrekken', () => {
  const trekIn = async (v: Proefvordering, reden: 'aanslag_vernietigd' | 'verzet_gegrond' | 'oninbaar') => o.invorderen.trekIn({ vorderingId: v.id, vandaag: dag('2025-02-10'), ...wie, reden });
  const gelopen = async (naam: string) => {
    const v = await o.vordering(naam);
    await v.doorloop('herinnering', '2025-01-06');
    await v.doorloop('aanmaning', '2025-01-21');
    await v.betaal(5_000, '2025-01-25');
    await v.brief('dwangbevel', '2025-02-10');
    return v;
  };

  it('oninbaar: wat niet gepost is gaat weg, wat betaald en in rekening gebracht is blijft', async () => {
    const v = await gelopen('oninbaar');
    await trekIn(v, 'oninbaar');
    await trekIn(v, 'oninbaar');
    expect(await statussen(v)).toEqual({ herinnering: 'verzonden', aanmaning: 'verzonden', dwangbevel: 'vervallen' });
    expect(await o.db.kosten.count({ where: { vorderingId: v.id, vervallenOp: null } })).toBe(1);
    expect(await o.db.terugbetaling.count({ where: { zaak: v.zaak } })).toBe(0);
    expect((await openstaand(o.db, v.id)).totaal).toBe(0);
  });

  it('aanslag vernietigd: alle kosten vervallen en alles wat betaald is gaat terug, één keer', async () => {
    const v = await gelopen('vernietigd');
    await trekIn(v, 'aanslag_vernietigd');
    await trekIn(v, 'aanslag_vernietigd');
    expect(await o.db.kosten.count({ where: { vorderingId: v.id, vervallenOp: null } })).toBe(0);
    expect(await o.db.terugbetaling.findMany({ where: { zaak: v.zaak } })).toMatchObject([{ centen: 5_000, reden: 'aanslag_vernietigd' }]);
    const { _sum } = await o.db.toerekening.aggregate({ where: { vorderingId: v.id }, _sum: { kostenCenten: true, hoofdsomCenten: true } });
    expect((_sum.kostenCenten ?? 0) + (_sum.hoofdsomCenten ?? 0)).toBe(0);
    expect(await openTaken(v)).toEqual(['intrekking_melden', 'intrekking_melden']);
  });

  it('verzet gegrond (IW 17): alle kosten vervallen; wat betaald is telt voor de aanslag en blijft', async () => {
    const v = await gelopen('verzet');
    await trekIn(v, 'verzet_gegrond');
    expect(await o.db.besluit.findFirst({ where: { zaak: v.zaak, soort: 'intrekking' } })).toMatchObject({ grond: ['IW 17', 'Awb 4:123 lid 2', 'Rv 438'] });
    expect(await o.db.kosten.count({ where: { vorderingId: v.id, vervallenOp: null } })).toBe(0);
    expect(await o.db.terugbetaling.count({ where: { zaak: v.zaak } })).toBe(0);
  });

  it('in een verhaal: het verhaal hoort het', async () => {
    const v = await o.vordering('ingetrokken-verhaal');
    await v.totVerhaal();
    await o.invorderen.meldAanBijVerhaal({ vorderingId: v.id, vandaag: dag('2025-03-25') });
    await o.invorderen.trekIn({ vorderingId: v.id, vandaag: dag('2025-03-26'), ...wie, reden: 'oninbaar' });
    await o.invorderen.sluit({ vorderingId: v.id, einde: 'ingetrokken', vandaag: dag('2025-03-26') });
    expect(await o.db.bericht.findMany({ where: { soort: { in: ['ingetrokken', 'vordering_afgedaan'] }, inhoud: { path: ['vorderingId'], equals: v.id } } })).toMatchObject([{ soort: 'ingetrokken', inhoud: { reden: 'oninbaar' } }]);
  });
});
