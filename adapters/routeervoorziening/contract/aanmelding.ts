import { z } from 'zod';
import { Bsn, Dagschema, Kenmerk } from './basis.ts';

/** A party tells that a beslag or verrekening of its own runs; the same reference again is the same one. */
export const Aanmelding = z.strictObject({ kenmerk: Kenmerk, bsn: Bsn }).meta({ id: 'Aanmelding', description: 'Aanmelding van een lopend beslag of een lopende verrekening.' });
export type Aanmelding = z.infer<typeof Aanmelding>;

export const Aanmeldbewijs = z.strictObject({ kenmerk: Kenmerk, aangemeldOp: Dagschema }).meta({ id: 'Aanmeldbewijs', description: 'De aanmelding zoals die in de verwijsindex staat.' });
export type Aanmeldbewijs = z.infer<typeof Aanmeldbewijs>;

/** It ended. Only the party that registered it can say so, and must name the same person. */
export const Afmelding = z.strictObject({ kenmerk: Kenmerk, bsn: Bsn }).meta({ id: 'Afmelding', description: 'Afmelding van een beslag of verrekening die is geëindigd.' });
export type Afmelding = z.infer<typeof Afmelding>;

export const Afmeldbewijs = z
  .strictObject({ kenmerk: Kenmerk, aangemeldOp: Dagschema, afgemeldOp: Dagschema, vernietigdOp: Dagschema })
  .meta({ id: 'Afmeldbewijs', description: 'De afmelding, en de dag waarop de aanmelding en het log daarover worden vernietigd (AMvB art. 10).' });
export type Afmeldbewijs = z.infer<typeof Afmeldbewijs>;
