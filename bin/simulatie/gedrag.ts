import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { centenUitEuro, type Centen } from '../../domain/geld/centen.ts';
import { dag, isDag, type Dag } from '../../domain/kalender/dag.ts';

const WIE = ['debiteur', 'derde', 'post', 'kantoor', 'deurwaarder', 'bank', 'verzender'] as const;
const WAT = [
  'betaalt',
  'storneert',
  'verzoekt_vier_weken',
  'meldt_wijziging',
  'tekent_gezien',
  'verklaart',
  'meldt_relatie_einde',
  'draagt_af',
  'vertraagt',
  'blijft_liggen',
  'retour',
  'voert_betekening_in',
  'voert_beslag_in',
  'voert_overbetekening_in',
  'kiest_route',
  'pauzeert',
  'hervat',
  'trekt_in',
  'vermindert',
  'meldt_stuiting',
  'verruimt',
  'voert_voetbesluit_in',
  'doet_taak_af',
  'zet_terug',
  'beslist_kwijtschelding',
  'legt_vertegenwoordiger_vast',
  'vordert_versneld',
  'draagt_over',
  'neemt_terug',
  'meldt_contact',
  'beoordeelt_kwadrant',
  'beantwoordt',
  'stelt_rente_vast',
  'rekent_af',
  'leest_niet',
  'keurt_goed',
  'wijst_af',
] as const;

/** What somebody does on which day: one line of `voorbeeld/gedrag.csv`. */
export interface Gedragsregel {
  readonly regel: number;
  readonly datum: Dag;
  readonly wie: (typeof WIE)[number];
  readonly wat: string;
  readonly aanslagnummer: string;
  /** Words without a value, such as `dienstverband`. */
  readonly woorden: readonly string[];
  /** Words with a value, such as `netto=1840,00`. */
  readonly opties: Readonly<Record<string, string>>;
}

const Rij = z.object({
  datum: z.string().refine(isDag, 'geen datum (jjjj-mm-dd)').transform(dag),
  wie: z.enum(WIE),
  wat: z.enum(WAT),
  vordering: z.string().min(1),
  waarde: z.string(),
});

/** Reads the behaviour of the people of the sample. A line that cannot be read stops it: the sample is ours. */
export async function leesGedrag(bestand: string): Promise<Gedragsregel[]> {
  const rijen = z.array(z.unknown()).parse(parse(await readFile(bestand, 'utf8'), { columns: true, delimiter: ';', bom: true, skip_empty_lines: true }));
  return rijen.map((rij, i) => {
    const uitkomst = Rij.safeParse(rij);
    if (!uitkomst.success) throw new Error(`gedrag.csv regel ${String(i + 2)}: ${uitkomst.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`);
    const { datum, wie, wat, vordering, waarde } = uitkomst.data;
    const delen = waarde.split(/\s+/).filter((deel) => deel !== '');
    return {
      regel: i + 2,
      datum,
      wie,
      wat,
      aanslagnummer: vordering,
      woorden: delen.filter((deel) => !deel.includes('=')),
      opties: Object.fromEntries(delen.filter((deel) => deel.includes('=')).map((deel): [string, string] => [deel.slice(0, deel.indexOf('=')), deel.slice(deel.indexOf('=') + 1)])),
    };
  });
}

/** An amount as the sample writes it ("1.840,00"), in cents. */
export function bedrag(tekst: string): Centen {
  return centenUitEuro(tekst.replaceAll('.', '').replace(',', '.'));
}

/** Whether a line of the sample is about this claim. */
export function hoortBij({ aanslagnummer }: Gedragsregel, vorderingId: string | null): boolean {
  return vorderingId?.endsWith(`-${aanslagnummer.toLowerCase()}`) === true;
}
