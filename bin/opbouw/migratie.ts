import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { schrijfMigratie } from './migraties.ts';
import { vrijePoort } from './poorten.ts';
import { startPostgres, verwijderPostgres } from './postgres.ts';

/** `npm run migratie -- <naam>`: writes the migration for what changed in schema.prisma since the last one. */
async function migratie(naam: string | undefined): Promise<number> {
  if (naam === undefined || !/^[a-z][a-z0-9_]*$/.test(naam)) {
    console.error('Gebruik: npm run migratie -- <naam_in_kleine_letters>');
    return 1;
  }
  const map = mkdtempSync(join(tmpdir(), 'invorderstraat-migratie-'));
  const cluster = join(map, 'postgres');
  const postgres = await startPostgres({ map: cluster, poort: await vrijePoort(), duurzaam: false, log: join(map, 'postgres.log') });
  try {
    const bestand = await schrijfMigratie(naam, new Date(), postgres.url('postgres'));
    console.log(bestand === undefined ? 'De migraties maken al precies wat in schema.prisma staat.' : `Geschreven: ${bestand}`);
    return 0;
  } finally {
    await postgres.stop();
    verwijderPostgres(cluster);
    rmSync(map, { recursive: true, force: true });
  }
}

process.exitCode = await migratie(process.argv[2]);
