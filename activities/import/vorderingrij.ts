import { z } from 'zod';
import type { VorderingId } from '../../contract/zaak.ts';
import { termijndagen } from '../../domain/betaaltermijn/termijnen.ts';
import { centenUitEuro, type Centen } from '../../domain/geld/centen.ts';
import { betaaltermijnBeschikking } from '../../domain/kalender/bestuursrecht.ts';
import { isDag, type Dag } from '../../domain/kalender/dag.ts';
import { betaaltermijnAanslag, betaaltermijnNaheffing, betaaltermijnNavordering } from '../../domain/kalender/invorderingswet.ts';
import { uitersteDag } from '../../domain/kalender/termijn.ts';
import { BEVOEGDHEDEN, bevoegdhedenVan, REGIMES, type Bevoegdheid, type Vorderingsgrond } from '../../domain/regime/grond.ts';
import { isBoete } from '../../domain/regime/verrekenplicht.ts';
import type { CsvRij, Rijfout } from './csv.ts';
import { isBetalingskenmerk, isBsn } from './kenmerken.ts';

export const VORDERINGKOLOMMEN = ['aanslagnummer', 'betalingskenmerk', 'bsn', 'soort', 'aanslagsoort', 'dagtekening', 'bedrag'] as const;
/** Columns that a file of tax claims may leave out. */
export const GRONDKOLOMMEN = ['regime', 'grondslag', 'wet', 'schending_inlichtingenplicht', 'bevoegdheid', 'laatste_betaaldag'] as const;
export const BELASTINGSOORTEN = ['ozb', 'afvalstoffenheffing', 'parkeernaheffing', 'hondenbelasting'] as const;
export const AANSLAGSOORTEN = ['aanslag', 'naheffing', 'navordering'] as const;
export const BESCHIKKINGSOORTEN = ['terugvordering_bijstand', 'bestuurlijke_boete', 'dwangsom', 'leges', 'terugvordering_subsidie', 'bestuursrechtelijke_premie'] as const;

/** One claim of the file, checked. */
export interface Vorderingrij {
  readonly aanslagnummer: string;
  readonly betalingskenmerk: string;
  readonly bsn: string;
  readonly soort: (typeof BELASTINGSOORTEN)[number] | (typeof BESCHIKKINGSOORTEN)[number];
  /** `beschikking` for regime awb. */
  readonly aanslagsoort: (typeof AANSLAGSOORTEN)[number] | 'beschikking';
  readonly dagtekening: Dag;
  readonly hoofdsom: Centen;
  readonly grond: Vorderingsgrond;
  readonly bevoegdheid: Bevoegdheid;
  /** Last day of each payment term, in order; one, unless the row or the verordening makes it payable in more. */
  readonly betaaldagen: readonly [Dag, ...Dag[]];
}

/** PostgreSQL keeps cents in four bytes. */
const HOOGSTE = 2_147_483_647;
/** The Invorderingswet 1990 entered into force that day: an earlier dagtekening is a typing error. */
const EERSTE_DAG = '1990-06-01';
const LAATSTE_DAG = '2099-12-31';
const MEESTE_TERMIJNEN = 24;

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

/** Empty, one day, or the last day of each of the equal terms in which the claim is payable, with a space between (Gemeentewet 250). */
const betaaldagenSchema = z.string().transform((tekst, ctx): Dag[] => {
  const dagen = (tekst === '' ? [] : tekst.split(' ')).map((een) => dagSchema.safeParse(een));
  const mis = dagen.find(({ success }) => !success)?.error?.issues[0]?.message;
  const goed = dagen.flatMap(({ data }) => (data === undefined ? [] : [data]));
  if (mis !== undefined) ctx.addIssue({ code: 'custom', message: mis });
  else if (goed.length > MEESTE_TERMIJNEN) ctx.addIssue({ code: 'custom', message: `noemt meer dan ${String(MEESTE_TERMIJNEN)} termijnen` });
  else if (goed.some((dag, i) => i > 0 && dag <= (goed[i - 1] ?? dag))) ctx.addIssue({ code: 'custom', message: 'noemt termijnen die elkaar niet opvolgen in de tijd' });
  return goed;
});

/** One of these words; the message names them. */
export const keuze = <const T extends readonly [string, ...string[]]>(waarden: T) => z.enum(waarden, `moet een van deze zijn: ${waarden.filter((waarde) => waarde !== '').join(', ')}`);

