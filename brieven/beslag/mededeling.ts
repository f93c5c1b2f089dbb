import { z } from 'zod';
import type { VaststellingInvoer } from '../../domain/beslagvrije-voet/invoer.ts';
import { stelVast } from '../../domain/beslagvrije-voet/vaststelling.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { modelmededeling } from '../../domain/uitleg/modelmededeling.ts';
import { verschilMet } from '../../domain/uitleg/verschil.ts';
import { centenSchema, dagSchema, geadresseerdeSchema, type Sjabloon } from '../sjabloon.ts';
import { bedrag, dagtekst } from './aan-derde.ts';
import { inwonergegevens, meldenTot, voetVoorInwoner } from './aan-inwoner.ts';
import { voetSchema } from './schema.ts';
import { BEWINDVOERDER, INWONER, PERCENTAGE } from './voorbeeld.ts';

/** What is kept of the modelmededeling (activities/beslaan/mededeling): its blocks, what went in and every step, in the words of domain/uitleg. */
const mededelingSchema = z
  .object({
    versie: z.literal(1),
    kenmerk: z.string(),
    geadresseerde: geadresseerdeSchema,
    opdrachtgever: z.string(),
    titel: z.string(),
    vanaf: dagSchema,
    beslagvrijeVoet: voetSchema,
    bron: z.object({ naam: z.string() }).loose().nullable(),
    blokken: z.array(z.object({ sleutel: z.string(), grondslag: z.string(), tekst: z.array(z.string()) }).loose()),
    gegevens: z.array(z.object({ veld: z.string(), waarde: z.string(), herkomst: z.string() }).loose()),
    uitleg: z.array(z.object({ artikel: z.string(), zin: z.string(), bedrag: centenSchema, eenheid: z.string() }).loose()),
    verschil: z.object({ voor: centenSchema.nullable(), na: centenSchema.nullable(), richting: z.string(), redenen: z.array(z.string()) }).loose().optional(),
  })
  .loose();

const GROND = ['Rv art. 475i lid 2', 'Besluit beslagvrije voet art. 7', 'Regeling beslagvrije voet bijlage 2'];
const PER: Readonly<Record<string, string>> = { 'EUR/maand': ' per maand', 'EUR/jaar': ' per jaar' };
const inGeld = (centen: number | null): string => (centen === null ? 'percentage' : bedrag(centen));

/** The modelmededeling beslagvrije voet (Rv 475i lid 2; Besluit art. 7; Regeling bijlage 2): title, every block, the numbers and the steps. */
export const mededeling: Sjabloon = {
  soort: 'mededeling',
  waarvoor: 'The modelmededeling: the beslagvrije voet, the data it rests on and every step of the calculation (Rv 475i lid 2).',
  versie: 1,
  bestand: 'beslag/mededeling.typ',
  lezer: 'inwoner',
  lees: (inhoud, bij) => {
    const { verschil, ...brief } = mededelingSchema.parse(inhoud);
    return {
      ...inwonergegevens({ ...brief, derde: brief.bron?.naam ?? '', bevoegdheid: 'vordering_iw19', grond: GROND }, bij, brief.titel),
      ...meldenTot(bij),
      percentage: brief.beslagvrijeVoet.soort === 'percentage',
      voet: voetVoorInwoner(brief.beslagvrijeVoet),
      vanaf: dagtekst(brief.vanaf),
      bron: brief.bron?.naam ?? null,
      blokken: Object.fromEntries(brief.blokken.map(({ sleutel, tekst }) => [sleutel, tekst])),
      gegevens: brief.gegevens.map(({ veld, waarde, herkomst }) => ({ naam: veld.charAt(0).toUpperCase() + veld.slice(1), waarde: normInWoorden(waarde), herkomst: herkomst === 'invoer' ? 'de gegevens die wij van u hebben' : herkomst })),
      uitleg: brief.uitleg.map(({ artikel, zin, bedrag: uitkomst, eenheid }) => ({ artikel, zin, bedrag: `${bedrag(uitkomst)}${PER[eenheid] ?? ''}` })),
      verschil: verschil === undefined ? null : { voor: inGeld(verschil.voor), na: inGeld(verschil.na), gelijk: verschil.richting === 'gelijk', redenen: verschil.redenen },
    };
  },
  /** Drawn from the calculation itself, so that they say what the rekentool says. */
  get voorbeelden() {
    return [
      { naam: 'alleenstaand', dagtekening: OP, inhoud: voorbeeld(ALLEEN) },
      { naam: 'gezin-woonkosten-vragen', dagtekening: OP, inhoud: voorbeeld(GEZIN, { vorige: { ...GEZIN, woonkosten: undefined, leefsituatie: 'alleenstaande_ouder' }, vragen: true }) },
      { naam: 'bijstand-bewind', dagtekening: OP, inhoud: voorbeeld(BIJSTAND, { bijstand: true }) },
      { naam: 'gelijk', dagtekening: OP, inhoud: voorbeeld(ALLEEN, { vorige: ALLEEN }) },
      { naam: 'wie-int-onbekend', dagtekening: OP, inhoud: voorbeeld(ALLEEN, { wieInt: 'onbekend' }) },
      { naam: 'wie-int-onbeslist', dagtekening: OP, inhoud: voorbeeld(GEZIN, { wieInt: 'onbeslist' }) },
    ];
  },
};

