import { describe, expect, it } from 'vitest';
import type { Handinvoer } from '../../../domain/beslagvrije-voet/handinvoer.ts';
import type { Grondslag } from '../../../domain/beslagvrije-voet/invoer.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { blijvendVan, metBlijvend } from '../../../domain/rekentool/blijvend.ts';

const op = dag('2025-04-10');
const hand = {
  soort: 'met de hand',
  ...({ reden: 'gemeld', bewijs: 'contract', ingevoerd: { door: 'a', op, bewezen: false }, goedkeuring: { staat: 'goedgekeurd', door: 'b', op, bewezen: false } } satisfies Handinvoer),
} as const;
const brp = { soort: 'bron', bron: 'BRP', op } as const;

const KAAL: Grondslag = {
  peildatum: op,
  leefsituatie: 'alleenstaande',
  adres: { soort: 'woonadres' },
  belastbaar: { soort: 'per maand', schuldenaar: '2000', echtgenoot: '0' },
  herkomst: { leefsituatie: brp, adres: brp },
};
const GEMELD: Grondslag = {
  ...KAAL,
  leefsituatie: 'gehuwd_zonder_kinderen',
  belastbaar: { soort: 'per maand', schuldenaar: '2000', echtgenoot: '900', uitOnderneming: '300', uitOndernemingEchtgenoot: '200' },
  nietBeslagen: { schuldenaar: '50', echtgenoot: '850' },
  loonbelastingAuto: '90',
  woonkosten: { bedrag: '1200', verzoekLid5: false, verzoekLid7: true },
  inrichting: { prijs: '700', norm: 'gehuwd' },
  herkomst: {
    leefsituatie: hand,
    adres: brp,
    'belastbaar inkomen echtgenoot': hand,
    'inkomen echtgenoot niet onder beslag': hand,
    'eigen inkomen niet onder beslag': hand,
    'inkomen uit onderneming': hand,
    'inkomen uit onderneming echtgenoot': hand,
    'loonbelasting auto': hand,
    woonkosten: hand,
    inrichting: hand,
  },
};
const zelfde = { toen: 'alleenstaande', nu: 'alleenstaande' } as const;

describe('wat blijft tellen in de volgende vaststelling (475d lid 3 a)', () => {
  it('wat geen register weet, met zijn herkomst', () => {
    const { velden, onderneming, herkomst } = blijvendVan(GEMELD, zelfde);
    expect({ ...velden, ...onderneming }).toEqual({ loonbelastingAuto: '90', woonkosten: GEMELD.woonkosten, inrichting: GEMELD.inrichting, uitOnderneming: '300', uitOndernemingEchtgenoot: '200' });
    expect(herkomst).toMatchObject({ woonkosten: hand, inrichting: hand, 'inkomen uit onderneming': hand, 'loonbelasting auto': hand });
  });

  it('ander eigen inkomen staat wel in een register en komt vers', () => {
    expect(blijvendVan(GEMELD, zelfde).herkomst).not.toHaveProperty('eigen inkomen niet onder beslag');
  });

  it('de gemelde leefsituatie met de partner die de BRP niet kent, zolang de BRP hetzelfde zegt als toen', () => {
    expect(blijvendVan(GEMELD, zelfde)).toMatchObject({ leefsituatie: 'gehuwd_zonder_kinderen', echtgenoot: { belastbaar: '900', netto: '850' } });
  });

  it.each([
    ['de BRP is sindsdien veranderd', { toen: 'alleenstaande', nu: 'alleenstaande_ouder' }],
    ['wat de BRP toen zei is niet bekend', { toen: null, nu: 'alleenstaande' }],
  ] as const)('%s: dan geldt de BRP', (_waarom, standen) => {
    const blijvend = blijvendVan(GEMELD, standen);
    expect([blijvend.leefsituatie, blijvend.echtgenoot, blijvend.herkomst.leefsituatie]).toEqual([undefined, undefined, undefined]);
  });

  it('waar een mens zegt hoe hij leeft, houdt een eerder gemelde leefsituatie niet', () => {
    expect(blijvendVan(GEMELD, { toen: 'alleenstaande', nu: null }).leefsituatie).toBeUndefined();
  });

  it.each([
    ['gemeld', hand, true],
    ['van de routeervoorziening', { soort: 'bron', bron: 'routeervoorziening', op } as const, false],
  ] as const)('wat anderen inhouden, %s', (_wat, van, blijft) => {
    const { inhoudingen } = blijvendVan({ ...KAAL, andereInhoudingen: [{ soort: 'verrekening', op: 'toeslag', bedrag: '80' }], herkomst: { 'andere inhoudingen': van } }, zelfde);
    expect(inhoudingen !== undefined).toBe(blijft);
  });

  it('wat uit de BRP kwam blijft niet', () => {
    expect(blijvendVan(KAAL, zelfde)).toEqual({ velden: {}, onderneming: {}, inzicht: false, herkomst: {} });
  });
});

describe('over verse gegevens heen', () => {
  const vers: Grondslag = { ...KAAL, peildatum: dag('2026-04-10'), belastbaar: { soort: 'per maand', schuldenaar: '2100', echtgenoot: '0' } };

  it('het eigen inkomen is vers, de rest zoals gemeld', () => {
    expect(metBlijvend(vers, blijvendVan(GEMELD, zelfde))).toMatchObject({
      peildatum: '2026-04-10',
      leefsituatie: 'gehuwd_zonder_kinderen',
      belastbaar: { schuldenaar: '2100', echtgenoot: '900', uitOnderneming: '300' },
      woonkosten: { bedrag: '1200' },
      herkomst: { leefsituatie: hand, adres: brp, woonkosten: hand },
    });
  });

  it.each([
    ['zonder adres in de BRP', 'geen', 'niet_in_brp_wel_inzicht', hand],
    ['met een adres in de BRP', 'woonadres', 'woonadres', brp],
  ] as const)('inzicht in het adres (475e lid 1), %s', (_wat, soort, uitkomst, van) => {
    const eerder: Grondslag = { ...KAAL, adres: { soort: 'niet_in_brp_wel_inzicht' }, herkomst: { adres: hand } };
    const nu = metBlijvend({ ...vers, adres: { soort } }, blijvendVan(eerder, zelfde));
    expect([nu.adres.soort, nu.herkomst?.adres]).toEqual([uitkomst, van]);
  });

  it('een jaarinkomen blijft zoals het is', () => {
    const perJaar: Grondslag = { ...vers, belastbaar: { soort: 'per jaar', C: '30000' } };
    expect(metBlijvend(perJaar, blijvendVan({ ...GEMELD, belastbaar: perJaar.belastbaar }, zelfde)).belastbaar).toEqual(perJaar.belastbaar);
  });
});
