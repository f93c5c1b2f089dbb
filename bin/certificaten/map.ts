import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inCertificaat } from '../../adapters/routeervoorziening/identiteit.ts';
import { maakOntwikkelCa, type Houder, type Sleutelpaar } from './ca.ts';
import { INGETROKKENE, NUMMERLOZE, ONBEKENDE, ROUTER, VERLOPENE, VOORBEELDDEELNEMERS } from './deelnemers.ts';

const DAG_MS = 86_400_000;
const GELDIG_DAGEN = 825;

/** The files of a folder of certificates: for each party `<sleutel>.cert.pem` and `<sleutel>.key.pem`, beside `ca.pem` and `crl.pem`. */
export interface Certificaatmap {
  readonly ca: string;
  readonly crl: string;
  readonly van: (sleutel: string) => Sleutelpaar;
}

/**
 * Makes a folder of development certificates when it has none yet: the router, every party of the sample, and those that must be
 * refused. The key of the authority is not kept: another party means a new folder.
 */
export async function zorgVoorCertificaten(map: string, nu: Date): Promise<Certificaatmap> {
  if (!existsSync(join(map, 'crl.pem'))) await maakCertificaten(map, nu);
  return leesCertificaten(map);
}

/** Reads a folder that was made. */
export function leesCertificaten(map: string): Certificaatmap {
  const lees = (naam: string): string => readFileSync(join(map, naam), 'utf8');
  return { ca: lees('ca.pem'), crl: lees('crl.pem'), van: (sleutel) => ({ cert: lees(`${sleutel}.cert.pem`), key: lees(`${sleutel}.key.pem`) }) };
}

async function maakCertificaten(map: string, nu: Date): Promise<void> {
  mkdirSync(map, { recursive: true, mode: 0o700 });
  const ca = await maakOntwikkelCa(nu);
  const geldig = { geldigVan: new Date(nu.getTime() - DAG_MS), geldigTot: new Date(nu.getTime() + GELDIG_DAGEN * DAG_MS) };
  const verlopen = { geldigVan: new Date(nu.getTime() - 10 * DAG_MS), geldigTot: new Date(nu.getTime() - DAG_MS) };
  const bewaar = async (sleutel: string, houder: Houder): Promise<string> => {
    const { cert, key, serienummer } = await ca.geefUit(houder);
    writeFileSync(join(map, `${sleutel}.cert.pem`), cert);
    const plek = join(map, `${sleutel}.key.pem`);
    writeFileSync(plek, key, { mode: 0o600 });
    chmodSync(plek, 0o600);
    return serienummer;
  };
  for (const { sleutel, naam, nummer } of VOORBEELDDEELNEMERS) await bewaar(sleutel, { naam, nummer: inCertificaat(nummer), ...geldig });
  for (const { sleutel, naam, nummer } of [ROUTER, ONBEKENDE, NUMMERLOZE]) await bewaar(sleutel, { naam, nummer, ...geldig });
  await bewaar(VERLOPENE.sleutel, { ...VERLOPENE, ...verlopen });
  const ingetrokken = await bewaar(INGETROKKENE.sleutel, { ...INGETROKKENE, ...geldig });
  writeFileSync(join(map, 'ca.pem'), ca.cert);
  // Last: where it stands, the folder is complete.
  writeFileSync(join(map, 'crl.pem'), await ca.intrekkingslijst([ingetrokken], new Date(nu.getTime() - DAG_MS), GELDIG_DAGEN));
}
