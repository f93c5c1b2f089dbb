import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { GEADRESSEERDEN, kanaalVan, VOORKEUREN, type Postgegevens } from '../../../domain/verzending/kanaal.ts';
import { envelopVan } from '../../../domain/verzending/envelop.ts';
import { leesdag } from '../../../domain/verzending/ongelezen.ts';
import { dag } from '../../../domain/kalender/dag.ts';

const digitaal: Postgegevens = { soort: 'aanmaning', aan: 'debiteur', voorkeur: 'digitaal', afzenderHeeftOin: true, digitaalMislukt: false };
const alle = fc.record<Postgegevens>({
  soort: fc.constantFrom('herinnering', 'aanmaning', 'dwangbevel', 'vooraankondiging', 'afschrift_kennisgeving', 'beschikking', 'mededeling', 'opheffing_debiteur', 'betekeningsopdracht'),
  aan: fc.constantFrom(...GEADRESSEERDEN),
  voorkeur: fc.constantFrom(null, ...VOORKEUREN),
  afzenderHeeftOin: fc.boolean(),
  digitaalMislukt: fc.boolean(),
});

describe('een dwangbevel gaat per post of exploot (IW 13)', () => {
  it.each(['dwangbevel', 'betekeningsopdracht'])('nooit digitaal, wat de debiteur ook koos: %s', (soort) => {
    fc.assert(fc.property(alle, (brief) => kanaalVan({ ...brief, soort }).kanaal !== 'digitaal'));
  });
  it.each(['dwangbevel', 'betekeningsopdracht'])('in een eigen envelop: %s', (soort) => {
    expect(envelopVan({ runId: 1, briefId: 2, soort, kanaal: 'papier', ontvanger: 'debiteur-3' })).toBe('1-brief-2');
  });
  it('per exploot gaat het naar de deurwaarder', () => {
    expect(kanaalVan({ ...digitaal, soort: 'dwangbevel', aan: 'deurwaarder' }).kanaal).toBe('deurwaarder');
  });
});

test('Rv 479g lid 3: het afschrift van de kennisgeving gaat aangetekend', () => {
  expect(kanaalVan({ ...digitaal, soort: 'afschrift_kennisgeving' })).toEqual({ kanaal: 'aangetekend', grond: 'Rv 479g lid 3' });
});

describe('digitaal', () => {
  it('voor de debiteur die dat koos, van een opdrachtgever met een OIN', () => {
    expect(kanaalVan(digitaal)).toMatchObject({ kanaal: 'digitaal', grond: 'voorkeur' });
  });
  it.each<[string, Partial<Postgegevens>]>([
    ['zonder keuze van de debiteur', { voorkeur: null }],
    ['de debiteur koos papier', { voorkeur: 'papier' }],
    ['de opdrachtgever heeft geen OIN', { afzenderHeeftOin: false }],
    ['iemand handelt voor de debiteur', { aan: 'vertegenwoordiger' }],
    ['de brief is voor de derde', { aan: 'derde' }],
    ['de brief is voor wie die van een ander kreeg: de keuze en de box zijn niet van hem', { aan: 'ontvanger' }],
    ['de eerdere brief is digitaal niet gelezen', { digitaalMislukt: true }],
    ['de mededeling van de beslagvrije voet (Rv 475i lid 2)', { soort: 'mededeling' }],
  ])('%s: op papier', (_naam, anders) => {
    expect(kanaalVan({ ...digitaal, ...anders }).kanaal).toBe('papier');
  });
  it('nooit voor een ander dan de debiteur, en nooit ongevraagd', () => {
    fc.assert(fc.property(alle, (brief) => kanaalVan(brief).kanaal !== 'digitaal' || (brief.aan === 'debiteur' && brief.voorkeur === 'digitaal')));
  });
});

test('gepubliceerd op 22 januari en zeven dagen om te lezen: op 29 januari gaat de brief op papier', () => {
  expect(leesdag(dag('2025-01-22'), 7)).toBe('2025-01-29');
});
