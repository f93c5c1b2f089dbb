import { z } from 'zod';
import type { VorderingId } from '../../../contract/zaak.ts';
import { centen, min, nietNegatief, som, type Centen } from '../../../domain/geld/centen.ts';
import { dag, isDag, plusDagen } from '../../../domain/kalender/dag.ts';
import { opeisbaar } from '../../invorderen/brief-inhoud.ts';
import { naarDag } from '../../opslag/dagen.ts';
import type { Openstaand } from '../../opslag/openstaand.ts';
import { renteVanVordering } from '../../opslag/rente.ts';
import type { Administratie } from './administratie.ts';
import { bekend, type Maatstaf } from './maatstaf.ts';
import { opPlaats, veld } from './plaatsen.ts';

/** What is open on the claim: all of it, or a part. */
export function open(deel: keyof Openstaand): Maatstaf {
  return async (van) => [(await van.open(van.vorderingId()))[deel]];
}

/** The hoofdsom of the aanslag, as it was handed in. */
export const hoofdsom: Maatstaf = async ({ db, vorderingId }) => [(await db.vordering.findUniqueOrThrow({ where: { id: vorderingId() }, select: { hoofdsomCenten: true } })).hoofdsomCenten];

/** What is due on the dagtekening of a letter of the street, its own costs with it. */
export function verschuldigd(deel: 'hoofdsom' | 'totaal'): Maatstaf {
  return async (van) => [opeisbaar(await van.straat(), naarDag(van.brief.dagtekening))[deel]];
}

/** The costs that the besluit of this letter charged. */
export const eigenKosten: Maatstaf = async (van) => [await kostenVanBrief(van)];

/** What is open of the costs that were charged before it. */
export const eerdereKosten: Maatstaf = async (van) => [nietNegatief(min((await van.straat()).open.kosten, await kostenVanBrief(van)))];

/** One of the costs that stood before it, by its kind. */
export const eerdereKostenrij: Maatstaf = async ({ kosten, brief }, { ouder }) =>
  (await kosten()).flatMap((rij) => (rij.vervallenOp === null && rij.besluitId !== brief.besluitId && rij.soort === veld(ouder, 'soort') ? [rij.centen] : []));

async function kostenVanBrief({ kosten, brief }: Administratie): Promise<Centen> {
  return som(...(await kosten()).flatMap((rij) => (rij.vervallenOp === null && rij.besluitId === brief.besluitId ? [centen(rij.centen)] : [])));
}

/** What its beschikking charged as rente. */
export const renteVanBesluit: Maatstaf = async ({ db, brief: { besluitId } }) => (besluitId === null ? [] : bekend((await db.rente.findUnique({ where: { besluitId } }))?.centen));

/** A step of the calculation of the rente, in the words that were kept with its besluit. */
export const renteInWoorden: Maatstaf = async ({ besluit }, { sleutels }) => bekend(opPlaats((await besluit())?.inhoud, ['spoor', sleutels.at(-1) ?? 0, 'zin']));

/** What its besluit took off the claim: a vermindering or a part that was remitted. */
export const erafgehaald: Maatstaf = async ({ besluit }) => bekend(veld((await besluit())?.inhoud, 'centen'));

/** The costs that lapsed by its besluit. */
export const vervallenKosten: Maatstaf = async ({ besluit, kosten }) => {
  const rij = await besluit();
  if (rij === null) return [];
  const vervallen = (await kosten()).filter(({ vervallenOp, besluitId }) => vervallenOp?.getTime() === rij.dag.getTime() && besluitId < rij.id);
  return [som(...vervallen.map((een) => centen(een.centen)))];
};

/** What a cost was before its vermindering, or is since; nothing where it fell away. */
export function lagereKosten(wanneer: 'van' | 'naar'): Maatstaf {
  return async ({ besluit, kosten }, { ouder }) => {
    const rij = await besluit();
    if (rij === null) return [];
    const zulke = (await kosten()).filter(({ soort }) => soort === veld(ouder, 'soort'));
    if (wanneer === 'van') return zulke.flatMap((een) => (een.besluitId < rij.id && een.vervallenOp?.getTime() === rij.dag.getTime() ? [een.centen] : []));
    const nu = zulke.flatMap((een) => (een.besluitId > rij.id && een.vervallenOp === null ? [een.centen] : []));
    return nu.length === 0 ? [0] : nu;
  };
}

/** What comes back by its besluit: with letters that do not count any more. */
export const terugMetBrieven: Maatstaf = async ({ db, brief: { zaak }, besluit }) => {
  const rij = await besluit();
  if (rij === null) return [];
  const terug = await db.terugbetaling.aggregate({ where: { zaak, dag: rij.dag, sleutel: { startsWith: `${zaak}:brief:` } }, _sum: { centen: true } });
  return [terug._sum.centen ?? 0];
};

/** The rente that runs, up to the day that the letter names. */
export const lopendeRente: Maatstaf = async ({ db, vorderingId, vandaag }, { ouder }) => {
  const totEnMet = z.string().refine(isDag).safeParse(veld(ouder, 'totEnMet')).data;
  const rente = await renteVanVordering(db, vorderingId(), totEnMet === undefined ? vandaag : plusDagen(dag(totEnMet), 1));
  return rente.soort === 'berekend' ? [rente.bedrag] : [];
};

const aanleidingSchema = z.object({ soort: z.enum(['betaling', 'vermindering', 'rente']), id: z.string().transform(Number) });

/** What happened of which a deurwaarder is told: the key of the letter ends with its row. */
export const watGebeurde: Maatstaf = async ({ db, brief, vorderingId: eigen }) => {
  const gelezen = aanleidingSchema.safeParse(/:(?<soort>[a-z]+):(?<id>\d+)$/.exec(brief.sleutel)?.groups);
  if (!gelezen.success) return [];
  const { soort, id } = gelezen.data;
  const vorderingId = eigen();
  const rij = soort === 'betaling' ? await db.betaling.findFirst({ where: { id, vorderingId } }) : soort === 'rente' ? await db.rente.findFirst({ where: { besluitId: id, vorderingId } }) : await db.vermindering.findFirst({ where: { besluitId: id, vorderingId } });
  return bekend(rij?.centen);
};

/** What is open on several claims together, or a part of it. */
export async function openOp({ open: lees }: Administratie, ids: readonly VorderingId[], deel: keyof Openstaand): Promise<Centen> {
  const standen: Centen[] = [];
  for (const id of ids) standen.push((await lees(id))[deel]);
  return som(...standen);
}
