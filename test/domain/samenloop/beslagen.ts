import fc from 'fast-check';
import { centen } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { beslagId, ZONDER_DEURWAARDER, type Beslag, type Beslagvorm } from '../../../domain/samenloop/beslag.ts';
import { PARTIJSOORTEN } from '../../../domain/samenloop/partij.ts';
import { VORDERINGSOORTEN } from '../../../domain/samenloop/rangorde.ts';
import type { Samenloopvraag } from '../../../domain/samenloop/vraag.ts';

export const A = beslagId('A');
export const B = beslagId('B');
export const C = beslagId('C');
export const D = beslagId('D');

const basis = { tijdstip: null, executoriaal: true, openstaand: centen(100_00), bron: 'loon', afgemeldOp: null } as const;

type Anders = Partial<Omit<Beslag, 'id' | 'gelegdOp'>>;

/** A concurrent beslag of a gerechtsdeurwaarder. */
export function gdw(id: string, gelegdOp: string, anders: Anders = {}): Beslag {
  return { ...basis, id: beslagId(id), gelegdOp: dag(gelegdOp), partij: 'gerechtsdeurwaarder', vorm: { bevoegdheid: 'derdenbeslag', deurwaarder: 'gerechtsdeurwaarder' }, vordering: 'concurrent', ...anders };
}

/** Recovered bijstand by vereenvoudigd derdenbeslag. */
export function bijstand(id: string, gelegdOp: string, anders: Anders = {}): Beslag {
  return { ...basis, id: beslagId(id), gelegdOp: dag(gelegdOp), partij: 'gemeente', vorm: { bevoegdheid: 'vereenvoudigd_derdenbeslag' }, vordering: 'terugvordering_pw60', ...anders };
}

/** What UWV recovers, by vereenvoudigd derdenbeslag. */
export function uwv(id: string, gelegdOp: string, anders: Anders = {}): Beslag {
  return bijstand(id, gelegdOp, { partij: 'uwv', vordering: 'terugvordering_uwv', ...anders });
}

/** Kinderalimentatie by LBIO. */
export function lbio(id: string, gelegdOp: string, anders: Anders = {}): Beslag {
  return bijstand(id, gelegdOp, { partij: 'lbio', vordering: 'kinderalimentatie', ...anders });
}

/** Municipal tax by a vordering of IW 19. */
export function gemeentebelasting(id: string, gelegdOp: string, anders: Anders = {}): Beslag {
  return bijstand(id, gelegdOp, { vorm: { bevoegdheid: 'vordering_iw19' }, vordering: 'gemeentelijke_belasting', ...anders });
}

/** Rijksbelasting by a vordering of IW 19. */
export function rijksbelasting(id: string, gelegdOp: string, anders: Anders = {}): Beslag {
  return gemeentebelasting(id, gelegdOp, { partij: 'belastingdienst', vordering: 'rijksbelasting_iw21', ...anders });
}

/** The bestuursrechtelijke premie, by a gerechtsdeurwaarder. */
export function premie(id: string, gelegdOp: string, anders: Anders = {}): Beslag {
  return gdw(id, gelegdOp, { partij: 'cak', vordering: 'bestuursrechtelijke_premie_zvw18f', ...anders });
}

export function vraagOver(beslagen: readonly Beslag[], anders: Partial<Samenloopvraag> = {}): Samenloopvraag {
  return { peildatum: dag('2026-06-15'), bron: 'loon', beslagen, alleVoorafVoldaanZeker: false, overdracht: null, ...anders };
}

const vormen: readonly Beslagvorm[] = [
  { bevoegdheid: 'derdenbeslag', deurwaarder: 'gerechtsdeurwaarder' },
  { bevoegdheid: 'derdenbeslag', deurwaarder: 'belastingdeurwaarder' },
  ...ZONDER_DEURWAARDER.map((bevoegdheid) => ({ bevoegdheid })),
  { bevoegdheid: 'verrekening' },
];

/** Any beslagen: few days, so that they fall together, and every form, rank and state. */
export const beslagen: fc.Arbitrary<Beslag[]> = fc
  .array(
    fc.record({
      partij: fc.constantFrom(...PARTIJSOORTEN),
      vorm: fc.constantFrom(...vormen),
      vordering: fc.constantFrom(...VORDERINGSOORTEN),
      gelegdOp: fc.constantFrom('2026-01-12', '2026-02-10', '2026-03-02').map(dag),
      tijdstip: fc.constantFrom(null, '09:05', '14:10'),
      executoriaal: fc.boolean(),
      openstaand: fc.integer({ min: 0, max: 500_00 }).map(centen),
      bron: fc.constantFrom('loon', 'loon', 'loon', 'pensioen'),
      afgemeldOp: fc.constantFrom(null, null, null, dag('2026-05-01')),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((lijst) => lijst.map((een, plaats): Beslag => ({ ...een, id: beslagId('ABCDE'.charAt(plaats)) })));
