import { z } from 'zod';
import { centen } from '../../domain/geld/centen.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { betaalgegevens } from '../betaling.ts';
import { bedrag, datum } from '../schrijfwijze.ts';
import { centenSchema, dagSchema, type Sjabloon } from '../sjabloon.ts';
import { metHoofdletter, naamVan } from './schuld.ts';
import { aanDebiteurSchema, alsTekst, kopOver, KOSTEN, over } from './straatbrief.ts';
import { AAN_DE_INWONER, MENSEN, SCHULDEN } from './voorbeelden.ts';

/** What activities/invorderen/kostenbrief keeps with the letter. */
const schema = aanDebiteurSchema.extend({
  versie: z.literal(1),
  /** Day of the vermindering. */
  op: dagSchema,
  verminderdCenten: centenSchema,
  kosten: z.array(z.object({ soort: z.string(), vanCenten: centenSchema, naarCenten: centenSchema })).min(1),
  /** Then he collects it, and nothing is asked. */
  bijDeurwaarder: z.boolean(),
  bedragen: z.object({ openHoofdsomCenten: centenSchema, openKostenCenten: centenSchema, openRenteCenten: centenSchema, totaalCenten: centenSchema }),
});

/** The name that stands above a letter, in plain words too. */
const GEWOON: Readonly<Record<string, string>> = { aanmaning: ' (laatste waarschuwing)', dwangbevel: ' (bevel om te betalen)' };

const INHOUD = {
  versie: 1,
  ...AAN_DE_INWONER,
  op: '2026-02-27',
  verminderdCenten: 20_000,
  kosten: [
    { soort: 'aanmaning', vanCenten: 2_100, naarCenten: 900 },
    { soort: 'dwangbevel', vanCenten: 10_300, naarCenten: 7_800 },
  ],
  bijDeurwaarder: false,
  bedragen: { openHoofdsomCenten: 31_250, openKostenCenten: 8_700, openRenteCenten: 0, totaalCenten: 39_950 },
  grond: ['Kostenwet art. 2-3', 'beleid'],
};
const DAG = dag('2026-03-02');

/** Kostenwet 2–3, Awb 4:113: costs over a sum that was lowered are lower too; what they were, what they are, and what is open. */
export const kostenherziening: Sjabloon = {
  soort: 'kostenherziening',
  waarvoor: 'Tells that costs are lower since the claim was lowered: which, from what to what, and what is to be paid now.',
  versie: 1,
  bestand: 'straat/kostenherziening.typ',
  lezer: 'inwoner',
  lees: (inhoud, { huisstijl, dagtekening }) => {
    const { geadresseerde, vordering, grond, op, verminderdCenten, kosten, bijDeurwaarder, bedragen, ...brief } = schema.parse(inhoud);
    const { openHoofdsomCenten, openKostenCenten, openRenteCenten, totaalCenten } = bedragen;
    const regels = [
      { naam: metHoofdletter(naamVan(vordering.soort)), centen: openHoofdsomCenten },
      { naam: 'Kosten', centen: openKostenCenten },
      { naam: 'Rente', centen: openRenteCenten },
    ];
    if (regels.reduce((som, regel) => som + regel.centen, 0) !== totaalCenten) throw new RangeError('de bedragen van de brief tellen niet op tot het totaal');
    return {
      ...over({ ...brief, vordering }),
      kop: kopOver(vordering, { titel: 'U betaalt minder kosten', geadresseerde, dagtekening, grond }),
      op: datum(op),
      verminderd: bedrag(verminderdCenten),
      kosten: kosten.map(({ soort, vanCenten, naarCenten }) => ({ naam: `${KOSTEN[soort] ?? 'Kosten'}${GEWOON[soort] ?? ''}`, van: bedrag(vanCenten), naar: bedrag(naarCenten) })),
      totaal: bedrag(totaalCenten),
      regels: alsTekst(regels.filter((regel) => regel.centen > 0)),
      teBetalen: totaalCenten > 0 && !bijDeurwaarder,
      bijDeurwaarder: totaalCenten > 0 && bijDeurwaarder,
      ondertekend: true,
      ...(totaalCenten > 0 && !bijDeurwaarder ? { betaling: betaalgegevens(centen(totaalCenten), vordering.betalingskenmerk, huisstijl) } : {}),
    };
  },
  voorbeelden: [
    { naam: 'aanmaning en dwangbevel', dagtekening: DAG, inhoud: INHOUD },
    { naam: 'er is niets meer open', dagtekening: DAG, inhoud: { ...INHOUD, bedragen: { openHoofdsomCenten: 0, openKostenCenten: 0, openRenteCenten: 0, totaalCenten: 0 } } },
    { naam: 'bij de deurwaarder', dagtekening: DAG, inhoud: { ...INHOUD, bijDeurwaarder: true } },
    {
      naam: 'bijstand, bewindvoerder, met rente',
      dagtekening: DAG,
      inhoud: {
        ...INHOUD,
        geadresseerde: MENSEN.bewind,
        vordering: SCHULDEN.bijstand,
        kosten: [{ soort: 'aanmaning', vanCenten: 2_100, naarCenten: 0 }],
        bedragen: { openHoofdsomCenten: 104_000, openKostenCenten: 0, openRenteCenten: 1_250, totaalCenten: 105_250 },
        grond: ['Awb 4:113', 'beleid'],
      },
    },
  ],
};
