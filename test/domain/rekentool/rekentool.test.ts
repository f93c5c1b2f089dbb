import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centen, som } from '../../../domain/geld/centen.ts';
import type { Inkomstenverhouding, Polisgegevens } from '../../../domain/inkomen/polisgegevens.ts';
import { dag, laatsteVanMaand, plusMaanden } from '../../../domain/kalender/dag.ts';
import type { BrpGegevens } from '../../../domain/leefsituatie/brp-gegevens.ts';
import { reken, type Resultaat } from '../../../domain/rekentool/rekentool.ts';

const peildatum = dag('2026-07-01');

const ALLEEN: BrpGegevens = {
  geboortedatum: { soort: 'dag', dag: dag('1980-05-05') },
  overlijden: null,
  opschorting: null,
  verblijfplaats: { soort: 'woonadres', inOnderzoek: false },
  partners: [],
  kinderen: [],
};
const SAMEN: BrpGegevens = {
  ...ALLEEN,
  partners: [
    { id: 'partner-1', verbintenis: 'huwelijk', aangaan: null, ontbinding: null, opAdresVanSchuldenaar: 'ja', overleden: false, inOnderzoek: false },
  ],
};

/** A monthly income of 2026; amounts in whole euros. */
function verhouding(id: string, anders: { loon: number; heffing: number; code?: string; lhn?: string | null; opbouw?: number }): Inkomstenverhouding {
  const maanden = [0, 1, 2, 3, 4, 5].map((maand) => plusMaanden(dag('2026-01-01'), maand));
  return {
    id,
    begin: dag('2024-01-01'),
    eind: null,
    loonheffingennummer: anders.lhn === undefined ? `lhn-${id}` : anders.lhn,
    perioden: [{ van: dag('2024-01-01'), tot: null, codeSoort: anders.code ?? '15' }],
    opgaven: maanden.map((van) => ({
      van,
      tot: laatsteVanMaand(van),
      loonLbPh: centen(anders.loon * 100),
      vakantiebijslagUitbetaald: centen(0),
      vakantiebijslagOpgebouwd: centen((anders.opbouw ?? 0) * 100),
      extraPeriodeUitbetaald: null,
      extraPeriodeOpgebouwd: null,
      loonheffing: centen(anders.heffing * 100),
      bijdrageZvw: centen(0),
      waardePrivegebruikAuto: null,
    })),
  };
}
const polis = (...inkomstenverhoudingen: Inkomstenverhouding[]): Polisgegevens => ({ inkomstenverhoudingen });
const resultaat = (eigen: Polisgegevens, partner: Polisgegevens | null = null, brp = partner === null ? ALLEEN : SAMEN): Resultaat =>
  reken({ peildatum, brp, polis: eigen, polisEchtgenoot: partner }).resultaat;
function redenen(uit: Resultaat): readonly string[] {
  if (uit.soort !== 'mens_nodig') throw new Error(uit.soort);
  return uit.redenen;
}

