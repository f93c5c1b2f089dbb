import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dag, dagenTussen, plusDagen } from '../../../domain/kalender/dag.ts';
import { dagsoort } from '../../../domain/kalender/dagsoort.ts';
import {
  handelingstermijn,
  nominaalEinde,
  teLangVoorTermijnenwet,
  termijnZonderTermijnenwet,
  wachttermijn,
  type Lengte,
} from '../../../domain/kalender/termijnenwet.ts';
import { uitersteDag, werkdatum, type Termijn } from '../../../domain/kalender/termijn.ts';
import { bekendeDag, willekeurigeDag } from './dagen.ts';

/** Lengths that the law of the street uses and art. 4 lets through. */
const korteLengte: fc.Arbitrary<Lengte> = fc.oneof(
  fc.integer({ min: 1, max: 90 }).map((dagen) => ({ dagen })),
  fc.integer({ min: 1, max: 12 }).map((weken) => ({ weken })),
  fc.integer({ min: 1, max: 3 }).map((maanden) => ({ maanden })),
);

function vast(termijn: Termijn): Extract<Termijn, { soort: 'vast' }> {
  if (termijn.soort !== 'vast') throw new Error(`onbeslist: ${termijn.reden}`);
  return termijn;
}

const redenen = (beginpunt: string, lengte: Lengte): readonly string[] => vast(handelingstermijn(dag(beginpunt), lengte, 'ander')).verlengdDoor;
const einde = (beginpunt: string, lengte: Lengte): string => vast(handelingstermijn(dag(beginpunt), lengte, 'ander')).laatsteDag;

describe('Algemene termijnenwet art. 1: een termijn eindigt niet op een vrije dag', () => {
  it('laat een termijn die op een werkdag eindigt met rust', () => {
    expect([einde('2026-03-03', { weken: 2 }), redenen('2026-03-03', { weken: 2 })]).toEqual(['2026-03-17', []]);
  });

  it('gaat van zaterdag naar maandag', () => {
    expect([einde('2026-03-07', { weken: 2 }), redenen('2026-03-07', { weken: 2 })]).toEqual(['2026-03-23', ['zaterdag', 'zondag']]);
  });

  it('gaat van Goede Vrijdag naar de dinsdag na Pasen', () => {
    expect(einde('2026-03-20', { weken: 2 })).toBe('2026-04-07');
    expect(redenen('2026-03-20', { weken: 2 })).toEqual(['goede_vrijdag', 'zaterdag', 'zondag', 'tweede_paasdag']);
  });

  it('gaat van Hemelvaartsdag over de gelijkgestelde dag naar maandag', () => {
    expect(redenen('2026-05-06', { dagen: 8 })).toEqual(['hemelvaartsdag', 'gelijkgestelde_dag', 'zaterdag', 'zondag']);
  });

  it('gaat van eerste kerstdag 2026 (vrijdag) naar maandag', () => {
    expect([einde('2026-12-11', { weken: 2 }), redenen('2026-12-11', { weken: 2 })]).toEqual([
      '2026-12-28',
      ['eerste_kerstdag', 'zaterdag', 'zondag'],
    ]);
  });

  it('gaat van Kerst 2024 over de gelijkgestelde vrijdag naar maandag', () => {
    expect(redenen('2024-12-11', { weken: 2 })).toEqual(['eerste_kerstdag', 'tweede_kerstdag', 'gelijkgestelde_dag', 'zaterdag', 'zondag']);
  });

  it('gaat over de jaargrens: 1 en 2 januari 2026', () => {
    expect([einde('2025-12-18', { weken: 2 }), redenen('2025-12-18', { weken: 2 })]).toEqual([
      '2026-01-05',
      ['nieuwjaarsdag', 'gelijkgestelde_dag', 'zaterdag', 'zondag'],
    ]);
  });

  it('eindigt nooit op een vrije dag', () => {
    fc.assert(
      fc.property(bekendeDag, korteLengte, (van, lengte) => {
        expect(dagsoort(uitersteDag(handelingstermijn(van, lengte, 'ander'))).soort).toBe('werkdag');
      }),
    );
  });

  it('noemt voor elke dag die erbij komt één reden, en verlengt alleen door vrije dagen of art. 2', () => {
    fc.assert(
      fc.property(bekendeDag, korteLengte, (van, lengte) => {
        const { laatsteDag, verlengdDoor } = vast(handelingstermijn(van, lengte, 'ander'));
        const nominaal = nominaalEinde(van, lengte);
        expect(dagenTussen(nominaal, laatsteDag)).toBe(verlengdDoor.length);
        verlengdDoor.forEach((reden, plaats) => {
          const soort = dagsoort(plusDagen(nominaal, plaats));
          expect(reden).toBe(soort.soort === 'vrij' ? soort.reden : 'atw_2');
        });
      }),
    );
  });

  it('maakt een termijn die later begint nooit eerder af', () => {
    fc.assert(
      fc.property(bekendeDag, korteLengte, (van, lengte) => {
        const eerder = uitersteDag(handelingstermijn(van, lengte, 'ander'));
        expect(uitersteDag(handelingstermijn(plusDagen(van, 1), lengte, 'ander')) >= eerder).toBe(true);
      }),
    );
  });
});

