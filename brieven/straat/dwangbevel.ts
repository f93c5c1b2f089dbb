import { datumOfLeeg } from '../schrijfwijze.ts';
import type { Omgeving, Sjabloon } from '../sjabloon.ts';
import { straatgegevens, type Straatbrief } from './straatbrief.ts';
import { MENSEN, SCHULDEN, voorbeeldbrief } from './voorbeelden.ts';

/** IW 13 lid 3: what must be seen on the unopened envelope, besides name and address. */
const AANDUIDING = 'Dringend: lees deze brief meteen';

/** What a dwangbevel draws from. `opnieuwVan`: the day of the one that is served again in another way. */
function dwanggegevens(inhoud: unknown, bij: Omgeving, kies: (brief: Straatbrief) => { readonly opnieuwVan: string | null }) {
  const { brief, gegevens } = straatgegevens(inhoud, bij, 'Dwangbevel', 'dwangbevel');
  const { betekening, versneld, dagenNaBetekening } = brief.dwang;
  return {
    ...gegevens,
    kop: { ...gegevens.kop, onderschrift: 'In naam van de Koning', ...(betekening === 'exploot' ? {} : { aanduiding: AANDUIDING }) },
    betekening,
    meteen: versneld,
    dagen: dagenNaBetekening,
    aanmaningVan: datumOfLeeg(brief.eerder.aanmaning),
    opnieuwVan: datumOfLeeg(kies(brief).opnieuwVan),
    ondertekend: true,
  };
}

const BELASTING = {
  stap: 'dwangbevel',
  grond: ['IW 1990 art. 12 en 13', 'Awb 4:114 en 4:122', 'Kostenwet art. 3 lid 1'],
  laatsteDag: '2026-03-18',
  eerder: { aanmaning: '2026-02-02' },
  bedragen: { eerdereKostenCenten: 1_000, eerdereKosten: [{ soort: 'aanmaning', centen: 1_000 }], kostenCenten: 8_100 },
} as const;
const AWB = {
  stap: 'dwangbevel',
  laatsteDag: null,
  eerder: { aanmaning: '2026-02-02' },
  bedragen: { eerdereKostenCenten: 2_000, eerdereKosten: [{ soort: 'aanmaning', centen: 2_000 }] },
} as const;
const BIJSTAND = { ...AWB, vordering: SCHULDEN.bijstand, grond: ['Awb 4:114', 'Awb 4:117', 'Awb 4:122', 'Pw 60 lid 2'] } as const;

/**
 * The executoriale titel: what Awb 4:122 asks, with the command to pay; for a tax that verzet is possible (IW 13 lid 1, 17). By post in
 * an envelope that shows that it is urgent (IW 13 lid 3), or for a deurwaarder to serve.
 */
export const dwangbevel: Sjabloon = {
  soort: 'dwangbevel',
  waarvoor: 'The command to pay that can be enforced without a court, with all that Awb 4:122 and IW 13 ask; by post or served by a deurwaarder.',
  versie: 1,
  bestand: 'straat/dwangbevel.typ',
  lezer: 'inwoner',
  lees: (inhoud, bij) => dwanggegevens(inhoud, bij, () => ({ opnieuwVan: null })),
  voorbeelden: [
    voorbeeldbrief('belasting per post', BELASTING),
    voorbeeldbrief('belasting per post, deels betaald, met rente', { ...BELASTING, bedragen: { ...BELASTING.bedragen, hoofdsomCenten: 20_000, eerdereKostenCenten: 400 }, rente: { openCenten: 0, looptVanaf: '2026-01-12' } }),
    voorbeeldbrief('belasting per post, in het buitenland', { ...BELASTING, geadresseerde: MENSEN.buitenland }),
    voorbeeldbrief('belasting versneld, door de deurwaarder', { ...BELASTING, laatsteDag: null, eerder: {}, dwang: { betekening: 'exploot', versneld: true, dagenNaBetekening: 0 }, bedragen: { kostenCenten: 8_100 } }),
    voorbeeldbrief('bijstand per post', { ...BIJSTAND, grond: [...BIJSTAND.grond, 'Pw 60 lid 5'] }),
    voorbeeldbrief('bijstand door de deurwaarder', { ...BIJSTAND, grond: [...BIJSTAND.grond, 'Awb 4:123'], dwang: { betekening: 'exploot' } }),
    voorbeeldbrief('premie door de deurwaarder, voor een principaal', { ...AWB, vordering: SCHULDEN.premie, principaal: 'Inning Zorgpremie (fictief)', dwang: { betekening: 'exploot' }, grond: ['Zorgverzekeringswet art. 18f lid 7', 'Awb 4:114', 'Awb 4:122', 'Awb 4:123'] }),
    voorbeeldbrief('lange naam', { ...BELASTING, geadresseerde: MENSEN.langeNaam }),
    voorbeeldbrief('bewindvoerder', { ...BELASTING, geadresseerde: MENSEN.bewind }),
  ],
};

/** The same dwangbevel served again in the way that another power asks (Awb 4:123; Pw 60 lid 5). */
export const betekeningsopdracht: Sjabloon = {
  soort: 'betekeningsopdracht',
  waarvoor: 'The same dwangbevel once more, served in the other way that a newly chosen power asks.',
  versie: 1,
  bestand: 'straat/dwangbevel.typ',
  lezer: 'inwoner',
  lees: (inhoud, bij) => dwanggegevens(inhoud, bij, ({ eerder }) => ({ opnieuwVan: eerder.dwangbevel })),
  voorbeelden: [
    voorbeeldbrief('bijstand, nu door de deurwaarder', { ...BIJSTAND, eerder: { ...AWB.eerder, dwangbevel: '2026-02-19' }, dwang: { betekening: 'exploot' }, grond: ['Awb 4:123'] }),
    voorbeeldbrief('bijstand, nu per post', {
      ...BIJSTAND,
      eerder: { ...AWB.eerder, dwangbevel: '2026-02-19' },
      grond: ['Pw 60 lid 5'],
      bedragen: { eerdereKostenCenten: 15_671, eerdereKosten: [{ soort: 'aanmaning', centen: 2_000 }, { soort: 'exploot_dwangbevel', centen: 13_671 }] },
    }),
    voorbeeldbrief('belasting, nu door de deurwaarder', {
      ...BELASTING,
      laatsteDag: null,
      dwang: { betekening: 'exploot' },
      eerder: { ...BELASTING.eerder, dwangbevel: '2026-02-19' },
      grond: ['IW 1990 art. 13 lid 1'],
      bedragen: { eerdereKostenCenten: 9_100, eerdereKosten: [{ soort: 'aanmaning', centen: 1_000 }, { soort: 'dwangbevel', centen: 8_100 }] },
    }),
  ],
};
