import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { plusDagen, voluit, type Dag } from '../../domain/kalender/dag.ts';
import { beleidVan, GeenBeleid, LANGSTE_WAARSCHUWING } from '../beleid/beleid.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { openstaand } from '../opslag/openstaand.ts';
import { legVoor } from '../opslag/taak.ts';
import { verjaringVan, type Verjaringsstand } from '../opslag/verjaring.ts';

/** What the sweep did with a claim, and the first later day on which it must look again by what is known now. */
export interface Bewaakt {
  readonly gevolg: 'niets' | 'gewaarschuwd' | 'verjaard';
  readonly volgende: Dag | null;
}

/**
 * Watches the verjaring of one claim (Awb 4:104–4:111): warns a person in time, once for each last day; after the last day
 * tells the claim, or asks a person where a beslag still lies. A warning that an act overtook falls away.
 */
export async function bewaakVerjaring(db: Database, vorderingId: VorderingId, vandaag: Dag): Promise<Bewaakt> {
  const { laatsteDag } = await verjaringVan(db, vorderingId);
  const waarschuwVanaf = plusDagen(laatsteDag, -(await waarschuwingDagen(db, vorderingId, vandaag)));
  const zaak = zaakVanVordering(vorderingId);
  const oude = await db.taak.count({ where: { zaak, soort: 'verjaring_dreigt', afgedaanOp: null, sleutel: { not: sleutelVan(zaak, laatsteDag) } } });
  if (vandaag < waarschuwVanaf && oude === 0) return { gevolg: 'niets', volgende: waarschuwVanaf };
  return metZaak(db, zaak, async (tx) => {
    // An act may have been recorded in between: what is told is what holds under the lock.
    const stand = await verjaringVan(tx, vorderingId);
    await ruimOp(tx, zaak, vandaag, stand);
    if ((await openstaand(tx, vorderingId)).totaal === 0) return { gevolg: 'niets', volgende: null };
    if (vandaag >= stand.verjaardVanaf) return meldVerjaard(tx, vorderingId, vandaag, stand);
    if (stand.laatsteDag !== laatsteDag || vandaag < waarschuwVanaf) return { gevolg: 'niets', volgende: plusDagen(vandaag, 1) };
    return waarschuw(tx, vorderingId, vandaag, stand);
  });
}

async function waarschuw(tx: Transactie, vorderingId: VorderingId, vandaag: Dag, { laatsteDag, verjaardVanaf, beslagLigt }: Verjaringsstand): Promise<Bewaakt> {
  const zaak = zaakVanVordering(vorderingId);
  const beslag = beslagLigt ? ' Er ligt een beslag: een nieuwe daad van tenuitvoerlegging stuit.' : '';
  const tekst = `De vordering verjaart: de laatste dag is ${voluit(laatsteDag)} (Awb 4:104). Stuit de verjaring of trek de vordering in.${beslag}`;
  const nieuw = (await tx.taak.count({ where: { sleutel: sleutelVan(zaak, laatsteDag) } })) === 0;
  await legVoor(tx, zaak, 'verjaring_dreigt', vandaag, `verjaring_dreigt:${laatsteDag}`, tekst, { artikelen: ['Awb 4:104'], uiterlijk: laatsteDag });
  return { gevolg: nieuw ? 'gewaarschuwd' : 'niets', volgende: verjaardVanaf };
}

/** The claim looks for itself and ends; not while a beslag lies: whether that keeps interrupting the term is open. */
async function meldVerjaard(tx: Transactie, vorderingId: VorderingId, vandaag: Dag, { laatsteDag, beslagLigt }: Verjaringsstand): Promise<Bewaakt> {
  const zaak = zaakVanVordering(vorderingId);
  if (beslagLigt) {
    await legVoor(tx, zaak, 'verjaring_onbeslist', vandaag, `verjaring_onbeslist:${laatsteDag}`, undefined, { artikelen: ['Awb 4:104', 'Awb 4:106'], uiterlijk: laatsteDag });
    return { gevolg: 'niets', volgende: null };
  }
  // Told again on a later day only when the claim looked, found something in the way, and that has gone since.
  if ((await tx.bericht.count({ where: { ontvanger: zaak, soort: 'verjaard', verwerktOp: null } })) > 0) return { gevolg: 'niets', volgende: null };
  const nieuw = await schrijfBericht(tx, { ontvanger: zaak, soort: 'verjaard', dag: vandaag, sleutel: `verjaard:${vandaag}`, inhoud: { laatsteDag } });
  return { gevolg: nieuw === 1 ? 'verjaard' : 'niets', volgende: null };
}

/** Warnings of another last day than the one that holds now. */
async function ruimOp(tx: Transactie, zaak: string, vandaag: Dag, { laatsteDag }: Verjaringsstand): Promise<void> {
  const oude = await tx.taak.findMany({ where: { zaak, soort: { in: ['verjaring_dreigt', 'verjaring_onbeslist'] }, afgedaanOp: null, NOT: { sleutel: { endsWith: `:${laatsteDag}` } } } });
  for (const { sleutel } of oude) await rondTakenAf(tx, zaak, vandaag, `de laatste dag is nu ${laatsteDag}`, { sleutelBegin: sleutel.slice(zaak.length + 1) });
}

function sleutelVan(zaak: string, laatsteDag: Dag): string {
  return `${zaak}:verjaring_dreigt:${laatsteDag}`;
}

/** By the policy of today; who has none is warned as early as any policy may. */
async function waarschuwingDagen(db: Database, vorderingId: VorderingId, vandaag: Dag): Promise<number> {
  const wie = await db.vordering.findUniqueOrThrow({ where: { id: vorderingId }, select: { opdrachtgeverId: true, principaalId: true } });
  try {
    return (await beleidVan(db, wie))(vandaag).verjaringWaarschuwingDagen;
  } catch (fout) {
    if (fout instanceof GeenBeleid) return LANGSTE_WAARSCHUWING;
    throw fout;
  }
}
