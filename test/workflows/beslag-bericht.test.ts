import { expect, test, vi } from 'vitest';
import type { Erbij } from '../../activities/beslaan/port.ts';
import { centen } from '../../domain/geld/centen.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { behandelBericht } from '../../workflows/beslag/berichten.ts';
import type { Beslag } from '../../workflows/beslag/zaak.ts';

vi.mock('@temporalio/workflow', () => ({ patched: () => true }));

const OP = dag('2025-04-01');
const LOPEND = { fase: 'afdracht', gelegdOp: OP, taak: null, voltooien: null, verklaring: { soort: 'ontvangen' }, einde: null, plandag: null };

/** What a beslag is after it heard of a claim, and its record answered. */
async function na(soort: 'vordering_erbij' | 'stand_gewijzigd', stand: object, uitkomst: Partial<Erbij>): Promise<unknown> {
  const zo: Record<string, unknown> = { ...LOPEND, ...stand };
  const zaak = {
    stand: zo,
    kop: () => ({}),
    taakIsWeg: (taak: string) => {
      if (zo['taak'] === taak) zo['taak'] = null;
    },
    bijBrp: { voegVorderingToe: async () => Promise.resolve({ openstaandCenten: centen(50_000), ...uitkomst }) },
  };
  await behandelBericht(zaak as unknown as Beslag, { id: 1, soort, dag: OP, inhoud: { vorderingId: 'v' } } as never);
  return zo;
}

test('verviel het verdere beslag, dan toont de zaak zijn vraag niet meer en wacht zij op geen exploot', async () => {
  const stand = await na('stand_gewijzigd', { taak: 'exploot_beslag', verder: { door: 'exploot', taakVanaf: OP } }, { zonderVerder: true });
  expect(stand).toMatchObject({ taak: null });
  expect(stand).not.toHaveProperty('verder');
});

test('is het nog onderweg, dan blijft zij wachten', async () => {
  expect(await na('stand_gewijzigd', { taak: 'exploot_beslag', verder: { door: 'exploot', taakVanaf: OP } }, {})).toMatchObject({ taak: 'exploot_beslag', verder: { door: 'exploot' } });
});

test.each([
  ['lag het, dan wordt de verklaring nog gevraagd', { gelegdOp: OP, verklaring: { soort: 'gevraagd', herinnerenVanaf: OP } }, 'verklaring'],
  ['wachtte het op de derde of de deurwaarder, dan wacht het daar weer op', { gelegdOp: null, voltooien: { door: 'gezien', taakVanaf: OP } }, 'voltooien'],
  ['wachtte het op de post, dan wacht het daar weer op', { gelegdOp: null }, 'beschikking'],
])('een beslag dat zou eindigen blijft voor een nieuwe vordering: %s', async (_, stand, fase) => {
  expect(await na('vordering_erbij', { fase: 'opheffing', einde: 'voldaan', ...stand }, {})).toMatchObject({ fase });
});
