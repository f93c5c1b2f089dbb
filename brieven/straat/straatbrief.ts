import { z } from 'zod';
import { centen, euro } from '../../domain/geld/centen.ts';
import { voluit, dag, type Dag } from '../../domain/kalender/dag.ts';
import { betaalgegevens } from '../betaling.ts';
import { briefkop, centenSchema, dagSchema, geadresseerdeSchema, type Drukgegevens, type Omgeving } from '../sjabloon.ts';

/** What the activities keep with every letter of the street (activities/invorderen/brief-inhoud). */
export const straatbriefSchema = z
  .object({
    versie: z.literal(1),
    geadresseerde: geadresseerdeSchema,
    opdrachtgever: z.string(),
    principaal: z.string(),
    vordering: z.object({ id: z.string(), betalingskenmerk: z.string(), soort: z.string(), aanslagsoort: z.string(), dagtekening: dagSchema, hoofdsomCenten: centenSchema }),
    bedragen: z.object({ hoofdsomCenten: centenSchema, eerdereKostenCenten: centenSchema, kostenCenten: centenSchema, totaalCenten: centenSchema }),
    rente: z.object({ openCenten: centenSchema, looptVanaf: dagSchema.nullable() }).loose().optional(),
    laatsteDag: dagSchema.nullable(),
    grond: z.array(z.string()),
  })
  .loose();
export type Straatbrief = z.infer<typeof straatbriefSchema>;

/** Names of the sorts of claim as an inwoner knows them. */
const SOORTEN: Readonly<Record<string, string>> = {
  ozb: 'onroerendezaakbelasting',
  afvalstoffenheffing: 'afvalstoffenheffing',
  parkeernaheffing: 'parkeerbelasting',
  hondenbelasting: 'hondenbelasting',
};

/** The parts that every letter of the street has: head, what is asked by when, how it adds up, how to pay. */
export function straatgegevens(inhoud: unknown, { huisstijl, dagtekening }: Omgeving, titel: string): Drukgegevens & { readonly brief: Straatbrief; readonly laatsteDag: string | null } {
  const brief = straatbriefSchema.parse(inhoud);
  const { vordering, bedragen, rente } = brief;
  const regels = [
    { naam: naamVan(vordering.soort), bedrag: bedragen.hoofdsomCenten },
    { naam: 'Kosten van eerdere brieven', bedrag: bedragen.eerdereKostenCenten },
    { naam: 'Rente', bedrag: rente?.openCenten ?? 0 },
    { naam: 'Kosten van deze brief', bedrag: bedragen.kostenCenten },
  ].filter(({ bedrag }) => bedrag !== 0);
  return {
    brief,
    kop: briefkop({
      titel,
      geadresseerde: brief.geadresseerde,
      dagtekening,
      kenmerken: [
        { naam: 'Betalingskenmerk', waarde: vordering.betalingskenmerk },
        { naam: 'Aanslag', waarde: `${naamVan(vordering.soort)} van ${dagtekst(vordering.dagtekening)}` },
      ],
      grond: brief.grond,
    }),
    soort: naamVan(vordering.soort).toLowerCase(),
    vanDatum: dagtekst(vordering.dagtekening),
    principaal: brief.principaal === brief.opdrachtgever ? null : brief.principaal,
    totaal: euro(centen(bedragen.totaalCenten)),
    kosten: bedragen.kostenCenten === 0 ? null : euro(centen(bedragen.kostenCenten)),
    renteLooptVanaf: rente?.looptVanaf == null ? null : dagtekst(rente.looptVanaf),
    regels: regels.map(({ naam, bedrag }) => ({ naam, bedrag: euro(centen(bedrag)) })),
    laatsteDag: brief.laatsteDag === null ? null : dagtekst(brief.laatsteDag),
    betaling: betaalgegevens(centen(bedragen.totaalCenten), vordering.betalingskenmerk, huisstijl),
  };
}

function naamVan(soort: string): string {
  const naam = SOORTEN[soort] ?? soort.replaceAll('_', ' ');
  return naam.charAt(0).toUpperCase() + naam.slice(1);
}

function dagtekst(tekst: string): string {
  return voluit(dag(tekst) satisfies Dag);
}
