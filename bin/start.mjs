// `npm start`: from a fresh clone to a running street. Plain JavaScript, since nothing has to be installed or built yet.
import { eisNode, installeerWatOntbreekt } from './opbouw/afhankelijkheden.mjs';

eisNode();
installeerWatOntbreekt({ ontwikkeling: false });
const { bouw } = await import('./opbouw/bouw.mjs');
await bouw();
const { straat } = await import('../dist/bin/opbouw/straat.js');
process.exit(await straat(process.argv.slice(2)));
