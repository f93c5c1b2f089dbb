import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { GEADRESSEERDEN, isDwangbevel, KANALEN, kanaalVan, VOORKEUREN, type Postgegevens } from '../../../domain/verzending/kanaal.ts';
import { envelopVan } from '../../../domain/verzending/envelop.ts';
import { leesdag, TERUGVAL } from '../../../domain/verzending/ongelezen.ts';
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

describe('waarop de keuze van het kanaal rust', () => {
  it.each<[string, Partial<Postgegevens>, string, string]>([
    ['het afschrift van de kennisgeving, aan wie het ook is', { soort: 'afschrift_kennisgeving', aan: 'derde' }, 'aangetekend', 'Rv 479g lid 3'],
    ['een dwangbevel dat bij exploot wordt betekend', { soort: 'dwangbevel', aan: 'deurwaarder' }, 'deurwaarder', 'Awb 4:123'],
    ['hetzelfde dwangbevel opnieuw', { soort: 'betekeningsopdracht', aan: 'deurwaarder' }, 'deurwaarder', 'Awb 4:123'],
    ['wat een deurwaarder verder krijgt', { soort: 'opdracht', aan: 'deurwaarder' }, 'deurwaarder', 'beleid'],
    ['een dwangbevel per post', { soort: 'dwangbevel' }, 'papier', 'IW 13 lid 3, Pw 60 lid 5'],
    ['een dwangbevel aan wie voor de debiteur handelt', { soort: 'dwangbevel', aan: 'vertegenwoordiger' }, 'papier', 'IW 13 lid 3, Pw 60 lid 5'],
    ['een brief aan de derde', { soort: 'beschikking', aan: 'derde' }, 'papier', 'beleid'],
    ['een brief aan een andere partij met een beslag', { soort: 'verdeelstaat', aan: 'partij' }, 'routeervoorziening', 'beleid'],
    ['een brief aan wie die van een ander kreeg', { soort: 'intrekking', aan: 'ontvanger' }, 'papier', 'beleid'],
    ['een brief aan wie voor de debiteur handelt', { aan: 'vertegenwoordiger' }, 'papier', 'vertegenwoordiging'],
    ['de mededeling van de beslagvrije voet', { soort: 'mededeling' }, 'papier', 'Rv 475i lid 2'],
    ['de brief die daarbij hoort', { soort: 'begeleidende_brief' }, 'papier', 'Rv 475i lid 2'],
    ['digitaal, zoals de debiteur koos', {}, 'digitaal', 'voorkeur'],
    ['papier, zoals hij koos', { voorkeur: 'papier' }, 'papier', 'voorkeur'],
    ['papier, want hij koos niets', { voorkeur: null }, 'papier', 'beleid'],
    ['papier, want de opdrachtgever heeft geen OIN', { afzenderHeeftOin: false }, 'papier', 'beleid'],
  ])('%s: %s', (_naam, anders, kanaal, grond) => {
    expect(kanaalVan({ ...digitaal, ...anders })).toEqual({ kanaal, grond });
  });

  it('er zijn vijf kanalen, en elk komt voor', () => {
    const gekozen = [digitaal, { ...digitaal, voorkeur: null }, { ...digitaal, aan: 'deurwaarder' }, { ...digitaal, soort: 'afschrift_kennisgeving' }, { ...digitaal, aan: 'partij' }] satisfies Postgegevens[];
    expect(gekozen.map((brief) => kanaalVan(brief).kanaal).sort()).toEqual([...KANALEN].sort());
  });

  it('voor ieder aan wie een brief kan zijn, en voor elke keuze die hij kan maken, is er een', () => {
    expect(Object.fromEntries(GEADRESSEERDEN.map((aan) => [aan, kanaalVan({ ...digitaal, aan }).kanaal]))).toEqual({ debiteur: 'digitaal', vertegenwoordiger: 'papier', derde: 'papier', deurwaarder: 'deurwaarder', partij: 'routeervoorziening', ontvanger: 'papier' });
    expect(Object.fromEntries(VOORKEUREN.map((voorkeur) => [voorkeur, kanaalVan({ ...digitaal, voorkeur }).kanaal]))).toEqual({ papier: 'papier', digitaal: 'digitaal' });
  });

  it('een dwangbevel is het ook als het opnieuw wordt betekend; een aanmaning is het niet', () => {
    expect(['dwangbevel', 'betekeningsopdracht', 'aanmaning'].map(isDwangbevel)).toEqual([true, true, false]);
  });
});

test('wat digitaal niet is gelezen komt nog eens op papier als er na zijn termijn dwang volgt (IW 11, IW 19 lid 9)', () => {
  expect(['herinnering', 'aanmaning', 'dwangbevel', 'vooraankondiging', 'mededeling'].filter((soort) => TERUGVAL.includes(soort))).toEqual(['aanmaning', 'vooraankondiging']);
});

test('wat in één envelop ligt heeft één code, van de run en van wie hem krijgt', () => {
  const stuk = { runId: 7, briefId: 1, soort: 'mededeling', kanaal: 'papier', ontvanger: 'debiteur-3' };
  expect([envelopVan(stuk), envelopVan({ ...stuk, runId: 8 }), envelopVan({ ...stuk, kanaal: 'aangetekend' })]).toEqual(['7-debiteur-3', '8-debiteur-3', '7-brief-1']);
});
