import { TAAKSOORTEN, type Taaksoort } from '../../contract/taken.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import type { Transactie } from '../opslag/database.ts';
import { legOpnieuwVoor } from '../opslag/taak.ts';
import { COORDINATIE, type Oordeel } from './oordeel.ts';

const SOORT = 'cdw_onbeslist' satisfies Taaksoort;

/**
 * Puts the question who collects before a person as long as the outcome is `onbeslist`, with the parties, their days and the articles; an
 * older question of this beslag falls away. Answers the kind of the task that is open, or null.
 */
export async function taakVoorMens(tx: Transactie, zaak: string, vandaag: Dag, { soort, vraag, reden, besluitId, kandidaten, beslagen, artikelen }: Oordeel): Promise<string | null> {
  const open = await tx.taak.findFirst({ where: { zaak, soort: SOORT, afgedaanOp: null } });
  const zelfde = soort === 'onbeslist' && open !== null && open.tekst.includes(vraag ?? reden);
  if (zelfde) return SOORT;
  if (open !== null) await rondTakenAf(tx, zaak, vandaag, 'er zijn nieuwe gegevens over wie int', { soorten: [SOORT] });
  if (soort !== 'onbeslist') return null;
  const dagen = Object.fromEntries(beslagen.map(({ id, gelegdOp }) => [id, gelegdOp ?? 'dag onbekend']));
  return legOpnieuwVoor(tx, zaak, SOORT, vandaag, `${COORDINATIE}:onbeslist`, `${TAAKSOORTEN[SOORT]} ${reden} ${vraag ?? ''}`.trim(), {
    feiten: { besluitId, ...dagen },
    artikelen: [...new Set([...artikelen, 'Rv 478', 'IW 19 lid 7', 'Rv 475i lid 5'])],
    keuzes: kandidaten,
  });
}
