import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { opslagInMap } from '../../../adapters/opslagplaats/map.ts';
import type { Opslagplaats } from '../../../adapters/opslagplaats/opslagplaats.ts';
import { opslagInS3 } from '../../../adapters/opslagplaats/s3.ts';
import { startS3Standin } from '../../../adapters/opslagplaats/standin/start.ts';
import type { Standin } from '../../../adapters/standin/server.ts';

const SLEUTEL = { sleutelId: 'PROEF', geheim: 'een geheim van de proef' };
const map = mkdtempSync(join(tmpdir(), 'opslag-'));
let s3: Standin;
beforeAll(async () => {
  s3 = await startS3Standin(SLEUTEL);
});
afterAll(async () => {
  await s3.stop();
  rmSync(map, { recursive: true });
});
afterEach(() => {
  s3.toestand.zetStoring(null);
});
const bucket = (over: Partial<typeof SLEUTEL & { url: string }> = {}): Opslagplaats => opslagInS3({ url: s3.url, regio: 'eu-west-1', ...SLEUTEL, ...over });

const BRIEF = Buffer.from('%PDF-1.7 een brief');
const HASH = createHash('sha256').update(BRIEF).digest('hex');

describe.each<[string, () => Opslagplaats]>([
  ['een map', () => opslagInMap(map)],
  ['een S3-bucket', () => bucket()],
])('%s', (_naam, opslag) => {
  it('bewaart onder de SHA-256 van de inhoud en geeft precies die terug', async () => {
    expect(await opslag().bewaar(BRIEF)).toBe(HASH);
    expect(Buffer.from(await opslag().lees(HASH))).toEqual(BRIEF);
  });
  it('twee keer bewaren is één keer bewaren', async () => {
    expect([await opslag().bewaar(BRIEF), await opslag().bewaar(BRIEF)]).toEqual([HASH, HASH]);
  });
  it('wat er niet ligt is er niet', async () => {
    await expect(opslag().lees('0'.repeat(64))).rejects.toMatchObject({ name: 'NietInOpslag' });
  });
  it('een pad is geen hash', async () => {
    await expect(opslag().lees('../../etc/passwd')).rejects.toMatchObject({ name: 'NietInOpslag' });
  });
});

describe('op schijf', () => {
  it('kan niemand anders een brief lezen, of zien welke er liggen', async () => {
    const eigen = join(map, 'nieuw');
    const hash = await opslagInMap(eigen).bewaar(Buffer.from('%PDF-1.7 van een ander'));
    const rechten = (...pad: string[]) => (statSync(join(eigen, ...pad)).mode & 0o777).toString(8);
    expect([rechten(), rechten(hash.slice(0, 2)), rechten(hash.slice(0, 2), `${hash}.pdf`)]).toEqual(['700', '700', '600']);
  });
});

describe('een bucket', () => {
  it('met een map weet de plaatsvervanger na een herstart wat hij had', async () => {
    const eigen = { ...SLEUTEL, map: join(map, 'bucket') };
    const eerst = await startS3Standin(eigen);
    await bucket({ url: eerst.url }).bewaar(BRIEF);
    await eerst.stop();
    const opnieuw = await startS3Standin(eigen);
    expect(Buffer.from(await bucket({ url: opnieuw.url }).lees(HASH))).toEqual(BRIEF);
    await opnieuw.stop();
  });
  it('weigert een verkeerd geheim: aan ons, niet voorbijgaand', async () => {
    await expect(bucket({ geheim: 'een ander' }).bewaar(Buffer.from('x'))).rejects.toMatchObject({ name: 'BronFout', status: 403 });
  });
  it('ligt eruit: voorbijgaand, en daarna weer goed', async () => {
    s3.toestand.zetStoring({ soort: 'niet_beschikbaar', keer: 2, ms: 0 });
    await expect(bucket().bewaar(Buffer.from('later'))).rejects.toMatchObject({ name: 'BronOnbereikbaar', status: 503 });
    expect(await bucket().bewaar(Buffer.from('later'))).toHaveLength(64);
  });
  it('geeft iets anders dan er lag: beschadigd', async () => {
    const hash = await bucket().bewaar(Buffer.from('heel'));
    s3.toestand.zetStoring({ soort: 'ongeldig', keer: 1, ms: 0 });
    await expect(bucket().lees(hash)).rejects.toMatchObject({ name: 'NietInOpslag' });
  });
  it('niemand luistert: onbereikbaar', async () => {
    await expect(bucket({ url: 'http://127.0.0.1:1/brieven' }).lees(HASH)).rejects.toMatchObject({ name: 'BronOnbereikbaar', oorzaak: 'geen_verbinding' });
  });
});
