import { z } from 'zod';

/** What the client reads of the answers of the contract (0.2.0); more fields are let through. */
const tijdstip = z.iso.datetime({ offset: true });

export const Geleverd = z.looseObject({ berichtId: z.uuid(), publicatietijdstip: tijdstip });
export type Geleverd = z.infer<typeof Geleverd>;

const Status = z.looseObject({ gelezen: z.boolean() });

export const Bericht = z.looseObject({ berichtId: z.uuid(), onderwerp: z.string(), publicatietijdstip: tijdstip, status: Status.optional() });

export const Lijst = z.looseObject({ berichten: z.array(Bericht), page: z.int().min(0), totalPages: z.int().min(0) });
