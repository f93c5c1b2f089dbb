import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schrijfBericht } from '../../activities/bericht/schrijven.ts';
import { metZaak } from '../../activities/opslag/database.ts';
import { controleerKeten } from '../../activities/opslag/gebeurtenis.ts';
import { probeerOpnieuw } from '../../activities/taken/opzij.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { brieven, einde, nogOpen, zoekattribuut } from './omgeving/dossier.ts';
import { openEchteKalender, type EchteKalender } from './omgeving/echte-kalender.ts';
import { betaal } from './omgeving/gebeurtenissen.ts';
import { BELEID, vulVordering, type Claim } from './omgeving/vulling.ts';

/**
 * On 8 January a payment of a row that says something else than a payment, and after it a real one. From 20 January, the day
 * before the aanmaning, the policy cannot be read; it can again on 23 January.
 */
let k: EchteKalender;
let claim: Claim;
let kapot: number;
const gezien = new Map<string, unknown>();
const door = 'j.proef';

const openTaken = async () => (await k.db.taak.findMany({ where: { zaak: claim.zaak, afgedaanOp: null }, orderBy: { id: 'asc' } })).map(({ soort }) => soort);
const weigering = async (doe: () => Promise<unknown>) =>
  doe().then(
    () => 'niet geweigerd',
    (fout: unknown) => (fout instanceof WorkflowUpdateFailedError && fout.cause instanceof ApplicationFailure ? fout.cause.message : String(fout)),
  );
const taakId = async (soort: string) => (await k.db.taak.findFirstOrThrow({ where: { zaak: claim.zaak, soort, afgedaanOp: null } })).id;
const zetBeleid = async (inhoud: object) => k.db.beleid.updateMany({ data: { inhoud: { ...inhoud } } });

beforeAll(async () => {
  k = await openEchteKalender({ begin: '2025-01-06' });
  claim = await vulVordering(k.db, 'kapot', '999993264');
  await k.speel({
    '2025-01-08': async () => {
      await schrijfBericht(k.db, { ontvanger: claim.zaak, soort: 'betaling', dag: dag('2025-01-08'), sleutel: 'kapot', inhoud: { betalingId: 'geen getal' as unknown as number } });
      await betaal(k.db, claim, 2_000, '2025-01-08');
      kapot = (await k.db.bericht.findFirstOrThrow({ where: { sleutel: 'kapot' } })).id;
      await k.verwerk();
      await k.uurLater();
      gezien.set('open', await nogOpen(k.db, claim));
      gezien.set('taken', await openTaken());
      gezien.set('zoekattribuut', await zoekattribuut(k.client, claim.zaak, 'taak'));
      gezien.set('ander bericht', await weigering(async () => k.doe(claim.zaak, 'probeerBericht', { sleutel: 'x', door, berichtId: kapot + 1 })));
    },
    '2025-01-09': async () => {
      // By the command line: the row comes anew while the message lies aside.
      await metZaak(k.db, claim.zaak, async (tx) => probeerOpnieuw(tx, { zaak: claim.zaak, vandaag: dag('2025-01-09'), sleutel: 'p0', door, berichtId: kapot }));
      await k.verwerk();
      gezien.set('opnieuw bezorgd', await openTaken());
      await k.doe(claim.zaak, 'probeerBericht', { sleutel: 'p1', door, berichtId: kapot });
      await k.uurLater();
      gezien.set('nog steeds kapot', await openTaken());
    },
    '2025-01-10': async () => {
      const betaling = await k.db.betaling.create({ data: { sleutel: 'hersteld', bron: 'bank', vorderingId: claim.id, dag: new Date('2025-01-08'), centen: 500 } });
      await k.db.bericht.update({ where: { id: kapot }, data: { inhoud: { betalingId: betaling.id } } });
      await k.doe(claim.zaak, 'probeerBericht', { sleutel: 'p2', door, berichtId: kapot });
      gezien.set('hersteld', { open: await nogOpen(k.db, claim), taken: await openTaken() });
      gezien.set('zoekattribuut hersteld', await zoekattribuut(k.client, claim.zaak, 'taak'));
    },
    '2025-01-20': async () => zetBeleid({ herinneringDagen: 'veertien' }),
    '2025-01-22': async () => {
      await k.uurLater();
      gezien.set('vast', { taken: await openTaken(), zoekattribuut: await zoekattribuut(k.client, claim.zaak, 'taak') });
    },
    '2025-01-23': async () => {
      gezien.set('onbekende taak', await weigering(async () => k.doe(claim.zaak, 'rondTaakAf', { sleutel: 'r0', door, taakId: 99_999, uitkomst: 'klaar' })));
      gezien.set('zonder uitkomst', await weigering(async () => k.doe(claim.zaak, 'rondTaakAf', { sleutel: 'r0', door, taakId: 1, uitkomst: ' ' })));
    },
    '2025-01-24': async () => {
      await k.uurLater();
      gezien.set('nog vast', await k.db.taak.count({ where: { zaak: claim.zaak, soort: 'stap_onuitvoerbaar' } }));
      await zetBeleid(BELEID);
      await k.doe(claim.zaak, 'rondTaakAf', { sleutel: 'r1', door, taakId: await taakId('stap_onuitvoerbaar'), uitkomst: 'het beleid is hersteld' });
    },
    '2025-01-28': async () => betaal(k.db, claim, 99_000, '2025-01-28'),
    '2025-01-29': async () => Promise.resolve(),
  });
}, 240_000);
afterAll(async () => k.stop());

