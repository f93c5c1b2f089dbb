import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { voerUit } from '../../bin/opdracht/terughalen.ts';
import { foutDwangbevel } from '../activities/terughalen/opstelling.ts';
import { maakOpstelling, type Opstelling } from '../activities/invorderen/opstelling.ts';
import { draai } from '../opzet/opdracht.ts';

let o: Opstelling;
let map: string;
let briefId: number;
beforeAll(async () => {
  o = await maakOpstelling();
  map = await mkdtemp(join(tmpdir(), 'terughalen-'));
  vi.stubEnv('DATABASE_URL', o.url);
  briefId = await foutDwangbevel(o.db, await o.vordering('cli'), { gepost: true });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await o.ruimOp();
  await rm(map, { recursive: true });
});

const terughaal = async (argumenten: readonly string[], opties: Readonly<Record<string, unknown>> = {}) => draai(async () => voerUit(argumenten, opties));
const WIE = { reden: 'stap_overgeslagen', toelichting: 'verkeerde lijst', door: 'A. Maker' };
const lijst = async (inhoud: string): Promise<string> => {
  await writeFile(join(map, 'lijst.csv'), inhoud);
  return join(map, 'lijst.csv');
};

it('de proef van een lijst toont totalen en hash, en zegt wat er nu kan', async () => {
  const { code, uit } = await terughaal(['proef'], { ...WIE, lijst: await lijst(`brief\n${String(briefId)}\n`) });
  expect(code).toBe(0);
  expect(uit).toMatch(/Terughaling 1 \(proef\), reden stap_overgeslagen[^]*hash [0-9a-f]{64}[^]*1 brieven; kosten die vervallen € 83,00[^]*Er is nog niets gedaan/);
});

it('toon --csv noemt iedereen: nummers, bedragen en stappen', async () => {
  const { uit } = await terughaal(['toon', '1'], { csv: true });
  expect(uit.split('\n').slice(0, 2)).toEqual([
    'brief;zaak;soort;dagtekening;plek;proef;naar;kosten;terug;openstaand;bijzonder;uitkomst;naar_uitkomst;kosten_uitkomst;terug_uitkomst;openstaand_uitkomst;bijzonder_uitkomst;intrekkingsbrief',
    `${String(briefId)};invordering-waterstad-cli;dwangbevel;2025-02-05;gepost;ingetrokken;herinnering;83.00;0.00;320.00;;;;;;;;`,
  ]);
});

it.each([
  ['niets gekozen', ['proef'], WIE, 'kies de brieven op één manier'],
  ['op twee manieren gekozen', ['proef'], { ...WIE, run: '1', rundeel: ['2'] }, 'kies de brieven op één manier'],
  ['een reden die niet bestaat', ['proef'], { ...WIE, run: '1', reden: 'zomaar' }, 'reden: kies uit stap_overgeslagen'],
  ['een run zonder brieven', ['proef'], { ...WIE, run: '77' }, 'Er zijn geen brieven die hieraan voldoen.'],
  ['een bestand dat er niet is', ['proef'], { ...WIE, lijst: '/nergens/lijst.csv' }, 'het bestand kan niet worden gelezen'],
  ['uitvoeren met een andere hash', ['uitvoeren', '1'], { hash: 'abc', door: 'B. Tweede' }, 'niet de hash van deze proef'],
  ['een terughaling die er niet is', ['toon', '99'], {}, 'terughaling 99 bestaat niet'],
  ['iets anders', ['gooi weg'], {}, 'kies uit proef, uitvoeren of toon'],
])('geweigerd: %s', async (_naam, argumenten, opties, zin) => {
  expect(await terughaal(argumenten, opties)).toMatchObject({ code: 2, fout: expect.stringContaining(zin) as unknown });
});

it('een lijst met iets dat geen nummer is, noemt de regel en niet de waarde', async () => {
  const { code, fout } = await terughaal(['proef'], { ...WIE, lijst: await lijst('brief\n12\nJansen\n') });
  expect({ code, fout }).toEqual({ code: 2, fout: 'terughalen: regel 3 van de lijst heeft geen nummer van een brief\n' });
});
