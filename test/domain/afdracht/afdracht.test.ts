import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beslagvrijVanBijstand } from '../../../domain/afdracht/bijstand.ts';
import { neemTerugVanVorderingen, spreidOverVorderingen } from '../../../domain/afdracht/over-vorderingen.ts';
import { eerstePeriode, geldendeVoet, ontbreektVanaf, peildagVanPeriode, volgendePeriode } from '../../../domain/afdracht/periode.ts';
import { teVeelIngehouden } from '../../../domain/afdracht/te-veel.ts';
import { verwachteAfdracht } from '../../../domain/afdracht/verwacht.ts';
import { centen, NUL, som } from '../../../domain/geld/centen.ts';
import { dag, maandVan, plusDagen, type Maand } from '../../../domain/kalender/dag.ts';

const maand = (tekst: string): Maand => maandVan(dag(`${tekst}-01`));
const bedrag = fc.integer({ min: 0, max: 10_000_00 }).map(centen);

describe('verwachte afdracht (Rv 475b, 477 lid 2)', () => {
  const stand = { netto: centen(1800_00), beslagvrijeVoet: centen(1576_24), alAfgedragen: NUL, openstaand: centen(500_00) };

  it('is het netto inkomen boven de beslagvrije voet', () => {
    expect(verwachteAfdracht(stand)).toBe(223_76);
  });
  it('is ten hoogste wat openstaat', () => {
    expect(verwachteAfdracht({ ...stand, openstaand: centen(100_00) })).toBe(100_00);
  });
  it('is nul als het inkomen onder de beslagvrije voet blijft', () => {
    expect(verwachteAfdracht({ ...stand, netto: centen(1500_00) })).toBe(0);
  });
  it('trekt af wat over dezelfde maand al kwam', () => {
    expect(verwachteAfdracht({ ...stand, alAfgedragen: centen(200_00) })).toBe(23_76);
  });
  it('laat de schuldenaar altijd zijn beslagvrije voet, en gaat nooit boven wat openstaat', () => {
    fc.assert(
      fc.property(bedrag, bedrag, bedrag, (netto, beslagvrijeVoet, openstaand) => {
        const verwacht = verwachteAfdracht({ netto, beslagvrijeVoet, alAfgedragen: NUL, openstaand });
        expect(verwacht).toBeGreaterThanOrEqual(0);
        expect(verwacht).toBeLessThanOrEqual(openstaand);
        if (verwacht > 0) expect(netto - verwacht).toBeGreaterThanOrEqual(beslagvrijeVoet);
      }),
    );
  });
});

describe('de maand van een afdracht', () => {
  it('begint in de maand na het beslag', () => {
    expect(eerstePeriode(dag('2025-12-01'))).toBe('2026-01');
    expect(eerstePeriode(dag('2025-07-31'))).toBe('2025-08');
  });
  it('ontbreekt vanaf de dag na de dagen van het beleid', () => {
    expect(ontbreektVanaf(maand('2025-02'), 7)).toBe('2025-03-08');
    expect(ontbreektVanaf(maand('2025-02'), 0)).toBe('2025-03-01');
  });
  it('is de eerste waarover nog niets bekend is, ook als een latere al kwam', () => {
    expect(volgendePeriode(maand('2025-08'), new Set([maand('2025-08'), maand('2025-10')]))).toBe('2025-09');
  });
  it('heeft als peildag de dag van betaling, en ten laatste de laatste dag van de maand', () => {
    expect(peildagVanPeriode(maand('2025-08'), dag('2025-08-25'))).toBe('2025-08-25');
    expect(peildagVanPeriode(maand('2025-08'), dag('2025-09-03'))).toBe('2025-08-31');
  });
});

