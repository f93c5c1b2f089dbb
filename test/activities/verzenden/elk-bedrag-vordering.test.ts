import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { BESLAGBRIEVEN } from '../../../activities/beslaan/brief.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { BEDRAGEN } from '../../../activities/verzenden/bedragen/tabel.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { BELEID, BIJSTAND, maakOpstelling, type Opstelling, type Proefvordering } from '../invorderen/opstelling.ts';
import { foutDwangbevel, haalTerug } from '../terughalen/opstelling.ts';
import { Beoordeeld } from './elk-bedrag.ts';

/** Every amount of every letter about a claim, as the activities make it, against the books of the claim. */
vi.setConfig({ testTimeout: 300_000 });
let o: Opstelling;
const beoordeeld = new Beoordeeld();
beforeAll(async () => {
  o = await maakOpstelling();
  await o.db.beleid.create({ data: { opdrachtgeverId: 'waterstad', geldigVanaf: naarDatum(dag('2025-01-01')), inhoud: { ...BELEID, renteInRekening: true, kleinsteRenteCenten: 50 } } });
  await o.db.deurwaarder.create({ data: { opdrachtgeverId: 'waterstad', code: 'jansen', naam: 'Jansen', soort: 'gerechtsdeurwaarder', gdwNummer: '0123', adresregels: ['Markt 1'] } });
});
afterAll(async () => o.ruimOp());
const wie = { sleutel: 's', door: 'J. de Vries' };
const kijk = async ({ zaak }: Proefvordering) => beoordeeld.kijk(o.db, { zaak });

/** Judges each letter before it goes. */
async function doorloop(v: Proefvordering, stappen: readonly (readonly [Parameters<Proefvordering['brief']>[0], string])[]): Promise<void> {
  for (const [stap, op] of stappen) {
    const id = await v.brief(stap, op);
    await kijk(v);
    await v.meld(id, 'verzonden', op);
  }
}
const TOT_DWANGBEVEL = [['herinnering', '2025-01-06'], ['aanmaning', '2025-01-21'], ['dwangbevel', '2025-02-05']] as const;

it('de straat, met een deel betaald', async () => {
  const v = await o.vordering('straat');
  await doorloop(v, [['herinnering', '2025-01-06']]);
  await v.betaal(2_500, '2025-01-10');
  await doorloop(v, [['aanmaning', '2025-01-21'], ['dwangbevel', '2025-02-05']]);
  await v.betaal(400, '2025-02-10');
  await doorloop(v, [['vooraankondiging', '2025-02-24']]);
});

it('lagere kosten na een vermindering, ook als zij daarna nog eens lager worden', async () => {
  const v = await o.vordering('lagere-kosten', undefined, 50_000);
  await doorloop(v, [['herinnering', '2025-01-06'], ['aanmaning', '2025-01-21'], ['dwangbevel', '2025-02-05']]);
  for (const [sleutel, op] of [['m1', '2025-02-10'], ['m2', '2025-02-11']] as const) {
    await o.invorderen.verminder({ vorderingId: v.id, vandaag: dag(op), ...wie, sleutel, centen: centen(20_000), reden: 'bezwaar' });
    await kijk(v);
    const { id } = await o.db.brief.findFirstOrThrow({ where: { zaak: v.zaak, soort: 'kostenherziening' }, orderBy: { id: 'desc' } });
    await v.meld(id, 'verzonden', op);
  }
});

it('een dwangbevel dat opnieuw wordt betekend', async () => {
  const v = await o.vordering('opnieuw', undefined, 90_000, BIJSTAND);
  await doorloop(v, [['herinnering', '2025-12-05'], ['aanmaning', '2025-12-22'], ['dwangbevel', '2026-01-12']]);
  await o.invorderen.boekBetekening({ vorderingId: v.id, vandaag: dag('2026-01-14'), ...wie, op: dag('2026-01-14') });
  await o.invorderen.kiesRoute({ vorderingId: v.id, vandaag: dag('2026-02-10'), ...wie, sleutel: 'r', route: 'derdenbeslag' });
  const { id: briefId } = await o.db.brief.findFirstOrThrow({ where: { zaak: v.zaak, soort: 'dwangbevel' } });
  await o.invorderen.betekenOpnieuw({ vorderingId: v.id, vandaag: dag('2026-02-10'), briefId });
  await kijk(v);
});

