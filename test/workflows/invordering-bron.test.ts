import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { naarDag } from '../../activities/opslag/dagen.ts';
import type { Standin } from '../../adapters/standin/server.ts';
import { brieven, kosten } from './omgeving/dossier.ts';
import { openEchteKalender, type EchteKalender } from './omgeving/echte-kalender.ts';
import { betaal } from './omgeving/gebeurtenissen.ts';
import { vulVordering, type Claim } from './omgeving/vulling.ts';

/** The BRP is down from the day on which the aanmaning must be made (2025-01-22, a Wednesday) until Thursday morning; the polis on the first morning of the verhaal. */
let k: EchteKalender;
let claim: Claim;
let betaler: Claim;
const tijdens: Record<string, unknown> = {};

beforeAll(async () => {
  k = await openEchteKalender({ begin: '2025-01-06' });
  claim = await vulVordering(k.db, 'storing', '999993264');
  betaler = await vulVordering(k.db, 'betaler', '999993458');
  await k.speel({
    '2025-01-21': async () => legPlat(k.brp),
    '2025-01-22': async () => betaal(k.db, betaler, 32_000, '2025-01-22'),
    '2025-01-23': async () => {
      tijdens['vraag'] = await taakvraag(claim);
      tijdens['brieven'] = (await brieven(k.db, claim.zaak)).length;
      k.brp.toestand.zetStoring(null);
      await k.uurLater();
    },
    '2025-03-25': async () => legPlat(k.polis),
    '2025-03-27': async () => {
      tijdens['vaststellingen'] = await k.db.berekening.count();
      k.polis.toestand.zetStoring(null);
      await k.uurLater();
    },
  });
}, 240_000);
afterAll(async () => k.stop());

async function legPlat(bron: Standin): Promise<void> {
  bron.toestand.zetStoring({ soort: 'niet_beschikbaar', keer: null, ms: 0 });
  return Promise.resolve();
}

/** What the operator reads of a claim. */
async function taakvraag(van: Claim): Promise<string> {
  const { currentDetails } = await k.client.workflow.getHandle(van.zaak).query<{ currentDetails: string }>('__temporal_workflow_metadata');
  return currentDetails;
}

describe('de BRP ligt dagen plat', () => {
  test('elke dag wordt het opnieuw geprobeerd; één aanmaning, van de dag waarop de bron er weer is', async () => {
    expect((await brieven(k.db, claim.zaak)).slice(0, 2)).toEqual(['herinnering 2025-01-07 verzonden', 'aanmaning 2025-01-23 verzonden']);
  });

  test('de termijn van twee weken loopt vanaf die dag', async () => {
    expect((await brieven(k.db, claim.zaak))[2]).toBe('dwangbevel 2025-02-07 verzonden');
  });

  test('dezelfde sleutel elke dag: één besluit en één keer kosten', async () => {
    const besluiten = await k.db.besluit.findMany({ where: { zaak: claim.zaak, soort: 'aanmaning' } });
    expect({ besluiten: besluiten.length, kosten: (await kosten(k.db, claim))['aanmaning'] }).toEqual({ besluiten: 1, kosten: 900 });
  });

  test('zolang de bron zwijgt is er geen brief, en de operator leest waarom', () => {
    expect(tijdens).toMatchObject({ brieven: 1, vraag: expect.stringContaining('lukte vandaag niet (BronOnbereikbaar); morgen opnieuw') as string });
  });

  test('wie intussen betaalt, is de volgende dag klaar, zonder aanmaning', async () => {
    const rij = await k.db.vordering.findUniqueOrThrow({ where: { id: betaler.id } });
    expect({ einde: rij.einde, op: rij.eindeOp === null ? null : naarDag(rij.eindeOp), brieven: await brieven(k.db, betaler.zaak) }).toEqual({
      einde: 'voldaan',
      op: '2025-01-23',
      brieven: ['herinnering 2025-01-07 verzonden'],
    });
  });
});

describe('de polisadministratie ligt plat op de dag van het verhaal', () => {
  test('die dag is er geen vaststelling', () => {
    expect(tijdens['vaststellingen']).toBe(0);
  });

  test('een dag later één vaststelling, op één antwoord van elke bron', async () => {
    const dagen = (await k.db.berekening.findMany()).map(({ dag }) => naarDag(dag));
    const bronnen = (await k.db.bronantwoord.findMany()).map(({ bron }) => bron);
    expect({ dagen, dubbel: bronnen.length - new Set(bronnen).size }).toEqual({ dagen: ['2025-03-27'], dubbel: 0 });
  });
});
