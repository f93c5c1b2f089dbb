import { nogNietGeteld, type Betaald } from '../../domain/afdracht/al-betaald.ts';
import { centen, som, NUL, type Centen } from '../../domain/geld/centen.ts';
import { plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import { naarDag, naarDagOfLeeg } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { opgavenVan } from '../router/opgaven.ts';
import { leesVraag } from '../router/vraag.ts';
import { idVan, type Deelnemer } from './deelnemers.ts';

/** Days from an order of payment in which the party may not have booked it: the run of that day, the bank, a weekend and its own statement. */
const BOEKEN_DAGEN = 7;

/** What these parties said is open, less what they were paid and cannot have counted yet. */
export async function zonderAlBetaald(tx: Transactie, deelnemers: readonly Deelnemer[], waar: { readonly beslagId: number; readonly vraagId: number }): Promise<readonly Deelnemer[]> {
  const betaaldAan = await leesBetaald(tx, waar);
  return deelnemers.map((een) => {
    if (een.partij === null) return een;
    const al = nogNietGeteld(centen(een.beslag.openstaand + een.kosten), betaaldAan(een.beslag.id));
    const opKosten = Math.min(al, een.kosten);
    return al === NUL ? een : { ...een, kosten: centen(een.kosten - opKosten), beslag: { ...een.beslag, openstaand: centen(een.beslag.openstaand - (al - opKosten)) } };
  });
}

async function leesBetaald(tx: Transactie, { beslagId, vraagId }: { readonly beslagId: number; readonly vraagId: number }): Promise<(partij: string) => Betaald> {
  const { zaak, beantwoordOp, gevraagdOp } = await tx.routervraag.findUniqueOrThrow({ where: { id: vraagId } });
  const antwoordOp = naarDag(beantwoordOp ?? gevraagdOp);
  const vorige = await tx.routervraag.findFirst({ where: { zaak, doel: 'uitvoering_cdw', id: { lt: vraagId }, uitkomst: { in: ['volledig', 'onvolledig'] } }, orderBy: { id: 'desc' } });
  const dossier = vorige === null ? null : (await leesVraag(tx, vorige.id, 'uitvoering_cdw')).dossier;
  const vorigOpen = new Map(dossier === null ? [] : opgavenVan(dossier).flatMap(({ partij, opgave: { openstaand } }): [string, Centen][] => (openstaand === undefined ? [] : [[idVan(partij.nummer), openstaand]])));
  // What was passed on as a whole is nobody's share.
  const rijen = await tx.doorbetaling.findMany({ where: { verdeling: { beslagId, routervraagId: { not: null } } }, select: { partij: true, centen: true, betaalOp: true, verdeling: { select: { routervraagId: true } } } });
  const betalingen = rijen.map(({ partij, centen: bedrag, betaalOp, verdeling }) => {
    const op = naarDagOfLeeg(betaalOp);
    return { partij, bedrag: centen(bedrag), op, zeker: verdeling.routervraagId === vraagId || op === null || op > antwoordOp };
  });
  const sinds = vorige?.beantwoordOp == null ? null : naarDag(vorige.beantwoordOp);
  return (partij) => {
    const totaal = (telt: (een: { readonly op: Dag | null; readonly zeker: boolean }) => boolean): Centen => som(NUL, ...betalingen.filter((een) => een.partij === partij && telt(een)).map(({ bedrag }) => bedrag));
    return {
      zeker: totaal(({ zeker }) => zeker),
      kort: totaal(({ zeker, op }) => !zeker && op !== null && op > plusDagen(antwoordOp, -BOEKEN_DAGEN)),
      sindsVorige: totaal(({ zeker, op }) => !zeker && op !== null && sinds !== null && op >= sinds),
      vorigOpen: vorigOpen.get(partij) ?? null,
    };
  };
}
