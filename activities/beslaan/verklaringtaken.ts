import { betwisting477a } from '../../domain/kalender/derdenbeslag.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { uitersteDag } from '../../domain/kalender/termijn.ts';
import { BESLAGWIJZEN } from '../../domain/regime/beslagwijze.ts';
import type { Transactie } from '../opslag/database.ts';
import { legVoor, type Vraag } from '../opslag/taak.ts';
import { beslagBerekening } from './beslagberekening.ts';
import type { Beslagdossier } from './dossier.ts';
import { toetsVerklaardInkomen } from './inkomen.ts';
import { intAnderOp, wieIntVan } from './inning.ts';
import type { Verklaring } from './verklaring.ts';

/** How the key of a task about a verklaring begins: it falls away with the next verklaring. */
export const VERKLARINGTAKEN = 'verklaring:';

interface Ontvangen {
  readonly verklaringId: number;
  readonly ontvangenOp: Dag;
  readonly inhoud: Verklaring;
}

/**
 * What a verklaring says that only a person may judge: other beslagen on the income, a pledge, another income than that of
 * the vaststelling. Names stay with the verklaring. Answers the last task, or null.
 */
export async function legVerklaringVoor(tx: Transactie, dossier: Beslagdossier, vandaag: Dag, { verklaringId, ontvangenOp, inhoud }: Ontvangen): Promise<string | null> {
  const { andereBeslagen, pandrechten, nettoCenten } = inhoud;
  const sleutel = `${VERKLARINGTAKEN}${String(verklaringId)}`;
  // Rv 477a lid 2: within two months the derde can be summoned to another verklaring, where the law asks for one.
  const betwisten: Vraag = BESLAGWIJZEN[dossier.bevoegdheid].verklaring === 'wet' ? { uiterlijk: uitersteDag(betwisting477a(ontvangenOp)) } : {};
  let taak: string | null = null;
  if (pandrechten != null && pandrechten.length > 0) {
    const vraag = { ...betwisten, feiten: { verklaringId, aantal: pandrechten.length }, artikelen: ['Rv art. 476a lid 2 onder e'] };
    taak = await legVoor(tx, dossier.zaak, 'pandrecht', vandaag, `${sleutel}:pandrecht`, undefined, vraag);
  }
  if (andereBeslagen != null && andereBeslagen.length > 0) {
    const dagen = andereBeslagen.map(({ gelegdOp }) => gelegdOp ?? 'onbekend').join(', ');
    const vraag = { ...betwisten, feiten: { verklaringId, aantal: andereBeslagen.length, gelegdOp: dagen, eigenBeslag: dossier.gelegdOp }, artikelen: ['Rv art. 476a lid 2 onder d', 'Rv art. 478', 'Rv art. 475i lid 5'] };
    taak = await legVoor(tx, dossier.zaak, 'andere_beslagen', vandaag, `${sleutel}:andere_beslagen`, undefined, vraag);
  }
  // Who coordinates determines the voet, and judges whether it must be another.
  const berekening = nettoCenten == null || intAnderOp(await wieIntVan(tx, dossier.zaak), vandaag) ? null : await beslagBerekening(tx, dossier);
  if (nettoCenten != null && berekening !== null) taak = (await toetsVerklaardInkomen(tx, dossier, vandaag, { verklaringId, netto: nettoCenten, berekening })) ?? taak;
  return taak;
}

/** Whether a person still has to judge who collects on this income: until then less money than expected is no fault of the derde. */
export async function samenloopOpen(tx: Transactie, zaak: string): Promise<boolean> {
  return (await tx.taak.count({ where: { zaak, soort: 'andere_beslagen', afgedaanOp: null } })) > 0;
}
