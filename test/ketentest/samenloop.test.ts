import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { samenloop } from '../../bin/ketentest/samenloop.ts';
import { publiekeGevallen, zonderReden } from './publieke-gevallen.ts';

/** What the file says is compared as a set, or not at all. */
const verzamelingen = z.looseObject({
  onbeslist: z.boolean(),
  verdeling_status: z.string(),
  kandidaten: z.array(z.string()).transform((namen) => namen.sort()),
  regels: z.array(z.string()),
  informeren: z.looseObject({ aan: z.array(z.string()).transform((namen) => namen.sort()) }).optional(),
  tussenkomst_477a: z.array(z.string()).transform((namen) => namen.sort()).optional(),
});

function vergelijkbaar(uitkomst: unknown): { readonly regels: readonly string[]; readonly rest: Readonly<Record<string, unknown>>; readonly open: boolean } {
  const { regels, ...rest } = verzamelingen.parse(uitkomst);
  return { regels, rest: zonderReden(rest), open: rest.onbeslist || rest.verdeling_status === 'onbeslist' };
}

describe('ketentest samenloop: de openbare gevallen', () => {
  it.each(publiekeGevallen('samenloop'))('$id $titel', ({ invoer, verwacht }) => {
    const goed = vergelijkbaar(verwacht);
    const uit = vergelijkbaar(samenloop.rekenUit(invoer));
    expect(uit.rest).toStrictEqual(goed.rest);
    if (!goed.open) expect(uit.regels).toEqual(expect.arrayContaining([...goed.regels]));
  });
});

const beslag = {
  id: 'A',
  partij: { soort: 'gerechtsdeurwaarder', naam: 'A' },
  bevoegdheid: 'derdenbeslag',
  deurwaarder: 'gerechtsdeurwaarder',
  soort_vordering: 'concurrent',
  datum_beslag: '2026-01-12',
  tijdstip_beslag: null,
  executoriaal: true,
  openstaand: '10.00',
  bron: 'B1',
  afgemeld_op: null,
};
const geval = { peildatum: '2026-06-15', bron: 'B1', beslagen: [beslag], afdracht: '1.00' };

describe('ketentest samenloop: wat niet te lezen is', () => {
  it.each([
    ['een onbekende bevoegdheid', { beslagen: [{ ...beslag, bevoegdheid: 'x' }] }, 'invoer.beslagen.0.bevoegdheid moet een zijn van'],
    ['een onbekende soort vordering', { beslagen: [{ ...beslag, soort_vordering: 'x' }] }, 'invoer.beslagen.0.soort_vordering moet een zijn van'],
    ['een onbekende deurwaarder', { beslagen: [{ ...beslag, deurwaarder: 'x' }] }, 'invoer.beslagen.0.deurwaarder moet een zijn van'],
    ['derdenbeslag zonder deurwaarder', { beslagen: [{ ...beslag, deurwaarder: null }] }, 'invoer.beslagen.0.deurwaarder ontbreekt bij derdenbeslag'],
    ['een deurwaarder bij een vordering', { beslagen: [{ ...beslag, bevoegdheid: 'vordering_iw19' }] }, 'invoer.beslagen.0.deurwaarder past niet bij vordering_iw19'],
    ['een tijdstip dat er geen is', { beslagen: [{ ...beslag, tijdstip_beslag: '25:00' }] }, 'invoer.beslagen.0.tijdstip_beslag is geen tijdstip'],
    ['executoriaal ontbreekt', { beslagen: [{ ...beslag, executoriaal: undefined }] }, 'invoer.beslagen.0.executoriaal ontbreekt'],
    ['een negatief bedrag', { beslagen: [{ ...beslag, openstaand: '-1.00' }] }, 'invoer.beslagen.0.openstaand mag niet negatief zijn'],
    ['een ontvanger die er niet is', { ontvangen_door: 'Z' }, 'invoer.ontvangen_door noemt een beslag dat er niet is: «Z»'],
    ['een overdracht aan wie er niet is', { overdracht: { van: 'A', naar: 'Z' } }, 'invoer.overdracht.naar noemt een beslag dat er niet is'],
  ])('%s wordt geweigerd met het veld', (_wat, anders, fout) => {
    expect(() => samenloop.rekenUit({ ...geval, ...anders })).toThrow(fout);
  });

  it('een partij met een nadere aanduiding wordt gelezen als die partij', () => {
    const gelijk = (id: string, soort: string, dag: string) => ({ ...beslag, id, partij: { soort }, bevoegdheid: 'vereenvoudigd_derdenbeslag', deurwaarder: null, soort_vordering: 'terugvordering_svb', datum_beslag: dag });
    const uit = samenloop.rekenUit({ ...geval, beslagen: [gelijk('A', 'svb_aow', '2026-01-12'), gelijk('B', 'gemeente', '2026-02-12')] });
    expect(uit).toMatchObject({ cdw: 'A', regels: ['R12'], verdeling: { A: '1.00', B: '0.00' } });
  });
});
