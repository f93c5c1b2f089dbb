// `npm test`: all set-up and every check on a fresh clone; the last line is `N passed, N failed`.
// With paths (`npm test -- test/domain`) only those tests; with `--voorbeeld` the whole sample is played too, as CI does.
import { eisNode, installeerWatOntbreekt } from './opbouw/afhankelijkheden.mjs';

async function alles() {
  installeerWatOntbreekt({ ontwikkeling: true });
  const { bouw } = await import('./opbouw/bouw.mjs');
  await bouw();
  const { keur } = await import('./opbouw/keuring.mjs');
  return keur(process.argv.slice(2));
}

eisNode();
const { geslaagd, mislukt } = await alles().catch((fout) => {
  console.error(fout);
  return { geslaagd: 0, mislukt: 1 };
});
console.log(`${geslaagd} passed, ${mislukt} failed`);
process.exit(mislukt === 0 && geslaagd > 0 ? 0 : 1);
