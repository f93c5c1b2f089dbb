import { WorkflowUpdateFailedError } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { naarDag } from '../../activities/opslag/dagen.ts';
import type { Bezorger } from '../../activities/bericht/bezorgen.ts';
import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { openGestuurdeStraat, type GestuurdeStraat } from './omgeving.ts';

/**
 * Two claims in one verhaal and a third that joins the running beslag, a correction within and one after four weeks; with a
 * driver that is stopped, one that dies, and deliveries that are lost or come twice.
 */
const VORDERINGEN = ['WS-2024-0026', 'WS-2024-0027', 'WS-2025-0010', 'WS-2024-0028', 'WS-2024-0021'];
let straat: GestuurdeStraat;
const gezien = new Map<string, unknown>();

beforeAll(async () => {
  straat = await openGestuurdeStraat(VORDERINGEN);

  // Stopped halfway a day, on the third round after 1 February.
  let rondes = 0;
  gezien.set(
    'gestopt',
    await straat.speel('2026-07-31', {
      gestopt: () => {
        rondes += 1;
        return rondes > 40;
      },
    }),
  );
  gezien.set('dag van stoppen', await kalenderdag());

  // The driver dies between the row of the post room and its signal.
  gezien.set('gevallen', await straat.speel('2026-07-31', { bezorger: valtUitNa(30, straat.bezorger()) }).catch((fout: unknown) => (fout instanceof Error ? fout.message : String(fout))));
  gezien.set('onbezorgd na de val', await straat.db.bericht.count({ where: { bezorgdOp: null } }));

  await straat.speel('2025-07-31');
  // It died between signal and mark: everything of the last months is delivered once more.
  await straat.db.bericht.updateMany({ where: { dag: { gte: new Date('2025-04-01') } }, data: { bezorgdOp: null } });
  gezien.set('gebeurtenissen voor', await straat.db.gebeurtenis.count());
  await straat.speel('2025-07-31');
  gezien.set('gebeurtenissen na', await straat.db.gebeurtenis.count());
  gezien.set('geweigerd', await weigering());

  await straat.speel('2026-07-31');
  gezien.set('eind voor', await straat.db.gebeurtenis.count());
  // The same last day once more.
  await straat.speel('2026-07-31');
  gezien.set('eind na', await straat.db.gebeurtenis.count());
}, 240_000);
afterAll(async () => straat.stop());

/** Tries an action without a key on a claim that is still open. */
async function weigering(): Promise<{ reden: string; erbij: number }> {
  const zaak = straat.client.workflow.getHandle(zaakVanVordering('waterstad-ws-2024-0021' as VorderingId));
  const voor = (await zaak.describe()).historyLength;
  const reden = await zaak.executeUpdate<string, [unknown]>('hervat', { args: [{ sleutel: '', door: '' }] }).then(
    () => 'niet geweigerd',
    (fout: unknown) => (fout instanceof WorkflowUpdateFailedError && fout.cause instanceof Error ? fout.cause.message : String(fout)),
  );
  return { reden, erbij: (await zaak.describe()).historyLength - voor };
}

async function kalenderdag(): Promise<string> {
  return naarDag((await straat.db.kalenderstand.findUniqueOrThrow({ where: { id: 1 } })).dag);
}

/** A deliverer whose process dies at the first row after so many rounds. */
function valtUitNa(rondes: number, echt: Bezorger): Bezorger {
  let teller = 0;
  return {
    bezorg: async () => {
      teller += 1;
      if (teller > rondes && (await straat.db.bericht.count({ where: { bezorgdOp: null } })) > 0) throw new Error('het proces viel uit');
      return echt.bezorg();
    },
  };
}

test('uitgespeeld eindigt alles zoals verwacht, ondanks stoppen, uitvallen en dubbele bezorging', async () => {
  expect(await straat.verschillen()).toEqual([]);
});

describe('stoppen en verder gaan', () => {
  test('een gestopte kalender zegt dat', () => {
    expect(gezien.get('gestopt')).toBe('gestopt');
  });

  test('hij staat stil voor het einde', () => {
    expect(String(gezien.get('dag van stoppen')) < '2025-06-01').toBe(true);
  });
});

describe('een proces dat uitvalt', () => {
  test('tussen rij en sein: de rij blijft onbezorgd liggen', () => {
    expect([gezien.get('gevallen'), Number(gezien.get('onbezorgd na de val')) > 0]).toEqual(['het proces viel uit', true]);
  });

  test('later is elke rij bezorgd en verwerkt', async () => {
    expect(await straat.db.bericht.count({ where: { OR: [{ bezorgdOp: null }, { verwerktOp: null }] } })).toBe(0);
  });

  test('tussen sein en merk: wat nog eens wordt bezorgd, verandert niets', () => {
    expect(gezien.get('gebeurtenissen na')).toBe(gezien.get('gebeurtenissen voor'));
  });
});

test('dezelfde dag twee keer gespeeld: er gebeurt niets meer', () => {
  expect(gezien.get('eind na')).toBe(gezien.get('eind voor'));
});

test('twee vorderingen van één debiteur zitten in één verhaal, de derde komt erbij', async () => {
  const verhalen = await straat.db.verhaal.findMany({ include: { vorderingen: { orderBy: [{ aangemeldOp: 'asc' }, { vorderingId: 'asc' }] } } });
  expect(verhalen.map(({ vorderingen }) => vorderingen.map(({ vorderingId }) => vorderingId)).filter((ids) => ids.length > 1)).toEqual([['waterstad-ws-2024-0026', 'waterstad-ws-2024-0027', 'waterstad-ws-2025-0010']]);
});

test('een geweigerde handeling laat op de echte server niets in de geschiedenis achter', () => {
  expect(gezien.get('geweigerd')).toEqual({ reden: 'Het veld «sleutel» ontbreekt: geef een eigen kenmerk, zodat de handeling één keer gebeurt.', erbij: 0 });
});

test('elke vordering heeft één workflow, met de sleutel van de vordering als id', async () => {
  const ids = [];
  for await (const { workflowId } of straat.client.workflow.list({ query: `WorkflowType='invordering'` })) ids.push(workflowId);
  expect([...new Set(ids)].sort()).toEqual(VORDERINGEN.map((nummer) => zaakVanVordering(`waterstad-${nummer.toLowerCase()}` as VorderingId)).sort());
});
