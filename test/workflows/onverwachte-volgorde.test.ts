import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { naarDatum } from '../../activities/opslag/dagen.ts';
import type { HandelingNaam, Handelingen } from '../../contract/handelingen.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { brieven, taken, zoekattribuut } from './omgeving/dossier.ts';
import { openEchteKalender, type EchteKalender } from './omgeving/echte-kalender.ts';
import { betaal, meldPost } from './omgeving/gebeurtenissen.ts';
import { BELEID, vulVordering, type Claim } from './omgeving/vulling.ts';

/** Orders in a sequence that nobody planned: each claim waits for a day or for a person who was asked, and nothing else. */
let k: EchteKalender;
const claims = new Map<string, Claim>();
const gezien = new Map<string, unknown>();
const door = 'j.proef';
const OUD = { dagtekening: '2024-03-01', laatsteBetaaldag: '2024-04-12', hoofdsomCenten: 100_000 };

const claim = (naam: string): Claim => {
  const gevonden = claims.get(naam);
  if (gevonden === undefined) throw new Error(`geen claim ${naam}`);
  return gevonden;
};
const doe = async <Naam extends HandelingNaam>(naam: string, handeling: Naam, invoer: Handelingen[Naam]) => k.doe(claim(naam).zaak, handeling, invoer);
const antwoord = async (wat: Promise<string>): Promise<string> => wat.then(
  (tekst) => tekst,
  (fout: unknown) => (fout instanceof Error && fout.cause instanceof Error ? fout.cause.message : String(fout)),
);
const openTaken = async (naam: string) => (await k.db.taak.findMany({ where: { zaak: claim(naam).zaak, afgedaanOp: null }, orderBy: { id: 'asc' } })).map(({ soort }) => soort);

beforeAll(async () => {
  k = await openEchteKalender({ begin: '2025-01-06' });
  await k.db.beleid.create({ data: { opdrachtgeverId: 'waterstad', geldigVanaf: naarDatum(dag('2024-06-01')), inhoud: { ...BELEID, renteInRekening: true, kwadrant: { dagen: 30, behandeling: {} } } } });
  claims.set('rente', await vulVordering(k.db, 'rente', '999993264', OUD));
  claims.set('route', await vulVordering(k.db, 'route', '999993458'));
  claims.set('gegevens', await vulVordering(k.db, 'gegevens', '999992752'));
  claims.set('in de post', await vulVordering(k.db, 'inpost', '999991796', { laatsteBetaaldag: '2025-01-10' }));
  claims.set('intrekken', await vulVordering(k.db, 'intrekken', '999990895'));
  const nazien = async (naam: string) => {
    await doe(naam, 'beoordeelKwadrant', { sleutel: 'k', door, kan: 'nee', wil: 'nee', toelichting: 'geen inkomen' });
    await doe(naam, 'meldContact', { sleutel: 'c', door, uitkomst: 'gegevens_kloppen_niet', toelichting: 'woont er niet' });
  };
  await k.speel({
    '2025-01-08': async () => {
      gezien.set('eeuwig', await antwoord(doe('route', 'pauzeer', { sleutel: 'p0', door, reden: 'beleid', totEnMet: dag('9999-12-31') })));
      await doe('route', 'kiesRoute', { sleutel: 'r1', door, route: 'wachten' });
      await doe('route', 'pauzeer', { sleutel: 'p1', door, reden: 'beleid', totEnMet: dag('2025-02-28') });
      gezien.set('nummer', await antwoord(doe('route', 'rondTaakAf', { sleutel: 'n', door, taakId: 7_077_202_400_001_003, uitkomst: 'klaar' })));
      gezien.set('sleutel', await antwoord(doe('route', 'hervat', { sleutel: 'p1', door })));
    },
    '2025-01-09': async () => doe('route', 'hervat', { sleutel: 'h1', door }),
    '2025-01-11': async () => {
      await nazien('in de post');
      await nazien('gegevens');
    },
    '2025-01-13': async () => {
      await betaal(k.db, claim('rente'), 100_000, '2025-01-13');
      await k.verwerk();
      await doe('rente', 'pauzeer', { sleutel: 'p1', door, reden: 'uitstel', totEnMet: dag('2025-03-31') });
      await meldPost(k.db, claim('gegevens').zaak, 'herinnering', 'verzonden', '2025-01-09');
      const trekIn = async (sleutel: string, reden: 'oninbaar' | 'aanslag_vernietigd') => antwoord(k.client.workflow.getHandle(claim('intrekken').zaak).executeUpdate<string, [Handelingen['trekIn']]>('trekIn', { args: [{ sleutel, door, reden }] }));
      gezien.set('intrekken', await Promise.all([trekIn('i1', 'oninbaar'), trekIn('i2', 'aanslag_vernietigd')]));
    },
    '2025-02-27': async () => {
      gezien.set('gegevens', [await brieven(k.db, claim('gegevens').zaak), await openTaken('gegevens'), await zoekattribuut(k.client, claim('gegevens').zaak, 'taak')]);
      gezien.set('in de post', [await brieven(k.db, claim('in de post').zaak), await openTaken('in de post')]);
      gezien.set('hervat op wachten', await antwoord(doe('route', 'hervat', { sleutel: 'h2', door })));
      await doe('route', 'zetTerug', { sleutel: 't1', door, stap: 'dwangbevel', reden: 'verkeerd betekend' });
    },
    '2025-04-02': async () => Promise.resolve(),
  });
}, 240_000);
afterAll(async () => k.stop());

