import { describe, expect, it } from 'vitest';
import { isBetalingskenmerk, isBsn } from '../../../activities/import/kenmerken.ts';

describe('burgerservicenummer (elfproef)', () => {
  it.each(['999993653', '111222333', '123456782'])('%s voldoet', (bsn) => {
    expect(isBsn(bsn)).toBe(true);
  });
  it.each(['999993654', '000000000', '12345678', '1234567820', 'abcdefghi', ''])('«%s» voldoet niet', (bsn) => {
    expect(isBsn(bsn)).toBe(false);
  });
  it('één verkeerd cijfer valt altijd op', () => {
    for (let plaats = 0; plaats < 9; plaats += 1) {
      for (let cijfer = 0; cijfer < 10; cijfer += 1) {
        const anders = `${'999993653'.slice(0, plaats)}${String(cijfer)}${'999993653'.slice(plaats + 1)}`;
        expect(isBsn(anders)).toBe(anders === '999993653');
      }
    }
  });
});

describe('betalingskenmerk (Betaalvereniging Nederland)', () => {
  it('16 cijfers met controlecijfer: het voorbeeld van de Betaalvereniging', () => {
    expect(isBetalingskenmerk('5000056789012345')).toBe(true);
    expect(isBetalingskenmerk('4000056789012345')).toBe(false);
  });
  it('9 tot 14 cijfers met lengtecode: het voorbeeld van de Betaalvereniging', () => {
    expect(isBetalingskenmerk('12234534622567')).toBe(true);
    expect(isBetalingskenmerk('13234534622567')).toBe(false);
  });
  it('7 cijfers hebben geen controlecijfer', () => {
    expect(isBetalingskenmerk('1234567')).toBe(true);
  });
  it.each(['12345678', '123456789012345', '12345678901234567', '5000 0567 8901 2345', ''])('«%s» is er geen', (tekst) => {
    expect(isBetalingskenmerk(tekst)).toBe(false);
  });
});
