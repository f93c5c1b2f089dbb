import { z } from 'zod';
import { BEVOEGDHEDEN } from '../../../contract/routeervoorziening/doel.ts';
import { DEURWAARDERSOORTEN } from '../../../domain/deurwaarder/overdracht.ts';
import { centenUitEuro, type Centen } from '../../../domain/geld/centen.ts';
import { dag, isDag, type Dag } from '../../../domain/kalender/dag.ts';
import { isBsn } from '../../../domain/registers/bsn.ts';
import { VORDERINGSOORTEN } from '../../../domain/samenloop/rangorde.ts';
import { leesRegels } from '../../standin/regels.ts';

const leeg = z.literal('').transform(() => null);
const Dagtekst = z.string().refine(isDag).transform(dag);
const Bedragtekst = z
  .string()
  .regex(/^\d+,\d{2}$/)
  .transform((tekst): Centen => centenUitEuro(tekst.replace(',', '.')));
const Rsin = z.string().regex(/^\d{9}$/);
const janee = z.enum(['ja', 'nee']).transform((tekst) => tekst === 'ja');

/**
 * One row of `partijen.csv`: a beslag or verrekening of another party. `tot`: the day on which it ended. Amounts a month, but what is open: that is on the
 * day `vanaf`. `betaaldag`: the day of the month on which the derde pays this party, in months that it collects.
 */
const Partijrij = z.object({
  partij: z.string().min(1),
  kenmerk: z.string().min(1),
  bsn: z.string().refine(isBsn),
  vanaf: Dagtekst,
  tot: z.union([leeg, Dagtekst]),
  bevoegdheid: z.enum(BEVOEGDHEDEN),
  deurwaarder: z.union([leeg, z.enum(DEURWAARDERSOORTEN)]),
  executoriaal: janee,
  derde: z.union([leeg, Rsin]),
  beslaglegger: z.union([leeg, Rsin]),
  grondslag: z.union([leeg, z.enum(VORDERINGSOORTEN)]),
  openstaand: z.union([leeg, Bedragtekst]),
  inhouding: z.union([leeg, Bedragtekst]),
  inkomen: z.union([leeg, Bedragtekst]),
  beslagvrije_voet: z.union([leeg, Bedragtekst]),
  rekening: z.union([leeg, z.string().regex(/^[A-Z]{2}\d{2}[A-Z0-9]{1,30}$/)]),
  betaaldag: z.union([leeg, z.string().regex(/^([1-9]|1\d|2[0-8])$/).transform(Number)]),
}).refine(({ bevoegdheid, deurwaarder, betaaldag, derde, grondslag, openstaand, inkomen, beslagvrije_voet: voet, rekening }) => betaaldag === null || ([derde, grondslag, openstaand, inkomen, voet, rekening].every((veld) => veld !== null) && (bevoegdheid !== 'derdenbeslag' || deurwaarder !== null)), {
  // Who collects must be able to say and divide all of it.
  path: ['betaaldag'],
});
export type Partijrij = z.infer<typeof Partijrij>;

/** Which of the parties, or the line to the router, is out of order on which days, the last one included. */
const Storingsrij = z.object({ wie: z.string().min(1), van: Dagtekst, totenmet: Dagtekst, wat: z.enum(['zwijgt', 'traag', 'weg']) });
export type Storingsrij = z.infer<typeof Storingsrij>;

/** Name of the line to the router in `partijstoringen.csv`. */
export const LIJN = 'router';

/** Reads what the parties have. Throws `OnleesbaarStandinbestand` with the line that is wrong. */
export function leesPartijbestand(tekst: string): readonly Partijrij[] {
  return leesRegels(tekst, Partijrij);
}

/** Reads who is out of order when. Throws `OnleesbaarStandinbestand`. */
export function leesStoringen(tekst: string): readonly Storingsrij[] {
  return leesRegels(tekst, Storingsrij);
}

/** The days on which something begins, ends or breaks: the calendar of the sample may not jump over them. */
export function dagenVan(rijen: readonly Partijrij[], storingen: readonly Storingsrij[]): readonly Dag[] {
  const dagen = [...rijen.flatMap(({ vanaf, tot }) => (tot === null ? [vanaf] : [vanaf, tot])), ...storingen.map(({ van }) => van)];
  return [...new Set(dagen)].sort();
}
