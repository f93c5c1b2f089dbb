// `npm run brieven`: the pictures of the letters, and the parts of docs/brieven.md that are made from the templates. A test holds the page
// against the templates, so run this after a change in a letter.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tekenVoorkant } from './brieven/beeld.ts';
import { BEELDEN, delen, metDelen } from './brieven/pagina.ts';
import { proefbrieven } from './brieven/proefbrieven.ts';
import { scores } from './brieven/score.ts';
import { anders, tekeningen, type Vastgelegd } from './brieven/vastgelegd.ts';
import { PROJECT } from './opbouw/plaatsen.ts';

const PAGINA = join(PROJECT, 'docs', 'brieven.md');
const MAP = join(PROJECT, 'docs', BEELDEN);

const VASTGELEGD = join(PROJECT, 'test', 'brieven', 'vastgelegd.json');
const UITGEBRACHT = join(PROJECT, 'test', 'brieven', 'uitgebracht.json');

const brieven = proefbrieven();
const nu = tekeningen(brieven);
// What went out in a release is drawn the same for ever: another drawing is another version.
const fout = anders(JSON.parse(readFileSync(UITGEBRACHT, 'utf8')) as Vastgelegd, nu);
if (fout.length > 0) throw new Error(`deze sjablonen zijn uitgebracht en tekenen nu anders; geef een nieuwe versie: ${fout.join('; ')}`);
writeFileSync(VASTGELEGD, `${JSON.stringify(nu, null, 2)}\n`);
const gescoord = await scores(brieven);
writeFileSync(PAGINA, metDelen(readFileSync(PAGINA, 'utf8'), delen(gescoord)));
mkdirSync(MAP, { recursive: true });
for (const oud of readdirSync(MAP)) rmSync(join(MAP, oud));
for (const { sjabloon, gebreken } of gescoord) {
  const voorbeeld = brieven.find((brief) => brief.sjabloon === sjabloon);
  if (voorbeeld === undefined) throw new RangeError(`geen brief van ${sjabloon.soort}`);
  writeFileSync(join(MAP, `${sjabloon.soort}.png`), await tekenVoorkant(voorbeeld.gemaakt.pdf));
  console.log(`docs/${BEELDEN}/${sjabloon.soort}.png`);
  for (const gebrek of gebreken) console.log(`  ${gebrek}`);
}
