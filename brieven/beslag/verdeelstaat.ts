import { z } from 'zod';
import { dag, maand } from '../../domain/kalender/dag.ts';
import type { Vorderingsoort } from '../../domain/samenloop/rangorde.ts';
import { VORDERINGSOORTEN } from '../../domain/samenloop/rangorde.ts';
import { inGroepen } from '../betaling.ts';
import { briefkop, centenSchema, dagSchema, geadresseerdeSchema, type Omgeving, type Sjabloon } from '../sjabloon.ts';
import { bedrag, dagtekst, maandtekst } from './aan-derde.ts';
import { VERDEELSTATEN } from './voorbeeld-verdeelstaat.ts';

/** Who the letter is about a share of: we, the reader, or another party. */
const partijSchema = z.object({ wie: z.enum(['wij', 'u', 'ander']), nummer: z.string(), naam: z.string().nullable(), centen: centenSchema });
type Genoemd = z.infer<typeof partijSchema>;

const verdeelstaatSchema = z
  .object({
    versie: z.literal(1),
    kenmerk: z.string(),
    geadresseerde: geadresseerdeSchema,
    bsn: z.string(),
    derde: z.object({ soort: z.enum(['rsin', 'bsn']), nummer: z.string() }),
    verdeeldOp: dagSchema,
    maand: z.string().regex(/^\d{4}-\d{2}$/),
    ontvangenOp: dagSchema,
    ontvangenCenten: centenSchema,
    kostenCenten: centenSchema,
    naarSchuldenaarCenten: centenSchema,
    aandelen: z.array(partijSchema.extend({ kenmerk: z.string().nullable() })).min(1),
    nogOpen: z.array(partijSchema),
    eigen: z.object({
      grondslag: z.enum(VORDERINGSOORTEN).nullable(),
      wijze: z.enum(['naar_rato', 'oudste_eerst']).nullable(),
      /** The article of its rank, and those of what goes before it. */
      rang: z.string().nullable(),
      gaatVoor: z.array(z.string()),
      openstaandCenten: centenSchema,
      aandeelCenten: centenSchema,
      kostenCenten: centenSchema,
      opVorderingCenten: centenSchema,
    }),
    betaling: z.object({ opdracht: z.int(), rekening: z.object({ rekening: z.string(), tenNameVan: z.string(), betalingskenmerk: z.string() }).nullable() }).nullable(),
    grond: z.array(z.string()),
  })
  .loose();

const VORDERINGEN: Readonly<Record<Vorderingsoort, string>> = {
  rijksbelasting_iw21: 'rijksbelasting',
  bestuursrechtelijke_premie_zvw18f: 'bestuursrechtelijke premie',
  loonvordering_bw3_288e: 'loonvordering',
  kinderalimentatie: 'kinderalimentatie',
  terugvordering_pw60: 'terugvordering Participatiewet',
  terugvordering_ioaw_ioaz: 'terugvordering IOAW of IOAZ',
  terugvordering_uwv: 'terugvordering UWV',
  terugvordering_svb: 'terugvordering SVB',
  gemeentelijke_belasting: 'gemeentelijke belasting',
  waterschapsbelasting: 'waterschapsbelasting',
  concurrent: 'concurrente vordering',
  onbekend: 'vordering zonder opgave van voorrang',
};

/** Throws RangeError on a letter that does not say where every cent went. */
function eisDatHetOptelt({ ontvangenCenten, naarSchuldenaarCenten, aandelen, nogOpen, eigen }: z.infer<typeof verdeelstaatSchema>): void {
  const verdeeld = aandelen.reduce((totaal, een) => totaal + een.centen, naarSchuldenaarCenten);
  if (verdeeld !== ontvangenCenten) throw new RangeError(`de verdeelstaat telt op tot ${bedrag(verdeeld)}, ontvangen is ${bedrag(ontvangenCenten)}`);
  const [aandeel, daarna] = [aandelen, nogOpen].map((rijen) => rijen.find(({ wie }) => wie === 'u')?.centen);
  if (aandeel !== eigen.aandeelCenten || eigen.kostenCenten + eigen.opVorderingCenten !== aandeel) throw new RangeError('het aandeel van de lezer is niet wat het op kosten en vordering is');
  if (daarna !== eigen.openstaandCenten - aandeel) throw new RangeError('wat openstaat is niet wat openstond zonder het aandeel');
}

