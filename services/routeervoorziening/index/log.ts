import type { Doel, Grond } from '../../../contract/routeervoorziening/doel.ts';
import type { Rol } from '../../../contract/routeervoorziening/partijen.ts';
import { vernietigdOp } from '../../../contract/routeervoorziening/bewaren.ts';
import type { Dag } from '../../../domain/kalender/dag.ts';
import type { Bevraagbaar } from './database.ts';
import type { Sleutelbos } from './sleutelbos.ts';

export type Handeling = 'aanmelding' | 'afmelding' | 'partijbevraging' | 'dossierbevraging' | 'bericht' | 'toegang';

/** One processing of data of a person, or an attempt at it. */
export interface Logregel {
  readonly partij: string;
  readonly handeling: Handeling;
  /** Of whom; empty when it never came to a person. */
  readonly personen: readonly { readonly rol: Rol; readonly bsn: string }[];
  readonly doel?: Doel;
  readonly grond?: Grond;
  readonly zaakkenmerk?: string;
  /** Who was asked, or got the message. */
  readonly wederpartijen?: readonly string[];
  /** A code: `geleverd`, `deels_geleverd`, or why it was refused. */
  readonly uitkomst: string;
}

/** Writes a line for each person. Who cannot be logged gets no answer: it is written before anything goes out. */
export async function schrijfLog(db: Bevraagbaar, bos: Sleutelbos, vandaag: Dag, regel: Logregel): Promise<void> {
  const personen = regel.personen.length === 0 ? [null] : regel.personen;
  for (const persoon of personen) {
    await db.query({
      name: 'schrijf-log',
      text: 'INSERT INTO logregel (dag, vrij_vanaf, partij, handeling, doel, grond, zaakkenmerk, rol, blinde_index, wederpartijen, uitkomst) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
      values: [
        vandaag,
        vernietigdOp(vandaag),
        regel.partij,
        regel.handeling,
        regel.doel ?? null,
        regel.grond ?? null,
        regel.zaakkenmerk ?? null,
        persoon?.rol ?? null,
        persoon === null ? null : bos.blindeIndex(persoon.bsn),
        regel.wederpartijen ?? [],
        regel.uitkomst,
      ],
    });
  }
}