describe('welke beslagvrije voet geldt', () => {
  const voet = { soort: 'bedrag', beslagvrijeVoetCenten: centen(130_000) } as const;
  const eerste = { naam: 'eerste', vanaf: dag('2025-07-01'), voet };
  const later = { naam: 'later', vanaf: dag('2025-10-10'), voet };
  const terug = { naam: 'terug', vanaf: dag('2025-07-01'), voet };

  it('is de laatst gemaakte die op die dag al werkt', () => {
    expect(geldendeVoet([eerste, later], dag('2025-10-09'))).toBe(eerste);
    expect(geldendeVoet([eerste, later], dag('2025-10-10'))).toBe(later);
  });
  it('is na een terugwerkende correctie overal de correctie (475i lid 3)', () => {
    expect(geldendeVoet([eerste, terug], dag('2025-07-01'))).toBe(terug);
  });
  it('is voor de eerste werking de vroegste', () => {
    expect(geldendeVoet([later, eerste], dag('2025-01-01'))).toBe(eerste);
    expect(geldendeVoet([eerste, later], dag('2025-01-01'))).toBe(eerste);
    expect(geldendeVoet([eerste, terug], dag('2025-01-01'))).toBe(eerste);
    expect(geldendeVoet([], dag('2025-01-01'))).toBeNull();
  });
});

describe('te veel ingehouden (475i lid 3 en 4, 475d lid 5)', () => {
  const periode = maand('2025-08');
  const over = { periode, netto: centen(1800_00), ingehouden: centen(200_00), oudeVoet: centen(1600_00), nieuweVoet: centen(1700_00) };

  it('is wat boven de ruimte van de nieuwe voet is ingehouden', () => {
    expect(teVeelIngehouden([over])).toEqual([{ periode, centen: 100_00 }]);
  });
  it('is alles als de nieuwe voet boven het inkomen ligt', () => {
    expect(teVeelIngehouden([{ ...over, nieuweVoet: centen(2000_00) }])).toEqual([{ periode, centen: 200_00 }]);
  });
  it('is niets als minder was ingehouden dan ook nu mag, en niets bij een lagere voet', () => {
    expect(teVeelIngehouden([{ ...over, ingehouden: centen(90_00) }, { ...over, nieuweVoet: centen(1500_00) }])).toEqual([]);
  });
  it('is niets over een maand waarin niets is ingehouden, of die al is terugbetaald', () => {
    expect(teVeelIngehouden([{ ...over, ingehouden: NUL }, { ...over, ingehouden: centen(-1) }, { ...over, netto: null, ingehouden: centen(-1) }])).toEqual([]);
  });
  it('is zonder opgave van het inkomen ten hoogste de ophoging van de voet', () => {
    expect(teVeelIngehouden([{ ...over, netto: null }])).toEqual([{ periode, centen: 100_00 }]);
    expect(teVeelIngehouden([{ ...over, netto: null, ingehouden: centen(60_00) }])).toEqual([{ periode, centen: 60_00 }]);
  });
  it('is nooit meer dan is ingehouden, en laat daarna ten minste de nieuwe voet over', () => {
    fc.assert(
      fc.property(bedrag, bedrag, bedrag, bedrag, (netto, ingehouden, oudeVoet, nieuweVoet) => {
        const [te] = teVeelIngehouden([{ periode, netto, ingehouden, oudeVoet, nieuweVoet }]);
        const terug = te?.centen ?? NUL;
        expect(terug).toBeLessThanOrEqual(ingehouden);
        if (ingehouden <= netto) expect(netto - (ingehouden - terug)).toBeGreaterThanOrEqual(Math.min(netto, nieuweVoet));
      }),
    );
  });
});