const Rij = z
  .object({
    aanslagnummer: z
      .string()
      .min(1, 'ontbreekt')
      .max(40, 'is langer dan 40 tekens')
      .regex(/^[A-Za-z0-9](?:[A-Za-z0-9._/-]*[A-Za-z0-9])?$/, 'mag alleen letters, cijfers, punt, streep en schuine streep hebben'),
    betalingskenmerk: betalingskenmerkSchema,
    bsn: z.string().refine(isBsn, 'is geen burgerservicenummer: negen cijfers die aan de elfproef voldoen'),
    soort: keuze([...BELASTINGSOORTEN, ...BESCHIKKINGSOORTEN]),
    aanslagsoort: keuze([...AANSLAGSOORTEN, 'beschikking']),
    dagtekening: dagSchema,
    bedrag: bedragSchema,
    regime: keuze(['', ...REGIMES]).transform((regime) => (regime === '' ? 'belasting' : regime)),
    grondslag: keuze(['', 'participatiewet', 'bijzondere_wet']),
    wet: z.string().trim().max(200, 'is langer dan 200 tekens'),
    schending_inlichtingenplicht: keuze(['', 'ja', 'nee']),
    bevoegdheid: keuze(['', ...BEVOEGDHEDEN]),
    laatste_betaaldag: betaaldagenSchema,
  })
  .refine(({ aanslagnummer, bsn }) => !aanslagnummer.replace(/\D/g, '').includes(bsn), { path: ['aanslagnummer'], error: 'bevat het burgerservicenummer: dat mag niet in een nummer dat op het scherm komt' });

/**
 * Checks a row; answers the claim, or everything that is wrong with it. `verordening` gives the number of terms of an aanslag
 * by its dagtekening (Gemeentewet 250); what the row names goes before.
 */
export function leesVorderingrij(
  { regel, velden }: CsvRij<(typeof VORDERINGKOLOMMEN)[number] | (typeof GRONDKOLOMMEN)[number]>,
  verordening: (dagtekening: Dag) => number = () => 1,
): { readonly rij: Vorderingrij } | { readonly fouten: readonly Rijfout[] } {
  const uitkomst = Rij.safeParse(velden);
  if (!uitkomst.success) return { fouten: fouten(regel, uitkomst.error) };
  const { aanslagnummer, betalingskenmerk, bsn, soort, aanslagsoort, dagtekening, bedrag } = uitkomst.data;
  const grond = leesGrond(uitkomst.data);
  if ('veld' in grond) return { fouten: [{ regel, ...grond }] };
  const betaaldagen = leesBetaaldagen(uitkomst.data, verordening);
  if ('veld' in betaaldagen) return { fouten: [{ regel, ...betaaldagen }] };
  return { rij: { aanslagnummer, betalingskenmerk, bsn, soort, aanslagsoort, dagtekening, hoofdsom: bedrag, ...grond, betaaldagen } };
}

type Gelezen = z.infer<typeof Rij>;
type Bezwaar = Omit<Rijfout, 'regel'>;

/** The regime of the row, what it rests on and the power by which it is recovered; the usual power where the row names none. */
function leesGrond(rij: Gelezen): { readonly grond: Vorderingsgrond; readonly bevoegdheid: Bevoegdheid } | Bezwaar {
  const grond = alsGrond(rij);
  if ('veld' in grond) return grond;
  const mogelijk = bevoegdhedenVan(grond);
  const bevoegdheid = rij.bevoegdheid === '' ? mogelijk[0] : rij.bevoegdheid;
  return mogelijk.includes(bevoegdheid) ? { grond, bevoegdheid } : { veld: 'bevoegdheid', reden: `past niet bij deze vordering; mogelijk: ${mogelijk.join(', ')}` };
}

function alsGrond(rij: Gelezen): Vorderingsgrond | Bezwaar {
  return rij.regime === 'belasting' ? alsBelasting(rij) : alsAwb(rij);
}

function alsBelasting({ grondslag, wet, schending_inlichtingenplicht: schending, soort, aanslagsoort }: Gelezen): Vorderingsgrond | Bezwaar {
  if (!isIn(BELASTINGSOORTEN, soort)) return { veld: 'soort', reden: `is geen belasting: kies ${BELASTINGSOORTEN.join(', ')}` };
  if (aanslagsoort === 'beschikking') return { veld: 'aanslagsoort', reden: `moet een van deze zijn: ${AANSLAGSOORTEN.join(', ')}` };
  const vreemd = Object.entries({ grondslag, wet, schending_inlichtingenplicht: schending }).find(([, waarde]) => waarde !== '');
  return vreemd === undefined ? { regime: 'belasting' } : { veld: vreemd[0], reden: 'hoort alleen bij regime awb' };
}

