import { expect, test } from 'vitest';
import type { BeslagGelegd } from '../../activities/beslaan/port.ts';
import { dag, maandVan } from '../../domain/kalender/dag.ts';
import { ligt } from '../../workflows/beslag/gelegd.ts';
import type { Beslag } from '../../workflows/beslag/zaak.ts';

const OP = dag('2025-04-01');

/** What a beslag that lies, and of which a further one waits for the exploot, keeps after a proof that it lies. */
function na(bewijs: Partial<BeslagGelegd>): { verder?: unknown; taak: unknown } {
  const stand = { fase: 'afdracht', gelegdOp: OP, taak: 'exploot_beslag', voltooien: null, verder: { door: 'exploot', taakVanaf: dag('2025-05-06') }, verklaring: { soort: 'ontvangen' }, wachtOp: null };
  ligt({ stand } as unknown as Beslag, { soort: 'gelegd', gelegdOp: OP, herinnerenVanaf: null, eerstePeriode: maandVan(OP), ontbreektVanaf: dag('2025-05-08'), ...bewijs });
  return stand;
}

test('een later bewijs over de eerste opdracht laat het verdere beslag op zijn exploot wachten', () => {
  expect(na({ verderOnderweg: true })).toMatchObject({ verder: { door: 'exploot' }, taak: 'exploot_beslag' });
});

test('ligt ook het verdere beslag, dan wacht er niets meer', () => {
  expect(na({})).not.toHaveProperty('verder');
  expect(na({})).toMatchObject({ taak: null });
});
