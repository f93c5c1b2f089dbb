import { z } from 'zod';
import { BESLAG_EINDEN } from '../../contract/berichten.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { centenSchema, dagSchema, type Omgeving, type Sjabloon } from '../sjabloon.ts';
import { bedrag, dagtekst, derdegegevens, schuldgegevens, voetgegevens } from './aan-derde.ts';
import { bezwaarTot, inwonergegevens, meldenTot, voetVoorInwoner } from './aan-inwoner.ts';
import { hoofdbriefSchema } from './hoofdbrieven.ts';
import { aanInwonerSchema } from './schema.ts';
import { hoofdbriefVoorbeeld, inwonerVoorbeeld, NAAR_PERCENTAGE } from './voorbeeld.ts';

const opheffingSchema = aanInwonerSchema.extend({ gelegdOp: dagSchema.nullish(), reden: z.enum(BESLAG_EINDEN), terugbetaaldCenten: centenSchema.default(0), anderBedragOpen: z.boolean().default(false) }).loose();
const terugSchema = aanInwonerSchema
  .extend({
    terugbetalingCenten: centenSchema,
    vanaf: dagSchema.optional(),
    /** Last of the days that it is about; absent: until the beslag ended. */
    totEnMet: dagSchema.optional(),
    loopt: z.boolean().default(false),
    /** `opnieuw`: we calculated again of our own accord, or since a besluit asked it; known from version 2 on. */
    oorzaak: z.enum(['gegevens', 'kantonrechter', 'opnieuw']).default('gegevens'),
    voet: z.object({ eerstCenten: centenSchema, nuCenten: centenSchema }).optional(),
  })
  .loose();
const afschriftSchema = aanInwonerSchema
  .extend({ gezienOp: dagSchema, uiterlijk: dagSchema, kennisgeving: z.object({ dagtekening: dagSchema, inhoud: hoofdbriefSchema }).optional() })
  .loose();

/** Those that the first two versions know. */
const EERDERE_EINDEN = BESLAG_EINDEN.filter((reden) => reden !== 'andere_weg');

const OP = dag('2026-09-15');
const KENNISGEVING = { ...inwonerVoorbeeld({ bevoegdheid: 'vereenvoudigd_derdenbeslag' }), grond: ['Rv art. 479g lid 3'], aangetekend: true, gezienOp: '2026-09-14', uiterlijk: '2026-09-21' };

const VOORBIJ = { ...inwonerVoorbeeld(), grond: ['Rv art. 475fa'], terugbetalingCenten: 72_000, vanaf: '2026-01-01', totEnMet: '2026-06-30', loopt: true, oorzaak: 'kantonrechter', voet: { eerstCenten: 165_042, nuCenten: 177_042 } };

const OPHEFFING: Sjabloon = {
  soort: 'opheffing_debiteur',
  waarvoor: 'Tells the inwoner that no part of the income is paid over any more, and why.',
  versie: 1,
  bestand: 'beslag/opheffing_debiteur.typ',
  lezer: 'inwoner',
  lees: (inhoud, bij) => {
    const brief = opheffingSchema.parse(inhoud);
    return { ...inwonergegevens(brief, bij, 'Er gaat geen deel van uw inkomen meer naar ons'), reden: brief.reden, terugbetaald: brief.terugbetaaldCenten === 0 ? null : bedrag(brief.terugbetaaldCenten) };
  },
  voorbeelden: EERDERE_EINDEN.map((reden) => ({ naam: reden, dagtekening: OP, inhoud: { ...inwonerVoorbeeld(), gelegdOp: '2026-04-14', reden, terugbetaaldCenten: reden === 'voldaan' ? 1_250 : 0 } })),
};

