import { z } from 'zod';
import type { VorderingId } from '../../contract/zaak.ts';

const METVORDERING = z.object({ vorderingId: z.string() });

/** The claim a message speaks about. Throws when the row holds something else. */
export function leesVorderingId(inhoud: unknown): VorderingId {
  return METVORDERING.parse(inhoud).vorderingId as VorderingId;
}
