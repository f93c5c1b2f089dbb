import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationList, SchemaFilter } from '@prisma/schema-engine-wasm';
import { PROJECT } from './plaatsen.ts';
import { metSchemaEngine } from './schema-engine.ts';

const SCHEMA = join(PROJECT, 'prisma', 'schema.prisma');
const MIGRATIES = join(PROJECT, 'prisma', 'migrations');
const BEREIKT = 'bereikt.prisma';
const ALLES: SchemaFilter = { externalTables: [], externalEnums: [] };

/**
 * Applies the migrations of prisma/migrations that this database does not have yet, and writes them in the standard
 * `_prisma_migrations`, so that `prisma migrate deploy` can take over elsewhere. Returns their names, oldest first. Throws when
 * an applied migration was changed or failed halfway: then a person decides.
 */
export async function pasMigratiesToe(databaseUrl: string, map: string = MIGRATIES): Promise<string[]> {
  return await metSchemaEngine(databaseUrl, huidigSchema(), async (engine) => {
    const migrationsList = leesMigraties(map);
    const stand = await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters: ALLES });
    if (stand.failedMigrationNames.length > 0) {
      throw new Error(`Deze migratie is eerder halverwege gestopt: ${stand.failedMigrationNames.join(', ')}. Herstel de database of begin leeg.`);
    }
    if (stand.editedMigrationNames.length > 0) {
      throw new Error(`Deze migratie is gewijzigd nadat zij op deze database is toegepast: ${stand.editedMigrationNames.join(', ')}.`);
    }
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: ALLES });
    return appliedMigrationNames;
  });
}

/** The schema that all present migrations together make: kept beside them, since the engine cannot read it back from a database. */
export function bereiktSchema(map: string = MIGRATIES): string | undefined {
  const bestand = join(map, BEREIKT);
  return existsSync(bestand) ? readFileSync(bestand, 'utf8') : undefined;
}

/**
 * The SQL from one Prisma schema (undefined: an empty database) to another; undefined when there is nothing to change. Compares
 * texts only, but the engine insists on a server to connect to.
 */
export async function verschil(van: string | undefined, naar: string, databaseUrl: string): Promise<string | undefined> {
  const uitkomst = await metSchemaEngine(databaseUrl, naar, (engine) =>
    engine.diff({
      from: van === undefined ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: [{ path: 'bereikt.prisma', content: van }] },
      to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: naar }] },
      script: true,
      exitCode: true,
      filters: ALLES,
    }),
  );
  return uitkomst.exitCode === 2 ? (uitkomst.stdout ?? undefined) : undefined;
}

/** What schema.prisma says now. */
export function huidigSchema(): string {
  return readFileSync(SCHEMA, 'utf8');
}

/**
 * Writes `prisma/migrations/<moment>_<naam>/migration.sql` from what the migrations make to what schema.prisma asks. Returns
 * its path; undefined when there is nothing to change.
 */
export async function schrijfMigratie(naam: string, moment: Date, databaseUrl: string, map: string = MIGRATIES): Promise<string | undefined> {
  const schema = huidigSchema();
  const sql = await verschil(bereiktSchema(map), schema, databaseUrl);
  if (sql === undefined) return undefined;
  const tijd = moment.toISOString().replaceAll(/[-:T]/g, '').slice(0, 14);
  const plek = join(map, `${tijd}_${naam}`);
  mkdirSync(plek, { recursive: true });
  const slot = join(map, 'migration_lock.toml');
  if (!existsSync(slot)) writeFileSync(slot, 'provider = "postgresql"\n');
  const bestand = join(plek, 'migration.sql');
  writeFileSync(bestand, sql);
  writeFileSync(join(map, BEREIKT), schema);
  return bestand;
}

function leesMigraties(map: string): MigrationList {
  mkdirSync(map, { recursive: true });
  const slot = join(map, 'migration_lock.toml');
  const mappen = readdirSync(map, { withFileTypes: true }).filter((inhoud) => inhoud.isDirectory());
  return {
    baseDir: map,
    lockfile: { path: 'migration_lock.toml', content: existsSync(slot) ? readFileSync(slot, 'utf8') : null },
    shadowDbInitScript: '',
    migrationDirectories: mappen
      .map(({ name }) => name)
      .sort()
      .map((path) => ({
        path,
        migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: readFileSync(join(map, path, 'migration.sql'), 'utf8') } },
      })),
  };
}
