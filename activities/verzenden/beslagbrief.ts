import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Bevindingcode } from '../../domain/verzending/bevinding.ts';
import { zonderTitel, type Beslagstand } from '../../domain/verzending/brief.ts';
import { genoemdSchema, HOOFDBRIEVEN } from '../beslaan/hoofdbrief.ts';
import { laadStraat, type Briefrij } from '../invorderen/straat.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { IS_ERIN } from '../opslag/in-verhaal.ts';
import { houdtBeslag } from '../verhalen/houdt-beslag.ts';
import { lopendePauzes } from './pauze.ts';

type Beslagbrief = Pick<Briefrij, 'soort' | 'vorderingId' | 'beslagId'>;

/** The claims that a letter is about: its own, or those that are in the verhaal of its beslag. */
export async function vorderingenVan(tx: Transactie | Database, { vorderingId, beslagId }: Beslagbrief): Promise<readonly VorderingId[]> {
  if (vorderingId !== null) return [vorderingId as VorderingId];
  if (beslagId === null) return [];
  const rijen = await tx.verhaalVordering.findMany({ where: { ...IS_ERIN, verhaal: { beslagen: { some: { id: beslagId } } }, vordering: { einde: null } }, select: { vorderingId: true } });
  return rijen.map((rij) => rij.vorderingId as VorderingId);
}

/** What the record says of the debt for which a letter lays a beslag; null of another letter: it only tells of one that lies or ends. */
export async function leesBeslagstand(tx: Transactie | Database, brief: Beslagbrief & Pick<Briefrij, 'inhoud'>, vandaag: Dag): Promise<Beslagstand | null> {
  if (!HOOFDBRIEVEN.includes(brief.soort)) return null;
  // A claim that joined since has a letter of its own.
  const genoemd = genoemdSchema.safeParse(brief.inhoud).data?.vorderingen.map(({ betalingskenmerk }) => betalingskenmerk);
  const vorderingen: VorderingId[] = [];
  const zonderVerlof = new Set<Bevindingcode>();
  let open = 0;
  let gepauzeerd = 0;
  const alle = await vorderingenVan(tx, brief);
  const pauzes = await lopendePauzes(tx, alle, vandaag);
  for (const id of alle) {
    const { dossier, vordering, open: vanVordering } = await laadStraat(tx, id, vandaag);
    if (genoemd?.includes(vordering.betalingskenmerk) === false) continue;
    vorderingen.push(id);
    open += vanVordering.totaal;
    if (pauzes.has(zaakVanVordering(id))) gepauzeerd += 1;
    for (const code of zonderTitel(vandaag, dossier)) zonderVerlof.add(code);
  }
  const { nazien, wachtTotEnMet } = await houdtBeslag(tx, vorderingen, vandaag);
  return {
    zonderVerlof: [...zonderVerlof],
    openCenten: centen(open),
    gepauzeerd: nazien.length > 0 || wachtTotEnMet !== null || (vorderingen.length > 0 && gepauzeerd === vorderingen.length),
    betalingWacht: (await tx.betaling.count({ where: { vorderingId: { in: [...vorderingen] }, geboektOp: null } })) > 0,
  };
}
