import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { VOORBEELDDEELNEMERS } from '../../../bin/certificaten/deelnemers.ts';
import { PROJECT } from '../../../bin/opbouw/plaatsen.ts';
import type { Opstelling, Wie } from './omgeving.ts';

/** The router as its own process, started as in production. */
export interface Routerproces {
  readonly url: string;
  readonly beheerUrl: string;
  /** All that it wrote. */
  readonly uitvoer: () => string;
  /** Everything that is reachable in its memory, as V8 writes it down after collecting what is not. */
  readonly geheugen: () => Promise<string>;
  readonly sein: (sein: NodeJS.Signals) => void;
  /** Its exit code. */
  readonly einde: Promise<number | null>;
  readonly stop: () => Promise<void>;
}

/** Starts it on the same database and parties as `o`, with its own ports; `anders` overrules settings. */
export async function startProces(o: Opstelling, sleutel: Buffer, anders: Readonly<Record<string, string>> = {}): Promise<Routerproces> {
  const map = mkdtempSync(join(tmpdir(), 'invorderstraat-routerproces-'));
  const schrijf = (naam: string, inhoud: string): string => {
    writeFileSync(join(map, naam), inhoud, { mode: 0o600 });
    return join(map, naam);
  };
  const { cert, key, ca } = o.tls('router');
  const deelnemers = VOORBEELDDEELNEMERS.map(({ sleutel: wie, ...deelnemer }) => ({ ...deelnemer, bronhouder: o.partijen[wie as Wie].url }));
  const omgeving = {
    PATH: process.env['PATH'] ?? '',
    ROUTEERVOORZIENING_DATABASE_URL: o.database.url,
    ROUTEERVOORZIENING_SLEUTELS_BESTAND: schrijf('sleutels', `1:${sleutel.toString('base64')}\n`),
    ROUTEERVOORZIENING_DEELNEMERS: schrijf('deelnemers.json', JSON.stringify(deelnemers)),
    ROUTEERVOORZIENING_CERT: schrijf('cert.pem', cert),
    ROUTEERVOORZIENING_KEY: schrijf('key.pem', key),
    ROUTEERVOORZIENING_CA: schrijf('ca.pem', ca),
    ROUTEERVOORZIENING_CRL: schrijf('crl.pem', o.certificaten.crl),
    ROUTEERVOORZIENING_POORT: '0',
    ROUTEERVOORZIENING_BEHEER_POORT: '0',
    ...anders,
  };
  const tsx = join(PROJECT, 'node_modules', 'tsx', 'dist', 'esm', 'index.mjs');
  const kind: ChildProcess = spawn(process.execPath, ['--heapsnapshot-signal=SIGUSR2', '--import', tsx, join(PROJECT, 'services', 'routeervoorziening', 'main.ts')], { cwd: map, env: omgeving, stdio: ['ignore', 'pipe', 'pipe'] });
  let uitvoer = '';
  for (const stroom of [kind.stdout, kind.stderr]) stroom?.on('data', (deel: Buffer) => (uitvoer += deel.toString()));
  const einde = new Promise<number | null>((klaar) => kind.once('exit', klaar));
  const klaar = await Promise.race([wachtOp(() => /Routeervoorziening klaar: (\S+); beheer: (\S+)/.exec(uitvoer)), einde.then(() => null)]);
  if (klaar === null) {
    rmSync(map, { recursive: true, force: true });
    throw new Error(uitvoer);
  }
  let gelezen = 0;
  return {
    url: klaar[1] ?? '',
    beheerUrl: klaar[2] ?? '',
    uitvoer: () => uitvoer,
    sein: (sein) => kind.kill(sein),
    einde,
    geheugen: async () => {
      kind.kill('SIGUSR2');
      const tekst = await wachtOp(() => volledigeMomentopname(map, gelezen));
      gelezen += 1;
      return tekst;
    },
    stop: async () => {
      kind.kill('SIGTERM');
      await einde;
      rmSync(map, { recursive: true, force: true });
    },
  };
}

async function wachtOp<T>(kijk: () => T | null): Promise<T> {
  for (let i = 0; i < 1000; i++) {
    const gezien = kijk();
    if (gezien !== null) return gezien;
    await wacht(100);
  }
  throw new Error('het kwam niet op tijd');
}

function volledigeMomentopname(map: string, nummer: number): string | null {
  const naam = readdirSync(map).filter((een) => een.endsWith('.heapsnapshot')).sort()[nummer];
  if (naam === undefined) return null;
  const tekst = readFileSync(join(map, naam), 'utf8');
  // V8 writes the strings last, and closes the object after them.
  return tekst.trimEnd().endsWith(']}') ? tekst : null;
}
