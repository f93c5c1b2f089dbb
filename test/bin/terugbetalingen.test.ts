import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ontvangBetaling, ontvangStorno } from '../../activities/intake/bank.ts';
import { naarDatum } from '../../activities/opslag/dagen.ts';
import { openstaand } from '../../activities/opslag/openstaand.ts';
import { voerUit } from '../../bin/opdracht/terugbetalingen.ts';
import { sleutelVanZaak, type VorderingId } from '../../contract/zaak.ts';
import { centen } from '../../domain/geld/centen.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { maakOpstelling, type Opstelling } from '../activities/invorderen/opstelling.ts';
import { draai } from '../opzet/opdracht.ts';

let o: Opstelling;
/** € 10,00 too much, promised on 31 January 2025: to be paid out by 14 March. */
let nummer: number;

const opdracht = async (opties: Readonly<Record<string, unknown>>) => draai(async () => voerUit([], opties));
const opDag = async (d: string): Promise<void> => {
  await o.db.kalenderstand.upsert({ where: { id: 1 }, create: { id: 1, dag: naarDatum(dag(d)) }, update: { dag: naarDatum(dag(d)) } });
};

beforeAll(async () => {
  o = await maakOpstelling();
  vi.stubEnv('DATABASE_URL', o.url);
  const v = await o.vordering('terug');
  await v.betaal(33_000, '2025-01-31');
  nummer = (await o.db.terugbetaling.findFirstOrThrow({ where: { zaak: v.zaak } })).id;
});
afterAll(async () => o.ruimOp());

describe('invorderstraat terugbetalingen', () => {
  it('noemt wat nog moet worden overgemaakt, met de dag waarop dat uiterlijk moet en het kenmerk van de bank', async () => {
    await opDag('2025-03-14');
    const { uit, fout } = await opdracht({});
    const [kop, regel = '', ...meer] = uit.trim().split('\n');
    expect(kop).toBe('nummer;dag;uiterlijk;opdrachtgever;zaak;betalingskenmerk;kenmerken_bank;bedrag;reden');
    expect(regel).toMatch(new RegExp(`^${String(nummer)};2025-01-31;2025-03-14;waterstad;invordering-waterstad-terug;kenmerk-terug;bank-waterstad-terug-2025-01-31-33000;10,00;te_veel_betaald$`, 'u'));
    expect(meer).toEqual([]);
    expect(fout).toBe('');
  });

  it('zegt na zes weken hoeveel te laat is', async () => {
    await opDag('2025-03-15');
    expect((await opdracht({})).fout).toBe('Te laat (de brief belooft zes weken): 1, samen € 10,00.\n');
  });

  it.each([
    [{ op: '2025-01-30' }, 'pas toegezegd op 2025-01-31'],
    [{ op: '2025-03-16' }, '2025-03-16 ligt na vandaag (2025-03-15)'],
    [{ uitbetaald: '999999' }, 'terugbetaling 999999 bestaat niet'],
    [{ door: undefined }, '--uitbetaald, --op en --door horen bij elkaar'],
  ])('%o: geweigerd', async (anders, reden) => {
    const { code, fout } = await opdracht({ uitbetaald: String(nummer), op: '2025-02-10', door: 'P. de Vries', ...anders });
    expect(code).toBe(2);
    expect(fout).toContain(reden);
  });

  it('wat is uitbetaald staat er niet meer in, telt één keer en staat in de keten van de zaak', async () => {
    const gedaan = { uitbetaald: String(nummer), op: '2025-02-10', door: 'P. de Vries' };
    expect((await opdracht(gedaan)).code).toBe(0);
    expect((await opdracht({})).uit.trim().split('\n')).toHaveLength(1);
    expect((await opdracht(gedaan)).fout).toContain('is al uitbetaald op 2025-02-10');
    expect(await o.db.gebeurtenis.findMany({ where: { soort: 'terugbetaling_uitbetaald' }, select: { inhoud: true } })).toEqual([{ inhoud: { terugbetalingId: nummer, centen: 1_000, op: '2025-02-10' } }]);
  });
});