describe('spreiden over de vorderingen, oudste dagtekening eerst', () => {
  const oud = { id: 'b', dagtekening: dag('2024-10-01'), centen: centen(100_00) };
  const nieuw = { id: 'a', dagtekening: dag('2024-12-01'), centen: centen(50_00) };

  it('betaalt de oudste helemaal voor de volgende iets krijgt', () => {
    expect(spreidOverVorderingen(centen(120_00), [nieuw, oud])).toEqual({ delen: [{ id: 'b', centen: 100_00 }, { id: 'a', centen: 20_00 }], rest: 0 });
  });
  it('houdt over wat geen vordering nodig heeft', () => {
    expect(spreidOverVorderingen(centen(160_00), [nieuw, oud]).rest).toBe(10_00);
  });
  it('bij dezelfde dagtekening op volgorde van id, en terug in omgekeerde volgorde', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ ...oud, id, centen: centen(10_00) }));
    const lijst = [b, c, a].flatMap((een) => (een === undefined ? [] : [een]));
    expect(spreidOverVorderingen(centen(25_00), lijst).delen).toEqual([{ id: 'a', centen: 10_00 }, { id: 'b', centen: 10_00 }, { id: 'c', centen: 5_00 }]);
    expect(neemTerugVanVorderingen(centen(5_00), lijst).delen).toEqual([{ id: 'c', centen: 5_00 }]);
  });
  it('slaat over wat al voldaan is of te veel betaald', () => {
    expect(spreidOverVorderingen(centen(10_00), [{ ...oud, centen: centen(0) }, { ...oud, id: 'd', centen: centen(-5_00) }, nieuw])).toEqual({ delen: [{ id: 'a', centen: 10_00 }], rest: 0 });
  });
  it('weigert een negatief bedrag: dat is een terugname', () => {
    expect(() => spreidOverVorderingen(centen(-1), [oud])).toThrow('een afdracht is nul of meer');
    expect(spreidOverVorderingen(NUL, [oud])).toEqual({ delen: [], rest: 0 });
  });
  it('neemt terug van de nieuwste eerst', () => {
    expect(neemTerugVanVorderingen(centen(60_00), [oud, nieuw]).delen).toEqual([{ id: 'a', centen: 50_00 }, { id: 'b', centen: 10_00 }]);
  });
  it('telt altijd op tot het bedrag, en geeft geen vordering meer dan zij heeft', () => {
    const vordering = fc.record({ dagtekening: fc.integer({ min: 0, max: 30 }).map((n) => plusDagen(dag('2024-10-01'), n)), centen: bedrag });
    fc.assert(
      fc.property(bedrag, fc.array(vordering, { maxLength: 6 }), (totaal, lijst) => {
        const vorderingen = lijst.map((een, plaats) => ({ ...een, id: `v${String(plaats)}` }));
        for (const spreid of [spreidOverVorderingen, neemTerugVanVorderingen]) {
          const { delen, rest } = spreid(totaal, vorderingen);
          expect(som(...delen.map((deel) => deel.centen), rest)).toBe(totaal);
          for (const deel of delen) expect(deel.centen).toBeLessThanOrEqual(vorderingen.find(({ id }) => id === deel.id)?.centen ?? -1);
        }
      }),
    );
  });
});

describe('de afdracht van bijstand (475dc lid 2)', () => {
  it('is 5% van de norm: T112, alleenstaande op 1 juli 2025', () => {
    const uitkering = centen(1369_06);
    expect(beslagvrijVanBijstand(uitkering, NUL)).toBe(1300_61);
    expect(uitkering - beslagvrijVanBijstand(uitkering, NUL)).toBe(68_45);
  });
  it('is met ander inkomen nog steeds 5% van de norm', () => {
    const ander = centen(400_00);
    expect(969_06 - beslagvrijVanBijstand(centen(969_06), ander)).toBe(68_45);
  });
  it('is nooit onder nul: wie naast een kleine uitkering veel verdient, heeft de voet al in dat inkomen', () => {
    expect(beslagvrijVanBijstand(centen(10_00), centen(1400_00))).toBe(0);
  });
  it('rondt een halve cent naar boven af, ten gunste van de inwoner', () => {
    expect(beslagvrijVanBijstand(centen(10), NUL)).toBe(10);
    expect(beslagvrijVanBijstand(centen(9), NUL)).toBe(9);
    expect(beslagvrijVanBijstand(centen(11), NUL)).toBe(10);
  });
});
