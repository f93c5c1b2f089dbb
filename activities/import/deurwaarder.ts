import { z } from 'zod';
import { TERUGGAVEREDENEN, verschilVan } from '../../domain/deurwaarder/afrekening.ts';
import { centenUitEuro, euro } from '../../domain/geld/centen.ts';
import { ontvangAfrekeningen, type Afrekeningsregel, type AfrekeningOntvangst } from '../intake/deurwaarder.ts';
import type { Database } from '../opslag/database.ts';
import { verwerkBestand, type Importuitkomst, type Luisteraar, type Stapeluitkomst } from './bestand.ts';
import type { CsvRij, Rijfout } from './csv.ts';
import { metGezien, type Gezien } from './gezien.ts';
import { bedragSchema, betalingskenmerkSchema, dagSchema, fouten } from './vorderingrij.ts';

export const AFREKENINGKOLOMMEN = ['gdw_nummer', 'kenmerk', 'betalingskenmerk', 'dag', 'geind', 'kosten', 'afgedragen', 'ambtshandeling_op', 'einde'] as const;

/** Cents; nothing at all is written as 0,00. */
const bedragOfNul = z.union([z.literal('0,00').transform(() => centenUitEuro('0')), bedragSchema]);

const Rij = z
  .object({
    gdw_nummer: z.string().min(1, 'ontbreekt').max(40, 'is langer dan 40 tekens'),
    kenmerk: z.string().min(1, 'ontbreekt').max(80, 'is langer dan 80 tekens'),
    betalingskenmerk: betalingskenmerkSchema,
    dag: dagSchema,
    geind: bedragOfNul,
    kosten: bedragOfNul,
    afgedragen: bedragOfNul,
    ambtshandeling_op: z.literal('').or(dagSchema),
    einde: z.enum(['', ...TERUGGAVEREDENEN], `moet leeg zijn of een van deze: ${TERUGGAVEREDENEN.join(', ')}`),
  })
  .superRefine((rij, ctx) => {
    const verschil = verschilVan(rij);
    if (verschil !== 0) ctx.addIssue({ code: 'custom', path: ['afgedragen'], message: `klopt niet: geïnd min kosten scheelt ${euro(verschil)} met afgedragen` });
    if (rij.ambtshandeling_op !== '' && rij.ambtshandeling_op > rij.dag) ctx.addIssue({ code: 'custom', path: ['ambtshandeling_op'], message: 'ligt na de dag van de afrekening' });
    if (rij.geind === 0 && rij.ambtshandeling_op === '' && rij.einde === '') ctx.addIssue({ code: 'custom', path: ['geind'], message: 'de rij meldt niets: geen bedrag, geen ambtshandeling en geen einde' });
  });

const REDENEN: Readonly<Record<Exclude<AfrekeningOntvangst, 'opgenomen' | 'al_bekend'>, Omit<Rijfout, 'regel'>>> = {
  onbekend_kenmerk: { veld: 'betalingskenmerk', reden: 'hoort bij geen vordering' },
  niet_overgedragen: { veld: 'gdw_nummer', reden: 'deze vordering is niet aan deze deurwaarder overgedragen' },
  te_vroeg: { veld: 'dag', reden: 'ligt voor de dag waarop de vordering is overgedragen' },
  strijdig: { veld: 'kenmerk', reden: 'is al gebruikt voor een andere regel; er is niets gewijzigd' },
};

/**
 * Takes the statement of a deurwaarder in: what he collected, his costs, what he paid over, his acts, and the claims he gives
 * back. His reference makes the same line count once, however often the file comes; every bad row is reported. Throws `OnleesbareCsv`.
 */
export async function importeerAfrekening(db: Database, bestand: string, luisteraar: Luisteraar): Promise<Importuitkomst> {
  return metGezien(db, async (gezien) => verwerkBestand({ bestand, kolommen: AFREKENINGKOLOMMEN, ook: [] }, async (rijen) => neemOp(db, gezien, rijen), luisteraar));
}

type Regel = Afrekeningsregel & { readonly regel: number };

async function neemOp(db: Database, gezien: Gezien, rijen: readonly CsvRij<(typeof AFREKENINGKOLOMMEN)[number]>[]): Promise<Stapeluitkomst> {
  const goed: Regel[] = [];
  const slecht: Rijfout[] = [];
  for (const { regel, velden } of rijen) {
    const gelezen = Rij.safeParse(velden);
    if (!gelezen.success) slecht.push(...fouten(regel, gelezen.error));
    else goed.push({ regel, ...alsRegel(gelezen.data) });
  }
  const { eerste, fouten: dubbel } = await gezien.zonderDubbele(goed, { kenmerk: ({ gdwNummer, kenmerk }) => `${gdwNummer}:${kenmerk}` });
  const uitkomsten = await ontvangAfrekeningen(db, eerste);
  const geweigerd = uitkomsten.flatMap((uitkomst, plaats) => {
    const rij = eerste[plaats];
    return rij === undefined || uitkomst === 'opgenomen' || uitkomst === 'al_bekend' ? [] : [{ regel: rij.regel, ...REDENEN[uitkomst] }];
  });
  const aantal = (soort: AfrekeningOntvangst): number => uitkomsten.filter((uitkomst) => uitkomst === soort).length;
  return { opgenomen: aantal('opgenomen'), alBekend: aantal('al_bekend'), fouten: [...slecht, ...dubbel, ...geweigerd] };
}

function alsRegel({ gdw_nummer, kenmerk, betalingskenmerk, dag, geind, kosten, afgedragen, ambtshandeling_op, einde }: z.infer<typeof Rij>): Afrekeningsregel {
  return { gdwNummer: gdw_nummer, kenmerk, betalingskenmerk, dag, opgave: { geind, kosten, afgedragen }, ambtshandelingOp: ambtshandeling_op === '' ? null : ambtshandeling_op, einde: einde === '' ? null : einde };
}