describe('invorderstraat terugbetalingen --vervallen', () => {
  /** Paid € 330,00 on a claim of € 320,00, or in two payments; the bank takes `terug` back. */
  async function gestorneerd(naam: string, betalingen: readonly number[], terug: number): Promise<{ readonly zaak: string; readonly nummer: number }> {
    const v = await o.vordering(naam);
    for (const [i, bedrag] of betalingen.entries()) await v.betaal(bedrag, '2025-03-01', `${naam}-${String(i)}`);
    await ontvangStorno(o.db, { vanBankkenmerk: `${naam}-${String(terug)}`, dag: dag('2025-03-10') });
    const { id } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: v.zaak, soort: 'betaling' }, orderBy: { id: 'desc' } });
    await o.invorderen.boekBetaling({ vorderingId: v.id, berichtId: id, vandaag: dag('2025-03-10') });
    return { zaak: v.zaak, nummer: (await o.db.terugbetaling.findFirstOrThrow({ where: { zaak: v.zaak } })).id };
  }
  const laatVervallen = async (welke: number) => opdracht({ vervallen: String(welke), reden: 'gestorneerd', door: 'P. de Vries' });
  const nietGedekt = async (zaak: string) => o.db.taak.findFirst({ where: { zaak, soort: 'storno_niet_gedekt' } });

  it('nam de bank de betaling terug, dan noemt de taak de terugbetaling die niet meer hoeft, en een besluit haalt haar van de lijst', async () => {
    const { zaak, nummer: welke } = await gestorneerd('terug-storno', [33_000], 0);
    expect(await nietGedekt(zaak)).toMatchObject({ afgedaanOp: null, tekst: expect.stringContaining(`terugbetaling ${String(welke)} (€ 10,00)`), feiten: { terugbetalingen: String(welke) } });
    expect(await laatVervallen(welke)).toMatchObject({ code: 0, uit: `Vastgelegd: van terugbetaling ${String(welke)} vervalt € 10,00; nog uit te betalen € 0,00.\n` });
    expect((await opdracht({})).uit).not.toContain(zaak);
    expect(await nietGedekt(zaak)).toMatchObject({ uitkomst: `terugbetaling ${String(welke)} vervalt` });
    expect(await o.db.besluit.findMany({ where: { zaak, soort: 'terugbetaling_vervallen' } })).toMatchObject([{ door: 'P. de Vries', inhoud: { terugbetalingId: welke, centen: 1_000, reden: 'gestorneerd', bewezen: false } }]);
    expect((await opdracht({ uitbetaald: String(welke), op: '2025-03-11', door: 'P. de Vries' })).fout).toContain('wordt niet meer uitbetaald');
  });

  it('de bank nam een tweede betaling terug die de vordering niet nodig had: de vordering blijft betaald', async () => {
    const { zaak, nummer: welke } = await gestorneerd('terug-dubbel', [32_000, 32_000], 1);
    expect(await o.db.$transaction(async (tx) => openstaand(tx, sleutelVanZaak(zaak) as VorderingId))).toMatchObject({ totaal: 0 });
    expect((await laatVervallen(welke)).uit).toContain('vervalt € 320,00; nog uit te betalen € 0,00');
  });

  it('een vraag over geld van een ander die in zijn plaats betaalde blijft open', async () => {
    const v = await o.vordering('terug-en-ander');
    await v.betaal(33_000, '2025-03-01', 'eigen');
    await ontvangBetaling(o.db, { betalingskenmerk: 'kenmerk-terug-en-ander', bankkenmerk: 'ander', dag: dag('2025-03-02'), centen: centen(500), betaler: 'ander' });
    const boek = async () => {
      const { id } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: v.zaak, soort: 'betaling' }, orderBy: { id: 'desc' } });
      await o.invorderen.boekBetaling({ vorderingId: v.id, berichtId: id, vandaag: dag('2025-03-10') });
    };
    await boek();
    // He got it back: his question was closed before the bank took it.
    await o.db.taak.updateMany({ where: { zaak: v.zaak, soort: 'betaling_van_ander' }, data: { afgedaanOp: naarDatum(dag('2025-03-05')), uitkomst: 'terugbetaald' } });
    for (const vanBankkenmerk of ['ander', 'eigen']) {
      await ontvangStorno(o.db, { vanBankkenmerk, dag: dag('2025-03-10') });
      await boek();
    }
    const { id: welke } = await o.db.terugbetaling.findFirstOrThrow({ where: { zaak: v.zaak } });
    expect((await laatVervallen(welke)).uit).toContain('vervalt € 10,00; nog uit te betalen € 0,00');
    expect(await o.db.taak.findMany({ where: { zaak: v.zaak, soort: 'storno_niet_gedekt', afgedaanOp: null } })).toMatchObject([{ tekst: expect.stringContaining('die een ander te veel had betaald') }]);
  });

  it('wat de bank niet terugnam blijft toegezegd', async () => {
    const v = await o.vordering('terug-vernietigd');
    await v.betaal(12_000, '2025-03-01', 'deel-1');
    await v.betaal(20_000, '2025-03-02', 'deel-2');
    await o.invorderen.trekIn({ vorderingId: v.id, vandaag: dag('2025-03-03'), sleutel: 'w', door: 'A', reden: 'aanslag_vernietigd' });
    const { id: welke } = await o.db.terugbetaling.findFirstOrThrow({ where: { zaak: v.zaak } });
    expect((await laatVervallen(welke)).fout).toContain('de bank nam niets terug');
    await ontvangStorno(o.db, { vanBankkenmerk: 'deel-1', dag: dag('2025-03-10') });
    expect((await laatVervallen(welke)).uit).toContain('vervalt € 120,00; nog uit te betalen € 200,00');
    expect((await opdracht({})).uit).toContain('200,00;aanslag_vernietigd');
    expect((await laatVervallen(welke)).fout).toContain('de bank nam niets terug');
  });

  it.each([
    [{ reden: undefined }, '--vervallen, --reden en --door horen bij elkaar'],
    [{ uitbetaald: '1', op: '2025-03-01' }, '--vervallen, --reden en --door horen bij elkaar'],
  ])('%o: geweigerd', async (anders, reden) => {
    expect(await opdracht({ vervallen: '1', reden: 'x', door: 'P', ...anders })).toMatchObject({ code: 2, fout: expect.stringContaining(reden) });
  });
});
