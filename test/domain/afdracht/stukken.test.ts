import { describe, expect, it } from 'vitest';
import { geldendeVoet } from '../../../domain/afdracht/periode.ts';
import { rondTermijn, stukkenVan } from '../../../domain/afdracht/stukken.ts';
import { werktVanaf, type VoetVanaf } from '../../../domain/afdracht/terugwerking.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';

const voet = (vanaf: string, centenPerMaand: number, totEnMet?: string): VoetVanaf => ({ vanaf: dag(vanaf), voet: { soort: 'bedrag', beslagvrijeVoetCenten: centen(centenPerMaand) }, ...(totEnMet === undefined ? {} : { totEnMet: dag(totEnMet) }) });
const eerste = voet('2025-03-25', 130_000);
const uitspraak = voet('2025-05-01', 142_000, '2025-06-30');

describe('een voet over een termijn die voorbij was toen hij werd gemaakt (475fa)', () => {
  it.each([
    ['2025-04-30', eerste],
    ['2025-05-01', uitspraak],
    ['2025-06-30', uitspraak],
    ['2025-07-01', eerste],
  ])('op %s', (op, verwacht) => {
    expect(geldendeVoet([eerste, uitspraak], dag(op))).toBe(verwacht);
  });

  it('is nooit de eerste: voor het beslag geldt wat daarmee kwam', () => {
    expect(geldendeVoet([voet('2025-05-01', 130_000), voet('2025-04-01', 142_000, '2025-04-30')], dag('2025-03-01'))).toMatchObject({ vanaf: '2025-05-01' });
  });

  it('een lagere voet die later kwam en verder teruggaat neemt haar dagen niet, een hogere wel', () => {
    const lager = voet('2025-03-25', 135_000);
    const hoger = voet('2025-03-25', 150_000);
    expect(geldendeVoet([eerste, uitspraak, lager], dag('2025-05-01'))).toBe(uitspraak);
    expect(geldendeVoet([eerste, uitspraak, lager], dag('2025-04-30'))).toBe(lager);
    expect(geldendeVoet([eerste, uitspraak, lager, hoger], dag('2025-05-01'))).toBe(hoger);
  });

  it('een verhoging daarna gaat terug tot de dag na die termijn, als zij er lager is', () => {
    expect(werktVanaf([eerste, uitspraak], { soort: 'bedrag', beslagvrijeVoetCenten: centen(135_000) }, dag('2025-03-25'), dag('2025-08-01'))).toBe('2025-07-01');
  });
});

describe('wat er in een reeks dagen gold', () => {
  const stukken = (van: string, tot: string) => stukkenVan([eerste, uitspraak], dag(van), dag(tot)).map((stuk) => [stuk.vanaf, stuk.totEnMet, stuk.voet]);

  it('elke voet met zijn dagen', () => {
    expect(stukken('2025-04-01', '2025-07-31')).toEqual([['2025-04-01', '2025-04-30', eerste], ['2025-05-01', '2025-06-30', uitspraak], ['2025-07-01', '2025-07-31', eerste]]);
  });

  it('dagen voor de eerste voet tellen niet mee', () => {
    expect(stukken('2025-01-01', '2025-03-31')).toEqual([['2025-03-25', '2025-03-31', eerste]]);
    expect(stukken('2025-01-01', '2025-02-28')).toEqual([]);
  });

  it('een grens waar dezelfde voet blijft gelden knipt niet', () => {
    const later = voet('2025-04-10', 150_000);
    const over = voet('2025-04-01', 160_000);
    expect(stukkenVan([eerste, later, over], dag('2025-04-01'), dag('2025-05-31'))).toEqual([{ vanaf: '2025-04-01', totEnMet: '2025-05-31', voet: over }]);
  });

  it('zonder voet is er niets', () => {
    expect(stukkenVan([], dag('2025-04-01'), dag('2025-05-31'))).toEqual([]);
  });
});

describe('de dagen van een melding rond de termijn van een besluit over de voet', () => {
  const termijn = { vanaf: dag('2025-05-01'), totEnMet: dag('2025-06-30') };

  it.each([
    ['loopt de termijn nog: ervoor en nu', '2025-04-01', '2025-06-30', [['2025-04-01', '2025-04-30', false], ['2025-05-01', null, true]]],
    ['is zij voorbij: ervoor, erin en nu', '2025-04-01', '2025-07-01', [['2025-04-01', '2025-04-30', false], ['2025-05-01', '2025-06-30', true], ['2025-07-01', null, false]]],
    ['begint de melding erin: erin en nu', '2025-06-01', '2025-08-01', [['2025-06-01', '2025-06-30', true], ['2025-07-01', null, false]]],
    ['begint zij op de eerste dag: alleen nu', '2025-05-01', '2025-06-01', [['2025-05-01', null, true]]],
    ['begint zij erna: alleen nu', '2025-07-01', '2025-08-01', [['2025-07-01', null, false]]],
  ])('%s', (_, vanaf, vandaag, verwacht) => {
    expect(rondTermijn(termijn, dag(vanaf), dag(vandaag)).map((deel) => [deel.vanaf, deel.totEnMet, deel.erin])).toEqual(verwacht);
  });

  it('is er geen termijn, dan is er één reeks', () => {
    expect(rondTermijn(undefined, dag('2025-05-01'), dag('2025-06-01'))).toEqual([{ vanaf: '2025-05-01', totEnMet: null, erin: null }]);
  });
});
