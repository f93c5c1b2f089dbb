import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centen, centenUitEuro, som, type Centen } from '../../../domain/geld/centen.ts';
import { toerekeningAwb492 } from '../../../domain/toerekening/bestuursrecht.ts';
import { toerekeningIw7 } from '../../../domain/toerekening/invorderingswet.ts';
import { voldaan, type Schuld, type Toerekening } from '../../../domain/toerekening/schuld.ts';

function schuld(kosten: string, rente: string, hoofdsom: string, lopendeRente?: string): Schuld {
  const zonder = { kosten: centenUitEuro(kosten), rente: centenUitEuro(rente), hoofdsom: centenUitEuro(hoofdsom) };
  return lopendeRente === undefined ? zonder : { ...zonder, lopendeRente: centenUitEuro(lopendeRente) };
}

const totaal = ({ kosten, rente, hoofdsom, lopendeRente }: Schuld): Centen => som(kosten, rente, hoofdsom, centen(lopendeRente ?? 0));

describe('IW 7 lid 1: kosten, rente, aanslag', () => {
  const belasting = schuld('66.00', '3.50', '320.00');

  it.each([
    ['50.00', schuld('50.00', '0', '0'), '0.00'],
    ['68.00', schuld('66.00', '2.00', '0'), '0.00'],
    ['100.00', schuld('66.00', '3.50', '30.50'), '0.00'],
    ['400.00', schuld('66.00', '3.50', '320.00'), '10.50'],
  ])('een betaling van € %s wordt %j met overschot € %s', (betaling, delen, overschot) => {
    expect(toerekeningIw7(belasting, centenUitEuro(betaling))).toMatchObject({ delen, overschot: centenUitEuro(overschot) });
  });

  it('maakt geen verschil tussen verschenen en lopende rente: alle rente gaat voor de aanslag', () => {
    expect(toerekeningIw7(schuld('0', '2', '100', '3'), centenUitEuro('6'))).toMatchObject({ delen: schuld('0', '2', '1', '3') });
  });
});

describe('Awb 4:92 lid 1: kosten, verschenen rente, hoofdsom en lopende rente', () => {
  const metLopendeRente = schuld('10.00', '5.00', '300.00', '4.00');

  it.each([
    ['4.00', 'in de kosten'],
    ['12.00', 'in de verschenen rente'],
    ['15.00', 'precies tot de hoofdsom'],
    ['319.00', 'alles'],
    ['400.00', 'meer dan alles'],
  ])('is beslist bij € %s: %s', (betaling) => {
    expect(toerekeningAwb492(metLopendeRente, centenUitEuro(betaling)).soort).toBe('toegerekend');
  });

  it.each(['15.01', '100.00', '318.99'])('is onbeslist bij € %s: hoofdsom en lopende rente worden beide geraakt en niet gedekt', (betaling) => {
    const reden = 'Awb 4:92 lid 1 noemt de hoofdsom en de lopende rente samen: hun onderlinge volgorde is niet geregeld';
    expect(toerekeningAwb492(metLopendeRente, centenUitEuro(betaling))).toEqual({ soort: 'onbeslist', reden });
  });

  it('is beslist als er geen lopende rente open is', () => {
    expect(toerekeningAwb492(schuld('0', '0', '300', '0'), centenUitEuro('100'))).toMatchObject({ delen: schuld('0', '0', '100', '0') });
  });

  it('is beslist als alleen nog lopende rente open is', () => {
    expect(toerekeningAwb492(schuld('0', '0', '0', '4'), centenUitEuro('1'))).toMatchObject({ restant: schuld('0', '0', '0', '3') });
  });
});

describe('toerekenen, altijd', () => {
  const bedrag = fc.integer({ min: 0, max: 1_000_000 }).map(centen);
  const willekeurigeSchuld: fc.Arbitrary<Schuld> = fc
    .record({ kosten: bedrag, rente: bedrag, hoofdsom: bedrag, lopendeRente: fc.option(bedrag, { nil: undefined }) })
    .map(({ lopendeRente, ...rest }) => (lopendeRente === undefined ? rest : { ...rest, lopendeRente }));
  const regels: readonly ((schuld: Schuld, betaling: Centen) => Toerekening)[] = [toerekeningIw7, toerekeningAwb492];

  it('tellen delen en overschot precies op tot de betaling, en delen en restant tot de schuld', () => {
    fc.assert(
      fc.property(willekeurigeSchuld, bedrag, fc.constantFrom(...regels), (open, betaling, regel) => {
        const uitkomst = regel(open, betaling);
        if (uitkomst.soort === 'onbeslist') return;
        expect(som(totaal(uitkomst.delen), uitkomst.overschot)).toBe(betaling);
        expect(som(totaal(uitkomst.delen), totaal(uitkomst.restant))).toBe(totaal(open));
      }),
    );
  });

  it('is er alleen overschot als alles voldaan is', () => {
    fc.assert(
      fc.property(willekeurigeSchuld, bedrag, fc.constantFrom(...regels), (open, betaling, regel) => {
        const uitkomst = regel(open, betaling);
        if (uitkomst.soort === 'onbeslist') return;
        expect(uitkomst.overschot === 0 || voldaan(uitkomst.restant)).toBe(true);
      }),
    );
  });

  it('maakt het voor een belasting niet uit of in één keer of in delen wordt betaald', () => {
    fc.assert(
      fc.property(willekeurigeSchuld, bedrag, bedrag, (open, een, twee) => {
        expect(toerekeningIw7(toerekeningIw7(open, een).restant, twee).restant).toEqual(toerekeningIw7(open, som(een, twee)).restant);
      }),
    );
  });

  it('weigert een negatieve betaling, en een post die negatief is', () => {
    const reden = 'toerekenen kan alleen met bedragen van nul of meer';
    expect(() => toerekeningIw7(schuld('0', '0', '1'), centen(-1))).toThrow(reden);
    expect(() => toerekeningIw7(schuld('0', '-1', '1'), centen(1))).toThrow(reden);
  });

  it.each([
    ['kosten', schuld('1', '0', '0')],
    ['rente', schuld('0', '1', '0')],
    ['hoofdsom', schuld('0', '0', '1')],
    ['lopende rente', schuld('0', '0', '0', '1')],
  ])('is niet voldaan zolang er nog %s open is', (_post, open) => {
    expect(voldaan(open)).toBe(false);
    expect(voldaan(toerekeningIw7(open, centenUitEuro('1')).restant)).toBe(true);
  });
});
