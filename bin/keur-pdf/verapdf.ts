import { spawnSync } from 'node:child_process';
import { zorgVoorJava } from '../opbouw/java.ts';
import { VERAPDF_KLASSE, zorgVoorVeraPdf } from '../opbouw/verapdf.ts';
import { leesVerslag } from './verslag.ts';

const HOOGSTENS = 10 * 60_000;
const GROOTSTE_VERSLAG = 256 * 1024 * 1024;

/** Judges every PDF in a folder in one run of veraPDF, each by the standard it claims. Throws with what veraPDF said when it gave no report. */
export async function keurMap(map: string, meld: (regel: string) => void): Promise<ReturnType<typeof leesVerslag>> {
  const java = zorgVoorJava(meld);
  const jar = await zorgVoorVeraPdf(meld);
  // A PDF that claims nothing is judged by PDF/UA-1; it must not fail to be judged.
  const argumenten = ['-Djava.awt.headless=true', '-cp', jar, VERAPDF_KLASSE, '--format', 'json', '--defaultflavour', 'ua1', '--maxfailuresdisplayed', '1', '--recurse', map];
  const { stdout, stderr, error } = spawnSync(java, argumenten, { encoding: 'utf8', timeout: HOOGSTENS, maxBuffer: GROOTSTE_VERSLAG });
  // Its exit code only says that some file does not conform; the report says which.
  if (error !== undefined || stdout === '') throw new Error(`veraPDF gaf geen verslag: ${error?.message ?? stderr}`);
  return leesVerslag(stdout);
}
