import { describe, expect, it } from 'vitest';
import { dag } from '../../../domain/kalender/dag.ts';
import { inhoudingenElders, isBetaler, type Elders, type InhoudingVanAnder } from '../../../domain/rekentool/elders.ts';
import { herkomstVan } from '../../../domain/rekentool/herkomst-registers.ts';
import type { Inkomstenbron } from '../../../domain/rekentool/inkomstenbron.ts';

function bron(loonheffingennummer: string): Inkomstenbron {
  return { id: loonheffingennummer, loonheffingennummer, letter: 'a', wet: null, belastbaar: '2000', netto: '1800', opbouw: '0', spoor: [], signalen: [] };
}
const LOON = bron('000010078L01');
const BIJBAAN = bron('000010091L01');

function ander(anders: Partial<InhoudingVanAnder> = {}): InhoudingVanAnder {
  return { soort: 'beslag', derde: '000010091', toeslag: false, bedrag: '80', gelegdOp: dag('2025-01-15'), ...anders };
}
function tel(inhoudingen: readonly InhoudingVanAnder[], anders: Partial<Elders> = {}) {
  return inhoudingenElders({ inhoudingen, voorlopigeTeruggaaf: false, eigenSinds: null, op: dag('2025-03-25'), ...anders }, [LOON, BIJBAAN], [LOON]);
}

describe('beslag en verrekening elders (Rv 475c lid 4, AMvB art. 3)', () => {
  it('de zorgtoeslag van Jan wordt verrekend: dat bedrag komt bij de beslagvrije voet (nota van toelichting)', () => {
    expect(tel([ander({ soort: 'verrekening', toeslag: true, derde: null })])).toEqual({ soort: 'bekend', inhoudingen: [{ soort: 'verrekening', op: 'toeslag', bedrag: '80' }] });
  });
  it('beslag op een ander inkomen telt mee', () => {
    expect(tel([ander()])).toEqual({ soort: 'bekend', inhoudingen: [{ soort: 'beslag', op: 'ander inkomen', bedrag: '80' }] });
  });
  it('beslag op hetzelfde inkomen verhoogt niets: daar coördineert er een (Rv 478)', () => {
    expect(tel([ander({ derde: '000010078', bedrag: null })])).toEqual({ soort: 'bekend', inhoudingen: [] });
  });
  it('wie later beslag legde houdt zelf rekening met ons beslag', () => {
    expect(tel([ander({ gelegdOp: dag('2025-02-02') })], { eigenSinds: dag('2025-02-01') })).toEqual({ soort: 'bekend', inhoudingen: [] });
    expect(tel([ander({ gelegdOp: dag('2025-02-01') })], { eigenSinds: dag('2025-02-01') })).toMatchObject({ inhoudingen: [{ bedrag: '80' }] });
    expect(tel([ander({ gelegdOp: null })], { eigenSinds: dag('2025-02-01') })).toMatchObject({ inhoudingen: [{ bedrag: '80' }] });
  });
  it('verrekening telt mee, ook als zij later begon', () => {
    expect(tel([ander({ soort: 'verrekening', gelegdOp: dag('2025-02-02') })], { eigenSinds: dag('2025-02-01') })).toMatchObject({ inhoudingen: [{ soort: 'verrekening' }] });
  });
});