/** What a column says that the grondslag has no place for is refused: it would be lost. */
function alsAwb({ grondslag, wet, schending_inlichtingenplicht: schending, soort, aanslagsoort }: Gelezen): Vorderingsgrond | Bezwaar {
  if (isIn(BELASTINGSOORTEN, soort)) return { veld: 'soort', reden: `hoort bij regime belasting: kies ${BESCHIKKINGSOORTEN.join(', ')}` };
  if (aanslagsoort !== 'beschikking') return { veld: 'aanslagsoort', reden: 'moet bij regime awb beschikking zijn' };
  if (grondslag === '') return { veld: 'grondslag', reden: 'ontbreekt: participatiewet of bijzondere_wet' };
  if (grondslag === 'participatiewet') {
    if (soort !== 'terugvordering_bijstand' && soort !== 'bestuurlijke_boete') return { veld: 'grondslag', reden: 'hoort alleen bij terugvordering_bijstand of bestuurlijke_boete (Pw 60)' };
    return wet === '' ? naSchending(soort, schending) : { veld: 'wet', reden: 'hoort alleen bij grondslag bijzondere_wet' };
  }
  if (schending !== '') return { veld: 'schending_inlichtingenplicht', reden: 'hoort alleen bij grondslag participatiewet' };
  return wet === '' ? { veld: 'wet', reden: 'ontbreekt: noem het artikel dat invordering bij dwangbevel toestaat (Awb 4:115)' } : { regime: 'awb', grondslag, wet };
}

/** Whether running bijstand must be set off (Pw 60 lid 4): of a fine always, of what is recovered as the row says. */
function naSchending(soort: Gelezen['soort'], schending: Gelezen['schending_inlichtingenplicht']): Vorderingsgrond | Bezwaar {
  const veld = 'schending_inlichtingenplicht';
  if (isBoete(soort) && schending === 'nee') return { veld, reden: 'kan bij een bestuurlijke boete niet nee zijn: zij moet worden verrekend (Pw 60 lid 4)' };
  if (!isBoete(soort) && schending === '') return { veld, reden: 'ontbreekt: ja of nee (Pw 58 lid 1, 60 lid 4)' };
  return { regime: 'awb', grondslag: 'participatiewet', schendingInlichtingenplicht: schending !== 'nee' };
}

function isIn<T extends string>(lijst: readonly T[], waarde: string): waarde is T {
  return (lijst as readonly string[]).includes(waarde);
}

/**
 * Last days of the payment terms: those that the row names (Gemeentewet 250, Awb 4:87 lid 1), of an aanslag those of the
 * verordening, or the one of the law: IW 9 lid 1 and 2 without extension (lid 10); Awb 4:87 six weeks, extended by the
 * Algemene termijnenwet. A beschikking may name a later day, not an earlier one; a shorter term by wettelijk voorschrift (4:87 lid 2) is not
 * known here, and the six weeks then cost the debtor nothing.
 */
function leesBetaaldagen({ laatste_betaaldag: genoemd, aanslagsoort, dagtekening }: Gelezen, verordening: (dagtekening: Dag) => number): readonly [Dag, ...Dag[]] | Bezwaar {
  const [eerste, ...later] = genoemd.length > 0 ? genoemd : volgensVerordening(aanslagsoort, dagtekening, verordening);
  if (eerste === undefined) return [volgensWet(aanslagsoort, dagtekening)];
  if (eerste < dagtekening) return { veld: 'laatste_betaaldag', reden: 'ligt voor de dagtekening' };
  if (later.length > 0 && aanslagsoort === 'beschikking') return { veld: 'laatste_betaaldag', reden: 'noemt meer termijnen: dat kan alleen bij regime belasting (Gemeentewet 250)' };
  if (aanslagsoort === 'beschikking' && eerste < volgensWet(aanslagsoort, dagtekening)) return { veld: 'laatste_betaaldag', reden: 'ligt binnen de zes weken van Awb 4:87: noem een latere dag, of laat de kolom leeg' };
  return [eerste, ...later];
}

function volgensVerordening(aanslagsoort: Gelezen['aanslagsoort'], dagtekening: Dag, verordening: (dagtekening: Dag) => number): readonly Dag[] {
  const aantal = aanslagsoort === 'aanslag' ? verordening(dagtekening) : 1;
  return aantal > 1 ? termijndagen(dagtekening, aantal) : [];
}

function volgensWet(aanslagsoort: Gelezen['aanslagsoort'], dagtekening: Dag): Dag {
  switch (aanslagsoort) {
    case 'aanslag':
      return uitersteDag(betaaltermijnAanslag(dagtekening));
    case 'naheffing':
      return uitersteDag(betaaltermijnNaheffing(dagtekening));
    case 'navordering':
      return uitersteDag(betaaltermijnNavordering(dagtekening));
    case 'beschikking':
      return uitersteDag(betaaltermijnBeschikking(dagtekening));
  }
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
