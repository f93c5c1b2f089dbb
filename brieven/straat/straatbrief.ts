import { z } from 'zod';
import { centen } from '../../domain/geld/centen.ts';
import { betaalgegevens } from '../betaling.ts';
import { bedrag, datumOfLeeg } from '../schrijfwijze.ts';
import { briefkop, centenSchema, dagSchema, geadresseerdeSchema, type Drukgegevens, type Omgeving } from '../sjabloon.ts';
import { metHoofdletter, naamVan, stukVan } from './schuld.ts';

export const vorderingSchema = z.object({ id: z.string(), betalingskenmerk: z.string(), soort: z.string(), aanslagsoort: z.string(), dagtekening: dagSchema }).loose();
export type Vordering = z.infer<typeof vorderingSchema>;

/** Who writes, to whom and about which claim: the same in each letter of the street to the debtor. */
export const aanDebiteurSchema = z.object({ geadresseerde: geadresseerdeSchema, opdrachtgever: z.string(), principaal: z.string(), vordering: vorderingSchema, grond: z.array(z.string()) });

/** What the activities keep with every letter of the street (activities/invorderen/brief-inhoud). */
export const straatbriefSchema = aanDebiteurSchema.extend({
  versie: z.literal(2),
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

/** Costs as a letter names them, by what they were charged for. */
export const KOSTEN: Readonly<Record<string, string>> = {
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
      { naam: 'Gaat over', waarde: metHoofdletter(naamVan(vordering.soort)) },
    ],
    grond,
  });
}

/** The claim as the text of every letter names it. */
export function over({ vordering, principaal, opdrachtgever }: Pick<Straatbrief, 'principaal' | 'opdrachtgever'> & { readonly vordering: Vordering }) {
  return {
    stuk: stukVan(vordering),
    naam: naamVan(vordering.soort),
    // Regime awb has beschikkingen alone (activities/import/vorderingrij).
    belasting: vordering.aanslagsoort !== 'beschikking',
    // For whom is collected, where that is another.
    principaal: principaal === opdrachtgever ? null : principaal,
  };
}

/**
 * What every letter of the street has: head, what is asked by when, how it adds up, how to pay. `dwangbevel` names the hoofdsom and its
 * own costs also where those are zero (Awb 4:122 lid 1 b and d). Throws ZodError, or RangeError where the amounts do not add up.
 */
export function straatgegevens(inhoud: unknown, { huisstijl, dagtekening }: Omgeving, titel: string, vorm: 'brief' | 'dwangbevel' = 'brief') {
  const brief = straatbriefSchema.parse(inhoud);
  const { vordering, bedragen, rente, geadresseerde, grond } = brief;
  const { totaalCenten, kostenCenten } = bedragen;
  const regels = [...hoofdsomEnKosten(brief, vorm), ...(rente === undefined || rente.openCenten === 0 ? [] : [{ naam: 'Rente', centen: rente.openCenten }])];
  if (regels.reduce((som, regel) => som + regel.centen, 0) !== totaalCenten) throw new RangeError('de bedragen van de brief tellen niet op tot het totaal');
  return {
    brief,
    gegevens: {
      ...over(brief),
      kop: kopOver(vordering, { titel, geadresseerde, dagtekening, grond }),
      totaal: bedrag(totaalCenten),
      kosten: kostenCenten === 0 ? null : bedrag(kostenCenten),
      renteVanaf: datumOfLeeg(rente?.looptVanaf ?? null),
      zonderRente: rente === undefined,
      regels: alsTekst(regels),
      laatsteDag: datumOfLeeg(brief.laatsteDag),
      betaling: betaalgegevens(centen(totaalCenten), vordering.betalingskenmerk, huisstijl),
    },
  };
}

/** Costs are named as they were charged, with what was paid of them apart; of costs that were all paid nothing is told. */
function hoofdsomEnKosten({ vordering, bedragen }: Straatbrief, vorm: 'brief' | 'dwangbevel'): readonly Regel[] {
  const { hoofdsomCenten, eerdereKostenCenten, eerdereKosten, kostenCenten } = bedragen;
  const inRekening = eerdereKosten.reduce((som, een) => som + een.centen, 0);
  const eerder = eerdereKostenCenten === 0 ? [] : eerdereKosten.map((een) => ({ naam: KOSTEN[een.soort] ?? 'Kosten', centen: een.centen }));
  const betaald = eerdereKostenCenten === 0 || eerdereKostenCenten === inRekening ? [] : [{ naam: 'Al betaald van de kosten', centen: eerdereKostenCenten - inRekening }];
  const naam = naamVan(vordering.soort);
  if (vorm === 'brief') return [{ naam: metHoofdletter(naam), centen: hoofdsomCenten }, ...eerder, ...betaald, ...(kostenCenten === 0 ? [] : [{ naam: 'Kosten van deze brief', centen: kostenCenten }])];
  // Served again: its costs stand among the earlier ones.
  const alGerekend = kostenCenten === 0 && eerder.some((een) => een.naam === KOSTEN['dwangbevel']);
  return [{ naam: `Hoofdsom: ${naam}`, centen: hoofdsomCenten }, ...eerder, ...betaald, ...(alGerekend ? [] : [{ naam: 'Kosten van dit dwangbevel', centen: kostenCenten }])];
}

export function alsTekst(regels: readonly Regel[]): readonly { readonly naam: string; readonly bedrag: string }[] {
  return regels.map((regel) => ({ naam: regel.naam, bedrag: bedrag(regel.centen) }));
}