function gegevens(inhoud: unknown, { huisstijl, dagtekening }: Omgeving) {
  const brief = verdeelstaatSchema.parse(inhoud);
  eisDatHetOptelt(brief);
  const { kenmerk, geadresseerde, bsn, derde, eigen, betaling, aandelen, nogOpen } = brief;
  const over = maandtekst(maand(brief.maand));
  const naam = ({ wie, naam: van, nummer }: Genoemd): string => (wie === 'u' ? 'Uw organisatie' : wie === 'wij' ? `Wij, ${huisstijl.naam}` : van === null ? nummer : `${van}, ${nummer}`);
  const uwKenmerk = aandelen.find(({ wie }) => wie === 'u')?.kenmerk ?? null;
  return {
    kop: briefkop({ titel: `Verdeelstaat over ${over}`, geadresseerde, dagtekening, kenmerken: [{ naam: 'Ons kenmerk', waarde: kenmerk }, ...(uwKenmerk === null ? [] : [{ naam: 'Uw kenmerk', waarde: uwKenmerk }])], grond: brief.grond }),
    kenmerk,
    bsn,
    inkomen: `${derde.soort === 'rsin' ? 'RSIN' : 'burgerservicenummer'} ${derde.nummer}`,
    over,
    ontvangen: bedrag(brief.ontvangenCenten),
    ontvangenOp: dagtekst(brief.ontvangenOp),
    verdeeldOp: dagtekst(brief.verdeeldOp),
    kosten: brief.kostenCenten === 0 ? null : bedrag(brief.kostenCenten),
    krijgt: bedrag(eigen.aandeelCenten),
    regels: [
      ...aandelen.map((een) => ({ naam: een.kenmerk === null || een.wie === 'u' ? naam(een) : `${naam(een)}, kenmerk ${een.kenmerk}`, bedrag: bedrag(een.centen) })),
      ...(brief.naarSchuldenaarCenten === 0 ? [] : [{ naam: 'De schuldenaar: dit had niemand te vorderen', bedrag: bedrag(brief.naarSchuldenaarCenten) }]),
    ],
    oudsteEerst: eigen.wijze === 'oudste_eerst',
    rang: eigen.grondslag === null ? null : `${VORDERINGEN[eigen.grondslag]}${eigen.rang === null ? '' : ` (${eigen.rang})`}`,
    gaatVoor: ['kosten van executie', ...eigen.gaatVoor],
    open: bedrag(eigen.openstaandCenten),
    opKosten: bedrag(eigen.kostenCenten),
    opVordering: bedrag(eigen.opVorderingCenten),
    daarna: bedrag(nogOpen.find(({ wie }) => wie === 'u')?.centen ?? 0),
    anderen: nogOpen.filter(({ wie }) => wie === 'ander').map((een) => ({ naam: naam(een), bedrag: bedrag(een.centen) })),
    opdracht: betaling === null ? null : String(betaling.opdracht),
    naar: betaling?.rekening == null ? null : { iban: inGroepen(betaling.rekening.rekening), tenaamstelling: betaling.rekening.tenNameVan, kenmerk: betaling.rekening.betalingskenmerk },
  };
}

/** What each party that shares in an afdracht is told where we divide it. */
export const verdeelstaat: Sjabloon = {
  soort: 'verdeelstaat',
  waarvoor: 'Tells a party that shares in an afdracht which we divide what came in, who got what, what is open after it, and how it is paid.',
  versie: 1,
  bestand: 'beslag/verdeelstaat.typ',
  lezer: 'partij',
  lees: gegevens,
  voorbeelden: VERDEELSTATEN.map(({ naam, inhoud }) => ({ naam, dagtekening: dag('2026-09-15'), inhoud })),
};
