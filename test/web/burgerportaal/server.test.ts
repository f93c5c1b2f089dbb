import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CSP, statischeServer } from '../../../services/web/statisch.ts';

type Antwoord = { readonly code: number | undefined; readonly koppen: IncomingHttpHeaders; readonly inhoud: Buffer };

describe('de server van het burgerportaal', () => {
  const map = mkdtempSync(join(tmpdir(), 'statisch-'));
  const pagina = join(map, 'pagina');
  mkdirSync(pagina);
  writeFileSync(join(map, 'geheim.txt'), 'geheim');
  writeFileSync(join(pagina, 'index.html'), '<!doctype html>'.padEnd(2000));
  writeFileSync(join(pagina, 'portaal-ABCD1234.js'), 'export {};');
  const server = statischeServer(pagina);
  beforeAll(() => new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar)));
  afterAll(() => {
    server.close();
    rmSync(map, { recursive: true });
  });

  /** The path is sent as it is, so that one outside the folder arrives. */
  const vraag = (path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Antwoord> =>
    new Promise((klaar, mis) => {
      const adres = server.address();
      if (adres === null || typeof adres === 'string') throw new Error('geen poort');
      request({ host: '127.0.0.1', port: adres.port, path, method, headers }, (antwoord) => {
        const delen: Buffer[] = [];
        antwoord.on('data', (deel: Buffer) => delen.push(deel));
        antwoord.on('end', () => klaar({ code: antwoord.statusCode, koppen: antwoord.headers, inhoud: Buffer.concat(delen) }));
      })
        .on('error', mis)
        .end();
    });

  it('geeft de pagina met het strenge beleid', async () => {
    const { code, koppen } = await vraag('/?x=1');
    expect(code).toBe(200);
    expect(koppen['content-security-policy']).toBe(CSP);
    expect(CSP).toMatch(/^default-src 'none'; /);
    expect(CSP).not.toMatch(/unsafe|https?:|\*|data:/);
    expect(koppen['cache-control']).toBe('no-cache');
    expect(koppen['x-content-type-options']).toBe('nosniff');
  });

  it('pakt tekst in als de browser dat kan', async () => {
    const { koppen, inhoud } = await vraag('/', 'GET', { 'accept-encoding': 'br, gzip' });
    expect(koppen['content-encoding']).toBe('gzip');
    expect(gunzipSync(inhoud).length).toBe(2000);
    expect(inhoud.length).toBeLessThan(2000);
  });

  it('een bestand met zijn hash in de naam mag altijd bewaard blijven', async () => {
    expect((await vraag('/portaal-ABCD1234.js')).koppen['cache-control']).toContain('immutable');
  });

  it.each(['/../geheim.txt', '/%2e%2e/geheim.txt', '/..%2fgeheim.txt', '/%00', '/%E0%A4%A', '/bestaat-niet', '/index.html/x', '/..\\geheim.txt'])('geeft niets voor %s', async (pad) => {
    const { code, inhoud, koppen } = await vraag(pad);
    expect(code).toBe(404);
    expect(inhoud.toString()).not.toContain('geheim');
    expect(koppen['content-security-policy']).toBe(CSP);
  });

  it('neemt niets aan', async () => {
    expect((await vraag('/', 'POST')).code).toBe(405);
    expect(await vraag('/', 'HEAD')).toMatchObject({ code: 200, inhoud: Buffer.alloc(0) });
  });
});
