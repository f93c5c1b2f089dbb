import { describe, expect, it } from 'vitest';
import type { VaststellingInvoer } from '../../../domain/beslagvrije-voet/invoer.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { gegevensVan } from '../../../domain/uitleg/gegevens.ts';
import { invoer, perMaand } from '../beslagvrije-voet/hulp.ts';
import { BIJSTAND, tekst } from './hulp.ts';

const ZONDER = 'Uw partner heeft volgens onze gegevens geen inkomen.';
const GEEN_ANDER = 'volgens onze gegevens is dat er niet';
const gehuwd = (belastbaar: string, netto: string, anders: Partial<VaststellingInvoer> = {}): VaststellingInvoer =>
  invoer({ leefsituatie: 'gehuwd_zonder_kinderen', belastbaar: perMaand('2600', belastbaar), nietBeslagen: { schuldenaar: '0', echtgenoot: netto }, ...anders });

describe('15: een partner zonder inkomen wordt uitdrukkelijk vermeld (Regeling bijlage 2)', () => {
  it('als hij niets heeft, vóór en na belasting', () => {
    expect(tekst('inkomen', gehuwd('0', '0'))).toContain(ZONDER);
  });
  it('ook naast bijstand, als het andere inkomen van de schuldenaar zelf is', () => {
    expect(tekst('inkomen', gehuwd('0', '0', { bron: BIJSTAND, nietBeslagen: { schuldenaar: '400', echtgenoot: '0' } }))).toContain(ZONDER);
  });
  it.each<[string, VaststellingInvoer]>([
    ['heeft inkomen waarop geen beslag ligt', gehuwd('0', '5')],
    ['heeft inkomen dat zelf onder beslag ligt', gehuwd('900', '0')],
    ['heeft inkomen naast de bijstand van de schuldenaar', gehuwd('0', '850', { bron: BIJSTAND })],
    ['heeft misschien inkomen: alleen dat van beiden naast de bijstand is bekend', gehuwd('0', '0', { bron: BIJSTAND })],
    ['heeft misschien inkomen: alleen het jaarinkomen van beiden is bekend', gehuwd('0', '0', { belastbaar: { soort: 'per jaar', C: '31200' } })],
    ['een eigen onderneming heeft', gehuwd('0', '0', { belastbaar: { soort: 'per maand', schuldenaar: '2600', echtgenoot: '0', uitOndernemingEchtgenoot: '700' } })],
    ['is er niet', invoer()],
  ])('niet als de partner %s', (_wat, een) => {
    expect(tekst('inkomen', een)).not.toContain(ZONDER);
  });
});

describe('3: een eigen onderneming van de partner is belastbaar inkomen', () => {
  const onderneming = gehuwd('0', '0', { belastbaar: { soort: 'per maand', schuldenaar: '2600', echtgenoot: '0', uitOndernemingEchtgenoot: '700' } });
  it('staat in het blok', () => {
    expect(tekst('belastbaar_inkomen', onderneming)).toContain('Het inkomen van uw partner uit een eigen onderneming: € 700,00 per maand.');
  });
  it('staat bij de gegevens, van gehuwden', () => {
    const velden = (een: VaststellingInvoer) => gegevensVan(een).map(({ veld }) => veld);
    expect(velden(onderneming)).toContain('inkomen uit onderneming echtgenoot');
    expect(velden({ ...onderneming, leefsituatie: 'alleenstaande' })).not.toContain('inkomen uit onderneming echtgenoot');
  });
});

describe('5: inkomen waarop geen beslag ligt, ook als het niet meetelde (Besluit art. 7 lid 1 onder c)', () => {
  it('naast bijstand telt dat van beiden samen (Pw art. 32), ook als alleen het totaal bekend is', () => {
    expect(tekst('neveninkomsten', gehuwd('0', '0', { bron: { ...BIJSTAND, inkomenArt32: '850' } }))).toBe('Het andere inkomen van u en uw partner samen waarop geen beslag ligt: € 850,00 per maand.');
  });
  it('naast bijstand waarin het inkomen van de partner niet is gerekend: het is er, en het telde niet mee', () => {
    expect(tekst('neveninkomsten', gehuwd('0', '850', { bron: { ...BIJSTAND, inkomenArt32: '0' } }))).toBe('Uw partner heeft inkomen waarop geen beslag ligt. In deze berekening telde dat niet mee.');
  });
  it('eigen inkomen naast bijstand zonder bekende norm: wie de bijstand betaalt trekt het af', () => {
    expect(tekst('neveninkomsten', invoer({ bron: { ...BIJSTAND, norm: null } }))).toBe(
      'Uw andere inkomen waarop geen beslag ligt gaat van uw beslagvrije voet af. Dat doet wie uw bijstand betaalt (artikel 475dc lid 2).',
    );
  });
  it('in een inrichting telde ander inkomen tot 2023 niet mee', () => {
    const een = invoer({ peildatum: dag('2022-07-01'), inrichting: { prijs: '900', norm: 'alleenstaand' }, nietBeslagen: { schuldenaar: '75', echtgenoot: '0' } });
    expect(tekst('neveninkomsten', een)).toBe('U hebt ander inkomen waarop geen beslag ligt. In deze berekening telde dat niet mee.');
  });
  it('alleen inkomen van de partner dat zelf onder beslag ligt: er is geen ander', () => {
    expect(tekst('neveninkomsten', gehuwd('900', '0'))).toContain(GEEN_ANDER);
  });
  it('wie niet gehuwd is heeft geen partner van wie het inkomen telt', () => {
    expect(tekst('neveninkomsten', invoer({ nietBeslagen: { schuldenaar: '0', echtgenoot: '850' } }))).toContain(GEEN_ANDER);
  });
});

describe('15: privégebruik van de auto van de werkgever, ook als dat niet bekend is (475db lid 1 onder c)', () => {
  it.each<[string, Partial<VaststellingInvoer>, string]>([
    ['niet bekend', {}, 'Wij weten niet of u privé rijdt in een auto van uw werk.'],
    ['bekend dat het er niet is', { loonbelastingAuto: '0' }, 'Volgens onze gegevens rijdt u niet privé in een auto van uw werk.'],
    ['bekend en afgetrokken', { loonbelastingAuto: '90' }, 'De belasting daarover is van uw beslagvrije voet afgetrokken'],
    ['bekend, bij bijstand', { loonbelastingAuto: '90', bron: BIJSTAND }, 'In deze berekening ging daarvoor niets van uw beslagvrije voet af.'],
  ])('%s', (_stand, anders, zin) => {
    expect(tekst('inkomen', invoer(anders))).toContain(zin);
  });
});
