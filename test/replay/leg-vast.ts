import { expect, test } from 'vitest';
import { keurTerughalingGoed } from '../../activities/terughalen/goedkeuren.ts';
import { maakProef } from '../../activities/terughalen/proef.ts';
import { schrijfBericht } from '../../activities/bericht/schrijven.ts';
import { legWijzigingVast } from '../../activities/intake/wijziging.ts';
import { startTerughaling } from '../../activities/terughalen/starten.ts';
import type { HandelingNaam, Handelingen } from '../../contract/handelingen.ts';
import type { KalenderAntwoord } from '../../contract/kalender.ts';
import { zaakVanVerhaal, zaakVanVordering, type VerhaalId, type VorderingId, type ZaakId } from '../../contract/zaak.ts';
import { centen } from '../../domain/geld/centen.ts';
import { dag, type Dag } from '../../domain/kalender/dag.ts';
import { openGestuurdeStraat, type GestuurdeStraat } from '../simulatie/omgeving.ts';
import { SAMENLOOP } from '../simulatie/samenloop.ts';
import { bewaar } from './geschiedenis.ts';

/** Which claim of the sample shows which path of the street. */
const PADEN = {
  'WS-2024-0001': 'betaald in de termijn',
  'WS-2024-0004': 'betaald na het dwangbevel',
  'WS-2024-0006': 'in delen betaald',
  'WS-2024-0009': 'dwangbevel te laat gepost',
  'WS-2024-0010': 'retour; rente vastgesteld',
  'WS-2025-0003': 'rente vastgesteld, en betaald na het dwangbevel',
  'WS-2025-0001': 'betaald terwijl de aanmaning op de post wacht',
  'WS-2025-0002': 'niet gepost, opnieuw gemaakt',
  'WS-2024-0011': 'overleden: een taak',
  'WS-2024-0016': 'een pensioen: de derde verklaart laat',
  'WS-2024-0018': 'verzoek vier weken, een maand ontbreekt',
  'WS-2024-0020': 'verrekening: een taak; opnieuw vastgesteld',
  'WS-2024-0022': 'geen inkomen, later wel',
  'WS-2024-0025': 'geen relatie, volgende inkomstenbron',
  'WS-2024-0026': 'twee vorderingen in één verhaal',
  'WS-2024-0027': 'twee vorderingen in één verhaal',
  'WS-2025-0010': 'erbij in een lopend beslag',
  'WS-2024-0028': 'correctie binnen vier weken',
  'WS-2024-0029': 'een jaar lopen, herberekening',
  'WS-2024-0030': 'de derde zwijgt',
  'WS-2024-0024': 'geen relatie, niets anders: later een nieuwe werkgever',
  'WS-2025-0007': 'het percentage van bijstand; een wijziging afgewezen',
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
  'IN-2025-0123': 'een bericht, een huisbezoek en een hulpaanbod',
  'IN-2025-0124': 'klein restant',
  'IN-2025-0125': 'niets te nemen: een andere route',
  'SZ-2025-0015': 'een termijn zonder voet',
  'WS-2020-0001': 'verjaard',
  'WS-2020-0002': 'erkend: de verjaring gestuit',
  'WS-2025-0151': 'bezwaar en vermindering',
  'WS-2025-0152': 'vermindering terwijl er beslag ligt',
  'WS-2025-0153': 'gepauzeerd om beleid en hervat; surseance',
  'WS-2025-0154': 'curatele; twee keer betaald op één dag',
  'WS-2025-0155': 'betaald na het einde',
  'WS-2025-0156': 'kwijtschelding verleend',
  'WS-2025-0157': 'kwijtschelding voor een deel',
  'WS-2025-0158': 'geschorst, en verzet gegrond',
  'WS-2025-0159': 'faillissement: het beslag vervalt',
  'WS-2025-0161': 'pandrecht, en een gewijzigde verklaring',
  'WS-2025-0162': 'correctie tijdens een pauze',
  'WS-2025-0163': 'correctie van een percentage',
  'WS-2025-0164': 'derde in gebreke',
  'WS-2025-0165': 'verruimd met een tiende',
  'WS-2025-0166': 'de tweede aanslag van de verruiming',
  // Operator actions, below.
  'WS-2024-0002': 'gepauzeerd en hervat',
  'WS-2024-0003': 'ingetrokken',
  'WS-2024-0005': 'route op wachten en weer gekozen',
  'WS-2024-0007': 'teruggezet',
  'WS-2024-0012': 'geen adres, stuiting gemeld; een bericht opnieuw geprobeerd',
  'WS-2024-0013': 'aanmaning teruggehaald',
  'WS-2024-0014': 'bij de deurwaarder, en teruggenomen; een voet met de hand',
  'WS-2024-0023': 'verminderd; niets waard om te nemen',
} as const;

