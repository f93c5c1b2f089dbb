import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importeerVoorkeuren } from '../../activities/import/berichtvoorkeur.ts';
import { bewaarOpdrachtgever, opdrachtgeverSchema } from '../../activities/import/opdrachtgever.ts';
import { importeerVorderingen } from '../../activities/import/vorderingen.ts';
import type { Database } from '../../activities/opslag/database.ts';
import { foutregel } from '../opdracht/foutregel.ts';

/**
 * Imports the sample: every `opdrachtgever[-naam].json` of the folder, in order of name, with the claims of the
 * `vorderingen[-naam].csv` beside it, and then how people want their letters. What is stored already stays. Answers one line for the screen.
 */
export async function importeerVoorbeeld(db: Database, map: string): Promise<string> {
  const telling = { opgenomen: 0, alBekend: 0, fouten: 0, opdrachtgevers: new Set<string>() };
  const bestanden = (await readdir(map)).filter((naam) => /^opdrachtgever(-[a-z0-9-]+)?\.json$/.test(naam)).sort();
  for (const bestand of bestanden) {
    const gegevens = opdrachtgeverSchema.parse(JSON.parse(await readFile(join(map, bestand), 'utf8')));
    await bewaarOpdrachtgever(db, gegevens);
    const vorderingen = bestand.replace('opdrachtgever', 'vorderingen').replace('.json', '.csv');
    const uitkomst = await importeerVorderingen(db, join(map, vorderingen), { opdrachtgeverId: gegevens.opdrachtgever.id, principaalId: gegevens.principaal.id }, (fout) => {
      console.error(`${vorderingen} ${foutregel(fout)}`);
    });
    telling.opgenomen += uitkomst.opgenomen;
    telling.alBekend += uitkomst.alBekend;
    telling.fouten += uitkomst.fouten;
    telling.opdrachtgevers.add(gegevens.opdrachtgever.id);
  }
  const voorkeuren = join(map, 'berichtvoorkeuren.csv');
  if (await bestaat(voorkeuren)) telling.fouten += (await importeerVoorkeuren(db, voorkeuren, { meld: (fout) => console.error(`berichtvoorkeuren.csv ${foutregel(fout)}`) })).fouten;
  return `Voorbeeld van ${String(telling.opdrachtgevers.size)} opdrachtgevers: ${String(telling.opgenomen)} vorderingen opgenomen, ${String(telling.alBekend)} waren bekend, ${String(telling.fouten)} afgekeurd.`;
}

async function bestaat(bestand: string): Promise<boolean> {
  return access(bestand).then(
    () => true,
    () => false,
  );
}
