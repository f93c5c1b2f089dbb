import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dag } from '../../../domain/kalender/dag.ts';
import { heeftGewoneTaal } from '../../../domain/uitleg/gewone-taal.ts';
import { bereken } from '../../../web/burgerportaal/rekenen/berekening.ts';
import { beslagenBron, eigenSituatie } from '../../../web/burgerportaal/rekenen/situatie.ts';
import { stappenVoorLezer, stapInGewoneWoorden, voorbehoudInGewoneWoorden, waaromNiet } from '../../../web/burgerportaal/uitkomst/gewone-woorden.ts';
import type { Antwoorden } from '../../../web/burgerportaal/antwoorden/antwoorden.ts';
import { bijstand, moeder, onbeslist, stel } from './personen.ts';

const reken = (antwoorden: Antwoorden) => {
  const bron = beslagenBron(antwoorden);
  if (bron === undefined) throw new Error('geen bron');
  return bereken(dag(antwoorden['datum'] ?? ''), eigenSituatie(antwoorden), bron);
};
const redenVan = (antwoorden: Antwoorden): string => {
  const uitkomst = reken(antwoorden);
  if (uitkomst.soort !== 'onbeslist') throw new Error('er is een uitkomst');
  return uitkomst.redenen.map(waaromNiet).join(' ');
};
const JARGON = /woonland|wettelijk|peildatum|aanwijzing|AMvB|maatregel|Wht|Rv |lid \d|woonadres in de basis|schuldenaar|echtgenoot|verminder|omgeslagen|vatbaar/;

describe('in gewone woorden', () => {
  it('staat elk voorbehoud en elke stap, in elke situatie', () => {
    const situaties = fc.record({
      datum: fc.constantFrom('2021-02-01', '2022-08-01', '2025-03-10', '2026-08-01'),
      'e.wonen': fc.constantFrom('adres', 'geen', 'buitenland', 'instelling'),
      'e.plek': fc.constantFrom('ja', 'nee'),
      'e.land': fc.constant('Marokko'),
      'e.prijs': fc.constant('900'),
      'e.situatie': fc.constantFrom('koop', 'huur', 'duur', 'geen'),
      'e.woonlast': fc.constantFrom('600', '1500'),
      'e.inhouding': fc.constantFrom('nee', 'toeslag', 'inkomen'),
      'e.inhoudingBedrag': fc.constant('80'),
      'e.zzp': fc.constantFrom('ja', 'nee'),
    });
    fc.assert(
      fc.property(situaties, (anders) => {
        const uitkomst = reken({ ...stel, ...anders });
        if (uitkomst.soort !== 'vastgesteld') return;
        for (const voorbehoud of uitkomst.voorbehouden) {
          expect(voorbehoudInGewoneWoorden(voorbehoud), voorbehoud.sleutel).not.toBe(voorbehoud.tekst);
          expect(voorbehoudInGewoneWoorden(voorbehoud)).not.toMatch(JARGON);
        }
        for (const stap of uitkomst.spoor) expect(heeftGewoneTaal(stap), stap.sleutel).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['een land zonder bekend getal', onbeslist, 'een ander land'],
    ['een IOAW-uitkering', { ...bijstand, beslag: 'ioaw' }, 'voor uw uitkering'],
    ['bijstand in 2021', { ...bijstand, datum: '2021-03-01' }, 'In 2021'],
    ['een inhouding op inkomen dat niet is opgegeven', { ...moeder, 'e.inhouding': 'inkomen' }, 'Ander inkomen'],
  ])('staat waarom er geen uitkomst is bij %s', (_, antwoorden, tekst) => {
    expect(redenVan(antwoorden)).toContain(tekst);
    expect(redenVan(antwoorden)).not.toMatch(/\(Rv|475dc|woonlandfactor/);
  });

  it('een reden die niet bekend is heeft ook gewone woorden', () => {
    expect(waaromNiet('Wht art. 20 is voor 2021 niet gelezen.')).toContain('missen wij een bedrag of een regel');
  });

  it('bijstand: elk voorbehoud', () => {
    const uitkomst = reken(bijstand);
    if (uitkomst.soort !== 'percentage') throw new Error('geen percentage');
    for (const voorbehoud of uitkomst.voorbehouden) expect(voorbehoudInGewoneWoorden(voorbehoud)).not.toMatch(JARGON);
  });
});

describe('de stappen van de berekening', () => {
  const spoorVan = (antwoorden: Antwoorden) => {
    const uitkomst = reken(antwoorden);
    if (uitkomst.soort !== 'vastgesteld') throw new Error('niet vastgesteld');
    return stappenVoorLezer(uitkomst.spoor);
  };

  it('beginnen niet met een inkomen dat niet is gevraagd', () => {
    const zonderAdres = spoorVan({ ...moeder, 'e.wonen': 'geen', 'e.plek': 'nee' });
    expect(zonderAdres.map(({ sleutel }) => sleutel)).not.toContain('C');
  });

  it('beginnen met het jaarinkomen waar ermee is gerekend', () => {
    expect(spoorVan(moeder)[0]?.sleutel).toBe('C');
  });

  it('eindigen zonder dat deze pagina zelf iets inhoudt', () => {
    const laatste = spoorVan(moeder).at(-1);
    expect(laatste && stapInGewoneWoorden(laatste)).toMatch(/^Van dit inkomen mag .* worden ingehouden\.$/);
  });
});
