import { describe, expect, it } from 'vitest';
import type { VaststellingInvoer } from '../../../domain/beslagvrije-voet/invoer.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { invoer, perMaand } from '../beslagvrije-voet/hulp.ts';
import { BIJSTAND, verschil } from './hulp.ts';

type Woonkosten = NonNullable<VaststellingInvoer['woonkosten']>;

describe('de verhoging voor hoge woonkosten loopt af (475da lid 5 en 6)', () => {
  /** Runs from 1 October 2024 for eighteen months, to and including 31 March 2026. */
  const DUUR = { vanaf: dag('2024-10-01'), kostenTotEnMet: null, verlenging: null };
  const hoog = (peildatum: string, anders: Partial<Woonkosten> = {}): VaststellingInvoer =>
    invoer({ peildatum: dag(peildatum), woonkosten: { bedrag: '1350', verzoekLid5: true, verzoekLid7: false, duurLid5: DUUR, ...anders } });
  const AFGELOPEN = 'de verhoging voor uw hoge woonkosten na 31 maart 2026 is gestopt';
  const NORMEN = 'wij nu rekenen met de bedragen die op 1 juli 2026 gelden';

  it('binnen een halfjaar is dat de reden', () => {
    const uit = verschil(hoog('2026-02-01'), hoog('2026-06-01'));
    expect(uit.redenen).toEqual([AFGELOPEN]);
    expect(uit.zin).toMatch(/^Uw beslagvrije voet wordt lager, omdat de verhoging voor uw hoge woonkosten na 31 maart 2026 is gestopt\. Eerst was hij /);
  });

  it('over een halfjaar heen is het er een naast de nieuwe normen', () => {
    expect(verschil(hoog('2026-02-01'), hoog('2026-07-01')).redenen).toEqual([NORMEN, AFGELOPEN]);
  });

  it('de nieuwe normen zijn geen reden waar zij niets uitmaken', () => {
    const laag = (peildatum: string): VaststellingInvoer => ({ ...hoog(peildatum), inrichting: { prijs: '900', norm: 'alleenstaand' }, bron: { soort: 'inkomen', netto: '1000' } });
    expect(verschil(laag('2026-02-01'), laag('2026-06-01'))).toMatchObject({ richting: 'gelijk', redenen: [] });
  });

  it('zolang zij loopt is er over een halfjaar heen alleen het verschil in normen', () => {
    expect(verschil(hoog('2025-02-01'), hoog('2025-07-01')).redenen).toEqual(['wij nu rekenen met de bedragen die op 1 juli 2025 gelden']);
  });

  it('hogere woonkosten na afloop maken niets uit', () => {
    expect(verschil(hoog('2026-02-01'), hoog('2026-06-01', { bedrag: '1400' })).redenen).toEqual([AFGELOPEN]);
  });

  it('wie haar niet meer vraagt krijgt een andere reden', () => {
    expect(verschil(hoog('2026-02-01'), hoog('2026-03-01', { verzoekLid5: false })).redenen).toEqual(['wij anders rekening houden met uw woonkosten']);
  });
});

describe('wie gaat samenwonen had nog geen partner (475d lid 1)', () => {
  const samen = invoer({ leefsituatie: 'gehuwd_zonder_kinderen', belastbaar: perMaand('2600', '900'), nietBeslagen: { schuldenaar: '0', echtgenoot: '850' } });

  it('zijn inkomen telt nu mee, en is niet gestegen', () => {
    expect(verschil(invoer(), samen).redenen).toEqual(['uw situatie thuis is veranderd: eerst alleenstaand, nu gehuwd zonder kinderen', 'het inkomen van uw partner nu meetelt']);
  });

  it('ook niet als van een eerdere partner nog een bedrag bekend was', () => {
    expect(verschil({ ...samen, leefsituatie: 'alleenstaande' }, samen).redenen).toContain('het inkomen van uw partner nu meetelt');
  });
});

