import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BETALINGKOLOMMEN, importeerBetalingen } from '../../../activities/import/betalingen.ts';
import type { Voortgang } from '../../../activities/import/bestand.ts';
import type { Rijfout } from '../../../activities/import/csv.ts';
import { importeerVorderingen } from '../../../activities/import/vorderingen.ts';
import { ontvangBetaling } from '../../../activities/intake/bank.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { betalingregel, schrijfProefbestand } from '../../../bench/import/proefbestand.ts';
import { kenmerk } from '../../../bench/kenmerken.ts';
import { maakOpstelling, type Opstelling } from '../invorderen/opstelling.ts';

const AANTAL = 5000;

let o: Opstelling;
let map: string;
beforeAll(async () => {
  o = await maakOpstelling();
  map = await mkdtemp(join(tmpdir(), 'betalingen-'));
  await schrijfProefbestand(join(map, 'v.csv'), 'vorderingen', AANTAL);
  const { opgenomen } = await importeerVorderingen(o.db, join(map, 'v.csv'), { opdrachtgeverId: 'waterstad', principaalId: 'waterstad' }, () => undefined);
  expect(opgenomen).toBe(AANTAL);
});
afterAll(async () => {
  await o.ruimOp();
  await rm(map, { recursive: true });
});

async function importeer(regels: readonly string[]) {
  await writeFile(join(map, 'b.csv'), [BETALINGKOLOMMEN.join(';'), ...regels].join('\n'));
  const meldingen: Rijfout[] = [];
  const standen: Voortgang[] = [];
  const uitkomst = await importeerBetalingen(o.db, join(map, 'b.csv'), (fout) => meldingen.push(fout), (stand) => standen.push(stand));
  return { ...uitkomst, meldingen, standen };
}

it('5.000 betalingen vinden hun vordering op het betalingskenmerk; wat geen vordering heeft, dubbel of fout is wordt genoemd', async () => {
  const regels = Array.from({ length: AANTAL }, (_leeg, nummer) => betalingregel(nummer));
  regels[99] = [kenmerk(999_999), '2025-01-10', '10,00', 'bank-99'].join(';'); // nobody's
  regels[1500] = betalingregel(10); // the same line again, three stapels later
  regels[2500] = [kenmerk(2500), '2025-01-10', '0,00', 'bank-2500'].join(';');
  regels[4999] = [kenmerk(4999), '2025-01-10', '10,00', ''].join(';');
  const { meldingen, standen, ...telling } = await importeer(regels);
  expect(telling).toEqual({ opgenomen: AANTAL - 4, alBekend: 0, fouten: 4 });
  expect(meldingen).toEqual([
    { regel: 101, veld: 'betalingskenmerk', reden: 'hoort bij geen vordering' },
    { regel: 1502, veld: 'kenmerk_bank', reden: 'staat ook op regel 12' },
    { regel: 2502, veld: 'bedrag', reden: 'moet meer dan nul zijn' },
    { regel: 5001, veld: 'kenmerk_bank', reden: 'ontbreekt' },
  ]);
  expect(standen).toHaveLength(AANTAL / 500);
  expect(standen.at(-1)).toMatchObject({ ...telling, regel: AANTAL + 1 });
  expect(standen.every(({ gelezen, grootte }) => gelezen <= grootte)).toBe(true);

  const betalingen = await o.db.betaling.findMany({ include: { vordering: true } });
  expect(betalingen).toHaveLength(AANTAL - 4);
  expect(betalingen.every(({ sleutel, vordering }) => vordering?.betalingskenmerk === kenmerk(Number(sleutel.slice('bank:bank-'.length))))).toBe(true);
  const berichten = new Map((await o.db.bericht.findMany({ where: { soort: 'betaling' } })).map(({ sleutel, ontvanger, inhoud }) => [sleutel, { ontvanger, inhoud }]));
  for (const { id, sleutel, vorderingId } of betalingen) expect(berichten.get(sleutel)).toEqual({ ontvanger: `invordering-${vorderingId ?? ''}`, inhoud: { betalingId: id } });
});

it('hetzelfde bestand nog eens voegt niets toe; wat eerst van niemand was wordt nu opgenomen', async () => {
  const regels = [betalingregel(1), betalingregel(2), betalingregel(99)];
  expect(await importeer(regels)).toMatchObject({ opgenomen: 1, alBekend: 2, fouten: 0 });
});

it('een bankkenmerk dat al een andere betaling is wijzigt niets', async () => {
  const anders = [kenmerk(3), '2025-01-10', '10,01', 'bank-3'].join(';');
  expect(await importeer([anders])).toMatchObject({ opgenomen: 0, meldingen: [{ regel: 2, veld: 'kenmerk_bank', reden: 'is al gebruikt voor een andere betaling; er is niets gewijzigd' }] });
});

it('dezelfde betaling die tegelijk langs twee wegen komt is er één', async () => {
  const een = { betalingskenmerk: kenmerk(7), bankkenmerk: 'tegelijk', dag: dag('2025-02-01'), centen: centen(500) };
  const soorten = (await Promise.all([ontvangBetaling(o.db, een), ontvangBetaling(o.db, een)])).map(({ soort }) => soort);
  expect(soorten.sort()).toEqual(['al_bekend', 'opgenomen']);
});

it('de kolom betaler mag: leeg of debiteur, of ander; iets anders is fout, met regel en veld', async () => {
  const regels = ['debiteur', 'ander', '', 'Jansen'].map((betaler, plaats) => [kenmerk(100 + plaats), '2025-02-10', '10,00', `betaler-${String(plaats)}`, betaler].join(';'));
  await writeFile(join(map, 'betaler.csv'), [[...BETALINGKOLOMMEN, 'betaler'].join(';'), ...regels].join('\n'));
  const meldingen: Rijfout[] = [];
  expect(await importeerBetalingen(o.db, join(map, 'betaler.csv'), (fout) => meldingen.push(fout))).toMatchObject({ opgenomen: 3, fouten: 1 });
  expect(meldingen).toEqual([{ regel: 5, veld: 'betaler', reden: 'moet een van deze zijn: debiteur, ander' }]);
  const rijen = await o.db.betaling.findMany({ where: { sleutel: { startsWith: 'bank:betaler-' } }, orderBy: { id: 'asc' }, select: { betaler: true } });
  expect(rijen.map(({ betaler }) => betaler)).toEqual(['debiteur', 'ander', 'debiteur']);
});

it('dezelfde regel met een andere betaler is een andere betaling: niets gewijzigd', async () => {
  await writeFile(join(map, 'strijdig.csv'), [[...BETALINGKOLOMMEN, 'betaler'].join(';'), [kenmerk(101), '2025-02-10', '10,00', 'betaler-1', 'debiteur'].join(';')].join('\n'));
  const meldingen: Rijfout[] = [];
  await importeerBetalingen(o.db, join(map, 'strijdig.csv'), (fout) => meldingen.push(fout));
  expect(meldingen).toMatchObject([{ regel: 2, veld: 'kenmerk_bank' }]);
});
