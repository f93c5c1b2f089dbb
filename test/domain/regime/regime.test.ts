import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BESLAGWIJZEN } from '../../../domain/regime/beslagwijze.ts';
import { bronPast } from '../../../domain/regime/bron-past.ts';
import { BEVOEGDHEDEN, bevoegdhedenVan, magDoor, type Bevoegdheid, type Vorderingsgrond } from '../../../domain/regime/grond.ts';
import { wegVan } from '../../../domain/regime/weg.ts';

const BELASTING: Vorderingsgrond = { regime: 'belasting' };
const PW: Vorderingsgrond = { regime: 'awb', grondslag: 'participatiewet', schendingInlichtingenplicht: false };
const AWB: Vorderingsgrond = { regime: 'awb', grondslag: 'bijzondere_wet', wet: 'Wet op het voorbeeld art. 1' };
const GRONDEN = [BELASTING, PW, AWB];

describe('welke bevoegdheden een vordering heeft (wet/regimes)', () => {
  it('gemeentelijke belasting: de vordering van IW 19, en verrekening', () => {
    expect(bevoegdhedenVan(BELASTING)).toEqual(['vordering_iw19', 'verrekening']);
  });
  it('bijstand: vereenvoudigd of gewoon derdenbeslag, betaling op verzoek, verrekening', () => {
    expect(bevoegdhedenVan(PW)).toEqual(['vereenvoudigd_derdenbeslag', 'derdenbeslag', 'betaling_op_verzoek', 'verrekening']);
  });
  it('Awb in het algemeen: alleen derdenbeslag door een deurwaarder (Awb 4:116)', () => {
    expect(bevoegdhedenVan(AWB)).toEqual(['derdenbeslag']);
  });
});

describe('de weg naar het inkomen', () => {
  it.each([
    [BELASTING, 'vordering_iw19', 'post_iw13', null, ['herinnering', 'aanmaning', 'dwangbevel', 'vooraankondiging']],
    [PW, 'vereenvoudigd_derdenbeslag', 'post_pw60', 'Pw 60 lid 2', ['herinnering', 'aanmaning', 'dwangbevel']],
    [PW, 'derdenbeslag', 'exploot', 'Pw 60 lid 2', ['herinnering', 'aanmaning', 'dwangbevel']],
    [AWB, 'derdenbeslag', 'exploot', 'Wet op het voorbeeld art. 1', ['herinnering', 'aanmaning', 'dwangbevel']],
    [PW, 'betaling_op_verzoek', 'geen', 'Pw 60 lid 2', ['herinnering']],
    [PW, 'verrekening', 'geen', 'Pw 60 lid 2', ['herinnering']],
    [BELASTING, 'verrekening', 'geen', null, ['herinnering']],
  ] as const)('%j door %s: betekening %s, dwangbevel op grond van %s', (grond, bevoegdheid, betekening, dwanggrond, stappen) => {
    expect(wegVan(grond, bevoegdheid)).toEqual({ regime: grond.regime, bevoegdheid, betekening, dwanggrond, stappen });
  });

  it('een bevoegdheid die de vordering niet heeft wordt geweigerd', () => {
    fc.assert(
      fc.property(fc.constantFrom(...GRONDEN), fc.constantFrom(...BEVOEGDHEDEN), (grond, bevoegdheid) => {
        if (magDoor(grond, bevoegdheid)) expect(wegVan(grond, bevoegdheid).bevoegdheid).toBe(bevoegdheid);
        else expect(() => wegVan(grond, bevoegdheid)).toThrow(`een vordering onder ${grond.regime} kan niet worden verhaald door ${bevoegdheid}`);
      }),
    );
  });
});

describe('wanneer het beslag ligt en wie verklaart', () => {
  it.each([
    ['vordering_iw19', 'bij_verzending', 'beleid', 'IW 1990 art. 19 lid 8'],
    ['vereenvoudigd_derdenbeslag', 'bij_gezien', 'wet', 'Rv art. 479f'],
    ['derdenbeslag', 'bij_exploot', 'wet', 'Rv art. 477a lid 1'],
    ['betaling_op_verzoek', 'bij_verzending', 'niet', null],
    ['verrekening', 'bij_verzending', 'niet', null],
  ] as const)('%s: ligt %s, verklaring %s, zwijgen %s', (bevoegdheid, ligt, verklaring, zwijgen) => {
    expect(BESLAGWIJZEN[bevoegdheid]).toMatchObject({ bevoegdheid, ligt, verklaring, zwijgen });
  });
});

describe('waarop het beslag en de mededeling aan de schuldenaar rusten', () => {
  it.each([
    ['vordering_iw19', ['IW 1990 art. 19 lid 1 en 5', 'Gemeentewet art. 231'], ['IW 1990 art. 19 lid 9', 'Rv art. 475i lid 2']],
    ['vereenvoudigd_derdenbeslag', ['Participatiewet art. 60 lid 5', 'Rv art. 479g'], ['Rv art. 479g lid 1', 'Rv art. 475i lid 2']],
    ['derdenbeslag', ['Awb art. 4:116', 'Rv art. 475'], ['Rv art. 475i lid 1 en 2']],
    ['betaling_op_verzoek', ['Participatiewet art. 60a lid 1 tot en met 3'], ['Participatiewet art. 60a', 'Rv art. 475d']],
    ['verrekening', ['Awb art. 4:93'], ['Awb art. 4:93 lid 2 en 4']],
  ] as const)('%s op %j, en altijd op de artikelen van de beslagvrije voet', (bevoegdheid, grond, grondMededeling) => {
    expect(BESLAGWIJZEN[bevoegdheid]).toMatchObject({ grond: [...grond, 'Rv art. 475c', 'Rv art. 475d'], grondMededeling });
  });
});

describe('past het inkomen bij de bevoegdheid', () => {
  const eigen = { betaaltOpdrachtgeverZelf: true, letter: 'a' } as const;
  const loon = { betaaltOpdrachtgeverZelf: false, letter: 'e' } as const;
  const bijstandElders = { betaaltOpdrachtgeverZelf: false, letter: 'a' } as const;
  const aow = { betaaltOpdrachtgeverZelf: false, letter: 'b' } as const;
  it.each([
    ['vordering_iw19', eigen, 'verrekening'],
    ['vereenvoudigd_derdenbeslag', eigen, 'verrekening'],
    ['derdenbeslag', loon, 'past'],
    ['betaling_op_verzoek', loon, 'bron_past_niet'],
    ['betaling_op_verzoek', aow, 'past'],
    ['betaling_op_verzoek', bijstandElders, 'past'],
    ['betaling_op_verzoek', eigen, 'verrekening'],
    ['verrekening', eigen, 'past'],
    ['verrekening', loon, 'bron_past_niet'],
  ] satisfies [Bevoegdheid, Parameters<typeof bronPast>[1], ReturnType<typeof bronPast>][])('%s bij %j: %s', (bevoegdheid, bron, uitkomst) => {
    expect(bronPast(bevoegdheid, bron)).toBe(uitkomst);
  });
});
