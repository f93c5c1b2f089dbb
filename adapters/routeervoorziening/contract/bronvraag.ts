import { z } from 'zod';
import { VELDEN, type Veld } from '../../../contract/routeervoorziening/velden.ts';
import type { Rol } from '../../../contract/routeervoorziening/partijen.ts';
import { Bsn, Doelschema, Grondschema, Partij, Rolschema } from './basis.ts';
import { Bronopgave, PERSOONSVELDEN, type Persoonsvelden } from './opgave.ts';

const Veldnaam = z.enum(VELDEN as readonly [Veld, ...Veld[]]).meta({ id: 'Veld', description: 'Een gegeven van AMvB art. 2 tot en met 5.' });

/** What the router asks a source: only about persons for whom that source has something running, only fields that may be delivered. */
export const Bronvraag = z
  .strictObject({
    vraagId: z.uuid(),
    doel: Doelschema,
    grond: Grondschema,
    vrager: Partij,
    personen: z.array(z.strictObject({ rol: Rolschema, bsn: Bsn, velden: z.array(Veldnaam).min(1) })).min(1).max(2),
  })
  .meta({ id: 'Bronvraag', description: 'Een vraag van de routeervoorziening aan een bronhouder.' });
export type Bronvraag = z.infer<typeof Bronvraag>;

export interface Bronantwoord {
  readonly vraagId: string;
  readonly personen: readonly (Persoonsvelden & { readonly rol: Rol; readonly opgaven: readonly Bronopgave[] })[];
}
/** What a source answers; what it does not have it leaves out. A field that the contract does not know is not read. */
export const Bronantwoord: z.ZodType<Bronantwoord> = z
  .object({ vraagId: z.uuid(), personen: z.array(z.object({ rol: Rolschema, opgaven: z.array(Bronopgave).max(200), ...PERSOONSVELDEN })).max(2) })
  .meta({ id: 'Bronantwoord', description: 'Het antwoord van een bronhouder, per gevraagde persoon.' });
