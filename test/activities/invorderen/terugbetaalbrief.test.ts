import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { laatVervallen } from '../../../activities/afrekening/terugbetalingen.ts';
import { ontvangStorno } from '../../../activities/intake/bank.ts';
import { kwijtscheldingsbesluit } from '../../../brieven/straat/kwijtscheldingsbesluit.ts';
import { terugbetaling } from '../../../brieven/straat/terugbetaling.ts';
import type { Sjabloon } from '../../../brieven/sjabloon.ts';
import { huisstijlSchema } from '../../../brieven/huisstijl.ts';
import huisstijl from '../../../brieven/voorbeeld-huisstijl.json' with { type: 'json' };
import { dag } from '../../../domain/kalender/dag.ts';
import { ADRES, maakOpstelling, type Opstelling, type Proefvordering } from './opstelling.ts';

let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());

const brieven = async (v: Proefvordering, soort: string) => o.db.brief.findMany({ where: { zaak: v.zaak, soort }, include: { grond: true } });
/** What the template makes of the data that were kept; throws where it cannot read them. */
const leest = (sjabloon: Sjabloon, inhoud: unknown) => sjabloon.lees(inhoud, { huisstijl: huisstijlSchema.parse(huisstijl), dagtekening: dag('2025-01-31') });

describe('geld dat teruggaat', () => {
  it('wordt per brief gemeld, één keer: hoeveel, waarom, en wat er nog openstaat', async () => {
    const v = await o.vordering('terug');
    await v.betaal(33_000, '2025-01-31');
    const een = await v.meldTerugbetaling('2025-01-31');
    expect(await v.meldTerugbetaling('2025-01-31')).toEqual(een);
    const [brief, ...meer] = await brieven(v, 'terugbetaling');
    expect(meer).toEqual([]);
    expect(brief).toMatchObject({ aan: 'debiteur', inhoud: { terugCenten: 1_000, reden: 'te_veel_betaald', op: '2025-01-31', openstaandCenten: 0 }, grond: { soort: 'terugbetaling_toegezegd' } });
    expect(() => leest(terugbetaling, brief?.inhoud)).not.toThrow();
  });

  it('de vordering sluit pas als hij is gemaakt, en dan gaat hij toch', async () => {
    const v = await o.vordering('terug-sluit');
    await v.betaal(32_500, '2025-01-31');
    const sluit = async () => o.invorderen.sluit({ vorderingId: v.id, vandaag: dag('2025-01-31'), einde: 'voldaan' });
    expect(await sluit()).toEqual({ soort: 'nog_berichten' });
    await v.meldTerugbetaling('2025-01-31');
    expect(await sluit()).toEqual({ soort: 'gesloten' });
    expect(await brieven(v, 'terugbetaling')).toMatchObject([{ status: 'klaargezet' }]);
  });

  it.each([
    ['vervalt een deel voor de brief er is, dan belooft hij de rest', 500, [500]],
    ['vervalt alles, dan belooft geen brief iets', 1_000, []],
  ])('%s', async (naam, gestorneerd, beloofd) => {
    const v = await o.vordering(`terug-vervallen-${String(gestorneerd)}`);
    await v.betaal(32_000, '2025-01-31', `eerst-${naam}`);
    await v.betaal(500, '2025-01-31', `los-500-${naam}`);
    await v.betaal(1_000, '2025-01-31', `los-1000-${naam}`);
    await ontvangStorno(o.db, { vanBankkenmerk: `los-${String(gestorneerd)}-${naam}`, dag: dag('2025-02-03') });
    const { id: nummer } = await o.db.terugbetaling.findFirstOrThrow({ where: { zaak: v.zaak, centen: 1_000 } });
    await laatVervallen(o.db, { nummer, reden: 'storno', door: 'C', vandaag: dag('2025-02-03') });
    const { id: berichtId } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: v.zaak, soort: 'terugbetaling_toegezegd', inhoud: { path: ['terugbetalingId'], equals: nummer } } });
    await o.invorderen.maakTerugbetaalbrief({ vorderingId: v.id, vandaag: dag('2025-02-03'), berichtId });
    expect((await brieven(v, 'terugbetaling')).map(({ inhoud }) => (inhoud as { terugCenten: number }).terugCenten)).toEqual(beloofd);
  });

  it.each([
    ['vervalt een deel terwijl de brief nog wacht, dan gaat er een met de rest in zijn plaats', 500, [500, 500]],
    ['vervalt alles terwijl de brief nog wacht, dan gaat hij niet', 1_000, [500]],
  ])('%s', async (naam, gestorneerd, beloofd) => {
    const v = await o.vordering(`terug-wacht-${String(gestorneerd)}`);
    await v.betaal(32_000, '2025-01-31', `eerst-${naam}`);
    for (const bedrag of [500, 1_000]) {
      await v.betaal(bedrag, '2025-01-31', `los-${String(bedrag)}-${naam}`);
      await v.meldTerugbetaling('2025-01-31');
    }
    await ontvangStorno(o.db, { vanBankkenmerk: `los-${String(gestorneerd)}-${naam}`, dag: dag('2025-01-31') });
    const { id: nummer } = await o.db.terugbetaling.findFirstOrThrow({ where: { zaak: v.zaak, centen: 1_000 } });
    await laatVervallen(o.db, { nummer, reden: 'storno', door: 'C', vandaag: dag('2025-01-31') });
    await v.meldTerugbetaling('2025-01-31');
    const wachten = (await brieven(v, 'terugbetaling')).filter(({ status }) => status === 'klaargezet');
    expect(wachten.map(({ inhoud }) => (inhoud as { terugCenten: number }).terugCenten)).toEqual(beloofd);
  });

  it('is de brief gepost en het bewijs nog onderweg, dan is hij niet meer uit de post te halen', async () => {
    const v = await o.vordering('terug-bewijs');
    await v.betaal(32_000, '2025-01-31', 'eerst-bewijs');
    await v.betaal(1_000, '2025-01-31', 'los-bewijs');
    const { briefId } = await v.meldTerugbetaling('2025-01-31');
    if (briefId === null) throw new Error('geen brief');
    await o.db.bericht.create({ data: { ontvanger: v.zaak, sleutel: 'bewijs-onderweg', soort: 'verzending', dag: new Date('2025-02-03'), inhoud: { briefId, soort: 'verzonden', op: '2025-02-03' } } });
    await ontvangStorno(o.db, { vanBankkenmerk: 'los-bewijs', dag: dag('2025-02-03') });
    const { id: nummer } = await o.db.terugbetaling.findFirstOrThrow({ where: { zaak: v.zaak, centen: 1_000 } });
    await laatVervallen(o.db, { nummer, reden: 'storno', door: 'C', vandaag: dag('2025-02-03') });
    expect((await brieven(v, 'terugbetaling')).map(({ status }) => status)).toEqual(['klaargezet']);
  });

  async function adresloos(naam: string): Promise<Proefvordering> {
    const v = await o.vordering(naam);
    await v.betaal(32_500, '2025-01-31');
    o.brp.antwoord = async () => Promise.resolve({ soort: 'gevonden', adressering: { ...ADRES, adresregels: [] } });
    expect(await v.meldTerugbetaling('2025-01-31')).toEqual({ briefId: null });
    o.brp.antwoord = async () => Promise.resolve({ soort: 'gevonden', adressering: ADRES });
    return v;
  }

  it('kan de inwoner niet worden aangeschreven, dan een taak; het geld gaat terug', async () => {
    const v = await adresloos('terug-adresloos');
    expect(await o.db.taak.count({ where: { zaak: v.zaak, soort: 'adres_onbekend' } })).toBe(1);
    expect(await o.db.terugbetaling.count({ where: { zaak: v.zaak } })).toBe(1);
  });

  it('die taak blijft open als de vordering sluit: de inwoner heeft nog niets gehoord', async () => {
    const v = await adresloos('terug-adresloos-sluit');
    expect(await o.invorderen.sluit({ vorderingId: v.id, vandaag: dag('2025-01-31'), einde: 'voldaan' })).toEqual({ soort: 'gesloten' });
    expect(await o.db.taak.findMany({ where: { zaak: v.zaak, afgedaanOp: null } })).toMatchObject([{ soort: 'adres_onbekend', tekst: expect.stringContaining('Er gaat geld terug') }]);
  });
});

describe('een besluit op een verzoek om kwijtschelding', () => {
  it('is voor zijn sjabloon leesbaar', async () => {
    const v = await o.vordering('kwijt-sjabloon');
    await o.invorderen.beslisKwijtschelding({ vorderingId: v.id, vandaag: dag('2025-01-31'), sleutel: 'kw', door: 'J. de Vries', besluit: 'afgewezen', reden: 'genoeg spaargeld' });
    const [brief] = await brieven(v, 'kwijtscheldingsbesluit');
    expect(() => leest(kwijtscheldingsbesluit, brief?.inhoud)).not.toThrow();
  });
});
