// `npm start`: from a fresh clone to a running street. Plain JavaScript, since nothing has to be installed or built yet.
import { eisNode, installeerWatOntbreekt } from './opbouw/afhankelijkheden.mjs';

async function start() {
  installeerWatOntbreekt({ ontwikkeling: false });
  const { bouw } = await import('./opbouw/bouw.mjs');
  await bouw();
  const { straat } = await import('../dist/bin/opbouw/straat.js');
  return straat(process.argv.slice(2));
}

eisNode();
const code = await start().catch((fout) => {
  console.error(fout);
  return 1;
});
process.exit(code);
