import { readFileSync } from 'node:fs';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { naarDag } from '../../activities/opslag/dagen.ts';
import { metZaak } from '../../activities/opslag/database.ts';
import { controleerKeten } from '../../activities/opslag/gebeurtenis.ts';
import { stelVoor } from '../../activities/verhalen/voorstel.ts';
import { zaakVanBeslag, zaakVanVerhaal, type BeslagId, type VerhaalId, type ZaakId } from '../../contract/zaak.ts';
import { centen } from '../../domain/geld/centen.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { zoekattribuut } from './omgeving/dossier.ts';
import { openEchteKalender, type EchteKalender } from './omgeving/echte-kalender.ts';
import { vulVordering } from './omgeving/vulling.ts';

/**
 * A debtor of the sample for whom the rekentool gives no outcome. The claim joins its verhaal on Wednesday 2025-03-26; on the
 * 27th two people let it wait three months, and on 27 June, when it still gives none, they determine the voet by hand.
 */
let k: EchteKalender;
let zaak: ZaakId;
const gezien = new Map<string, unknown>();
const [eerste, tweede] = ['j.proef', 'a.ander'];

const weigering = async (doe: () => Promise<unknown>) =>
  doe().then(
    () => 'niet geweigerd',
    (fout: unknown) => (fout instanceof WorkflowUpdateFailedError && fout.cause instanceof ApplicationFailure ? fout.cause.message : String(fout)),
  );
// Of a derde that a person entered no address is known: that is another task.
const openTaak = async (van: string = zaak) => k.db.taak.findFirstOrThrow({ where: { zaak: van, afgedaanOp: null, soort: { not: 'adres_derde_onbekend' } } });
const laatsteAntwoord = async () => (await k.db.antwoord.findFirstOrThrow({ orderBy: { id: 'desc' } })).id;
const beslag = async () => k.db.beslag.findFirstOrThrow();

beforeAll(async () => {
  k = await openEchteKalender({ begin: '2025-01-06', inkomens: readFileSync(new URL('../../voorbeeld/inkomens.csv', import.meta.url), 'utf8') });
  const claim = await vulVordering(k.db, 'hand', '999997269', { hoofdsomCenten: 90_000 });
  await k.speel({
    '2025-03-27': async () => {
      zaak = zaakVanVerhaal((await k.db.verhaalVordering.findFirstOrThrow({ where: { vorderingId: claim.id } })).verhaalId as VerhaalId);
      const { id: taakId, soort } = await openTaak();
      gezien.set('taak', soort);
      gezien.set('afdoen', await weigering(async () => k.doe(zaak, 'rondTaakAf', { sleutel: 'r', door: eerste, taakId, uitkomst: 'klaar' })));
      gezien.set('onbekende keuze', await weigering(async () => k.doe(zaak, 'beantwoord', { sleutel: 'x', door: eerste, taakId, keuze: 'gokken', toelichting: 'x' })));
      gezien.set('zonder maanden', await weigering(async () => k.doe(zaak, 'beantwoord', { sleutel: 'x', door: eerste, taakId, keuze: 'wachten', toelichting: 'x' })));
      gezien.set('bedragen', await weigering(async () => k.doe(zaak, 'beantwoord', { sleutel: 'x', door: eerste, taakId, keuze: 'voet_met_de_hand', toelichting: 'x' })));
      await k.doe(zaak, 'beantwoord', { sleutel: 'b1', door: eerste, taakId, keuze: 'wachten', maanden: 3, toelichting: 'het inkomen wisselt' });
      gezien.set('fase na voorstel', [await zoekattribuut(k.client, zaak, 'fase'), await zoekattribuut(k.client, zaak, 'taak')]);
      const antwoordId = await laatsteAntwoord();
      gezien.set('zelf', await weigering(async () => k.doe(zaak, 'keurAntwoordGoed', { sleutel: 'k1', door: eerste, taakId, antwoordId })));
      await k.doe(zaak, 'keurAntwoordGoed', { sleutel: 'k1', door: tweede, taakId, antwoordId });
      gezien.set('na wachten', [await zoekattribuut(k.client, zaak, 'fase'), await zoekattribuut(k.client, zaak, 'taak')]);
    },
    '2025-06-27': async () => {
      const { id: taakId } = await openTaak();
      const inhoud = {
        keuze: 'voet_met_de_hand', loonheffingennummer: '000010078L01', derde: 'Zorggroep De Linde', letter: 'd', leefsituatie: 'alleenstaande', adres: 'woonadres',
        belastbaarCenten: centen(250_000), belastbaarEchtgenootCenten: centen(0), nettoCenten: centen(215_000), nietBeslagenCenten: centen(0), nietBeslagenEchtgenootCenten: centen(0),
        reden: 'gesprek met de debiteur', bewijs: 'loonstrook',
      } as const;
      const zonderAdres = await metZaak(k.db, zaak, async (tx) => stelVoor(tx, { zaak, vandaag: dag('2025-06-27'), sleutel: 'zonder', door: eerste, taakId, inhoud: { ...inhoud, adres: undefined } }));
      gezien.set('geen uitkomst', await weigering(async () => k.doe(zaak, 'keurAntwoordGoed', { sleutel: 'k2', door: tweede, taakId, antwoordId: zonderAdres })));
      const antwoordId = await metZaak(k.db, zaak, async (tx) => stelVoor(tx, { zaak, vandaag: dag('2025-06-27'), sleutel: 'hand', door: eerste, taakId, inhoud }));
      await k.doe(zaak, 'keurAntwoordGoed', { sleutel: 'k2', door: tweede, taakId, antwoordId });
      gezien.set('na de voet', [await zoekattribuut(k.client, zaak, 'fase'), await zoekattribuut(k.client, zaak, 'taak')]);
    },
    '2025-08-01': async () => {
      const bij = zaakVanBeslag((await beslag()).id as BeslagId);
      const { id: taakId, soort } = await openTaak(bij);
      gezien.set('taak van het beslag', [soort, await zoekattribuut(k.client, bij, 'taak')]);
      await k.doe(bij, 'rondTaakAf', { sleutel: 'r1', door: eerste, taakId, uitkomst: 'aangemaand' });
      gezien.set('daarna', await zoekattribuut(k.client, bij, 'taak'));
    },
  });
}, 240_000);
afterAll(async () => k.stop());

