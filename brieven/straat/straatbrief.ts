import { z } from 'zod';
import { centen } from '../../domain/geld/centen.ts';
import { betaalgegevens } from '../betaling.ts';
import { bedrag, datum, datumOfLeeg } from '../schrijfwijze.ts';
import { briefkop, centenSchema, dagSchema, geadresseerdeSchema, type Drukgegevens, type Omgeving } from '../sjabloon.ts';
import { metHoofdletter, naamVan, stukVan } from './schuld.ts';

export const vorderingSchema = z.object({ id: z.string(), betalingskenmerk: z.string(), soort: z.string(), aanslagsoort: z.string(), dagtekening: dagSchema, regime: z.enum(['belasting', 'awb']) }).loose();
export type Vordering = z.infer<typeof vorderingSchema>;

/** Who writes, to whom and about which claim: the same in each letter of the street to the debtor. */
export const aanDebiteurSchema = z.object({ geadresseerde: geadresseerdeSchema, opdrachtgever: z.string(), principaal: z.string(), vordering: vorderingSchema, grond: z.array(z.string()) });

/** What the activities keep with every letter of the street (activities/invorderen/brief-inhoud). */
export const straatbriefSchema = aanDebiteurSchema.extend({
  versie: z.literal(2),
  vordering: vorderingSchema.extend({ hoofdsomCenten: centenSchema, grondslag: z.string().nullable(), wet: z.string().nullable() }),
  dwang: z.object({ betekening: z.enum(['post_iw13', 'post_pw60', 'exploot', 'geen']), versneld: z.boolean(), dagenNaBetekening: z.int() }),
  eerder: z.object({ aanmaning: dagSchema.nullable(), dwangbevel: dagSchema.nullable() }),
  bedragen: z.object({
    hoofdsomCenten: centenSchema,
    eerdereKostenCenten: centenSchema,
    eerdereKosten: z.array(z.object({ soort: z.string(), centen: centenSchema })),
    kostenCenten: centenSchema,
    totaalCenten: centenSchema,
  }),
  rente: z.object({ openCenten: centenSchema, looptVanaf: dagSchema.nullable() }).optional(),
  laatsteDag: dagSchema.nullable(),
});
export type Straatbrief = z.infer<typeof straatbriefSchema>;

/** A row of the sum: what, and how much (cents). */
interface Regel {
  readonly naam: string;
  readonly centen: number;
}

const KOSTEN: Readonly<Record<string, string>> = {
  aanmaning: 'Kosten van de aanmaning',
  dwangbevel: 'Kosten van het dwangbevel',
  exploot_dwangbevel: 'Kosten van de deurwaarder',
  exploot_beslag: 'Kosten van de deurwaarder voor het beslag',
};

/** The head of a letter about a claim. */
export function kopOver(vordering: Vordering, { geadresseerde, grond, titel, dagtekening }: Omit<Parameters<typeof briefkop>[0], 'kenmerken'>): Drukgegevens['kop'] {
  return briefkop({
    titel,
    geadresseerde,
    dagtekening,
    kenmerken: [
      { naam: 'Betalingskenmerk', waarde: vordering.betalingskenmerk },
      { naam: 'Gaat over', waarde: metHoofdletter(naamVan(vordering)) },
    ],
    grond,
  });
}

/** The claim as the text of every letter names it. */
export function over({ vordering, principaal, opdrachtgever }: Pick<Straatbrief, 'principaal' | 'opdrachtgever'> & { readonly vordering: Vordering }) {
  return {
    stuk: stukVan(vordering),
    naam: naamVan(vordering),
    belasting: vordering.regime === 'belasting',
    // For whom is collected, where that is another.
    principaal: principaal === opdrachtgever ? null : principaal,
  };
}

/** What every letter of the street has: head, what is asked by when, how it adds up, how to pay. `leeg`: rows that stay though they are zero. */
export function straatgegevens(inhoud: unknown, { huisstijl, dagtekening }: Omgeving, titel: string, leeg: 'zonder' | 'met_eigen_kosten' = 'zonder') {
  const brief = straatbriefSchema.parse(inhoud);
  const { vordering, bedragen, rente, geadresseerde, grond } = brief;
  const { totaalCenten, kostenCenten } = bedragen;
  const eigen: Regel = { naam: leeg === 'zonder' ? 'Kosten van deze brief' : 'Kosten van dit dwangbevel', centen: kostenCenten };
  const regels = [...regelsVan(brief), ...(kostenCenten === 0 && leeg === 'zonder' ? [] : [eigen])];
  const som = regels.reduce((totaal, regel) => totaal + regel.centen, 0);
  if (som !== totaalCenten) throw new RangeError('de bedragen van de brief tellen niet op tot het totaal');
  return {
    brief,
    gegevens: {
      ...over(brief),
      kop: kopOver(vordering, { titel, geadresseerde, dagtekening, grond }),
      totaal: bedrag(totaalCenten),
      kosten: kostenCenten === 0 ? null : bedrag(kostenCenten),
      renteVanaf: datumOfLeeg(rente?.looptVanaf ?? null),
      regels: alsTekst(regels),
      laatsteDag: datumOfLeeg(brief.laatsteDag),
      vanaf: datum(dagtekening),
      betaling: betaalgegevens(centen(totaalCenten), vordering.betalingskenmerk, huisstijl),
    },
  };
}

/** What was open before this letter. Costs are named as they were charged, with what was paid of them apart. */
function regelsVan({ vordering, bedragen, rente }: Straatbrief): readonly Regel[] {
  const kosten = bedragen.eerdereKosten.map((een) => ({ naam: KOSTEN[een.soort] ?? 'Kosten', centen: een.centen }));
  const betaald = bedragen.eerdereKostenCenten - kosten.reduce((totaal, een) => totaal + een.centen, 0);
  // Of costs that were all paid nothing is told: nothing is asked for them.
  const open = bedragen.eerdereKostenCenten === 0 ? [] : [...kosten, { naam: 'Al betaald van de kosten', centen: betaald }];
  return [{ naam: metHoofdletter(naamVan(vordering)), centen: bedragen.hoofdsomCenten }, ...open, { naam: 'Rente', centen: rente?.openCenten ?? 0 }].filter((regel) => regel.centen !== 0);
}

export function alsTekst(regels: readonly Regel[]): readonly { readonly naam: string; readonly bedrag: string }[] {
  return regels.map((regel) => ({ naam: regel.naam, bedrag: bedrag(regel.centen) }));
}
