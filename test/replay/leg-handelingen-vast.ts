import { expect, test } from 'vitest';
import { ontvangAfdracht } from '../../activities/intake/derde.ts';
import { naarDatum } from '../../activities/opslag/dagen.ts';
import { keurTerughalingGoed } from '../../activities/terughalen/goedkeuren.ts';
import { maakProef } from '../../activities/terughalen/proef.ts';
import { startTerughaling } from '../../activities/terughalen/starten.ts';
import type { HandelingNaam, Handelingen } from '../../contract/handelingen.ts';
import { zaakVanTerughaling } from '../../contract/terughaling.ts';
import { zaakVanBeslag, zaakVanSamenloop, zaakVanVordering, type BeslagId, type VorderingId, type ZaakId } from '../../contract/zaak.ts';
import { centen } from '../../domain/geld/centen.ts';
import { dag, maandVan } from '../../domain/kalender/dag.ts';
import { werk } from '../../bin/simulatie/partijen/verzender.ts';
import { werkBij } from '../../bin/simulatie/partijen/operator.ts';
import { openGestuurdeStraat, type GestuurdeStraat } from '../simulatie/omgeving.ts';
import { bewaar, handelingenIn } from './geschiedenis.ts';

/** Three with letters of one day, two aanslagen that may be verruimd, one of which we collect for all, one that another collects. */
const BRIEVEN = ['WS-2024-0002', 'WS-2024-0003', 'WS-2024-0013'] as const;
const VERRUIMD = ['WS-2025-0165', 'WS-2025-0166'] as const;
const [WIJ_INNEN, ANDER_INT] = ['SZ-2025-0201', 'SZ-2025-0205'];
/** What happens to these claims anyhow; the histories of the sample hold it. */
const VAN_HET_VOORBEELD = ['kalenderdag', 'meldBetekening'];
const DEURWAARDER = 'gerechtsdeurwaarder-9901';

/** What persons do that nobody in the sample does. Kept are the zaken to which they did it. */
test('geschiedenissen van handelingen vastleggen', async () => {
  const straat = await openGestuurdeStraat([...BRIEVEN, ...VERRUIMD, WIJ_INNEN, ANDER_INT], true);
  const { db, client } = straat;
  try {
    await metRuns(straat);
    await stopTerughaling(straat);
    await straat.speel('2025-09-24');
    const elders = await beslagVan(straat, ANDER_INT);
    await ontvangAfdracht(db, { beslagId: elders, op: dag('2025-09-25'), kenmerk: 'vastleggen', periode: maandVan(dag('2025-09-25')), centen: centen(100_00), nettoCenten: null });
    await straat.speel('2025-09-26');
    await geefVrij(straat, elders, '2025-09-26');
    await straat.speel('2025-11-10');
    const samenloop = zaakVanSamenloop(await beslagVan(straat, WIJ_INNEN));
    await doe(straat, samenloop, '2025-11-10', 'vraagOpnieuw', { sleutel: 'v', door: 'vastleggen', reden: 'er is gebeld' });
    await doe(straat, samenloop, '2025-11-10', 'draagInningOver', { sleutel: 'o', door: 'vastleggen', beslag: DEURWAARDER, toelichting: 'afgesproken' });
    await straat.speel('2025-12-09');
    await doe(straat, zaakVanBeslag(await beslagVan(straat, VERRUIMD[0])), '2025-12-09', 'beeindigVerruiming', { sleutel: 'b', door: 'vastleggen', reden: 'hij betaalt weer' });
    await straat.speel('2025-12-10');
    const zaken: string[] = [];
    for await (const { workflowId, runId } of client.workflow.list()) {
      const namen = handelingenIn(await client.workflow.getHandle(workflowId, runId).fetchHistory());
      if (namen.some((naam) => !VAN_HET_VOORBEELD.includes(naam))) zaken.push(workflowId);
    }
    expect(await bewaar(client, 'handelingen', [...new Set(zaken)].sort())).toBeGreaterThan(0);
  } finally {
    await straat.stop();
  }
});

