import { teruggaven, type GeboekteAfdracht } from '../../domain/afdracht/correctie.ts';
import { eerstePeriode, geldendeVoet, peildagVanPeriode } from '../../domain/afdracht/periode.ts';
import { centen, type Centen } from '../../domain/geld/centen.ts';
import { maand, type Maand } from '../../domain/kalender/dag.ts';
import { BRIEFSTATUS } from '../opslag/briefstatus.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { alsGeboekt, geboekteAfdrachten } from './correctie.ts';
import type { Beslagdossier } from './dossier.ts';
import { isVerruimd } from './verruimd.ts';
import { voetenVan } from './voeten.ts';

type Afdracht = Awaited<ReturnType<Transactie['afdracht']['findUniqueOrThrow']>>;

/** What of an afdracht the derde took by a voet that no longer held, and the calculation by which that is so. Unit: cents. */
export interface NaarOudeVoet {
  readonly centen: Centen;
  readonly berekeningId: number;
}

/**
 * What goes back of money that comes in after a new voet and was taken by the one before it (Rv 475b, 475d lid 5, 475i lid 3 and 4): the derde heard
 * of the new one in that month or later, when its payroll may have been closed, and we told him that we pay back ourselves. Null where he could
 * know it: what he then pays is for him to explain. `ingehouden`: what of it is not on its way back already, in cents.
 */
export async function naarOudeVoet(tx: Transactie, dossier: Beslagdossier, afdracht: Afdracht, ingehouden: Centen): Promise<NaarOudeVoet | null> {
  // Without a stated income nobody knows by which voet he took.
  if (afdracht.nettoCenten === null) return null;
  const netto = centen(afdracht.nettoCenten);
  const periode = maand(afdracht.periode);
  const peildag = peildagVanPeriode(periode, naarDag(afdracht.ontvangenOp));
  const voeten = await voetenVan(tx, dossier.beslagId);
  const geldend = geldendeVoet(voeten, peildag);
  // The first voet came with the beslag itself: there is no older one.
  if (geldend === null || geldend === voeten[0] || !(await hoordeTeLaat(tx, dossier, geldend.berekeningId, periode))) return null;
  const geboekt: GeboekteAfdracht[] = [{ id: afdracht.id, periode, peildag, netto, ingehouden, verruimd: await isVerruimd(tx, dossier.beslagId, peildag) }];
  for (const ander of await geboekteAfdrachten(tx, dossier)) if (ander.id !== afdracht.id && ander.periode === periode) geboekt.push(await alsGeboekt(tx, dossier, ander));
  // What came in before it was put right when the voet came.
  const terug = teruggaven(geboekt, voeten.slice(0, voeten.indexOf(geldend) + 1)).find(({ afdrachtId }) => afdrachtId === afdracht.id);
  return terug === undefined ? null : { centen: terug.centen, berekeningId: geldend.berekeningId };
}

/** Whether no letter with this voet was posted to the derde, or to the deurwaarder who serves it on him, before the month. */
async function hoordeTeLaat(tx: Transactie, { beslagId }: Beslagdossier, berekeningId: number, periode: Maand): Promise<boolean> {
  const brief = await tx.brief.findFirst({
    where: { beslagId, aan: { in: ['derde', 'deurwaarder'] }, status: BRIEFSTATUS.verzonden, terpostbezorgdOp: { not: null }, besluit: { berekeningId } },
    orderBy: { terpostbezorgdOp: 'asc' },
    select: { terpostbezorgdOp: true },
  });
  return brief?.terpostbezorgdOp == null || periode < eerstePeriode(naarDag(brief.terpostbezorgdOp));
}
