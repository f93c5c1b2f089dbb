import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { BERICHT_SIGNAAL, type Bericht } from '../../contract/berichten.ts';
import type { BeslagId } from '../../contract/zaak.ts';
import { naarDatum } from '../../activities/opslag/dagen.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { openEchteKalender, type EchteKalender } from './omgeving/echte-kalender.ts';
import { betaal } from './omgeving/gebeurtenissen.ts';
import { vulVordering } from './omgeving/vulling.ts';

/** A claim that is withdrawn while a message to it is written and not yet delivered: its record cannot close at once. */
const VANDAAG = dag('2025-01-06');
const INHOUD = { beslagId: 1 as BeslagId, reden: 'voldaan' } as const;
let k: EchteKalender;

beforeAll(async () => {
  k = await openEchteKalender({ begin: VANDAAG });
}, 120_000);
afterAll(async () => k.stop());

test('een ingetrokken vordering blijft ingetrokken, ook als er nog een bericht onderweg was', async () => {
  const { id, zaak } = await vulVordering(k.db, 'onderweg', '999993264', { laatsteBetaaldag: '2025-02-10' });
  await k.verwerk();
  const data = { ontvanger: zaak, sleutel: 'onderweg', soort: 'beslag_geeindigd', dag: naarDatum(VANDAAG), inhoud: INHOUD, bezorgdOp: new Date() };
  const bericht = await k.db.bericht.create({ data });
  const greep = k.client.workflow.getHandle(zaak);
  await greep.executeUpdate<string, [unknown]>('trekIn', { args: [{ sleutel: 'weg', door: 'j.proef', reden: 'oninbaar' }] });
  await vi.waitFor(async () => {
    const { events } = await greep.fetchHistory();
    const sluiten = events?.find(({ activityTaskScheduledEventAttributes: a }) => a?.activityType?.name === 'invorderen.sluit');
    expect(sluiten).toBeDefined();
    expect(events?.some(({ activityTaskCompletedEventAttributes: a }) => a?.scheduledEventId?.toString() === sluiten?.eventId?.toString())).toBe(true);
  }, 20_000);
  expect((await k.db.vordering.findUniqueOrThrow({ where: { id } })).einde).toBeNull();

  const signaal: Bericht<'beslag_geeindigd'> = { versie: 1, id: bericht.id, soort: 'beslag_geeindigd', dag: VANDAAG, inhoud: INHOUD };
  await greep.signal(BERICHT_SIGNAAL, signaal);
  await k.verwerk();
  expect(await k.db.vordering.findUniqueOrThrow({ where: { id } })).toMatchObject({ einde: 'ingetrokken', eindeOp: naarDatum(VANDAAG) });
}, 60_000);

test('een vordering die weer open gaat terwijl haar run nog sluit krijgt een run die haar stand uit het record leest', async () => {
  const claim = await vulVordering(k.db, 'heropend', '999992235', { laatsteBetaaldag: '2025-02-10' });
  await k.verwerk();
  const inhoud = { besluitId: 1 };
  const { id } = await k.db.bericht.create({ data: { ontvanger: claim.zaak, sleutel: 'heropend', soort: 'heropend', dag: naarDatum(VANDAAG), inhoud, bezorgdOp: new Date() } });
  await betaal(k.db, claim, 32_000, VANDAAG);
  await k.verwerk();
  expect((await k.db.vordering.findUniqueOrThrow({ where: { id: claim.id } })).einde).toBeNull();
  await k.client.workflow.getHandle(claim.zaak).signal(BERICHT_SIGNAAL, { versie: 1, id, soort: 'heropend', dag: VANDAAG, inhoud } satisfies Bericht<'heropend'>);
  await k.verwerk();
  const { events } = await k.client.workflow.getHandle(claim.zaak).fetchHistory();
  const invoer = events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads?.[0]?.data;
  expect(JSON.parse(Buffer.from(invoer ?? []).toString())).toMatchObject({ vorderingId: claim.id, stand: null });
  expect((await k.db.vordering.findUniqueOrThrow({ where: { id: claim.id } })).einde).toBe('voldaan');
}, 60_000);
