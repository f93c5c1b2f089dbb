// TypeScript to what Node runs: dist/ has the same paths as the source, so it can be read, and moved as a whole.
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { dirname, extname, join, relative, sep } from 'node:path';
import { PROJECT, bestanden } from './bronnen.mjs';

/** What is started on its own or imported from outside. One that is not there (yet) is left out. */
export const INGANGEN = [
  'bin/invorderstraat.ts',
  'bin/simulatie.ts',
  'bin/opbouw/straat.ts',
  'bin/opbouw/temporal-programmas.ts',
  'bin/opbouw/poorten.ts',
  'bin/opbouw/postgres.ts',
  'worker/main.ts',
  'brieven/tekendraad.ts',
  'services/standins/main.ts',
  'services/web/main.ts',
  'services/routeervoorziening/main.ts',
  'services/routeervoorziening/inzage.ts',
  'services/bronhouder/main.ts',
  'services/deelnemers/main.ts',
  'domain/index.ts',
];

/** Folders whose data files (tables, contracts, schemas) are read from beside the code at run time. */
const GEGEVENS = ['adapters', 'brieven', 'activities', 'services', 'domain', 'contract'];
const GEEN_GEGEVENS = new Set(['.ts', '.mjs', '.md']);
const DELEN = 'dist/deel';

/**
 * In a bundle `import.meta.url` is the bundle's. Code that reads a file beside itself means its own place, so it gets the place
 * in dist/ that goes with its source; the data files stand there too.
 */
const eigenPlaats = {
  name: 'eigen-plaats',
  setup(build) {
    build.onLoad({ filter: /\.ts$/, namespace: 'file' }, ({ path }) => {
      const bron = relative(PROJECT, path).split(sep).join('/');
      const code = readFileSync(path, 'utf8');
      if (bron.startsWith('node_modules/') || !code.includes('import.meta.url')) return undefined;
      const plek = JSON.stringify(bron.replace(/\.ts$/, '.js'));
      const vervanging = `new URL(${plek}, import.meta.url.replace(/^(.*\\/dist\\/).*$/, '$1')).href`;
      return { contents: code.replaceAll('import.meta.url', vervanging), loader: 'ts' };
    });
  },
};

/** Bundles every entry point with shared parts apart; packages stay in node_modules. */
export async function bundelCode() {
  const { build } = await import('esbuild');
  const { metafile } = await build({
    absWorkingDir: PROJECT,
    entryPoints: INGANGEN.filter((ingang) => existsSync(join(PROJECT, ingang))),
    outdir: 'dist',
    outbase: '.',
    chunkNames: 'deel/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    sourcemap: true,
    sourcesContent: false,
    metafile: true,
    logLevel: 'warning',
    plugins: [eigenPlaats],
  });
  ruimOudeDelen(new Set(Object.keys(metafile.outputs)));
}

function ruimOudeDelen(nieuw) {
  if (!existsSync(join(PROJECT, DELEN))) return;
  for (const naam of readdirSync(join(PROJECT, DELEN))) {
    if (!nieuw.has(`${DELEN}/${naam}`)) rmSync(join(PROJECT, DELEN, naam));
  }
}

/** Copies the data files that the code reads from beside itself. */
export function kopieerGegevens() {
  for (const bestand of bestanden(GEGEVENS)) {
    if (GEEN_GEGEVENS.has(extname(bestand))) continue;
    const doel = join(PROJECT, 'dist', bestand);
    mkdirSync(dirname(doel), { recursive: true });
    copyFileSync(join(PROJECT, bestand), doel);
  }
}
