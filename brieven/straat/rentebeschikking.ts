import { z } from 'zod';
import { centen } from '../../domain/geld/centen.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { betaalgegevens } from '../betaling.ts';
import { bedrag, datum } from '../schrijfwijze.ts';
import { centenSchema, dagSchema, type Sjabloon } from '../sjabloon.ts';
import { aanDebiteurSchema, kopOver, over } from './straatbrief.ts';
import { AAN_DE_INWONER, SCHULDEN } from './voorbeelden.ts';

/** What activities/invorderen/rentebrief keeps with the letter. */
const schema = aanDebiteurSchema.extend({
  versie: z.literal(2),
  rente: z.object({ van: dagSchema, totEnMet: dagSchema }),
  bedragen: z.object({ renteCenten: centenSchema, openRenteCenten: centenSchema, openHoofdsomCenten: centenSchema, openKostenCenten: centenSchema, totaalCenten: centenSchema }),
  laatsteDag: dagSchema,
  berekening: z.array(z.string()).min(1),
});

const INHOUD = {
  versie: 2,
  ...AAN_DE_INWONER,
  rente: { van: '2026-01-12', totEnMet: '2026-02-26' },
  bedragen: { renteCenten: 165, openRenteCenten: 165, openHoofdsomCenten: 0, openKostenCenten: 0, totaalCenten: 165 },
  laatsteDag: '2026-04-13',
  berekening: ['€ 312,50 van 12 januari 2026 tot en met 26 februari 2026, 4,3% per jaar: 46 van 365 dagen, of 45 van 360; de laagste uitkomst telt.', 'Alle tijdvakken samen, zonder rente over rente.'],
  grond: ['IW 28', 'IW 30', 'Stb. 2025, 383'],
};
/** As the calculation has said it since version 2. */
const BEREKENING = ['€ 312,50 van 12 januari 2026 tot en met 26 februari 2026, 4,3% per jaar: 46 van 365 dagen, of 45 van 360. De laagste uitkomst telt.', 'Alle tijdvakken samen, zonder rente over rente.'];
const DAG = dag('2026-03-02');

/** IW 28–30, Awb 4:97–4:99: the rente that is charged, how it was reckoned, when it must be paid (Awb 4:87) and bezwaar. */
export const rentebeschikking: Sjabloon = {
  soort: 'rentebeschikking',
  waarvoor: 'Charges rente because a claim was paid late, with the calculation.',
  versie: 1,
  bestand: 'straat/rentebeschikking.typ',
  lezer: 'inwoner',
  lees: (inhoud, { huisstijl, dagtekening }) => {
    const { geadresseerde, vordering, grond, rente, bedragen, laatsteDag, berekening, ...brief } = schema.parse(inhoud);
    const { renteCenten, openRenteCenten, totaalCenten } = bedragen;
    const ander = totaalCenten - openRenteCenten;
    const betaald = openRenteCenten === 0;
    return {
      ...over({ ...brief, vordering }),
      kop: kopOver(vordering, { titel: 'Besluit: u betaalt rente', geadresseerde, dagtekening, grond }),
      rente: bedrag(renteCenten),
      van: datum(rente.van),
      totEnMet: datum(rente.totEnMet),
      berekening,
      betaald,
      // Of rente that was charged before too there may be more open than of this beschikking.
      deelBetaald: !betaald && openRenteCenten < renteCenten,
      ondertekend: true,
      ...(betaald
        ? {}
        : { open: bedrag(openRenteCenten), ookOpen: ander === 0 ? null : bedrag(ander), laatsteDag: datum(laatsteDag), betaling: betaalgegevens(centen(openRenteCenten), vordering.betalingskenmerk, huisstijl) }),
    };
  },
  voorbeelden: [
    { naam: 'belasting', dagtekening: DAG, inhoud: INHOUD },
    { naam: 'al betaald', dagtekening: DAG, inhoud: { ...INHOUD, bedragen: { ...INHOUD.bedragen, openRenteCenten: 0, totaalCenten: 0 } } },
    { naam: 'deels betaald, terwijl er meer openstaat', dagtekening: DAG, inhoud: { ...INHOUD, vordering: SCHULDEN.bijstand, bedragen: { renteCenten: 2_410, openRenteCenten: 1_410, openHoofdsomCenten: 50_000, openKostenCenten: 900, totaalCenten: 52_310 }, grond: ['Awb 4:97', 'Awb 4:99'] } },
  ],
};

/** The same letter on the calculation of now, which is read in sentences that are not too long. */
export const rentebeschikking2: Sjabloon = {
  ...rentebeschikking,
  versie: 2,
  bestand: 'straat/rentebeschikking-2.typ',
  voorbeelden: rentebeschikking.voorbeelden.map(({ inhoud, ...voorbeeld }) => ({ ...voorbeeld, inhoud: { ...(inhoud as typeof INHOUD), berekening: BEREKENING } })),
};
