import { z } from 'zod';
import type { Sjabloon } from '../sjabloon.ts';
import { derdegegevens, eersteMaand, dagtekst, schuldgegevens, voetgegevens } from './aan-derde.ts';
import { hoofdbriefSchema } from './hoofdbrieven.ts';
import { voetSchema } from './schema.ts';

/** Who collects for all beslagen on the income; the address only where a party told it. */
const coordinatorSchema = z.object({ naam: z.string().min(1), adresregels: z.array(z.string().min(1)) });

const voetOfCoordinator = { voet: voetSchema.optional(), coordinator: coordinatorSchema.optional() };

/** A letter names our own voet, or another who coordinates and determines it: never both, never neither (Rv 475i lid 5). */
const precies1 = ({ voet, coordinator }: { readonly voet?: unknown; readonly coordinator?: unknown }): boolean => (voet === undefined) !== (coordinator === undefined);
const NIET_PRECIES_1 = 'noemt een beslagvrije voet, of wie coördineert: precies een van beide';

/** A schema with our own voet or another who coordinates, over more fields of a letter. */
export function metVoetOfCoordinator<Meer extends z.ZodRawShape>(meer: Meer) {
  return hoofdbriefSchema.extend({ ...voetOfCoordinator, ...meer }).refine(precies1, NIET_PRECIES_1);
}

export const hoofdbrief2Schema = metVoetOfCoordinator({});
export type Hoofdbrief2 = z.infer<typeof hoofdbrief2Schema>;

/** What a derde or a deurwaarder reads of either. */
export function voetOfCoordinatorgegevens({ voet, coordinator }: Pick<Hoofdbrief2, 'voet' | 'coordinator'>) {
  return {
    voet: voet === undefined ? null : voetgegevens(voet),
    coordinator: coordinator === undefined ? null : { naam: coordinator.naam, adres: coordinator.adresregels.length === 0 ? null : coordinator.adresregels.join(', ') },
  };
}

/** What the letters that tell the derde what to pay over, and to whom, have in common. */
export function hoofdgegevens2(brief: Hoofdbrief2, bij: Parameters<Sjabloon['lees']>[1], titel: string) {
  return {
    ...derdegegevens(brief, bij, titel, brief.grond),
    ...schuldgegevens(brief),
    ...voetOfCoordinatorgegevens(brief),
    eersteMaand: eersteMaand(bij.dagtekening),
    vanaf: brief.vanaf === undefined ? null : dagtekst(brief.vanaf),
  };
}
