import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dag, plusDagen, type Dag } from '../../../domain/kalender/dag.ts';
import { behandelingVan, contactBij, GEWONE_BEHANDELING, KENNIS, KWADRANTEN, kwadrantVan } from '../../../domain/sociaal/kwadrant.ts';
import { CONTACTUITKOMSTEN, gevolgVanContact, SOCIAAL_VOOR, SOCIALE_HANDELINGEN, volgendeSocialeStap, type SocialeStap } from '../../../domain/sociaal/sociale-stap.ts';

const BELEID: readonly SocialeStap[] = [
  { voor: 'aanmaning', wat: 'bericht', dagen: 3 },
  { voor: 'dwangbevel', wat: 'bellen', dagen: 5 },
  { voor: 'dwangbevel', wat: 'huisbezoek', dagen: 7 },
];

describe('welke sociale stap nu komt', () => {
  it('de eerste van het beleid voor die stap, met de dag waarop de straat verder gaat', () => {
    expect(volgendeSocialeStap(BELEID, 'dwangbevel', [], dag('2025-02-05'))).toEqual({ nummer: 1, wat: 'bellen', verderVanaf: '2025-02-10' });
  });
  it('daarna de volgende, en dan geen meer', () => {
    expect(volgendeSocialeStap(BELEID, 'dwangbevel', [1], dag('2025-02-10'))).toEqual({ nummer: 2, wat: 'huisbezoek', verderVanaf: '2025-02-17' });
    expect(volgendeSocialeStap(BELEID, 'dwangbevel', [1, 2], dag('2025-02-17'))).toBeNull();
  });
  it('geen voor een stap die het beleid niet noemt', () => {
    expect(volgendeSocialeStap(BELEID, 'verhaal', [], dag('2025-03-01'))).toBeNull();
  });
  it('alle samen houden zij een stap precies de dagen van het beleid op, nooit langer', () => {
    const stap = fc.record({ voor: fc.constantFrom(...SOCIAAL_VOOR), wat: fc.constantFrom(...SOCIALE_HANDELINGEN), dagen: fc.integer({ min: 1, max: 60 }) });
    fc.assert(
      fc.property(fc.array(stap, { maxLength: 8 }), fc.constantFrom(...SOCIAAL_VOOR), (beleid, voor) => {
        const begin = dag('2025-01-06');
        let nu: Dag = begin;
        const gedaan: number[] = [];
        for (let een = volgendeSocialeStap(beleid, voor, gedaan, nu); een !== null; een = volgendeSocialeStap(beleid, voor, gedaan, nu)) {
          gedaan.push(een.nummer);
          nu = een.verderVanaf;
        }
        const totaal = beleid.filter((s) => s.voor === voor).reduce((som, { dagen }) => som + dagen, 0);
        expect(nu).toBe(plusDagen(begin, totaal));
      }),
    );
  });
});

describe('wat een uitkomst doet', () => {
  it.each([
    ['niet_bereikt', { soort: 'verder' }],
    ['wil_niet', { soort: 'verder' }],
    ['betaalt', { soort: 'wachten', taak: null }],
    ['kan_niet', { soort: 'wachten', taak: 'kwadrant_beoordelen' }],
    ['regeling', { soort: 'pauze', reden: 'uitstel' }],
    ['hulp_gewenst', { soort: 'pauze', reden: 'minnelijk_traject' }],
    ['gegevens_kloppen_niet', { soort: 'houden', taak: 'gegevens_nazien' }],
  ] as const)('%s', (uitkomst, gevolg) => {
    expect(gevolgVanContact(uitkomst)).toEqual(gevolg);
  });
  it('geen uitkomst is vergeten', () => {
    expect(CONTACTUITKOMSTEN).toHaveLength(7);
  });
});

describe('het kwadrant', () => {
  it.each([
    ['ja', 'ja', 'kan_en_wil', 'regeling_aanbieden'],
    ['ja', 'nee', 'kan_wil_niet', 'straat'],
    ['nee', 'ja', 'wil_kan_niet', 'schuldhulp_of_uitstel'],
    ['nee', 'nee', 'kan_niet_wil_niet', 'eerst_contact'],
  ] as const)('kan %s, wil %s: %s, gewoonlijk %s', (kan, wil, kwadrant, behandeling) => {
    expect(kwadrantVan(kan, wil)).toBe(kwadrant);
    expect(behandelingVan(kwadrant, {})).toBe(behandeling);
  });
  it('één onbekende helft laat het onbekend: eerst contact, nooit meteen dwang', () => {
    for (const een of KENNIS) {
      expect(kwadrantVan('onbekend', een)).toBe('onbekend');
      expect(kwadrantVan(een, 'onbekend')).toBe('onbekend');
    }
    expect(GEWONE_BEHANDELING.onbekend).toBe('eerst_contact');
  });
  it('het beleid gaat voor de gewone behandeling', () => {
    expect(behandelingVan('kan_wil_niet', { kan_wil_niet: 'eerst_contact' })).toBe('eerst_contact');
  });
  it('elke behandeling behalve de straat begint met een contact', () => {
    expect(KWADRANTEN.map((kwadrant) => contactBij(GEWONE_BEHANDELING[kwadrant]))).toEqual(['regelingaanbod', null, 'hulpaanbod', 'bellen', 'bellen']);
  });
});
