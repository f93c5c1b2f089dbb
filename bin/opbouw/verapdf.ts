import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from './controlesom.ts';
import { bewaarplaats } from './plaatsen.ts';

/** The validator of the PDF Association's rules, with all it needs in one jar. */
const VERSIE = '1.28.2';
const CONTROLESOM = '687d4d8bcfec48c9f7e931cf78ed061f1eeccfba55d4cdc000ba9b4d8aa46ce6';
/** Where Maven's own clients look when nothing else is said; `MAVEN_REGISTER` names a mirror. */
const MAVEN_CENTRAL = 'https://repo1.maven.org/maven2';
const GEDULD = 120_000;

/** Class of the jar that is run. */
export const VERAPDF_KLASSE = 'org.verapdf.apps.GreenfieldCliWrapper';

/** Path of the jar at its pinned version: got earlier, else from the Maven registry. Throws when it is not to be had, or is not the one we know. */
export async function zorgVoorVeraPdf(meld: (regel: string) => void = () => undefined): Promise<string> {
  const map = bewaarplaats('programmas');
  const plek = join(map, `verapdf-${VERSIE}.jar`);
  if (existsSync(plek) && sha256(plek) === CONTROLESOM) return plek;
  meld(`veraPDF ${VERSIE} wordt opgehaald`);
  const werkmap = mkdtempSync(join(map, 'verapdf-'));
  try {
    const bouwsel = join(werkmap, 'verapdf.jar');
    writeFileSync(bouwsel, await haal());
    if (sha256(bouwsel) !== CONTROLESOM) throw new Error('de controlesom klopt niet');
    renameSync(bouwsel, plek); // under its final name only when it is complete
    return plek;
  } catch (fout) {
    const reden = fout instanceof Error ? fout.message : String(fout);
    throw new Error(`veraPDF ${VERSIE} is niet op te halen. Zet MAVEN_REGISTER op het adres van een Maven-register dat u bereikt.\n${reden}`, { cause: fout });
  } finally {
    rmSync(werkmap, { recursive: true, force: true });
  }
}

async function haal(): Promise<Uint8Array> {
  const register = process.env['MAVEN_REGISTER'] ?? MAVEN_CENTRAL;
  const adres = `${register.replace(/\/$/, '')}/org/verapdf/apps/greenfield-apps/${VERSIE}/greenfield-apps-${VERSIE}.jar`;
  const antwoord = await fetch(adres, { signal: AbortSignal.timeout(GEDULD) });
  if (!antwoord.ok) throw new Error(`het Maven-register antwoordt ${antwoord.status}`);
  return new Uint8Array(await antwoord.arrayBuffer());
}