/** The key of a norm of the Participatiewet as the article that it stands in: «pw_21_a». */
function normInWoorden(waarde: string): string {
  return waarde.replace(/^pw_(\d+)_([a-z])$/, 'Participatiewet, artikel $1 onder $2');
}

const OP = dag('2026-04-14');
const BRON = { soort: 'bron', bron: 'polisadministratie', op: OP } as const;
const BRP = { soort: 'bron', bron: 'BRP', op: OP } as const;
const HERKOMST = { leefsituatie: BRP, adres: BRP, 'belastbaar inkomen': BRON, 'belastbaar inkomen echtgenoot': BRON, 'netto inkomen onder beslag': BRON } as const;
const ALLEEN: VaststellingInvoer = {
  peildatum: OP,
  leefsituatie: 'alleenstaande',
  adres: { soort: 'woonadres' },
  belastbaar: { soort: 'per maand', schuldenaar: '2600', echtgenoot: '0' },
  bron: { soort: 'inkomen', netto: '2240' },
  herkomst: HERKOMST,
};
const GEZIN: VaststellingInvoer = {
  ...ALLEEN,
  leefsituatie: 'gehuwd_met_kinderen',
  belastbaar: { soort: 'per maand', schuldenaar: '3150', echtgenoot: '900' },
  nietBeslagen: { schuldenaar: '120', echtgenoot: '845' },
  bron: { soort: 'inkomen', netto: '2610' },
  woonkosten: { bedrag: '1240', verzoekLid5: true, verzoekLid7: false },
};
const BIJSTAND: VaststellingInvoer = { ...ALLEEN, bron: { soort: 'bijstand', wet: 'participatiewet', norm: 'pw_21_a', inkomenArt32: '150' } };

interface Opties {
  readonly wieInt?: 'onbekend' | 'onbeslist';
  readonly vorige?: { readonly [V in keyof VaststellingInvoer]: VaststellingInvoer[V] | undefined };
  readonly vragen?: boolean;
  readonly bijstand?: boolean;
}

function voorbeeld(invoer: VaststellingInvoer, { vorige, vragen = false, bijstand = false, wieInt }: Opties = {}) {
  const uitkomst = stelVast(invoer);
  if (uitkomst.soort === 'onbeslist') throw new Error(uitkomst.redenen.join());
  const { titel, blokken, gegevens, berekening } = modelmededeling({
    invoer,
    spoor: uitkomst.spoor,
    voet: uitkomst.soort === 'percentage' ? { soort: 'percentage', opgave: uitkomst.opgave } : { soort: 'bedrag' },
    betaler: 'Zorggroep De Linde',
    verdeeld: false,
    opnieuw: vorige !== undefined,
    vragen: vragen ? [{ code: 'kind_elders', tekst: 'U hebt een kind dat niet op uw adres staat ingeschreven. Woont uw kind toch bij u?' }] : [],
    meldenBij: { naam: 'Gemeente Waterstad', kenmerk: 'beslag-1042' },
    voorbehouden: uitkomst.voorbehouden,
    ...(wieInt === undefined ? {} : { wieInt }),
    privacyverklaring: 'die van Gemeente Waterstad',
  });
  const oud = vorige === undefined ? null : (JSON.parse(JSON.stringify(vorige)) as VaststellingInvoer);
  return {
    versie: 1,
    kenmerk: 'beslag-1042',
    geadresseerde: bijstand ? BEWINDVOERDER : INWONER,
    opdrachtgever: 'Gemeente Waterstad',
    titel,
    vanaf: OP,
    beslagvrijeVoet: uitkomst.soort === 'percentage' ? { ...PERCENTAGE, inkomenArt32Centen: 15_000, beslagvrijeVoetCenten: uitkomst.inGeld?.beslagvrijeVoet ?? null } : { soort: 'bedrag', beslagvrijeVoetCenten: uitkomst.beslagvrijeVoet },
    bron: { naam: 'Zorggroep De Linde', nettoCenten: 224_000 },
    blokken: blokken.filter(({ getoond }) => getoond),
    gegevens,
    uitleg: berekening,
    ...(oud === null ? {} : { verschil: verschilMet({ invoer: oud, spoor: stelVast(oud).spoor }, { invoer, spoor: uitkomst.spoor }) }),
  };
}
