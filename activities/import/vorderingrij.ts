import { z } from 'zod';
import type { VorderingId } from '../../contract/zaak.ts';
import { centenUitEuro, type Centen } from '../../domain/geld/centen.ts';
import { isDag, type Dag } from '../../domain/kalender/dag.ts';
import type { CsvRij, Rijfout } from './csv.ts';
import { isBetalingskenmerk, isBsn } from './kenmerken.ts';

export const VORDERINGKOLOMMEN = ['aanslagnummer', 'betalingskenmerk', 'bsn', 'soort', 'aanslagsoort', 'dagtekening', 'bedrag'] as const;
export const BELASTINGSOORTEN = ['ozb', 'afvalstoffenheffing', 'parkeernaheffing', 'hondenbelasting'] as const;
export const AANSLAGSOORTEN = ['aanslag', 'naheffing', 'navordering'] as const;

/** One claim of the file, checked. */
export interface Vorderingrij {
  readonly aanslagnummer: string;
  readonly betalingskenmerk: string;
  readonly bsn: string;
  readonly soort: (typeof BELASTINGSOORTEN)[number];
  readonly aanslagsoort: (typeof AANSLAGSOORTEN)[number];
  readonly dagtekening: Dag;
  readonly hoofdsom: Centen;
}

/** PostgreSQL keeps cents in four bytes. */
const HOOGSTE = 2_147_483_647;
/** The Invorderingswet 1990 entered into force that day: an earlier dagtekening is a typing error. */
const EERSTE_DAG = '1990-06-01';
const LAATSTE_DAG = '2099-12-31';

/** An amount in euros as a Dutch file has it ("1.234,56"), in cents. */
export const bedragSchema = z
  .string()
  .regex(/^(\d{1,3}(\.\d{3})+|\d{1,10}),\d{2}$/, 'moet een bedrag zijn met een komma en twee decimalen, zoals 320,00')
  .transform((tekst) => centenUitEuro(tekst.replaceAll('.', '').replace(',', '.')))
  .refine((bedrag) => bedrag > 0, 'moet meer dan nul zijn')
  .refine((bedrag) => bedrag <= HOOGSTE, 'is te hoog');

/** A day of the calendar as yyyy-mm-dd. */
export const dagSchema = z
  .string()
  .refine(isDag, 'moet een bestaande datum zijn (jjjj-mm-dd)')
  .refine((dag) => !isDag(dag) || (dag >= EERSTE_DAG && dag <= LAATSTE_DAG), `moet liggen tussen ${EERSTE_DAG} en ${LAATSTE_DAG}`);

export const betalingskenmerkSchema = z.string().refine(isBetalingskenmerk, 'is geen betalingskenmerk: het controlecijfer of de lengte klopt niet');

const keuze = <const T extends readonly [string, ...string[]]>(waarden: T) => z.enum(waarden, `moet een van deze zijn: ${waarden.join(', ')}`);

const Rij = z
  .object({
    aanslagnummer: z
      .string()
      .min(1, 'ontbreekt')
      .max(40, 'is langer dan 40 tekens')
      .regex(/^[A-Za-z0-9](?:[A-Za-z0-9._/-]*[A-Za-z0-9])?$/, 'mag alleen letters, cijfers, punt, streep en schuine streep hebben'),
    betalingskenmerk: betalingskenmerkSchema,
    bsn: z.string().refine(isBsn, 'is geen burgerservicenummer: negen cijfers die aan de elfproef voldoen'),
    soort: keuze(BELASTINGSOORTEN),
    aanslagsoort: keuze(AANSLAGSOORTEN),
    dagtekening: dagSchema,
    bedrag: bedragSchema,
  })
  .refine(({ aanslagnummer, bsn }) => !aanslagnummer.replace(/\D/g, '').includes(bsn), { path: ['aanslagnummer'], error: 'bevat het burgerservicenummer: dat mag niet in een nummer dat op het scherm komt' });

/** Checks a row; answers the claim, or everything that is wrong with it. */
export function leesVorderingrij({ regel, velden }: CsvRij<(typeof VORDERINGKOLOMMEN)[number]>): { readonly rij: Vorderingrij } | { readonly fouten: readonly Rijfout[] } {
  const uitkomst = Rij.safeParse(velden);
  if (!uitkomst.success) return { fouten: fouten(regel, uitkomst.error) };
  const { bedrag, ...rest } = uitkomst.data;
  return { rij: { ...rest, hoofdsom: bedrag } };
}

/** What zod found, one a field, in the words of the schema; never the value. */
export function fouten(regel: number, fout: z.ZodError): readonly Rijfout[] {
  const perVeld = new Map(fout.issues.map(({ path, message }) => [path.join('.'), message] as const).reverse());
  return [...perVeld].reverse().map(([veld, reden]) => ({ regel, veld, reden }));
}

/** Id of a claim: the opdrachtgever and the aanslagnummer, in letters, digits and dashes. It stands in the id of the workflow. */
export function vorderingId(opdrachtgeverId: string, aanslagnummer: string): VorderingId {
  const slug = `${opdrachtgeverId}-${aanslagnummer}`.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return slug as VorderingId;
}
