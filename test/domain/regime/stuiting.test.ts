import { describe, expect, it } from 'vitest';
import { dag } from '../../../domain/kalender/dag.ts';
import { nietVerjaardVoor, STUITENDE_HANDELINGEN, verjaring } from '../../../domain/kalender/verjaring.ts';
import { BEVOEGDHEDEN } from '../../../domain/regime/grond.ts';
import { grondVanStuiting, stuitingDoor, stuitingenVanMens } from '../../../domain/regime/stuiting.ts';

describe('wat de verjaring stuit (Awb 4:105 en 4:106, IW 27)', () => {
  it('een beslag is tenuitvoerlegging, verrekening een beschikking tot verrekening; betaling op verzoek stuit niet', () => {
    expect(BEVOEGDHEDEN.map((bevoegdheid) => [bevoegdheid, stuitingDoor(bevoegdheid)])).toEqual([
      ['vordering_iw19', 'tenuitvoerlegging'],
      ['vereenvoudigd_derdenbeslag', 'tenuitvoerlegging'],
      ['derdenbeslag', 'tenuitvoerlegging'],
      ['betaling_op_verzoek', null],
      ['verrekening', 'verrekening'],
    ]);
  });
  it('de schriftelijke mededeling is van de ontvanger alleen; wat de straat zelf maakt legt een mens niet vast', () => {
    expect(stuitingenVanMens('belasting')).toEqual(['erkenning', 'rechtsvervolging', 'tenuitvoerlegging', 'verrekening', 'schriftelijke_mededeling']);
    expect(stuitingenVanMens('awb')).toEqual(['erkenning', 'rechtsvervolging', 'tenuitvoerlegging', 'verrekening']);
  });
  it('elke daad heeft haar artikel', () => {
    expect(STUITENDE_HANDELINGEN.map((soort) => `${soort}: ${grondVanStuiting(soort)}`)).toEqual([
      'aanmaning: Awb 4:106',
      'verrekening: Awb 4:106',
      'dwangbevel: Awb 4:106',
      'tenuitvoerlegging: Awb 4:106',
      'erkenning: Awb 4:105 lid 2',
      'rechtsvervolging: Awb 4:105 lid 1',
      'schriftelijke_mededeling: IW 27 lid 1',
    ]);
  });
});

it.each(['2024-12-12', '2024-02-29', '2023-12-31'])('voor vijf jaar na de betaaltermijn van %s kan niets verjaard zijn', (op) => {
  expect(nietVerjaardVoor(dag(op))).toBe(verjaring(dag(op), [], []).verjaardVanaf);
});