it('rente, en geld terug', async () => {
  const v = await o.vordering('rente', undefined, 100_000);
  await v.betaal(100_000, '2025-06-03');
  const { id: berichtId } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: v.zaak, soort: 'rente_vastgesteld' } });
  await o.invorderen.maakRentebrief({ vorderingId: v.id, berichtId, vandaag: dag('2025-06-03') });
  await kijk(v);
  const terug = await o.vordering('terug');
  await terug.betaal(36_000, '2024-12-11');
  await terug.meldTerugbetaling('2025-01-07');
  await kijk(terug);
});

it.each(['geheel', 'gedeeltelijk', 'afgewezen'] as const)('kwijtschelding, %s', async (besluit) => {
  const v = await o.vordering(`kwijt-${besluit}`);
  await o.invorderen.beslisKwijtschelding({ vorderingId: v.id, vandaag: dag('2025-01-07'), ...wie, besluit, ...(besluit === 'gedeeltelijk' ? { centen: centen(12_000) } : {}), reden: 'inkomen' });
  await kijk(v);
});

it('een brief die wordt ingetrokken, met kosten die al zijn betaald', async () => {
  const v = await o.vordering('intrekking');
  const briefId = await foutDwangbevel(o.db, v, { gepost: true });
  await v.betaal(36_000, '2025-02-05');
  await haalTerug(o, [briefId]);
  const { id } = await o.db.brief.findFirstOrThrow({ where: { zaak: v.zaak, soort: 'intrekking' } });
  await o.db.brief.updateMany({ where: { zaak: v.zaak, id: { not: id } }, data: { zaak: `${v.zaak}-fout` } });
  await kijk(v);
});

it('een deurwaarder: de opdracht, wat er gebeurt, en het einde', async () => {
  const v = await o.vordering('deurwaarder');
  await doorloop(v, TOT_DWANGBEVEL);
  await o.invorderen.draagOver({ vorderingId: v.id, vandaag: dag('2025-03-03'), ...wie, deurwaarder: 'jansen' });
  await kijk(v);
  const opdracht = await o.db.brief.findFirstOrThrow({ where: { zaak: v.zaak, soort: 'opdracht_deurwaarder' } });
  await o.db.brief.update({ where: { id: opdracht.id }, data: { status: 'verzonden', aangenomenOp: opdracht.dagtekening, terpostbezorgdOp: opdracht.dagtekening } });
  await v.betaal(5_000, '2025-03-10');
  await kijk(v);
  await o.invorderen.verminder({ vorderingId: v.id, vandaag: dag('2025-03-11'), ...wie, sleutel: 'v', centen: centen(1_000), reden: 'bezwaar gegrond' });
  await kijk(v);
  await o.invorderen.stelRenteVast({ vorderingId: v.id, vandaag: dag('2025-06-02'), ...wie, sleutel: 'rente' });
  await kijk(v);
  await o.invorderen.neemTerug({ vorderingId: v.id, vandaag: dag('2025-06-03'), ...wie, sleutel: 't', reden: 'te duur' });
  await kijk(v);
});

it('een brief die sindsdien is betaald zegt niet meer wat openstaat', async () => {
  const v = await o.vordering('sindsdien');
  await o.invorderen.beslisKwijtschelding({ vorderingId: v.id, vandaag: dag('2025-01-07'), ...wie, besluit: 'afgewezen', reden: 'inkomen' });
  await v.betaal(5_000, '2025-01-07');
  await expect(kijk(v)).rejects.toThrow('betaald_sinds');
});

it('elk bedrag van de tabel is door een brief genoemd', () => {
  // No costs stand before an aanmaning.
  const nooit = ['herinnering bedragen.eerdereKosten[].centen', 'aanmaning bedragen.eerdereKosten[].centen', 'betekeningsopdracht rente.openCenten'];
  expect(beoordeeld.mist(Object.keys(BEDRAGEN).filter((soort) => !Object.hasOwn(BESLAGBRIEVEN, soort)))).toEqual(nooit);
});
