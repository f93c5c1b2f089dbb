import { afterAll, beforeAll, expect, it } from 'vitest';
import { maakBrpClient } from '../../../adapters/brp/client.ts';
import { startBrpStandin } from '../../../adapters/brp/standin/start.ts';
import { OnleesbaarStandinbestand } from '../../../adapters/standin/regels.ts';
import type { Standin } from '../../../adapters/standin/server.ts';
import { dag } from '../../../domain/kalender/dag.ts';

/** Two moves of one person of the test set, written out of order. */
const KOP = 'bsn;vanaf;straat;huisnummer;postcode;woonplaats';
const VERHUIZINGEN = [KOP, '999995388;2025-11-01;Havenkade;12;1234AE;Waterstad', '999995388;2025-08-13;Kerkpad;7;1234AD;Waterstad'].join('\n');

let standin: Standin;
beforeAll(async () => {
  standin = await startBrpStandin({ verhuizingen: VERHUIZINGEN });
});
afterAll(async () => standin.stop());

async function adresOp(bsn: string, opDag: string): Promise<string> {
  standin.toestand.dag = dag(opDag);
  const uitkomst = (await maakBrpClient({ basisUrl: standin.url, apiKey: 'sleutel' }).voorBrieven([bsn])).get(bsn);
  if (uitkomst?.soort !== 'gevonden') throw new Error('niet gevonden');
  return JSON.stringify(uitkomst.persoon);
}

it.each([
  ['2025-08-12', 'Markt 4'],
  ['2025-08-13', 'Kerkpad 7'],
  ['2025-10-31', 'Kerkpad 7'],
  ['2025-11-01', 'Havenkade 12'],
])('op %s geldt het adres %s', async (opDag, adres) => {
  expect(await adresOp('999995388', opDag)).toContain(adres);
});

it('wie er niet in staat houdt zijn adres', async () => {
  expect(await adresOp('999995054', '2025-11-01')).toContain('Van Wijngaerdenstraat 1');
});

it('een regel die niet klopt weigert, met haar nummer en zonder wat er staat', async () => {
  await expect(startBrpStandin({ verhuizingen: `${KOP}\n999995388;morgen;Kerkpad;7;1234AD;Waterstad` })).rejects.toThrow(new OnleesbaarStandinbestand('regel 2: vanaf'));
});
