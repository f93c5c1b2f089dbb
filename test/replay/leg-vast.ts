import { expect, test } from 'vitest';
import { keurTerughalingGoed } from '../../activities/terughalen/goedkeuren.ts';
import { maakProef } from '../../activities/terughalen/proef.ts';
import { startTerughaling } from '../../activities/terughalen/starten.ts';
import type { HandelingNaam, Handelingen } from '../../contract/handelingen.ts';
import type { KalenderAntwoord } from '../../contract/kalender.ts';
import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { centen } from '../../domain/geld/centen.ts';
import { dag, type Dag } from '../../domain/kalender/dag.ts';
import { openGestuurdeStraat, type GestuurdeStraat } from '../simulatie/omgeving.ts';
import { bewaar } from './geschiedenis.ts';

/** Which claim of the sample shows which path of the street. */
const PADEN = {
  'WS-2024-0001': 'betaald in de termijn',
  'WS-2024-0004': 'betaald na het dwangbevel',
  'WS-2024-0006': 'in delen betaald',
  'WS-2024-0009': 'dwangbevel te laat gepost',
  'WS-2024-0010': 'retour',
  'WS-2025-0001': 'betaald terwijl de aanmaning op de post wacht',
  'WS-2025-0002': 'niet gepost, opnieuw gemaakt',
  'WS-2024-0011': 'overleden: een taak',
  'WS-2024-0018': 'verzoek vier weken, een maand ontbreekt',
  'WS-2024-0020': 'verrekening: een taak',
  'WS-2024-0022': 'geen inkomen, later wel',
  'WS-2024-0025': 'geen relatie, volgende inkomstenbron',
  'WS-2024-0026': 'twee vorderingen in één verhaal',
  'WS-2024-0027': 'twee vorderingen in één verhaal',
  'WS-2025-0010': 'erbij in een lopend beslag',
  'WS-2024-0028': 'correctie binnen vier weken',
  'WS-2024-0029': 'een jaar lopen, herberekening',
  'WS-2024-0030': 'de derde zwijgt',
  'WS-2024-0024': 'geen relatie, niets anders: later een nieuwe werkgever',
  'WS-2025-0007': 'het percentage van bijstand',
  'WS-2025-0101': 'schuldsanering gevonden, en beoordeeld',
  'WS-2025-0102': 'bewind: brieven aan de bewindvoerder',
  'WS-2025-0103': 'kwijtschelding gevraagd en afgewezen',
  'WS-2025-0104': 'moratorium',
  'WS-2025-0111': 'versnelde invordering',
  'WS-2025-0112': 'in termijnen',
  'WS-2025-0113': 'verhoging door de kantonrechter, met een termijn',
  'WS-2025-0121': 'bij de deurwaarder en terug',
  'WS-2025-0122': 'kwadrant en contact: een regeling',
  'WS-2025-0131': 'rente bij beschikking',
  'WS-2025-0132': 'storno',
  'WS-2025-0141': 'andere beslagen',
  'WS-2025-0142': 'het werk stopt en begint elders',
  'WS-2025-0143': 'correctie op een lopend beslag',
  'SZ-2025-0003': 'vereenvoudigd derdenbeslag',
  'SZ-2025-0004': 'zonder gezien',
  'SZ-2025-0006': 'andere route, beslag bij exploot',
  'SZ-2025-0008': 'betaling op verzoek',
  'SZ-2025-0009': 'de bron past niet',
  'SZ-2025-0010': 'verrekening',
  'SZ-2025-0013': 'ingetrokken na de aanmaning',
  'IN-2025-0001': 'derdenbeslag voor de ene principaal',
  'IN-2025-0006': 'derdenbeslag voor de andere',
  'IN-2025-0007': 'betaald terwijl de deurwaarder het dwangbevel heeft',
  'IN-2025-0122': 'niets te nemen: voorstel oninbaar',
  // Operator actions, below.
  'WS-2024-0002': 'gepauzeerd en hervat',
  'WS-2024-0003': 'ingetrokken',
  'WS-2024-0005': 'route op wachten en weer gekozen',
  'WS-2024-0007': 'teruggezet',
  'WS-2024-0012': 'geen adres, stuiting gemeld',
  'WS-2024-0013': 'aanmaning teruggehaald',
  'WS-2024-0023': 'verminderd; niets waard om te nemen',
} as const;

