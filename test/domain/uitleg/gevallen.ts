import type { Herkomst } from '../../../domain/beslagvrije-voet/herkomst.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { vragenBij } from '../../../domain/leefsituatie/vragen.ts';
import { modelmededeling, type MededelingGrond } from '../../../domain/uitleg/modelmededeling.ts';
import { invoer, perMaand, vastgesteld, WOONADRES } from '../beslagvrije-voet/hulp.ts';
import { BIJSTAND, grondVan } from './hulp.ts';

const BRP: Herkomst = { soort: 'bron', bron: 'BRP', op: dag('2026-06-20') };
const BALIE: Herkomst = {
  soort: 'met de hand',
  reden: 'gemeld',
  bewijs: 'huurcontract',
  ingevoerd: { door: 'A. Balie', op: dag('2026-06-21'), bewezen: false },
  goedkeuring: { staat: 'goedgekeurd', door: 'B. Tweede', op: dag('2026-06-22'), bewezen: false },
};
const termijn = { vanaf: dag('2026-05-01'), totEnMet: dag('2026-09-30') };
const woonkosten = { bedrag: '1126.22', verzoekLid5: true, verzoekLid7: true } as const;
const gehuwd = { leefsituatie: 'gehuwd_met_kinderen', belastbaar: perMaand('2600', '1500'), nietBeslagen: { schuldenaar: '120', echtgenoot: '1300' } } as const;
const metOpbouw = invoer({ bron: { soort: 'inkomen', netto: '1000', opbouw: '80' } });
const gewoon = invoer();
const metNetto = (artikel: string): Partial<MededelingGrond> => ({
  spoor: [...grondVan(gewoon).spoor, { sleutel: 'netto maandinkomen', artikel, zin: 'Netto.', invoer: [], formule: '2240', uitkomst: '2240', eenheid: 'EUR/maand' }],
});

/** Calculations that together have every sentence of the modelmededeling. */
export const GEVALLEN: Readonly<Record<string, MededelingGrond>> = {
  gewoon: grondVan(gewoon),
  'gehuwd, alles': grondVan(
    invoer({
      ...gehuwd,
      belastbaar: { soort: 'per maand', schuldenaar: '2600', echtgenoot: '1500', uitOnderneming: '100', uitOndernemingEchtgenoot: '50' },
      woonkosten,
      loonbelastingAuto: '90',
      andereInhoudingen: [{ soort: 'verrekening', op: 'toeslag', bedrag: '80' }, { soort: 'beslag', op: 'ander inkomen', bedrag: '25.50' }],
      herkomst: { leefsituatie: BRP, adres: BRP, woonkosten: BALIE, 'inkomen uit onderneming': BALIE, 'inkomen uit onderneming echtgenoot': BALIE, 'loonbelasting auto': BALIE, 'andere inhoudingen': BALIE },
    }),
    {
      verdeeld: true,
      opnieuw: true,
      betaler: null,
      vragen: vragenBij({ gehuwd: false, partnerElders: true, kindElders: true, adres: WOONADRES }),
      meldenBij: { naam: 'Gemeente Waterstad', kenmerk: 'beslag-7' },
    },
  ),
  'gehuwd, partner zonder inkomen': grondVan(invoer({ leefsituatie: 'gehuwd_zonder_kinderen', belastbaar: perMaand('1200'), bron: { soort: 'inkomen', netto: '1100' }, loonbelastingAuto: '0' }), {
    vragen: vragenBij({ gehuwd: true, partnerElders: false, kindElders: false, adres: { soort: 'geen' } }),
  }),
  'inkomen per jaar': grondVan(invoer({ ...gehuwd, belastbaar: { soort: 'per jaar', C: '50000' } })),
  'woonkosten die niet meetellen': grondVan(invoer({ woonkosten: { bedrag: '500', verzoekLid5: true, verzoekLid7: false } })),
  'geen woonadres': grondVan(invoer({ adres: { soort: 'geen' }, nietBeslagen: { schuldenaar: '75', echtgenoot: '0' } })),
  'adres buiten de BRP': grondVan(invoer({ adres: { soort: 'niet_in_brp_wel_inzicht' } })),
  'in Polen': grondVan(invoer({ adres: { soort: 'buitenland', land: 'Polen' } })),
  inrichting: grondVan(invoer({ ...gehuwd, inrichting: { prijs: '1400', norm: 'gehuwd' }, loonbelastingAuto: '90' })),
  'bijstand met norm': grondVan(invoer({ bron: BIJSTAND })),
  'bijstand zonder norm': grondVan(invoer({ bron: { ...BIJSTAND, norm: null } }), { betaler: 'Gemeente Waterstad' }),
  'bijstand, gehuwd': grondVan(invoer({ ...gehuwd, bron: { ...BIJSTAND, norm: 'pw_21_b', inkomenArt32: '1420' } })),
  'bijstand, gehuwd, van voor de partner meetelde': grondVan(invoer({ ...gehuwd, bron: { ...BIJSTAND, norm: 'pw_21_b', inkomenArt32: '120' } })),
  'verhoogd door de kantonrechter': grondVan(invoer({ voetbesluit: { soort: 'verhoging_kantonrechter', bedrag: '80', ...termijn } })),
  'bepaald door de kantonrechter': grondVan(invoer({ voetbesluit: { soort: 'bedrag_kantonrechter', bedrag: '2000', ...termijn } })),
  'zonder voet': grondVan(invoer({ voetbesluit: { soort: 'geen_voet_pw60', ...termijn } })),
  'een andere uitleg': grondVan(metOpbouw, { voorbehouden: vastgesteld(metOpbouw).voorbehouden }),
  'gemiddeld inkomen': grondVan(gewoon, metNetto('Besluit art. 3 lid 3')),
  'inkomen over de laatste periode': grondVan(gewoon, metNetto('Besluit art. 3 lid 1')),
};

/** What an inwoner reads in a modelmededeling, a line for each block, value and step. */
export function regelsVan(grond: MededelingGrond): string[] {
  const { titel, blokken, gegevens, berekening } = modelmededeling(grond);
  return [
    titel,
    ...blokken.map(({ nummer, sleutel, grondslag, status, getoond, tekst }) => `${String(nummer)} ${sleutel} (${status}, ${grondslag})${getoond ? '' : ' niet getoond'}: ${tekst.join(' / ')}`),
    ...gegevens.map(({ veld, waarde, herkomst, eigenaar, metDeHand }) => `${veld}: ${waarde} [${herkomst}; ${eigenaar ?? 'geen eigenaar'}${metDeHand ? '; met de hand' : ''}]`),
    ...berekening.map((regel) => JSON.stringify(regel)),
  ];
}

/** Of every calculation what is read in it that the usual one does not say; of the usual one all. */
export function woorden(): Readonly<Record<string, readonly string[]>> {
  const gewoon = new Set(Object.values(GEVALLEN).slice(0, 1).flatMap(regelsVan));
  return Object.fromEntries(Object.entries(GEVALLEN).map(([naam, grond], plaats) => [naam, regelsVan(grond).filter((regel) => plaats === 0 || !gewoon.has(regel))]));
}
