import type { Terughaalgevolg } from '../../contract/terughaling.ts';
import { NUL } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { meldVerzending } from '../intake/post.ts';
import { isUitDePostTeHalen, plekVanRij, type Briefrij } from '../invorderen/straat.ts';
import { BRIEFSTATUS } from '../opslag/briefstatus.ts';
import type { Transactie } from '../opslag/database.ts';

/**
 * Takes a letter of a beslag back: one that nobody has is out at once, and its zaak hears it as from the post room; one that
 * went has made the beslag, told a derde or a debtor, and what must follow is for a person. The caller holds the lock of the zaak.
 */
export async function neemBeslagbriefTerug(tx: Transactie, brief: Briefrij, vandaag: Dag): Promise<Terughaalgevolg> {
  if (plekVanRij(brief) === 'weg') return { soort: 'niets' };
  if (!isUitDePostTeHalen(brief)) return { soort: 'mens', reden: 'beslagbrief_verzonden' };
  await tx.brief.update({ where: { id: brief.id }, data: { status: BRIEFSTATUS.teruggehaald } });
  await meldVerzending(tx, brief, 'teruggehaald', vandaag);
  return { soort: 'uit_de_rij', kostenCenten: NUL, terugCenten: NUL, openstaandCenten: NUL, naar: 'beslag', bijzonder: [] };
}
