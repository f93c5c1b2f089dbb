import { partijsleutel } from '../../adapters/routeervoorziening/identiteit.ts';
import { min } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Partijnummer } from '../../domain/samenloop/partij.ts';
import { GROND_VAN_RANG, RANGEN, rangVan } from '../../domain/samenloop/rangorde.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import type { Samenloopdossier } from '../router/dossier.ts';
import { KENMERK_ONBEKEND } from './berichten.ts';
import type { Aandeel } from './boeken.ts';
import type { Verdeelstaat } from './verdeelstaat.ts';

interface Bij {
  /** Our own party key. */
  readonly ons: string;
  readonly samenloop: Samenloopdossier;
  readonly vandaag: Dag;
  readonly grond: readonly string[];
  readonly anderen: readonly Aandeel[];
  /** Number of the order by which the party is paid; null where it gets nothing. */
  readonly opdracht: number | null;
}

/** The data of the letter to one party: of the others what the message tells, of the party itself its rank, its costs and its payment. */
export function verdeelbrief(staat: Verdeelstaat, aan: Aandeel, { ons, samenloop, vandaag, grond, anderen, opdracht }: Bij): Prisma.InputJsonObject {
  const eigenSleutel = partijsleutel(aan.nummer);
  const naamVan = (nummer: Partijnummer): string | null => anderen.find((een) => partijsleutel(een.nummer) === partijsleutel(nummer))?.plaats?.naam ?? null;
  const wieIs = (nummer: Partijnummer): string => (partijsleutel(nummer) === ons ? 'wij' : partijsleutel(nummer) === eigenSleutel ? 'u' : 'ander');
  return {
    kenmerk: samenloop.kenmerk,
    geadresseerde: { naam: aan.plaats?.naam ?? inWoorden(aan.nummer), aanhef: 'Geachte heer, mevrouw', adresregels: ['Via de routeervoorziening', inWoorden(aan.nummer)], land: null },
    bsn: samenloop.bsn,
    derde: { ...samenloop.derde },
    verdeeldOp: vandaag,
    maand: staat.maand,
    ontvangenOp: staat.ontvangenOp,
    ontvangenCenten: staat.ontvangen,
    kostenCenten: staat.kosten,
    naarSchuldenaarCenten: staat.naarSchuldenaar,
    aandelen: staat.aandelen.map(({ partij, kenmerk, bedrag }) => ({ wie: wieIs(partij), partij: partijsleutel(partij), nummer: inWoorden(partij), naam: naamVan(partij), kenmerk: bekend(kenmerk), centen: bedrag })),
    nogOpen: staat.nogOpen.map(({ partij, openstaand }) => ({ wie: wieIs(partij), partij: partijsleutel(partij), nummer: inWoorden(partij), naam: naamVan(partij), centen: openstaand })),
    eigen: {
      ...plaatsInDeRang(aan, vandaag),
      openstaandCenten: aan.openstaand,
      aandeelCenten: aan.aandeel,
      kostenCenten: aan.kosten,
      opVorderingCenten: min(aan.aandeel, aan.kosten),
    },
    betaling: opdracht === null ? null : { opdracht, rekening: aan.verteld?.betaling == null ? null : { ...aan.verteld.betaling } },
    grond: [...grond],
  };
}

/** Which rank its claim has, and on which articles goes what comes before it, whether or not anybody has such a claim. */
function plaatsInDeRang({ plaats }: Aandeel, vandaag: Dag): Prisma.InputJsonObject {
  const rang = plaats === null ? null : rangVan(plaats.grondslag, vandaag);
  return { grondslag: plaats?.grondslag ?? null, wijze: plaats?.wijze ?? null, rang: rang === null ? null : GROND_VAN_RANG[rang], gaatVoor: rang === null ? [] : RANGEN.filter((een) => een < rang).map((een) => GROND_VAN_RANG[een]) };
}

function bekend(kenmerk: string): string | null {
  return kenmerk === KENMERK_ONBEKEND ? null : kenmerk;
}

function inWoorden({ soort, nummer }: Partijnummer): string {
  return soort === 'oin' ? `OIN ${nummer}` : `GDW-nummer ${nummer}`;
}
