import { z } from 'zod';
import { hashVan } from '../../adapters/opslagplaats/opslagplaats.ts';
import { envelopVan } from '../../domain/verzending/envelop.ts';
import type { Kanaal } from '../../domain/verzending/kanaal.ts';
import type { Briefrij } from '../invorderen/straat.ts';
import type { Transactie } from '../opslag/database.ts';
import { kiesKanaal } from '../post/kanaalkeuze.ts';
import { partijenVan, type Briefpartijen } from '../post/partijen.ts';

/** How a letter goes, and with what else in one envelope: decided when it is made final, and kept with it. */
export async function kiesPost(tx: Transactie, brief: Briefrij, runId: number): Promise<{ readonly kanaal: Kanaal; readonly envelop: string }> {
  const partijen = await partijenVan(tx, brief);
  const { kanaal } = await kiesKanaal(tx, brief, partijen);
  return { kanaal, envelop: envelopVan({ runId, briefId: brief.id, soort: brief.soort, kanaal, ontvanger: ontvangerVan(brief, partijen) }) };
}

const inhoudSchema = z.object({ geadresseerde: z.object({ naam: z.string(), adresregels: z.array(z.string()) }) });

/** Whose envelope it is: a code of the record, never a name. Letters to another name or address are in another envelope. */
function ontvangerVan({ aan, inhoud, zaak }: Briefrij, { derdeId, debiteur, opdrachtgever }: Briefpartijen): string {
  const wie = aan === 'derde' && derdeId !== null ? `derde-${opdrachtgever.id}-${String(derdeId)}` : `${aan}-${String(debiteur.id)}`;
  const gelezen = inhoudSchema.safeParse(inhoud);
  if (!gelezen.success) return `${wie}-${zaak}`;
  const { naam, adresregels } = gelezen.data.geadresseerde;
  return `${wie}-${hashVan([naam, ...adresregels].join('\n')).slice(0, 8)}`;
}
