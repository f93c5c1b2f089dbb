import { describe, expect, it } from 'vitest';
import { beoordeel } from '../../brieven/b1/oordeel.ts';
import { blokken } from '../../bin/brieven/blokken.ts';
import { leesPdf } from '../../bin/brieven/lees-pdf.ts';
import { proefbrieven } from '../../bin/brieven/proefbrieven.ts';

describe('elke brief is te begrijpen voor wie hem krijgt', () => {
  it.each(proefbrieven().map(({ sjabloon, voorbeeld, gemaakt }) => ({ naam: `${sjabloon.soort}@${String(sjabloon.versie)}, ${voorbeeld.naam} (${sjabloon.lezer})`, sjabloon, gemaakt })))('$naam', async ({ sjabloon, gemaakt }) => {
    expect(beoordeel(blokken(await leesPdf(gemaakt.pdf)), sjabloon).gebreken).toEqual([]);
  });
});
