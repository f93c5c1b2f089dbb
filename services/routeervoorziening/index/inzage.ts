import type { Dag } from '../../../domain/kalender/dag.ts';
import type { Bevraagbaar } from './database.ts';
import type { Sleutelbos } from './sleutelbos.ts';

/** One registration as it is kept. */
export interface Aanmeldregel {
  readonly partij: string;
  readonly kenmerk: string;
  readonly aangemeldOp: Dag;
  readonly afgemeldOp: Dag | null;
  readonly vernietigdOp: Dag | null;
}

/** One line of the log about the person. */
export interface Verwerking {
  readonly dag: Dag;
  readonly partij: string;
  readonly handeling: string;
  readonly rol: string | null;
  readonly doel: string | null;
  readonly grond: string | null;
  readonly zaakkenmerk: string | null;
  /** Who was asked, or got the message. */
  readonly wederpartijen: readonly string[];
  readonly uitkomst: string;
}

export interface Inzage {
  readonly aanmeldingen: readonly Aanmeldregel[];
  readonly verwerkingen: readonly Verwerking[];
}

/** All that the router keeps about one person (AVG art. 15): his place in the verwijsindex and who processed what about him, under every key that there is. */
export async function leesInzage(db: Bevraagbaar, bos: Sleutelbos, bsn: string): Promise<Inzage> {
  const persoon = [bos.blindeIndexen(bsn)];
  const aanmeldingen = await db.query<Aanmeldregel>('SELECT partij, kenmerk, aangemeld_op AS "aangemeldOp", afgemeld_op AS "afgemeldOp", vernietigd_op AS "vernietigdOp" FROM aanmelding WHERE blinde_index = ANY($1::bytea[]) ORDER BY id', persoon);
  const verwerkingen = await db.query<Verwerking>('SELECT dag, partij, handeling, rol, doel, grond, zaakkenmerk, wederpartijen, uitkomst FROM logregel WHERE blinde_index = ANY($1::bytea[]) ORDER BY id', persoon);
  return { aanmeldingen: aanmeldingen.rows, verwerkingen: verwerkingen.rows };
}

/** The same as text for the person himself; `naam` tells who a party is. */
export function toonInzage({ aanmeldingen, verwerkingen }: Inzage, naam: (partij: string) => string): string {
  if (aanmeldingen.length === 0 && verwerkingen.length === 0) return 'Over deze persoon staat niets in de routeervoorziening.';
  return [
    `In de verwijsindex: ${aanmeldingen.length === 0 ? 'niets' : ''}`.trimEnd(),
    ...aanmeldingen.map(({ partij, kenmerk, aangemeldOp, afgemeldOp, vernietigdOp }) => `  ${naam(partij)}, kenmerk ${kenmerk}: aangemeld op ${aangemeldOp}${afgemeldOp === null ? ', loopt' : `, afgemeld op ${afgemeldOp}, wordt vernietigd op ${vernietigdOp ?? 'onbekend'}`}`),
    `Wie wat deed: ${verwerkingen.length === 0 ? 'niets' : ''}`.trimEnd(),
    ...verwerkingen.map(regel),
  ].join('\n');

  function regel({ dag, partij, handeling, rol, doel, grond, zaakkenmerk, wederpartijen, uitkomst }: Verwerking): string {
    const delen = [rol === null ? '' : `als ${rol}`, doel === null ? '' : `doel ${leesbaar(doel)}`, grond === null ? '' : `grond ${leesbaar(grond)}`, zaakkenmerk === null ? '' : `zaak ${zaakkenmerk}`, wederpartijen.length === 0 ? '' : `gegevens van of aan ${wederpartijen.map(naam).join(', ')}`].filter((deel) => deel !== '');
    return `  ${dag} ${naam(partij)}: ${handeling}, ${leesbaar(uitkomst)}${delen.length === 0 ? '' : ` (${delen.join('; ')})`}`;
  }
}

const leesbaar = (code: string): string => code.replaceAll('_', ' ');