describe('een eigen onderneming telt alleen vóór belasting (475da lid 2)', () => {
  const metOnderneming = (eigen: string, partner: string): VaststellingInvoer =>
    invoer({ leefsituatie: 'gehuwd_zonder_kinderen', belastbaar: { soort: 'per maand', schuldenaar: '2600', echtgenoot: '0', uitOnderneming: eigen, uitOndernemingEchtgenoot: partner }, bron: { soort: 'inkomen', netto: '4000' } });

  it('van de partner', () => {
    expect(verschil(metOnderneming('0', '0'), metOnderneming('0', '400')).redenen).toEqual(['uw partner meer is gaan verdienen']);
  });
  it('van de schuldenaar', () => {
    expect(verschil(metOnderneming('400', '300'), metOnderneming('0', '300')).redenen).toEqual(['u minder bent gaan verdienen']);
  });
  it('wie haar staakt terwijl 95% van het inkomen de grens blijft: zij is geen reden, al hoeft haar herkomst er niet meer te zijn', () => {
    const laag = { bron: { soort: 'inkomen', netto: '1000' } } as const;
    const voor = invoer({ ...laag, belastbaar: { soort: 'per maand', schuldenaar: '1500', echtgenoot: '0', uitOnderneming: '100' } });
    const na = invoer({ ...laag, belastbaar: perMaand('1500'), andereInhoudingen: [{ soort: 'verrekening', op: 'toeslag', bedrag: '80' }], herkomst: { leefsituatie: { soort: 'bron', bron: 'BRP', op: dag('2026-07-01') } } });
    expect(verschil(voor, na).redenen).toEqual(['anderen nu een ander bedrag van u inhouden']);
  });
});

describe('een andere soort inkomen onder beslag (475dc lid 2)', () => {
  const bijstand = (norm: 'pw_21_a' | 'pw_22_a', inkomenArt32 = '0'): VaststellingInvoer => invoer({ bron: { ...BIJSTAND, norm, inkomenArt32 } });

  it('van inkomen naar bijstand: niet minder gaan verdienen', () => {
    expect(verschil(invoer(), bijstand('pw_21_a')).redenen).toEqual(['wij nu inhouden op uw bijstand en niet meer op ander inkomen']);
  });
  it('van bijstand naar inkomen: niet meer gaan verdienen', () => {
    expect(verschil(bijstand('pw_21_a'), invoer()).redenen).toEqual(['wij niet meer inhouden op uw bijstand maar op ander inkomen']);
  });
  it('naast bijstand gaat het om ander inkomen', () => {
    expect(verschil(bijstand('pw_21_a', '100'), bijstand('pw_21_a', '50')).redenen).toEqual(['uw andere inkomen lager is geworden']);
  });
  it('naast bijstand van gehuwden om dat van beiden', () => {
    const gehuwd = (inkomenArt32: string): VaststellingInvoer => ({ ...bijstand('pw_21_a', inkomenArt32), leefsituatie: 'gehuwd_zonder_kinderen' });
    expect(verschil(gehuwd('100'), gehuwd('500')).redenen).toEqual(['het andere inkomen van u en uw partner samen hoger is geworden']);
  });
  it('een andere bijstandsnorm', () => {
    expect(verschil(bijstand('pw_21_a'), bijstand('pw_22_a')).redenen).toEqual(['voor u nu een andere bijstandsnorm geldt']);
  });
  it('een andere norm door een andere situatie thuis: die situatie is de reden', () => {
    const gehuwd: VaststellingInvoer = { ...invoer({ bron: { ...BIJSTAND, norm: 'pw_21_b', inkomenArt32: '0' } }), leefsituatie: 'gehuwd_zonder_kinderen' };
    expect(verschil(bijstand('pw_21_a'), gehuwd).redenen).toEqual(['uw situatie thuis is veranderd: eerst alleenstaand, nu gehuwd zonder kinderen']);
  });
});
