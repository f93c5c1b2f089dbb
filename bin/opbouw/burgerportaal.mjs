// Builds the burgerportaal to a folder that any web server can host. Plain JavaScript on esbuild, so that it runs in `prepare`.
//   node bin/opbouw/burgerportaal.mjs [--doel map] [--thema pad/naar/theme.css --themaklasse klasse-theme]
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT } from './bronnen.mjs';

const BRON = join(PROJECT, 'web', 'burgerportaal');

/** Where the built page stands, and what it is built from. */
export const BURGERPORTAAL = join(PROJECT, 'dist', 'web', 'burgerportaal');
export const BURGERPORTAAL_BRONNEN = ['web/burgerportaal', 'domain', 'bin/opbouw/burgerportaal.mjs'];

/** The theme of the house; any CSS file with NL Design System tokens under one class can take its place. */
const EIGEN_THEMA = { bestand: join(BRON, 'thema', 'invorderstraat.css'), klasse: 'invorderstraat-thema' };

/** The Open Font License asks to travel with the font. */
const LETTERTYPELICENTIE = join(PROJECT, 'node_modules', '@fontsource', 'fira-sans', 'LICENSE');

/** Builds the page into `doel`. Each file carries a hash of its content in its name, except the page and the service worker. */
export async function bouwBurgerportaal({ doel = BURGERPORTAAL, thema = EIGEN_THEMA } = {}) {
  const map = `${doel}.nieuw`;
  rmSync(map, { recursive: true, force: true });
  mkdirSync(map, { recursive: true });
  const { build } = await import('esbuild');
  const { metafile } = await build({
    absWorkingDir: PROJECT,
    entryPoints: { portaal: join(BRON, 'main.tsx'), stijl: join(BRON, 'stijl', 'stijl.css'), thema: thema.bestand, merk: join(BRON, 'merk.svg') },
    outdir: map,
    entryNames: '[name]-[hash]',
    assetNames: 'middelen/[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022', 'chrome111', 'firefox115', 'safari16.4'],
    loader: { '.woff2': 'file', '.svg': 'copy' },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'linked',
    metafile: true,
    logLevel: 'warning',
  });
  const gebouwd = Object.keys(metafile.outputs).map((pad) => resolve(PROJECT, pad).slice(map.length + 1).replaceAll('\\', '/'));
  const bestanden = [...gebouwd, ...gebouwd.filter((pad) => pad.endsWith('.css')).flatMap((pad) => legPlaatjesApart(map, pad))];
  if (thema === EIGEN_THEMA) copyFileSync(LETTERTYPELICENTIE, join(map, 'licentie-fira-sans.txt'));
  schrijfPagina(map, bestanden, thema.klasse);
  await schrijfServiceWorker(build, map, bestanden);
  rmSync(doel, { recursive: true, force: true });
  mkdirSync(dirname(doel), { recursive: true });
  renameSync(map, doel);
  return doel;
}

/**
 * A theme from elsewhere may carry its icons as data: addresses, which our policy (own origin only) refuses; they become files.
 * Returns the new files.
 */
function legPlaatjesApart(map, stijlblad) {
  const plaatjes = new Set();
  const tekst = readFileSync(join(map, stijlblad), 'utf8');
  const anders = tekst.replace(/url\((["'])data:image\/svg\+xml(;base64)?[^,]*,(.*?)\1\)/gs, (_, __, base64, inhoud) => {
    const beeld = base64 === undefined ? decodeURIComponent(inhoud.replaceAll('\\"', '"')) : Buffer.from(inhoud, 'base64').toString('utf8');
    const naam = `plaatje-${createHash('sha256').update(beeld).digest('hex').slice(0, 8).toUpperCase()}.svg`;
    writeFileSync(join(map, naam), beeld);
    plaatjes.add(naam);
    return `url(${naam})`;
  });
  if (plaatjes.size > 0) writeFileSync(join(map, stijlblad), anders);
  return [...plaatjes];
}

function schrijfPagina(map, bestanden, themaklasse) {
  const vind = (naam, soort) => {
    const bestand = bestanden.find((pad) => pad.startsWith(`${naam}-`) && pad.endsWith(soort));
    if (bestand === undefined) throw new Error(`${naam} is niet gebouwd`);
    return bestand;
  };
  if (!/^[a-z][a-z0-9-]*$/.test(themaklasse)) throw new Error(`Geen naam van een klasse: ${themaklasse}`);
  const invulling = {
    themaklasse,
    script: vind('portaal', '.js'),
    stijl: vind('stijl', '.css'),
    thema: vind('thema', '.css'),
    merk: vind('merk', '.svg'),
  };
  const pagina = readFileSync(join(BRON, 'index.html'), 'utf8').replace(/\{\{(\w+)\}\}/g, (_, naam) => invulling[naam]);
  writeFileSync(join(map, 'index.html'), pagina);
}

/** The service worker keeps every file that the page needs; its version follows from their content. */
async function schrijfServiceWorker(build, map, bestanden) {
  const nodig = bestanden.filter((pad) => !pad.endsWith('.txt')).sort();
  const hash = createHash('sha256');
  for (const bestand of ['index.html', ...nodig]) hash.update(bestand).update(readFileSync(join(map, bestand)));
  await build({
    absWorkingDir: PROJECT,
    entryPoints: [join(BRON, 'offline', 'service-worker.ts')],
    outfile: join(map, 'service-worker.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { BESTANDEN: JSON.stringify(['./', ...nodig]), VERSIE: JSON.stringify(hash.digest('hex').slice(0, 16)) },
    logLevel: 'warning',
  });
}

if (process.argv[1] !== undefined && basename(process.argv[1]) === 'burgerportaal.mjs') {
  const { values } = parseArgs({ options: { doel: { type: 'string' }, thema: { type: 'string' }, themaklasse: { type: 'string' } } });
  if ((values.thema === undefined) !== (values.themaklasse === undefined)) throw new Error('Geef --thema en --themaklasse samen.');
  const thema = values.thema === undefined ? EIGEN_THEMA : { bestand: resolve(values.thema), klasse: values.themaklasse };
  const doel = await bouwBurgerportaal({ ...(values.doel === undefined ? {} : { doel: resolve(values.doel) }), thema });
  console.log(`Burgerportaal gebouwd: ${doel}`);
}
