import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Rijfout } from '../../../activities/import/csv.ts';
import { bewaarOpdrachtgever, opdrachtgeverSchema } from '../../../activities/import/opdrachtgever.ts';
import { importeerVorderingen } from '../../../activities/import/vorderingen.ts';
import { GRONDKOLOMMEN, VORDERINGKOLOMMEN } from '../../../activities/import/vorderingrij.ts';
import { openDatabase, type Database } from '../../../activities/opslag/database.ts';
import { vorderingregel } from '../../../bench/import/proefbestand.ts';
import { nieuweDatabase } from '../../opzet/database.ts';
import { BELEID } from '../invorderen/opstelling.ts';

const AANTAL = 1000;
/** Every fifth row is bad, each time of the next kind. */
const OM_DE = 5;
const KOLOMMEN = [...VORDERINGKOLOMMEN, ...GRONDKOLOMMEN] as const;
type Velden = Record<(typeof KOLOMMEN)[number], string>;

/** A kind of bad row: the field that must be named, a word of the reason, and how a good row becomes one. */
interface Soortfout {
  readonly veld: string;
  readonly reden: string;
  readonly maak: (goed: Velden, vorige: Velden) => Velden | string;
}
const anders = (veld: string, reden: string, wijziging: Partial<Velden>): Soortfout => ({ veld, reden, maak: (goed) => ({ ...goed, ...wijziging }) });
const AWB = { regime: 'awb', grondslag: 'bijzondere_wet', wet: 'Gemeentewet 125', soort: 'dwangsom', aanslagsoort: 'beschikking' };

const SOORTEN: readonly Soortfout[] = [
  anders('aanslagnummer', 'ontbreekt', { aanslagnummer: '' }),
  anders('aanslagnummer', 'mag alleen letters', { aanslagnummer: 'Straat 12 bis!' }),
  { veld: 'aanslagnummer', reden: 'bevat het burgerservicenummer', maak: (goed) => ({ ...goed, aanslagnummer: `V-${goed.bsn}` }) },
  { veld: 'aanslagnummer', reden: 'staat ook op regel', maak: (goed, vorige) => ({ ...goed, aanslagnummer: vorige.aanslagnummer }) },
  anders('betalingskenmerk', 'is geen betalingskenmerk', { betalingskenmerk: '1234567890123456' }),
  { veld: 'betalingskenmerk', reden: 'staat ook op regel', maak: (goed, vorige) => ({ ...goed, betalingskenmerk: vorige.betalingskenmerk }) },
  anders('bsn', 'is geen burgerservicenummer', { bsn: '900000019' }),
  anders('soort', 'moet een van deze zijn', { soort: 'toeristenbelasting' }),
  anders('aanslagsoort', 'moet een van deze zijn', { aanslagsoort: 'voorlopig' }),
  anders('dagtekening', 'moet een bestaande datum zijn', { dagtekening: '2024-02-30' }),
  anders('dagtekening', 'moet liggen tussen', { dagtekening: '0204-10-31' }),
  anders('bedrag', 'moet een bedrag zijn', { bedrag: '1234.56' }),
  anders('bedrag', 'is te hoog', { bedrag: '99999999,01' }),
  { veld: 'rij', reden: 'velden in plaats van 13', maak: (goed) => `${tekst(goed)};98765` },
  anders('regime', 'moet een van deze zijn: belasting, awb', { regime: 'strafrecht' }),
  anders('grondslag', 'ontbreekt', { ...AWB, grondslag: '' }),
  anders('wet', 'ontbreekt: noem het artikel', { ...AWB, wet: '' }),
  anders('schending_inlichtingenplicht', 'hoort alleen bij grondslag participatiewet', { ...AWB, schending_inlichtingenplicht: 'ja' }),
  anders('bevoegdheid', 'past niet bij deze vordering', { ...AWB, bevoegdheid: 'vordering_iw19' }),
  anders('laatste_betaaldag', 'ligt voor de dagtekening', { laatste_betaaldag: '2024-10-30' }),
];

const tekst = (velden: Velden): string => KOLOMMEN.map((kolom) => velden[kolom]).join(';');

function goedeRij(nummer: number): Velden {
  const waarden = vorderingregel(nummer).split(';');
  return Object.fromEntries(KOLOMMEN.map((kolom, plaats) => [kolom, waarden[plaats] ?? ''])) as Velden;
}

let db: Database;
let ruimOp: () => Promise<void>;
let map: string;
beforeAll(async () => {
  const nieuw = await nieuweDatabase();
  db = openDatabase(nieuw.url, 4);
  ruimOp = nieuw.ruimOp;
  map = await mkdtemp(join(tmpdir(), 'duizend-'));
  const wie = { id: 'waterstad', naam: 'Gemeente Waterstad' };
  await bewaarOpdrachtgever(db, opdrachtgeverSchema.parse({ opdrachtgever: wie, principaal: wie, beleid: [{ geldigVanaf: '2024-01-01', inhoud: BELEID }] }));
});
afterAll(async () => {
  await db.$disconnect();
  await ruimOp();
  await rm(map, { recursive: true });
});

it('van 1.000 rijen met 200 foute van twintig soorten zijn alle 200 genoemd, met regel, veld en reden, en 800 opgeslagen', async () => {
  const bestand = join(map, 'v.csv');
  const verwacht: { regel: number; soort: Soortfout; rij: string }[] = [];
  const regels = Array.from({ length: AANTAL }, (_leeg, nummer) => {
    if (nummer % OM_DE !== OM_DE - 1) return tekst(goedeRij(nummer));
    const soort = SOORTEN[verwacht.length % SOORTEN.length] as Soortfout;
    const fout = soort.maak(goedeRij(nummer), goedeRij(nummer - 1));
    const rij = typeof fout === 'string' ? fout : tekst(fout);
    verwacht.push({ regel: nummer + 2, soort, rij });
    return rij;
  });
  await writeFile(bestand, [KOLOMMEN.join(';'), ...regels].join('\n'));

  const meldingen: Rijfout[] = [];
  const uitkomst = await importeerVorderingen(db, bestand, { opdrachtgeverId: 'waterstad', principaalId: 'waterstad' }, (fout) => meldingen.push(fout));

  expect(uitkomst).toEqual({ opgenomen: 800, alBekend: 0, fouten: 200 });
  expect(await db.vordering.count()).toBe(800);
  expect(meldingen).toEqual(verwacht.map(({ regel, soort: { veld, reden } }) => ({ regel, veld, reden: expect.stringContaining(reden) })));
  for (const [plaats, { rij }] of verwacht.entries()) {
    // Words of the file that a reason itself uses (the fields to choose from) are no values of a person.
    const waarden = rij.split(';').filter((waarde) => /\d{4}/.test(waarde) || waarde.includes(' '));
    for (const waarde of waarden) expect(meldingen[plaats]?.reden).not.toContain(waarde);
  }
});

it('daarna is alleen opnieuw fout wat fout was: de 800 zijn bekend', async () => {
  const uitkomst = await importeerVorderingen(db, join(map, 'v.csv'), { opdrachtgeverId: 'waterstad', principaalId: 'waterstad' }, () => undefined);
  expect(uitkomst).toEqual({ opgenomen: 0, alBekend: 800, fouten: 200 });
});
