import { z } from 'zod';
import { centen } from '../../domain/geld/centen.ts';
import { ontvangBetaling } from '../intake/bank.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Database } from '../opslag/database.ts';
import { leesCsv, type Rijfout } from './csv.ts';
import type { Importuitkomst } from './vorderingen.ts';
import { bedragSchema, betalingskenmerkSchema, dagSchema, fouten } from './vorderingrij.ts';

export const BETALINGKOLOMMEN = ['betalingskenmerk', 'dag', 'bedrag', 'kenmerk_bank'] as const;

const Rij = z.object({
  betalingskenmerk: betalingskenmerkSchema,
  dag: dagSchema,
  bedrag: bedragSchema,
  kenmerk_bank: z.string().min(1, 'ontbreekt').max(80, 'is langer dan 80 tekens'),
});

/**
 * Takes the payments of a bank file in: each becomes a row and a message to its claim. The kenmerk of the bank makes the same
 * line one payment, however often the file comes; every bad row is reported. Throws `OnleesbareCsv`.
 */
export async function importeerBetalingen(db: Database, bestand: string, meld: (fout: Rijfout) => void): Promise<Importuitkomst> {
  const telling = { opgenomen: 0, alBekend: 0, fouten: 0 };
  const gezien = new Map<string, number>();
  const afgekeurd = (...redenen: readonly Rijfout[]): void => {
    telling.fouten += 1;
    redenen.forEach(meld);
  };
  for await (const gelezen of leesCsv(bestand, BETALINGKOLOMMEN)) {
    if ('reden' in gelezen) {
      afgekeurd(gelezen);
      continue;
    }
    const { regel, velden } = gelezen;
    const uitkomst = Rij.safeParse(velden);
    if (!uitkomst.success) {
      afgekeurd(...fouten(regel, uitkomst.error));
      continue;
    }
    const rij = uitkomst.data;
    const eerder = gezien.get(rij.kenmerk_bank);
    if (eerder !== undefined) {
      afgekeurd({ regel, veld: 'kenmerk_bank', reden: `staat ook op regel ${String(eerder)}` });
      continue;
    }
    gezien.set(rij.kenmerk_bank, regel);
    const ontvangst = await ontvangBetaling(db, { betalingskenmerk: rij.betalingskenmerk, bankkenmerk: rij.kenmerk_bank, dag: rij.dag, centen: centen(rij.bedrag) });
    if (ontvangst.soort === 'onbekend_kenmerk') afgekeurd({ regel, veld: 'betalingskenmerk', reden: 'hoort bij geen vordering' });
    else if (ontvangst.soort === 'opgenomen') telling.opgenomen += 1;
    else if (await zegtHetzelfde(db, rij)) telling.alBekend += 1;
    else afgekeurd({ regel, veld: 'kenmerk_bank', reden: 'is al gebruikt voor een andere betaling; er is niets gewijzigd' });
  }
  return telling;
}

async function zegtHetzelfde(db: Database, rij: z.infer<typeof Rij>): Promise<boolean> {
  const opgeslagen = await db.betaling.findUnique({ where: { sleutel: `bank:${rij.kenmerk_bank}` }, include: { vordering: true } });
  return opgeslagen !== null && opgeslagen.centen === rij.bedrag && naarDag(opgeslagen.dag) === rij.dag && opgeslagen.vordering?.betalingskenmerk === rij.betalingskenmerk;
}
