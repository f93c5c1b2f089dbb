import { voluit, type Dag } from '../../domain/kalender/dag.ts';
import type { Elders } from '../../domain/rekentool/elders.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { eldersVan } from '../router/elders.ts';
import { leesVraag } from '../router/vraag.ts';
import { leesAntwoord, type Vraagkop } from './bronantwoord.ts';

/** What is known of what others take of the debtor, and what limits how sure that is; or that the routeervoorziening refused. */
export type Samenloopfeiten = { readonly soort: 'bekend'; readonly elders: Elders | null; readonly voorbehouden: readonly string[] } | { readonly soort: 'ongeldig' };

/** Reads what the routeervoorziening answered for this vaststelling (AMvB art. 3). Throws when it was to be asked and was not. */
export async function samenloopVan(tx: Transactie, kop: Vraagkop): Promise<Samenloopfeiten> {
  const bewaard = await leesAntwoord(tx, kop, 'router');
  if (bewaard === null) throw new Error('de routeervoorziening is nog niet gevraagd');
  if (bewaard.soort === 'ongeldig') return { soort: 'ongeldig' };
  if (bewaard.antwoord.soort === 'niet_aangesloten') return { soort: 'bekend', elders: null, voorbehouden: [] };
  const { uitkomst, dossier, sinds } = await leesVraag(tx, bewaard.antwoord.vraagId, 'vaststelling_bvv');
  if (uitkomst === 'ongeldig') return { soort: 'ongeldig' };
  if (dossier === null) return { soort: 'bekend', elders: null, voorbehouden: [`Onder voorbehoud: de routeervoorziening antwoordt sinds ${voluit(sinds)} niet. Met beslag of verrekening van anderen is geen rekening gehouden (artikel 475c lid 4).`] };
  const elders = eldersVan(dossier, await eigenSinds(tx, kop), kop.vandaag);
  const zwijgt = dossier.ontbreekt.length === 0 ? [] : [`Onder voorbehoud: ${String(dossier.ontbreekt.length)} van de partijen die iets hebben lopen antwoordden sinds ${voluit(sinds)} niet (artikel 475c lid 4).`];
  return { soort: 'bekend', elders, voorbehouden: zwijgt };
}

/** Since when the beslag of this verhaal lies; null: none does. */
async function eigenSinds(tx: Transactie, { verhaalId }: Vraagkop): Promise<Dag | null> {
  const beslag = await tx.beslag.findFirst({ where: { verhaalId, gelegdOp: { not: null }, geeindigdOp: null }, orderBy: { gelegdOp: 'asc' } });
  return beslag?.gelegdOp == null ? null : naarDag(beslag.gelegdOp);
}
