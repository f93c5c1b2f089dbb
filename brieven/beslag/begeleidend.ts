import { z } from 'zod';
import { dag } from '../../domain/kalender/dag.ts';
import { centenSchema, dagSchema, type Sjabloon } from '../sjabloon.ts';
import { bedrag, dagtekst, schuldgegevens } from './aan-derde.ts';
import { bezwaarTot, inwonergegevens, meldenTot, voetVoorInwoner } from './aan-inwoner.ts';
import { aanInwonerSchema, vorderingSchema, voetSchema } from './schema.ts';
import { BEWINDVOERDER, inwonerVoorbeeld, NAAR_ANDERE_GEMEENTE, NAAR_PERCENTAGE, PERCENTAGE, schuldVoorbeeld, VOET } from './voorbeeld.ts';

const verschilSchema = z.object({ voor: centenSchema.nullable(), na: centenSchema.nullable(), richting: z.enum(['hoger', 'lager', 'gelijk', 'onbekend']), redenen: z.array(z.string()) }).loose();

const geldSchema = { openstaandCenten: centenSchema, renteCenten: centenSchema.default(0), perMaandCenten: centenSchema.nullish(), voet: voetSchema };
const begeleidendSchema = z.discriminatedUnion('aanleiding', [
  aanInwonerSchema.extend({ aanleiding: z.literal('vordering'), ...geldSchema, vorderingen: z.array(vorderingSchema).default([]) }).loose(),
  aanInwonerSchema.extend({ aanleiding: z.literal('overname'), ...geldSchema, vorderingen: z.array(vorderingSchema).default([]), vanaf: dagSchema }).loose(),
  aanInwonerSchema
    .extend({
      aanleiding: z.literal('wijziging'),
      ...geldSchema,
      verschil: verschilSchema.optional(),
      vanaf: dagSchema.optional(),
      terugbetalingCenten: centenSchema.optional(),
      vaststelling: z.enum(['eerste', 'opnieuw', 'herberekening', 'correctie']).default('opnieuw'),
    })
    .loose(),
  aanInwonerSchema
    .extend({ aanleiding: z.enum(['verruiming', 'einde_verruiming']), openstaandCenten: centenSchema, perMaand: z.object({ tiendeCenten: centenSchema, blijftOverCenten: centenSchema }).nullish() })
    .loose(),
]);

const ofNiets = (centen: number | null | undefined): string | null => (centen == null || centen === 0 ? null : bedrag(centen));
const TITELS = { opnieuw: 'U houdt een ander deel van uw inkomen', eerste: 'U houdt een ander deel van uw inkomen', correctie: 'U houdt een ander deel van uw inkomen', herberekening: 'Uw jaarlijkse berekening: dit houdt u van uw inkomen' } as const;

type Ingehouden = Extract<z.infer<typeof begeleidendSchema>, { readonly aanleiding: 'vordering' | 'overname' }>;

/** What is owed, what stays, and what goes to us each month. */
function geldgegevens(brief: Ingehouden) {
  return { ...schuldgegevens(brief), rente: ofNiets(brief.renteCenten), voet: voetVoorInwoner(brief.voet), perMaand: ofNiets(brief.perMaandCenten) };
}

const OP = dag('2026-04-14');
const VORDERING = { ...inwonerVoorbeeld(), aanleiding: 'vordering', renteCenten: 0, voet: VOET, perMaandCenten: 22_613, ...schuldVoorbeeld() };
const WIJZIGING = {
  ...inwonerVoorbeeld(),
  aanleiding: 'wijziging',
  openstaandCenten: 96_311,
  renteCenten: 0,
  voet: VOET,
  perMaandCenten: 22_613,
  vanaf: '2026-04-14',
  vaststelling: 'herberekening',
  verschil: { voor: 158_310, na: 165_042, richting: 'hoger', redenen: ['wij nu rekenen met de bedragen die op 14 april 2026 gelden', 'uw woonkosten hoger zijn geworden'] },
};

