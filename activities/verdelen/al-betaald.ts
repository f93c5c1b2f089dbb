import { z } from 'zod';
import { nogNietGeteld, type Betaald } from '../../domain/afdracht/al-betaald.ts';
import { centen, kleinste, min, nietNegatief, NUL, som, type Centen } from '../../domain/geld/centen.ts';
import { plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import { naarDag, naarDagOfLeeg } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import type { Deelnemer } from './deelnemers.ts';

/** Days from an order of payment in which the party may not have booked it: the run of that day, the bank, a weekend and its own statement. */
const BOEKEN_DAGEN = 7;

const bedrag = z.int().min(0).transform(centen);
/** What a besluit on a distribution keeps of each other party: of its share on its costs, and what was open before it. */
const inhoudSchema = z.looseObject({ anderen: z.array(z.looseObject({ partij: z.string(), kosten: bedrag, openstaand: bedrag })) });

/** One share of a party, as it was ordered or is held. */
interface Deel {
  readonly verdelingId: number;
  readonly op: Dag | null;
  readonly bedrag: Centen;
  readonly kosten: Centen;
  readonly openErvoor: Centen;
  /** It may not have been booked yet when the party answered. */
  readonly laat: boolean;
  /** It is taken not to be in the answer. */
  readonly zeker: boolean;
}

/**
 * What these parties said is open, less what they were paid and cannot have counted yet; and of their costs what was paid since they told them. What is open is one amount:
 * costs that were paid are claim from then on.
 */
export async function zonderAlBetaald(tx: Transactie, deelnemers: readonly Deelnemer[], waar: { readonly beslagId: number; readonly vraagId: number }): Promise<readonly Deelnemer[]> {
  const delenVan = await leesDelen(tx, waar);
  return deelnemers.map((een) => {
    const delen = een.partij === null ? [] : delenVan(een.beslag.id);
    if (delen.length === 0) return een;
    const open = som(een.beslag.openstaand, een.kosten);
    const over = min(open, nogNietGeteld(open, betaald(delen)));
    const { kostenOp } = een.verteld;
    const opKosten = som(NUL, ...delen.filter(({ op }) => kostenOp !== null && (op === null || op >= kostenOp)).map(({ kosten }) => kosten));
    const kosten = kleinste(over, nietNegatief(min(een.kosten, opKosten)));
    return { ...een, kosten, beslag: { ...een.beslag, openstaand: min(over, kosten) } };
  });
}

function betaald(delen: readonly Deel[]): Betaald {
  const totaal = (welke: readonly Deel[]): Centen => som(NUL, ...welke.map((een) => een.bedrag));
  const geordend = delen.filter(({ zeker }) => !zeker);
  const kort = geordend.filter(({ laat }) => laat);
  const [eerste] = kort;
  return {
    zeker: totaal(delen.filter(({ zeker }) => zeker)),
    kort: eerste === undefined ? null : { bedrag: totaal(kort), openErvoor: eerste.openErvoor, sindsdien: totaal(geordend.filter(({ verdelingId }) => verdelingId >= eerste.verdelingId)) },
  };
}

/** The shares that each party got of this beslag, the oldest first; what was passed on as a whole is nobody's share. */
async function leesDelen(tx: Transactie, { beslagId, vraagId }: { readonly beslagId: number; readonly vraagId: number }): Promise<(partij: string) => readonly Deel[]> {
  const { beantwoordOp, gevraagdOp } = await tx.routervraag.findUniqueOrThrow({ where: { id: vraagId } });
  const antwoordOp = naarDag(beantwoordOp ?? gevraagdOp);
  const rijen = await tx.doorbetaling.findMany({ where: { verdeling: { beslagId, routervraagId: { not: null } } }, include: { verdeling: true }, orderBy: { verdelingId: 'asc' } });
  const besluiten = new Map((await tx.besluit.findMany({ where: { id: { in: rijen.flatMap(({ verdeling }) => verdeling.besluitId ?? []) } } })).map(({ id, inhoud }) => [id, inhoudSchema.parse(inhoud).anderen]));
  const delen = rijen.flatMap(({ partij, centen: deel, betaalOp, verdelingId, verdeling: { besluitId, verdeeldOp, routervraagId } }) => {
    const geboekt = besluitId === null ? undefined : besluiten.get(besluitId)?.find((een) => een.partij === partij);
    if (geboekt === undefined || verdeeldOp === null) return [];
    const op = naarDagOfLeeg(betaalOp);
    const laat = op !== null && op > plusDagen(antwoordOp, -BOEKEN_DAGEN);
    // What was held until then was never in what is open: of it cannot be seen whether it was counted.
    const zeker = routervraagId === vraagId || op === null || op > antwoordOp || (laat && naarDag(verdeeldOp) < op);
    return [{ partij, verdelingId, op, laat, bedrag: centen(deel), kosten: geboekt.kosten, openErvoor: geboekt.openstaand, zeker }];
  });
  return (partij) => delen.filter((een) => een.partij === partij);
}
