import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { VOORBEELDDEELNEMERS } from '../../../bin/certificaten/deelnemers.ts';
import { PROJECT } from '../../../bin/opbouw/plaatsen.ts';
import { leesInzage, toonInzage } from '../../../services/routeervoorziening/index/inzage.ts';
import { maakSleutelbos } from '../../../services/routeervoorziening/index/sleutelbos.ts';
import { BSN, SLEUTEL, stelOp, vraag, type Opstelling } from './omgeving.ts';

/** Of Jan two parties have something, one of them no more, and a third asked; of Piet something runs too. */
let o: Opstelling;
const map = mkdtempSync(join(tmpdir(), 'invorderstraat-inzage-'));
const bos = maakSleutelbos(new Map([[1, SLEUTEL]]));

beforeAll(async () => {
  o = await stelOp();
  const [uwv, cjib] = [o.client('uwv'), o.client('cjib')];
  o.zetDag('2026-01-05');
  await uwv.meldAan({ kenmerk: 'u-1', bsn: BSN.jan });
  await cjib.meldAan({ kenmerk: 'c-1', bsn: BSN.jan });
  await cjib.meldAan({ kenmerk: 'c-2', bsn: BSN.piet });
  o.zetDag('2026-02-02');
  await cjib.meldAf({ kenmerk: 'c-1', bsn: BSN.jan });
  o.partijen.uwv.lopend = [{ bsn: BSN.jan, kenmerk: 'u-1', opgave: { bevoegdheid: { soort: 'verrekening' } } }];
  await o.client('gemeente').vraagDossier(vraag('vaststelling_bvv', 'bevoegd_tot_beslag', BSN.jan));
});
afterAll(async () => {
  await o.stop();
  rmSync(map, { recursive: true, force: true });
});

const naam = (partij: string): string => partij.slice(-4);

describe('alles wat de router over één persoon bewaart (AVG art. 15)', () => {
  test('de aanmeldingen en wie wat deed, en van een ander niets', async () => {
    const { aanmeldingen, verwerkingen } = await leesInzage(o.router.pool, bos, BSN.jan);
    expect(aanmeldingen).toEqual([
      { partij: 'oin:00000099000000002000', kenmerk: 'u-1', aangemeldOp: '2026-01-05', afgemeldOp: null, vernietigdOp: null },
      { partij: 'oin:00000099000000004000', kenmerk: 'c-1', aangemeldOp: '2026-01-05', afgemeldOp: '2026-02-02', vernietigdOp: '2027-08-02' },
    ]);
    expect(verwerkingen.map(({ dag, partij, handeling, doel, wederpartijen }) => [dag, naam(partij), handeling, doel, wederpartijen.map(naam)])).toEqual([
      ['2026-01-05', '2000', 'aanmelding', null, []],
      ['2026-01-05', '4000', 'aanmelding', null, []],
      ['2026-02-02', '4000', 'afmelding', null, []],
      ['2026-02-02', '1000', 'dossierbevraging', 'vaststelling_bvv', ['2000']],
    ]);
  });

  test('ook wat onder een vorige sleutel is geschreven', async () => {
    const nieuw = maakSleutelbos(new Map([[1, SLEUTEL], [2, Buffer.alloc(32, 7)]]));
    expect((await leesInzage(o.router.pool, nieuw, BSN.jan)).aanmeldingen).toHaveLength(2);
    expect(await leesInzage(o.router.pool, maakSleutelbos(new Map([[2, Buffer.alloc(32, 7)]])), BSN.jan)).toEqual({ aanmeldingen: [], verwerkingen: [] });
  });

  test('van wie niets bekend is: dat', async () => {
    expect(toonInzage(await leesInzage(o.router.pool, bos, BSN.niemand), naam)).toBe('Over deze persoon staat niets in de routeervoorziening.');
  });

  test('de opdracht leest het BSN van de standaardinvoer en noemt partijen bij naam, het BSN nergens', () => {
    const deelnemers = join(map, 'deelnemers.json');
    writeFileSync(deelnemers, JSON.stringify(VOORBEELDDEELNEMERS.map(({ sleutel: _, ...rest }) => ({ ...rest, bronhouder: null }))));
    const env = { ...process.env, ROUTEERVOORZIENING_DATABASE_URL: o.database.url, ROUTEERVOORZIENING_SLEUTELS: `1:${SLEUTEL.toString('base64')}`, ROUTEERVOORZIENING_DEELNEMERS: deelnemers };
    const { status, stdout } = spawnSync(process.execPath, [join(PROJECT, 'dist', 'services', 'routeervoorziening', 'inzage.js')], { input: `${BSN.jan}\n`, env, encoding: 'utf8' });
    expect([status, stdout.trim().split('\n')]).toEqual([
      0,
      [
        'In de verwijsindex:',
        '  UWV (nagebootst), kenmerk u-1: aangemeld op 2026-01-05, loopt',
        '  CJIB (nagebootst), kenmerk c-1: aangemeld op 2026-01-05, afgemeld op 2026-02-02, wordt vernietigd op 2027-08-02',
        'Wie wat deed:',
        '  2026-01-05 UWV (nagebootst): aanmelding, gedaan (als schuldenaar; zaak u-1)',
        '  2026-01-05 CJIB (nagebootst): aanmelding, gedaan (als schuldenaar; zaak c-1)',
        '  2026-02-02 CJIB (nagebootst): afmelding, gedaan (als schuldenaar; zaak c-1)',
        '  2026-02-02 Gemeente Waterstad: dossierbevraging, geleverd (als schuldenaar; doel vaststelling bvv; grond bevoegd tot beslag; zaak zaak-1; gegevens van of aan UWV (nagebootst))',
      ],
    ]);
  });
});
