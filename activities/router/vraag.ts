import { DOSSIERS, type Bevraging, type Dossier } from '../../adapters/routeervoorziening/contract/bevraging.ts';
import { BronFout, BronOnbereikbaar } from '../../adapters/bron/fouten.ts';
import type { Doel, Grond } from '../../contract/routeervoorziening/doel.ts';
import { dagenTussen, type Dag } from '../../domain/kalender/dag.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import type { Routeervoorziening } from './routeervoorziening.ts';

/** Whether all answered; some did not, or the router itself did not, as long as the policy waits; or it refused. */
const UITKOMSTEN = ['volledig', 'onvolledig', 'onbereikbaar', 'ongeldig'] as const;
export type Vraaguitkomst = (typeof UITKOMSTEN)[number];

/** What came of a question. `sinds`: the first day on which it was asked. */
export interface Beantwoord<D extends Doel> {
  readonly soort: 'beantwoord';
  readonly vraagId: number;
  readonly uitkomst: Vraaguitkomst;
  readonly sinds: Dag;
  /** Null where there is none. */
  readonly dossier: Dossier<D> | null;
}

export interface Routervraag<D extends Doel> {
  /** Makes it one: the same key gives the kept answer. */
  readonly sleutel: string;
  readonly zaak: string;
  readonly doel: D;
  readonly grond: Grond;
  readonly bsn: string;
  readonly vandaag: Dag;
  /** Days that who does not answer is waited for. */
  readonly geduldDagen: number;
}

/** Key of the question who has a beslag beside ours, so many-th time (AMvB art. 4). */
export const identificatiesleutel = (zaak: string, volgnummer: number): string => `${zaak}:identificatie_cdw:${String(volgnummer)}`;

/**
 * Asks the routeervoorziening once per key and keeps the dossier as the fact on which what follows rests. A party that does not answer
 * is asked again on a later day (`nog_niet`), until the patience of the policy is over. Throws `BronOnbereikbaar` as long as the
 * router itself is waited for. Not inside a transaction.
 */
export async function stelVraag<D extends Doel>(db: Database, router: () => Routeervoorziening, vraag: Routervraag<D>): Promise<Beantwoord<D> | { readonly soort: 'nog_niet' }> {
  const { sleutel, zaak, doel, vandaag, geduldDagen } = vraag;
  await db.routervraag.createMany({ data: { sleutel, zaak, doel, gevraagdOp: naarDatum(vandaag) }, skipDuplicates: true });
  const rij = await db.routervraag.findUniqueOrThrow({ where: { sleutel } });
  if (rij.uitkomst !== null) return alsAntwoord(rij, doel);
  const geduldOp = dagenTussen(naarDag(rij.gevraagdOp), vandaag) >= geduldDagen;
  const gekregen = await vraagOp(router, vraag, geduldOp);
  if (gekregen.uitkomst === 'onvolledig' && !geduldOp) return { soort: 'nog_niet' };
  return metZaak(db, zaak, async (tx) => {
    const intussen = await tx.routervraag.findUniqueOrThrow({ where: { sleutel } });
    if (intussen.uitkomst !== null) return alsAntwoord(intussen, doel);
    const { dossier, uitkomst } = gekregen;
    const bewaard = await tx.routervraag.update({ where: { sleutel }, data: { uitkomst, beantwoordOp: naarDatum(vandaag), ...(dossier === null ? {} : { dossier: dossier as unknown as Prisma.InputJsonObject }) } });
    await schrijfGebeurtenis(tx, zaak, vandaag, 'router_gevraagd', { doel, uitkomst, partijen: dossier?.delen.length ?? 0, ontbreekt: dossier?.ontbreekt.length ?? 0 });
    return alsAntwoord(bewaard, doel);
  });
}

/** A question that was answered before. Throws when there is none, or it still waits. */
export async function leesVraag<D extends Doel>(tx: Transactie | Database, vraagId: number, doel: D): Promise<Beantwoord<D>> {
  return alsAntwoord(await tx.routervraag.findUniqueOrThrow({ where: { id: vraagId } }), doel);
}

type Gekregen<D extends Doel> = { readonly uitkomst: Vraaguitkomst; readonly dossier: Dossier<D> | null };

async function vraagOp<D extends Doel>(router: () => Routeervoorziening, { doel, grond, zaak, bsn }: Routervraag<D>, geduldOp: boolean): Promise<Gekregen<D>> {
  try {
    const bevraging: Bevraging & { readonly doel: D } = { doel, grond, zaakkenmerk: zaak.slice(0, 64), bsn };
    const dossier = await router().vraagDossier(bevraging);
    return { uitkomst: dossier.volledig ? 'volledig' : 'onvolledig', dossier };
  } catch (fout) {
    if (fout instanceof BronOnbereikbaar && geduldOp) return { uitkomst: 'onbereikbaar', dossier: null };
    if (fout instanceof BronFout) return { uitkomst: 'ongeldig', dossier: null };
    throw fout;
  }
}

type Rij = Awaited<ReturnType<Transactie['routervraag']['findUniqueOrThrow']>>;

function alsAntwoord<D extends Doel>({ id, uitkomst, gevraagdOp, dossier }: Rij, doel: D): Beantwoord<D> {
  const bekend = UITKOMSTEN.find((een) => een === uitkomst);
  if (bekend === undefined) throw new Error(`routervraag ${String(id)} wacht nog`);
  return { soort: 'beantwoord', vraagId: id, uitkomst: bekend, sinds: naarDag(gevraagdOp), dossier: dossier === null ? null : DOSSIERS[doel].parse(dossier) };
}
