import { z } from 'zod';
import { bedragSchema, dagSchema } from '../../activities/import/vorderingrij.ts';
import { legWijzigingVast } from '../../activities/intake/wijziging.ts';
import type { GemeldeWijziging } from '../../contract/handelingen.ts';
import { zaakVanVerhaal, type VerhaalId } from '../../contract/zaak.ts';
import { centen } from '../../domain/geld/centen.ts';
import { leefsituaties } from '../../domain/leefsituatie/leefsituatie.ts';
import { Weigering } from '../../activities/opslag/weigering.ts';
import { metDatabase, schrijf } from './database.ts';

const Invoer = z
  .object({
    verhaal: z.coerce.number('is geen nummer van een verhaal').int().positive(),
    gemeldOp: dagSchema,
    kenmerk: z.string().min(1),
    door: z.string().min(1),
    reden: z.string().min(1),
    bewijs: z.string().min(1),
    leefsituatie: z.enum(leefsituaties, `moet een van ${leefsituaties.join(', ')} zijn`).optional(),
    belastbaar: bedragSchema.optional(),
    netto: bedragSchema.optional(),
  })
  .refine(({ leefsituatie, belastbaar, netto }) => leefsituatie !== undefined || belastbaar !== undefined || netto !== undefined, 'noem wat er verandert: --leefsituatie, --belastbaar of --netto');

/**
 * `invorderstraat wijziging <verhaal> …`: stores what an inwoner reported, with reason and evidence, and prints the input of
 * the update `meldWijziging` that makes it count. Recorded as not proven until sign-in exists. Answers 0, or 2 on bad input.
 */
export async function voerUit([verhaal = '']: readonly string[], opties: Readonly<Record<string, unknown>>): Promise<number> {
  return metDatabase('wijziging', async (db) => {
    const gelezen = Invoer.safeParse({ ...opties, verhaal });
    if (!gelezen.success) throw new Weigering(gelezen.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`.replace(/^: /, '')).join('; '));
    const { gemeldOp, kenmerk, door, reden, bewijs, leefsituatie, belastbaar, netto, verhaal: verhaalId } = gelezen.data;
    if ((await db.verhaal.count({ where: { id: verhaalId } })) === 0) throw new Weigering(`verhaal ${String(verhaalId)} bestaat niet`);
    const inhoud: GemeldeWijziging = {
      reden,
      bewijs,
      ...(leefsituatie === undefined ? {} : { leefsituatie }),
      ...(belastbaar === undefined ? {} : { belastbaarCenten: centen(belastbaar) }),
      ...(netto === undefined ? {} : { nettoCenten: centen(netto) }),
    };
    const wijzigingId = await legWijzigingVast(db, { verhaalId: verhaalId as VerhaalId, gemeldOp, kenmerk, door, inhoud });
    schrijf(`Wijziging ${String(wijzigingId)} is vastgelegd. Laat haar meetellen met de update «meldWijziging» van ${zaakVanVerhaal(verhaalId as VerhaalId)}:`);
    schrijf(JSON.stringify({ sleutel: kenmerk, door, gemeldOp, wijzigingId }));
    return 0;
  });
}
