import { afterAll, beforeAll, expect, test } from 'vitest';
import { ontvangStorno } from '../../activities/intake/bank.ts';
import { keurNaEindeGoed, stelNaEindeVoor } from '../../activities/invorderen/na-einde.ts';
import { maakBronnen } from '../../worker/bronnen.ts';
import { leesInstellingen } from '../../worker/instellingen.ts';
import { brieven, einde, kosten, nogOpen, taken } from './omgeving/dossier.ts';
import { openEchteKalender, type EchteKalender } from './omgeving/echte-kalender.ts';
import { betaal } from './omgeving/gebeurtenissen.ts';
import { vulVordering, type Claim } from './omgeving/vulling.ts';

/** A claim of € 320 that is paid after its aanmaning; the bank takes the payment back a month later, and two persons open it again on 12 March 2025. */
let k: EchteKalender;
let claim: Claim;
let voorHeropening: string;

beforeAll(async () => {
  k = await openEchteKalender({ begin: '2025-01-07' });
  claim = await vulVordering(k.db, 'storneert', '999993264');
  await k.speel({
    '2025-01-30': async () => betaal(k.db, claim, 32_900, '2025-01-30'),
    '2025-03-10': async () => {
      const { sleutel } = await k.db.betaling.findFirstOrThrow({ where: { vorderingId: claim.id } });
      await ontvangStorno(k.db, { vanBankkenmerk: sleutel.slice('bank:'.length), dag: k.vandaag() });
    },
    '2025-03-12': async () => {
      voorHeropening = await einde(k.db, claim);
      const kop = { vorderingId: claim.id, vandaag: k.vandaag() };
      const taakId = await stelNaEindeVoor(k.db, { ...kop, sleutel: 'h', door: 'a.een', besluit: 'heropening', reden: 'gestorneerd', bewijs: 'bankafschrift' });
      await keurNaEindeGoed(k.db, maakBronnen(leesInstellingen({ DATABASE_URL: 'geopend', BRP_URL: k.brp.url })).brieven, { ...kop, taakId, door: 'b.twee' });
    },
    '2025-04-01': async () => undefined,
  });
}, 180_000);
afterAll(async () => k.stop());

test('de vordering was klaar en loopt weer, met wat de bank terugnam', async () => {
  expect([voorHeropening, await einde(k.db, claim)]).toEqual(['voldaan 2025-01-30', 'loopt']);
  expect(await taken(k.db, claim.zaak)).toEqual(['storno_na_einde 2025-03-10', 'na_einde_beoordelen 2025-03-12', 'sociale_stap 2025-03-12']);
});

test('eerst krijgt de inwoner de dagen van een herinnering, dan volgt de stap na de aanmaning: niets komt twee keer', async () => {
  expect(await brieven(k.db, claim.zaak)).toEqual(['herinnering 2025-01-07 verzonden', 'aanmaning 2025-01-22 verzonden', 'dwangbevel 2025-03-27 verzonden']);
  expect(await kosten(k.db, claim)).toEqual({ aanmaning: 900, dwangbevel: expect.any(Number) });
});

test('betaalt hij dan, dan is zij weer klaar', async () => {
  await betaal(k.db, claim, await nogOpen(k.db, claim), '2025-04-01');
  await k.verwerk();
  expect(await einde(k.db, claim)).toBe('voldaan 2025-04-01');
});