describe('een pauze', () => {
  test('over alleen rente: zij loopt af, en daarna wordt een mens één keer gevraagd', async () => {
    expect(await taken(k.db, claim('rente').zaak)).toEqual(['rente_onbetaald 2025-04-01']);
    expect(await zoekattribuut(k.client, claim('rente').zaak, 'fase')).not.toBe('gepauzeerd');
  });

  test('die niet te overzien is wordt geweigerd', () => {
    expect(gezien.get('eeuwig')).toBe('Geef bij «totEnMet» een dag binnen 10 jaar. Duurt het langer, pauzeer dan later opnieuw.');
  });
});

test('hetzelfde kenmerk voor een andere handeling wordt geweigerd: een besluit gaat niet verloren', () => {
  expect(gezien.get('sleutel')).toBe('Het kenmerk «p1» is bij deze zaak al gebruikt voor «pauzeer»: er is niets gedaan. Geef een eigen kenmerk.');
});

test('een betalingskenmerk in de plaats van een taaknummer wordt meteen geweigerd', () => {
  expect(gezien.get('nummer')).toBe('Het veld «taakId» ontbreekt: welke taak doet u af?');
});

test('een route die wacht houdt haar taak, ook na hervatten en terugzetten', async () => {
  expect(gezien.get('hervat op wachten')).toBe('De route staat op wachten. Gebruik «kiesRoute».');
  expect(await openTaken('route')).toContain('route_wachten');
  expect(await zoekattribuut(k.client, claim('route').zaak, 'taak')).toBe('route_wachten');
});

describe('de gegevens kloppen niet', () => {
  test('een later bewijs van posten beantwoordt die vraag niet', () => {
    expect(gezien.get('gegevens')).toEqual([['herinnering 2025-01-07 verzonden'], ['gegevens_nazien'], 'gegevens_nazien']);
  });

  test('wat klaarlag voor de post gaat er weer uit', () => {
    expect(gezien.get('in de post')).toEqual([['herinnering 2025-01-13 teruggehaald'], ['gegevens_nazien']]);
  });
});

test('twee mensen trekken tegelijk in: het tweede besluit wordt geweigerd en niet stil vergeten', async () => {
  expect(gezien.get('intrekken')).toEqual(expect.arrayContaining(['Gedaan.', 'De vordering is al ingetrokken: er is niets veranderd.']));
  expect(await k.db.besluit.count({ where: { zaak: claim('intrekken').zaak, soort: 'intrekking' } })).toBe(1);
});
