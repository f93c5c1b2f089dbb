import type { VorderingId } from '../../contract/zaak.ts';
import { gelijkeTermijnen } from '../../domain/betaaltermijn/termijnen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { verordeningVan } from '../beleid/beleid.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import { alsKolommen, grondVan } from '../opslag/grond.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { verwerkBestand, type Importuitkomst, type Luisteraar, type Stapeluitkomst } from './bestand.ts';
import type { Rijfout } from './csv.ts';
import { metGezien } from './gezien.ts';
import { GRONDKOLOMMEN, leesVorderingrij, VORDERINGKOLOMMEN, vorderingId, type Vorderingrij } from './vorderingrij.ts';

interface Regel extends Vorderingrij {
  readonly regel: number;
  readonly id: VorderingId;
}

/** For whom claims are imported. */
export interface Eigenaar {
  readonly opdrachtgeverId: string;
  readonly principaalId: string;
}

/** Two imports at once take turns by stapel: what one of them looked up still holds when it writes. */
const SLOT = 'import-vorderingen';

/**
 * Imports the claims of a CSV file for an opdrachtgever that is stored already. Good rows are stored also when others are
 * bad; every bad row is reported with line, field and reason; a row that is stored already adds nothing, one that
 * contradicts what is stored is reported. So an import that broke off is simply done again. Throws `OnleesbareCsv` when the
 * file as a whole cannot be read.
 */
export async function importeerVorderingen(db: Database, bestand: string, voor: Eigenaar, meld: Luisteraar['meld'], voortgang?: Luisteraar['voortgang']): Promise<Importuitkomst> {
  const verordening = await verordeningVan(db, voor);
  return metGezien(db, async (gezien) =>
    verwerkBestand(
      { bestand, kolommen: VORDERINGKOLOMMEN, ook: GRONDKOLOMMEN },
      async (rijen) => {
        const gelezen = rijen.map((rij) => ({ regel: rij.regel, ...leesVorderingrij(rij, verordening) }));
        const goed = gelezen.flatMap((een) => ('rij' in een ? [{ ...een.rij, regel: een.regel, id: vorderingId(voor.opdrachtgeverId, een.rij.aanslagnummer) }] : []));
        const { eerste, fouten: dubbel } = await gezien.zonderDubbele(goed, { aanslagnummer: ({ id }) => id, betalingskenmerk: ({ betalingskenmerk }) => betalingskenmerk });
        const uitkomst = await metZaak(db, SLOT, async (tx) => bewaar(tx, voor, eerste));
        return { ...uitkomst, fouten: [...gelezen.flatMap((een) => ('fouten' in een ? een.fouten : [])), ...dubbel, ...uitkomst.fouten] };
      },
      { meld, ...(voortgang === undefined ? {} : { voortgang }) },
    ),
  );
}

async function bewaar(tx: Transactie, { opdrachtgeverId, principaalId }: Eigenaar, stapel: readonly Regel[]): Promise<Stapeluitkomst> {
  if (stapel.length === 0) return { opgenomen: 0, alBekend: 0, fouten: [] };
  const bekend = await tx.vordering.findMany({
    where: { OR: [{ id: { in: stapel.map(({ id }) => id) } }, { betalingskenmerk: { in: stapel.map(({ betalingskenmerk }) => betalingskenmerk) } }] },
    include: { debiteur: true, betaaltermijnen: { orderBy: { volgnummer: 'asc' } } },
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

type Opgeslagen = Awaited<ReturnType<Transactie['vordering']['findMany']>>[number] & {
  readonly debiteur: { readonly bsn: string };
  readonly betaaltermijnen: readonly { readonly laatsteDag: Date }[];
};

function verschillen(opgeslagen: Opgeslagen, regel: Regel, principaalId: string): string[] {
  const gelijk: Readonly<Record<string, boolean>> = {
    betalingskenmerk: opgeslagen.betalingskenmerk === regel.betalingskenmerk,
    bsn: opgeslagen.debiteur.bsn === regel.bsn,
    soort: opgeslagen.soort === regel.soort,
    aanslagsoort: opgeslagen.aanslagsoort === regel.aanslagsoort,
    dagtekening: naarDag(opgeslagen.dagtekening) === regel.dagtekening,
    bedrag: opgeslagen.hoofdsomCenten === regel.hoofdsom,
    regime: JSON.stringify(grondVan(opgeslagen)) === JSON.stringify(regel.grond),
    laatste_betaaldag: JSON.stringify(betaaldagenVan(opgeslagen)) === JSON.stringify(regel.betaaldagen),
    principaal: opgeslagen.principaalId === principaalId,
  };
  return Object.entries(gelijk).flatMap(([veld, klopt]) => (klopt ? [] : [veld]));
}

/** The terms as they are stored: a claim with one has no rows of its own. */
function betaaldagenVan({ betaaltermijnen, laatsteBetaaldag }: Opgeslagen): readonly Dag[] {
  return betaaltermijnen.length === 0 ? [naarDag(laatsteBetaaldag)] : betaaltermijnen.map(({ laatsteDag }) => naarDag(laatsteDag));
}

async function voegToe(tx: Transactie, opdrachtgeverId: string, principaalId: string, nieuw: readonly Regel[]): Promise<number> {
  if (nieuw.length === 0) return 0;
  const bsns = [...new Set(nieuw.map(({ bsn }) => bsn))].sort();
  await tx.debiteur.createMany({ data: bsns.map((bsn) => ({ opdrachtgeverId, bsn })), skipDuplicates: true });
  const debiteuren = new Map((await tx.debiteur.findMany({ where: { opdrachtgeverId, bsn: { in: bsns } } })).map(({ id, bsn }) => [bsn, id]));
  const { count } = await tx.vordering.createMany({
    data: nieuw.map(({ id, betalingskenmerk, bsn, soort, aanslagsoort, dagtekening, hoofdsom, grond, bevoegdheid, betaaldagen, regel }) => {
      const debiteurId = debiteuren.get(bsn);
      if (debiteurId === undefined) throw new Error(`de debiteur van regel ${String(regel)} is niet opgeslagen`);
      return {
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
        laatsteBetaaldag: naarDatum(betaaldagen.at(-1) ?? betaaldagen[0]),
      };
    }),
  });
  const inTermijnen = nieuw.filter(({ betaaldagen }) => betaaldagen.length > 1);
  const termijnen = inTermijnen.flatMap(({ id, hoofdsom, betaaldagen }) => gelijkeTermijnen(hoofdsom, betaaldagen).map((een, i) => ({ vorderingId: id, volgnummer: i + 1, laatsteDag: naarDatum(een.laatsteDag), centen: een.centen })));
  if (termijnen.length > 0) await tx.betaaltermijn.createMany({ data: termijnen });
  return count;
}
