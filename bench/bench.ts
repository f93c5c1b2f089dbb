import { meetImport } from './import/import.ts';
import { proefOverdracht } from './overdracht/overdracht.ts';
import { rekentool } from './rekentool.ts';
import { meetRouteervoorziening } from './routeervoorziening/routeervoorziening.ts';
import { meetVerwijsindex } from './routeervoorziening/verwijsindex.ts';
import { straat } from './straat/straat.ts';
import { meetTerughalen } from './verzendrun/terughalen.ts';
import { meetVerzendrun } from './verzendrun/verzendrun.ts';
import { volume } from './volume/volume.ts';

/** `npm run bench -- <what>`: measurements that are too heavy for the tests; docs/prestaties.md tells what they mean. */
const METINGEN: Readonly<Record<string, (argumenten: readonly string[]) => Promise<void>>> = { straat, rekentool, import: meetImport, volume, verzendrun: meetVerzendrun, terughalen: meetTerughalen, routeervoorziening: meetRouteervoorziening, verwijsindex: meetVerwijsindex, overdracht: proefOverdracht };

// An end from outside goes through `exit`, where what was started is stopped.
for (const sein of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(sein, () => process.exit(1));

const [naam = '', ...argumenten] = process.argv.slice(2);
const meting = METINGEN[naam];
if (meting === undefined) {
  console.error(`Gebruik: npm run bench -- ${Object.keys(METINGEN).join(' | ')}`);
  process.exitCode = 1;
} else await meting(argumenten);
