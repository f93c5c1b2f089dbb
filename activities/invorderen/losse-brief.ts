import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { eersteWerkdagOpOfNa } from '../../domain/kalender/werkdag.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { bewaarBrief, type NieuweBrief } from '../opslag/brief.ts';
import type { Transactie } from '../opslag/database.ts';
import type { Feiten } from '../opslag/gebeurtenis.ts';
import { schuldInBrief } from './brief-inhoud.ts';
import type { Adressering } from './brp.ts';
import { geadresseerdeBij } from './stap.ts';

/** A letter about one claim that is no step of the street: version 1 of its data. */
export interface LosseBrief extends Pick<NieuweBrief, 'besluitId' | 'oorzaak'> {
  readonly soort: string;
  readonly vorderingId: VorderingId;
  readonly vandaag: Dag;
  readonly adres: Adressering;
  /** What it tells and on what it rests: its row. With the kind it makes the letter one. */
  readonly over: number;
  /** Which letter about it, counted from one: a later one takes the place of one that does not go. */
  readonly keer?: number;
  /** Besides who writes, to whom, about which claim and when. */
  readonly inhoud: Prisma.InputJsonObject;
  readonly grond: readonly string[];
  /** How the chain tells that it was put ready, besides the letter and its dagtekening. */
  readonly gebeurtenis: { readonly soort: string; readonly feiten: Feiten };
}

/** Puts such a letter ready for the next day of post, to the debtor or who acts for him. Answers its id. The caller holds the lock of the zaak. */
export async function bewaarLosseBrief(tx: Transactie, { soort, vorderingId, vandaag, adres, over, keer = 1, inhoud, grond, gebeurtenis, ...rust }: LosseBrief): Promise<number> {
  const zaak = zaakVanVordering(vorderingId);
  const dagtekening = eersteWerkdagOpOfNa(vandaag);
  return bewaarBrief(tx, {
    sleutel: `${zaak}:${soort}:${String(over)}${keer === 1 ? '' : `:${String(keer)}`}`,
    zaak,
    soort,
    aan: geadresseerdeBij('geen', adres),
    vorderingId,
    dagtekening,
    inhoud: { versie: 1, ...(await schuldInBrief(tx, vorderingId, adres)), ...inhoud, dagtekening, grond: [...grond] },
    vandaag,
    ...rust,
    gebeurtenis: { soort: gebeurtenis.soort, feiten: (briefId) => ({ briefId, ...gebeurtenis.feiten, dagtekening }) },
  });
}
