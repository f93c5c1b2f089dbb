import { describe, expect, it } from 'vitest';
import { centen, NUL } from '../../../domain/geld/centen.ts';
import { coordineer } from '../../../domain/samenloop/coordinatie.ts';
import type { BeslagId } from '../../../domain/samenloop/beslag.ts';
import { bijNieuwBeslag, mogenTussenkomen } from '../../../domain/samenloop/nieuw-beslag.ts';
import { ontvangenDoor } from '../../../domain/samenloop/ontvangst.ts';
import { gdwNummer, oin } from '../../../domain/samenloop/partij.ts';
import type { Samenloopvraag } from '../../../domain/samenloop/vraag.ts';
import { A, B, C, D, bijstand, gdw, gemeentebelasting, uwv, vraagOver } from './beslagen.ts';

describe('Rv 478 lid 5: geld bij de verkeerde', () => {
  const ontvangst = (vraag: Samenloopvraag, door: BeslagId, al = NUL) => ontvangenDoor(vraag, coordineer(vraag), door, centen(120_00), al);
  const drie = vraagOver([gdw('A', '2026-01-12'), gdw('B', '2026-02-10'), gdw('C', '2026-03-02', { executoriaal: false })]);

  it('een andere deurwaarder draagt onverwijld af, en de derde is bevrijd', () => {
    expect(ontvangst(drie, B)).toEqual({ doorbetaling: { van: B, aan: A, centen: 120_00 }, derdeBevrijd: true, vraag: null });
  });

  it('wat hij al afdroeg, draagt hij niet nog eens af', () => {
    expect(ontvangst(drie, B, centen(100_00))).toMatchObject({ doorbetaling: { centen: 20_00 } });
    expect(ontvangst(drie, B, centen(120_00))).toMatchObject({ doorbetaling: null, derdeBevrijd: true });
    expect(() => ontvangst(drie, B, centen(120_01))).toThrow('niet meer dan wat is ontvangen');
    expect(() => ontvangst(drie, B, centen(-1))).toThrow('wat is doorbetaald is nul of meer');
    expect(() => ontvangenDoor(drie, coordineer(drie), B, centen(-1), NUL)).toThrow('niet meer dan wat is ontvangen');
  });

  it('wie int krijgt het terecht', () => {
    expect(ontvangst(drie, A)).toEqual({ doorbetaling: null, derdeBevrijd: true, vraag: null });
  });

  it.each([
    ['een conservatoire deurwaarder', drie, C],
    ['een beslaglegger zonder deurwaarder', vraagOver([uwv('A', '2026-01-12'), bijstand('B', '2026-02-10')]), B],
    ['een belastingdeurwaarder', vraagOver([gdw('A', '2026-01-12'), gemeentebelasting('B', '2026-02-10', { vorm: { bevoegdheid: 'derdenbeslag', deurwaarder: 'belastingdeurwaarder' } })]), B],
    ['wie er niet (meer) bij hoort', drie, D],
    ['een deurwaarder als ieder zelf int', { ...drie, alleVoorafVoldaanZeker: true }, B],
  ])('voor %s regelt de wet het niet: een mens beslist', (_wat, vraag, door) => {
    const uit = ontvangst(vraag, door);
    expect(uit).toMatchObject({ doorbetaling: null, derdeBevrijd: null });
    expect(uit.vraag).toContain('Is de derde bevrijd');
  });

  it('is open wie int, dan is de derde bevrijd en wordt gevraagd aan wie het geld gaat', () => {
    const uit = ontvangst(vraagOver([gdw('A', '2026-01-12'), gdw('B', '2026-01-12')]), B);
    expect(uit).toEqual({ doorbetaling: null, derdeBevrijd: true, vraag: expect.stringContaining('Aan wie draagt beslag B af') });
  });
});

describe('Rv 478 lid 6 en 475i lid 5: een nieuw beslag', () => {
  const nieuw = (vraag: Samenloopvraag, id: BeslagId, cdwBekend: boolean) => bijNieuwBeslag(vraag, coordineer(vraag), id, cdwBekend);
  const drie = vraagOver([gdw('C', '2026-03-02', { executoriaal: false }), gdw('A', '2026-01-12'), gdw('B', '2026-06-10')]);

  it('wie de coördinator kent verwijst naar hem en stelt zelf niets vast; hij meldt zich bij allen', () => {
    expect(nieuw(drie, B, true)).toEqual({ informeert: [A, C], eigenVoet: 'nee_verwijzen', verwijstNaar: A });
  });

  it('wie hem niet kent stelt vast onder voorbehoud', () => {
    expect(nieuw(drie, B, false)).toEqual({ informeert: [A, C], eigenVoet: 'ja_onder_voorbehoud', verwijstNaar: null });
  });

  it('is niet beslist wie coördineert, dan kent niemand hem', () => {
    expect(nieuw(vraagOver([gdw('A', '2026-06-10'), gdw('B', '2026-06-10')]), B, true)).toMatchObject({ eigenVoet: 'ja_onder_voorbehoud' });
  });

  it('wie zelf int stelt vast', () => {
    expect(nieuw(drie, A, false)).toMatchObject({ eigenVoet: 'ja_als_coordinator', verwijstNaar: null });
  });

  it('een beslag dat er op die dag niet ligt wordt geweigerd', () => {
    expect(() => nieuw(drie, D, true)).toThrow('beslag D ligt op deze dag niet op deze bron');
  });
});

it('Rv 478 lid 7: ieder ander mag tussenkomen, ook de conservatoire', () => {
  expect(mogenTussenkomen(vraagOver([gdw('C', '2026-03-02', { executoriaal: false }), gdw('A', '2026-01-12'), gdw('B', '2026-02-10')]), A)).toEqual([B, C]);
});

describe('een partij', () => {
  it('heeft een OIN van twintig cijfers, of een GDW-nummer', () => {
    expect([oin('00000099000000000001'), gdwNummer('1234')]).toEqual(['00000099000000000001', '1234']);
    expect(() => oin('0000009900000000001')).toThrow('twintig cijfers');
    expect(() => oin('0000009900000000000a')).toThrow('twintig cijfers');
    expect(() => gdwNummer('')).toThrow('een tot tien cijfers');
  });
});
