import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCcbrStandin } from '../../adapters/bewindregister/standin/start.ts';
import { startBrpStandin } from '../../adapters/brp/standin/start.ts';
import { startCirStandin } from '../../adapters/insolventieregister/standin/start.ts';
import type { Standin } from '../../adapters/standin/server.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { maakBronnen } from '../../worker/bronnen.ts';
import { leesInstellingen } from '../../worker/instellingen.ts';

/** S. Moulin of the test set, born on 1 December 1985. */
const BSN = '999993653';
let standins: readonly Standin[] = [];
let bronnen: ReturnType<typeof maakBronnen>;

beforeAll(async () => {
  const [brp, cir, ccbr] = await Promise.all([startBrpStandin(), startCirStandin(), startCcbrStandin()]);
  standins = [brp, cir, ccbr];
  bronnen = maakBronnen(leesInstellingen({ DATABASE_URL: 'postgres://niet-gebruikt', BRP_URL: brp.url, INSOLVENTIE_URL: cir.url, BEWIND_URL: ccbr.url }));
});
afterAll(async () => {
  await Promise.all(standins.map(async (standin) => standin.stop()));
});

describe('wie minderjarig is (BW 1:233)', () => {
  it.each([
    ['2003-11-30', '17 jaar en 364 dagen', true],
    ['2003-12-01', 'de achttiende verjaardag', undefined],
  ] as const)('voor een dwangstap op %s: %s', async (op, _wat, verwacht) => {
    const antwoord = await bronnen.registers.naslaan(BSN, dag(op));
    expect(antwoord.soort === 'gevonden' && antwoord.adressering.minderjarig).toBe(verwacht);
  });

  it.each([
    ['2003-11-30', true],
    ['2003-12-01', undefined],
  ] as const)('voor een herinnering op %s: net zo, zonder de registers', async (op, verwacht) => {
    const antwoord = await bronnen.brieven.brieven(BSN, dag(op));
    expect(antwoord.soort === 'gevonden' && antwoord.adressering).toMatchObject({ naam: 'S. Moulin', ...(verwacht === undefined ? {} : { minderjarig: true }) });
    expect(antwoord.soort === 'gevonden' && antwoord.adressering.minderjarig).toBe(verwacht);
  });

  it('voor een andere brief wordt de geboortedatum niet gevraagd', async () => {
    const antwoord = await bronnen.brieven.brieven(BSN);
    expect(antwoord.soort === 'gevonden' && 'minderjarig' in antwoord.adressering).toBe(false);
  });
});
