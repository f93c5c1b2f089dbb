import { z } from 'zod';
import { centen } from '../../../domain/geld/centen.ts';
import { dag, isDag } from '../../../domain/kalender/dag.ts';

const Dagveld = z.string().refine(isDag).transform(dag);

/** A payment from the account of who collects; `ontvanger`: the key of a party. Unit: cents. */
const Bankopdracht = z.strictObject({ ontvanger: z.string(), bankkenmerk: z.string(), betalingskenmerk: z.string(), dag: Dagveld, centen: z.int().min(1).transform(centen) });
export type Bankopdracht = Readonly<z.infer<typeof Bankopdracht>>;

/** What the parties did, which payments to others than themselves left their accounts up to that day, and the first later day on which a derde pays one of them. */
export const Kringspel = z.strictObject({ gedaan: z.int(), betalingen: z.array(Bankopdracht).readonly(), volgende: Dagveld.nullable() });
export type Kringspel = Readonly<z.infer<typeof Kringspel>>;
