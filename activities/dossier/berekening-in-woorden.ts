import { z } from 'zod';
import { vraagSchema, voorbehoudSchema } from '../verhalen/berekening.ts';

const Spoor = z.array(z.object({ artikel: z.string(), zin: z.string(), formule: z.string(), uitkomst: z.string(), eenheid: z.string() }).loose());

/** The trace of a calculation, one step a line: article, what it does, the formula with its numbers, the outcome. */
export function spoorInWoorden(spoor: unknown): string[] {
  const gelezen = Spoor.safeParse(spoor);
  if (!gelezen.success) return ['(het rekenspoor is niet leesbaar)'];
  if (gelezen.data.length === 0) return ['(er is niets gerekend)'];
  return gelezen.data.map(({ artikel, zin, formule, uitkomst, eenheid }) => {
    const waarde = `${getal(uitkomst)}${eenheid === 'factor' ? '' : ` ${eenheid}`}`;
    return `${artikel}: ${zin} ${formule === uitkomst || formule === '' ? '' : `${formule} `}= ${waarde}`;
  });
}

/** A decimal string for a Dutch reader: 1466.58 becomes 1.466,58. */
function getal(tekst: string): string {
  const [geheel = '', decimalen] = tekst.split('.');
  const gegroepeerd = geheel.replace(/\B(?=(\d{3})+$)/g, '.');
  return decimalen === undefined ? gegroepeerd : `${gegroepeerd},${decimalen}`;
}

const Uitkomst = z
  .object({
    antwoord: z.object({ soort: z.string(), reden: z.string().optional(), taak: z.string().optional(), opnieuwVanaf: z.string().optional(), geldigTotEnMet: z.string().nullable().optional() }),
    voet: z.object({ soort: z.string(), beslagvrijeVoetCenten: z.int().nullable().optional(), opgave: z.string().optional() }).loose().nullable(),
    opmerkingen: z.array(z.string()).optional(),
    voorbehouden: z.array(voorbehoudSchema).optional(),
    vragen: z.array(vraagSchema).optional(),
  })
  .loose();

/** What a calculation led to; null when the stored outcome has another form. */
export function leesUitkomst(uitkomst: unknown): z.infer<typeof Uitkomst> | null {
  return Uitkomst.safeParse(uitkomst).data ?? null;
}