describe('een vraag waarop de rekentool geen antwoord geeft', () => {
  test.each([
    ['taak', 'rekentool_met_de_hand'],
    ['afdoen', 'Deze vraag heeft een antwoord nodig. Gebruik «beantwoord», of «stelOpnieuwVast» als er nieuwe gegevens zijn.'],
    ['onbekende keuze', 'Onbekende keuze. Kies uit: voet_met_de_hand, wachten, geen_beslag, spreiden, andere_route, voorstel_oninbaar.'],
    ['zonder maanden', 'Geef bij «maanden» een getal van 1 tot en met 12.'],
    ['bedragen', 'Leg de bedragen eerst vast: `npx invorderstraat antwoord <taak>`. Een tweede persoon keurt ze goed met «keurAntwoordGoed».'],
    ['geen uitkomst', 'Ook hiermee geeft de rekentool geen uitkomst: De woonlandfactoren die op 27 juni 2025 golden zijn niet verzameld (wel die van 2026).'],
    ['zelf', 'Wie een gegeven invoert, mag het niet zelf beoordelen.'],
  ])('%s', (wat, reden) => {
    expect(gezien.get(wat)).toBe(reden);
  });

  test('een voorstel verandert nog niets', () => {
    expect(gezien.get('fase na voorstel')).toEqual(['wachten', 'rekentool_met_de_hand']);
  });

  test('goedgekeurd door een ander: wachten, zonder taak, en na drie maanden opnieuw', async () => {
    expect(gezien.get('na wachten')).toEqual(['wachten', 'geen']);
    expect((await k.db.berekening.findMany({ orderBy: { id: 'asc' } })).map(({ dag: op }) => naarDag(op))).toEqual(['2025-03-26', '2025-03-27', '2025-06-27', '2025-06-27']);
  });

  test('met de hand vastgesteld en goedgekeurd: het beslag ligt', async () => {
    expect(gezien.get('na de voet')).toEqual(['lopend', 'geen']);
    const { gelegdOp } = await beslag();
    expect(gelegdOp === null ? null : naarDag(gelegdOp)).toBe('2025-06-27');
  });

  test('de keten klopt', async () => {
    expect(await controleerKeten(k.db, zaak)).toBeNull();
  });
});

test('een taak van een beslag: afgedaan zoekt de operator er niet meer op', () => {
  expect([gezien.get('taak van het beslag'), gezien.get('daarna')]).toEqual([['derde_zwijgt', 'derde_zwijgt'], 'geen']);
});
