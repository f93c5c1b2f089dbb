import jsqr from 'jsqr';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { tekenPaginas } from '../../bin/brieven/beeld.ts';
import { proefbrieven } from '../../bin/brieven/proefbrieven.ts';

/** The code on a letter is read from the page as a banking app does: what it pays, to whom, and with which kenmerk. */
const metCode = z.object({ betaling: z.object({ bedrag: z.string(), iban: z.string(), tenaamstelling: z.string(), kenmerk: z.string() }) });
const brieven = proefbrieven().flatMap(({ sjabloon, voorbeeld, gegevens, gemaakt, huisstijl }) => {
  const gelezen = metCode.safeParse(gegevens);
  return gelezen.success ? [{ naam: `${sjabloon.soort}, ${voorbeeld.naam}`, gedrukt: gelezen.data.betaling, pdf: gemaakt.pdf, huisstijl }] : [];
});
/** 144 dots an inch, which is less than any scanner gives. */
const SCHAAL = 2;

async function leesCodes(pdf: Uint8Array): Promise<readonly string[]> {
  const paginas = await tekenPaginas(pdf, SCHAAL);
  return paginas.flatMap(({ data, breedte, hoogte }) => jsqr.default(data, breedte, hoogte, { inversionAttempts: 'dontInvert' })?.data ?? []);
}

/** "€ 1.234,56" as EPC069-12 writes it: EUR1234.56 */
const alsEpc = (bedrag: string): string => `EUR${bedrag.replaceAll(/[^\d,]/g, '').replace(',', '.')}`;

describe('de QR-code op een brief (EPC069-12)', () => {
  it('staat op elke brief die om een bekend bedrag vraagt', () => {
    const soorten = new Set(brieven.map(({ naam }) => naam.split(',')[0]));
    expect([...soorten].sort()).toEqual(['aanmaning', 'betekeningsopdracht', 'dwangbevel', 'herinnering', 'intrekking', 'kostenherziening', 'kwijtscheldingsbesluit', 'rentebeschikking', 'vooraankondiging']);
  });

  it.each(brieven)('$naam: betaalt het bedrag van de brief, met zijn kenmerk, op de rekening van de opdrachtgever', async ({ pdf, gedrukt, huisstijl }) => {
    const codes = await leesCodes(pdf);
    expect(codes).toHaveLength(1);
    const [merk, versie, tekenset, overboeking, bic, naam, iban, bedrag, doel, gestructureerd, kenmerk] = (codes[0] ?? '').split('\n');
    expect([merk, versie, tekenset, overboeking, bic, doel, gestructureerd]).toEqual(['BCD', '002', '1', 'SCT', '', '', '']);
    expect({ naam, iban, bedrag, kenmerk }).toEqual({ naam: huisstijl.betaling.tenaamstelling, iban: huisstijl.betaling.iban.replaceAll(' ', ''), bedrag: alsEpc(gedrukt.bedrag), kenmerk: gedrukt.kenmerk });
    expect(gedrukt.iban.replaceAll(' ', '')).toBe(iban);
  });
});
