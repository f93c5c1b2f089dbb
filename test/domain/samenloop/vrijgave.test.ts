import { describe, expect, it } from 'vitest';
import { centen } from '../../../domain/geld/centen.ts';
import { beletselVan, grondslagVan, VRIJGAVEN, type Vrijgavefeiten } from '../../../domain/samenloop/vrijgave.ts';

/** € 400,00 of a month that another collects; € 1.000,00 is open with us and every account is known. */
const feiten = (anders: Partial<Vrijgavefeiten> = {}): Vrijgavefeiten => ({ verdeeld: false, wieInt: 'ander', innerBekend: true, overgedragen: false, rekening: 'bekend', centen: centen(400_00), openstaand: centen(1_000_00), ...anders });

describe('geld van de derde dat bij ons binnenkwam terwijl een ander int (Rv 478)', () => {
  it.each(VRIJGAVEN)('%s mag als de feiten het toelaten', (keuze) => {
    expect(beletselVan(keuze, feiten())).toBeNull();
  });

  it.each(VRIJGAVEN)('%s: geld dat al weg is gaat niet nog eens', (keuze) => {
    expect(beletselVan(keuze, feiten({ verdeeld: true }))).toBe('Dit geld is al verdeeld of vrijgegeven.');
  });

  it.each(VRIJGAVEN.flatMap((keuze) => (['wij', 'alleen', 'onbeslist'] as const).map((wieInt) => [keuze, wieInt] as const)))('%s mag niet als over die maand %s int', (keuze, wieInt) => {
    expect(beletselVan(keuze, feiten({ wieInt }))).toContain('int geen ander meer');
  });

  it.each([
    ['doorbetalen', { innerBekend: false }, 'niet bekend welke partij int'],
    ['doorbetalen', { rekening: 'onbekend' }, 'Van de partij die int is geen rekening bekend'],
    ['doorbetalen', { rekening: 'wijkt_af' }, 'een andere rekening bekend'],
    ['teruggeven', { rekening: 'onbekend' }, 'Van de derde is geen rekening bekend'],
    ['houden', { innerBekend: false }, 'Zonder haar instemming'],
    ['houden', { overgedragen: true }, 'Rv 478 lid 3 en 4'],
    ['houden', { openstaand: centen(399_99) }, 'staat minder open'],
  ] as const)('%s met %j wordt geweigerd', (keuze, anders, reden) => {
    expect(beletselVan(keuze, feiten(anders))).toContain(reden);
  });

  it.each([
    ['teruggeven', { innerBekend: false, overgedragen: true, openstaand: centen(0) }],
    ['doorbetalen', { overgedragen: true, openstaand: centen(0) }],
    ['houden', { rekening: 'onbekend', openstaand: centen(400_00) }],
  ] as const)('%s hangt niet af van %j', (keuze, anders) => {
    expect(beletselVan(keuze, feiten(anders))).toBeNull();
  });

  it('alleen wie int kan de derde bevrijden: wat teruggaat is nog verschuldigd', () => {
    expect(VRIJGAVEN.map((keuze) => [keuze, grondslagVan(keuze).derdeBevrijd, grondslagVan(keuze).grond.at(-1)])).toEqual([['doorbetalen', true, 'BW 6:32'], ['teruggeven', false, 'BW 6:203'], ['houden', true, 'BW 6:32']]);
  });
});
