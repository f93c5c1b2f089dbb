import { z } from 'zod';
import { DOELEN, GRONDEN } from '../../../contract/routeervoorziening/doel.ts';
import { AANGESLOTEN, ROLLEN } from '../../../contract/routeervoorziening/partijen.ts';
import type { Centen } from '../../../domain/geld/centen.ts';
import type { Dag } from '../../../domain/kalender/dag.ts';
import { isBsn } from '../../../domain/registers/bsn.ts';
import type { Partijnummer } from '../../../domain/samenloop/partij.ts';

// A schema checks what a brand of the domain says, which TypeScript cannot see: said here once, for all schemas.
const alsDag = (schema: z.ZodType<string>): z.ZodType<Dag, Dag> => schema as z.ZodType as z.ZodType<Dag, Dag>;
const alsCenten = (schema: z.ZodType<number>): z.ZodType<Centen, Centen> => schema as z.ZodType as z.ZodType<Centen, Centen>;
const alsPartijnummer = (schema: z.ZodType): z.ZodType<Partijnummer, Partijnummer> => schema as z.ZodType<Partijnummer, Partijnummer>;

/** A calendar day in the Netherlands. */
export const Dagschema = alsDag(z.iso.date()).meta({ id: 'Dag', description: 'Kalenderdag in Nederland (jjjj-mm-dd).' });
export const Tijdstip = z.iso.datetime().meta({ id: 'Tijdstip', description: 'Tijdstip in UTC.' });
/** An amount of money that cannot be below zero. */
export const Bedrag = alsCenten(z.int().min(0).max(1_000_000_000_000)).meta({ id: 'Bedrag', description: 'Bedrag in hele centen.' });
export const BedragMetTeken = alsCenten(z.int().min(-1_000_000_000_000).max(1_000_000_000_000)).meta({ id: 'BedragMetTeken', description: 'Bedrag in hele centen, ook onder nul.' });

export const Bsn = z
  .string()
  .regex(/^\d{9}$/)
  .refine(isBsn, 'geen burgerservicenummer')
  .meta({ id: 'Bsn', description: 'Burgerservicenummer; staat nooit in een adres of een log.' });

/** By which the one who sends knows it: never a BSN, because it is kept readable. */
export const Kenmerk = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)
  .refine((tekst) => !isBsn(tekst), 'een kenmerk is geen burgerservicenummer')
  .meta({ id: 'Kenmerk', description: 'Eigen kenmerk van een partij, zonder persoonsgegevens.' });

export const Partijnummerschema = alsPartijnummer(
  z.discriminatedUnion('soort', [
    z.strictObject({ soort: z.literal('oin'), nummer: z.string().regex(/^\d{20}$/) }),
    z.strictObject({ soort: z.literal('gdw'), nummer: z.string().regex(/^\d{1,10}$/) }),
  ]),
).meta({ id: 'Partijnummer', description: 'OIN, of het GDW-nummer van een gerechtsdeurwaarder die geen OIN heeft.' });

export const Aangeslotensoort = z.enum(AANGESLOTEN).meta({ id: 'Aangeslotensoort', description: 'Soort partij in de zin van de Wskd.' });

export const Partij = z
  .strictObject({ nummer: Partijnummerschema, soort: Aangeslotensoort, naam: z.string().min(1).max(200) })
  .meta({ id: 'Partij', description: 'Een aangesloten partij.' });
export type Partij = z.infer<typeof Partij>;

export const Postadres = z
  .strictObject({ regel1: z.string().min(1).max(100), postcode: z.string().min(4).max(10), plaats: z.string().min(1).max(80) })
  .meta({ id: 'Postadres', description: 'Waar een partij haar post krijgt.' });

/** Who pays the income: by RSIN, or by BSN where it is an eenmanszaak (nota art. 3 onder b). */
export const Derde = z
  .discriminatedUnion('soort', [z.strictObject({ soort: z.literal('rsin'), nummer: z.string().regex(/^\d{9}$/) }), z.strictObject({ soort: z.literal('bsn'), nummer: Bsn })])
  .meta({ id: 'Derde', description: 'RSIN of, bij een eenmanszaak, BSN.' });
export type Derde = z.infer<typeof Derde>;

export const Rolschema = z.enum(ROLLEN).meta({ id: 'Rol', description: 'Over wie het gaat.' });

export const Doelschema = z.enum(DOELEN).meta({ id: 'Doel', description: 'Een van de vier doelen van AMvB art. 2 tot en met 5.' });
export const Grondschema = z.enum(GRONDEN).meta({ id: 'Grond', description: 'Waarom de partij vraagt.' });
