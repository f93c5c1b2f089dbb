import type { Terughaalgevolg } from '../../contract/terughaling.ts';
import { NUL } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { HOOFDBRIEVEN } from '../beslaan/hoofdbrief.ts';
import { meldVerzending } from '../intake/post.ts';
import { RENTEBESCHIKKING } from '../invorderen/rente.ts';
import { plekVanRij, type Briefrij } from '../invorderen/straat.ts';
import { houdBrievenVast } from '../opslag/brief-slot.ts';
import { BRIEFSTATUS } from '../opslag/briefstatus.ts';
import type { Transactie } from '../opslag/database.ts';
import { meldNietAangekomen } from '../opslag/niet-aangekomen.ts';

/** Letters that their zaak answers for when it hears that they are out: it makes them again, or asks a person itself. */
const ZAAK_ANTWOORDT: readonly string[] = [...HOOFDBRIEVEN, RENTEBESCHIKKING];

/**
 * Takes a letter back that is no step of the street. One that nobody has is out at once, and its zaak hears it as from the post room; what no
 * zaak makes again a person must know of. One that went has laid a beslag, or told a derde or a debtor, and what must follow is for a
 * person. The caller holds the lock of the zaak.
 */
export async function neemLosseBriefTerug(tx: Transactie, gelezen: Pick<Briefrij, 'id' | 'zaak'>, { vandaag, naar }: { readonly vandaag: Dag; readonly naar: 'beslag' | 'ongewijzigd' }): Promise<Terughaalgevolg> {
  await houdBrievenVast(tx, gelezen.zaak);
  const brief = await tx.brief.findUniqueOrThrow({ where: { id: gelezen.id } });
  const plek = plekVanRij(brief);
  if (plek === 'weg') return { soort: 'niets' };
  if (plek !== 'in_de_rij') return { soort: 'mens', reden: naar === 'beslag' ? 'beslagbrief_verzonden' : 'soort_brief' };
  if (ZAAK_ANTWOORDT.includes(brief.soort)) await tx.brief.update({ where: { id: brief.id }, data: { status: BRIEFSTATUS.teruggehaald } });
  else await meldNietAangekomen(tx, brief, 'teruggehaald', vandaag, vandaag);
  await meldVerzending(tx, brief, 'teruggehaald', vandaag);
  return { soort: 'uit_de_rij', kostenCenten: NUL, terugCenten: NUL, openstaandCenten: NUL, naar, bijzonder: [] };
}