/** Of the runs over the same letters: one from which a letter is taken, approved; one that is stopped; one that is refused. */
async function metRuns(straat: GestuurdeStraat): Promise<void> {
  const { db } = straat;
  const beleid = await db.beleid.findFirstOrThrow({ where: { opdrachtgeverId: 'waterstad' }, orderBy: { geldigVanaf: 'desc' } });
  const inhoud = beleid.inhoud as Record<string, never>;
  await db.beleid.createMany({ data: [{ opdrachtgeverId: 'waterstad', geldigVanaf: naarDatum(dag('2025-01-05')), inhoud: { ...inhoud, verzendrun: { hoogstensAantal: 0 } } }, { opdrachtgeverId: 'waterstad', geldigVanaf: naarDatum(dag('2025-01-09')), inhoud }] });
  const eruit = vordering(BRIEVEN[2]);
  await straat.speel('2025-01-06');
  const brief = await db.brief.findFirstOrThrow({ where: { zaak: eruit, rundeelId: { not: null } } });
  const eerste = await wachtend(straat);
  await doe(straat, eerste.zaak, '2025-01-06', 'haalUitDeel', { sleutel: 'u', door: 'vastleggen', deelId: eerste.deelId, brieven: [brief.id], reden: 'het bedrag klopt niet' });
  await doe(straat, eerste.zaak, '2025-01-06', 'biedAan', { sleutel: 'a', door: 'een', deelId: eerste.deelId });
  await doe(straat, eerste.zaak, '2025-01-06', 'keurGoed', { sleutel: 'g', door: 'twee', deelId: eerste.deelId });
  await straat.speel('2025-01-07');
  await doe(straat, eruit, '2025-01-07', 'hervat', { sleutel: 'h1', door: 'vastleggen' });
  await straat.speel('2025-01-07');
  const tweede = await wachtend(straat);
  await doe(straat, tweede.zaak, '2025-01-07', 'stop', { sleutel: 's', door: 'vastleggen', reden: 'eerst kijken' });
  await straat.speel('2025-01-08');
  const derde = await wachtend(straat);
  await doe(straat, derde.zaak, '2025-01-08', 'wijsAf', { sleutel: 'w', door: 'vastleggen', deelId: derde.deelId, reden: 'de tekst klopt niet' });
  await straat.speel('2025-01-09');
  await doe(straat, eruit, '2025-01-09', 'hervat', { sleutel: 'h2', door: 'vastleggen' });
}

/** Stopped while the zaak has not answered yet. */
async function stopTerughaling(straat: GestuurdeStraat): Promise<void> {
  const { db, client } = straat;
  const vandaag = dag('2025-01-23');
  await straat.speel(vandaag);
  const { id } = await db.brief.findFirstOrThrow({ where: { zaak: vordering(BRIEVEN[1]), soort: 'aanmaning' } });
  const proef = await maakProef(db, { keuze: { soort: 'lijst', briefIds: [id] }, reden: 'andere_fout', toelichting: 'vastleggen', door: 'A. Maker', vandaag });
  await keurTerughalingGoed(db, { ...proef, door: 'B. Tweede', vandaag });
  await startTerughaling(db, client, proef.terughalingId, vandaag);
  await werk(client, zaakVanTerughaling(proef.terughalingId) as ZaakId, 'stopTerughaling', { sleutel: 's', door: 'vastleggen', reden: 'eerst uitzoeken' });
}

/** Money of the derde that came to us while another collects: we may keep it. */
async function geefVrij(straat: GestuurdeStraat, beslagId: BeslagId, op: string): Promise<void> {
  const zaak = zaakVanSamenloop(beslagId);
  const { id: taakId } = await straat.db.taak.findFirstOrThrow({ where: { zaak, soort: 'afdracht_bij_ander' } });
  await doe(straat, zaak, op, 'geefGeldVrij', { sleutel: 'v', door: 'een', taakId, keuze: 'houden', toelichting: 'het UWV stemt in' });
  const { id: antwoordId } = await straat.db.antwoord.findFirstOrThrow({ where: { taakId } });
  await doe(straat, zaak, op, 'keurVrijgaveGoed', { sleutel: 'k', door: 'twee', taakId, antwoordId });
}

const vordering = (nummer: string): ZaakId => zaakVanVordering(`waterstad-${nummer.toLowerCase()}` as VorderingId);

async function beslagVan({ db }: GestuurdeStraat, nummer: string): Promise<BeslagId> {
  return (await db.beslag.findFirstOrThrow({ where: { verhaal: { vorderingen: { some: { vorderingId: { endsWith: `-${nummer.toLowerCase()}` } } } } } })).id as BeslagId;
}

async function wachtend({ db }: GestuurdeStraat): Promise<{ readonly zaak: ZaakId; readonly deelId: number }> {
  const { id, run } = await db.rundeel.findFirstOrThrow({ where: { status: 'wacht_op_goedkeuring' }, include: { run: true } });
  return { zaak: run.zaak as ZaakId, deelId: id };
}

/** An action of a person, after which the calendar looks at the zaak again on that day. */
async function doe<Naam extends HandelingNaam>({ db, client }: GestuurdeStraat, zaak: ZaakId, op: string, naam: Naam, invoer: Handelingen[Naam]): Promise<void> {
  await werkBij(client, zaak, dag(op), naam, invoer);
  await db.wekker.updateMany({ where: { zaak }, data: { wekOp: naarDatum(dag(op)) } });
}
