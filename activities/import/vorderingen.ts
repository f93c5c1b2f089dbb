import type { VorderingId } from '../../contract/zaak.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import { alsKolommen, grondVan } from '../opslag/grond.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { leesCsv, type Rijfout } from './csv.ts';
import { GRONDKOLOMMEN, leesVorderingrij, VORDERINGKOLOMMEN, vorderingId, type Vorderingrij } from './vorderingrij.ts';

export interface Importuitkomst {
  readonly opgenomen: number;
  /** Rows that say exactly what is stored already. */
  readonly alBekend: number;
  readonly fouten: number;
}

interface Regel extends Vorderingrij {
  readonly regel: number;
  readonly id: VorderingId;
}

const STAPEL = 500;

/**
 * Imports the claims of a CSV file for an opdrachtgever that is stored already. Good rows are stored also when others are
 * bad; every bad row is reported with line, field and reason; a row that is stored already adds nothing, one that
 * contradicts what is stored is reported. Throws `OnleesbareCsv` when the file as a whole cannot be read.
 */
export async function importeerVorderingen(
  db: Database,
  bestand: string,
  voor: { readonly opdrachtgeverId: string; readonly principaalId: string },
  meld: (fout: Rijfout) => void,
): Promise<Importuitkomst> {
  const telling = { opgenomen: 0, alBekend: 0, fouten: 0 };
  const afgekeurd = (...fouten: readonly Rijfout[]): void => {
    telling.fouten += fouten.length === 0 ? 0 : 1;
    fouten.forEach(meld);
  };
  const gezien = { id: new Map<string, number>(), betalingskenmerk: new Map<string, number>() };
  let stapel: Regel[] = [];
  const verwerk = async (): Promise<void> => {
    const uitkomst = await db.$transaction(async (tx) => bewaar(tx, voor, stapel));
    telling.opgenomen += uitkomst.opgenomen;
    telling.alBekend += uitkomst.alBekend;
    for (const fout of uitkomst.fouten) afgekeurd(fout);
    stapel = [];
  };

  for await (const gelezen of leesCsv(bestand, VORDERINGKOLOMMEN, GRONDKOLOMMEN)) {
    if ('reden' in gelezen) {
      afgekeurd(gelezen);
      continue;
    }
    const uitkomst = leesVorderingrij(gelezen);
    if ('fouten' in uitkomst) {
      afgekeurd(...uitkomst.fouten);
      continue;
    }
    const regel: Regel = { ...uitkomst.rij, regel: gelezen.regel, id: vorderingId(voor.opdrachtgeverId, uitkomst.rij.aanslagnummer) };
    const dubbel = dubbelIn(gezien, regel);
    if (dubbel === null) stapel.push(regel);
    else afgekeurd(dubbel);
    if (stapel.length >= STAPEL) await verwerk();
  }
  await verwerk();
  return telling;
}

/** The same aanslagnummer or betalingskenmerk twice in one file: the first row counts. */
function dubbelIn(gezien: { readonly id: Map<string, number>; readonly betalingskenmerk: Map<string, number> }, regel: Regel): Rijfout | null {
  const opNummer = gezien.id.get(regel.id);
  if (opNummer !== undefined) return { regel: regel.regel, veld: 'aanslagnummer', reden: `staat ook op regel ${String(opNummer)}` };
  const opKenmerk = gezien.betalingskenmerk.get(regel.betalingskenmerk);
  if (opKenmerk !== undefined) return { regel: regel.regel, veld: 'betalingskenmerk', reden: `staat ook op regel ${String(opKenmerk)}` };
  gezien.id.set(regel.id, regel.regel);
  gezien.betalingskenmerk.set(regel.betalingskenmerk, regel.regel);
  return null;
}

