import { z } from 'zod';
import { centenUitEuro, NUL } from '../../domain/geld/centen.ts';
import { leefsituaties } from '../../domain/leefsituatie/leefsituatie.ts';
import type { Adres } from '../../domain/beslagvrije-voet/475da-lid4.ts';
import { datum, jaNee, ontbreektOf } from './velden.ts';

/** An amount of zero or more as a decimal string, with as many decimals as it has. */
export const decimaal = z
  .string({ error: ontbreektOf('moet een bedrag zijn als tekst met een punt, zoals "453.99"') })
  .regex(/^\d{1,13}(\.\d+)?$/, 'is geen bedrag met een punt');

const AFWEZIG: Adres = { soort: 'woonadres' };

/** Absent: a woonadres in the BRP. */
export const adres = z
  .string({ error: ontbreektOf('moet een tekst zijn') })
  .nullish()
  .transform((waarde, ctx): Adres => {
    if (waarde === null || waarde === undefined) return AFWEZIG;
    if (waarde === 'geen' || waarde === 'niet_in_brp_wel_inzicht') return { soort: waarde };
    if (waarde.startsWith('buitenland:') && waarde.length > 'buitenland:'.length)
      return { soort: 'buitenland', land: waarde.slice('buitenland:'.length) };
    ctx.addIssue({ code: 'custom', message: `moet geen, niet_in_brp_wel_inzicht of buitenland:<land> zijn: «${waarde}»` });
    return z.NEVER;
  });

/** Cents with sign. */
const bedragMetTeken = z
  .string({ error: ontbreektOf('moet een bedrag zijn als tekst met een punt') })
  .regex(/^-?\d{1,13}(\.\d{1,2})?$/, 'is geen bedrag met ten hoogste twee decimalen en een punt')
  .transform(centenUitEuro);

const tijdvak = z.object({
  duur: z.enum(['maand', 'vier_weken', 'week']).default('maand'),
  loon_lbph: bedragMetTeken,
  uitbetaalde_vakantiebijslag: bedragMetTeken.default(NUL),
  opbouw_vakantiebijslag: bedragMetTeken.default(NUL),
  meegenomen: z.boolean({ error: ontbreektOf('moet true of false zijn') }).default(true),
});

export const inkomstenverhouding = z.object({ tijdvakken: z.array(tijdvak).min(1, 'moet ten minste een tijdvak hebben') });

/** The fields of every case that asks for a beslagvrije voet. */
export const kern = z.object({
  peildatum: datum,
  leefsituatie: z.enum(leefsituaties),
  adres,
});

/** The case that takes the beslagvrije voet from income and situation. */
export const gewoonGeval = kern.extend({
  belastbaar_maandinkomen: decimaal.nullish(),
  belastbaar_maandinkomen_echtgenoot: decimaal.nullish(),
  C: decimaal.nullish(),
  inkomstenverhoudingen: z.array(inkomstenverhouding).min(1, 'moet ten minste een inkomstenverhouding hebben').nullish(),
  netto_beslagen: decimaal.nullish(),
  netto_eigen_niet_beslagen: decimaal.nullish(),
  netto_echtgenoot_niet_beslagen: decimaal.nullish(),
  loonheffing_auto: decimaal.nullish(),
  auto_inhouding_doorgelopen: jaNee,
  inrichting: z.object({ prijs: decimaal, norm: z.enum(['alleenstaand', 'gehuwd']) }).nullish(),
  woonkosten: decimaal.nullish(),
  verzoek_lid5: jaNee,
  verzoek_lid7: jaNee,
});
export type GewoonGeval = z.output<typeof gewoonGeval>;
export type VerhoudingVanGeval = z.output<typeof inkomstenverhouding>;