describe('Algemene termijnenwet art. 2: ten minste twee werkdagen in een termijn van drie dagen of meer', () => {
  it('geeft er een dag bij als er maar één werkdag in zit', () => {
    expect([einde('2026-03-06', { dagen: 3 }), redenen('2026-03-06', { dagen: 3 })]).toEqual(['2026-03-10', ['atw_2']]);
  });

  it('telt na Witte Donderdag door tot de tweede werkdag', () => {
    expect([einde('2026-04-02', { dagen: 3 }), redenen('2026-04-02', { dagen: 3 })]).toEqual(['2026-04-08', ['zondag', 'tweede_paasdag', 'atw_2']]);
  });

  it('komt door art. 2 niet op een vrije dag uit: 4 en 5 mei 2026', () => {
    expect([einde('2026-05-01', { dagen: 3 }), redenen('2026-05-01', { dagen: 3 })]).toEqual(['2026-05-06', ['atw_2', 'vijf_mei']]);
  });

  it('geldt niet voor een termijn van twee dagen', () => {
    expect([einde('2026-03-06', { dagen: 2 }), redenen('2026-03-06', { dagen: 2 })]).toEqual(['2026-03-09', ['zondag']]);
  });

  it('laat in elke termijn van drie dagen of meer twee werkdagen', () => {
    fc.assert(
      fc.property(bekendeDag, fc.integer({ min: 3, max: 10 }), (van, dagen) => {
        const tot = uitersteDag(handelingstermijn(van, { dagen }, 'ander'));
        let werkdagen = 0;
        for (let d = plusDagen(van, 1); d <= tot; d = plusDagen(d, 1)) if (dagsoort(d).soort === 'werkdag') werkdagen += 1;
        expect(werkdagen).toBeGreaterThanOrEqual(2);
      }),
    );
  });
});

describe('Algemene termijnenwet art. 4: te lange termijnen', () => {
  it.each<[Lengte, boolean]>([
    [{ dagen: 90 }, false],
    [{ dagen: 91 }, true],
    [{ weken: 12 }, false],
    [{ weken: 13 }, true],
    [{ maanden: 3 }, false],
    [{ maanden: 4 }, true],
    [{ jaren: 1 }, true],
  ])('%o valt erbuiten: %s', (lengte, verwacht) => {
    expect(teLangVoorTermijnenwet(lengte)).toBe(verwacht);
  });

  it('verlengt een termijn in jaren die op zaterdag eindigt niet', () => {
    expect(einde('2026-03-10', { jaren: 3 })).toBe('2029-03-10');
  });

  it('houdt een termijn waarvoor de wet niet geldt op zijn kalenderdag', () => {
    fc.assert(
      fc.property(willekeurigeDag, korteLengte, (van, lengte) => {
        expect(uitersteDag(termijnZonderTermijnenwet(van, lengte))).toBe(nominaalEinde(van, lengte));
      }),
    );
  });
});

