import { describe, expect, it } from 'vitest';
import { vergelijkDagen } from '../../bench/storing/verschil-dagen.ts';
import type { Teken, Verloop } from '../../bench/storing/verloop.ts';
import { dag } from '../../domain/kalender/dag.ts';

const stap = (op: string, wat: string): Teken => ({ dag: dag(op), soort: 'stap', wat });
const feit = (op: string, wat: string): Teken => ({ dag: dag(op), soort: 'feit', wat });
const BETALING = 'bank:voorbeeld-101';

/** Paid after the aanmaning. */
const ZONDER: Verloop = {
  einde: 'voldaan',
  ingetrokken: false,
  gang: [stap('2025-01-06', 'herinnering'), stap('2025-01-21', 'aanmaning'), feit('2025-01-26', BETALING)],
  verklaringen: [],
  afdrachten: [],
  telt: { betaling: [`${BETALING} 32900`], brief: ['herinnering aan debiteur', 'aanmaning aan debiteur'], besluit: ['aanmaning door systeem'], kosten: ['aanmaning 900'], terugbetaling: [] },
};
/** The same, two days later from the aanmaning on. */
const LATER: Verloop = { ...ZONDER, gang: [stap('2025-01-06', 'herinnering'), stap('2025-01-23', 'aanmaning'), feit('2025-01-28', BETALING)] };

const vergelijk = (met: Verloop, zonder: Verloop = ZONDER) => vergelijkDagen(new Map([['WS-2025-0001', zonder]]), new Map([['WS-2025-0001', met]]));
const verschillen = (met: Verloop, zonder?: Verloop): string[] => vergelijk(met, zonder).verschillen.map(({ wat }) => wat);

describe('een vordering die even ver kwam, dagen later', () => {
  it('is geheel vergeleken, en gelijk', () => {
    expect(vergelijk(LATER)).toEqual({ verschillen: [], geheel: ['WS-2025-0001'], verschoven: [] });
  });

  it.each([
    ['betaling', ['bank:voorbeeld-101 32901'], 'betaling alleen zonder storing «bank:voorbeeld-101 32900», alleen met storing «bank:voorbeeld-101 32901»'],
    ['kosten', ['aanmaning 900', 'aanmaning 900'], 'kosten alleen zonder storing «», alleen met storing «aanmaning 900»'],
    ['brief', ['herinnering aan debiteur'], 'brief alleen zonder storing «aanmaning aan debiteur», alleen met storing «»'],
    ['besluit', ['aanmaning door systeem', 'pauze door medewerker'], 'besluit alleen zonder storing «», alleen met storing «pauze door medewerker»'],
    ['terugbetaling', ['te_veel_betaald'], 'terugbetaling alleen zonder storing «», alleen met storing «te_veel_betaald»'],
  ] as const)('met andere regels in de tabel %s', (tabel, regels, wat) => {
    expect(verschillen({ ...LATER, telt: { ...LATER.telt, [tabel]: regels } })).toEqual([wat]);
  });
});

describe('de gang', () => {
  it('een stap die weg is, zonder feit dat haar inhaalde', () => {
    const zonder = { ...ZONDER, gang: [...ZONDER.gang, stap('2025-02-10', 'dwangbevel')] };
    expect(verschillen(LATER, zonder)).toEqual(['alleen in één van beide: dwangbevel']);
  });

  it('een betaling die weg is', () => {
    expect(verschillen({ ...LATER, gang: LATER.gang.slice(0, 2) })).toEqual([`alleen in één van beide: ${BETALING}`]);
  });

  it('een besluit van een mens erbij', () => {
    expect(verschillen({ ...LATER, gang: [...LATER.gang, feit('2025-01-29', 'pauze:voorbeeld-102')] })).toEqual(['alleen in één van beide: pauze:voorbeeld-102']);
  });

  it('een betaling die een uitgestelde aanmaning voor was: wat erop volgt mag anders zijn, en zo staat het er', () => {
    const ingehaald = { ...LATER, gang: [stap('2025-01-06', 'herinnering'), feit('2025-01-26', BETALING)], telt: { ...LATER.telt, kosten: [], brief: ['herinnering aan debiteur'] } };
    expect(vergelijk(ingehaald)).toEqual({ verschillen: [], geheel: [], verschoven: ['WS-2025-0001'] });
  });

  it('een betaling die op de dag van de aanmaning viel en nu ervoor', () => {
    const zelfdeDag = { ...ZONDER, gang: [stap('2025-01-06', 'herinnering'), stap('2025-01-26', 'aanmaning'), feit('2025-01-26', BETALING)] };
    expect(vergelijk({ ...zelfdeDag, gang: [stap('2025-01-06', 'herinnering'), feit('2025-01-26', BETALING), stap('2025-01-27', 'aanmaning')] }, zelfdeDag).verschoven).toEqual(['WS-2025-0001']);
  });
});

