import { z } from 'zod';
import type { InhoudVan } from '../../contract/berichten.ts';
import { TAAKSOORTEN, type Taaksoort } from '../../contract/taken.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Transactie } from './database.ts';
import type { Feiten } from './gebeurtenis.ts';
import { legVoor } from './taak.ts';

type Waarom = Pick<InhoudVan<'verzending'>, 'besluitId' | 'fouttype'>;

const metReden = z.object({ reden: z.string() });

/** Why a verzendrun refused a letter, as a task tells it: the facts, and a sentence in Dutch. What a person typed stands in his besluit. */
export async function waaromGeweigerd(tx: Transactie, { besluitId, fouttype }: Waarom): Promise<{ readonly feiten: Feiten; readonly zin: string }> {
  if (fouttype !== undefined) return { feiten: { fouttype }, zin: `De brief is niet te maken (${fouttype}).` };
  if (besluitId === undefined) return { feiten: {}, zin: '' };
  const { inhoud } = await tx.besluit.findUniqueOrThrow({ where: { id: besluitId } });
  return { feiten: { besluitId }, zin: `Reden: «${metReden.parse(inhoud).reden}».` };
}

/** Puts a letter that a verzendrun refused before a person, with the reason. The caller holds the lock of the zaak. */
export async function legGeweigerdVoor(tx: Transactie, zaak: string, vandaag: Dag, sleutel: string, over: Feiten, waarom: Waarom): Promise<Taaksoort> {
  const { feiten, zin } = await waaromGeweigerd(tx, waarom);
  return legVoor(tx, zaak, 'brief_geweigerd', vandaag, sleutel, `${TAAKSOORTEN.brief_geweigerd} ${zin}`.trim(), { feiten: { ...over, ...feiten } });
}
