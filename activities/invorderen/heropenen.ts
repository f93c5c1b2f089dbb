import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { euro } from '../../domain/geld/centen.ts';
import { plusDagen, voluit, type Dag } from '../../domain/kalender/dag.ts';
import { beleidOp } from '../beleid/beleid.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import type { Transactie } from '../opslag/database.ts';
import { openstaand } from '../opslag/openstaand.ts';
import { legVoor } from '../opslag/taak.ts';
import { verjaringVan } from '../opslag/verjaring.ts';
import { Weigering } from '../opslag/weigering.ts';
import { legBesluitVast } from './besluit-van-mens.ts';
import { ongeboekteStornos } from './boek-alsnog.ts';
import { rondTakenAf } from './taken.ts';

/** Kind of the besluit by which a claim that ended as paid is collected again. */
export const HEROPENING = 'heropening';

/** Refuses for a claim that did not end by being paid, that has expired since, and for one on which nothing came open. */
export async function eistTeHeropenen(tx: Transactie, vorderingId: VorderingId, vandaag: Dag): Promise<void> {
  const { einde } = await tx.vordering.findUniqueOrThrow({ where: { id: vorderingId }, select: { einde: true } });
  if (einde !== 'voldaan') throw new Weigering('Alleen een vordering die is voldaan kan weer open. Op een vordering die is ingetrokken of verjaard is niets meer verschuldigd.');
  const { verjaardVanaf } = await verjaringVan(tx, vorderingId);
  if (vandaag >= verjaardVanaf) throw new Weigering(`Deze vordering is sinds ${voluit(verjaardVanaf)} verjaard (Awb 4:104): zij kan niet meer worden ingevorderd.`);
  if ((await openstaand(tx, vorderingId)).totaal <= 0 && (await ongeboekteStornos(tx, vorderingId)).length === 0) throw new Weigering('Op deze vordering staat niets open: de bank nam niets terug en er was geen correctie.');
}

/**
 * The street takes a claim up again on which something came open after its end, where its record says (`hervatpunt`). First the inwoner,
 * who thought that he was done, is told by a person and gets the days of a herinnering. Nothing here interrupts or prolongs the verjaring. The caller holds the locks.
 */
export async function heropen(tx: Transactie, kop: { readonly vorderingId: VorderingId; readonly vandaag: Dag; readonly sleutel: string; readonly door: string }, reden: string): Promise<void> {
  const { vorderingId, vandaag } = kop;
  const zaak = zaakVanVordering(vorderingId);
  const { totaal: openstaandCenten } = await openstaand(tx, vorderingId);
  const besluitId = await legBesluitVast(tx, { ...kop, soort: HEROPENING, grond: ['beleid'], inhoud: { openstaandCenten }, tekst: { reden } });
  if (besluitId === null) return;
  const vordering = await tx.vordering.update({ where: { id: vorderingId }, data: { einde: null, eindeOp: null } });
  const verderVanaf = plusDagen(vandaag, (await beleidOp(tx, vordering, vandaag)).herinneringDagen + 1);
  const tekst = `Deze vordering staat weer open (${euro(openstaandCenten)}). Vertel de inwoner waarom, en dat hij tot en met ${voluit(plusDagen(verderVanaf, -1))} kan betalen zonder dat er een brief of kosten bij komen. Meld de uitkomst met «meldContact»; vanaf ${voluit(verderVanaf)} gaat de straat zonder uitkomst verder.`;
  await legVoor(tx, zaak, 'sociale_stap', vandaag, `${HEROPENING}:${String(besluitId)}:contact`, tekst, { feiten: { wat: 'bericht', verderVanaf } });
  await rondTakenAf(tx, zaak, vandaag, HEROPENING, { soorten: ['storno_na_einde', 'correctie_na_einde'] });
  // The warning fell away with the end, and its last day is as near as it was.
  await tx.taak.updateMany({ where: { zaak, soort: 'verjaring_dreigt', uitkomst: 'gesloten' }, data: { afgedaanOp: null, uitkomst: null } });
  // Its workflow has ended: the message starts the next one.
  await schrijfBericht(tx, { ontvanger: zaak, soort: 'heropend', dag: vandaag, sleutel: `heropend:${String(besluitId)}`, inhoud: { besluitId } });
}