describe('van registers tot beslagvrije voet', () => {
  it('één inkomen: het bedrag van stelVast, met de bron van elk gegeven', () => {
    const uit = resultaat(polis(verhouding('a', { loon: 2600, heffing: 360 })));
    expect(uit).toMatchObject({
      soort: 'vastgesteld',
      keuze: { bron: { id: 'a', letter: 'e' }, invoer: { bron: { soort: 'inkomen', netto: '2240' }, herkomst: { leefsituatie: { bron: 'BRP' }, 'belastbaar inkomen': { bron: 'polisadministratie' } } } },
      vaststelling: { soort: 'vastgesteld', nettoBeslagen: 224000 },
    });
    if (uit.soort !== 'vastgesteld') throw new Error(uit.soort);
    expect(uit.keuze.invoer.nietBeslagen).toBeUndefined();
    expect(uit.spoor.map(({ sleutel }) => sleutel)).toEqual([...uit.keuze.spoor, ...uit.vaststelling.spoor].map(({ sleutel }) => sleutel));
  });

  it('de vakantiebijslag die wordt opgebouwd gaat als opbouw mee, niet als netto inkomen', () => {
    expect(resultaat(polis(verhouding('a', { loon: 2000, heffing: 100, opbouw: 160 })))).toMatchObject({ keuze: { invoer: { bron: { netto: '1900', opbouw: '160' } } } });
  });

  it('het inkomen van de partner telt in C en gaat eraf', () => {
    const uit = resultaat(polis(verhouding('a', { loon: 2600, heffing: 360 })), polis(verhouding('p', { loon: 1000, heffing: 50 })));
    expect(uit).toMatchObject({ keuze: { invoer: { leefsituatie: 'gehuwd_zonder_kinderen', belastbaar: { echtgenoot: '1000' }, nietBeslagen: { schuldenaar: '0', echtgenoot: '950' } } } });
  });

  it('twee inkomens waarvan één volstaat: het andere is eigen inkomen dat niet beslagen is', () => {
    const uit = resultaat(polis(verhouding('a', { loon: 2600, heffing: 360 }), verhouding('b', { loon: 300, heffing: 0 })));
    expect(uit).toMatchObject({ soort: 'vastgesteld', keuze: { bron: { id: 'a' }, invoer: { nietBeslagen: { schuldenaar: '300', echtgenoot: '0' } } } });
  });

  it('bijstand: een percentage, met de norm van de leefsituatie', () => {
    const bijstand = polis(verhouding('a', { loon: 1284, heffing: 0, code: '43' }));
    expect(resultaat(bijstand)).toMatchObject({ vaststelling: { soort: 'percentage' }, keuze: { invoer: { bron: { norm: 'pw_21_a' } } } });
    expect(resultaat(bijstand)).toMatchObject({ keuze: { invoer: { herkomst: { bijstandsnorm: { bron: 'BRP' } } } } });
  });

  it('bijstand van gehuwden: de leeftijd van de partner is niet bekend, dus alleen een opgave in woorden', () => {
    expect(resultaat(polis(verhouding('a', { loon: 1900, heffing: 0, code: '43' })), polis())).toMatchObject({
      keuze: { invoer: { bron: { norm: null } } },
      vaststelling: { soort: 'percentage', inGeld: null },
    });
  });

  it('bijstand van gehuwden: het inkomen van Pw art. 32 is dat van beiden', () => {
    const eigen = polis(verhouding('a', { loon: 1000, heffing: 0, code: '43' }), verhouding('b', { loon: 300, heffing: 20 }));
    expect(resultaat(eigen, polis(verhouding('p', { loon: 700, heffing: 50 })))).toMatchObject({ keuze: { bron: { id: 'a' }, invoer: { bron: { inkomenArt32: '930' } } } });
  });

  it('een partner die niet meer telt heeft geen inkomen van art. 32', () => {
    expect(resultaat(polis(verhouding('a', { loon: 1284, heffing: 0, code: '43' }), verhouding('b', { loon: 300, heffing: 20 })))).toMatchObject({
      keuze: { invoer: { bron: { inkomenArt32: '280' } } },
    });
  });

  it.each([
    ['2010-01-01', null],
    ['2005-07-01', 'pw_21_a'],
    ['1960-07-01', null],
  ])('bijstand van wie op %s is geboren: norm %s', (geboren, norm) => {
    const brp = { ...ALLEEN, geboortedatum: { soort: 'dag', dag: dag(geboren) } as const };
    expect(resultaat(polis(verhouding('a', { loon: 1284, heffing: 0, code: '43' })), null, brp)).toMatchObject({ keuze: { invoer: { bron: { norm } } } });
  });
});

describe('Rv 475c lid 2 en 5: meer dan één inkomen nodig', () => {
  const groot = [verhouding('a', { loon: 3500, heffing: 700 }), verhouding('b', { loon: 3400, heffing: 690 })] as const;

  it('de beslagvrije voet wordt verdeeld naar de hoogte van de betalingen', () => {
    const uit = resultaat(polis(...groot));
    if (uit.soort !== 'gespreid') throw new Error(uit.soort);
    expect(uit.reden).toBe('lid_2_meerdere_derden');
    expect(som(...uit.delen.map(({ beslagvrijeVoet }) => beslagvrijeVoet))).toBe(uit.beslagvrijeVoet);
    expect(som(...uit.delen.map(({ vatbaar }) => vatbaar))).toBe(280000 + 271000 - uit.beslagvrijeVoet);
    expect(uit.delen.map(({ bron }) => bron.id)).toEqual(['a', 'b']);
    expect(uit.spoor.filter(({ artikel }) => artikel === 'Rv 475c lid 5')).toHaveLength(2);
  });

  it('de opbouw van vakantiebijslag en de voorbehouden blijven erbij', () => {
    const uit = resultaat(polis(verhouding('a', { loon: 3500, heffing: 700, opbouw: 280 }), verhouding('b', { loon: 3400, heffing: 690, opbouw: 272 })));
    expect(uit).toMatchObject({ soort: 'gespreid', invoer: { bron: { opbouw: '552' } }, voorbehouden: [] });
  });

  it('elk bedrag van de verdeling draagt zijn bron', () => {
    const { spoor } = resultaat(polis(...groot));
    expect(spoor.flatMap(({ invoer }) => invoer.filter(({ bron }) => bron === 'invoer'))).toStrictEqual([]);
  });

  it('bij één derde is de reden een andere', () => {
    const zelfde = [verhouding('a', { loon: 1500, heffing: 100, lhn: 'x' }), verhouding('b', { loon: 1400, heffing: 90, lhn: 'x' })];
    expect(resultaat(polis(...zelfde))).toMatchObject({ soort: 'vastgesteld' });
    expect(resultaat(polis(verhouding('a', { loon: 3500, heffing: 700, lhn: 'x' }), verhouding('b', { loon: 3400, heffing: 690, lhn: 'x' })))).toMatchObject({
      soort: 'gespreid',
      reden: 'lid_2_zelfde_derde',
    });
  });

  it('een percentage kan niet worden verdeeld: een mens moet kijken', () => {
    const uit = resultaat(polis(verhouding('a', { loon: 3500, heffing: 700, code: '43' }), groot[1]));
    expect(redenen(uit)).toEqual([expect.stringContaining('een percentage kan niet worden verdeeld')]);
  });
});

