import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, DriverAdapterError } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import * as binding from '@prisma/schema-engine-wasm/schema_engine_bg';

// Node has it; the types of ES2023 do not.
declare const WebAssembly: {
  instantiate(code: Uint8Array, invoer: Record<string, object>): Promise<{ readonly instance: { readonly exports: object } }>;
};

// The package's own entry imports its .wasm as a module, which Node 20 cannot; so the module is put together here.
let geladen: Promise<void> | undefined;

function eisFunctie(module: object, naam: string): (...argumenten: unknown[]) => void {
  const waarde: unknown = Reflect.get(module, naam);
  if (typeof waarde !== 'function') throw new Error(`@prisma/schema-engine-wasm heeft geen ${naam}; past de versie nog?`);
  return (...argumenten) => void Reflect.apply(waarde, undefined, argumenten);
}

async function laadWasm(): Promise<void> {
  const map = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const code = readFileSync(join(map, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(code, { './schema_engine_bg.js': binding });
  eisFunctie(binding, '__wbg_set_wasm')(instance.exports);
  eisFunctie(instance.exports, '__wbindgen_start')();
}

/**
 * The adapter cuts a script at every semicolon, also inside the body of a function. Sent whole, PostgreSQL cuts it itself, and
 * runs a migration completely or not at all.
 */
class HeleScripts extends PrismaPg {
  override async connect(): ReturnType<PrismaPg['connect']> {
    const verbinding = await super.connect();
    verbinding.executeScript = async (script) => {
      try {
        await verbinding.underlyingDriver().query(script);
      } catch (fout) {
        throw fout instanceof pg.DatabaseError ? alsAdapterfout(fout) : fout;
      }
    };
    return verbinding;
  }
}

function alsAdapterfout({ code, severity, message, detail, column, hint }: pg.DatabaseError): DriverAdapterError {
  return new DriverAdapterError({ kind: 'postgres', code: code ?? 'N/A', severity: severity ?? 'N/A', message, detail, column, hint });
}

/**
 * Works with Prisma's schema engine, as WebAssembly, on a database: what `prisma migrate` does, without the native engine that
 * has to be downloaded. `datamodel` is the content of schema.prisma. Its connections are closed afterwards: the engine keeps
 * an advisory lock as long as they live.
 */
export async function metSchemaEngine<T>(databaseUrl: string, datamodel: string, werk: (engine: binding.SchemaEngine) => Promise<T>): Promise<T> {
  geladen ??= laadWasm();
  await geladen;
  const pool = new pg.Pool({ connectionString: databaseUrl });
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new HeleScripts(pool));
    const engine = await binding.SchemaEngine.new({ datamodels: [['schema.prisma', datamodel]] }, () => undefined, adapter);
    try {
      return await werk(engine);
    } finally {
      engine.free();
    }
  } finally {
    await pool.end();
  }
}