test('geschiedenissen vastleggen', async () => {
  const straat = await openGestuurdeStraat(Object.keys(PADEN));
  const doe = async <Naam extends HandelingNaam>(nummer: keyof typeof PADEN, op: string, naam: Naam, invoer: Handelingen[Naam]): Promise<void> => {
    const greep = straat.client.workflow.getHandle(zaakVanVordering(`waterstad-${nummer.toLowerCase()}` as VorderingId));
    await greep.executeUpdate<KalenderAntwoord, [Handelingen['kalenderdag']]>('kalenderdag', { args: [{ dag: dag(op) }] });
    await greep.executeUpdate<string, [Handelingen[Naam]]>(naam, { args: [invoer] });
    await straat.db.wekker.updateMany({ where: { zaak: greep.workflowId }, data: { wekOp: new Date(op) } });
  };
  try {
    await straat.speel('2025-01-08');
    await doe('WS-2024-0002', '2025-01-08', 'pauzeer', { sleutel: 'p1', door: 'vastleggen', reden: 'uitstel', totEnMet: dag('2025-03-01') });
    await doe('WS-2024-0005', '2025-01-08', 'kiesRoute', { sleutel: 'r1', door: 'vastleggen', route: 'wachten' });
    await straat.speel('2025-01-10');
    await doe('WS-2024-0002', '2025-01-10', 'hervat', { sleutel: 'h1', door: 'vastleggen' });
    await straat.speel('2025-01-23');
    await doe('WS-2024-0003', '2025-01-23', 'trekIn', { sleutel: 'i1', door: 'vastleggen', reden: 'aanslag_vernietigd' });
    await doe('WS-2024-0007', '2025-01-23', 'zetTerug', { sleutel: 't1', door: 'vastleggen', stap: 'herinnering', reden: 'verkeerd bedrag' });
    await haalTerug(straat, 'WS-2024-0013', dag('2025-01-23'));
    await straat.speel('2025-02-26');
    await doe('WS-2024-0005', '2025-02-26', 'kiesRoute', { sleutel: 'r2', door: 'vastleggen', route: 'vordering_iw19' });
    await doe('WS-2024-0023', '2025-02-26', 'verminder', { sleutel: 'v1', door: 'vastleggen', centen: centen(1000), reden: 'te hoog opgelegd' });
    await straat.speel('2025-06-02');
    await doe('WS-2024-0012', '2025-06-02', 'meldStuiting', { sleutel: 's1', door: 'vastleggen', op: dag('2025-05-20'), soort: 'erkenning' });
    const bevinding = await straat.db.registerbevinding.findFirstOrThrow({ where: { debiteur: { vorderingen: { some: { id: 'waterstad-ws-2025-0101' } } } } });
    await doe('WS-2025-0101', '2025-06-02', 'beoordeelRegister', { sleutel: 'b1', door: 'vastleggen', bevindingId: bevinding.id, reden: 'een naamgenoot' });
    await straat.speel('2026-07-31');
    const zaken = new Set<string>();
    const runs = await gekozenRuns(straat);
    for await (const { workflowId } of straat.client.workflow.list()) if (!workflowId.startsWith('verzendrun-') || runs.has(workflowId)) zaken.add(workflowId);
    expect(await bewaar(straat.client, [...zaken].sort())).toBeGreaterThanOrEqual(zaken.size);
  } finally {
    await straat.stop();
  }
});

/** Takes the aanmaning of a claim back, by two persons. */
async function haalTerug({ db, client }: GestuurdeStraat, nummer: keyof typeof PADEN, vandaag: Dag): Promise<void> {
  const { id } = await db.brief.findFirstOrThrow({ where: { zaak: zaakVanVordering(`waterstad-${nummer.toLowerCase()}` as VorderingId), soort: 'aanmaning' } });
  const proef = await maakProef(db, { keuze: { soort: 'lijst', briefIds: [id] }, reden: 'andere_fout', toelichting: 'vastleggen', door: 'A. Maker', vandaag });
  await keurTerughalingGoed(db, { ...proef, door: 'B. Tweede', vandaag });
  await startTerughaling(db, client, proef.terughalingId, vandaag);
}

/** Of the many runs of the post: the first few, and those that waited for a person. */
async function gekozenRuns({ db }: GestuurdeStraat): Promise<ReadonlySet<string>> {
  const eerste = await db.verzendrun.findMany({ orderBy: { id: 'asc' }, take: 5 });
  const gewacht = await db.verzendrun.findMany({ where: { delen: { some: { aangebodenDoor: { not: null } } } } });
  return new Set([...eerste, ...gewacht].map(({ zaak }) => zaak));
}
