import type { BeslagId } from '../../contract/zaak.ts';
import type { Dag, Maand } from '../../domain/kalender/dag.ts';
import { maandgrensVan, wieIntMaand } from '../../domain/samenloop/overdrachtsmaand.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { overdrachtenVan, type Inningsoverdracht } from './rij.ts';

/** The overdracht of a beslag that is under way and of which derde and debtor do not know yet; null where there is none. */
export async function overdrachtOnderweg(tx: Transactie | Database, beslagId: BeslagId): Promise<Inningsoverdracht | null> {
  const alle = await overdrachtenVan(tx, beslagId);
  return alle.findLast(({ rol, stand }) => stand.stap !== 'gesloten' && maandgrensVan(rol, stand) === null) ?? null;
}

/**
 * An overdracht of ours that still needs us to be known at the router. Until its end who hands over asks and tells, and may have to divide what
 * comes in late over his months; who takes over must get across that he does not, as long as he did not hear the month.
 */
export async function overdrachtVraagtAanmelding(tx: Transactie | Database, beslagId: BeslagId): Promise<boolean> {
  const open = (await overdrachtenVan(tx, beslagId)).filter(({ geslotenOp }) => geslotenOp === null);
  return open.some(({ rol, stand }) => rol === 'gever' || maandgrensVan(rol, stand) === null);
}

/** Who collects a month by the overdrachten of a beslag, with the overdracht by which another does; null where none says so. */
export async function inningVan(tx: Transactie | Database, beslagId: BeslagId, maand: Maand): Promise<{ readonly wie: 'wij' } | { readonly wie: 'ander'; readonly overdracht: Inningsoverdracht } | null> {
  const alle = await overdrachtenVan(tx, beslagId);
  const grenzen = alle.flatMap((overdracht) => {
    const grens = maandgrensVan(overdracht.rol, overdracht.stand);
    return grens === null ? [] : [{ ...grens, overdracht }];
  });
  const wie = wieIntMaand(grenzen, maand);
  if (wie === null) return null;
  if (wie === 'wij') return { wie };
  const overdracht = grenzen.filter(({ rol }) => rol === 'gever').findLast(({ vanafMaand }) => vanafMaand <= maand)?.overdracht ?? grenzen[0]?.overdracht;
  return overdracht === undefined ? null : { wie, overdracht };
}

/** Tells an overdracht that is under way that it has no ground any more. */
export async function laatVervallen(tx: Transactie, { zaak, nummer }: Inningsoverdracht, vandaag: Dag, besluitId: number): Promise<void> {
  await schrijfBericht(tx, { ontvanger: zaak, soort: 'overdracht_vervalt', dag: vandaag, sleutel: `overdracht_vervalt:${String(nummer)}:${String(besluitId)}`, inhoud: { besluitId } });
}
