import { z } from 'zod';
import { isDag } from '../../domain/kalender/dag.ts';

const dagSchema = z.string().refine(isDag);

/** Contents of the messages a beslag acts on, as they stand in the row. Each throws when the row holds something else. */
export const leesVerzending = (inhoud: unknown) =>
  z.object({ briefId: z.int(), soort: z.enum(['verzonden', 'opnieuw_verzonden', 'retour', 'teruggehaald']), op: dagSchema }).parse(inhoud);
export const leesVerzoek = (inhoud: unknown) => z.object({ op: dagSchema }).parse(inhoud);
export const leesVerklaringId = (inhoud: unknown) => z.object({ verklaringId: z.int() }).parse(inhoud).verklaringId;
export const leesAfdrachtId = (inhoud: unknown) => z.object({ afdrachtId: z.int() }).parse(inhoud).afdrachtId;
export const leesNieuweBvv = (inhoud: unknown) => z.object({ berekeningId: z.int(), vanaf: dagSchema }).parse(inhoud);
