import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Bevindingcode } from '../../domain/verzending/bevinding.ts';
import { zonderTitel, type Beslagstand } from '../../domain/verzending/brief.ts';
import { HOOFDBRIEVEN } from '../beslaan/hoofdbrief.ts';
import { laadStraat, type Briefrij } from '../invorderen/straat.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { IS_ERIN } from '../opslag/in-verhaal.ts';
import { lopendePauze } from './pauze.ts';

type Beslagbrief = Pick<Briefrij, 'soort' | 'vorderingId' | 'beslagId'>;

/** The claims that a letter is about: its own, or those that are in the verhaal of its beslag. */
export async function vorderingenVan(tx: Transactie | Database, { vorderingId, beslagId }: Beslagbrief): Promise<readonly VorderingId[]> {
  if (vorderingId !== null) return [vorderingId as VorderingId];
  if (beslagId === null) return [];
  const { verhaal } = await tx.beslag.findUniqueOrThrow({ where: { id: beslagId }, select: { verhaal: { select: { vorderingen: { select: { vorderingId: true }, where: { ...IS_ERIN, vordering: { einde: null } } } } } } });
  return verhaal.vorderingen.map((rij) => rij.vorderingId as VorderingId);
}

/** What the record says of the debt for which a letter lays a beslag; null of another letter: it only tells of one that lies or ends. */
export async function leesBeslagstand(tx: Transactie | Database, brief: Beslagbrief, vandaag: Dag): Promise<Beslagstand | null> {
  if (!HOOFDBRIEVEN.includes(brief.soort)) return null;
  const vorderingen = await vorderingenVan(tx, brief);
  const zonderVerlof = new Set<Bevindingcode>();
  let open = 0;
  let gepauzeerd = 0;
  for (const id of vorderingen) {
    const { dossier, open: vanVordering } = await laadStraat(tx, id, vandaag);
    open += vanVordering.totaal;
    if ((await lopendePauze(tx, zaakVanVordering(id), vandaag)) !== null) gepauzeerd += 1;
    for (const code of zonderTitel(vandaag, dossier)) zonderVerlof.add(code);
  }
  return {
    zonderVerlof: [...zonderVerlof],
    openCenten: centen(open),
    allesGepauzeerd: vorderingen.length > 0 && gepauzeerd === vorderingen.length,
    betalingWacht: (await tx.betaling.count({ where: { vorderingId: { in: [...vorderingen] }, geboektOp: null } })) > 0,
  };
}
