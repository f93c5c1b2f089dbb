import { TAAKSOORTEN } from '../../contract/taken.ts';
import type { VerhaalId } from '../../contract/zaak.ts';
import type { BijstandsWet } from '../../domain/inkomen/soort-inkomstenverhouding.ts';
import { verrekenen } from '../../domain/regime/verrekenplicht.ts';
import { grondVan } from '../opslag/grond.ts';
import type { Transactie } from '../opslag/database.ts';
import { openVorderingen } from './vorderingen.ts';

/** What a person is told where the opdrachtgever pays the income itself: whether setting off is a duty, for which claims, and where that stands. */
export interface Verrekenvraag {
  readonly tekst: string;
  readonly artikelen: readonly string[];
  readonly plicht: 'moet' | 'mag';
}

/** The duty to set off is judged for each open claim; for one is enough to say that it must (Pw 60 lid 4). */
export async function verrekenvraag(tx: Transactie, verhaalId: VerhaalId, wet: BijstandsWet | null): Promise<Verrekenvraag> {
  const ids = (await openVorderingen(tx, verhaalId)).map(({ id }) => id);
  const rijen = await tx.vordering.findMany({ where: { id: { in: [...ids] } }, orderBy: { id: 'asc' } });
  const perVordering = rijen.map((rij) => ({ id: rij.id, ...verrekenen(grondVan(rij), wet) }));
  const moet = perVordering.filter(({ plicht }) => plicht === 'moet');
  const artikelen = [...new Set((moet.length > 0 ? moet : perVordering).flatMap((een) => een.artikelen))];
  if (moet.length === 0) return { tekst: `${TAAKSOORTEN.verrekening} Het mag (${artikelen.join(', ')}).`, artikelen, plicht: 'mag' };
  const welke = moet.map(({ id }) => id).join(', ');
  return { tekst: `De opdrachtgever betaalt zelf bijstand aan deze debiteur: verrekenen moet (${artikelen.join(', ')}). Kies verrekening voor ${welke}.`, artikelen, plicht: 'moet' };
}
