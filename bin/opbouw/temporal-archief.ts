import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Programma } from './temporal-programmas.ts';

const AANWIJZING = z.object({ archiveUrl: z.url(), fileToExtract: z.string() });
const SNEL = 5_000;
const GEDULD = 120_000;

/** Gets the program the way the SDK does: ask temporal.download for the archive of this platform, and unpack it in `map`. */
export async function haalArchief(programma: Programma, map: string): Promise<string> {
  const vraag = new URL(`https://temporal.download/${programma.archief}/v${programma.versie}`);
  vraag.search = new URLSearchParams({
    arch: arch() === 'x64' ? 'amd64' : arch(),
    platform: platform() === 'win32' ? 'windows' : platform(),
    format: 'tar.gz',
    'sdk-name': 'sdk-typescript',
    'sdk-version': '1.24.0',
  }).toString();
  const aanwijzing = AANWIJZING.parse(await (await vraagOp(vraag, SNEL)).json());
  const archief = join(map, 'archief.tar.gz');
  writeFileSync(archief, Buffer.from(await (await vraagOp(new URL(aanwijzing.archiveUrl), GEDULD)).arrayBuffer()));
  const uitgepakt = spawnSync('tar', ['-xzf', archief, '-C', map, aanwijzing.fileToExtract], { encoding: 'utf8' });
  if (uitgepakt.status !== 0) throw new Error(`uitpakken mislukte: ${uitgepakt.error?.message ?? uitgepakt.stderr}`);
  return join(map, aanwijzing.fileToExtract);
}

async function vraagOp(adres: URL, tijd: number): Promise<Response> {
  const antwoord = await fetch(adres, { signal: AbortSignal.timeout(tijd) });
  if (!antwoord.ok) throw new Error(`${adres.host} antwoordt ${antwoord.status}`);
  return antwoord;
}
