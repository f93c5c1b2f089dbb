import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beoordeelOpgaven, watOntbreekt, type OpgegevenBeslag } from '../../../domain/samenloop/opgegeven.ts';
import { beoordeelSamenloop } from '../../../domain/samenloop/samenloop.ts';
import type { Beslag } from '../../../domain/samenloop/beslag.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { A, B, bijstand, gdw, gemeentebelasting, rijksbelasting, vraagOver } from './beslagen.ts';

const opgave = ({ id, partij, vordering, vorm, executoriaal, bron, gelegdOp }: Beslag, anders: Partial<OpgegevenBeslag> = {}): OpgegevenBeslag => ({ id, partij, vordering, vorm, executoriaal, bron, gelegdOp, ...anders });
const beoordeel = (...beslagen: OpgegevenBeslag[]) => beoordeelOpgaven({ peildatum: dag('2026-06-15'), bron: 'loon', beslagen, overdracht: null }).samenloop;

describe('wie int, op wat partijen opgaven', () => {
  it('is alles opgegeven, dan is het hetzelfde als op de beslagen zelf', () => {
    const beslagen = [gemeentebelasting('A', '2026-01-12'), gdw('B', '2026-02-10')];
    expect(beoordeel(...beslagen.map((een) => opgave(een)))).toEqual(beoordeelSamenloop(vraagOver(beslagen)));
  });

  it('de inkomstenbron van een oudere deurwaarder is niet opgegeven: niet beslist, met de vraag', () => {
    expect(beoordeel(opgave(bijstand('A', '2026-02-10')), opgave(gdw('B', '2026-01-12'), { bron: null }))).toMatchObject({ soort: 'onbeslist', kandidaten: [A, B], vraag: expect.stringContaining('van beslag B inkomstenbron') });
  });

  it('van een beslag op een andere bron doet niets ertoe', () => {
    expect(beoordeel(opgave(bijstand('A', '2026-02-10')), opgave(gdw('B', '2026-01-12'), { bron: 'pensioen', vorm: null, gelegdOp: null }))).toMatchObject({ soort: 'inner', inner: A, cdw: null });
  });

  it('de dag van het andere beslag is niet opgegeven: dat maakt uit wie de oudste is', () => {
    expect(beoordeel(opgave(gdw('A', '2026-02-10')), opgave(gdw('B', '2026-01-12'), { gelegdOp: null }))).toMatchObject({ soort: 'onbeslist', kandidaten: [A, B] });
  });

  it('maakt de dag niet uit, dan is het beslist: een vordering van artikel 19 boven alle andere', () => {
    expect(beoordeel(opgave(rijksbelasting('A', '2026-02-10')), opgave(gdw('B', '2026-01-12'), { gelegdOp: null }))).toMatchObject({ soort: 'inner', inner: A, cdw: A, regels: ['R3'] });
  });

  it('de bevoegdheid van een later beslag is niet opgegeven, en het kan verrekening zijn: niet beslist of er samenloop is', () => {
    expect(beoordeel(opgave(gdw('A', '2026-01-12')), opgave(gdw('B', '2026-02-10'), { vorm: null }))).toMatchObject({ soort: 'onbeslist' });
  });

  it('van wie zwijgt is niets bekend', () => {
    const zwijgt = opgave(gdw('B', '2026-01-12'), { vorm: null, executoriaal: null, bron: null, gelegdOp: null, vordering: 'onbekend' });
    expect(watOntbreekt(zwijgt)).toEqual(['bevoegdheid', 'executoriaal', 'inkomstenbron', 'beslagdatum']);
    expect(beoordeel(opgave(gdw('A', '2026-01-12')), zwijgt)).toMatchObject({ soort: 'onbeslist' });
  });

  it('de volgorde van de invoer doet er niet toe', () => {
    const velden = fc.record({ vorm: fc.boolean(), executoriaal: fc.boolean(), bron: fc.boolean(), gelegdOp: fc.boolean() });
    const een = fc.tuple(fc.constantFrom('2026-01-12', '2026-02-10', '2026-03-01'), velden, fc.boolean());
    fc.assert(
      fc.property(fc.array(een, { minLength: 1, maxLength: 3 }), (rijen) => {
        const beslagen = rijen.map(([gelegdOp, weg, deurwaarder], plaats) => {
          const beslag = deurwaarder ? gdw(`b${String(plaats)}`, gelegdOp) : gemeentebelasting(`b${String(plaats)}`, gelegdOp);
          return opgave(beslag, Object.fromEntries(Object.entries(weg).flatMap(([veld, is]) => (is ? [[veld, null]] : []))));
        });
        const kern = (uit: ReturnType<typeof beoordeel>) => [uit.soort, uit.soort === 'inner' ? uit.inner : uit.soort === 'onbeslist' ? uit.kandidaten : null];
        expect(kern(beoordeel(...[...beslagen].reverse()))).toEqual(kern(beoordeel(...beslagen)));
      }),
      { numRuns: 200 },
    );
  });
});
