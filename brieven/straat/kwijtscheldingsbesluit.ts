import { z } from 'zod';
import { centen } from '../../domain/geld/centen.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { betaalgegevens } from '../betaling.ts';
import { bedrag, datumOfLeeg } from '../schrijfwijze.ts';
import { centenSchema, dagSchema, type Sjabloon } from '../sjabloon.ts';
import { aanDebiteurSchema, kopOver, over } from './straatbrief.ts';
import { AAN_DE_INWONER, SCHULDEN } from './voorbeelden.ts';

/** What activities/invorderen/kwijtschelding keeps with the letter. */
const schema = aanDebiteurSchema
  .extend({
    versie: z.literal(1),
    besluit: z.enum(['geheel', 'gedeeltelijk', 'afgewezen']),
    /** Of a part. */
    kwijtgescholdenCenten: centenSchema.optional(),
    openstaandCenten: centenSchema,
    /** As the person wrote it who decided. */
    reden: z.string().min(1),
    /** Until which day no further step comes; null where nothing is left. */
    wachtTotEnMet: dagSchema.nullable(),
  })
  .refine(({ besluit, kwijtgescholdenCenten }) => besluit !== 'gedeeltelijk' || kwijtgescholdenCenten !== undefined, { path: ['kwijtgescholdenCenten'], error: 'ontbreekt' });

const TITELS = { geheel: 'Besluit: u hoeft niet meer te betalen', gedeeltelijk: 'Besluit: u hoeft minder te betalen', afgewezen: 'Besluit: u krijgt geen kwijtschelding' } as const;

const INHOUD = {
  versie: 1,
  ...AAN_DE_INWONER,
  besluit: 'afgewezen',
  openstaandCenten: 32_250,
  reden: 'U hebt genoeg spaargeld om de aanslag te betalen.',
  wachtTotEnMet: '2026-03-16',
  grond: ['IW 26 lid 1', 'Gemw 255'],
};
const DAG = dag('2026-03-02');

/** IW 26 lid 1 with Gemw 255, or Awb 4:94a: the decision on a request, its reason, what is left and the remedy. */
export const kwijtscheldingsbesluit: Sjabloon = {
  soort: 'kwijtscheldingsbesluit',
  waarvoor: 'The decision on a request to pay less or nothing: all of it, a part, or refused.',
  versie: 1,
  bestand: 'straat/kwijtscheldingsbesluit.typ',
  lezer: 'inwoner',
  lees: (inhoud, { huisstijl, dagtekening }) => {
    const { geadresseerde, vordering, grond, besluit, kwijtgescholdenCenten, openstaandCenten, reden, wachtTotEnMet, ...brief } = schema.parse(inhoud);
    const teBetalen = besluit !== 'geheel' && openstaandCenten > 0;
    return {
      ...over({ ...brief, vordering }),
      kop: kopOver(vordering, { titel: TITELS[besluit], geadresseerde, dagtekening, grond }),
      besluit,
      ...(kwijtgescholdenCenten === undefined ? {} : { kwijt: bedrag(kwijtgescholdenCenten) }),
      open: bedrag(openstaandCenten),
      reden,
      teBetalen,
      wachtTot: datumOfLeeg(teBetalen ? wachtTotEnMet : null),
      ondertekend: true,
      ...(teBetalen ? { betaling: betaalgegevens(centen(openstaandCenten), vordering.betalingskenmerk, huisstijl) } : {}),
    };
  },
  voorbeelden: [
    { naam: 'geheel', dagtekening: DAG, inhoud: { ...INHOUD, besluit: 'geheel', openstaandCenten: 0, reden: 'Uw inkomen is te laag om de aanslag te betalen.', wachtTotEnMet: null } },
    { naam: 'gedeeltelijk', dagtekening: DAG, inhoud: { ...INHOUD, besluit: 'gedeeltelijk', kwijtgescholdenCenten: 20_000, openstaandCenten: 12_250, reden: 'Met uw inkomen kunt u een deel van de aanslag betalen.' } },
    { naam: 'afgewezen', dagtekening: DAG, inhoud: INHOUD },
    { naam: 'afgewezen, bijstand', dagtekening: DAG, inhoud: { ...INHOUD, vordering: SCHULDEN.bijstand, openstaandCenten: 124_000, reden: 'U kunt elke maand een deel terugbetalen.', grond: ['Awb 4:94a'] } },
  ],
};
