import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { naarDag } from '../../activities/opslag/dagen.ts';
import { verjaringVan } from '../../activities/opslag/verjaring.ts';
import { dag } from '../../domain/kalender/dag.ts';
import type { Contactuitkomst } from '../../domain/sociaal/sociale-stap.ts';
import { brieven, einde, nogOpen, zoekattribuut } from './omgeving/dossier.ts';
import { openEchteKalender, type EchteKalender } from './omgeving/echte-kalender.ts';
import { betaal } from './omgeving/gebeurtenissen.ts';
import { geweigerd } from './omgeving/geweigerd.ts';
import { BELEID, vulVordering, type Claim } from './omgeving/vulling.ts';

/**
 * Herinnering 7 January; without contact the aanmaning would be of 22 January. The policy: a text before the aanmaning (3 days),
 * a call before the dwangbevel (5 days).
 */
let k: EchteKalender;
const claims = new Map<string, Claim>();
const gezien = new Map<string, unknown>();
const door = 'j.proef';
const NAMEN = ['stil', 'niet_bereikt', 'betaalt', 'regeling', 'hulp_gewenst', 'kan_niet', 'gegevens_kloppen_niet', 'kwadrant', 'beide_nee', 'haast', 'beide_nee_vroeg'] as const;
const MENSEN = ['999993264', '999993458', '999992752', '999991796', '999990895', '999992211', '999997634', '999997671', '999994657', '999993720', '999994414'];

const claim = (naam: string): Claim => {
  const gevonden = claims.get(naam);
  if (gevonden === undefined) throw new Error(`geen claim ${naam}`);
  return gevonden;
};
const meld = async (naam: string, uitkomst: Contactuitkomst, totEnMet?: string) =>
  k.doe(claim(naam).zaak, 'meldContact', { sleutel: 'c1', door, uitkomst, toelichting: 'jansen belde', ...(totEnMet === undefined ? {} : { totEnMet: dag(totEnMet) }) });
const gang = async (naam: string) => brieven(k.db, claim(naam).zaak);
const taken = async (naam: string) => (await k.db.taak.findMany({ where: { zaak: claim(naam).zaak }, orderBy: { id: 'asc' } })).map(({ soort, dag: op, uitkomst }) => `${soort} ${naarDag(op)} ${uitkomst ?? 'open'}`);

beforeAll(async () => {
  k = await openEchteKalender({ begin: '2025-01-06' });
  const inhoud = { ...BELEID, socialeStappen: [{ voor: 'aanmaning', wat: 'bericht', dagen: 3 }, { voor: 'dwangbevel', wat: 'bellen', dagen: 5 }], kwadrant: { dagen: 10, behandeling: {} } };
  await k.db.beleid.updateMany({ data: { inhoud } });
  for (const [i, naam] of NAMEN.entries()) claims.set(naam, await vulVordering(k.db, naam, MENSEN[i] ?? ''));
  await k.speel({
    '2025-01-06': async () => k.doe(claim('beide_nee_vroeg').zaak, 'beoordeelKwadrant', { sleutel: 'k1', door, kan: 'nee', wil: 'nee', toelichting: 'geen inkomen, weigert' }),
    '2025-01-10': async () => {
      gezien.set('niets gevraagd', await geweigerd(meld('stil', 'niet_bereikt')));
      await k.doe(claim('kwadrant').zaak, 'beoordeelKwadrant', { sleutel: 'k1', door, kan: 'ja', wil: 'nee', toelichting: 'ruim inkomen, weigert' });
    },
    '2025-01-16': async () => k.doe(claim('beide_nee').zaak, 'beoordeelKwadrant', { sleutel: 'k1', door, kan: 'nee', wil: 'nee', toelichting: 'geen inkomen, weigert' }),
    '2025-01-22': async () => {
      await k.doe(claim('haast').zaak, 'vorderVersneld', { sleutel: 'v', door, grond: 'c', reden: 'vertrekt' });
      gezien.set('zonder dag', await geweigerd(meld('regeling', 'regeling')));
      await meld('niet_bereikt', 'niet_bereikt');
      await meld('betaalt', 'betaalt');
      await meld('regeling', 'regeling', '2025-02-28');
      await meld('hulp_gewenst', 'hulp_gewenst', '2025-03-31');
      await meld('kan_niet', 'kan_niet');
      await meld('gegevens_kloppen_niet', 'gegevens_kloppen_niet');
    },
    '2025-02-20': async () => {
      gezien.set('pauze', await zoekattribuut(k.client, claim('regeling').zaak, 'fase'));
      await betaal(k.db, claim('regeling'), await nogOpen(k.db, claim('regeling')), '2025-02-20');
      await k.doe(claim('gegevens_kloppen_niet').zaak, 'hervat', { sleutel: 'h', door });
    },
    '2025-02-28': async () => Promise.resolve(),
  });
}, 240_000);
afterAll(async () => k.stop());

