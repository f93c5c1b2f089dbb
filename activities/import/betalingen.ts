import { z } from 'zod';
import { centen } from '../../domain/geld/centen.ts';
import { BETALERS, ontvangBetalingen, type BetalingOntvangst } from '../intake/bank.ts';
import type { Database } from '../opslag/database.ts';
import { verwerkBestand, type Importuitkomst, type Luisteraar, type Stapeluitkomst } from './bestand.ts';
import type { CsvRij, Rijfout } from './csv.ts';
import { metGezien, type Gezien } from './gezien.ts';
import { bedragSchema, betalingskenmerkSchema, dagSchema, fouten, keuze } from './vorderingrij.ts';

export const BETALINGKOLOMMEN = ['betalingskenmerk', 'dag', 'bedrag', 'kenmerk_bank'] as const;
/** Columns that a file may leave out: who paid, the debtor where nothing is said. */
export const BETALERKOLOMMEN = ['betaler'] as const;

const Rij = z.object({
  // What who collects for us pays on carries the kenmerk of our beslag.
  betalingskenmerk: z.union([z.string().regex(/^beslag-\d{1,12}$/), betalingskenmerkSchema]),
  dag: dagSchema,
  bedrag: bedragSchema,
  kenmerk_bank: z.string().min(1, 'ontbreekt').max(80, 'is langer dan 80 tekens'),
  betaler: keuze(['', ...BETALERS]).transform((betaler) => (betaler === '' ? 'debiteur' : betaler)),
});
type Betalingregel = z.infer<typeof Rij> & { readonly regel: number };

/**
 * Takes the payments of a bank file in: each becomes a row and a message to its claim. The kenmerk of the bank makes the same
 * line one payment, however often the file comes; every bad row is reported. Throws `OnleesbareCsv`.
 */
export async function importeerBetalingen(db: Database, bestand: string, meld: Luisteraar['meld'], voortgang?: Luisteraar['voortgang']): Promise<Importuitkomst> {
  return metGezien(db, async (gezien) =>
    verwerkBestand({ bestand, kolommen: BETALINGKOLOMMEN, ook: BETALERKOLOMMEN }, async (rijen) => neemOp(db, gezien, rijen), { meld, ...(voortgang === undefined ? {} : { voortgang }) }),
  );
}

async function neemOp(db: Database, gezien: Gezien, rijen: readonly CsvRij<(typeof BETALINGKOLOMMEN)[number] | (typeof BETALERKOLOMMEN)[number]>[]): Promise<Stapeluitkomst> {
  const goed: Betalingregel[] = [];
  const slecht: Rijfout[] = [];
  for (const { regel, velden } of rijen) {
    const uitkomst = Rij.safeParse(velden);
    if (uitkomst.success) goed.push({ ...uitkomst.data, regel });
    else slecht.push(...fouten(regel, uitkomst.error));
  }
  const { eerste, fouten: dubbel } = await gezien.zonderDubbele(goed, { kenmerk_bank: ({ kenmerk_bank }) => kenmerk_bank });
  const uitkomsten = await ontvangBetalingen(
    db,
    eerste.map(({ betalingskenmerk, kenmerk_bank, dag, bedrag, betaler }) => ({ betalingskenmerk, bankkenmerk: kenmerk_bank, dag, centen: centen(bedrag), betaler })),
  );
  const aantal = (soort: BetalingOntvangst['soort']): number => uitkomsten.filter((uitkomst) => uitkomst.soort === soort).length;
  return { opgenomen: aantal('opgenomen'), alBekend: aantal('al_bekend'), fouten: [...slecht, ...dubbel, ...uitkomsten.flatMap((uitkomst, plaats) => weigering(uitkomst, eerste[plaats]))] };
}

function weigering({ soort }: BetalingOntvangst, rij: Betalingregel | undefined): readonly Rijfout[] {
  if (rij === undefined) return [];
  if (soort === 'bedrag_wijkt_af') return [{ regel: rij.regel, veld: 'bedrag', reden: 'is een ander bedrag dan wie int heeft aangekondigd; er is niets geboekt' }];
  if (soort === 'onbekend_kenmerk') return [{ regel: rij.regel, veld: 'betalingskenmerk', reden: 'hoort bij geen vordering' }];
  return soort === 'strijdig' ? [{ regel: rij.regel, veld: 'kenmerk_bank', reden: 'is al gebruikt voor een andere betaling; er is niets gewijzigd' }] : [];
}