/** From version 2 on, with what can be done by who does not agree. */
const OPHEFFING_2: Sjabloon = {
  ...OPHEFFING,
  versie: 2,
  bestand: 'beslag/opheffing_debiteur-2.typ',
  lees: (inhoud, bij) => ({ ...OPHEFFING.lees(inhoud, bij), ...bezwaarTot(opheffingSchema.parse(inhoud), bij) }),
  voorbeelden: [...OPHEFFING.voorbeelden, { naam: 'voldaan, verrekening', dagtekening: OP, inhoud: { ...inwonerVoorbeeld({ bevoegdheid: 'verrekening', derdenaam: NAAR_PERCENTAGE.derdenaam }), gelegdOp: '2026-04-14', reden: 'voldaan', terugbetaaldCenten: 0 } }],
};

/** From version 3 on, with what is still open: another claim of the same verhaal, or the claim itself where it is recovered in another way. */
const OPHEFFING_3: Sjabloon = {
  ...OPHEFFING_2,
  versie: 3,
  bestand: 'beslag/opheffing_debiteur-3.typ',
  lees: (inhoud, bij) => ({ ...OPHEFFING_2.lees(inhoud, bij), anderBedragOpen: opheffingSchema.parse(inhoud).anderBedragOpen }),
  voorbeelden: [
    ...OPHEFFING_2.voorbeelden,
    { naam: 'voldaan, ander bedrag open', dagtekening: OP, inhoud: { ...inwonerVoorbeeld({ bevoegdheid: 'vereenvoudigd_derdenbeslag' }), gelegdOp: '2026-04-14', reden: 'voldaan', anderBedragOpen: true } },
    { naam: 'ingetrokken, ander bedrag open', dagtekening: OP, inhoud: { ...inwonerVoorbeeld(), gelegdOp: '2026-04-14', reden: 'ingetrokken', anderBedragOpen: true } },
    { naam: 'andere weg', dagtekening: OP, inhoud: { ...inwonerVoorbeeld({ bevoegdheid: 'vereenvoudigd_derdenbeslag' }), gelegdOp: null, reden: 'andere_weg' } },
  ],
};

const titelTerug = (niets: boolean): string => (niets ? 'Wij rekenden opnieuw: u krijgt niets terug' : 'U krijgt geld van ons terug');

const TERUGBETALING: Sjabloon = {
  soort: 'terugbetaling_na_einde',
  waarvoor: 'After a beslag has ended: what a correction of the voet gives back to the inwoner.',
  versie: 1,
  bestand: 'beslag/terugbetaling_na_einde.typ',
  lezer: 'inwoner',
  lees: (inhoud, bij) => {
    const brief = terugSchema.parse(inhoud);
    const niets = brief.terugbetalingCenten === 0;
    return { ...inwonergegevens(brief, bij, titelTerug(niets)), ...meldenTot(bij), ...bezwaarTot(brief, bij), niets, terugbetaling: bedrag(brief.terugbetalingCenten), vanaf: brief.vanaf === undefined ? null : dagtekst(brief.vanaf) };
  },
  voorbeelden: [
    { naam: 'bedrag', dagtekening: OP, inhoud: { ...inwonerVoorbeeld(), grond: ['Rv art. 475i lid 3 en 4'], terugbetalingCenten: 23_118, vanaf: '2026-04-14' } },
    { naam: 'niets', dagtekening: OP, inhoud: { ...inwonerVoorbeeld(), grond: ['Rv art. 475i lid 3 en 4'], terugbetalingCenten: 0, vanaf: '2026-04-14' } },
  ],
};

