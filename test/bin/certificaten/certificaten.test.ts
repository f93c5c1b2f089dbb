import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import { afterAll, describe, expect, test } from 'vitest';
import { VOORBEELDDEELNEMERS } from '../../../bin/certificaten/deelnemers.ts';
import { zorgVoorCertificaten } from '../../../bin/certificaten/map.ts';
import { partijVan } from '../../../adapters/routeervoorziening/identiteit.ts';

const map = mkdtempSync(join(tmpdir(), 'invorderstraat-certificaten-'));
afterAll(() => rmSync(map, { recursive: true, force: true }));

describe('de certificaten voor ontwikkeling', () => {
  test('van elke partij van het voorbeeld, met haar nummer, van één CA; en een tweede keer dezelfde', async () => {
    const certificaten = await zorgVoorCertificaten(map, new Date());
    const ca = new X509Certificate(certificaten.ca);
    for (const { sleutel, nummer } of VOORBEELDDEELNEMERS) {
      const cert = new X509Certificate(certificaten.van(sleutel).cert);
      expect(cert.verify(ca.publicKey)).toBe(true);
      expect(partijVan(cert.toLegacyObject())).toEqual(nummer);
      expect(cert.checkHost('localhost')).toBe('localhost');
    }
    expect(() => createSecureContext({ ...certificaten.van('router'), ca: certificaten.ca, crl: certificaten.crl })).not.toThrow();
    expect((await zorgVoorCertificaten(map, new Date())).van('uwv')).toEqual(certificaten.van('uwv'));
  });

  test('een sleutel kan alleen de eigenaar lezen, en die van de CA staat er niet', () => {
    const sleutels = readdirSync(map).filter((naam) => naam.endsWith('.key.pem'));
    expect(sleutels).not.toContain('ca.key.pem');
    expect(sleutels.map((naam) => statSync(join(map, naam)).mode & 0o077)).toEqual(sleutels.map(() => 0));
  });

  test('alle OIN’s zijn test-OIN’s', () => {
    for (const { nummer } of VOORBEELDDEELNEMERS) if (nummer.soort === 'oin') expect(nummer.nummer).toMatch(/^00000099\d{12}$/);
  });
});

describe('wie een certificaat houdt', () => {
  const van = (serialNumber: unknown): unknown => partijVan({ subject: { serialNumber } as never });
  test.each([
    ['00000099000000001000', { soort: 'oin', nummer: '00000099000000001000' }],
    ['GD:NL-9901', { soort: 'gdw', nummer: '9901' }],
    // Digits alone say not of whom they are: a KvK-nummer is no GDW-nummer.
    ['9901', null],
    ['12345678', null],
    ['GD:NL-', null],
    ['GD:NL-12345678901', null],
    ['GD:BE-9901', null],
    ['GD:NL-00000099000000001000', null],
    ['00000099-0000', null],
    ['000000990000000010001', null],
    ['12345678901', null],
    [['00000099000000001000', '9901'], null],
    [undefined, null],
    ['', null],
  ])('serialNumber %j', (nummer, wie) => {
    expect(van(nummer)).toEqual(wie);
  });
});
