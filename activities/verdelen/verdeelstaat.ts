import type { BerichtVan } from '../../adapters/routeervoorziening/contract/bericht.ts';
import { partijsleutel } from '../../adapters/routeervoorziening/identiteit.ts';
import { centen, type Centen } from '../../domain/geld/centen.ts';
import { maand, type Dag } from '../../domain/kalender/dag.ts';
import { eersteWerkdagOpOfNa } from '../../domain/kalender/werkdag.ts';
import { oin as alsOin } from '../../domain/samenloop/partij.ts';
import { zetBriefKlaar } from '../beslaan/brief.ts';
import type { Beslagdossier } from '../beslaan/dossier.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { naEindeVia } from '../overdragen/na-einde.ts';
import { zetPartijberichtKlaar } from '../partijbericht/klaarzetten.ts';
import type { Samenloopdossier } from '../router/dossier.ts';
import { KENMERK_ONBEKEND } from './berichten.ts';
import type { Aandeel, Uitkomst } from './boeken.ts';
import { verdeelbrief } from './verdeelbrief.ts';

/** What each party is told of a distribution. */
export type Verdeelstaat = BerichtVan<'verdeelstaat'>['inhoud'];

interface Verdeeld {
  readonly verdelingId: number;
  readonly centen: Centen;
  readonly afdracht: { readonly periode: string; readonly ontvangenOp: Date };
  readonly besluitId: number;
}

interface Kop {
  readonly dossier: Beslagdossier;
  readonly vandaag: Dag;
  readonly samenloop: Samenloopdossier;
}

/**
 * Everybody who has a beslag hears what came in and who got what, once: by a message over the routeervoorziening, and in a letter that
 * says no more than that message and what is of the party itself. The orders of payment are there already.
 */
export async function geefVerdeelstaat(tx: Transactie, { dossier, vandaag, samenloop }: Kop, verdeeld: Verdeeld, uit: Uitkomst): Promise<void> {
  if (samenloop.oin === null) return;
  const ons = { soort: 'oin', nummer: alsOin(samenloop.oin) } as const;
  const staat = staatVan({ partij: ons, kenmerk: samenloop.kenmerk }, verdeeld, uit);
  const opdrachten = await tx.doorbetaling.findMany({ where: { verdelingId: verdeeld.verdelingId }, select: { id: true, partij: true } });
  const via = await naEindeVia(tx, dossier.beslagId);
  for (const een of uit.anderen) {
    const partij = partijsleutel(een.nummer);
    const sleutel = `${String(verdeeld.verdelingId)}:${partij}`;
    const berichtId = await zetPartijberichtKlaar(tx, { ...(via === null ? {} : { via }), beslagId: dossier.beslagId, vandaag, sleutel: `verdeelstaat:${sleutel}`, ontvanger: een.nummer, kenmerkOntvanger: een.verteld?.beslagkenmerk ?? null, soort: 'verdeelstaat', inhoud: staat });
    const inhoud = verdeelbrief(staat, een, { ons: partijsleutel(ons), samenloop, vandaag, grond: uit.grond, anderen: uit.anderen, opdracht: opdrachten.find((rij) => rij.partij === partij)?.id ?? null });
    const briefId = await zetBriefKlaar(tx, dossier, vandaag, { soort: 'verdeelstaat', sleutel, dagtekening: eersteWerkdagOpOfNa(vandaag), besluitId: verdeeld.besluitId, inhoud });
    await tx.uitgaandPartijbericht.update({ where: { id: berichtId }, data: { briefId } });
  }
}

function staatVan(ons: Pick<Verdeelstaat['aandelen'][number], 'partij' | 'kenmerk'>, { centen: ontvangen, afdracht }: Verdeeld, { eigen, anderen, naarSchuldenaar, rekenwerk }: Uitkomst): Verdeelstaat {
  const kenmerkVan = ({ verteld }: Aandeel): string => verteld?.kenmerk ?? KENMERK_ONBEKEND;
  return {
    maand: maand(afdracht.periode),
    ontvangen,
    ontvangenOp: naarDag(afdracht.ontvangenOp),
    aandelen: [{ ...ons, bedrag: eigen }, ...anderen.map((een) => ({ partij: een.nummer, kenmerk: kenmerkVan(een), bedrag: een.aandeel }))],
    naarSchuldenaar,
    kosten: centen(typeof rekenwerk['kosten'] === 'number' ? rekenwerk['kosten'] : 0),
    nogOpen: anderen.map((een) => ({ partij: een.nummer, kenmerk: kenmerkVan(een), openstaand: centen(Math.max(0, een.openstaand - een.aandeel)) })),
  };
}