describe('wat niet te zeggen is gaat naar een mens', () => {
  it.each<readonly [string, Partial<InhoudingVanAnder>, string]>([
    ['verrekening door wie dit inkomen betaalt', { soort: 'verrekening', derde: '000010078' }, 'Wie dit inkomen betaalt verrekent er zelf al mee: of de beslagvrije voet daarom omhoog gaat zegt de wet niet.'],
    ['op welk inkomen is niet opgegeven', { derde: null }, 'Van een beslag of verrekening van een ander is niet opgegeven op welk inkomen.'],
    ['een inkomen dat de polisadministratie niet kent', { derde: '000010999' }, 'Een ander houdt in van een inkomen dat de polisadministratie niet kent.'],
    ['hoeveel is niet opgegeven', { bedrag: null }, 'Hoeveel een ander met beslag inhoudt op ander inkomen is niet opgegeven.'],
  ])('%s', (_wat, anders, reden) => {
    expect(tel([ander(anders), ander(anders)])).toEqual({ soort: 'met_de_hand', redenen: [reden] });
  });
  it('een voorlopige teruggaaf is inkomen dat hier niemand kent (Rv 475c lid 1 onder h)', () => {
    expect(tel([], { voorlopigeTeruggaaf: true })).toMatchObject({ soort: 'met_de_hand' });
    expect(tel([], { voorlopigeTeruggaaf: null })).toEqual({ soort: 'bekend', inhoudingen: [] });
  });

  it('wat zij van hem weet en wat een ander niet opgaf staat er samen', () => {
    expect(tel([ander({ derde: null }), ander(), ander({ soort: 'verrekening', toeslag: true, bedrag: null })], { voorlopigeTeruggaaf: true })).toEqual({
      soort: 'met_de_hand',
      redenen: [
        'De Belastingdienst betaalt een voorlopige teruggaaf: dat inkomen telt mee, en de polisadministratie kent het niet.',
        'Van een beslag of verrekening van een ander is niet opgegeven op welk inkomen.',
        'Hoeveel een ander met verrekening inhoudt op toeslag is niet opgegeven.',
      ],
    });
  });

  it('wie later beslag legde houdt rekening met ons, ook als niet bekend is waarop: dan is er niets te vragen', () => {
    expect(tel([ander({ derde: null, gelegdOp: dag('2025-02-02') })], { eigenSinds: dag('2025-02-01') })).toEqual({ soort: 'bekend', inhoudingen: [] });
  });
});

it('een toeslag is geen inkomen: ook als wie hem betaalt ook het gekozen inkomen betaalt telt hij mee', () => {
  expect(tel([ander({ derde: '000010078', toeslag: true })])).toEqual({ soort: 'bekend', inhoudingen: [{ soort: 'beslag', op: 'toeslag', bedrag: '80' }] });
});

it('zijn er meer inkomens gekozen, dan is elk daarvan hetzelfde inkomen', () => {
  const beide = { voorlopigeTeruggaaf: false, eigenSinds: null, op: dag('2025-03-25') };
  expect(inhoudingenElders({ ...beide, inhoudingen: [ander()] }, [LOON, BIJBAAN], [LOON, BIJBAAN])).toEqual({ soort: 'bekend', inhoudingen: [] });
});

it('van meer inhoudingen telt elke mee, in hun orde', () => {
  expect(tel([ander(), ander({ soort: 'verrekening', bedrag: '25.50' })])).toEqual({ soort: 'bekend', inhoudingen: [{ soort: 'beslag', op: 'ander inkomen', bedrag: '80' }, { soort: 'verrekening', op: 'ander inkomen', bedrag: '25.50' }] });
});

it('waar een waarde van een vaststelling vandaan komt: de BRP of de polisadministratie, gevraagd op de peildatum', () => {
  const brp = { soort: 'bron', bron: 'BRP', op: '2025-03-25' };
  const polis = { soort: 'bron', bron: 'polisadministratie', op: '2025-03-25' };
  expect(herkomstVan(dag('2025-03-25'))).toEqual({
    leefsituatie: brp,
    adres: brp,
    bijstandsnorm: brp,
    'belastbaar inkomen': polis,
    'belastbaar inkomen echtgenoot': polis,
    'netto inkomen onder beslag': polis,
    'eigen inkomen niet onder beslag': polis,
    'inkomen echtgenoot niet onder beslag': polis,
  });
});

it('een loonheffingennummer begint met het nummer van wie betaalt', () => {
  expect([isBetaler(LOON, '000010078'), isBetaler(LOON, '000010091'), isBetaler(LOON, '0000')]).toEqual([true, false, false]);
});
