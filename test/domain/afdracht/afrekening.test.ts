import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rekenAf, type Boeking, type Deel, type Terugbetaald } from '../../../domain/afdracht/afrekening.ts';
import { centen, som } from '../../../domain/geld/centen.ts';

const deel = (vordering: string, kosten: number, hoofdsom: number, rente = 0): Deel => ({ vordering, kosten: centen(kosten), rente: centen(rente), hoofdsom: centen(hoofdsom) });
const boeking = (soort: Boeking['soort'], plaats: string, bedrag: number, delen: readonly Deel[], overschot = 0, id = 1): Boeking => ({ id, soort, plaats, centen: centen(bedrag), overschot: centen(overschot), delen });
const terug = (plaats: string, bedrag: number): Terugbetaald => ({ plaats, centen: centen(bedrag) });
const NIETS = { bank: 0, afdracht: 0, kosten: 0, rente: 0, hoofdsom: 0, terugbetaald: 0, aangehouden: 0, afTeDragen: 0 };

describe('de afrekening met een principaal', () => {
  it('zonder boekingen is leeg', () => {
    expect(rekenAf([], [])).toEqual({ regels: [], totaal: { plaats: 'totaal', ...NIETS }, nietSluitend: [] });
  });

  it('een betaling van de bank: wat is toegerekend komt de principaal toe', () => {
    const { regels, nietSluitend } = rekenAf([boeking('bank', 'a', 10_000, [deel('a', 900, 9_000, 100)])], []);
    expect(regels).toEqual([{ plaats: 'a', ...NIETS, bank: 10_000, kosten: 900, rente: 100, hoofdsom: 9_000, afTeDragen: 10_000 }]);
    expect(nietSluitend).toEqual([]);
  });

  it('te veel betaald: terugbetaald, of aangehouden zolang niemand besliste', () => {
    const betaling = boeking('bank', 'a', 10_000, [deel('a', 0, 8_000)], 2_000);
    expect(rekenAf([betaling], [terug('a', 2_000)]).regels).toEqual([{ plaats: 'a', ...NIETS, bank: 10_000, hoofdsom: 8_000, terugbetaald: 2_000, afTeDragen: 8_000 }]);
    expect(rekenAf([betaling], []).regels).toEqual([{ plaats: 'a', ...NIETS, bank: 10_000, hoofdsom: 8_000, aangehouden: 2_000, afTeDragen: 8_000 }]);
    expect(rekenAf([], [terug('a', 2_000)]).regels).toMatchObject([{ terugbetaald: 2_000, aangehouden: -2_000, afTeDragen: 0 }]);
  });

  it('een afdracht staat bij de vorderingen waarop zij is geboekt, haar overschot bij het verhaal', () => {
    const { regels, totaal } = rekenAf([boeking('afdracht', 'verhaal-1', 30_000, [deel('b', 1_000, 19_000), deel('a', 0, 5_000)], 5_000)], [terug('verhaal-1', 5_000)]);
    expect(regels).toEqual([
      { plaats: 'a', ...NIETS, afdracht: 5_000, hoofdsom: 5_000, afTeDragen: 5_000 },
      { plaats: 'b', ...NIETS, afdracht: 20_000, kosten: 1_000, hoofdsom: 19_000, afTeDragen: 20_000 },
      { plaats: 'verhaal-1', ...NIETS, afdracht: 5_000, terugbetaald: 5_000 },
    ]);
    expect(totaal).toEqual({ plaats: 'totaal', ...NIETS, afdracht: 30_000, kosten: 1_000, hoofdsom: 24_000, terugbetaald: 5_000, afTeDragen: 25_000 });
  });

  it('een afdracht die op een correctie terugging, gaat af van wat de principaal toekomt; een verhaal waarop niets staat heeft geen regel', () => {
    const { regels } = rekenAf([boeking('correctie', 'verhaal-1', -4_000, [deel('a', -500, -3_500)])], [terug('verhaal-1', 4_000)]);
    expect(regels).toEqual([{ plaats: 'a', ...NIETS, kosten: -500, hoofdsom: -3_500, terugbetaald: 4_000, afTeDragen: -4_000 }]);
  });

  it('de regels staan op naam, in welke volgorde er ook is geboekt', () => {
    const geboekt = ['c', 'a', 'b'].map((plaats, i) => boeking('bank', plaats, 100, [deel(plaats, 0, 100)], 0, i + 1));
    expect(rekenAf(geboekt, []).regels.map(({ plaats }) => plaats)).toEqual(['a', 'b', 'c']);
  });

  it('vervallen kosten die al betaald waren ook', () => {
    expect(rekenAf([boeking('correctie', 'a', -900, [deel('a', -900, 0)])], [terug('a', 900)]).regels).toEqual([{ plaats: 'a', ...NIETS, kosten: -900, terugbetaald: 900, afTeDragen: -900 }]);
  });

  it('wat de bank terugneemt, staat er negatief; wat niet meer op de vordering stond, moet van de debiteur terugkomen', () => {
    const { regels, nietSluitend } = rekenAf([boeking('bank', 'a', -10_000, [deel('a', 0, -8_000)])], []);
    expect(regels).toEqual([{ plaats: 'a', ...NIETS, bank: -10_000, hoofdsom: -8_000, aangehouden: -2_000, afTeDragen: -8_000 }]);
    expect(nietSluitend).toEqual([]);
  });

  it.each([
    ['een storno van alles wat erop stond', boeking('bank', 'a', -100, [deel('a', -10, -90)])],
    ['een storno van geld waarvan niets meer op de vordering stond', boeking('bank', 'a', -100, [])],
    ['een afdracht die precies is toegerekend', boeking('afdracht', 'verhaal-1', 100, [deel('a', 0, 60), deel('b', 0, 40)])],
  ])('een boeking die sluit wordt niet genoemd: %s', (_wat, goed) => {
    expect(rekenAf([goed], []).nietSluitend).toEqual([]);
  });

  it.each([
    ['te weinig toegerekend', boeking('bank', 'a', 100, [deel('a', 0, 99)])],
    ['een afdracht die minder is dan haar delen', boeking('afdracht', 'verhaal-1', -100, [deel('a', 0, -50)])],
    ['te veel toegerekend', boeking('afdracht', 'verhaal-1', 100, [deel('a', 0, 100)], 1)],
    ['te weinig teruggeboekt', boeking('correctie', 'a', -100, [deel('a', 0, -99)])],
    ['meer teruggenomen dan de bank terugnam', boeking('bank', 'a', -100, [deel('a', 0, -101)])],
    ['een storno die bijboekt', boeking('bank', 'a', -100, [deel('a', 0, 1)])],
  ])('een boeking die niet sluit wordt genoemd: %s', (_wat, fout) => {
    expect(rekenAf([fout, boeking('bank', 'b', 5, [deel('b', 0, 5)], 0, 2)], []).nietSluitend).toEqual([1]);
  });
});

