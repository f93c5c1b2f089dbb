import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Rijfout } from '../../../activities/import/csv.ts';
import { importeerStornos } from '../../../activities/import/stornos.ts';
import { ontvangBetaling } from '../../../activities/intake/bank.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { maakOpstelling, type Opstelling } from '../invorderen/opstelling.ts';

let o: Opstelling;
let map: string;
beforeAll(async () => {
  o = await maakOpstelling();
  map = await mkdtemp(join(tmpdir(), 'storno-'));
  await o.vordering('storno');
  await ontvangBetaling(o.db, { betalingskenmerk: 'kenmerk-storno', bankkenmerk: 'B1', dag: dag('2025-01-10'), centen: centen(5_000) });
});
afterAll(async () => {
  await o.ruimOp();
  await rm(map, { recursive: true });
});

const importeer = async (...regels: readonly string[]) => {
  const bestand = join(map, 'storno.csv');
  await writeFile(bestand, ['storno_van;dag', ...regels].join('\n'));
  const fouten: Rijfout[] = [];
  const uitkomst = await importeerStornos(o.db, bestand, { meld: (fout) => fouten.push(fout) });
  return { ...uitkomst, meldingen: fouten.map(({ regel, veld, reden }) => `${String(regel)} ${veld}: ${reden}`) };
};

it('een goede regel, een dubbele en slechte: elke slechte met regel, veld en reden', async () => {
  expect(await importeer('B1;2025-01-15', 'B1;2025-01-16', 'B9;2025-01-15', 'B1;2025-02-30', ';2025-01-15')).toEqual({
    opgenomen: 1,
    alBekend: 1,
    fouten: 3,
    meldingen: ['4 storno_van: hoort bij geen betaling', '5 dag: moet een bestaande datum zijn (jjjj-mm-dd)', '6 storno_van: ontbreekt'],
  });
  expect(await o.db.betaling.findMany({ where: { bron: 'storno' }, select: { centen: true } })).toEqual([{ centen: -5_000 }]);
});