describe('een jaar zonder gegevens over gelijkgestelde dagen', () => {
  it('is onbeslist: de laatste dag kan gelijkgesteld blijken', () => {
    expect(handelingstermijn(dag('2029-04-27'), { weken: 2 }, 'ander')).toMatchObject({
      soort: 'onbeslist',
      lezingen: [
        { laatsteDag: '2029-05-11', volgendeStapVanaf: '2029-05-12' },
        { laatsteDag: '2029-05-14', volgendeStapVanaf: '2029-05-15' },
      ],
    });
  });

  it('zegt waarom het einde open is', () => {
    expect(handelingstermijn(dag('2029-04-27'), { weken: 2 }, 'ander')).toMatchObject({ reden: 'de gelijkgestelde dagen van dit jaar zijn niet bekend (Algemene termijnenwet art. 3 lid 3)' });
    expect(wachttermijn(dag('2029-04-27'), { weken: 2 }, 'ander')).toMatchObject({ reden: 'de gelijkgestelde dagen van dit jaar zijn niet bekend (Algemene termijnenwet art. 3 lid 3)' });
  });

  it('is ook open als een dag in het midden van een korte termijn gelijkgesteld kan blijken (art. 2)', () => {
    // Received on a Tuesday: three days hold two working days unless one of them turns out to be free.
    expect(handelingstermijn(dag('2029-05-08'), { dagen: 3 }, 'zelf')).toMatchObject({ lezingen: [{ laatsteDag: '2029-05-11' }, { laatsteDag: '2029-05-14' }] });
  });

  it('wacht op een ander tot de laatste lezing', () => {
    expect(werkdatum(handelingstermijn(dag('2029-04-27'), { weken: 2 }, 'ander'))).toBe('2029-05-15');
  });

  it('laat ons zelf handelen binnen de vroegste lezing', () => {
    expect(uitersteDag(handelingstermijn(dag('2029-04-27'), { weken: 2 }, 'zelf'))).toBe('2029-05-11');
  });

  it('doet er niet toe als de termijn in een bekend jaar eindigt', () => {
    expect(einde('2022-12-20', { weken: 2 })).toBe('2023-01-03');
  });

  it('doet er niet toe voor een termijn waarvoor de wet niet geldt', () => {
    expect(termijnZonderTermijnenwet(dag('2029-04-27'), { weken: 2 }).soort).toBe('vast');
  });
});

describe('een wachttermijn die op een vrije dag eindigt', () => {
  it('is onbeslist: met en zonder art. 1', () => {
    expect(wachttermijn(dag('2026-06-04'), { dagen: 2 }, 'ander')).toMatchObject({
      soort: 'onbeslist',
      lezingen: [{ laatsteDag: '2026-06-06' }, { laatsteDag: '2026-06-08' }],
      voorzichtig: { laatsteDag: '2026-06-08', volgendeStapVanaf: '2026-06-09' },
      reden: 'de termijn eindigt op een zaterdag, zondag of feestdag en het is open of Algemene termijnenwet art. 1 voor een wachttermijn werkt',
    });
  });

  it('is niet open als hij te lang is voor de Algemene termijnenwet (art. 4)', () => {
    expect(wachttermijn(dag('2026-03-07'), { maanden: 6 }, 'ander')).toMatchObject({ soort: 'vast', laatsteDag: '2026-09-07' });
    expect(wachttermijn(dag('2026-03-05'), { maanden: 6 }, 'ander')).toMatchObject({ soort: 'vast', laatsteDag: '2026-09-05', verlengdDoor: [] });
  });

  it('is beslist als de laatste dag een werkdag is', () => {
    expect(wachttermijn(dag('2026-06-02'), { dagen: 2 }, 'ander')).toMatchObject({ soort: 'vast', laatsteDag: '2026-06-04' });
  });

  it('werkt voor wie wacht nooit met een vroegere dag dan een van de lezingen', () => {
    fc.assert(
      fc.property(willekeurigeDag, korteLengte, (van, lengte) => {
        const termijn = wachttermijn(van, lengte, 'ander');
        if (termijn.soort === 'vast') return;
        expect(termijn.lezingen.every(({ volgendeStapVanaf }) => volgendeStapVanaf <= werkdatum(termijn))).toBe(true);
      }),
    );
  });
});