const CLAIM = fc.constantFrom('a', 'b', 'c');
const BEDRAG = fc.integer({ min: 0, max: 5_000_000 });
const DELEN = fc.array(fc.record({ vordering: CLAIM, kosten: BEDRAG, rente: BEDRAG, hoofdsom: BEDRAG }), { maxLength: 3 });

/** A booking that adds up, with the refund that belongs to it. */
const MUTATIE = fc.record({ soort: fc.constantFrom('bank', 'afdracht', 'correctie'), claim: CLAIM, delen: DELEN, overschot: BEDRAG, terug: fc.boolean() }).map(({ soort, claim, delen, overschot, terug: betaald }) => {
  const teken = soort === 'correctie' ? -1 : 1;
  const eigen = delen.map((een) => deel(soort === 'bank' ? claim : een.vordering, teken * een.kosten, teken * een.hoofdsom, teken * een.rente));
  const rest = soort === 'correctie' ? 0 : overschot;
  const bedrag = som(centen(rest), ...eigen.flatMap(({ kosten, rente, hoofdsom }) => [kosten, rente, hoofdsom]));
  const plaats = soort === 'bank' ? claim : 'verhaal-1';
  const terugBedrag = soort === 'correctie' ? Math.abs(bedrag) : betaald ? rest : 0;
  return { boeking: boeking(soort, plaats, bedrag, eigen, rest), terug: terug(plaats, terugBedrag), wacht: soort !== 'correctie' && !betaald ? rest : 0 };
});

describe('tot op de cent, voor elke reeks van boekingen', () => {
  it('het totaal is de som van de regels, en elke cent staat in één kolom', () => {
    fc.assert(
      fc.property(fc.array(MUTATIE, { maxLength: 30 }), (mutaties) => {
        const boekingen = mutaties.map((een) => een.boeking);
        const { regels, totaal, nietSluitend } = rekenAf(boekingen, mutaties.map((een) => een.terug));
        expect(nietSluitend).toEqual([]);
        const binnen = (soort: Boeking['soort']) => som(...boekingen.filter((een) => een.soort === soort).map((een) => een.centen));
        expect(totaal.bank).toBe(binnen('bank'));
        expect(totaal.afdracht).toBe(binnen('afdracht'));
        expect(totaal.terugbetaald).toBe(som(...mutaties.map((een) => een.terug.centen)));
        expect(totaal.aangehouden).toBe(mutaties.reduce((wacht, een) => wacht + een.wacht, 0));
        expect(totaal.afTeDragen).toBe(som(...boekingen.flatMap(({ delen }) => delen.flatMap(({ kosten, rente, hoofdsom }) => [kosten, rente, hoofdsom]))));
        for (const veld of ['bank', 'afdracht', 'kosten', 'rente', 'hoofdsom', 'terugbetaald', 'aangehouden', 'afTeDragen'] as const) expect(som(...regels.map((regel) => regel[veld]))).toBe(totaal[veld]);
        for (const { bank, afdracht, kosten, rente, hoofdsom, terugbetaald, aangehouden, afTeDragen } of [...regels, totaal]) {
          expect(afTeDragen).toBe(kosten + rente + hoofdsom);
          expect(bank + afdracht - terugbetaald - aangehouden).toBe(afTeDragen);
        }
        expect(new Set(regels.map(({ plaats }) => plaats)).size).toBe(regels.length);
      }),
    );
  });

  it('twee perioden na elkaar geven samen wat één periode over beide geeft', () => {
    fc.assert(
      fc.property(fc.array(MUTATIE), fc.array(MUTATIE), (eerst, daarna) => {
        const over = (mutaties: typeof eerst) => rekenAf(mutaties.map((een) => een.boeking), mutaties.map((een) => een.terug)).totaal.afTeDragen;
        expect(som(over(eerst), over(daarna))).toBe(over([...eerst, ...daarna]));
      }),
    );
  });
});
