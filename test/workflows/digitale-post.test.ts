import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ontvangDrukker } from '../../activities/intake/drukker.ts';
import { naarDatum } from '../../activities/opslag/dagen.ts';
import type { Database } from '../../activities/opslag/database.ts';
import type { Partij } from '../../bin/simulatie/kalenderspel.ts';
import { TAAKWACHTRIJ } from '../../contract/taakwachtrijen.ts';
import { VEEGRONDE, type VeegrondeStart } from '../../contract/veegronde.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { maakPostproef, type Postproef } from '../activities/post/opstelling.ts';
import { brieven, gebeurd, kosten } from './omgeving/dossier.ts';
import { openEchteKalender, type EchteKalender } from './omgeving/echte-kalender.ts';
import { vulVordering, type Claim } from './omgeving/vulling.ts';

/** Three people who want their letters digitally: one reads, one does not, and of one the magazijn takes none. */
const BSN = { leest: '999993264', leestniet: '999993458', geweigerd: '999992752' } as const;
let k: EchteKalender;
let p: Postproef;
let claims: Record<keyof typeof BSN, Claim>;

/** Makes final what is queued for the day and hands it over, one letter a part; the printer reports the same day. */
function verzender(db: Database): Partij {
  return {
    naam: 'verzender',
    speel: async (vandaag) => {
      const wachtend = await db.brief.findMany({ where: { status: 'klaargezet', aangenomenOp: null, dagtekening: naarDatum(vandaag) }, orderBy: { id: 'asc' } });
      for (const { id } of wachtend) await p.geefUit(await p.maakDefinitief(vandaag, [id]), vandaag);
      for (const { id } of await db.brief.findMany({ where: { drukwerkId: { not: null }, status: 'klaargezet' } })) await ontvangDrukker(db, { briefId: id, wat: 'gepost', barcode: null, dag: vandaag }, vandaag);
      return wachtend.length;
    },
    volgende: async () => Promise.resolve(null),
  };
}

/** The night round, as its schedule starts it; its end is looked for, because awaiting a result lets the time of the server run. */
async function veeg(): Promise<void> {
  const start: VeegrondeStart = { versie: 1, kalender: 'echt', vandaag: k.vandaag(), stand: null };
  const ronde = await k.client.workflow.start(VEEGRONDE, { workflowId: `${VEEGRONDE}-${k.vandaag()}`, taskQueue: TAAKWACHTRIJ.zaken, args: [start] });
  await vi.waitUntil(async () => (await ronde.describe()).status.name === 'COMPLETED', { timeout: 30_000, interval: 50 });
}

beforeAll(async () => {
  k = await openEchteKalender({
    begin: '2025-01-06',
    post: async (db) => {
      p = await maakPostproef(db, { geweigerd: [BSN.geweigerd] });
      return { spelers: [verzender(db)], instellingen: p.instellingen };
    },
  });
  await k.db.opdrachtgever.update({ where: { id: 'waterstad' }, data: { oin: '00000001003214345000' } });
  claims = { leest: await vulVordering(k.db, 'leest', BSN.leest), leestniet: await vulVordering(k.db, 'leestniet', BSN.leestniet), geweigerd: await vulVordering(k.db, 'geweigerd', BSN.geweigerd) };
  for (const { id } of await k.db.debiteur.findMany()) await k.db.berichtvoorkeur.create({ data: { debiteurId: id, kanaal: 'digitaal', sinds: naarDatum(dag('2024-01-01')) } });
  await k.speel({
    '2025-01-23': async () => {
      const zending = await k.db.digitaleZending.findFirstOrThrow({ where: { brief: { zaak: claims.leest.zaak, soort: 'aanmaning' } } });
      const koppen = { authorization: 'Bearer x', 'x-ontvanger': `BSN:${BSN.leest}`, 'content-type': 'application/merge-patch+json' };
      await fetch(`${p.magazijn.url}/berichten/${zending.berichtId ?? ''}`, { method: 'PATCH', headers: koppen, body: '{"gelezen":true}' });
    },
    '2025-01-28': veeg,
    '2025-01-29': veeg,
    '2025-02-14': async () => Promise.resolve(),
  });
}, 240_000);
afterAll(async () => {
  await k.stop();
  await p.ruimOp();
});

const kanalen = async ({ zaak }: Claim): Promise<string[]> => (await k.db.brief.findMany({ where: { zaak }, orderBy: { id: 'asc' } })).map(({ soort, kanaal }) => `${soort} ${kanaal ?? 'geen'}`);

test('gelezen: de termijn loopt vanaf de dag van publicatie, en het dwangbevel gaat op papier', async () => {
  expect({ brieven: await brieven(k.db, claims.leest.zaak), kanalen: await kanalen(claims.leest) }).toEqual({
    brieven: ['herinnering 2025-01-07 verzonden', 'aanmaning 2025-01-22 verzonden', 'dwangbevel 2025-02-06 verzonden'],
    kanalen: ['herinnering digitaal', 'aanmaning digitaal', 'dwangbevel papier'],
  });
});

test('zeven dagen ongelezen: dezelfde aanmaning op papier, met een nieuwe dagtekening en dus twee nieuwe weken', async () => {
  expect({ brieven: await brieven(k.db, claims.leestniet.zaak), kanalen: await kanalen(claims.leestniet), ongelezen: await gebeurd(k.db, claims.leestniet.zaak, 'digitaal_ongelezen') }).toEqual({
    brieven: ['herinnering 2025-01-07 verzonden', 'aanmaning 2025-01-22 teruggehaald', 'aanmaning 2025-01-29 verzonden', 'dwangbevel 2025-02-13 verzonden'],
    kanalen: ['herinnering digitaal', 'aanmaning digitaal', 'aanmaning papier', 'dwangbevel papier'],
    ongelezen: ['digitaal_ongelezen 2025-01-29'],
  });
});

test('de aanmaning die op papier kwam kost één keer', async () => {
  expect((await kosten(k.db, claims.leestniet))['aanmaning']).toBe(900);
});

test('het magazijn neemt voor deze persoon niets aan: op papier, dezelfde dag', async () => {
  expect({ brieven: await brieven(k.db, claims.geweigerd.zaak), kanalen: await kanalen(claims.geweigerd) }).toEqual({
    brieven: ['herinnering 2025-01-07 verzonden', 'aanmaning 2025-01-22 verzonden', 'dwangbevel 2025-02-06 verzonden'],
    kanalen: ['herinnering papier', 'aanmaning papier', 'dwangbevel papier'],
  });
});
