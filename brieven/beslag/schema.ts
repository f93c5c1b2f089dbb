import { z } from 'zod';
import { BEVOEGDHEDEN } from '../../domain/regime/grond.ts';
import { centenSchema, dagSchema, geadresseerdeSchema } from '../sjabloon.ts';

/** What the activities keep of the beslagvrije voet: an amount, or the percentage of Rv 475dc lid 2. */
export const voetSchema = z.discriminatedUnion('soort', [
  z.object({ soort: z.literal('bedrag'), beslagvrijeVoetCenten: centenSchema }).loose(),
  z.object({ soort: z.literal('percentage'), opgave: z.string(), inkomenArt32Centen: centenSchema.nullish(), beslagvrijeVoetCenten: centenSchema.nullish() }).loose(),
]);
export type Voet = z.infer<typeof voetSchema>;

export const vorderingSchema = z.object({ betalingskenmerk: z.string(), soort: z.string(), dagtekening: dagSchema, openstaandCenten: centenSchema, waarvanRenteCenten: centenSchema.optional() }).loose();
export const schuldSchema = { openstaandCenten: centenSchema, vorderingen: z.array(vorderingSchema) };

export const bevoegdheidSchema = z.enum(BEVOEGDHEDEN);

/** What every letter to the derde or the deurwaarder holds. The BSN is there by Rv 475gb; it goes on no envelope and in no metadata. */
export const partijenSchema = z
  .object({
    versie: z.literal(1),
    kenmerk: z.string(),
    geadresseerde: geadresseerdeSchema,
    derde: z.object({ naam: z.string(), loonheffingennummer: z.string(), adresregels: z.array(z.string()).default([]) }).loose(),
    schuldenaar: z.object({ bsn: z.string(), naam: z.string().optional() }).loose(),
    opdrachtgever: z.string(),
    principaal: z.string(),
  })
  .loose();
export type Partijen = z.infer<typeof partijenSchema>;

/** What every letter of a beslag to the inwoner holds. */
export const aanInwonerSchema = z
  .object({
    versie: z.literal(1),
    kenmerk: z.string(),
    geadresseerde: geadresseerdeSchema,
    opdrachtgever: z.string(),
    derde: z.string(),
    bevoegdheid: bevoegdheidSchema,
    grond: z.array(z.string()).default([]),
  })
  .loose();
export type AanInwoner = z.infer<typeof aanInwonerSchema>;
