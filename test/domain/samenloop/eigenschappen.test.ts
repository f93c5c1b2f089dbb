import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actieveBeslagen } from '../../../domain/samenloop/beslag.ts';
import { beoordeelSamenloop } from '../../../domain/samenloop/samenloop.ts';
import { beslagen, vraagOver } from './beslagen.ts';

describe('wie int, bij willekeurige beslagen', () => {
  it('hangt niet af van de volgorde waarin zij worden genoemd', () => {
    fc.assert(
      fc.property(
        beslagen.chain((lijst) => fc.tuple(fc.constant(lijst), fc.shuffledSubarray(lijst, { minLength: lijst.length }))),
        ([lijst, geschud]) => {
          expect(beoordeelSamenloop(vraagOver(geschud))).toEqual(beoordeelSamenloop(vraagOver(lijst)));
        },
      ),
    );
  });

  it('is altijd een lopend executoriaal beslag op de bron, en open is het alleen tussen twee of meer daarvan', () => {
    fc.assert(
      fc.property(beslagen, (lijst) => {
        const vraag = vraagOver(lijst);
        const mogelijk = actieveBeslagen(lijst, vraag.bron, vraag.peildatum).filter(({ executoriaal }) => executoriaal).map(({ id }) => id);
        const uit = beoordeelSamenloop(vraag);
        if (uit.soort === 'inner') expect(mogelijk).toContain(uit.inner);
        if (uit.soort === 'onbeslist') {
          expect(uit.kandidaten.length).toBeGreaterThan(1);
          expect(mogelijk).toEqual(expect.arrayContaining([...uit.kandidaten]));
          expect(uit.vraag).toMatch(/\?$/);
        }
        if (uit.soort === 'niemand') expect(mogelijk).toEqual([]);
      }),
    );
  });

  it('verandert niet door wat op een andere bron ligt, is afgemeld of wordt verrekend', () => {
    fc.assert(
      fc.property(beslagen, (lijst) => {
        const vraag = vraagOver(lijst);
        const alleen = beoordeelSamenloop({ ...vraag, beslagen: actieveBeslagen(lijst, vraag.bron, vraag.peildatum) });
        const { soort, samenloop } = beoordeelSamenloop(vraag);
        expect({ soort, samenloop }).toEqual({ soort: alleen.soort, samenloop: alleen.samenloop });
      }),
    );
  });
});
