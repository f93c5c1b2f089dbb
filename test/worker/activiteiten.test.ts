import { ApplicationFailure } from '@temporalio/common';
import { describe, expect, it } from 'vitest';
import { Weigering } from '../../activities/opslag/weigering.ts';
import { BronOnbereikbaar } from '../../adapters/bron/fouten.ts';
import { ONUITVOERBAAR } from '../../contract/activiteiten.ts';
import { POGINGEN, zonderGegevens } from '../../worker/activiteiten.ts';

describe('wat van een mislukte activiteit in de geschiedenis komt', () => {
  it('de tekst van een databasefout komt er niet in: zij kan een naam, adres of BSN herhalen', () => {
    const fout = zonderGegevens(new TypeError('Invalid brief.create({ naam: "M. Heijn", bsn: "999991292" })'));
    expect(fout.message).not.toMatch(/Heijn|999991292/);
    expect(fout.type).toBe('TypeError');
    expect(fout.nonRetryable).toBe(false);
  });

  it('onze eigen zin over een bron blijft leesbaar en wordt opnieuw geprobeerd', () => {
    const fout = zonderGegevens(new BronOnbereikbaar('brp', 'geen_verbinding'));
    expect(fout.message).toContain('brp');
    expect(fout.nonRetryable).toBe(false);
  });

  it('een weigering is voor de operator en wordt niet opnieuw geprobeerd', () => {
    const fout = zonderGegevens(new Weigering('Wijziging 7 hoort niet bij dit verhaal.'));
    expect([fout.message, fout.type, fout.nonRetryable]).toEqual(['Wijziging 7 hoort niet bij dit verhaal.', 'Geweigerd', true]);
  });

  it('wat al een fout van Temporal is blijft zoals het is', () => {
    const fout = ApplicationFailure.nonRetryable('klaar', 'Eigen');
    expect(zonderGegevens(fout)).toBe(fout);
  });

  it('wat de tijd niet herstelt wordt na een paar pogingen opgegeven, met alleen de soort fout', () => {
    const eerder = zonderGegevens(new TypeError('bsn 999991292'), POGINGEN - 1);
    const laatste = zonderGegevens(new TypeError('bsn 999991292'), POGINGEN);
    expect([eerder.nonRetryable, laatste.nonRetryable, laatste.type, laatste.details]).toEqual([false, true, ONUITVOERBAAR, ['TypeError']]);
    expect(laatste.message).not.toContain('999991292');
  });

  it('een bron die plat ligt wordt nooit opgegeven', () => {
    expect(zonderGegevens(new BronOnbereikbaar('brp', 'storing'), 500).nonRetryable).toBe(false);
  });
});
