import { describe, expect, it } from 'vitest';
import { blokken } from '../../bin/brieven/blokken.ts';
import { leesPdf } from '../../bin/brieven/lees-pdf.ts';
import { proefbrieven } from '../../bin/brieven/proefbrieven.ts';
import { huisstijlSchema } from '../../brieven/huisstijl.ts';
import { sjabloonVan } from '../../brieven/sjablonen.ts';
import VOORBEELD_HUISSTIJL from '../../brieven/voorbeeld-huisstijl.json' with { type: 'json' };
import { dag } from '../../domain/kalender/dag.ts';

const SOORTEN = ['beschikking', 'kennisgeving', 'beslagopdracht', 'wijziging_beslagopdracht', 'beschikking_aanvullend', 'afschrift_kennisgeving'] as const;
const alle = proefbrieven();
const brieven = alle.filter(({ sjabloon }) => sjabloon.versie === 2 && SOORTEN.some((soort) => soort === sjabloon.soort));
const COORDINATOR = 'Deurwaarderskantoor Van Vliet en partners';
/** Our own voet in the examples, and the words by which a letter gives one. */
const ONZE_VOET = ['€ 1.650,42', 'dit laat u over', 'Trek de beslagvrije voet'];
const ONZE_REKENING = 'NL02 ABNA';

async function tekst(soort: string, voorbeeld: string): Promise<string> {
  const brief = brieven.find((een) => een.sjabloon.soort === soort && een.voorbeeld.naam === voorbeeld);
  if (brief === undefined) throw new Error(`geen voorbeeld ${voorbeeld} van ${soort}`);
  return blokken(await leesPdf(brief.gemaakt.pdf)).map((blok) => blok.tekst).join(' ').replace(/[\s\u00a0]+/gu, ' ');
}

describe('een ander coördineert: naar hem, en geen voet van ons (Rv 475i lid 5, 478)', () => {
  it.each([
    ['beschikking', 'ander-coordineert'],
    ['kennisgeving', 'ander-coordineert'],
    ['beslagopdracht', 'ander-coordineert'],
    ['wijziging_beslagopdracht', 'ander-coordineert'],
    ['beschikking_aanvullend', 'erbij-ander-coordineert'],
    ['beschikking_aanvullend', 'erbij-beslag-ander-coordineert'],
    ['afschrift_kennisgeving', 'ander-coordineert'],
  ])('%s, %s', async (soort, voorbeeld) => {
    const brief = await tekst(soort, voorbeeld);
    expect(brief).toContain(COORDINATOR);
    for (const woord of [...ONZE_VOET, ONZE_REKENING]) expect(brief).not.toContain(woord);
  });

  it.each(['beschikking', 'kennisgeving'])('%s: de derde leest waar hij de voet hoort, en dat ons deel meedeelt', async (soort) => {
    const brief = await tekst(soort, 'ander-coordineert');
    expect(brief).toContain(`De beslagvrije voet hoort u ook van ${COORDINATOR}`);
    expect(brief).toContain('deelt daarin mee');
    expect(brief).toContain('Postbus 900');
  });

  it('is zijn adres niet bekend, dan zegt de brief wie het weet', async () => {
    expect(await tekst('beschikking', 'ander-coordineert-zonder-adres')).toContain('Weet u niet hoe u UWV (fictief) bereikt? Bel ons.');
  });

  it('de inwoner meldt een verandering bij hem, niet bij ons', async () => {
    expect(await tekst('afschrift_kennisgeving', 'ander-coordineert')).toContain(`Meld het bij ${COORDINATOR}, niet bij ons`);
  });

  it('Rv 479g lid 3: het afschrift zegt woord voor woord wat de derde kreeg', async () => {
    const [kennisgeving, afschrift] = await Promise.all([tekst('kennisgeving', 'ander-coordineert'), tekst('afschrift_kennisgeving', 'ander-coordineert')]);
    const [begin, einde] = ['Wij leggen beslag op', 'noem ons kenmerk.'];
    const deel = (van: string): string => van.slice(van.indexOf(begin), van.indexOf(einde, van.indexOf(begin)) + einde.length).replace(/ (?:•|\d\.) (?=[A-Z])/gu, ' ');
    expect(deel(kennisgeving).length).toBeGreaterThan(900);
    expect(deel(afschrift)).toBe(deel(kennisgeving));
  });
});

describe('met onze eigen voet zegt versie 2 wat versie 1 zei', () => {
  it.each([
    ['beschikking', 'gewoon'],
    ['kennisgeving', 'bijstand'],
    ['beslagopdracht', 'gewoon'],
    ['wijziging_beslagopdracht', 'gewoon'],
    ['beschikking_aanvullend', 'erbij-met-tiende'],
    ['beschikking_aanvullend', 'einde-verruiming'],
    ['afschrift_kennisgeving', 'gewoon'],
  ])('%s, %s', async (soort, voorbeeld) => {
    const eerste = alle.find((een) => een.sjabloon.soort === soort && een.sjabloon.versie === 1 && een.voorbeeld.naam === voorbeeld);
    if (eerste === undefined) throw new Error(`geen versie 1 van ${soort}`);
    const was = blokken(await leesPdf(eerste.gemaakt.pdf)).map((blok) => blok.tekst).join(' ').replace(/[\s\u00a0]+/gu, ' ');
    expect(await tekst(soort, voorbeeld)).toBe(was);
  });
});

describe('een voet of een coördinator: precies een van beide', () => {
  const bij = { huisstijl: huisstijlSchema.parse(VOORBEELD_HUISSTIJL), dagtekening: dag('2026-04-14') };
  const hoofdbrieven = SOORTEN.filter((soort) => soort !== 'afschrift_kennisgeving');
  const voorbeeld = (soort: string, verwijst: boolean): Record<string, unknown> => brieven.find((een) => een.sjabloon.soort === soort && een.voorbeeld.naam.includes('ander-coordineert') === verwijst)?.voorbeeld.inhoud as Record<string, unknown>;

  it.each(hoofdbrieven)('%s met allebei wordt niet getekend', (soort) => {
    const { voet } = voorbeeld(soort, false);
    expect(() => sjabloonVan(soort, 2).lees({ ...voorbeeld(soort, true), voet }, bij)).toThrow('precies een van beide');
  });

  it.each(hoofdbrieven)('%s met geen van beide wordt niet getekend', (soort) => {
    const { voet, ...zonder } = voorbeeld(soort, false);
    expect(voet).toBeDefined();
    expect(() => sjabloonVan(soort, 2).lees(zonder, bij)).toThrow('precies een van beide');
  });
});