describe('als er niets te nemen is', () => {
  it.each([
    ['geen inkomstenverhouding', polis(), 'geen_inkomen'],
    ['alleen een ontslagvergoeding', polis(verhouding('a', { loon: 5000, heffing: 900, code: '62' })), 'geen_inkomen'],
    ['een inkomen van nul', polis(verhouding('a', { loon: 0, heffing: 0 })), 'geen_inkomen'],
  ])('%s', (_naam, eigen, reden) => {
    expect(resultaat(eigen)).toMatchObject({ soort: 'niets_te_nemen', reden });
  });
});

describe('wanneer een mens moet kijken, met de reden', () => {
  const loon = verhouding('a', { loon: 2600, heffing: 360 });
  it.each([
    ['partner zonder burgerservicenummer', () => resultaat(polis(loon), null, SAMEN), 'Van de partner is geen burgerservicenummer bekend'],
    ['een onbekende code', () => resultaat(polis(verhouding('a', { loon: 2600, heffing: 360, code: '99' }))), 'code soort inkomstenverhouding 99 is niet bekend'],
    ['geen betaler', () => resultaat(polis(verhouding('a', { loon: 2600, heffing: 360, lhn: null }))), 'wie het inkomen betaalt is niet bekend'],
    ['een onzekere letter naast een ander inkomen', () => resultaat(polis(loon, verhouding('b', { loon: 900, heffing: 0, code: '32' }))), 'De volgorde van artikel 475c staat niet vast'],
    ['twee even hoge inkomens', () => resultaat(polis(verhouding('a', { loon: 1500, heffing: 100 }), verhouding('b', { loon: 1500, heffing: 100 }))), 'Twee bronnen zijn even hoog'],
    ['de partner krijgt ook bijstand', () => resultaat(polis(verhouding('a', { loon: 1000, heffing: 0, code: '43' })), polis(verhouding('p', { loon: 1000, heffing: 0, code: '43' }))), 'meer dan één uitkering van de Participatiewet'],
    ['IOAW', () => resultaat(polis(verhouding('a', { loon: 1700, heffing: 100, code: '34' }))), 'de IOAW'],
    ['verblijf in onderzoek', () => resultaat(polis(loon), null, { ...ALLEEN, verblijfplaats: { soort: 'woonadres', inOnderzoek: true } }), 'in onderzoek'],
    ['een partner van wie het inkomen niet vaststaat', () => resultaat(polis(loon), polis(verhouding('p', { loon: 900, heffing: 0, code: '99' }))), 'Over het inkomen van de partner'],
    ['een inkomen zonder tijdvak dat telt', () => resultaat(polis({ ...loon, opgaven: [] })), 'Over het inkomen: Er is geen aangiftetijdvak'],
  ])('%s', (_naam, uit, reden) => {
    expect(redenen(uit()).join(' ')).toContain(reden);
  });

  it('een onzekere letter alleen is geen bezwaar: er is geen volgorde nodig', () => {
    expect(resultaat(polis(verhouding('b', { loon: 2600, heffing: 300, code: '32' })))).toMatchObject({ soort: 'vastgesteld', keuze: { opmerkingen: [expect.stringContaining('niet zeker')] } });
  });

  it('zonder normen van die dag', () => {
    expect(redenen(reken({ peildatum: dag('2027-07-01'), brp: ALLEEN, polis: polis({ ...loon, opgaven: loon.opgaven.map((een, i) => ({ ...een, van: plusMaanden(dag('2027-01-01'), i), tot: laatsteVanMaand(plusMaanden(dag('2027-01-01'), i)) })) }), polisEchtgenoot: null }).resultaat)[0]).toContain('geen normen');
  });
});

describe('de volgorde van de invoer maakt nooit uit', () => {
  const eigen = [verhouding('a', { loon: 2600, heffing: 360 }), verhouding('b', { loon: 300, heffing: 0 }), verhouding('c', { loon: 950, heffing: 40, code: '56' })];
  const partner = [verhouding('p', { loon: 800, heffing: 0 }), verhouding('q', { loon: 400, heffing: 0, code: '33' })];
  const heel = resultaat(polis(...eigen), polis(...partner));

  it('van inkomens, van opgaven en van perioden', () => {
    const geschud = (lijst: readonly Inkomstenverhouding[]) =>
      fc
        .tuple(fc.shuffledSubarray([...lijst], { minLength: lijst.length }), fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }))
        .map(([verhoudingen, volgorde]) =>
          verhoudingen.map((een) => ({ ...een, opgaven: volgorde.flatMap((plaats) => een.opgaven[plaats] ?? []) })),
        );
    fc.assert(
      fc.property(geschud(eigen), geschud(partner), (a, b) => {
        expect(resultaat(polis(...a), polis(...b))).toStrictEqual(heel);
      }),
      { numRuns: 40 },
    );
  });
});
