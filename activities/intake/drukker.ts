import type { VerzendingSoort } from '../../contract/berichten.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import { BRIEFSTATUS } from '../opslag/briefstatus.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { meldVerzending, sleutelVanVerzending } from './post.ts';

/** Why the post brought a letter back, as the printer says it. */
export const RETOURCODES = ['onbekend', 'verhuisd', 'geweigerd', 'niet_afgehaald', 'adres_onvolledig'] as const;

/** One line of the printer's return: a letter was posted, registered post with its barcode; came back; or was not posted and will not be. */
export type Drukkermelding = { readonly briefId: number; readonly dag: Dag } & ({ readonly wat: 'gepost'; readonly barcode: string | null } | { readonly wat: 'retour'; readonly code: (typeof RETOURCODES)[number] } | { readonly wat: 'niet_gepost' });

/** What became of a line. */
export type Drukkerontvangst = 'opgenomen' | 'al_bekend' | 'onbekend' | 'niet_gedrukt' | 'voor_drukwerk' | 'in_toekomst' | 'zonder_barcode' | 'andere_barcode' | 'al_gepost';

/** The same in the words of the post room. */
export const ALS_VERZENDING = { gepost: 'verzonden', retour: 'retour', niet_gepost: 'teruggehaald' } as const satisfies Record<Drukkermelding['wat'], VerzendingSoort>;

type Gedrukt = NonNullable<Awaited<ReturnType<typeof gedrukteBrief>>>;

/**
 * Takes in what the printer reports on a letter; the same line twice counts once. Refused: a letter that was in no print file, a day
 * before the print file or after today, registered post without its barcode, and that a letter was not posted of which its posting was
 * reported: a file of another day would void letters that went. The proof of registered post is kept with the letter.
 */
export async function ontvangDrukker(db: Database, melding: Drukkermelding, vandaag: Dag): Promise<Drukkerontvangst> {
  const bekend = await gedrukteBrief(db, melding.briefId);
  if (bekend === null) return 'onbekend';
  return metZaak(db, bekend.zaak, async (tx) => {
    const brief = await gedrukteBrief(tx, melding.briefId);
    const bezwaar = brief === null ? 'onbekend' : (bezwaarTegen(brief, melding, vandaag) ?? (melding.wat === 'niet_gepost' ? await bezwaarTegenNietGepost(tx, brief, melding.dag) : null));
    if (brief === null || bezwaar !== null) return bezwaar ?? 'onbekend';
    if (melding.wat === 'retour') await tx.brief.update({ where: { id: brief.id }, data: { retourcode: melding.code } });
    else if (melding.wat === 'gepost' && melding.barcode !== null) await tx.brief.update({ where: { id: brief.id }, data: { postbewijs: melding.barcode } });
    await tx.drukwerk.updateMany({ where: { id: brief.drukwerkId ?? -1, teruggemeldOp: null }, data: { teruggemeldOp: naarDatum(vandaag) } });
    // What came back and is posted later was posted once more, to another address; a first proof that comes after the return is no second posting.
    const opnieuw = melding.wat === 'gepost' && brief.status === BRIEFSTATUS.retour && brief.terpostbezorgdOp !== null && melding.dag > naarDag(brief.terpostbezorgdOp);
    const soort = opnieuw ? 'opnieuw_verzonden' : ALS_VERZENDING[melding.wat];
    const nieuw = await meldVerzending(tx, brief, soort, melding.dag);
    return nieuw === 0 ? 'al_bekend' : 'opgenomen';
  });
}

async function gedrukteBrief(tx: Transactie, id: number) {
  return tx.brief.findUnique({ where: { id }, select: { id: true, zaak: true, kanaal: true, status: true, dagtekening: true, terpostbezorgdOp: true, postbewijs: true, drukwerkId: true, drukwerk: { select: { aangebodenOp: true } } } });
}

/** By the record or by a report that its zaak did not handle yet. The same line once more is no contradiction, whatever came after it. */
async function bezwaarTegenNietGepost(tx: Transactie, { id, zaak, terpostbezorgdOp, status }: Gedrukt, op: Dag): Promise<Drukkerontvangst | null> {
  if ((await tx.bericht.count({ where: { ontvanger: zaak, sleutel: sleutelVanVerzending(id, 'teruggehaald', op) } })) > 0) return null;
  if (terpostbezorgdOp !== null || status === BRIEFSTATUS.retour) return 'al_gepost';
  const gemeld = await tx.bericht.count({ where: { ontvanger: zaak, OR: GING.map((soort) => ({ sleutel: { startsWith: sleutelVanVerzending(id, soort) } })) } });
  return gemeld > 0 ? 'al_gepost' : null;
}

const GING = ['verzonden', 'opnieuw_verzonden', 'retour'] as const satisfies readonly VerzendingSoort[];

function bezwaarTegen({ kanaal, postbewijs, drukwerk }: Gedrukt, melding: Drukkermelding, vandaag: Dag): Drukkerontvangst | null {
  if (drukwerk === null) return 'niet_gedrukt';
  if (melding.dag < naarDag(drukwerk.aangebodenOp)) return 'voor_drukwerk';
  if (melding.dag > vandaag) return 'in_toekomst';
  if (melding.wat !== 'gepost') return null;
  if (kanaal === 'aangetekend' && melding.barcode === null) return 'zonder_barcode';
  return postbewijs !== null && melding.barcode !== null && melding.barcode !== postbewijs ? 'andere_barcode' : null;
}
