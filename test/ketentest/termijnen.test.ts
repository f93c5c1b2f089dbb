import { describe, expect, it } from 'vitest';
import type { Uitkomst } from '../../bin/ketentest/ketentest.ts';
import { termijnen } from '../../bin/ketentest/termijnen.ts';
import { publiekeGevallen } from './publieke-gevallen.ts';

const reken = (soort: string, invoer: object): Uitkomst => termijnen.rekenUit({ soort, ...invoer });

describe('ketentest termijnen: de openbare gevallen', () => {
  it.each(publiekeGevallen('termijnen'))('$id $titel', ({ invoer, verwacht }) => {
    expect(termijnen.rekenUit(invoer)).toStrictEqual(verwacht);
  });
});

describe('ketentest termijnen: gevallen van dezelfde vorm', () => {
  it('vooraankondiging die op zaterdag afloopt: de uitkomsten zijn eerste dagen voor de vordering', () => {
    expect(reken('vooraankondiging_iw19_9', { beginpunt: '2026-02-28', dwangbevel_betekend_per_post: true })).toStrictEqual({
      laatste_dag: null,
      volgende_stap_mag_vanaf: null,
      verlengd_door: [],
      onbeslist: true,
      mogelijke_uitkomsten: ['2026-03-29', '2026-03-31'],
      voorzichtige_datum: '2026-03-31',
      vooraankondiging_vereist: true,
    });
  });

  it('verklaring op een verzoek dat te laat kwam: de twee weken blijven', () => {
    expect(reken('verklaring_476a', { beginpunt: '2026-03-02', verzoek_geexecuteerde_op: '2026-03-17' })).toStrictEqual({
      laatste_dag: '2026-03-16',
      volgende_stap_mag_vanaf: '2026-03-17',
      verlengd_door: [],
      onbeslist: false,
      verzoek_tijdig: false,
    });
  });

  it('verklaring met verzoek null is een verklaring zonder verzoek', () => {
    expect(reken('verklaring_476a', { beginpunt: '2026-03-02', verzoek_geexecuteerde_op: null })).not.toHaveProperty('verzoek_tijdig');
  });

  it('een termijn die na het jaar 9999 eindigt wordt geweigerd en rekent niet eindeloos door', () => {
    expect(() => reken('aanmaning_iw11', { beginpunt: '9999-12-31' })).toThrow(RangeError);
  });

  it('overheidsvordering: deelvorderingen delen een nummer, als tekst of als getal', () => {
    const nu = { datum: '2026-03-30', bedrag: '100.00', openstaand_op_aanslag: '400.00' };
    const eerder = (...nummers: readonly (string | number)[]) => ({
      ...nu,
      eerdere_overheidsvorderingen: nummers.map((overheidsvordering) => ({ datum: '2026-03-10', overheidsvordering })),
    });
    expect(reken('overheidsvordering', eerder(1, 1))).toMatchObject({ toegestaan: true });
    expect(reken('overheidsvordering', eerder('O1', 'O2'))).toMatchObject({ redenen: ['al_twee_in_deze_kalendermaand'] });
  });

  it('melding die een dag te laat is', () => {
    expect(reken('melden_475i_3', { beginpunt: '2026-03-11', datum_beslag: '2026-03-04', gemeld_op: '2026-04-09' })).toMatchObject({
      laatste_dag: '2026-04-08',
      tijdig: false,
      werking_vanaf: '2026-04-09',
    });
  });

  it('plicht van de bank die op Hemelvaartsdag afloopt', () => {
    expect(reken('verval_plicht_bank_iw19_4', { beginpunt: '2026-05-07' })).toMatchObject({
      laatste_dag: null,
      onbeslist: true,
      mogelijke_uitkomsten: ['2026-05-14', '2026-05-18'],
      voorzichtige_datum: '2026-05-14',
    });
  });

  it.each(['aanmaning', 'beschikking_tot_verrekening', 'dwangbevel', 'daad_van_tenuitvoerlegging', 'derdenbeslag', 'vordering_iw19', 'vordering_art_19', 'erkenning', 'daad_van_rechtsvervolging', 'schriftelijke_mededeling'])(
    'verjaring wordt gestuit door %s',
    (soort) => {
      const invoer = { betaaltermijn_laatste_dag: '2021-04-11', stuitingen: [{ datum: '2023-06-01', soort }], verlengingen: [] };
      expect(reken('verjaring_awb4_104', invoer)).toMatchObject({ laatste_dag: '2028-06-01', genegeerde_stuitingen: [] });
    },
  );

  it.each(['betalingsherinnering', 'telefoongesprek', 'voornemen_tot_verrekening', 'iets anders'])('verjaring wordt niet gestuit door %s', (soort) => {
    const invoer = { betaaltermijn_laatste_dag: '2021-04-11', stuitingen: [{ datum: '2023-06-01', soort }], verlengingen: [] };
    expect(reken('verjaring_awb4_104', invoer)).toMatchObject({
      laatste_dag: '2026-04-11',
      genegeerde_stuitingen: [{ datum: '2023-06-01', waarom: 'stuit_niet' }],
    });
  });

  it.each(['uitstel', 'surseance', 'faillissement', 'schuldsaneringsregeling', 'wsnp', 'geschorste_tenuitvoerlegging'])('verjaring wordt verlengd door %s', (grond) => {
    const invoer = { betaaltermijn_laatste_dag: '2021-04-11', stuitingen: [], verlengingen: [{ van: '2022-01-01', tot_en_met: '2022-03-31', grond }] };
    expect(reken('verjaring_awb4_104', invoer)).toMatchObject({ laatste_dag: '2026-07-10' });
  });

  it('verjaring wordt niet verlengd door bezwaar: de gronden van Awb 4:111 zijn de enige', () => {
    const invoer = { betaaltermijn_laatste_dag: '2021-04-11', stuitingen: [], verlengingen: [{ van: '2022-01-01', tot_en_met: '2022-03-31', grond: 'bezwaar' }] };
    expect(reken('verjaring_awb4_104', invoer)).toMatchObject({ laatste_dag: '2026-04-11' });
  });

  it('een doordeweekse dag in een jaar zonder gegevens is onbeslist', () => {
    expect(reken('feestdag', { datum: '2029-05-11' })).toStrictEqual({ is_atw_dag: null, naam: null, is_werkdag_1cf: true, onbeslist: true });
  });
});

