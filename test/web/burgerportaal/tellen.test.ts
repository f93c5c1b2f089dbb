import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dag } from '../../../domain/kalender/dag.ts';
import type { Antwoorden } from '../../../web/burgerportaal/antwoorden/antwoorden.ts';
import { vergelijk } from '../../../web/burgerportaal/brief/vergelijking.ts';
import { bereken } from '../../../web/burgerportaal/rekenen/berekening.ts';
import { beslagenBron, eigenSituatie } from '../../../web/burgerportaal/rekenen/situatie.ts';
import { voorbeeldtekst } from '../../../web/burgerportaal/uitkomst/voorbeeldtekst.ts';
import { ONBEKEND, type Vraag } from '../../../web/burgerportaal/vragen/vraag.ts';
import { eersteOpen, tellende, vragenlijst } from '../../../web/burgerportaal/vragen/vragenlijst.ts';
import { moeder } from './personen.ts';

/** An answer to a question: the n-th that fits it. */
function antwoordOp({ veld, sleutel }: Vraag, n: number): string {
  switch (veld.soort) {
    case 'keuze':
      return sleutel === 'beslag' && n % 5 > 0 ? 'inkomen' : (veld.opties[n % veld.opties.length]?.waarde ?? '');
    case 'bedrag':
      return veld.onbekend !== undefined && n % 6 === 0 ? ONBEKEND : String(n % 4000);
    case 'datum':
      return ['2023-02-01', '2025-09-15', '2026-03-02', '2026-09-01'][veld.dag.voor === 'ontvangst' ? 3 : n % 4] ?? '';
    case 'land':
      return n % 2 === 0 ? 'Marokko' : 'een ander land';
  }
}

/** Everything answered, as somebody would who picks the n-th answer each time. */
const ingevuld = (weg: string): fc.Arbitrary<Antwoorden> =>
  fc.array(fc.nat(9999), { minLength: 40, maxLength: 40 }).map((keuzes) => {
    let antwoorden: Antwoorden = { weg };
    for (const n of keuzes) {
      const open = eersteOpen(antwoorden);
      if (open === undefined) break;
      antwoorden = { ...antwoorden, [open.sleutel]: antwoordOp(open, n) };
    }
    return antwoorden;
  });

/** All that the page makes of the answers. */
function uitkomst(antwoorden: Antwoorden): unknown {
  const bron = beslagenBron(antwoorden);
  if (bron === undefined) throw new Error('geen bron');
  const eigen = bereken(dag(antwoorden['datum'] ?? ''), eigenSituatie(antwoorden), bron);
  if (antwoorden['weg'] === 'reken' || bron.soort === 'bijstand') return eigen;
  const brief = vergelijk(antwoorden);
  return brief.soort === 'vergeleken' ? [brief, voorbeeldtekst(antwoorden, dag('2026-09-10'), brief.vergelijking)] : brief;
}

describe('alleen antwoorden op vragen die er nu zijn tellen', () => {
  it.each(['reken', 'brief'])('overbodige antwoorden veranderen nooit de vragen of de uitkomst (%s)', (weg) => {
    fc.assert(
      fc.property(ingevuld(weg), ingevuld('reken'), ingevuld('brief'), (antwoorden, ...andere) => {
        const oud: Antwoorden = { 'b.plek': 'ja', 'klopt.partner': 'ja', ...Object.assign({}, ...andere) };
        const overbodig = { ...oud, ...antwoorden };
        expect(vragenlijst(overbodig).map(({ sleutel }) => sleutel)).toEqual(vragenlijst(antwoorden).map(({ sleutel }) => sleutel));
        expect(uitkomst(overbodig)).toEqual(uitkomst(antwoorden));
      }),
      { numRuns: 300 },
    );
  });

  it('wat blijft staan van een eigen huis telt niet mee voor wie geen vast adres heeft', () => {
    const zonderAdres = { ...moeder, 'e.wonen': 'geen', 'e.plek': 'nee' };
    expect(tellende(zonderAdres)).not.toHaveProperty('e.situatie');
    expect(eigenSituatie(zonderAdres).woonkosten).toBeNull();
  });
});
