import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importeerVoorkeuren } from '../../../activities/import/berichtvoorkeur.ts';
import type { Importuitkomst } from '../../../activities/import/bestand.ts';
import type { Rijfout } from '../../../activities/import/csv.ts';
import { importeerDrukker } from '../../../activities/import/drukker.ts';
import { kiesKanaal } from '../../../activities/post/kanaalkeuze.ts';
import { partijenVan } from '../../../activities/post/partijen.ts';
import { naarDagOfLeeg, naarDatum } from '../../../activities/opslag/dagen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { maakOpstelling, type Opstelling } from '../invorderen/opstelling.ts';
import { maakPostproef, type Postproef } from './opstelling.ts';

const OP = '2024-12-13';
const VANDAAG = dag('2024-12-20');
let o: Opstelling;
let p: Postproef;
const map = mkdtempSync(join(tmpdir(), 'invorderstraat-drukker-'));
beforeAll(async () => {
  o = await maakOpstelling();
  p = await maakPostproef(o.db);
}, 60_000);
afterAll(async () => {
  await p.ruimOp();
  await o.ruimOp();
  rmSync(map, { recursive: true });
});

async function neemOp(kop: string, regels: readonly string[], importeer: (bestand: string, meld: (fout: Rijfout) => void) => Promise<Importuitkomst>) {
  const bestand = join(map, 'bestand.csv');
  writeFileSync(bestand, [kop, ...regels, ''].join('\n'));
  const fouten: string[] = [];
  const uitkomst = await importeer(bestand, ({ regel, veld, reden }) => fouten.push(`${String(regel)} ${veld}: ${reden}`));
  return { ...uitkomst, fouten };
}
const drukker = async (...regels: readonly string[]) => neemOp('brief;wat;dag;barcode;retourcode', regels, async (bestand, meld) => importeerDrukker(o.db, bestand, VANDAAG, { meld }));
const voorkeuren = async (...regels: readonly string[]) => neemOp('bsn;kanaal;sinds', regels, async (bestand, meld) => importeerVoorkeuren(o.db, bestand, { meld }));

let claim = 0;
async function gedrukt(kanaal: 'papier' | 'aangetekend' = 'papier'): Promise<number> {
  const brief = await (await o.vordering(`terug-${String(++claim)}`)).brief('herinnering', OP);
  await p.geefUit(await p.maakDefinitief(OP, [brief], kanaal), OP);
  return brief;
}
const berichten = async (briefId: number): Promise<unknown[]> => (await o.db.bericht.findMany({ where: { soort: 'verzending', inhoud: { path: ['briefId'], equals: briefId } }, orderBy: { id: 'asc' } })).map(({ inhoud }) => inhoud);

it('de posting van een brief wordt één bericht aan zijn zaak, en het drukbestand is teruggemeld', async () => {
  const brief = await gedrukt();
  expect([await drukker(`${String(brief)};gepost;${OP};;`), await drukker(`${String(brief)};gepost;${OP};;`)]).toEqual([
    { opgenomen: 1, alBekend: 0, fouten: [] },
    { opgenomen: 0, alBekend: 1, fouten: [] },
  ]);
  expect(await berichten(brief)).toEqual([{ briefId: brief, soort: 'verzonden', op: OP }]);
  const { drukwerk } = await o.db.brief.findUniqueOrThrow({ where: { id: brief }, include: { drukwerk: true } });
  expect(naarDagOfLeeg(drukwerk?.teruggemeldOp ?? null)).toBe(VANDAAG);
});

it('een teruggekomen brief houdt zijn code', async () => {
  const brief = await gedrukt();
  await drukker(`${String(brief)};gepost;${OP};;`, `${String(brief)};retour;2024-12-19;;verhuisd`);
  expect((await berichten(brief)).at(-1)).toEqual({ briefId: brief, soort: 'retour', op: '2024-12-19' });
  expect((await o.db.brief.findUniqueOrThrow({ where: { id: brief } })).retourcode).toBe('verhuisd');
});

it.each([
  ['als eerste bewijs, na de melding dat hij terugkwam: dat is geen tweede keer', null, 'verzonden'],
  ['later dan de eerste keer: hij ging opnieuw, naar een ander adres', '2024-12-12', 'opnieuw_verzonden'],
] as const)('een teruggekomen brief die is gepost, %s', async (_wat, eerder, soort) => {
  const brief = await gedrukt();
  await o.db.brief.update({ where: { id: brief }, data: { status: 'retour', terpostbezorgdOp: eerder === null ? null : naarDatum(dag(eerder)) } });
  await drukker(`${String(brief)};gepost;2024-12-19;;`);
  expect((await berichten(brief)).at(-1)).toEqual({ briefId: brief, soort, op: '2024-12-19' });
});

it('een brief die niet is gepost gaat terug naar zijn zaak', async () => {
  const brief = await gedrukt();
  await drukker(`${String(brief)};niet_gepost;2024-12-16;;`);
  expect(await berichten(brief)).toEqual([{ briefId: brief, soort: 'teruggehaald', op: '2024-12-16' }]);
});

