// `npm run build`, and `prepare` after an install: everything that must exist before a command of the house can run.
// Plain JavaScript, since it makes the TypeScript runnable. What did not change is not built again.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { INGANGEN, bundelCode, kopieerGegevens } from './bundel-code.mjs';
import { BURGERPORTAAL, BURGERPORTAAL_BRONNEN, bouwBurgerportaal } from './burgerportaal.mjs';
import { PROJECT, vingerafdruk } from './bronnen.mjs';

const STEMPELS = join(PROJECT, 'dist', '.stempels.json');
const WORKFLOWBUNDEL = join(PROJECT, 'dist', 'workflows', 'bundel.js');

/** Each part: what it is made from, what must then exist, and how it is made. In this order. */
const ONDERDELEN = {
  prisma: {
    van: ['prisma/schema.prisma'],
    maakt: ['prisma/client/client.ts'],
    nodig: () => existsSync(join(PROJECT, 'prisma', 'schema.prisma')),
    maak: maakPrismaClient,
  },
  code: {
    van: ['domain', 'contract', 'brieven', 'workflows', 'activities', 'adapters', 'worker', 'services', 'bin', 'bench', 'prisma/schema.prisma'],
    maakt: INGANGEN.filter((ingang) => existsSync(join(PROJECT, ingang))).map((ingang) => `dist/${ingang.replace(/\.ts$/, '.js')}`),
    nodig: () => true,
    maak: maakCode,
  },
  workflows: {
    van: ['domain', 'contract', 'workflows', 'activities'],
    maakt: ['dist/workflows/bundel.js'],
    nodig: () => existsSync(join(PROJECT, 'workflows', 'index.ts')),
    maak: maakWorkflowbundel,
  },
  typen: {
    van: ['domain', 'tsconfig.json', 'tsconfig.domain.json'],
    maakt: ['dist/domain/index.d.ts'],
    nodig: () => existsSync(join(PROJECT, 'domain', 'index.ts')),
    maak: maakTypen,
  },
  burgerportaal: {
    van: BURGERPORTAAL_BRONNEN,
    maakt: [`${relative(PROJECT, BURGERPORTAAL)}/index.html`],
    nodig: () => true,
    maak: async () => bouwBurgerportaal(),
  },
};

function maakPrismaClient() {
  // The generated client is TypeScript and WebAssembly; the native schema engine that Prisma would download is never used.
  const engine = existsSync('/bin/true') ? { PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true' } : {};
  const omgeving = { ...engine, ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' };
  const prisma = join(PROJECT, 'node_modules', 'prisma', 'build', 'index.js');
  const uitkomst = spawnSync(process.execPath, [prisma, 'generate', '--no-hints'], { cwd: PROJECT, env: omgeving, encoding: 'utf8' });
  if (uitkomst.status !== 0) throw new Error(`prisma generate mislukte:\n${uitkomst.stdout}${uitkomst.stderr}`);
}

/** Declarations of `invorderstraat/domain`, for systems that use the rekentool. */
function maakTypen() {
  const tsc = join(PROJECT, 'node_modules', 'typescript', 'bin', 'tsc');
  const uitkomst = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.domain.json'], { cwd: PROJECT, encoding: 'utf8' });
  if (uitkomst.status !== 0) throw new Error(`de typen van domain maken mislukte:\n${uitkomst.stdout}${uitkomst.stderr}`);
}

async function maakCode() {
  await bundelCode();
  kopieerGegevens();
  const opdracht = join(PROJECT, 'dist', 'bin', 'invorderstraat.js');
  if (existsSync(opdracht)) {
    chmodSync(opdracht, 0o755);
    legOpdrachtKlaar(opdracht);
  }
}

/** npm links the commands of dependencies but not of the project itself; with this link `npx invorderstraat` finds ours. */
function legOpdrachtKlaar(opdracht) {
  const plek = join(PROJECT, 'node_modules', '.bin', 'invorderstraat');
  if (process.platform === 'win32' || !existsSync(dirname(plek))) return;
  rmSync(plek, { force: true });
  symlinkSync(join('..', '..', 'dist', 'bin', 'invorderstraat.js'), plek);
  if (!existsSync(plek)) throw new Error(`${opdracht} is niet bereikbaar als ${plek}`);
}

async function maakWorkflowbundel() {
  const { bundleWorkflowCode } = await import('@temporalio/worker');
  const stil = () => undefined;
  const logger = { log: stil, trace: stil, debug: stil, info: stil, warn: console.warn, error: console.error };
  const { code } = await bundleWorkflowCode({ workflowsPath: join(PROJECT, 'workflows', 'index.ts'), logger });
  mkdirSync(dirname(WORKFLOWBUNDEL), { recursive: true });
  writeFileSync(WORKFLOWBUNDEL, code);
}

function leesStempels() {
  return existsSync(STEMPELS) ? JSON.parse(readFileSync(STEMPELS, 'utf8')) : {};
}

/** Builds what is out of date; `alleen` limits it to some parts. Returns the names of what was built. */
export async function bouw(alleen = Object.keys(ONDERDELEN)) {
  const gebouwd = [];
  for (const naam of alleen) {
    const onderdeel = ONDERDELEN[naam];
    if (onderdeel === undefined) throw new Error(`Onbekend onderdeel: ${naam}`);
    if (!onderdeel.nodig()) continue;
    const nu = vingerafdruk([...onderdeel.van, 'package-lock.json', 'bin/opbouw/bouw.mjs', 'bin/opbouw/bundel-code.mjs']);
    const compleet = onderdeel.maakt.every((bestand) => existsSync(join(PROJECT, bestand)));
    if (compleet && leesStempels()[naam] === nu) continue;
    await onderdeel.maak();
    mkdirSync(dirname(STEMPELS), { recursive: true });
    writeFileSync(STEMPELS, JSON.stringify({ ...leesStempels(), [naam]: nu }, null, 2));
    gebouwd.push(naam);
  }
  return gebouwd;
}

if (process.argv[1] !== undefined && import.meta.url.endsWith('/bouw.mjs') && process.argv[1].endsWith('bouw.mjs')) {
  const begin = Date.now();
  const gebouwd = await bouw(process.argv.length > 2 ? process.argv.slice(2) : undefined);
  if (gebouwd.length > 0) console.log(`Gebouwd: ${gebouwd.join(', ')} (${((Date.now() - begin) / 1000).toFixed(1)} s)`);
}