describe('het einde', () => {
  const LOOPT: Verloop = { ...ZONDER, einde: 'loopt', gang: ZONDER.gang.slice(0, 2) };

  it('van loopt naar voldaan mag, met wat er daarna kwam', () => {
    expect(verschillen(LATER, LOOPT)).toEqual([]);
  });

  it('van loopt naar ingetrokken alleen door een mens', () => {
    expect(verschillen({ ...LATER, einde: 'ingetrokken' }, LOOPT)).toEqual(['einde zonder storing loopt, met storing ingetrokken']);
    expect(verschillen({ ...LATER, einde: 'ingetrokken', ingetrokken: true }, LOOPT)).toEqual([]);
  });

  it.each(['verjaard', 'loopt'])('van voldaan naar %s nooit', (einde) => {
    expect(verschillen({ ...LATER, einde })).toContain(`einde zonder storing voldaan, met storing ${einde}`);
  });

  it('wat liep en een stap miste is die niet kwijt zonder dat het wordt gezien', () => {
    expect(verschillen({ ...LOOPT, gang: LOOPT.gang.slice(0, 1) }, LOOPT)).toEqual(['alleen in één van beide: aanmaning']);
  });

  it('wat liep en kosten of een brief kwijt is, verbergt dat niet met wat er daarna kwam', () => {
    const later = { ...LATER, telt: { ...LATER.telt, kosten: [], brief: ['herinnering aan debiteur', 'dwangbevel aan debiteur'] } };
    expect(verschillen(later, LOOPT)).toEqual(['brief alleen zonder storing «aanmaning aan debiteur», alleen met storing «»', 'kosten alleen zonder storing «aanmaning 900», alleen met storing «»']);
  });

  it('een vordering die er niet meer is', () => {
    expect(vergelijkDagen(new Map([['WS-2025-0001', ZONDER]]), new Map()).verschillen).toEqual([{ aanslagnummer: 'WS-2025-0001', wat: 'ontbreekt met storing' }]);
  });
});

describe('wat derden deden', () => {
  const maanden = (...lijst: readonly string[]) => lijst.map((maand) => ({ derde: '000010078L01', maand }));
  const BIJ_DERDE: Verloop = { ...ZONDER, verklaringen: ['verklaring voorbeeld-103'], afdrachten: maanden('2025-03', '2025-04', '2025-05') };

  it('een verklaring die weg is', () => {
    expect(verschillen({ ...BIJ_DERDE, verklaringen: [] }, BIJ_DERDE)).toEqual(['van de derde alleen zonder storing: verklaring voorbeeld-103']);
  });

  it('een afdracht die weg is, ook van wat nog loopt', () => {
    const kwijt = { ...BIJ_DERDE, afdrachten: maanden('2025-03', '2025-05') };
    expect([verschillen(kwijt, BIJ_DERDE), verschillen({ ...kwijt, einde: 'loopt' }, { ...BIJ_DERDE, einde: 'loopt' })]).toEqual([['van de derde alleen zonder storing: afdracht 2025-04 van 000010078L01'], ['van de derde alleen zonder storing: afdracht 2025-04 van 000010078L01']]);
  });

  it('een derde die nooit meer afdraagt', () => {
    expect(verschillen({ ...BIJ_DERDE, afdrachten: [] }, BIJ_DERDE)).toEqual(['van de derde alleen zonder storing: afdracht 2025-03 van 000010078L01, afdracht 2025-04 van 000010078L01, afdracht 2025-05 van 000010078L01']);
  });

  it('een beslag dat later lag begint een maand later, en eindigt eerder als de voet lager is', () => {
    expect(verschillen({ ...BIJ_DERDE, afdrachten: maanden('2025-04') }, BIJ_DERDE)).toEqual([]);
  });
});
