import { afterAll, beforeAll, expect, test } from 'vitest';
import { ontvangStorno } from '../../activities/intake/bank.ts';
import { keurNaEindeGoed, stelNaEindeVoor } from '../../activities/invorderen/na-einde.ts';
import { dag } from '../../domain/kalender/dag.ts';
import type { Contactuitkomst } from '../../domain/sociaal/sociale-stap.ts';
import { maakBronnen } from '../../worker/bronnen.ts';
import { leesInstellingen } from '../../worker/instellingen.ts';
import { brieven, einde, kosten, nogOpen, taken } from './omgeving/dossier.ts';
import { openEchteKalender, type EchteKalender } from './omgeving/echte-kalender.ts';
import { betaal } from './omgeving/gebeurtenissen.ts';
import { vulVordering, type Claim } from './omgeving/vulling.ts';

/**
 * Claims of € 320 that are paid after their aanmaning; the bank takes the payments back a month later, and two persons open them again on 12 March 2025. One
 * had its dwangbevel, which was to be served once more by exploot: paid before that order was posted.
 */
let k: EchteKalender;
let claim: Claim;
let regeling: Claim;
let nazien: Claim;
let exploot: Claim;
const meld = async ({ zaak }: Claim, uitkomst: Contactuitkomst, totEnMet?: string) => k.doe(zaak, 'meldContact', { sleutel: 'c', door: 'a.een', uitkomst, toelichting: 'gebeld', ...(totEnMet === undefined ? {} : { totEnMet: dag(totEnMet) }) });
let voorHeropening: string;

beforeAll(async () => {
  k = await openEchteKalender({ begin: '2025-01-07' });
  claim = await vulVordering(k.db, 'storneert', '999993264');
  regeling = await vulVordering(k.db, 'korte-regeling', '999993458');
  nazien = await vulVordering(k.db, 'nazien', '999992752');
  exploot = await vulVordering(k.db, 'exploot', '999991796', { weg: { regime: 'awb', grondslag: 'participatiewet', bevoegdheid: 'vereenvoudigd_derdenbeslag' } });
  const alle = [claim, regeling, nazien];
  await k.speel({
    '2025-01-30': async () => {
      for (const een of alle) await betaal(k.db, een, 32_900, '2025-01-30');
    },
    '2025-02-10': async () => k.doe(exploot.zaak, 'meldBetekening', { sleutel: 'b', door: 'a.een', op: dag('2025-02-08') }),
    '2025-02-15': async () => {
      await k.doe(exploot.zaak, 'kiesRoute', { sleutel: 'r', door: 'a.een', route: 'derdenbeslag' });
      await betaal(k.db, exploot, await nogOpen(k.db, exploot), '2025-02-15');
    },
    '2025-03-10': async () => {
      for (const { sleutel } of await k.db.betaling.findMany({ orderBy: { id: 'asc' } })) await ontvangStorno(k.db, { vanBankkenmerk: sleutel.slice('bank:'.length), dag: k.vandaag() });
    },
    '2025-03-12': async () => {
      voorHeropening = await einde(k.db, claim);
      for (const { id } of [...alle, exploot]) {
        const kop = { vorderingId: id, vandaag: k.vandaag() };
        const taakId = await stelNaEindeVoor(k.db, { ...kop, sleutel: 'h', door: 'a.een', besluit: 'heropening', reden: 'gestorneerd', bewijs: 'bankafschrift' });
        await keurNaEindeGoed(k.db, maakBronnen(leesInstellingen({ DATABASE_URL: 'geopend', BRP_URL: k.brp.url })).brieven, { ...kop, taakId, door: 'b.twee' });
      }
    },
    '2025-03-13': async () => {
      await meld(regeling, 'regeling', '2025-03-17');
      await meld(nazien, 'gegevens_kloppen_niet');
    },
    '2025-03-14': async () => k.doe(nazien.zaak, 'hervat', { sleutel: 'h', door: 'a.een' }),
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

test.each([
  ['een regeling die eerder afloopt', () => regeling],
  ['gegevens die zijn nagezien', () => nazien],
])('%s: die dagen gaan door', async (_wat, welke) => {
  expect((await brieven(k.db, welke().zaak)).at(-1)).toBe('dwangbevel 2025-03-27 verzonden');
});

test('de opdracht voor een tweede betekening, die een exploot kost, komt pas na die dagen', async () => {
  expect((await brieven(k.db, exploot.zaak)).filter((brief) => brief.startsWith('betekeningsopdracht'))).toEqual(['betekeningsopdracht 2025-02-17 vervallen', 'betekeningsopdracht 2025-03-27 verzonden']);
});

test('betaalt hij dan, dan is zij weer klaar', async () => {
  await betaal(k.db, claim, await nogOpen(k.db, claim), '2025-04-01');
  await k.verwerk();
  expect(await einde(k.db, claim)).toBe('voldaan 2025-04-01');
});