test('geschiedenissen vastleggen', async () => {
  const straat = await openGestuurdeStraat(Object.keys(PADEN));
  const doe = async <Naam extends HandelingNaam>(nummer: keyof typeof PADEN, op: string, naam: Naam, invoer: Handelingen[Naam]): Promise<void> => {
    return doeBij(zaakVanVordering(vordering(nummer)), op, naam, invoer);
  };
  const doeBij = async <Naam extends HandelingNaam>(zaak: ZaakId, op: string, naam: Naam, invoer: Handelingen[Naam]): Promise<void> => {
    const greep = straat.client.workflow.getHandle(zaak);
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
    await doe('WS-2024-0010', '2025-06-02', 'stelRenteVast', { sleutel: 'rente1', door: 'vastleggen' });
    await doe('WS-2024-0014', '2025-06-02', 'draagOver', { sleutel: 'o1', door: 'vastleggen', deurwaarder: 'kade' });
    await doeBij(await verhaalzaak(straat, 'WS-2024-0020'), '2025-06-02', 'stelOpnieuwVast', { sleutel: 'v1', door: 'vastleggen', reden: 'de feiten zijn veranderd' });
    const berichtId = await kapotteBetaling(straat, 'WS-2024-0012', dag('2025-06-02'));
    await straat.speel('2025-06-10');
    await herstel(straat, berichtId, 'WS-2024-0012', dag('2025-06-02'));
    await doe('WS-2024-0012', '2025-06-10', 'probeerBericht', { sleutel: 'b1', door: 'vastleggen', berichtId });
    await straat.speel('2025-06-30');
    await doe('WS-2024-0014', '2025-06-30', 'neemTerug', { sleutel: 'n1', door: 'vastleggen', reden: 'zelf verder' });
    await straat.speel('2025-09-01');
    await wijsAf(straat, 'WS-2025-0007', dag('2025-09-01'), doeBij);
    await straat.speel('2026-07-31');
    const zaken = new Set<string>();
    const runs = await gekozenRuns(straat);
    for await (const { workflowId } of straat.client.workflow.list()) if (!workflowId.startsWith('verzendrun-') || runs.has(workflowId)) zaken.add(workflowId);
    expect(await bewaar(straat.client, 'alleen', [...zaken].sort())).toBeGreaterThanOrEqual(zaken.size);
  } finally {
    await straat.stop();
  }
});

/** What happens beside the beslagen of others: who collects, two handovers to others and back, a division, a router that was away. */
test('geschiedenissen van samenloop vastleggen', async () => {
  const straat = await openGestuurdeStraat(SAMENLOOP, true);
  try {
    await straat.speel('2026-02-02');
    const zaken = new Set<string>();
    // The runs of the post and the nightly sweep are those of the other street.
    for await (const { workflowId } of straat.client.workflow.list()) if (!/^(verzendrun|veegronde)-/.test(workflowId)) zaken.add(workflowId);
    expect(await bewaar(straat.client, 'samenloop', [...zaken].sort())).toBeGreaterThanOrEqual(zaken.size);
  } finally {
    await straat.stop();
  }
});

const vordering = (nummer: keyof typeof PADEN): VorderingId => `waterstad-${nummer.toLowerCase()}` as VorderingId;

async function verhaalVan({ db }: GestuurdeStraat, nummer: keyof typeof PADEN): Promise<VerhaalId> {
  return (await db.verhaal.findFirstOrThrow({ where: { geslotenOp: null, vorderingen: { some: { vorderingId: vordering(nummer) } } } })).id as VerhaalId;
}

async function verhaalzaak(straat: GestuurdeStraat, nummer: keyof typeof PADEN): Promise<ZaakId> {
  return zaakVanVerhaal(await verhaalVan(straat, nummer));
}

/** A payment whose row says something else than a payment: it will lie aside. */
async function kapotteBetaling({ db }: GestuurdeStraat, nummer: keyof typeof PADEN, op: Dag): Promise<number> {
  await schrijfBericht(db, { ontvanger: zaakVanVordering(vordering(nummer)), soort: 'betaling', dag: op, sleutel: 'kapot', inhoud: { betalingId: 'geen getal' as unknown as number } });
  return (await db.bericht.findFirstOrThrow({ where: { sleutel: 'kapot' } })).id;
}

/** The row is mended, so that trying it again books the payment. */
async function herstel({ db }: GestuurdeStraat, berichtId: number, nummer: keyof typeof PADEN, op: Dag): Promise<void> {
  const { id } = await db.betaling.create({ data: { sleutel: 'hersteld', bron: 'bank', vorderingId: vordering(nummer), dag: new Date(op), centen: 500 } });
  await db.bericht.update({ where: { id: berichtId }, data: { inhoud: { betalingId: id } } });
}

/** A reported change that a second person rejects. */
async function wijsAf(straat: GestuurdeStraat, nummer: keyof typeof PADEN, op: Dag, doeBij: (zaak: ZaakId, op: Dag, naam: 'wijsWijzigingAf', invoer: Handelingen['wijsWijzigingAf']) => Promise<void>): Promise<void> {
  const verhaalId = await verhaalVan(straat, nummer);
  const wijzigingId = await legWijzigingVast(straat.db, { verhaalId, gemeldOp: op, ingevoerdOp: op, kenmerk: 'vastleggen', door: 'balie', inhoud: { leefsituatie: 'gehuwd_zonder_kinderen', reden: 'samenwonen', bewijs: 'geen' } });
  await doeBij(zaakVanVerhaal(verhaalId), op, 'wijsWijzigingAf', { sleutel: 'w1', door: 'vastleggen', wijzigingId, reden: 'geen bewijs' });
}

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
