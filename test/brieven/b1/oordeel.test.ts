import { describe, expect, it } from 'vitest';
import type { Blok } from '../../../brieven/b1/blok.ts';
import { beoordeel } from '../../../brieven/b1/oordeel.ts';
import { WETSWOORDEN, wetswoordenIn } from '../../../brieven/b1/wetswoorden.ts';

const INWONER = { soort: 'proef', lezer: 'inwoner' } as const;
const DERDE = { soort: 'proef', lezer: 'derde' } as const;

const titel: Blok = { soort: 'titel', tekst: 'Betaal op tijd' };
const begin: Blok = { soort: 'alinea', tekst: 'U moet € 321,50 betalen. Doe dat voor 16 maart 2026.' };

function alinea(tekst: string): Blok {
  return { soort: 'alinea', tekst };
}

/** So many words in one sentence. */
function lang(woorden: number): Blok {
  return alinea(`Wij ${'geven '.repeat(woorden - 2)}geld.`);
}

function gebreken(blokken: readonly Blok[], brief: Parameters<typeof beoordeel>[1] = INWONER): readonly string[] {
  return beoordeel([titel, begin, ...blokken], brief).gebreken;
}

describe('een brief aan de inwoner', () => {
  it('slaagt met korte zinnen in gewone woorden', () => {
    expect(gebreken([alinea('Wij sturen u deze brief omdat u nog niet hebt betaald.')])).toEqual([]);
  });

  it('ook een zin in een tabel telt mee', () => {
    expect(gebreken([{ ...lang(26), soort: 'cel' }])).toEqual([expect.stringContaining('26 woorden in één zin')]);
  });

  it('mag gemiddeld vijftien woorden per zin hebben, en niet meer', () => {
    const zinnen = (langste: number): readonly Blok[] => [titel, alinea(`€ 5,00 voor 16 maart 2026 ${'wij '.repeat(9)}ja.`), lang(langste)];
    expect(beoordeel(zinnen(15), INWONER)).toMatchObject({ gemiddeld: 15, gebreken: [] });
    expect(beoordeel(zinnen(16), INWONER).gebreken).toEqual([expect.stringContaining('gemiddeld 15.5 woorden per zin')]);
  });

  it('mag een zin van vijfentwintig woorden hebben, en geen langere', () => {
    expect(gebreken([lang(25)])).toEqual([]);
    expect(gebreken([lang(26)])).toEqual([expect.stringContaining('26 woorden in één zin')]);
  });

  it('mag één lijdende zin op tien hebben, en niet meer', () => {
    const bedrijvend = alinea('Wij helpen u. '.repeat(7));
    const lijdend = alinea('Uw geld wordt ingehouden.');
    expect(gebreken([bedrijvend, lijdend])).toEqual([]);
    expect(gebreken([bedrijvend, lijdend, lijdend])).toEqual([expect.stringContaining('2 van 11 zinnen zijn lijdend')]);
  });

  it('kan haar gemiddelde niet redden met koppen, aanhef en opsommingen', () => {
    const vulling: readonly Blok[] = [{ soort: 'kop', tekst: 'Wat nu?' }, alinea('Geachte heer De Vries,'), { soort: 'lijstpunt', tekst: 'uw loonstrook' }];
    expect(beoordeel([titel, begin, lang(20), ...vulling], INWONER).gemiddeld).toBe(beoordeel([titel, begin, lang(20)], INWONER).gemiddeld);
  });

  it('telt een lange opsomming zonder punt wel als te lang', () => {
    expect(gebreken([{ soort: 'lijstpunt', tekst: 'woord '.repeat(26) }])).toEqual([expect.stringContaining('26 woorden')]);
  });

  it('noemt bedrag en datum voor de eerste kop', () => {
    const kop: Blok = { soort: 'kop', tekst: 'Wat moet u doen?' };
    expect(beoordeel([titel, alinea('U moet betalen.'), kop, begin], INWONER).gebreken).toEqual(['het eerste blok noemt geen bedrag', 'het eerste blok noemt geen datum']);
    expect(beoordeel([titel, alinea('U moet € 321,50 betalen.'), kop, begin], INWONER).gebreken).toEqual(['het eerste blok noemt geen datum']);
  });

  it('heeft aan de datum boven de brief niet genoeg', () => {
    expect(beoordeel([{ soort: 'briefhoofd', tekst: 'Datum 2 maart 2026' }, titel, alinea('U moet € 321,50 betalen.')], INWONER).gebreken).toEqual(['het eerste blok noemt geen datum']);
  });

  it('zonder een zin is geen brief', () => {
    expect(beoordeel([titel, alinea('€ 5,00 16 maart 2026')], INWONER).gebreken).toEqual(['er staat geen zin in']);
  });
});

describe('wat vrij is', () => {
  it.each(['briefhoofd', 'tabel', 'citaat'] as const)('%s', (soort) => {
    expect(gebreken([{ soort, tekst: `Het dwangbevel wordt betekend en ${'woord '.repeat(40)}.` }])).toEqual([]);
  });
});

describe('een woord van de wet', () => {
  it('staat er met gewone woorden bij, waar ook in de brief', () => {
    expect(gebreken([alinea('Dan krijgt u een dwangbevel.')])).toEqual([expect.stringContaining('«dwangbevel» staat er zonder gewone woorden')]);
    expect(gebreken([alinea('Dan krijgt u een dwangbevel. Dat is een bevel om te betalen.')])).toEqual([]);
  });

  it('telt ook in een kop', () => {
    expect(gebreken([{ soort: 'kop', tekst: 'Maak bezwaar' }])).toEqual([expect.stringContaining('«bezwaar»')]);
  });

  it.each(['Wat betekent dit voor u?', 'Dit is uw derde brief.', 'Wij houden een derde deel in.', 'Er zijn bezwaarlijke kosten.', 'De derde maand is maart.'])('staat niet in «%s»', (tekst) => {
    expect(wetswoordenIn(tekst)).toEqual([]);
  });

  it.each(WETSWOORDEN)('$woord: elke gewone vorm is genoeg, en is zelf geen woord van de wet', ({ woord, gewoon }) => {
    const zonder = wetswoordenIn(gewoon.join('. ')).filter(({ uitgelegd }) => !uitgelegd);
    expect({ woord, zonder }).toEqual({ woord, zonder: [] });
  });
});

describe('een brief aan een derde of deurwaarder', () => {
  it('mag langere zinnen, lijdende zinnen en woorden van de wet hebben', () => {
    expect(gebreken([lang(30), alinea('Het dwangbevel is betekend.'), alinea('De vordering wordt verrekend.')], DERDE)).toEqual([]);
  });

  it('heeft ook een grens', () => {
    expect(gebreken([lang(31)], DERDE)).toEqual([expect.stringContaining('31 woorden in één zin')]);
    expect(beoordeel([titel, lang(21)], DERDE).gebreken).toEqual([expect.stringContaining('gemiddeld 21.0')]);
  });
});
