import { expect, test } from 'vitest';
import type { HandelingNaam, Handelingen } from '../../contract/handelingen.ts';
import type { KalenderAntwoord } from '../../contract/kalender.ts';
import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { openGestuurdeStraat } from '../simulatie/omgeving.ts';
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
  // Operator actions, below.
  'WS-2024-0002': 'gepauzeerd en hervat',
  'WS-2024-0003': 'ingetrokken',
  'WS-2024-0005': 'route op wachten en weer gekozen',
  'WS-2024-0007': 'teruggezet',
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
    await straat.speel('2025-02-26');
    await doe('WS-2024-0005', '2025-02-26', 'kiesRoute', { sleutel: 'r2', door: 'vastleggen', route: 'vordering_iw19' });
    await straat.speel('2026-07-31');
    const zaken = new Set<string>();
    for await (const { workflowId } of straat.client.workflow.list()) zaken.add(workflowId);
    expect(await bewaar(straat.client, [...zaken].sort())).toBeGreaterThanOrEqual(zaken.size);
  } finally {
    await straat.stop();
  }
});
