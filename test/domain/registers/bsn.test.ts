import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { MAATREGELEN } from '../../../domain/registers/bewind.ts';
import { isBsn } from '../../../domain/registers/bsn.ts';
import { INSOLVENTIES } from '../../../domain/registers/insolventie.ts';

describe('een burgerservicenummer', () => {
  it.each(['111222333', '123456782', '999990019', '010000008'])('%s voldoet aan de elfproef', (tekst) => {
    expect(isBsn(tekst)).toBe(true);
  });

  it.each([
    ['een cijfer verkeerd', '123456783'],
    ['twee cijfers omgewisseld', '132456782'],
    ['het laatste cijfer telt negatief: met plus zou het uitkomen', '000000019'],
    ['alleen nullen', '000000000'],
    ['acht cijfers', '12345678'],
    ['tien cijfers', '1234567820'],
    ['iets ervoor', 'x111222333'],
    ['iets erachter', '111222333x'],
    ['letters', 'abcdefghi'],
    ['niets', ''],
  ])('%s: «%s» niet', (_wat, tekst) => {
    expect(isBsn(tekst)).toBe(false);
  });

  it('met één ander cijfer is het nooit een burgerservicenummer', () => {
    fc.assert(
      fc.property(fc.constantFrom('111222333', '123456782', '999990019'), fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (bsn, plaats, erbij) => {
        const ander = String((Number(bsn.charAt(plaats)) + erbij) % 10);
        expect(isBsn(bsn.slice(0, plaats) + ander + bsn.slice(plaats + 1))).toBe(false);
      }),
    );
  });
});

describe('wat de registers van een mens zeggen', () => {
  it('een maatregel is bewind (BW 1:431) of curatele (BW 1:378)', () => {
    expect(MAATREGELEN).toEqual(['bewind', 'curatele']);
  });
  it('een insolventie is faillissement (Fw 1), surseance (Fw 213) of schuldsanering (Fw 284)', () => {
    expect(INSOLVENTIES).toEqual(['faillissement', 'surseance', 'wsnp']);
  });
});