describe('een bericht dat niet kan worden verwerkt', () => {
  test('houdt de betaling erachter niet op', () => {
    expect(gezien.get('open')).toBe(30_000);
  });

  test('is een taak, en de operator kan erop zoeken', () => {
    expect([gezien.get('taken'), gezien.get('zoekattribuut')]).toEqual([['bericht_onverwerkbaar'], 'bericht_onverwerkbaar']);
  });

  test('een ander bericht opnieuw proberen wordt geweigerd', () => {
    expect(gezien.get('ander bericht')).toBe(`Bericht ${String(kapot + 1)} ligt bij deze zaak niet opzij.`);
  });

  test('opnieuw geprobeerd en nog steeds kapot, ook met de opdrachtregel: weer één taak', () => {
    expect([gezien.get('opnieuw bezorgd'), gezien.get('nog steeds kapot')]).toEqual([['bericht_onverwerkbaar'], ['bericht_onverwerkbaar']]);
  });

  test('hersteld en opnieuw geprobeerd: geboekt, en niets ligt meer opzij', () => {
    expect([gezien.get('hersteld'), gezien.get('zoekattribuut hersteld')]).toEqual([{ open: 29_500, taken: [] }, 'geen']);
  });
});

describe('een stap die niet lukt', () => {
  test('is een taak, geen stilte', () => {
    expect(gezien.get('vast')).toEqual({ taken: ['stap_onuitvoerbaar'], zoekattribuut: 'stap_onuitvoerbaar' });
  });

  test('elke dag opnieuw geprobeerd blijft het één taak', () => {
    expect(gezien.get('nog vast')).toBe(1);
  });

  test('na herstel gaat de straat meteen door als de taak is afgedaan', async () => {
    expect((await brieven(k.db, claim.zaak))[1]).toBe('aanmaning 2025-01-24 verzonden');
  });

  test('wie de taak afdeed staat vast, niet bewezen', async () => {
    expect(await k.db.besluit.findMany({ where: { zaak: claim.zaak, soort: 'taak_afgedaan' } })).toMatchObject([{ door, inhoud: { uitkomst: 'het beleid is hersteld', bewezen: false } }]);
  });

  test.each([
    ['onbekende taak', 'Taak 99999 hoort niet bij deze zaak.'],
    ['zonder uitkomst', 'Het veld «uitkomst» ontbreekt: wat is er gedaan?'],
  ])('weigering %s', (wat, reden) => {
    expect(gezien.get(wat)).toBe(reden);
  });
});

test('de zaak komt aan haar einde en de keten klopt', async () => {
  expect([await einde(k.db, claim), await openTaken(), await controleerKeten(k.db, claim.zaak)]).toEqual(['voldaan 2025-01-28', [], null]);
});
