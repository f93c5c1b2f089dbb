import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { BETALINGKOLOMMEN } from '../../activities/import/betalingen.ts';
import { VORDERINGKOLOMMEN } from '../../activities/import/vorderingrij.ts';
import { bsn, kenmerk } from '../kenmerken.ts';

/** One good row of the file of claims; about two and a half claims a person. */
export function vorderingregel(nummer: number): string {
  return [`V-${String(nummer)}`, kenmerk(nummer), bsn(Math.floor(nummer / 2.5)), 'ozb', 'aanslag', '2024-10-31', bedrag(nummer)].join(';');
}

/** One good row of the file of payments: it pays the claim with the same number, in part. */
export function betalingregel(nummer: number): string {
  return [kenmerk(nummer), '2025-01-10', '10,00', `bank-${String(nummer)}`].join(';');
}

/** Writes a file of so many good rows, numbered from zero or from elsewhere, without holding it in memory. */
export async function schrijfProefbestand(bestand: string, soort: 'vorderingen' | 'betalingen', aantal: number, vanaf = 0): Promise<void> {
  const [kolommen, regel] = soort === 'vorderingen' ? ([VORDERINGKOLOMMEN, vorderingregel] as const) : ([BETALINGKOLOMMEN, betalingregel] as const);
  const uit = createWriteStream(bestand);
  uit.write(`${kolommen.join(';')}\n`);
  for (let nummer = vanaf; nummer < vanaf + aantal; nummer += 1) if (!uit.write(`${regel(nummer)}\n`)) await once(uit, 'drain');
  uit.end();
  await once(uit, 'finish');
}

const bedrag = (nummer: number): string => `${String(50 + (nummer % 900))},${String(nummer % 100).padStart(2, '0')}`;
