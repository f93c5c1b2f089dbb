import { z } from 'zod';
import { TERUGHAALREDENEN } from '../../contract/terughaling.ts';
import { SYSTEEM } from '../../contract/verzending.ts';
import { decimaalEuro, som, type Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { isDezelfdePersoon } from '../../domain/vier-ogen/persoon.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Database } from '../opslag/database.ts';
import { Weigering } from '../opslag/weigering.ts';
import { inWoorden, kostMeer, standSchema, vergelijk, type Afwijking } from './afwijking.ts';
import { alsRij } from './gevolg.ts';
import { kiesBrieven, terughaalkeuzeSchema } from './keuze.ts';
import { beproef, type Voortgang } from './proef.ts';

/** Who has a proef carried out, and by which hash he knows it. */
export interface Goedkeuring {
  readonly terughalingId: number;
  readonly hash: string;
  readonly door: string;
  readonly vandaag: Dag;
  /** How many lines may be different from the proef; they go as they are now. */
  readonly afwijkend?: number;
  /** Costs and refunds together, in cents, that the list may come to where that is more than in the proef. */
  readonly hoogstens?: Centen;
}

/**
 * A second person has a proef carried out (four eyes, not proven until sign-in exists), by its hash: its letters, no others. Each line
 * is tried anew. Lines that are different by now are refused with their number, kinds and amounts, until he says how many may be, and how
 * much it may cost where it is more than he saw; what he approved is kept with them. Answers, in Dutch, what he should know; the same when
 * it is asked again. Throws `Weigering`.
 */
export async function keurTerughalingGoed(db: Database, goedkeuring: Goedkeuring, voortgang?: Voortgang): Promise<readonly string[]> {
  const { terughalingId, hash, door, vandaag } = goedkeuring;
  const rij = await db.terughaling.findUnique({ where: { id: terughalingId } });
  if (rij === null) throw new Weigering(`Terughaling ${String(terughalingId)} bestaat niet.`);
  if (rij.hash !== hash) throw new Weigering('Dit is niet de hash van deze proef. Bekijk de proef en neem de hash over die daar staat.');
  if (isDezelfdePersoon(SYSTEEM, door)) throw new Weigering('Een mens beslist hierover: noem uw naam.');
  if (isDezelfdePersoon(rij.voorbereidDoor, door)) throw new Weigering('Wie de proef maakte, kan haar niet zelf laten uitvoeren: een tweede persoon beslist.');
  if (rij.status === 'loopt' && rij.uitgevoerdDoor !== null && isDezelfdePersoon(rij.uitgevoerdDoor, door)) return [];
  if (rij.status !== 'proef') throw new Weigering('Deze terughaling is al uitgevoerd.');

  const regels = await db.terughaalregel.findMany({ where: { terughalingId }, include: { brief: { select: { zaak: true } } } });
  const gekozen = regels.map(({ briefId, brief }) => ({ briefId, zaak: brief.zaak })).sort((a, b) => (a.zaak === b.zaak ? a.briefId - b.briefId : a.zaak < b.zaak ? -1 : 1));
  const reden = z.enum(TERUGHAALREDENEN).parse(rij.reden);
  const nu = await beproef(db, { reden, toelichting: rij.toelichting, door: rij.voorbereidDoor, vandaag }, gekozen, voortgang);
  const afwijking = vergelijk(new Map(regels.map(({ briefId, proef }) => [briefId, standSchema.parse(proef)])), new Map(nu.map((regel) => [regel.briefId, regel])));
  toetsAfwijking(afwijking, goedkeuring);

  await db.$transaction(
    async (tx) => {
      const { count } = await tx.terughaling.updateMany({ where: { id: terughalingId, status: 'proef' }, data: { status: 'loopt', uitgevoerdDoor: door, gestartOp: naarDatum(vandaag) } });
      if (count === 0) throw new Weigering('Deze terughaling is intussen al uitgevoerd.');
      for (const { briefId, nu: stand } of afwijking.regels) await tx.terughaalregel.update({ where: { terughalingId_briefId: { terughalingId, briefId } }, data: { goedgekeurd: { plek: stand.plek, gevolg: alsRij(stand.gevolg) } } });
    },
    { maxWait: 20_000, timeout: 120_000 },
  );
  return [...(afwijking.regels.length === 0 ? [] : [`Goedgekeurd zoals het nu is: ${inWoorden(afwijking)}`]), ...(await meldErbij(db, rij.keuze, gekozen))];
}

/** Refuses lines that changed, unless the second person allows so many, and as much money as the list comes to now. */
function toetsAfwijking(afwijking: Afwijking, { afwijkend = 0, hoogstens }: Goedkeuring): void {
  const aantal = afwijking.regels.length;
  const nu = som(afwijking.nu.kosten, afwijking.nu.terug);
  const teDuur = kostMeer(afwijking) && (hoogstens === undefined || nu > hoogstens);
  if (aantal <= afwijkend && !teDuur) return;
  const vlaggen = `--afwijkend ${String(Math.max(aantal, afwijkend))}${kostMeer(afwijking) ? ` --hoogstens ${decimaalEuro(nu).replace('.', ',')}` : ''}`;
  throw new Weigering(`${inWoorden(afwijking)} Er is niets gedaan. Laat ze uitvoeren zoals ze nu zijn met ${vlaggen}, of maak een nieuwe proef.`);
}

/** Letters that meet the choice by now stay out of the list: nobody saw them. */
async function meldErbij(db: Database, keuze: unknown, gekozen: readonly { readonly briefId: number }[]): Promise<readonly string[]> {
  const opDeLijst = new Set(gekozen.map(({ briefId }) => briefId));
  const erbij = (await kiesBrieven(db, terughaalkeuzeSchema.parse(keuze))).filter(({ briefId }) => !opDeLijst.has(briefId)).length;
  return erbij === 0 ? [] : [`LET OP: ${String(erbij)} brieven voldoen nu ook aan de keuze, en staan niet op de lijst. Maak daarvoor een nieuwe proef.`];
}
