import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { leesDeelnemers } from '../../../services/routeervoorziening/deelnemers.ts';
import { leesInstellingen, sleutelsUit } from '../../../services/routeervoorziening/instellingen.ts';

const sleutel = randomBytes(32).toString('base64');
const NODIG = {
  ROUTEERVOORZIENING_DATABASE_URL: 'postgresql://localhost/router',
  ROUTEERVOORZIENING_SLEUTELS: `1:${sleutel}`,
  ROUTEERVOORZIENING_DEELNEMERS: 'deelnemers.json',
  ROUTEERVOORZIENING_CERT: 'cert.pem',
  ROUTEERVOORZIENING_KEY: 'key.pem',
  ROUTEERVOORZIENING_CA: 'ca.pem',
  ROUTEERVOORZIENING_CRL: 'crl.pem',
};
const fout = (anders: Readonly<Record<string, string | undefined>>): string => {
  try {
    leesInstellingen({ ...NODIG, ...anders });
    return '';
  } catch (reden) {
    return String(reden);
  }
};

describe('de instellingen van de router', () => {
  test('wat nodig is, en de rest heeft een waarde', () => {
    expect(leesInstellingen(NODIG)).toMatchObject({ ROUTEERVOORZIENING_POORT: 8110, ROUTEERVOORZIENING_BEHEER_HOST: '127.0.0.1', ROUTEERVOORZIENING_KALENDER: 'echt' });
  });

  test.each(Object.keys(NODIG))('zonder %s begint hij niet, en zegt waarom', (naam) => {
    expect(fout({ [naam]: undefined })).toContain(naam);
  });

  test('een sleutel die niet deugt wordt genoemd maar niet getoond', () => {
    const kort = randomBytes(31).toString('base64');
    for (const waarde of [kort, `1:${kort}`, `1:${sleutel},1:${sleutel}`, `x:${sleutel}`]) {
      expect(fout({ ROUTEERVOORZIENING_SLEUTELS: waarde })).toContain('moet versie:sleutel zijn');
      expect(fout({ ROUTEERVOORZIENING_SLEUTELS: waarde })).not.toContain(waarde);
    }
  });

  test('de sleutels uit een bestand, een op een regel of met komma’s', () => {
    const met = leesInstellingen({ ...NODIG, ROUTEERVOORZIENING_SLEUTELS: undefined, ROUTEERVOORZIENING_SLEUTELS_BESTAND: 'sleutels' });
    for (const inhoud of [`1:${sleutel}\n2:${sleutel}\n`, `1:${sleutel},2:${sleutel}`]) expect([...sleutelsUit(met, () => inhoud).keys()]).toEqual([1, 2]);
    expect(() => sleutelsUit(met, () => '')).toThrow('ROUTEERVOORZIENING_SLEUTELS_BESTAND: moet versie:sleutel zijn');
    expect(fout({ ROUTEERVOORZIENING_SLEUTELS_BESTAND: 'sleutels' })).toContain('precies een van');
  });

  test('een gestuurde kalender heeft een dag, en een echte niet', () => {
    expect(fout({ ROUTEERVOORZIENING_KALENDER: 'gestuurd' })).toContain('ROUTEERVOORZIENING_DAG: hoort bij ROUTEERVOORZIENING_KALENDER=gestuurd');
    expect(fout({ ROUTEERVOORZIENING_DAG: '2026-03-02' })).toContain('ROUTEERVOORZIENING_DAG');
    expect(fout({ ROUTEERVOORZIENING_KALENDER: 'gestuurd', ROUTEERVOORZIENING_DAG: '2026-03-02' })).toBe('');
    expect(fout({ ROUTEERVOORZIENING_KALENDER: 'gestuurd', ROUTEERVOORZIENING_DAG: '2026-02-30' })).toContain('geen bestaande dag');
  });
});

describe('de lijst van deelnemers', () => {
  const uwv = { nummer: { soort: 'oin', nummer: '00000099000000002000' }, soort: 'uwv', naam: 'UWV', bronhouder: 'https://localhost:9/bronhouder/v1' };
  test('een partij zonder adres doet alleen aan fase 1 mee', () => {
    expect(leesDeelnemers([{ ...uwv, bronhouder: null }]).van('oin:00000099000000002000')).toMatchObject({ bronhouder: null });
  });
  test.each([
    ['een partij die de Wskd niet kent', [{ ...uwv, soort: 'cak' }], '0.soort'],
    ['een adres zonder TLS', [{ ...uwv, bronhouder: 'http://localhost:9' }], '0.bronhouder'],
    ['een nummer dat er twee keer staat', [uwv, { ...uwv, naam: 'Nog een' }], 'twee keer'],
    ['niemand', [], 'klopt niet'],
  ])('%s wordt geweigerd', (_wat, lijst, tekst) => {
    expect(() => leesDeelnemers(lijst)).toThrow(tekst);
  });
});
