import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installeerVanDebian } from './debian.ts';

/** What veraPDF runs on. */
const OUDSTE = 8;

/** Path of a Java that runs: `JAVA_HOME`, PATH, else (as root on Debian) the package `default-jre-headless`. Throws with every reason when there is none. */
export function zorgVoorJava(meld: (regel: string) => void = () => undefined): string {
  const gevonden = geinstalleerd();
  if (gevonden !== undefined) return gevonden;
  meld('Java wordt opgehaald');
  const redenen: string[] = [];
  const gehaald = installeerVanDebian('default-jre-headless', redenen) ? geinstalleerd() : undefined;
  if (gehaald !== undefined) return gehaald;
  throw new Error(`Er is geen Java ${OUDSTE} of nieuwer. Installeer een JRE en zet JAVA_HOME op de map ervan, of zet java op het PATH.\n${redenen.join('\n')}`);
}

function geinstalleerd(): string | undefined {
  const huis = process.env['JAVA_HOME'];
  const plekken = huis === undefined || huis === '' ? ['java'] : [join(huis, 'bin', 'java'), 'java'];
  return plekken.find(werkt);
}

/** `java -version` says on stderr `openjdk version "17.0.15" …`, of Java 8 `"1.8.0_…"`. */
function werkt(java: string): boolean {
  const { status, stderr } = spawnSync(java, ['-version'], { encoding: 'utf8', timeout: 20_000 });
  const [, eerste = '0', tweede = '0'] = /version "(\d+)(?:\.(\d+))?/.exec(status === 0 ? stderr : '') ?? [];
  return (eerste === '1' ? Number(tweede) : Number(eerste)) >= OUDSTE;
}