describe('ketentest termijnen: wat niet te lezen is, noemt het veld', () => {
  it.each<[unknown, string]>([
    [undefined, 'invoer ontbreekt'],
    [{}, 'invoer.soort ontbreekt'],
    [{ soort: 'bestaat_niet' }, 'invoer.soort is onbekend: «bestaat_niet»'],
    [{ soort: 'aanmaning_iw11' }, 'invoer.beginpunt ontbreekt'],
    [{ soort: 'aanmaning_iw11', beginpunt: 20260303 }, 'invoer.beginpunt moet een datum zijn'],
    [{ soort: 'aanmaning_iw11', beginpunt: '2026-02-30' }, 'invoer.beginpunt is geen bestaande datum'],
    [{ soort: 'vooraankondiging_iw19_9', beginpunt: '2026-03-02' }, 'invoer.dwangbevel_betekend_per_post ontbreekt'],
    [{ soort: 'verklaring_476a', beginpunt: '2026-03-02', verzoek_geexecuteerde_op: '2026-03-01' }, 'het verzoek ligt vóór de dag van het beslag'],
    [{ soort: 'overheidsvordering', datum: '2026-03-02', bedrag: '1,00', openstaand_op_aanslag: '1.00' }, 'invoer.bedrag is geen bedrag'],
    [
      { soort: 'verjaring_awb4_104', betaaltermijn_laatste_dag: '2021-04-11', stuitingen: [{ datum: 'x', soort: 'aanmaning' }] },
      'invoer.stuitingen.0.datum is geen bestaande datum',
    ],
  ])('%j: %s', (invoer, reden) => {
    expect(() => termijnen.rekenUit(invoer)).toThrow(reden);
  });
});
