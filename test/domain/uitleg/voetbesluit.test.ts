import { describe, expect, it } from 'vitest';
import type { Voetbesluit } from '../../../domain/beslagvrije-voet/voetbesluit.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { invoer } from '../beslagvrije-voet/hulp.ts';
import { tekst, verschil } from './hulp.ts';

const termijn = { vanaf: dag('2026-05-01'), totEnMet: dag('2026-09-30') };
const VERHOGING: Voetbesluit = { soort: 'verhoging_kantonrechter', bedrag: '80', ...termijn };
const GEEN_VOET: Voetbesluit = { soort: 'geen_voet_pw60', ...termijn };
const op = (d: string, voetbesluit?: Voetbesluit) => invoer({ peildatum: dag(d), ...(voetbesluit === undefined ? {} : { voetbesluit }) });

describe('de mededeling bij een besluit over de voet', () => {
  it.each([
    [VERHOGING, 'door de kantonrechter verhoogd met € 80,00 per maand, van 1 mei 2026 tot en met 30 september 2026 (artikel 475fa)'],
    [{ ...VERHOGING, soort: 'bedrag_kantonrechter' } as const, 'door de kantonrechter bepaald op ten minste € 80,00 per maand, van 1 mei 2026 tot en met 30 september 2026 (artikel 475fa)'],
    [GEEN_VOET, 'geldt niet van 1 mei 2026 tot en met 30 september 2026, of tot u de gevraagde inlichtingen geeft (artikel 60 lid 6 Participatiewet)'],
  ])('noemt het met zijn termijn en artikel', (besluit, zin) => {
    expect(tekst('berekening', op('2026-07-01', besluit))).toContain(`Er is een besluit over uw beslagvrije voet: ${zin}.`);
  });

  it('zegt niets van een besluit waarvan de termijn voorbij is', () => {
    expect(tekst('berekening', op('2026-10-01', VERHOGING))).not.toContain('besluit over uw beslagvrije voet');
  });
});

describe('waarom de voet is veranderd', () => {
  it.each([
    ['begonnen', op('2026-07-01'), op('2026-07-02', VERHOGING), ['de kantonrechter uw beslagvrije voet voor een tijd heeft verhoogd']],
    ['gestopt', op('2026-09-30', VERHOGING), op('2026-10-01'), ['de verhoging door de kantonrechter is gestopt']],
    ['gestopt, en nog in de invoer', op('2026-09-30', VERHOGING), op('2026-10-01', VERHOGING), ['de verhoging door de kantonrechter is gestopt']],
    ['geen voet', op('2026-07-01'), op('2026-07-02', GEEN_VOET), ['u niet de inlichtingen hebt gegeven die wij vroegen']],
    ['weer een voet', op('2026-07-01', GEEN_VOET), op('2026-07-02'), ['uw beslagvrije voet weer geldt']],
  ])('%s', (_wat, voor, na, redenen) => {
    expect(verschil(voor, na).redenen).toEqual(redenen);
  });

  it('andere normen tijdens de verhoging: alleen de normen zijn de reden, ook waar de verhoging op de oude dag nog niet gold', () => {
    const later = { ...VERHOGING, vanaf: dag('2026-06-20') };
    expect(verschil(op('2026-06-25', later), op('2026-07-01', later)).redenen).toEqual(['wij nu rekenen met de bedragen die op 1 juli 2026 gelden']);
    expect(verschil(op('2026-06-01'), op('2026-07-01', later)).redenen).toEqual(['wij nu rekenen met de bedragen die op 1 juli 2026 gelden', 'de kantonrechter uw beslagvrije voet voor een tijd heeft verhoogd']);
  });
});
