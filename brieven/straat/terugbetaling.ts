import { z } from 'zod';
import { dag } from '../../domain/kalender/dag.ts';
import { bedrag, datum } from '../schrijfwijze.ts';
import { centenSchema, dagSchema, type Sjabloon } from '../sjabloon.ts';
import { aanDebiteurSchema, kopOver, over } from './straatbrief.ts';
import { AAN_DE_INWONER, SCHULDEN } from './voorbeelden.ts';

/** A refund of the street (row Terugbetaling): how much, why, the day on which it was promised, and what is open still. */
const schema = aanDebiteurSchema.extend({
  versie: z.literal(1),
  terugCenten: centenSchema,
  reden: z.enum(['te_veel_betaald', 'kosten_vervallen', 'aanslag_vernietigd', 'vordering_verminderd']),
  op: dagSchema,
  openstaandCenten: centenSchema,
});

const INHOUD = {
  versie: 1,
  ...AAN_DE_INWONER,
  terugCenten: 4_100,
  reden: 'te_veel_betaald',
  op: '2026-02-27',
  openstaandCenten: 0,
  grond: ['Awb 4:89'],
};
const DAG = dag('2026-03-02');

/** Money that goes back to the debtor outside a beslag. */
export const terugbetaling: Sjabloon = {
  soort: 'terugbetaling',
  waarvoor: 'Tells that money is paid back, why, and to which account.',
  versie: 1,
  bestand: 'straat/terugbetaling.typ',
  lezer: 'inwoner',
  lees: (inhoud, { dagtekening }) => {
    const { geadresseerde, vordering, grond, terugCenten, reden, op, openstaandCenten, ...brief } = schema.parse(inhoud);
    return {
      ...over({ ...brief, vordering }),
      kop: kopOver(vordering, { titel: 'U krijgt geld terug', geadresseerde, dagtekening, grond }),
      terug: bedrag(terugCenten),
      reden,
      op: datum(op),
      open: openstaandCenten === 0 ? null : bedrag(openstaandCenten),
    };
  },
  voorbeelden: [
    { naam: 'te veel betaald', dagtekening: DAG, inhoud: INHOUD },
    { naam: 'kosten vervallen', dagtekening: DAG, inhoud: { ...INHOUD, reden: 'kosten_vervallen', terugCenten: 900 } },
    { naam: 'aanslag vernietigd', dagtekening: DAG, inhoud: { ...INHOUD, reden: 'aanslag_vernietigd', terugCenten: 31_250 } },
    { naam: 'verminderd, en er staat nog iets open', dagtekening: DAG, inhoud: { ...INHOUD, reden: 'vordering_verminderd', vordering: SCHULDEN.bijstand, openstaandCenten: 20_000 } },
  ],
};