/** From version 2 on, also of days that are over while a beslag runs, and by what a court decided over its own term (Rv 475fa): those days, with what had to be left in them. */
const TERUGBETALING_2: Sjabloon = {
  ...TERUGBETALING,
  waarvoor: 'What a correction of the voet gives back to the inwoner over days that are over, or after a beslag has ended.',
  versie: 2,
  bestand: 'beslag/terugbetaling_na_einde-2.typ',
  lees: (inhoud, bij) => {
    const brief = terugSchema.parse(inhoud);
    const { vanaf, totEnMet, loopt, oorzaak, voet } = brief;
    if (vanaf === undefined || totEnMet === undefined) return { ...TERUGBETALING.lees(inhoud, bij), dagen: null, oorzaak };
    const niets = brief.terugbetalingCenten === 0;
    return {
      ...inwonergegevens(brief, bij, titelTerug(niets)),
      ...bezwaarTot(brief, bij),
      niets,
      ...(niets ? {} : { terugbetaling: bedrag(brief.terugbetalingCenten) }),
      dagen: `${dagtekst(vanaf)} tot en met ${dagtekst(totEnMet)}`,
      loopt,
      oorzaak,
      mocht: voet === undefined ? null : bedrag(voet.nuCenten),
      eerst: voet === undefined ? null : bedrag(voet.eerstCenten),
    };
  },
  voorbeelden: [
    ...TERUGBETALING.voorbeelden,
    { naam: 'opnieuw', dagtekening: OP, inhoud: { ...inwonerVoorbeeld(), grond: ['Rv art. 475fa'], terugbetalingCenten: 23_118, vanaf: '2026-04-14', oorzaak: 'opnieuw' } },
    { naam: 'kantonrechter', dagtekening: OP, inhoud: VOORBIJ },
    { naam: 'kantonrechter-na-einde', dagtekening: OP, inhoud: { ...VOORBIJ, bevoegdheid: 'derdenbeslag', totEnMet: '2026-05-15', loopt: false } },
    { naam: 'gegevens', dagtekening: OP, inhoud: { ...VOORBIJ, grond: ['Rv art. 475i lid 3 en 4'], oorzaak: 'gegevens' } },
    { naam: 'niets-over-die-dagen', dagtekening: OP, inhoud: { ...VOORBIJ, bevoegdheid: 'verrekening', derde: NAAR_PERCENTAGE.derdenaam, terugbetalingCenten: 0 } },
  ],
};

/** The other letters to the inwoner: that the beslag lies by the «gezien», that it has ended, and what goes back after that. */
export const overigeInwonerbrieven: readonly Sjabloon[] = [
  {
    soort: 'afschrift_kennisgeving',
    waarvoor: 'The copy of the kennisgeving for the inwoner, by registered post: it counts as service of the beslag (Rv 479g lid 3).',
    versie: 1,
    bestand: 'beslag/afschrift_kennisgeving.typ',
    lezer: 'inwoner',
    lees: (inhoud, bij) => {
      const brief = afschriftSchema.parse(inhoud);
      return { ...inwonergegevens(brief, bij, 'Er ligt beslag op uw inkomen'), ...bezwaarTot(brief, bij), gezienOp: dagtekst(brief.gezienOp), kennisgeving: brief.kennisgeving === undefined ? null : kennisgeving(brief.kennisgeving, bij) };
    },
    voorbeelden: [
      { naam: 'gewoon', dagtekening: OP, inhoud: { ...KENNISGEVING, kennisgeving: { dagtekening: '2026-09-01', inhoud: hoofdbriefVoorbeeld({ bevoegdheid: 'vereenvoudigd_derdenbeslag' }) } } },
      { naam: 'bijstand', dagtekening: OP, inhoud: { ...KENNISGEVING, derde: NAAR_PERCENTAGE.derdenaam, kennisgeving: { dagtekening: '2026-09-01', inhoud: hoofdbriefVoorbeeld({ ...NAAR_PERCENTAGE, bevoegdheid: 'vereenvoudigd_derdenbeslag' }) } } },
    ],
  },
  OPHEFFING,
  OPHEFFING_2,
  OPHEFFING_3,
  TERUGBETALING,
  TERUGBETALING_2,
];

/** The kennisgeving as the derde had it, for the copy; the voet also in the words for the inwoner. */
function kennisgeving({ dagtekening, inhoud }: { readonly dagtekening: string; readonly inhoud: z.infer<typeof hoofdbriefSchema> }, { huisstijl }: Omgeving) {
  const { persoon, bsn, derde, principaal, overmaken } = derdegegevens(inhoud, { huisstijl, dagtekening: dag(dagtekening) }, '', []);
  return { datum: dagtekst(dagtekening), persoon, bsn, derde, principaal, overmaken, ...schuldgegevens(inhoud), voet: voetgegevens(inhoud.voet), voetInwoner: voetVoorInwoner(inhoud.voet) };
}
