import type { BerichtVan } from '../../adapters/routeervoorziening/contract/bericht.ts';
import type { Bronopgave } from '../../adapters/routeervoorziening/contract/opgave.ts';
import type { BeslagId } from '../../contract/zaak.ts';
import { centen, kleinste, min, NUL, som } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Partijsoort } from '../../domain/samenloop/partij.ts';
import { leesBeslag } from '../beslaan/dossier.ts';
import { invorderbaarOnderBeslag } from '../beslaan/onder-beslag.ts';
import type { Transactie } from '../opslag/database.ts';
import { leesSamenloop } from '../router/dossier.ts';
import { eigenSoort } from '../router/eigen.ts';
import { leesOpgave } from '../router/opgave.ts';

/** Our own beslag and all claims under it as one, as a message to another party tells it. */
export interface EigenVordering {
  /** What kind of party we are to the others. */
  readonly partij: Partijsoort;
  readonly bevoegdheid: Bronopgave['bevoegdheid'];
  readonly executoriaal: Bronopgave['executoriaal'];
  readonly gelegdOp: Bronopgave['beslagdatum'];
  readonly vordering: BerichtVan<'vordering_gewijzigd'>['inhoud']['vordering'];
}

/** The kosten of the derdenbeslag itself: those that go before everything in a distribution (Rv 477 lid 2). */
const EXECUTIEKOSTEN = 'exploot_beslag';

/** Reads it: what is open on the day, and the costs of execution that are open apart from that. Unit: cents. */
export async function vorderingInBericht(tx: Transactie, beslagId: BeslagId, vandaag: Dag): Promise<EigenVordering> {
  const { kenmerk } = await leesSamenloop(tx, beslagId);
  const { bevoegdheid, executoriaal, beslagdatum, voorrang } = await leesOpgave(tx, beslagId, vandaag);
  const dossier = await leesBeslag(tx, beslagId);
  const vorderingen = await invorderbaarOnderBeslag(tx, dossier, vandaag);
  const exploten = await tx.kosten.groupBy({ by: ['vorderingId'], where: { vorderingId: { in: vorderingen.map(({ id }) => id) }, soort: EXECUTIEKOSTEN, vervallenOp: null }, _sum: { centen: true } });
  const kosten = som(...vorderingen.map(({ id, open }) => kleinste(open.kosten, centen(exploten.find(({ vorderingId }) => vorderingId === id)?._sum.centen ?? NUL))));
  const openstaand = min(som(...vorderingen.map(({ open }) => open.totaal)), kosten);
  return { partij: await eigenSoort(tx, dossier.opdrachtgeverId), bevoegdheid, executoriaal, gelegdOp: beslagdatum, vordering: { kenmerk, grondslag: voorrang?.grondslag ?? 'onbekend', openstaand, kosten, peildatum: vandaag } };
}