it.each([
  ['in hetzelfde bestand', false],
  ['later, als zijn zaak het al weet', true],
])('gemeld als gepost en daarna als niet gepost (%s): die rij wordt met het nummer van de brief geweigerd, de rest gaat door', async (_wanneer, verwerkt) => {
  const [gepost, ander] = [await gedrukt(), await gedrukt()];
  const eerst = `${String(gepost)};gepost;${OP};;`;
  if (verwerkt) {
    await drukker(eerst);
    await o.db.bericht.deleteMany({ where: { inhoud: { path: ['briefId'], equals: gepost } } });
    await o.db.brief.update({ where: { id: gepost }, data: { status: 'verzonden', terpostbezorgdOp: naarDatum(dag(OP)) } });
  }
  const regels = [...(verwerkt ? [] : [eerst]), `${String(gepost)};niet_gepost;2024-12-16;;`, `${String(ander)};niet_gepost;2024-12-16;;`];
  const { opgenomen, fouten } = await drukker(...regels);
  expect({ opgenomen, fouten }).toEqual({ opgenomen: regels.length - 1, fouten: [`${String(regels.length)} wat: brief ${String(gepost)} is al als gepost gemeld; klopt dat niet, haal hem dan terug met «invorderstraat terughalen»`] });
  expect((await berichten(gepost)).filter((inhoud) => JSON.stringify(inhoud).includes('teruggehaald'))).toEqual([]);
});

it('dezelfde regel nog eens is al bekend, ook als de brief daarna toch is gepost', async () => {
  const brief = await gedrukt();
  const niet = `${String(brief)};niet_gepost;2024-12-16;;`;
  await drukker(niet, `${String(brief)};gepost;2024-12-17;;`);
  expect(await drukker(niet)).toEqual({ opgenomen: 0, alBekend: 1, fouten: [] });
});

it('Rv 479g lid 3: de barcode van een aangetekende brief blijft als bewijs bij de brief', async () => {
  const brief = await gedrukt('aangetekend');
  expect(await drukker(`${String(brief)};gepost;${OP};;`)).toEqual({ opgenomen: 0, alBekend: 0, fouten: ['2 barcode: ontbreekt: deze brief gaat aangetekend, en de barcode is het bewijs daarvan'] });
  await drukker(`${String(brief)};gepost;${OP};3SPROEF00000001;`);
  expect((await o.db.brief.findUniqueOrThrow({ where: { id: brief } })).postbewijs).toBe('3SPROEF00000001');
});

it('foute rijen worden genoemd en de rest gaat door', async () => {
  const goed = await gedrukt();
  const nietGedrukt = await (await o.vordering('niet-gedrukt')).brief('herinnering', OP);
  expect(
    await drukker(
      `${String(nietGedrukt)};gepost;${OP};;`,
      `999999;gepost;${OP};;`,
      `${String(goed)};gepost;2024-12-12;;`,
      `${String(goed)};gepost;2024-12-21;;`,
      `${String(goed)};bezorgd;${OP};;`,
      `${String(goed)};retour;${OP};;`,
      `brief;gepost;${OP};kort;`,
      `${String(goed)};gepost;${OP};;`,
    ),
  ).toEqual({
    opgenomen: 1,
    alBekend: 0,
    fouten: [
      '2 brief: deze brief zat niet in een drukbestand',
      '3 brief: deze brief bestaat niet',
      '4 dag: ligt voor de dag waarop het drukbestand is aangeboden',
      '5 dag: ligt in de toekomst',
      '6 wat: moet gepost, retour of niet_gepost zijn',
      '7 retourcode: ontbreekt',
      '8 brief: moet het nummer van een brief zijn',
      '8 barcode: moet een barcode zijn van 8 tot 35 hoofdletters en cijfers',
    ],
  });
});

it('de voorkeur die op de dagtekening geldt bepaalt het kanaal; een andere voor dezelfde dag wordt geweigerd', async () => {
  await o.db.opdrachtgever.update({ where: { id: 'waterstad' }, data: { oin: '00000001003214345000' } });
  const brief = await (await o.vordering('voorkeur', '999993653')).brief('herinnering', OP);
  expect(await voorkeuren('999993653;digitaal;2024-01-01', '999993653;papier;2025-01-01', '999993653;papier;2024-01-01', '999990482;digitaal;2024-01-01', '123;digitaal;2024-01-01')).toEqual({
    opgenomen: 2,
    alBekend: 0,
    fouten: ['4 kanaal: is een ander dan voor deze persoon al vanaf die dag geldt', '5 bsn: is van niemand met een vordering', '6 bsn: is geen burgerservicenummer: negen cijfers die aan de elfproef voldoen'],
  });
  const rij = await o.db.brief.findUniqueOrThrow({ where: { id: brief } });
  expect((await kiesKanaal(o.db, rij, await partijenVan(o.db, rij))).kanaal).toBe('digitaal');
});
