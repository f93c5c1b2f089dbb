import { z } from 'zod';
import { takenPerSoort, zoekTaken } from '../../activities/taken/overzicht.ts';
import { veegalarm } from '../../activities/vegen/alarm.ts';
import { TAAKSOORTEN } from '../../contract/taken.ts';
import { metDatabase, schrijf, wettelijkeDag } from './database.ts';
import { leesOpties } from './opties.ts';

const Opties = z.object({
  open: z.boolean().default(false),
  soort: z.string().refine((soort) => soort in TAAKSOORTEN, `moet een van deze zijn: ${Object.keys(TAAKSOORTEN).join(', ')}`).optional(),
  ouderDan: z.coerce.number('moet een aantal dagen zijn').int().nonnegative().optional(),
  perSoort: z.boolean().default(false),
});

/**
 * `invorderstraat taken [--open] [--soort <soort>] [--ouder-dan <dagen>] [--per-soort]`: the questions that a person must
 * answer, first those whose legal term is nearest, then the oldest; or how many there are of each kind. With a warning
 * when nobody sweeps.
 */
export async function voerUit(_argumenten: readonly string[], opties: Readonly<Record<string, unknown>>): Promise<number> {
  return metDatabase('taken', async (db) => {
    const gelezen = leesOpties(Opties, opties);
    const { open: alleenOpen, soort, ouderDan, perSoort } = gelezen;
    const vandaag = await wettelijkeDag(db);
    const alarm = await veegalarm(db, vandaag);
    if (alarm !== null) schrijf(alarm);
    if (perSoort) {
      for (const { soort: welke, aantal, oudste, teLaat } of await takenPerSoort(db, vandaag)) schrijf(`${String(aantal).padStart(6)}  ${welke}  oudste ${oudste}${teLaat === 0 ? '' : `, termijn voorbij: ${String(teLaat)}`}`);
      return 0;
    }
    const taken = await zoekTaken(db, vandaag, { alleenOpen, ...(soort === undefined ? {} : { soort }), ...(ouderDan === undefined ? {} : { ouderDan }) });
    for (const { id, dag, soort: welke, zaak, tekst, uiterlijk, afgedaanOp, uitkomst } of taken) {
      const termijn = uiterlijk === null ? '' : ` (uiterlijk ${uiterlijk}${uiterlijk < vandaag && afgedaanOp === null ? ', voorbij' : ''})`;
      schrijf(`${dag}  ${String(id)}  ${welke}  ${zaak}  ${tekst}${termijn}${afgedaanOp === null ? '' : ` (afgedaan op ${afgedaanOp}: ${uitkomst ?? ''})`}`);
    }
    const openstaand = taken.filter(({ afgedaanOp }) => afgedaanOp === null).length;
    schrijf(`${String(taken.length)} taken, waarvan ${String(openstaand)} open.`);
    return 0;
  });
}
