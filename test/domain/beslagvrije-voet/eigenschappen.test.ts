import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VaststellingInvoer } from '../../../domain/beslagvrije-voet/invoer.ts';
import type { Vastgesteld } from '../../../domain/beslagvrije-voet/uitkomst.ts';
import { berekenTussenstand, stelVast } from '../../../domain/beslagvrije-voet/vaststelling.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { leefsituaties, onderdeelVan } from '../../../domain/leefsituatie/leefsituatie.ts';
import { halfjaren, normenOp } from '../../../domain/normen/normen.ts';

const euro = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((cent) => (cent / 100).toFixed(2));
const peildatum = fc.constantFrom(...halfjaren.filter(({ van }) => van >= '2023').map(({ van }) => dag(van)));
const leefsituatie = fc.constantFrom(...leefsituaties);

const invoer: fc.Arbitrary<VaststellingInvoer> = fc.record({
  peildatum,
  leefsituatie,
  adres: fc.constantFrom({ soort: 'woonadres' } as const, { soort: 'geen' } as const, { soort: 'niet_in_brp_wel_inzicht' } as const),
  belastbaar: fc.record({ soort: fc.constant('per maand' as const), schuldenaar: euro(9000), echtgenoot: euro(9000) }),
  nietBeslagen: fc.record({ schuldenaar: euro(2000), echtgenoot: euro(4000) }),
  woonkosten: fc.record({ bedrag: euro(2000), verzoekLid5: fc.boolean(), verzoekLid7: fc.boolean() }),
  bron: fc.record({ soort: fc.constant('inkomen' as const), netto: euro(6000) }),
});

const reken = (een: VaststellingInvoer): Vastgesteld => {
  const uitkomst = stelVast(een);
  if (uitkomst.soort !== 'vastgesteld') throw new Error(JSON.stringify(uitkomst));
  return uitkomst;
};

const ophogingen = ({ spoor }: Pick<Vastgesteld, 'spoor'>): number =>
  spoor.filter(({ sleutel }) => sleutel.startsWith('ophoging')).reduce((som, { uitkomst }) => som + Number(uitkomst), 0);

describe('wat altijd geldt', () => {
  it('475da is nooit hoger dan het maximum van lid 1 plus de ophogingen', () => {
    fc.assert(
      fc.property(invoer, (een) => {
        const uitkomst = reken(een);
        const normen = normenOp(een.peildatum);
        if (normen.soort !== 'bekend') return false;
        const maximum = Number(normen.halfjaar.normen[`rv_475da_1_${onderdeelVan(een.leefsituatie)}`].waarde);
        return uitkomst.bvv475da / 100 <= maximum + ophogingen(uitkomst) + 0.005;
      }),
    );
  });

  it('geen bedrag is negatief, en vrij en vatbaar zijn samen nooit meer dan het netto inkomen waar iets vatbaar is', () => {
    fc.assert(
      fc.property(invoer, (een) => {
        const { bvv475da, na475db, beslagvrijeVoet, vatbaarPerMaand, nettoBeslagen } = reken(een);
        return (
          [bvv475da, na475db, beslagvrijeVoet, vatbaarPerMaand].every((bedrag) => bedrag >= 0) &&
          (vatbaarPerMaand === 0 || vatbaarPerMaand + beslagvrijeVoet === nettoBeslagen)
        );
      }),
    );
  });

  it('zonder eigen neveninkomen en buiten een inrichting is ten minste 5% vatbaar', () => {
    fc.assert(
      fc.property(invoer, (een) => {
        const { vatbaarPerMaand, nettoBeslagen } = reken({
          ...een,
          nietBeslagen: { schuldenaar: '0', echtgenoot: een.nietBeslagen?.echtgenoot ?? '0' },
        });
        return vatbaarPerMaand >= Math.floor(nettoBeslagen * 0.05 - 0.5);
      }),
    );
  });

  it('een hoger belastbaar inkomen geeft nooit een lagere beslagvrije voet van 475da lid 1 tot en met 3', () => {
    fc.assert(
      fc.property(
        peildatum,
        leefsituatie,
        fc.integer({ min: 0, max: 120_000 }),
        fc.integer({ min: 0, max: 20_000 }),
        (op, situatie, C, meer) => {
          const bij = (jaarinkomen: number): number => {
            const stand = berekenTussenstand({
              peildatum: op,
              leefsituatie: situatie,
              adres: { soort: 'woonadres' },
              belastbaar: { soort: 'per jaar', C: String(jaarinkomen) },
            });
            if (stand.soort !== 'berekend') throw new Error(stand.redenen.join());
            return stand.bvv475da;
          };
          return bij(C + meer) >= bij(C);
        },
      ),
    );
  });

  it('het spoor overleeft JSON zonder verschil', () => {
    fc.assert(
      fc.property(invoer, (een) => {
        const uitkomst = reken(een);
        expect(JSON.parse(JSON.stringify(uitkomst))).toStrictEqual(uitkomst);
      }),
      { numRuns: 25 },
    );
  });

  it('elk getal in een formule is een invoer van die stap, en elke tussenuitkomst de uitkomst van een eerdere stap', () => {
    fc.assert(
      fc.property(invoer, (een) => {
        const eerder = new Map<string, string>();
        for (const stap of reken(een).spoor) {
          const invoerGetallen = stap.invoer.map(({ waarde }) => Number(waarde));
          for (const getal of stap.formule.match(/\d[\d.]*(?:,\d+)?/g) ?? []) {
            const waarde = Number(getal.replaceAll('.', '').replace(',', '.'));
            expect(invoerGetallen.some((bekend) => Math.abs(Math.abs(bekend) - waarde) <= 5.1e-7)).toBe(true);
          }
          for (const { bron, waarde } of stap.invoer) if (bron.startsWith('stap ')) expect(eerder.get(bron.slice(5))).toBe(waarde);
          eerder.set(stap.sleutel, stap.uitkomst);
        }
      }),
      { numRuns: 50 },
    );
  });
});