/** The covering letter of a mededeling, and the letters on the extra tenth of IW 19 lid 1. */
export const begeleidendeBrief: Sjabloon = {
  soort: 'begeleidende_brief',
  waarvoor: 'Covers a mededeling, or tells of the extra tenth: what happens, what the inwoner keeps, what changed and why.',
  versie: 1,
  bestand: 'beslag/begeleidende_brief.typ',
  lezer: 'inwoner',
  lees: (inhoud, bij) => {
    const brief = begeleidendSchema.parse(inhoud);
    const { aanleiding } = brief;
    switch (brief.aanleiding) {
      case 'vordering':
        return { ...inwonergegevens(brief, bij, 'Wij krijgen een deel van uw inkomen'), ...meldenTot(bij), ...bezwaarTot(brief, bij), aanleiding, ...geldgegevens(brief) };
      case 'overname':
        return { ...inwonergegevens(brief, bij, 'Wij krijgen voortaan een deel van uw inkomen'), ...meldenTot(bij), ...bezwaarTot(brief, bij), aanleiding, ...geldgegevens(brief), vanaf: dagtekst(brief.vanaf) };
      case 'wijziging': {
        const { verschil } = brief;
        return {
          ...inwonergegevens(brief, bij, TITELS[brief.vaststelling]),
          ...meldenTot(bij),
          ...bezwaarTot(brief, bij),
          aanleiding,
          vaststelling: brief.vaststelling,
          totaal: bedrag(brief.openstaandCenten),
          rente: ofNiets(brief.renteCenten),
          voet: voetVoorInwoner(brief.voet),
          perMaand: ofNiets(brief.perMaandCenten),
          vorige: ofNiets(verschil?.voor),
          richting: verschil?.richting ?? 'onbekend',
          redenen: verschil?.redenen ?? [],
          vanaf: brief.vanaf === undefined ? null : dagtekst(brief.vanaf),
          terugbetaling: ofNiets(brief.terugbetalingCenten),
        };
      }
      case 'verruiming':
      case 'einde_verruiming':
        return {
          ...inwonergegevens(brief, bij, brief.aanleiding === 'verruiming' ? 'Wij krijgen een extra deel van uw inkomen' : 'Het extra deel van uw inkomen stopt'),
          aanleiding,
          totaal: bedrag(brief.openstaandCenten),
          tiende: ofNiets(brief.perMaand?.tiendeCenten),
          blijftOver: ofNiets(brief.perMaand?.blijftOverCenten),
        };
    }
  },
  voorbeelden: [
    { naam: 'eerste', dagtekening: OP, inhoud: VORDERING },
    { naam: 'eerste-bijstand-bewind', dagtekening: OP, inhoud: { ...VORDERING, ...inwonerVoorbeeld({ bevoegdheid: 'vereenvoudigd_derdenbeslag', aan: BEWINDVOERDER, derdenaam: NAAR_PERCENTAGE.derdenaam }), voet: PERCENTAGE, perMaandCenten: 7_006, ...schuldVoorbeeld({ rente: true, bevoegdheid: 'vereenvoudigd_derdenbeslag' }), renteCenten: 1_067 } },
    { naam: 'eerste-deurwaarder', dagtekening: OP, inhoud: { ...VORDERING, ...inwonerVoorbeeld({ bevoegdheid: 'derdenbeslag' }), ...schuldVoorbeeld({ bevoegdheid: 'derdenbeslag' }) } },
    { naam: 'eerste-verzoek', dagtekening: OP, inhoud: { ...VORDERING, ...inwonerVoorbeeld({ bevoegdheid: 'betaling_op_verzoek', derdenaam: NAAR_ANDERE_GEMEENTE.derdenaam }), ...schuldVoorbeeld({ bevoegdheid: 'betaling_op_verzoek' }) } },
    { naam: 'eerste-verrekening', dagtekening: OP, inhoud: { ...VORDERING, ...inwonerVoorbeeld({ bevoegdheid: 'verrekening', derdenaam: NAAR_PERCENTAGE.derdenaam }), ...schuldVoorbeeld({ bevoegdheid: 'verrekening' }), voet: { ...PERCENTAGE, beslagvrijeVoetCenten: null }, perMaandCenten: null } },
    { naam: 'herberekening', dagtekening: OP, inhoud: WIJZIGING },
    { naam: 'correctie-met-terugbetaling', dagtekening: OP, inhoud: { ...WIJZIGING, vaststelling: 'correctie', vanaf: '2026-02-03', terugbetalingCenten: 13_464, renteCenten: 1_067, verschil: { ...WIJZIGING.verschil, redenen: ['uw situatie thuis is veranderd: eerst alleenstaand, nu alleenstaande ouder'] } } },
    { naam: 'lager', dagtekening: OP, inhoud: { ...WIJZIGING, vaststelling: 'opnieuw', verschil: { voor: 171_000, na: 165_042, richting: 'lager', redenen: ['uw partner meer is gaan verdienen'] } } },
    { naam: 'gelijk', dagtekening: OP, inhoud: { ...WIJZIGING, verschil: { voor: 165_042, na: 165_042, richting: 'gelijk', redenen: [] } } },
    { naam: 'verruiming', dagtekening: OP, inhoud: { ...inwonerVoorbeeld(), grond: ['IW 1990 art. 19 lid 1 en 2', 'IW 1990 art. 17'], aanleiding: 'verruiming', openstaandCenten: 134_250, perMaand: { tiendeCenten: 16_504, blijftOverCenten: 148_538 } } },
    { naam: 'verruiming-zonder-bedrag', dagtekening: OP, inhoud: { ...inwonerVoorbeeld(), grond: ['IW 1990 art. 19 lid 1 en 2'], aanleiding: 'verruiming', openstaandCenten: 134_250, perMaand: null } },
    { naam: 'einde-verruiming', dagtekening: OP, inhoud: { ...inwonerVoorbeeld(), grond: ['IW 1990 art. 19 lid 1 en 2'], aanleiding: 'einde_verruiming', openstaandCenten: 96_311, perMaand: null } },
  ],
};

/**
 * From version 2 on, the end of the extra tenth also tells what can be done by who does not agree: the vordering itself goes on; and a
 * takeover is told as one: the money was taken already, by another.
 */
export const begeleidendeBrief2: Sjabloon = {
  ...begeleidendeBrief,
  versie: 2,
  bestand: 'beslag/begeleidende_brief-2.typ',
  voorbeelden: [
    ...begeleidendeBrief.voorbeelden,
    { naam: 'overname', dagtekening: OP, inhoud: { ...VORDERING, aanleiding: 'overname', vanaf: '2026-05-01' } },
    { naam: 'overname-bijstand', dagtekening: OP, inhoud: { ...VORDERING, ...inwonerVoorbeeld({ bevoegdheid: 'vereenvoudigd_derdenbeslag' }), aanleiding: 'overname', vanaf: '2026-05-01', perMaandCenten: null, ...schuldVoorbeeld({ rente: true, bevoegdheid: 'vereenvoudigd_derdenbeslag' }), renteCenten: 1_067 } },
  ],
};
