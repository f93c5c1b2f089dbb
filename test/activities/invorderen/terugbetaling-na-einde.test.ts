import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { laatVervallen, meldUitbetaald } from '../../../activities/afrekening/terugbetalingen.ts';
import { verwerkNaSluiting } from '../../../activities/bericht/na-sluiting.ts';
import { ontvangStorno } from '../../../activities/intake/bank.ts';
import { ontvangVerzending } from '../../../activities/intake/post.ts';
import { betaalTeVeelTerug } from '../../../activities/invorderen/terugbetaling.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { metZaak } from '../../../activities/opslag/database.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { ADRES, maakOpstelling, type Opstelling, type Proefvordering } from './opstelling.ts';

/** A claim of € 320 that was paid with the € 9 of an aanmaning that lay at the printer, and ended; after that the aanmaning turns out not to have gone. */
let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());

async function naSluiting(v: Proefvordering, soort: string): Promise<void> {
  const bericht = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: v.zaak, soort, verwerktOp: null }, orderBy: { id: 'desc' } });
  await o.db.$transaction(async (tx) => verwerkNaSluiting(tx, bericht));
}
async function voldaan(naam: string, teVeel = 0): Promise<{ readonly v: Proefvordering; readonly briefId: number }> {
  const v = await o.vordering(naam);
  await v.doorloop('herinnering', '2025-01-06');
  const briefId = await v.brief('aanmaning', '2025-01-21');
  await o.db.brief.update({ where: { id: briefId }, data: { aangenomenOp: naarDatum(dag('2025-01-21')) } });
  await v.betaal(32_900, '2025-01-22', `alles-${naam}`);
  if (teVeel > 0) {
    await v.betaal(teVeel, '2025-01-22', `los-${naam}`);
    await v.meldTerugbetaling('2025-01-22');
  }
  expect(await o.invorderen.sluit({ vorderingId: v.id, einde: 'voldaan', vandaag: dag('2025-01-22') })).toEqual({ soort: 'gesloten' });
  return { v, briefId };
}
/** The bank takes a payment back after the end. */
async function storneer(v: Proefvordering, welke: string): Promise<void> {
  await ontvangStorno(o.db, { vanBankkenmerk: welke, dag: dag('2025-02-03') });
  await naSluiting(v, 'betaling');
}
/** The post room did not send the aanmaning: its € 9 come back. */
async function nietGegaan(v: Proefvordering, briefId: number): Promise<number> {
  await ontvangVerzending(o.db, { briefId, soort: 'teruggehaald', op: dag('2025-02-03') });
  await naSluiting(v, 'verzending');
  await naSluiting(v, 'terugbetaling_toegezegd');
  return (await o.db.terugbetaling.findFirstOrThrow({ where: { zaak: v.zaak, reden: 'kosten_vervallen' } })).id;
}
const vervalt = async (nummer: number) => laatVervallen(o.db, { nummer, reden: 'storno', door: 'C', vandaag: dag('2025-02-04') });
const vraag = async (v: Proefvordering, soort: string) => o.db.taak.findFirst({ where: { zaak: v.zaak, soort } });

describe('een terugbetaling die na het einde vervalt', () => {
  it('dan vertelt niemand meer dat zij komt', async () => {
    const { v, briefId } = await voldaan('vervalt-alles');
    const nummer = await nietGegaan(v, briefId);
    expect(await vraag(v, 'intrekking_melden')).toMatchObject({ afgedaanOp: null, feiten: { centen: 900 } });
    await storneer(v, 'alles-vervalt-alles');
    expect(await vervalt(nummer)).toEqual({ vervalt: 900, over: 0 });
    expect(await vraag(v, 'intrekking_melden')).toMatchObject({ uitkomst: `terugbetaling ${String(nummer)} vervalt` });
    expect((await vraag(v, 'storno_na_einde'))?.tekst).not.toContain('Nog niet uitbetaald');
  });

  it('vervalt een deel, dan vertelt een mens de rest', async () => {
    const { v, briefId } = await voldaan('vervalt-deel', 500);
    const nummer = await nietGegaan(v, briefId);
    await storneer(v, 'los-vervalt-deel');
    expect(await vervalt(nummer)).toEqual({ vervalt: 500, over: 400 });
    expect(await vraag(v, 'intrekking_melden')).toMatchObject({ afgedaanOp: null, tekst: expect.stringContaining('gaat € 4,00 terug'), feiten: { terugbetalingId: nummer, centen: 400 } });
  });

  it('ook niet aan wie niet kan worden aangeschreven', async () => {
    const v = await o.vordering('vervalt-adresloos');
    await v.betaal(32_500, '2025-01-22', 'vervalt-adresloos');
    o.brp.antwoord = async () => Promise.resolve({ soort: 'gevonden', adressering: { ...ADRES, adresregels: [] } });
    await v.meldTerugbetaling('2025-01-22');
    o.brp.antwoord = async () => Promise.resolve({ soort: 'gevonden', adressering: ADRES });
    await ontvangStorno(o.db, { vanBankkenmerk: 'vervalt-adresloos', dag: dag('2025-02-03') });
    await vervalt((await o.db.terugbetaling.findFirstOrThrow({ where: { zaak: v.zaak } })).id);
    expect(await o.db.taak.count({ where: { zaak: v.zaak, soort: 'adres_onbekend', afgedaanOp: null } })).toBe(0);
  });
});

it('nam de bank het geld al terug, dan belooft niemand het: de vraag over de storno noemt de terugbetaling', async () => {
  const { v, briefId } = await voldaan('eerst-storno');
  await storneer(v, 'alles-eerst-storno');
  const nummer = await nietGegaan(v, briefId);
  expect(await vraag(v, 'intrekking_melden')).toBeNull();
  expect(await vraag(v, 'storno_na_einde')).toMatchObject({ tekst: expect.stringContaining(`terugbetaling ${String(nummer)} (€ 9,00)`), feiten: { centen: 32_900, terugbetalingen: String(nummer) } });
});

it('wordt daarna nog iets toegezegd, dan noemt die vraag het ook', async () => {
  const { v } = await voldaan('later-toegezegd');
  await storneer(v, 'alles-later-toegezegd');
  await o.db.kosten.updateMany({ where: { vorderingId: v.id }, data: { vervallenOp: naarDatum(dag('2025-02-03')) } });
  await metZaak(o.db, v.zaak, async (tx) => betaalTeVeelTerug(tx, v.id, dag('2025-02-03'), 'vervallen:1', 'te_veel_betaald'));
  await naSluiting(v, 'terugbetaling_toegezegd');
  const { id } = await o.db.terugbetaling.findFirstOrThrow({ where: { zaak: v.zaak } });
  expect(await vraag(v, 'storno_na_einde')).toMatchObject({ tekst: expect.stringContaining(`terugbetaling ${String(id)} (€ 9,00)`), feiten: { terugbetalingen: String(id) } });
});

it('is zij toch uitbetaald, dan staat dat niet meer in die vraag als nog te doen', async () => {
  const { v, briefId } = await voldaan('uitbetaald');
  await storneer(v, 'alles-uitbetaald');
  const nummer = await nietGegaan(v, briefId);
  await meldUitbetaald(o.db, { nummer, op: dag('2025-02-04'), door: 'C', vandaag: dag('2025-02-04') });
  expect((await vraag(v, 'storno_na_einde'))?.tekst).not.toContain('Nog niet uitbetaald');
});
