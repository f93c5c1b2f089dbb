import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { maakBrievenmaker } from '../../brieven/brievenmaker.ts';
import { blokken } from '../../bin/brieven/blokken.ts';
import { leesPdf, type GelezenPdf, type Tak } from '../../bin/brieven/lees-pdf.ts';
import { proefbrieven } from '../../bin/brieven/proefbrieven.ts';
import { buitenVolgorde } from './leesvolgorde.ts';
import { MEER_PAGINAS } from './paginas.ts';

/** A letter that asks for one known amount has a code; one that asks a part of each month's income has not. */
const metQr = z.object({ betaling: z.object({ qr: z.string() }) });
const KOPPEN = /^H[1-6]$/;
const BEDRAG_OF_DATUM = /€\s?[\d.]+,\d{2}|\b\d{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) \d{4}\b/gu;

const gevallen = proefbrieven().map((brief) => ({ naam: `${brief.sjabloon.soort}@${String(brief.sjabloon.versie)}, ${brief.voorbeeld.naam}`, brief }));

function alle(takken: readonly Tak[]): readonly Tak[] {
  return takken.flatMap((tak) => [tak, ...alle(tak.takken)]);
}

/** Every text anywhere in the data that a template draws from. */
function teksten(waarde: unknown): readonly string[] {
  if (typeof waarde === 'string') return [waarde];
  return typeof waarde === 'object' && waarde !== null ? Object.values(waarde).flatMap(teksten) : [];
}

function glad(tekst: string): string {
  return tekst.replace(/[\s\u00a0]+/gu, ' ');
}

describe.each(gevallen)('de PDF van $naam', ({ brief }) => {
  const { gemaakt, gegevens, huisstijl, sjabloon, voorbeeld } = brief;
  let pdf: GelezenPdf;
  let archief: GelezenPdf;
  let takken: readonly Tak[];
  beforeAll(async () => {
    [pdf, archief] = [await leesPdf(gemaakt.pdf), await leesPdf(gemaakt.archief)];
    takken = alle(pdf.paginas.flat());
  });

  it('zegt in welke taal zij is, hoe zij heet en dat zij tags heeft', () => {
    expect(pdf).toMatchObject({ taal: expect.stringMatching(/^nl\b/), titel: gegevens.kop.titel, gemerkt: true });
  });

  it('heeft één titel, en koppen die geen niveau overslaan', () => {
    const niveaus = takken.filter(({ rol }) => KOPPEN.test(rol)).map(({ rol }) => Number(rol.slice(1)));
    expect(niveaus[0]).toBe(1);
    expect(niveaus.slice(1).every((niveau, plek) => niveau > 1 && niveau <= (niveaus[plek] ?? 0) + 1)).toBe(true);
    expect(glad(takken.find(({ rol }) => rol === 'H1')?.tekst ?? '').trim()).toBe(glad(gegevens.kop.titel));
  });

  it('heeft alinea’s als P, en opsommingen als L met LI', () => {
    expect(takken.filter(({ rol }) => rol === 'P').length).toBeGreaterThan(0);
    for (const lijst of takken.filter(({ rol }) => rol === 'L')) expect(new Set(lijst.takken.map(({ rol }) => rol))).toEqual(new Set(['LI']));
  });

  it('heeft boven elke kolom van een tabel een TH', () => {
    for (const tabel of takken.filter(({ rol }) => rol === 'Table')) {
      const [eerste, ...rijen] = alle(tabel.takken).filter(({ rol }) => rol === 'TR');
      const koppen = eerste?.takken.map(({ rol }) => rol) ?? [];
      expect(new Set(koppen)).toEqual(new Set(['TH']));
      expect(rijen.length).toBeGreaterThan(0);
    }
  });

  it('zegt bij elk beeld wat er te zien is: het logo, en de QR-code waar zij er een heeft', () => {
    const beelden = takken.filter(({ rol }) => rol === 'Figure').map(({ alt }) => alt ?? '');
    expect(beelden.filter((alt) => alt.trim() === '')).toEqual([]);
    expect(beelden[0]).toBe(huisstijl.logo.alt);
    expect(beelden.some((alt) => alt.startsWith('QR-code'))).toBe(metQr.safeParse(gegevens).success);
  });

  it('heeft geen tekst buiten de tags, behalve de voet van de bladzijde', () => {
    expect(pdf.buitenTags).toEqual([]);
    // A table that goes on over the page shows its head again, as decoration.
    const koppen = takken.filter(({ rol }) => rol === 'TH').map(({ tekst }) => glad(tekst).trim());
    const voet = [glad(`Grondslag: ${gegevens.kop.grond.join('; ')}`), ...koppen].reduce((over, tekst) => over.replaceAll(tekst, ''), glad(pdf.versiering.join(' ')));
    expect(voet.replace(/pagina \d+ van \d+/g, '').trim()).toBe('');
  });

  it('wordt voorgelezen in de volgorde waarin iemand leest: van boven naar beneden, in een rij van links naar rechts', () => {
    expect(pdf.paginas.flatMap(buitenVolgorde)).toEqual([]);
  });

  it('noemt elk bedrag en elke datum waar het sjabloon uit put', () => {
    const tekst = glad([...blokken(pdf).map((blok) => blok.tekst), ...pdf.versiering].join(' '));
    const verwacht = new Set(teksten(gegevens).flatMap((een) => glad(een).match(BEDRAG_OF_DATUM) ?? []));
    expect(verwacht.size).toBeGreaterThan(0);
    expect([...verwacht].filter((een) => !tekst.includes(een))).toEqual([]);
  });

  it('noemt de geadresseerde, de kenmerken en de artikelen', () => {
    const tekst = glad([...blokken(pdf).map((blok) => blok.tekst), ...pdf.versiering].join(' '));
    const { geadresseerde, kenmerken, grond, datum } = gegevens.kop;
    const verwacht = [geadresseerde.naam, ...geadresseerde.adresregels, datum, ...kenmerken.flatMap(({ naam, waarde }) => [naam, waarde]), ...grond];
    expect(verwacht.map(glad).filter((een) => !tekst.includes(een))).toEqual([]);
  });

  it('is één bladzijde, of niet meer dan er een reden voor is', () => {
    expect(pdf.paginas.length).toBeLessThanOrEqual(MEER_PAGINAS[sjabloon.soort]?.hoogstens ?? 1);
    expect(gemaakt.paginas).toBe(pdf.paginas.length);
  });

  it('zegt in het archief hetzelfde, met dezelfde tags', () => {
    expect(blokken(archief)).toEqual(blokken(pdf));
    expect(alle(archief.paginas.flat()).map(({ rol, alt }) => [rol, alt])).toEqual(takken.map(({ rol, alt }) => [rol, alt]));
  });

  it('is uit dezelfde gegevens byte voor byte dezelfde', () => {
    const opnieuw = maakBrievenmaker().maak({ soort: sjabloon.soort, versie: sjabloon.versie, inhoud: structuredClone(voorbeeld.inhoud), huisstijl, dagtekening: voorbeeld.dagtekening });
    expect(Buffer.compare(opnieuw.pdf, gemaakt.pdf)).toBe(0);
    expect(Buffer.compare(opnieuw.archief, gemaakt.archief)).toBe(0);
  });
});