describe('een sociale stap voor de aanmaning (drie dagen) en voor het dwangbevel (vijf dagen)', () => {
  test('versneld terwijl er een contact loopt: op dat contact wordt niet gewacht (IW 10, 15)', async () => {
    expect(await gang('haast')).toEqual(['herinnering 2025-01-07 verzonden', 'dwangbevel 2025-01-22 verzonden']);
    expect((await taken('haast'))[0]).toBe('sociale_stap 2025-01-22 versneld');
  });

  test('zonder uitkomst gaat de straat na de dagen van het beleid verder, met elke brief van de wet', async () => {
    expect(await gang('stil')).toEqual(['herinnering 2025-01-07 verzonden', 'aanmaning 2025-01-27 verzonden', 'dwangbevel 2025-02-17 verzonden']);
    expect(await taken('stil')).toEqual(['sociale_stap 2025-01-22 geen uitkomst', 'sociale_stap 2025-02-11 geen uitkomst']);
  });

  test('niet bereikt: dezelfde dag verder', async () => {
    expect((await gang('niet_bereikt'))[1]).toBe('aanmaning 2025-01-22 verzonden');
  });

  test('belooft te betalen: de straat wacht de dagen van het beleid en niet langer', async () => {
    expect((await gang('betaalt'))[1]).toBe('aanmaning 2025-01-27 verzonden');
  });

  test('een regeling is uitstel tot de afgesproken dag; wie haar nakomt krijgt geen aanmaning', async () => {
    expect(gezien.get('pauze')).toBe('gepauzeerd');
    expect(await einde(k.db, claim('regeling'))).toBe('voldaan 2025-02-20');
    expect(await gang('regeling')).toEqual(['herinnering 2025-01-07 verzonden']);
  });

  test('het uitstel van een regeling verlengt de verjaring (Awb 4:111), hulp niet', async () => {
    expect((await verjaringVan(k.db, claim('regeling').id)).verlengingen).toEqual([{ van: '2025-01-22', totEnMet: '2025-02-28', grond: 'uitstel' }]);
    expect((await verjaringVan(k.db, claim('hulp_gewenst').id)).verlengingen).toEqual([]);
  });

  test('hulp gewenst: gepauzeerd om schuldhulp', async () => {
    expect(await zoekattribuut(k.client, claim('hulp_gewenst').zaak, 'fase')).toBe('gepauzeerd');
  });

  test('kan niet: een mens beoordeelt; zonder oordeel gaat de straat na de dagen verder', async () => {
    expect(await taken('kan_niet')).toContain('kwadrant_beoordelen 2025-01-22 open');
    expect((await gang('kan_niet'))[1]).toBe('aanmaning 2025-01-27 verzonden');
  });

  test('de gegevens kloppen niet: geen kosten tot een mens heeft gekeken', async () => {
    expect((await gang('gegevens_kloppen_niet')).slice(1)).toEqual(['aanmaning 2025-02-20 verzonden']);
  });

  test('zonder gevraagd contact, of een regeling zonder dag, wordt geweigerd', () => {
    expect(gezien.get('niets gevraagd')).toContain('Er loopt geen contact');
    expect(gezien.get('zonder dag')).toContain('totEnMet');
  });

  test('wat iemand erbij schrijft komt niet in de keten', async () => {
    expect(JSON.stringify(await k.db.gebeurtenis.findMany({ where: { soort: { in: ['contact', 'kwadrant'] } } }))).not.toMatch(/jansen|inkomen/);
  });
});

describe('het kwadrant', () => {
  test('kan wel, wil niet: de straat gaat verder zoals altijd, geen dag eerder', async () => {
    expect(await gang('kwadrant')).toEqual(await gang('stil'));
    expect(await k.db.besluit.findFirst({ where: { zaak: claim('kwadrant').zaak, soort: 'kwadrant' } })).toMatchObject({ door, inhoud: { kan: 'ja', wil: 'nee', behandeling: 'straat', toelichting: 'ruim inkomen, weigert', bewezen: false } });
  });

  test('kan niet en wil niet: eerst contact (tien dagen), en levert dat niets op dan kijkt een mens opnieuw', async () => {
    expect(await taken('beide_nee')).toEqual(['sociale_stap 2025-01-16 geen uitkomst', 'kwadrant_beoordelen 2025-01-26 open', 'sociale_stap 2025-01-26 geen uitkomst', expect.stringContaining('sociale_stap 2025-02')]);
    expect((await gang('beide_nee'))[1]).toBe('aanmaning 2025-01-29 verzonden');
  });

  test('dat contact eindigt ook waar het beleid voor de stap die komt zelf geen contact heeft: er blijft geen vraag staan die niemand kan beantwoorden', async () => {
    expect(await gang('beide_nee_vroeg')).toContain('herinnering 2025-01-16 verzonden');
    expect((await taken('beide_nee_vroeg')).slice(0, 2)).toEqual(['sociale_stap 2025-01-06 geen uitkomst', 'kwadrant_beoordelen 2025-01-16 open']);
  });
});
