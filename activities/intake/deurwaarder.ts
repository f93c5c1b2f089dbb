import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import type { Opgave, Teruggavereden } from '../../domain/deurwaarder/afrekening.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Deurwaardersafrekening } from '../../prisma/client/client.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import { naarDag, naarDagOfLeeg, naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';

/** One line of the statement of a deurwaarder; `kenmerk` is his reference. */
export interface Afrekeningsregel {
  readonly gdwNummer: string;
  readonly kenmerk: string;
  readonly betalingskenmerk: string;
  readonly dag: Dag;
  readonly opgave: Opgave;
  readonly ambtshandelingOp: Dag | null;
  readonly einde: Teruggavereden | null;
}

/** `strijdig`: his reference belongs to a line that says something else; `niet_overgedragen`: he never had this claim. */
export type AfrekeningOntvangst = 'opgenomen' | 'al_bekend' | 'strijdig' | 'onbekend_kenmerk' | 'niet_overgedragen' | 'te_vroeg';

/** Whoever takes in statements waits for who is at it, so that no line is stored twice. */
const SLOT = 'deurwaardersafrekeningen';

/**
 * Takes in lines of a statement: each becomes a row, what was paid over a payment, and a message to its claim, all in one
 * transaction. Answers what became of each, in the order given.
 */
export async function ontvangAfrekeningen(db: Database, regels: readonly Afrekeningsregel[]): Promise<readonly AfrekeningOntvangst[]> {
  return metZaak(db, SLOT, async (tx) => {
    const uitkomsten: AfrekeningOntvangst[] = [];
    for (const regel of regels) uitkomsten.push(await neemOp(tx, regel));
    return uitkomsten;
  });
}

async function neemOp(tx: Transactie, regel: Afrekeningsregel): Promise<AfrekeningOntvangst> {
  const vordering = await tx.vordering.findUnique({ where: { betalingskenmerk: regel.betalingskenmerk }, select: { id: true } });
  if (vordering === null) return 'onbekend_kenmerk';
  const overdrachten = await tx.overdracht.findMany({ where: { vorderingId: vordering.id, deurwaarder: nummer(regel.gdwNummer) }, orderBy: { id: 'asc' } });
  if (overdrachten.length === 0) return 'niet_overgedragen';
  // A line of a day before the claim went to him again is of the time that he had it before.
  const overdracht = overdrachten.findLast(({ op }) => naarDag(op) <= regel.dag);
  if (overdracht === undefined) return 'te_vroeg';
  const sleutel = `deurwaarder:${String(overdracht.deurwaarderId)}:${regel.kenmerk}`;
  const eerder = await tx.deurwaardersafrekening.findUnique({ where: { sleutel }, include: { overdracht: { select: { vorderingId: true } } } });
  if (eerder !== null) return eerder.overdracht.vorderingId === vordering.id && isGelijk(eerder, regel) ? 'al_bekend' : 'strijdig';
  const dag = naarDatum(regel.dag);
  const { geind, kosten, afgedragen } = regel.opgave;
  const betaling = afgedragen === 0 ? null : await tx.betaling.create({ data: { sleutel, bron: 'deurwaarder', vorderingId: vordering.id, dag, centen: afgedragen } });
  const { id } = await tx.deurwaardersafrekening.create({
    data: {
      sleutel,
      overdrachtId: overdracht.id,
      dag,
      geindCenten: geind,
      kostenCenten: kosten,
      afgedragenCenten: afgedragen,
      ambtshandelingOp: regel.ambtshandelingOp === null ? null : naarDatum(regel.ambtshandelingOp),
      einde: regel.einde,
      betalingId: betaling?.id ?? null,
    },
  });
  await schrijfBericht(tx, { ontvanger: zaakVanVordering(vordering.id as VorderingId), soort: 'afrekening_deurwaarder', dag: regel.dag, sleutel, inhoud: { afrekeningId: id, betalingId: betaling?.id ?? null } });
  return 'opgenomen';
}

/** By his number in the register; a belastingdeurwaarder has none and is known by his code. */
function nummer(gezocht: string) {
  return { OR: [{ gdwNummer: gezocht }, { gdwNummer: null, code: gezocht }] };
}

function isGelijk(rij: Deurwaardersafrekening, { dag, opgave, ambtshandelingOp, einde }: Afrekeningsregel): boolean {
  return (
    naarDag(rij.dag) === dag && rij.geindCenten === opgave.geind && rij.kostenCenten === opgave.kosten && rij.afgedragenCenten === opgave.afgedragen && naarDagOfLeeg(rij.ambtshandelingOp) === ambtshandelingOp && rij.einde === einde
  );
}