async function bewaar(
  tx: Transactie,
  { opdrachtgeverId, principaalId }: { readonly opdrachtgeverId: string; readonly principaalId: string },
  stapel: readonly Regel[],
): Promise<{ opgenomen: number; alBekend: number; fouten: Rijfout[] }> {
  if (stapel.length === 0) return { opgenomen: 0, alBekend: 0, fouten: [] };
  const bekend = await tx.vordering.findMany({
    where: { OR: [{ id: { in: stapel.map(({ id }) => id) } }, { betalingskenmerk: { in: stapel.map(({ betalingskenmerk }) => betalingskenmerk) } }] },
    include: { debiteur: true },
  });
  const opId = new Map(bekend.map((rij) => [rij.id, rij]));
  const opKenmerk = new Map(bekend.map((rij) => [rij.betalingskenmerk, rij]));
  const fouten: Rijfout[] = [];
  const nieuw: Regel[] = [];
  let alBekend = 0;
  for (const regel of stapel) {
    const opgeslagen = opId.get(regel.id);
    const anders = opgeslagen === undefined ? [] : verschillen(opgeslagen, regel, principaalId);
    const ander = opKenmerk.get(regel.betalingskenmerk);
    if (opgeslagen !== undefined && anders.length === 0) alBekend += 1;
    else if (opgeslagen !== undefined) fouten.push({ regel: regel.regel, veld: anders.join(', '), reden: 'wijkt af van wat voor dit aanslagnummer is opgeslagen; er is niets gewijzigd' });
    else if (ander !== undefined) fouten.push({ regel: regel.regel, veld: 'betalingskenmerk', reden: 'hoort al bij een andere vordering' });
    else nieuw.push(regel);
  }
  return { opgenomen: await voegToe(tx, opdrachtgeverId, principaalId, nieuw), alBekend, fouten };
}

type Opgeslagen = Awaited<ReturnType<Transactie['vordering']['findMany']>>[number] & { readonly debiteur: { readonly bsn: string } };

function verschillen(opgeslagen: Opgeslagen, regel: Regel, principaalId: string): string[] {
  const gelijk: Readonly<Record<string, boolean>> = {
    betalingskenmerk: opgeslagen.betalingskenmerk === regel.betalingskenmerk,
    bsn: opgeslagen.debiteur.bsn === regel.bsn,
    soort: opgeslagen.soort === regel.soort,
    aanslagsoort: opgeslagen.aanslagsoort === regel.aanslagsoort,
    dagtekening: naarDag(opgeslagen.dagtekening) === regel.dagtekening,
    bedrag: opgeslagen.hoofdsomCenten === regel.hoofdsom,
    regime: JSON.stringify(grondVan(opgeslagen)) === JSON.stringify(regel.grond),
    laatste_betaaldag: naarDag(opgeslagen.laatsteBetaaldag) === regel.laatsteBetaaldag,
    principaal: opgeslagen.principaalId === principaalId,
  };
  return Object.entries(gelijk).flatMap(([veld, klopt]) => (klopt ? [] : [veld]));
}

async function voegToe(tx: Transactie, opdrachtgeverId: string, principaalId: string, nieuw: readonly Regel[]): Promise<number> {
  if (nieuw.length === 0) return 0;
  const bsns = [...new Set(nieuw.map(({ bsn }) => bsn))].sort();
  await tx.debiteur.createMany({ data: bsns.map((bsn) => ({ opdrachtgeverId, bsn })), skipDuplicates: true });
  const debiteuren = new Map((await tx.debiteur.findMany({ where: { opdrachtgeverId, bsn: { in: bsns } } })).map(({ id, bsn }) => [bsn, id]));
  const { count } = await tx.vordering.createMany({
    data: nieuw.flatMap(({ id, betalingskenmerk, bsn, soort, aanslagsoort, dagtekening, hoofdsom, grond, bevoegdheid, laatsteBetaaldag }) => {
      const debiteurId = debiteuren.get(bsn);
      if (debiteurId === undefined) return [];
      return [
        {
          id,
          betalingskenmerk,
          opdrachtgeverId,
          principaalId,
          debiteurId,
          ...alsKolommen(grond),
          bevoegdheid,
          soort,
          aanslagsoort,
          dagtekening: naarDatum(dagtekening),
          hoofdsomCenten: hoofdsom,
          laatsteBetaaldag: naarDatum(laatsteBetaaldag),
        },
      ];
    }),
    skipDuplicates: true,
  });
  return count;
}
