import { WorkflowExecutionAlreadyStartedError, type Client } from '@temporalio/client';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startNieuwe, type Starten } from '../../../activities/bericht/starten.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { maakOpstelling, type Opstelling } from '../invorderen/opstelling.ts';

let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
});
beforeEach(async () => {
  await o.db.wekker.deleteMany();
  await o.db.vordering.deleteMany();
});
afterAll(async () => o.ruimOp());

/** A Temporal that notes what is started, and may fail. */
function proefclient(bijStart: (id: string) => void = () => undefined): { readonly client: Starten['client']; readonly gestart: string[] } {
  const gestart: string[] = [];
  const start = async (_soort: string, { workflowId }: { workflowId: string }): Promise<void> => {
    bijStart(workflowId);
    gestart.push(workflowId);
    return Promise.resolve();
  };
  return { client: { workflow: { start } } as unknown as Pick<Client, 'workflow'>, gestart };
}
const opties = (client: Starten['client'], perSeconde = 50): Starten => ({ db: o.db, client, kalender: 'gestuurd', vandaag: dag('2025-01-06'), perSeconde });

it('start elke vordering één keer en zet haar wekker', async () => {
  await o.vordering('a');
  await o.vordering('b');
  const { client, gestart } = proefclient();
  expect(await startNieuwe(opties(client))).toBe(2);
  expect(await startNieuwe(opties(client))).toBe(0);
  expect(gestart.sort()).toEqual(['invordering-waterstad-a', 'invordering-waterstad-b']);
  expect(await o.db.wekker.findMany({ select: { zaak: true }, orderBy: { zaak: 'asc' } })).toEqual([{ zaak: 'invordering-waterstad-a' }, { zaak: 'invordering-waterstad-b' }]);
});

it('gaat na een storing verder waar het was', async () => {
  await o.vordering('c');
  const stuk = proefclient(() => {
    throw new Error('geen verbinding');
  });
  await expect(startNieuwe(opties(stuk.client))).rejects.toThrow('geen verbinding');
  const { client, gestart } = proefclient();
  expect(await startNieuwe(opties(client))).toBe(1);
  expect(gestart).toEqual(['invordering-waterstad-c']);
});

it('een workflow die al liep en eindigde wordt niet opnieuw begonnen', async () => {
  await o.vordering('d');
  const { client } = proefclient((id) => {
    throw new WorkflowExecutionAlreadyStartedError('bestaat', id, 'invordering');
  });
  expect(await startNieuwe(opties(client))).toBe(1);
  expect((await o.db.vordering.findFirstOrThrow()).gestartOp).not.toBeNull();
});

it('een vordering die al klaar is krijgt geen workflow', async () => {
  const v = await o.vordering('e');
  await o.db.vordering.update({ where: { id: v.id }, data: { einde: 'voldaan' } });
  const { client, gestart } = proefclient();
  expect(await startNieuwe(opties(client))).toBe(1);
  expect(gestart).toEqual([]);
});

it('begint in porties en vergeet er geen', async () => {
  for (const naam of ['f', 'g', 'h']) await o.vordering(naam);
  const { client, gestart } = proefclient();
  expect(await startNieuwe(opties(client, 2))).toBe(3);
  expect(new Set(gestart).size).toBe(3);
});

it('begint per seconde niet meer dan is ingesteld, ook als twee processen tegelijk starten', async () => {
  for (const naam of ['i', 'j', 'k', 'l']) await o.vordering(naam);
  const tijden: number[] = [];
  const een = proefclient(() => tijden.push(performance.now()));
  const ander = proefclient(() => tijden.push(performance.now()));
  const begin = performance.now();
  await Promise.all([startNieuwe(opties(een.client, 2)), startNieuwe(opties(ander.client, 2))]);
  expect(new Set([...een.gestart, ...ander.gestart]).size).toBe(4);
  expect(tijden).toHaveLength(4);
  const [, , derde = 0] = tijden.sort((a, b) => a - b);
  // From the beginning, not from the first start: that one comes late on a busy machine.
  expect(derde - begin).toBeGreaterThan(990);
});

it('stopt tussen twee porties als dat wordt gevraagd; de rest wacht op de volgende keer', async () => {
  for (const naam of ['m', 'n', 'p']) await o.vordering(naam);
  const stop = new AbortController();
  const { client, gestart } = proefclient(() => {
    stop.abort();
  });
  expect(await startNieuwe({ ...opties(client, 2), stop: stop.signal })).toBe(2);
  expect(gestart).toHaveLength(2);
  expect(await startNieuwe(opties(client))).toBe(1);
});

it('meldt hoeveel er zijn gestart en hoeveel er nog wachten', async () => {
  for (const naam of ['q', 'r', 's']) await o.vordering(naam);
  const { client } = proefclient();
  const gemeld: unknown[] = [];
  await startNieuwe({ ...opties(client, 2), voortgang: (stand) => gemeld.push(stand) });
  expect(gemeld).toEqual([{ gestart: 2, wachtend: 1 }]);
});
