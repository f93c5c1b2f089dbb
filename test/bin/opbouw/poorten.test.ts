import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { eisVrij, POORTEN, poortVan, vrijePoort } from '../../../bin/opbouw/poorten.ts';

let server: Server | undefined;

function bezet(poort: number): Promise<void> {
  server = createServer();
  return new Promise((klaar) => server?.listen(poort, '127.0.0.1', klaar));
}

describe('de poorten van npm start', () => {
  afterEach(() => {
    server?.close();
  });

  test('staan in een variabele, en zonder die variabele op een vaste plek', () => {
    expect(poortVan('ui', {})).toBe(8233);
    expect(poortVan('ui', { INVORDERSTRAAT_UI_PORT: '' })).toBe(8233);
    expect(poortVan('ui', { INVORDERSTRAAT_UI_PORT: '9000' })).toBe(9000);
  });

  test.each(['nul', '0', '70000', '80.5'])('%s is geen poort; de melding noemt de variabele', (waarde) => {
    expect(() => poortVan('brp', { INVORDERSTRAAT_BRP_PORT: waarde })).toThrow(/INVORDERSTRAAT_BRP_PORT=.* is geen poortnummer/);
  });

  test('een bezette poort geeft een melding met het programma en de variabele', async () => {
    const poort = await vrijePoort();
    await bezet(poort);
    const melding = new RegExp(`Poort ${poort} .*PostgreSQL.*INVORDERSTRAAT_POSTGRES_PORT=`);
    await expect(eisVrij(['postgres'], { INVORDERSTRAAT_POSTGRES_PORT: String(poort) })).rejects.toThrow(melding);
  });

  test('dezelfde poort voor twee programma’s wordt geweigerd', async () => {
    const poort = String(await vrijePoort());
    const omgeving = { INVORDERSTRAAT_BRP_PORT: poort, INVORDERSTRAAT_POLIS_PORT: poort };
    await expect(eisVrij(['brp', 'polis'], omgeving)).rejects.toThrow(/twee keer toegewezen/);
  });

  test('een vrije poort ligt buiten wat het systeem aan uitgaande verbindingen geeft', async () => {
    for (let keer = 0; keer < 20; keer += 1) expect(await vrijePoort()).toBeLessThan(32_768);
  });

  test('zijn standaard allemaal verschillend', () => {
    const nummers = Object.values(POORTEN).map(({ standaard }) => standaard);
    expect(new Set(nummers).size).toBe(nummers.length);
  });
});
